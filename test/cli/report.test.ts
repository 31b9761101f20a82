import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { htmlElements, htmlTables, htmlText } from '../report/read-back.js';
import { call, changed, folderOf, formatText } from './calling.js';

let cwd = '';
beforeAll(async () => {
  cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml'), 'a.yaml': formatText('small.assessment.yaml') });
  await call(['score', 'pack.yaml', 'a.yaml', '--out', 'record.json'], { cwd });
});

const report = (...argv: string[]) => call(['report', 'record.json', ...argv], { cwd });

test('the form is that of the name of the file, else that of --to', async () => {
  const beginnings = async (argv: readonly string[], file: string) => {
    const { code, out, err } = await report(...argv, '--out', file);
    return [code, out, err, readFileSync(join(cwd, file)).subarray(0, 2).toString('latin1')];
  };

  expect(await beginnings([], 'a.docx')).toEqual([0, 'Đã ghi phụ lục vào a.docx\n', '', 'PK']);
  expect(await beginnings([], 'A.XLSX')).toEqual([0, 'Đã ghi phụ lục vào A.XLSX\n', '', 'PK']);
  expect(await beginnings(['--to', 'html', '--lang', 'en'], 'annex')).toEqual([
    0,
    'The annex was written to annex\n',
    '',
    '<!',
  ]);
});

test('the decision is what the caller says of it, and dots where nobody says anything', async () => {
  const lines = async (argv: readonly string[]) => {
    await report(...argv, '--out', 'd.html', '--force');
    const elements = htmlElements(readFileSync(join(cwd, 'd.html'), 'utf8'));
    return elements
      .filter(({ attrs }) => attrs.some(({ value }) => ['authority', 'decision'].includes(value)))
      .map(htmlText);
  };

  expect(await lines([])).toEqual([
    '……………………………………',
    '(Kèm theo Quyết định số …………… ngày …… tháng …… năm ……… của …………………………)',
  ]);
  expect(
    await lines([
      ...['--authority', 'Ủy ban nhân dân tỉnh', '--decision-number', '123/QĐ-UBND'],
      ...['--decision-date', '2019-12-20'],
    ]),
  ).toEqual(['ỦY BAN NHÂN DÂN TỈNH', '(Kèm theo Quyết định số 123/QĐ-UBND ngày 20/12/2019 của Ủy ban nhân dân tỉnh)']);
});

test('a decision that is not the text of the approval is told, and the annex is written as the caller says', async () => {
  const lines = `state: approved
approval: { text: qd-15, on: 2020-01-15 }
texts:
  - key: qd-15
    number: 15/QĐ-UBND
    issued: 2020-01-15
    signer: Chủ tịch Ủy ban nhân dân tỉnh
    published: { at: Cổng thông tin điện tử tỉnh, on: 2020-01-17 }`;
  const assessment = changed(formatText('small.assessment.yaml'), 'state: draft', lines);
  const year = folderOf({ 'pack.yaml': formatText('small.pack.yaml'), 'a.yaml': assessment });
  await call(['score', 'pack.yaml', 'a.yaml', '--out', 'record.json'], { cwd: year });
  const reportWith = async (...argv: string[]) =>
    call(['report', 'record.json', '--out', 'a.html', '--force', ...argv], { cwd: year });
  const written = { code: 0, out: 'Đã ghi phụ lục vào a.html\n' };

  expect(await reportWith()).toEqual({ ...written, err: '' });
  expect(await reportWith('--decision-number', '15/QĐ-UBND')).toEqual({ ...written, err: '' });
  expect(await reportWith('--decision-number', '16/QĐ-UBND')).toEqual({
    ...written,
    err: 'Lưu ý: phụ lục ghi quyết định số 16/QĐ-UBND, còn theo biên bản kết quả được phê duyệt tại văn bản số 15/QĐ-UBND ngày 15/01/2020.\n',
  });
  expect(await reportWith('--decision-date', '2020-01-16', '--lang', 'en')).toEqual({
    code: 0,
    out: 'The annex was written to a.html\n',
    err: 'Note: the annex names a decision of 2020-01-16; by the record the results were approved by text No. 15/QĐ-UBND of 2020-01-15.\n',
  });
});

test('the command in the annex names the file and its digest, and verifies the record', async () => {
  await report('--out', 'v.html', '--force');
  const [, argv = ''] =
    /tieuchi (verify record\.json --digest sha256:[\da-f]{64})/.exec(readFileSync(join(cwd, 'v.html'), 'utf8')) ?? [];

  expect((await call(argv.split(' '), { cwd })).code).toBe(0);
  expect((await call(argv.replace(/[\da-f]$/, (digit) => (digit === '0' ? '1' : '0')).split(' '), { cwd })).code).toBe(
    3,
  );
});

test.each([
  [['--out', 'x.pdf'], 'lỗi: tên tệp "x.pdf" không cho biết dạng tệp; hãy thêm --to với một trong: docx, xlsx, html\n'],
  [['--out', 'x.docx', '--to', 'pdf'], 'lỗi: không dùng được "pdf"; chỉ nhận: docx, xlsx, html\n'],
  [['--to', 'docx'], 'lỗi: cần có tùy chọn --out <tệp>; xem: tieuchi report --help\n'],
  [
    ['--out', 'x.docx', '--tier', 'comune'],
    'lỗi: biên bản không có cấp "comune" (có phải ý bạn là commune?); các cấp: commune\n',
  ],
  [
    ['--out', 'x.docx', '--decision-date', '31/12/2019'],
    'lỗi: không dùng được "31/12/2019" làm ngày; hãy ghi như 2019-12-31\n',
  ],
])('%j is wrong usage, told in one line, and nothing is written', async (argv, err) => {
  expect(await report(...argv)).toEqual({ code: 2, out: '', err });
  expect(existsSync(join(cwd, 'x.docx'))).toBe(false);
});

test('a file that is there is written over only with --force', async () => {
  writeFileSync(join(cwd, 'there.html'), 'mine');

  expect((await report('--out', 'there.html')).code).toBe(2);
  expect(readFileSync(join(cwd, 'there.html'), 'utf8')).toBe('mine');
  expect((await report('--out', 'there.html', '--force')).code).toBe(0);
});

test('no annex is made of a record that does not verify, nor of an excerpt', async () => {
  const record = readFileSync(join(cwd, 'record.json'), 'utf8');
  const [place = ''] = /"place":"\d+"/.exec(record) ?? [];
  writeFileSync(join(cwd, 'forged.json'), changed(record, place, '"place":"9"'));
  const unit = JSON.parse(record).register[0].id;
  await call(['score', 'pack.yaml', 'a.yaml', '--salts', 'new', '--out', 'salted.json'], { cwd });
  await call(['excerpt', 'salted.json', '--unit', unit, '--out', 'excerpt.json'], { cwd });
  const forged = await call(['report', 'forged.json', '--out', 'f.html'], { cwd });

  expect(forged.code).toBe(3);
  expect(forged.err).toContain('forged.json: lỗi: KHÔNG NGUYÊN VẸN');
  expect(existsSync(join(cwd, 'f.html'))).toBe(false);
  const ofExcerpt = await call(['report', 'excerpt.json', '--out', 'e.html', '--lang', 'en'], { cwd });
  expect(ofExcerpt.code).toBe(1);
  expect(ofExcerpt.err).toContain('excerpt');
});

test('what the record does not have is refused before it is verified, which takes minutes of a large one', async () => {
  const record = JSON.parse(readFileSync(join(cwd, 'record.json'), 'utf8'));
  const [ranking] = record.rankings;
  const rows = Array.from({ length: 2001 }, () => ranking.rows[0]);
  writeFileSync(join(cwd, 'long.json'), JSON.stringify({ ...record, rankings: [{ ...ranking, rows }] }));
  const asked = async (...argv: string[]) => {
    const { code, err } = await call([...argv, '--lang', 'en'], { cwd });
    return [code, err.replace(/[\s\S]*?error: /, '').split('\n')[0]];
  };

  expect((await asked('verify', 'long.json'))[0]).toBe(3);
  expect(await asked('report', 'long.json', '--out', 'l.docx')).toEqual([
    2,
    'the annex has 2,001 rows, and a Word file takes 2,000 at most; use --to xlsx or --to html, or --tier for one tier',
  ]);
  expect(await asked('report', 'long.json', '--out', 'l.html', '--tier', 'comune')).toEqual([
    2,
    expect.stringContaining('commune'),
  ]);
  expect((await asked('report', 'long.json', '--out', 'l.html'))[0]).toBe(3);
});

test('a detached record has an annex with its pack and its assessment, the same as the whole one', async () => {
  await call(['score', 'pack.yaml', 'a.yaml', '--detached', '--out', 'detached.json'], { cwd });
  const files = ['--pack', 'pack.yaml', '--assessment', 'a.yaml'];
  await report('--out', 'w.html', '--force');
  const { code, err } = await call(['report', 'detached.json', ...files, '--out', 'dt.html'], { cwd });
  const tables = (file: string) => htmlTables(readFileSync(join(cwd, file), 'utf8'));

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(tables('dt.html')).toEqual(tables('w.html'));
  expect((await call(['report', 'detached.json', '--out', 'dt2.html'], { cwd })).code).toBe(3);
});
