import { expect, test } from 'vitest';
import { annexOf, csvOf, factsOf, HEADINGS, imported, nodesOf } from './annexes.js';

const YES_NO = 'Có: 2 điểm; không: 0 điểm';
const told = (rows: readonly { readonly row: number; readonly why: string }[]) =>
  rows.map(({ row, why }) => `${row} ${why}`);

test('words that only begin like those of bonus and penalty leave a row a criterion', async () => {
  const titles = [
    'Điểm trung bình chỉ số hài lòng',
    'Thương mại điện tử',
    'Thường xuyên cập nhật tin bài',
    'Wifi tại điểm công cộng',
    'Thưởng cho tập thể có thành tích',
    'Lưu trữ điểm số',
  ];
  const { document } = await imported(annexOf(...titles.map((title, index) => [`${index + 1}`, title, '2', YES_NO])));
  const nodes = [...nodesOf(document).values()];

  expect(nodes.filter(({ role }) => role !== undefined)).toEqual([]);
  expect(nodes[0]?.max).toBe(12);
});

test('a row of penalties that adds points is for a person', async () => {
  const { rows } = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Nhóm', '', ''],
      ['1', 'Mạng', '2', YES_NO],
      ['II', 'Điểm trừ', '4', ''],
      ['1', 'Họp', '2', 'Cộng 0,5 điểm mỗi lần họp đúng giờ'],
      ['2', 'Báo cáo', '2', 'Mỗi lần chậm trừ 0,5 điểm, tối đa 2 điểm'],
    ]),
  );

  expect(told(rows)).toEqual(['5 unread', '5 no-body']);
});

test.each([
  ['Hệ số', '3'],
  ['Điểm tối đa (xã)', '1'],
  ['Điểm tối thiểu', '1'],
  ['Chỉ tiêu năm', '90'],
  ['', '5'],
])('a column “%s” of numbers that no criterion takes is told', async (heading, number) => {
  const { rows } = await imported(
    csvOf([
      [...HEADINGS, heading],
      ['1', 'Mạng', '2', YES_NO, number],
    ]),
  );

  expect(told(rows)).toEqual(['1 column-unread']);
});

test('a column of points that units fill in is none, also where its heading is printed again', async () => {
  const headings = [...HEADINGS, 'Điểm tự chấm'];
  const { rows } = await imported(
    csvOf([headings, ['1', 'Mạng', '2', YES_NO, '2'], headings, ['2', 'Web', '2', YES_NO, '1,5']]),
  );

  expect(rows).toEqual([]);
});

test('figures that are called as their rows are of one row each, and named apart', async () => {
  const { document } = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Cấp tỉnh', '', ''],
      ['1', 'Sáng kiến', '2', 'Mỗi sáng kiến cộng 1 điểm, tối đa 2 điểm'],
      ['II', 'Cấp cơ sở', '', ''],
      ['1', 'Sáng kiến', '2', 'Mỗi sáng kiến cộng 0,5 điểm, tối đa 2 điểm'],
    ]),
  );

  expect([...factsOf(document).values()].map(({ id, title }) => [id, title])).toEqual([
    ['sang-kien', { vi: 'Sáng kiến' }],
    ['sang-kien-2', { vi: 'Sáng kiến (mục II.1)' }],
  ]);
});

test('money is a number with parts, procedures and party cells are counted', async () => {
  const rows = [
    ['1', 'Thu', '2', 'Điểm = (số thu đúng hạn / tổng số thu) x 2'],
    ['2', 'Thủ tục', '2', 'Điểm = (số thủ tục trực tuyến / tổng số thủ tục) x 2'],
    ['3', 'Chi bộ', '2', 'Điểm = (số chi bộ trong sạch / tổng số chi bộ) x 2'],
  ];
  const { document } = await imported(annexOf(...rows));

  expect([...factsOf(document).values()].map(({ id, type }) => `${id} ${type}`)).toEqual([
    'so-thu-dung-han number',
    'tong-so-thu number',
    'so-thu-tuc-truc-tuyen count',
    'tong-so-thu-tuc count',
    'so-chi-bo-trong-sach count',
    'tong-so-chi-bo count',
  ]);
});

test('scoring that goes on in the next row belongs to the row above; below a gap it is a note', async () => {
  const rowsOf = (...rows: readonly string[][]) => csvOf([HEADINGS, ...rows]);
  const whole = await imported(rowsOf(['1', 'Mạng', '2', 'Có: 2 điểm'], ['', '', '', 'không: 0 điểm']));
  const more = await imported(rowsOf(['1', 'Mạng', '2', YES_NO], ['', '', '', 'Riêng xã đảo cộng 1 điểm']));
  const below = await imported(rowsOf(['1', 'Mạng', '2', YES_NO], ['', '', '', ''], ['', '', '', 'NGƯỜI LẬP BIỂU']));

  expect(nodesOf(whole.document).get('1')?.rule).toEqual({ flag: { when: 'mang' } });
  expect(whole.rows).toEqual([]);
  expect(told(more.rows)).toEqual(['2 unread', '2 no-body']);
  expect(told(below.rows)).toEqual(['4 note']);
});

test('a total that is more than a sum is told', async () => {
  const totals = ['Tổng điểm = (I + II)/2', 'Tổng cộng (I + II)', 'Điểm tổng'];
  const { rows, proof } = await imported(
    csvOf([HEADINGS, ['1', 'Mạng', '2', YES_NO], ...totals.map((title) => ['', title, '2', ''])]),
  );

  expect(told(rows)).toEqual(['3 cell-unread']);
  expect(proof?.slice(2).map(({ is }) => is)).toEqual(['total', 'total', 'total']);
});

test('a title that says for whom a row is, or that it can fail a unit, is told', async () => {
  const titles = [
    'Sáng kiến - chỉ tính sáng kiến cấp tỉnh',
    'Sáng kiến (áp dụng với cấp huyện)',
    'Sáng kiến (chỉ dành cho cấp huyện)',
    'Điểm liệt: để xảy ra tham nhũng',
  ];
  const { rows } = await imported(annexOf(...titles.map((title, index) => [`${index + 1}`, title, '2', YES_NO])));

  expect(told(rows)).toEqual(['3 title-rule', '4 title-rule', '5 title-rule', '6 title-rule']);
});
