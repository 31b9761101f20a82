import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { runImport } from '../../src/cli/commands/import.js';
import type { Io } from '../../src/cli/io.js';
import { widthOf } from '../../src/cli/wrap.js';
import { proofLines, writeProof } from '../../src/sheet/index.js';
import { IMPORTED_KINDS } from '../../src/sheet/proof/rule-in-words.js';
import { strFromU8, unzipSync } from '../../src/vendor/fflate.js';
import { PROOF_WORDS, RULE_WORDS } from '../../src/words/index.js';
import { folderOf } from '../cli/calling.js';
import { ANNEX, annexOf, HEADINGS, imported, workbookOf } from './annexes.js';

const annex = await imported(ANNEX);
const lines = proofLines(annex, 'vi');
const lineOf = (code: string) => lines.find((line) => line.code === code);

test('every row of the annex stands in the table once, with what became of it', () => {
  expect(lines.map(({ row }) => row)).toEqual(Array.from({ length: 44 }, (_, index) => index + 1));
  expect(lines.filter(({ is }) => is === 'criterion')).toHaveLength(33);
  expect(lines.filter(({ state }) => state === 'to-check').map(({ row }) => row)).toEqual([42, 44]);
  expect(lines.filter(({ state }) => state === 'not-read')).toEqual([]);
});

// the sentence of the annex and the rule in words, written by hand
const SENTENCES: readonly (readonly [string, string, string])[] = [
  [
    'I.2',
    '“Kết nối mạng truyền số liệu chuyên dùng”: được 2 điểm; nếu không: 0 điểm',
    '“Kết nối mạng truyền số liệu chuyên dùng”: 2 points; else 0',
  ],
  [
    'I.1',
    '3 điểm × “Số CBCC có máy tính” : “Tổng số CBCC”; mẫu số bằng 0: chưa tính được điểm',
    '3 points × “Số CBCC có máy tính” / “Tổng số CBCC”; a whole of 0: no value',
  ],
  [
    'I.7',
    '“Số ứng dụng dùng chung đang sử dụng” × 1 điểm, không quá 5 điểm',
    '“Số ứng dụng dùng chung đang sử dụng” × 1 point, at most 5',
  ],
  [
    'II.2',
    'theo “Tỷ lệ văn bản ký số”: từ 95% trở lên được 5 điểm; từ 90% đến dưới 95% được 4 điểm; từ 80% đến dưới 90% được 2,5 điểm; dưới 80% được 0 điểm',
    'by “Tỷ lệ văn bản ký số”: from 95% on 5 points; from 90% to below 95% 4 points; from 80% to below 90% 2.5 points; below 80% 0 points',
  ],
  [
    'II.7',
    '5 điểm × “Tỷ lệ hồ sơ nộp trực tuyến” (%) : 30; đạt 30% trở lên được đủ 5 điểm',
    '5 points × “Tỷ lệ hồ sơ nộp trực tuyến” (%) / 30; from 30% on all 5 points',
  ],
  [
    'III.5',
    'đủ cả “Diễn tập, ứng cứu sự cố: có kế hoạch”, “Diễn tập, ứng cứu sự cố: có tham gia”: được 2 điểm; thiếu một: 0 điểm',
    'all of “Diễn tập, ứng cứu sự cố: có kế hoạch”, “Diễn tập, ứng cứu sự cố: có tham gia”: 2 points; else 0',
  ],
  [
    'IV.1',
    'chọn một cho “Người đứng đầu Ban Chỉ đạo”: Thủ trưởng đơn vị: điểm tối đa; Cấp phó: 1/2 điểm tối đa; Không có: 0 điểm',
    'one is chosen for “Người đứng đầu Ban Chỉ đạo”: Thủ trưởng đơn vị: the maximum; Cấp phó: 1/2 of the maximum; Không có: 0 points',
  ],
];

test.each(SENTENCES)('%s says its rule in words', (code, vi, en) => {
  expect(lineOf(code)?.rule).toBe(vi);
  expect(proofLines(annex, 'en').find((line) => line.code === code)?.rule).toBe(en);
});

test('several counts under one cap, what is left of a whole, and a floor are in words too', async () => {
  const draft = await imported(
    annexOf(
      ['1', 'Sáng kiến', '3', 'Mỗi sáng kiến cấp cơ sở 0,5 điểm; mỗi sáng kiến cấp tỉnh 1 điểm; tối đa 3 điểm'],
      ['2', 'Hồ sơ', '5', 'Điểm = (1 - a/b) x 5; a: số hồ sơ trễ; b: tổng số hồ sơ'],
      ['3', 'Tỷ lệ xã đạt', '5', 'Dưới 80,5%: 0 điểm; từ 80,5% trở lên tính theo tỷ lệ'],
    ),
  );
  const [first, second, third] = proofLines(draft, 'vi').filter(({ is }) => is === 'criterion');

  expect(first?.rule).toBe(
    'cộng “Sáng kiến: số sáng kiến cấp cơ sở” × 0,5 điểm; “Sáng kiến: số sáng kiến cấp tỉnh” × 1 điểm; không quá 3 điểm',
  );
  expect(second?.rule).toBe(
    '5 điểm × (“Tổng số hồ sơ” − “Số hồ sơ trễ”) : “Tổng số hồ sơ”; mẫu số bằng 0: chưa tính được điểm',
  );
  expect(third?.rule).toBe('5 điểm × “Tỷ lệ xã đạt” (%) : 100; dưới 80,5% được 0 điểm');
});

test('every kind of rule that an import writes has its words, and both languages name the same things', () => {
  const kinds = new Set(JSON.stringify(annex.document).match(/(?<="rule":\{")[a-z-]+/g));
  const params = (text: string) => [...new Set([...text.matchAll(/\{([a-zA-Z]+)/g)].map(([, name]) => name))].sort();

  expect([...kinds].filter((kind) => !IMPORTED_KINDS.some((known) => known === kind))).toEqual([]);
  for (const { vi, en } of Object.values({ ...RULE_WORDS, ...PROOF_WORDS })) expect(params(vi)).toEqual(params(en));
});

test('the heading of the table is on each printed page: the name of its sheet, which has a blank, stands in quotes', async () => {
  const parts = unzipSync(await writeProof(annex, 'vi'));

  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain(">'Đối chiếu'!$3:$3<");
});

test('the workbook has a frozen heading, wrapped texts, and is printed on A4 across, one page wide', async () => {
  const { sheets } = await readXlsx(await writeProof(annex, 'vi'), { readStyles: true });
  const [sheet] = sheets;

  expect(sheet?.name).toBe('Đối chiếu');
  expect(sheet?.freezePane).toMatchObject({ rows: 3 });
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1 });
  expect(sheet?.rows[1]?.[0]).toBe('33 tiêu chí. Dòng chắc chắn: 40; cần xem: 2; chưa đọc: 0');
  expect(sheet?.rows[7]?.slice(0, 5)).toEqual([
    5,
    'I.2',
    'Kết nối mạng truyền số liệu chuyên dùng',
    2,
    'Có: 2 điểm; không: 0 điểm',
  ]);
  expect(sheet?.cells?.get('7,4')?.style?.alignment?.wrapText).toBe(true);
});

test('no text of the annex is a formula or an escape in the workbook', async () => {
  const draft = await imported(annexOf(['1', '=HYPERLINK("http://x")', '2', '+cmd|x _x0041_']));
  const { sheets } = await readXlsx(await writeProof(draft, 'vi'));
  const cells = sheets[0]?.rows.flat().map(String) ?? [];

  expect(cells).toContain('=HYPERLINK("http://x")');
  expect(cells).toContain('+cmd|x _x0041_');
});

function programIn(cwd: string) {
  const said = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    cwd,
    env: {},
    columns: 80,
  };
  return { io, said };
}

test('the program writes the table, and prints it in at most 80 columns', async () => {
  const cwd = folderOf({ 'phu-luc.csv': ANNEX.toString('utf8') });
  const { io, said } = programIn(cwd);
  const code = await runImport(io, 'phu-luc.csv', { lang: 'vi', out: 'pack.yaml', report: 'doi-chieu.xlsx' });

  expect(code).toBe(0);
  expect(readFileSync(join(cwd, 'doi-chieu.xlsx')).subarray(0, 2).toString()).toBe('PK');
  expect(said.out).toContain(
    'dòng 5 · I.2 Kết nối mạng truyền số liệu chuyên dùng · tối đa 2 · chắc chắn\n    phụ lục: Có: 2 điểm; không: 0 điểm\n',
  );
  expect(said.out).toContain('Đã ghi bảng đối chiếu vào doi-chieu.xlsx.');
  expect(Math.max(...said.out.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
});

test('the program tells a row once: in the table where it stands there, else below it', async () => {
  const rows = ['TT,Tiêu chí,Điểm tối đa,Cách tính điểm,Hệ số', '1,Mạng,2,"Có: 2 điểm; riêng xã đảo: 1 điểm",3'];
  const cwd = folderOf({ 'phu-luc.csv': rows.join('\n') });
  const { io, said } = programIn(cwd);
  await runImport(io, 'phu-luc.csv', { lang: 'vi', out: 'pack.yaml', report: 'doi-chieu.xlsx' });

  expect(said.out.match(/chưa hiểu chắc chắn/g)).toHaveLength(1);
  expect(said.out.match(/cột "Hệ số"/g)).toHaveLength(1);
  expect(said.out).toContain('dòng 1 TT · Tiêu chí · Điểm tối đa · Cách tính điểm · Hệ số · cần xem\n');
  expect(said.out).toContain('Dòng cần người xem: 3, nêu ở các dòng “cần xem” của bảng trên\n');
});

test('another sheet is told below the table, not beside the row that has the number of its heading', async () => {
  const row = ['1', 'Mạng', 2, 'Có: 2 điểm; không: 0 điểm'];
  const draft = await imported(
    await workbookOf({ rows: [HEADINGS, row] }, { name: 'Phụ lục 2', rows: [HEADINGS, row] }),
  );
  const workbook = await readXlsx(await writeProof(draft, 'vi'));

  expect(proofLines(draft, 'vi').flatMap(({ whys }) => whys)).toEqual([]);
  expect(workbook.sheets[0]?.rows[5]?.[0]).toBe(
    'trang tính "Phụ lục 2" cũng có một phụ lục, chưa đọc; hãy nhập riêng với --sheet',
  );
});

test('a table that is there already stays, and then no pack is written', async () => {
  const cwd = folderOf({ 'phu-luc.csv': ANNEX.toString('utf8'), 'doi-chieu.xlsx': 'mine' });
  const { io } = programIn(cwd);
  const run = (report: string) => runImport(io, 'phu-luc.csv', { lang: 'vi', out: 'pack.yaml', report });

  await expect(run('doi-chieu.xlsx')).rejects.toMatchObject({ key: 'file-there' });
  await expect(run('pack.yaml')).rejects.toMatchObject({ key: 'ending-unknown' });
  expect(readFileSync(join(cwd, 'doi-chieu.xlsx'), 'utf8')).toBe('mine');
  expect(existsSync(join(cwd, 'pack.yaml'))).toBe(false);
});
