import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundled, piped } from './bundled.js';
import { call, changed, folderOf, formatText } from './calling.js';

const PACK = formatText('small.pack.yaml');

let [cwd, program] = ['', ''];
beforeAll(() => {
  cwd = folderOf({ 'pack.yaml': PACK, 'a.yaml': formatText('small.assessment.yaml') });
  program = bundled();
});

test('a pack is read from standard input as from its file, and its issues are told at the line of <stdin>', async () => {
  const broken = changed(PACK, 'format: tieuchi/pack@1', 'format: tieuchi/pack@7');

  expect(piped(program, cwd, PACK, ['check', '-'])).toEqual(await call(['check', 'pack.yaml'], { cwd }));
  expect(piped(program, cwd, broken, ['check', '-', '--lang', 'en']).err).toMatch(
    /^<stdin>:\d+:9: \[format-unknown\] error: /,
  );
});

test.each([
  [['verify', '-', '--pack', '-'], '"-" là đầu vào chuẩn, chỉ đọc được một lần; hãy ghi tên tệp ở những chỗ còn lại'],
  [
    ['compare', '-', '-', '--lang', 'en'],
    '"-" is standard input, which can be read only once; name a file in the other places',
  ],
  [['diff', '-', '/dev/stdin'], '"-" là đầu vào chuẩn, chỉ đọc được một lần; hãy ghi tên tệp ở những chỗ còn lại'],
  [
    ['resolve', '-', '--base', 'pack.yaml', '-'],
    '"-" là đầu vào chuẩn, chỉ đọc được một lần; hãy ghi tên tệp ở những chỗ còn lại',
  ],
  [['check', '-', '--watch'], 'không theo dõi được đầu vào chuẩn; hãy ghi tên tệp, hoặc bỏ --watch'],
  [
    ['test', 'pack.yaml', '--cases', '-', '--watch', '--lang', 'en'],
    'standard input cannot be watched; name a file, or leave out --watch',
  ],
  [['check', 'pack.yaml', '--plugins', '-'], '--plugins không đọc được từ đầu vào chuẩn; hãy ghi tên tệp'],
  [['score', 'pack.yaml', 'a.yaml', '--out', '-'], '"-" chỉ dùng cho tệp đầu vào; hãy ghi tên tệp để ghi kết quả'],
  [
    ['score', 'pack.yaml', '-', '--salts', 'new'],
    '--salts new ghi vào tệp số liệu nên không dùng được với đầu vào chuẩn; hãy ghi tên tệp',
  ],
  [['sign', '-', '--key', 'k.pem'], 'cần có tùy chọn --out; xem: tieuchi sign --help'],
  [['verify', '-', '--key', 'k.pem'], 'cần có tùy chọn --signature; xem: tieuchi verify --help'],
])('%j is refused before anything is read', async (argv, sentence) => {
  const { code, out, err } = await call(argv, { cwd });

  expect([code, out]).toEqual([2, '']);
  expect(err.replace(/^(?:lỗi|error): /, '')).toBe(`${sentence}\n`);
  expect(existsSync(join(cwd, '-'))).toBe(false);
});

test('the help says it, in both languages', async () => {
  expect((await call(['--help'])).out).toContain('"-" là đầu vào chuẩn');
  expect((await call(['--help', '--lang', 'en'])).out).toContain('"-" is standard input');
});
