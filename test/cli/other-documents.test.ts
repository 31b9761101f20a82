import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { call, folderOf } from './calling.js';

const file = (name: string) => readFileSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)), 'utf8');
const PACK = file('01-score/pack.yaml');
const FILES = {
  'pack.yaml': PACK,
  'pack.json': JSON.stringify(readSource(PACK).document, null, 2),
  'assessment.yaml': file('01-score/assessment.yaml'),
  'core.yaml': file('common-core/core.yaml'),
  'amendment.yaml': file('gia-lai-2020/gia-lai-2020.amendment.yaml'),
  'extending.yaml': file('common-core/communes.yaml').replace('./core.yaml', './pack.yaml'),
};

const NAMED = {
  ...{ pack: 'a pack', core: 'a core', assessment: 'an assessment', record: 'a record' },
  amendment: 'an amendment',
} as const;

const is = (format: keyof typeof NAMED, needed: keyof typeof NAMED) =>
  `this document is ${NAMED[format]}, "tieuchi/${format}@1", but what is needed is ${NAMED[needed]}, "tieuchi/${needed}@1"; check that it is the right one`;

test.each([
  [['check', 'assessment.yaml'], is('assessment', 'pack')],
  [['check', 'core.yaml'], is('core', 'pack')],
  [['check', 'extending.yaml'], is('pack', 'core')],
  [['compare', 'amendment.yaml', 'pack.yaml'], is('amendment', 'pack')],
  [['score', 'pack.yaml', 'amendment.yaml'], is('amendment', 'assessment')],
  [['diff', 'pack.yaml', 'pack.yaml'], is('pack', 'record')],
  [['diff', 'pack.json', 'pack.json'], is('pack', 'record')],
  [['explain', 'assessment.yaml', '--unit', 'xa-a'], is('assessment', 'record')],
])('%s: another document than is needed is told once, as that, and none of its keys', async (args, sentence) => {
  const { code, err } = await call([...args, '--lang', 'en'], { cwd: folderOf(FILES) });
  const issues = err.split('\n').filter((line) => / error: /.test(line));

  expect(code).not.toBe(0);
  expect(new Set(issues).size).toBe(1);
  expect(issues[0]).toContain(sentence);
});

test('what becomes a pack only by another command, or stands under a pack, is told with what to do', async () => {
  const cwd = folderOf(FILES);
  const adviceOf = async (...argv: readonly string[]) =>
    (await call(argv, { cwd })).err.split('\n').filter((line) => line.startsWith('  '));
  const resolve =
    '  this is an amendment, not yet a pack; make the consolidated pack of it, and use that: tieuchi resolve amendment.yaml --base PACK --out CONSOLIDATED';

  expect(await adviceOf('check', 'amendment.yaml', '--lang', 'en')).toEqual([resolve]);
  expect(await adviceOf('resolve', 'amendment.yaml', '--lang', 'en')).toEqual([resolve]);
  expect(await adviceOf('score', 'amendment.yaml', 'assessment.yaml', '--lang', 'en')).toEqual([resolve]);
  expect(await adviceOf('check', 'amendment.yaml')).toEqual([
    '  đây là văn bản sửa đổi, chưa phải bộ tiêu chí; hãy lập bản hợp nhất rồi dùng bản đó: tieuchi resolve amendment.yaml --base BỘ-GỐC --out BỘ-HỢP-NHẤT',
  ]);
  expect(await adviceOf('score', 'core.yaml', 'assessment.yaml', '--lang', 'en')).toEqual([
    '  this is the common core of several packs; use a pack that names this file under "extends"',
  ]);
  expect(await adviceOf('score', 'pack.yaml', 'amendment.yaml', '--lang', 'en')).toEqual([]);
  expect(await adviceOf('check', 'assessment.yaml', '--lang', 'en')).toEqual([]);
});

test('a pack in place of a record, and a record in place of a pack, is told with the commands that it goes with', async () => {
  const cwd = folderOf({ ...FILES, 'record.json': '{"format":"tieuchi/record@1"}' });
  const adviceOf = async (...argv: readonly string[]) =>
    (await call(argv, { cwd })).err.split('\n').filter((line) => line.startsWith('  '));

  expect(await adviceOf('explain', 'pack.json', '--unit', 'xa-a', '--lang', 'en')).toEqual([
    '  tieuchi check checks a pack, and tieuchi compare compares two',
  ]);
  expect(await adviceOf('verify', 'pack.yaml')).toEqual([
    '  bộ tiêu chí được kiểm tra bằng tieuchi check; hai bộ tiêu chí so với nhau bằng tieuchi compare',
  ]);
  expect(await adviceOf('check', 'record.json', '--lang', 'en')).toEqual([
    '  tieuchi verify checks a record, and tieuchi diff compares two',
  ]);
  expect(await adviceOf('compare', 'pack.yaml', 'record.json')).toEqual([
    '  biên bản được kiểm tra bằng tieuchi verify; hai biên bản so với nhau bằng tieuchi diff',
  ]);
});

test('a format that nobody has hides nothing else that is wrong', async () => {
  const cwd = folderOf({
    'pack.yaml': PACK.replace('tieuchi/pack@1', 'tieuchi/pack@7').replace('max: 27', 'max: many'),
  });
  const { err } = await call(['check', 'pack.yaml', '--lang', 'en'], { cwd });

  expect(err).toContain('[format-unknown]');
  expect(err.split('\n').filter((line) => / error: /.test(line)).length).toBe(2);
});

test.each([
  ['phu-luc.docx', 'PK\u{3}\u{4}\u{14}\u{0}', 'Word, Excel, ZIP (.docx, .xlsx, .zip)'],
  ['phu-luc.html', '<!DOCTYPE html>\n<html lang="vi">', 'HTML'],
  ['phu-luc.pdf', '%PDF-1.7\n', 'PDF'],
])('%s in place of a record is told as what it is, not as faulty JSON', async (name, begins, format) => {
  const cwd = folderOf({ [name]: begins });
  const [vi, en] = [await call(['verify', name], { cwd }), await call(['verify', name, '--lang', 'en'], { cwd })];

  expect(en).toMatchObject({ code: 1, out: '' });
  expect(en.err).toBe(
    `${name}: [format-unknown] error: this document is "${format}", but what is needed is a record, "tieuchi/record@1"; check that it is the right one\n`,
  );
  expect(vi.err).toContain(`tài liệu này là "${format}", trong khi cần biên bản, "tieuchi/record@1"`);
});

test.each(['record', 'assessment'] as const)(
  'a %s in place of a pack is told as what it is, also where no pack is so long',
  async (format) => {
    const long = JSON.stringify({ format: `tieuchi/${format}@1`, padding: 'x'.repeat(4_194_304) });
    const { code, err } = await call(['check', 'long.json', '--lang', 'en'], { cwd: folderOf({ 'long.json': long }) });

    expect(code).toBe(1);
    expect(err).toContain(is(format, 'pack'));
    expect(err).not.toContain('source-too-large');
  },
);

test('a pack that is longer than is read is told as that', async () => {
  const cwd = folderOf({ 'long.json': JSON.stringify({ format: 'tieuchi/pack@1', id: 'x'.repeat(4_194_304) }) });

  expect((await call(['check', 'long.json', '--lang', 'en'], { cwd })).err).toContain('[source-too-large]');
});
