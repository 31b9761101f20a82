import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call, folderOf } from '../cli/calling.js';
import { amendmentOf, FILES } from './house.js';

/** Each verb that writes, on documents that have nothing wrong. */
const VERBS = {
  score: ['score', 'p.json', 'a.json'],
  'score-data': ['score', 'p.json', 'a.json', '--json', '--ndjson'],
  redact: ['redact', 'r.json', '--units', 'xa-b'],
  excerpt: ['excerpt', 'r.json', '--unit', 'xa-a'],
  sign: ['sign', 'r.json', '--key', 'key.pem'],
  import: ['import', 'annex.csv'],
  'export-csv': ['export', 'p.json'],
  resolve: ['resolve', 'amendment.json', '--base', 'p.json'],
  boundaries: ['boundaries', 'p.json'],
  init: ['init', '--year', '2026'],
  schema: ['schema', 'cases'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const OLD = 'what was there\n';
const MODE = 0o640;

/** What may stand at a path, and how it is put there; undefined where nothing is. */
const PLACES: Readonly<Record<string, (path: string) => Promise<void> | void>> = {
  free: () => {},
  file: (path) => {
    writeFileSync(path, OLD);
    chmodSync(path, MODE);
  },
  'link to a file': (path) => {
    writeFileSync(`${path}.target`, OLD);
    symlinkSync(`${path}.target`, path);
  },
  'link to nothing': (path) => symlinkSync(`${path}.target`, path),
  'link to a folder': (path) => symlinkSync('.', path),
  'link to a device': (path) => symlinkSync('/dev/null', path),
  folder: (path) => {
    mkdirSync(path);
  },
  pipe: (path) => {
    execFileSync('mkfifo', [path]);
  },
  socket: (path) =>
    new Promise<void>((resolve) => {
      const server = createServer().listen(path, () => resolve());
      server.unref();
    }),
};

const at = (path: string) => {
  const { mode, ino } = lstatSync(path);
  return { mode, ino };
};

const chosen = fc.record({
  verb: fc.constantFrom(...(Object.keys(VERBS) as (keyof typeof VERBS)[])),
  place: fc.constantFrom(...Object.keys(PLACES)),
  force: fc.boolean(),
  language: fc.constantFrom('vi', 'en'),
});
/** Each place with and without force, then verbs and places by chance. */
const DRAWN = [
  ...Object.keys(PLACES).flatMap((place) =>
    [true, false].map((force) => ({ verb: 'schema' as const, place, force, language: 'vi' })),
  ),
  ...Object.keys(VERBS).flatMap((verb) =>
    [true, false].map((force) => ({ verb: verb as keyof typeof VERBS, place: 'file', force, language: 'en' })),
  ),
  ...fc.sample(chosen, { seed: 20261125, numRuns: 40 }),
];

test.each(DRAWN)(
  '$verb onto a $place, force $force: only a free name, or by force a file, is written',
  async (drawn) => {
    const { verb, place, force, language } = drawn;
    const cwd = folderOf({ ...FILES, 'amendment.json': amendmentOf() });
    const recorded = await call(['score', 'p.json', 'a.json', '--out', 'r.json'], { cwd });
    expect(recorded.code).toBe(0);
    const out = verb === 'export-csv' ? 'ra.csv' : 'ra';
    const path = join(cwd, out);
    await PLACES[place]?.(path);
    const before = readdirSync(cwd).toSorted();
    const stood = place === 'free' ? undefined : at(path);
    const argv = [...VERBS[verb], '--out', out, '--lang', language, ...(force ? ['--force'] : [])];
    const { code, err } = await call(argv, { cwd });

    if (place === 'free' || (place === 'file' && force)) {
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
      expect(readFileSync(path, 'utf8')).not.toContain(OLD);
      expect(at(path).mode & 0o777).toBe(place === 'free' ? 0o666 & ~process.umask() : MODE);
      expect(readdirSync(cwd).toSorted()).toEqual([...new Set([...before, out])].toSorted());
      return;
    }
    // an envelope is added to, so that what is none is a document with a fault
    expect(code).toBe(verb === 'sign' && !force && /^(file|link to a file)$/.test(place) ? 1 : 2);
    expect(err.match(/^(?:lỗi|error): |^\S+ \[envelope/gm)).toHaveLength(1);
    expect(err).toContain(out);
    expect(at(path)).toEqual(stood);
    expect(readdirSync(cwd).toSorted()).toEqual(before);
    if (place === 'file' || place === 'link to a file') expect(readFileSync(path, 'utf8')).toBe(OLD);
  },
);

/** Each verb that writes with each file that it reads, by argument and by option. */
const READS: readonly (readonly [argv: readonly string[], read: readonly string[]])[] = [
  [
    ['score', 'p.json', 'a.json', '--head', 'a.json'],
    ['p.json', 'a.json'],
  ],
  [
    ['redact', 'r.json', '--units', 'xa-b', '--pack', 'p.json', '--assessment', 'a.json'],
    ['r.json', 'p.json', 'a.json'],
  ],
  [
    ['excerpt', 'r.json', '--unit', 'xa-a', '--pack', 'p.json'],
    ['r.json', 'p.json'],
  ],
  [
    ['sign', 'r.json', '--key', 'key.pem', '--assessment', 'a.json'],
    ['r.json', 'key.pem', 'a.json'],
  ],
  [['import', 'annex.csv', '--report', 'report.csv'], ['annex.csv']],
  [
    ['export', 'p.json', '--plugins', 'key.pub'],
    ['p.json', 'key.pub'],
  ],
  [
    ['resolve', 'amendment.json', '--base', 'p.json'],
    ['amendment.json', 'p.json'],
  ],
  [['boundaries', 'p.json'], ['p.json']],
];

test.each(READS.flatMap(([argv, read]) => read.map((file) => [argv.join(' '), file, argv] as const)))(
  '%s does not write over %s, which it reads, by any name and not by force either',
  async (_, file, argv) => {
    const cwd = folderOf({ ...FILES, 'amendment.json': amendmentOf() });
    await call(['score', 'p.json', 'a.json', '--out', 'r.json'], { cwd });
    const before = readFileSync(join(cwd, file), 'utf8');
    for (const name of [file, `./${file}`, join(cwd, file), `../${basename(cwd)}/${file}`])
      expect(await call([...argv, '--out', name, '--force', '--lang', 'en'], { cwd })).toEqual({
        code: 2,
        out: '',
        err: `error: file "${name}" is read by this command and is not overwritten, not even with --force; choose another name\n`,
      });
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(before);
  },
);

test('two results are not written into one file', async () => {
  const cwd = folderOf(FILES);
  const { code, err } = await call(['import', 'annex.csv', '--out', 'ra', '--report', './ra', '--force'], { cwd });

  expect(code).toBe(2);
  expect(err).toBe('lỗi: tệp "./ra" được ghi tên cho hai kết quả; hãy chọn hai tên khác nhau\n');
  expect(readdirSync(cwd)).not.toContain('ra');
});

test.each([
  ['none/ra', 'không có thư mục hoặc tệp này'],
  ['p.json/ra', 'đường dẫn đi qua một tệp'],
  ['ra/', 'đây là thư mục'],
  [`${'a'.repeat(300)}`, 'tên quá dài'],
])('a path that leads nowhere (%s) is wrong usage, told in one line', async (out, why) => {
  const cwd = folderOf(FILES);
  const before = readdirSync(cwd);
  const { code, err } = await call(['schema', 'cases', '--out', out], { cwd });

  expect(code).toBe(2);
  expect(err).toBe(`lỗi: không ghi được tệp "${out}": ${why}; chưa ghi gì cả\n`);
  expect(readdirSync(cwd)).toEqual(before);
});

test('a link is told with what it leads to', async () => {
  const cwd = folderOf({});
  symlinkSync('/etc/hostname', join(cwd, 'ra'));
  const { err } = await call(['schema', 'cases', '--out', 'ra', '--force', '--lang', 'en'], { cwd });

  expect(err).toBe(
    'error: "ra" is a link to "/etc/hostname", and nothing is written through it; give the name of the file itself\n',
  );
});

test('a signature is added to an envelope that is there, and replaces one only by force', async () => {
  const cwd = folderOf(FILES);
  await call(['score', 'p.json', 'a.json', '--out', 'r.json'], { cwd });
  const signed = await call(['sign', 'r.json', '--key', 'key.pem', '--lang', 'en'], { cwd });
  const again = await call(['sign', 'r.json', '--key', 'key.pem', '--lang', 'en'], { cwd });
  const forced = await call(['sign', 'r.json', '--key', 'key.pem', '--lang', 'en', '--force'], { cwd });

  expect([signed.code, again.code, forced.code]).toEqual([0, 0, 0]);
  expect(again.out).not.toBe(signed.out);
  expect(forced.out).toBe(signed.out);
});
