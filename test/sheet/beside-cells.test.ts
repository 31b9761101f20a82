import { expect, test } from 'vitest';
import { importSheet, type SheetTable } from '../../src/sheet/index.js';

const OPTIONS = { id: 'xa', title: 'Cấp xã', tier: { id: 'commune', title: 'Cấp xã' } };
const ROWS = [
  ['Phụ lục'],
  ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách chấm điểm'],
  ['1', 'Có trang thông tin điện tử', '2', 'Có: 2 điểm; không: 0 điểm'],
  ['2', 'C¸n bé ®­îc ®µo t¹o', '3', 'Có: 3 điểm; không: 0 điểm'],
  ['3', 'Có mạng nội bộ', '1', 'Có: 1 điểm; không: 0 điểm'],
];

/** The annex with what stands beside its cells, as a workbook has it. */
const annex = (more: Partial<SheetTable>): SheetTable => ({
  name: 'Phụ lục',
  rows: ROWS.map((cells, index) => ({ row: index + 1, cells })),
  merges: [],
  odd: [],
  ...more,
});
const whysOf = (more: Partial<SheetTable>) =>
  importSheet([annex(more)], OPTIONS).rows.map(({ row, cell, why, params }) => ({ row, cell, why, params }));

test('an annex without such cells needs nobody', () => {
  expect(whysOf({})).toEqual([]);
});

test('a row in a font older than Unicode is for a person, who is told the font and the letters that were read', () => {
  const beside = new Map([
    ['1 0', { oldFont: '.VnTimeH' }],
    ['4 1', { oldFont: '.VnTime' }],
    ['4 3', { oldFont: '.VnTime' }],
  ]);

  expect(whysOf({ beside })).toEqual([
    { row: 4, cell: 'B4', why: 'old-font', params: { font: '.VnTime', text: 'C¸n bé ®­îc ®µo t¹o' } },
  ]);
});

test('a picture or a text box within the table is told, and an emblem above it is none of its rows', () => {
  const drawn = [
    { row: 1, column: 0 },
    { row: 3, column: 3 },
    { row: 5, column: 3, text: 'Điểm = A/B × 1' },
  ];
  const { document, proof } = importSheet([annex({ drawn })], OPTIONS);

  expect(whysOf({ drawn })).toEqual([
    { row: 3, cell: 'D3', why: 'drawing-unread', params: { text: '' } },
    { row: 5, cell: 'D5', why: 'drawing-unread', params: { text: 'Điểm = A/B × 1' } },
  ]);
  expect(proof?.map(({ row, state }) => [row, state])).toEqual([
    [1, 'none'],
    [2, 'none'],
    [3, 'to-check'],
    [4, 'sure'],
    [5, 'to-check'],
  ]);
  expect(JSON.stringify(document?.gaps)).toContain('ô D5: hình ảnh hoặc khung chữ');
});

test('an annex whose headings are in such a font is none, and its rows say why', () => {
  const rows = [['STT', 'Tiªu chÝ', '§iÓm tèi ®a', 'C¸ch chÊm ®iÓm']].map((cells) => ({ row: 1, cells }));
  const { document, rows: reasons } = importSheet(
    [annex({ rows, beside: new Map([['1 1', { oldFont: '.VnTime' }]]) })],
    OPTIONS,
  );

  expect(document).toBeUndefined();
  expect(reasons).toEqual([
    { row: 1, cell: 'B1', code: '', title: '', why: 'old-font', params: { font: '.VnTime', text: 'Tiªu chÝ' } },
  ]);
});
