import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-list.js';
import { shippedPacks } from '../../src/cli/find-pack.js';
import { call, folderOf } from './calling.js';

/** A pack that is soon derived. */
const SMALL = fileURLToPath(new URL('../fixtures/format/small.pack.yaml', import.meta.url));

test.each([
  [['frob'], 'không có lệnh frob; xem: tieuchi --help'],
  [['check'], 'chưa ghi PACK; xem: tieuchi check --help'],
  [['score', 'small.pack.yaml'], 'chưa ghi ASSESSMENT; xem: tieuchi score --help'],
  [['check', 'a', 'b'], 'thừa tham số; nếu tên tệp có dấu cách, hãy đặt trong dấu ngoặc kép'],
  [['check', '--foo', 'a'], 'không có tùy chọn --foo; xem: tieuchi check --help'],
  [['check', 'a', '--lang'], 'tùy chọn --lang cần có giá trị'],
  [['check', 'a', '--lang', 'fr'], 'không dùng được "fr"; chỉ nhận: vi, en'],
  [['schema', 'foo'], 'không dùng được "foo"; chỉ nhận: pack, core, amendment, assessment, record, cases'],
  [['check', 'none.yaml'], 'không có tệp "none.yaml"; hãy kiểm tra tên và đường dẫn'],
  [['check', './'], 'không đọc được tệp "./": đây là thư mục'],
  [['score', 'small.pack.yaml', 'none.json'], 'không có tệp "none.json"; hãy kiểm tra tên và đường dẫn'],
  [
    ['check', 'gia-lai-2918'],
    `không có tệp hay bộ tiêu chí kèm theo nào là "gia-lai-2918" (có phải ý bạn là gia-lai-2019?); các bộ kèm theo: ${shippedPacks().join(', ')}`,
  ],
])('%j is wrong usage, told in one line', async (argv, sentence) => {
  const { code, out, err } = await call(argv);

  expect({ code, out, err }).toEqual({ code: 2, out: '', err: `lỗi: ${sentence}\n` });
});

test('wrong usage is told in the language that was asked for', async () => {
  const { code, err } = await call(['check', '--lang=en', 'none.yaml']);

  expect({ code, err }).toEqual({ code: 2, err: 'error: there is no file "none.yaml"; check its name and path\n' });
});

test.each([
  [['--lang', 'en', 'check', 'small.pack.yaml', '--json']],
  [['--lang=en', '--json', 'check', 'small.pack.yaml']],
  [['--json', 'check', '--lang', 'en', 'small.pack.yaml']],
  [['--format', 'json', '--lang', 'en', 'check', 'small.pack.yaml']],
])('options may stand before the command: %j', async (argv) => {
  const after = await call(['check', 'small.pack.yaml', '--lang', 'en', '--json']);

  expect(after.code).toBe(0);
  expect(await call(argv)).toEqual(after);
});

test('of an option of several values before the command, the command and what follows are none', async () => {
  const before = await call(['--for', 'Hue', 'derive', SMALL, '--year', '2020', '--lang', 'en']);

  expect(before.code).toBe(0);
  expect(before).toEqual(await call(['derive', SMALL, '--for', 'Hue', '--year', '2020', '--lang', 'en']));
});

test.each([
  [['--lang', 'en', 'chek', 'a'], 'error: there is no command chek; did you mean check?\n'],
  [['--jsn', 'check', 'a'], 'lỗi: không có tùy chọn --jsn; có phải ý bạn là --json?\n'],
  [['--lang', 'fr', 'check', 'a'], 'lỗi: không dùng được "fr"; chỉ nhận: vi, en\n'],
  [['--lang', 'en', '--tier', 'x', 'check', 'a'], 'error: there is no option --tier; see: tieuchi check --help\n'],
])('%j is told as where the options stand behind', async (argv, sentence) => {
  expect(await call(argv)).toMatchObject({ code: 2, out: '', err: sentence });
});

test('help in a language, wherever the language stands', async () => {
  const { out } = await call(['help', 'check', '--lang', 'en']);

  for (const argv of [
    ['--lang', 'en', 'help', 'check'],
    ['--lang', 'en', '--help', 'check'],
    ['--lang=en', 'check', '--help'],
  ])
    expect(await call(argv), argv.join(' ')).toMatchObject({ code: 0, out });
  expect((await call(['--lang', 'en'])).err).toMatch(/error: no command is given; see: tieuchi --help\n$/);
});

test('without a command the help stands on standard error', async () => {
  const { code, out, err } = await call([]);

  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^Cách dùng: tieuchi \[tùy chọn\] \[lệnh\]\n[\s\S]*\nlỗi: chưa ghi lệnh; xem: tieuchi --help\n$/);
});

test.each(['vi', 'en'])('help is asked for in %s, of the program and of each command', async (language) => {
  const ofCommands = COMMANDS.flatMap(({ name }) => [
    [name, '--help'],
    ['help', name],
  ]);
  expect(ofCommands.length).toBeGreaterThan(40);
  for (const argv of [['--help'], ...ofCommands]) {
    const { code, out, err } = await call([...argv, '--lang', language]);

    expect({ code, err }, argv.join(' ')).toEqual({ code: 0, err: '' });
    expect(out).toMatch(language === 'vi' ? /^Cách dùng: tieuchi / : /^Usage: tieuchi /);
    // names of places stand in quotation marks, as examples
    const said = out.replaceAll(/"[^"]*"/g, '');
    expect(said).not.toMatch(language === 'vi' ? /options|choices|default|display/ : /[à-ỹđ]/i);
  }
});

test('the version', async () => {
  expect((await call(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
});

test('a bug is told in one line, and its stack only where it is asked for', async () => {
  const broken = () => {
    throw new TypeError('x is not a function');
  };
  const plain = await call(['schema', 'pack'], { out: broken });
  const traced = await call(['schema', 'pack', '--lang', 'en'], { out: broken, env: { TIEUCHI_DEBUG: '1' } });

  expect(plain).toEqual({
    code: 70,
    out: '',
    err: 'lỗi: chương trình gặp lỗi ngoài dự kiến (TypeError: x is not a function); đây là lỗi của tieuchi, xin báo lại; đặt TIEUCHI_DEBUG=1 để xem chi tiết\n',
  });
  expect(traced.code).toBe(70);
  expect(traced.err).toMatch(/^error: something went wrong[^\n]*\nTypeError: x is not a function\n {4}at /);
});

test.each(['pack', 'assessment', 'record'])('the JSON Schema of %s', async (document) => {
  const { code, out } = await call(['schema', document]);

  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { format: { const: `tieuchi/${document}@1` } } });
});

test('a schema is written to a file as it is printed, and the file is named', async () => {
  const cwd = folderOf({});
  const { out } = await call(['schema', 'pack', '--lang', 'vi']);
  const written = await call(['schema', 'pack', '--out', 'a.json'], { cwd });

  expect(written).toEqual({ code: 0, out: '', err: 'Đã ghi vào a.json\n' });
  expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe(out);
});

test('a name with a folder or an ending is a path, whatever is shipped', async () => {
  const cwd = folderOf({ 'gia-lai-2019': '', 'other.yaml': '' });

  expect((await call(['check', './gia-lai-2019'], { cwd })).err).toContain('./gia-lai-2019:1:1: [source-empty]');
  expect((await call(['check', 'gia-lai-2019'], { cwd })).code).toBe(0);
});

test('what an option takes is named in the language of the help', async () => {
  const { out } = await call(['import', '--help', '--lang', 'vi']);

  expect(out).toContain('--title <tên> ');
  expect(out).toContain('--issued <ngày> ');
  expect(out).toContain('--period <từ..đến> ');
  expect((await call(['import', '--help', '--lang', 'en'])).out).toContain('--issued <day> ');
});

test('a message names five units and counts the rest', async () => {
  const cwd = folderOf({});
  const figures = fileURLToPath(new URL('../../examples/gia-lai-2019/gia-lai-2019.assessment.yaml', import.meta.url));
  await call(['score', 'gia-lai-2019', figures, '--out', 'record.json'], { cwd });
  const { code, err } = await call(['excerpt', 'record.json', '--unit', 'so-y-te', '--out', 'one.json'], { cwd });

  expect(code).toBe(1);
  expect(err).toContain(
    'của: an-khe, an-khe-phuong-1, an-khe-phuong-2, ayun-pa, ayun-pa-phuong-1, và 66 đơn vị khác; ',
  );
});

test.each([
  ['vi', 60],
  ['vi', 80],
  ['en', 60],
  ['en', 80],
])('the list of commands in %s stands in two columns on %d', async (language, columns) => {
  const { out } = await call(['--help', '--lang', language], { columns });
  const lines = out.split('\n');
  const first = lines.findIndex((line) => line.startsWith('  check <PACK> '));
  const list = lines.slice(first, lines.indexOf('', first));
  const broken = list.filter((line) => !/^ {2}[a-z]+( [<[][^ ]+[>\]])* {2,}[^ ]/.test(line));

  expect(list.filter((line) => line.startsWith('  score <PACK> <ASSESSMENT>   '))).toHaveLength(1);
  expect(list.length - broken.length).toBe(COMMANDS.length + 1); // and help
  expect(broken.length).toBeGreaterThan(8);
  expect(broken.filter((line) => !/^ {30}[^ ]/.test(line))).toEqual([]);
  expect(lines.filter((line) => [...line].length > columns)).toEqual([]);
});
