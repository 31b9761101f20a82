import { expect, test } from 'vitest';
import { sheetNames } from '../../src/report/xlsx/sheet-names.js';

// a spreadsheet takes 31 letters: Excel's limits, "Worksheet name"
test('a name that is too long ends with a word, without half a bracket, and keeps the number of its table', () => {
  expect(
    sheetNames([
      'Cấp xã (xã, phường, đặc khu)',
      'Cấp xã (xã, phường, đặc khu) (2)',
      'Cấp xã (xã, phường, đặc khu) (3)',
      'Thuyết minh Cấp xã (xã, phường, đặc khu)',
      'Ghi chú Cấp xã (xã, phường, đặc khu) (2)',
      'Cấp sở, cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh',
    ]),
  ).toEqual([
    'Cấp xã (xã, phường, đặc khu)',
    'Cấp xã (2)',
    'Cấp xã (3)',
    'Thuyết minh Cấp xã',
    'Ghi chú Cấp xã (2)',
    'Cấp sở, cơ quan chuyên môn',
  ]);
});

test('names that are shortened to the same words are told apart by a number', () => {
  const name = (unit: string) => `Khối các cơ quan hành chính tỉnh ${unit}`;

  expect(sheetNames([name('A'), name('B'), 'KHỐI CÁC CƠ QUAN HÀNH CHÍNH'])).toEqual([
    'Khối các cơ quan hành chính',
    'Khối các cơ quan hành chính (2)',
    'KHỐI CÁC CƠ QUAN HÀNH CHÍNH (3)',
  ]);
});

test('a name without a blank is cut between letters', () => {
  expect(sheetNames(['x'.repeat(40)])).toEqual(['x'.repeat(31)]);
});
