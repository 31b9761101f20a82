import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call, folderOf } from '../cli/calling.js';
import { amendmentOf, FILES } from './house.js';

/** Every place in which a file is named to be read; X is the name. */
const READERS: readonly (readonly string[])[] = [
  ['check', 'X'],
  ['check', 'p.json', '--plugins', 'X'],
  ['score', 'X', 'a.json'],
  ['score', 'p.json', 'X'],
  ['score', 'p.json', 'table.csv', '--head', 'X'],
  ['verify', 'X'],
  ['verify', 'r.json', '--pack', 'X'],
  ['verify', 'r.json', '--assessment', 'X'],
  ['verify', 'r.json', '--key', 'X'],
  ['verify', 'r.json', '--key', 'key.pub', '--signature', 'X'],
  ['explain', 'X', '--unit', 'xa-a'],
  ['diff', 'X', 'r.json'],
  ['diff', 'r.json', 'X'],
  ['sign', 'X', '--key', 'key.pem'],
  ['sign', 'r.json', '--key', 'X'],
  ['redact', 'X', '--units', 'xa-a', '--out', 'n.json'],
  ['excerpt', 'X', '--unit', 'xa-a', '--out', 'n.json'],
  ['import', 'X', '--out', 'n.yaml'],
  ['export', 'X', '--out', 'n.csv'],
  ['resolve', 'X', '--base', 'p.json'],
  ['resolve', 'amendment.json', '--base', 'X'],
  ['compare', 'X', 'p.json'],
  ['compare', 'p.json', 'X'],
  ['test', 'X'],
  ['test', 'p.json', '--cases', 'X'],
  ['boundaries', 'p.json', '--cases', 'X'],
];

const TOO_LARGE = 300 * 1024 * 1024;

/** What may be named and is no file at rest, or none at all, or too large; how it comes there, and its name. */
const THINGS: Readonly<Record<string, (cwd: string) => Promise<string> | string>> = {
  'a pipe without a writer': (cwd) => {
    execFileSync('mkfifo', [join(cwd, 'pipe.json')]);
    return 'pipe.json';
  },
  'a link to such a pipe': (cwd) => {
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    symlinkSync('pipe', join(cwd, 'link.json'));
    return 'link.json';
  },
  'a device without an end': () => '/dev/zero',
  'a device that is empty': () => '/dev/null',
  'a terminal': () => '/dev/tty',
  'what the kernel says': () => (existsSync('/proc/kmsg') ? '/proc/kmsg' : '/dev/zero'),
  'a socket': (cwd) =>
    new Promise<string>((resolve) => {
      createServer()
        .listen(join(cwd, 'socket.json'), () => resolve('socket.json'))
        .unref();
    }),
  'a link in a circle': (cwd) => {
    symlinkSync('circle.json', join(cwd, 'circle.json'));
    return 'circle.json';
  },
  'a file that is too large': (cwd) => {
    writeFileSync(join(cwd, 'large.json'), '');
    truncateSync(join(cwd, 'large.json'), TOO_LARGE);
    return 'large.json';
  },
  'a folder': (cwd) => {
    mkdirSync(join(cwd, 'folder.json'));
    return 'folder.json';
  },
  nothing: () => 'none.json',
};

const DRAWN = [
  ...READERS.map((reader) => ({ reader, thing: 'a pipe without a writer', language: 'vi' })),
  ...Object.keys(THINGS).map((thing) => ({ reader: ['check', 'X'], thing, language: 'en' })),
  ...fc.sample(
    fc.record({
      reader: fc.constantFrom(...READERS),
      thing: fc.constantFrom(...Object.keys(THINGS)),
      language: fc.constantFrom('vi', 'en'),
    }),
    { seed: 20261125, numRuns: 40 },
  ),
];

test.each(DRAWN)('$reader of $thing ends at once, with one sentence', async ({ reader, thing, language }) => {
  const cwd = folderOf({ ...FILES, 'amendment.json': amendmentOf(), 'table.csv': 'unit,tier\nxa-a,xa\n' });
  if (reader.includes('r.json')) await call(['score', 'p.json', 'a.json', '--out', 'r.json'], { cwd });
  const name = await THINGS[thing]?.(cwd);
  const argv = reader.map((word) => (word === 'X' ? (name ?? '') : word));
  const { code, err } = await call([...argv, '--lang', language], { cwd });
  const sentences = err.trimEnd().split('\n');

  // a folder of cases is read, a large record is read by lines, and finds in either nothing that it can use
  const isRead = (thing === 'a folder' && reader.includes('--cases')) || thing === 'a file that is too large';
  expect([1, 2]).toContain(code);
  if (!isRead) expect({ code, sentences }).toEqual({ code: 2, sentences: [sentences.at(-1)] });
  expect(err).not.toMatch(/\n\s+at /);
});

test('a record of lines has a bound too', async () => {
  const cwd = folderOf({ 'r.json': '' });
  truncateSync(join(cwd, 'r.json'), 5 * 1024 * 1024 * 1024);
  const { code, err } = await call(['verify', 'r.json', '--lang', 'en'], { cwd });

  expect({ code, err }).toEqual({
    code: 2,
    err: 'error: file "r.json" is larger than 4,096 MiB and is not read; check that it is the right file\n',
  });
});

test('a file above the bound is told with the bound, and not read', async () => {
  const cwd = folderOf({ 'p.json': '' });
  truncateSync(join(cwd, 'p.json'), TOO_LARGE);
  const { code, err } = await call(['check', 'p.json'], { cwd });

  expect({ code, err }).toEqual({
    code: 2,
    err: 'lỗi: tệp "p.json" lớn hơn 256 MiB nên không đọc; hãy kiểm tra lại tệp\n',
  });
});
