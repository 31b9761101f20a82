import { expect, test } from 'vitest';
import { OFFICE_PACK as PACK } from '../support/office-pack.js';
import { call, folderOf } from './calling.js';

const HEAD = `
format: tieuchi/assessment@1
id: nam
pack: { id: vi-du, version: 1.0.0 }
state: draft
figures: synthetic
asOf: "2026-11-01T00:00:00+07:00"
`;

const HEADINGS = 'STT,Mã đơn vị,Cấp,Tên đơn vị,Thời điểm nhận,Số cán bộ';
const ROWS = ['1,xa-a,Cấp xã,Xã A,20/10/2026 08:00,3', '2,xa-b,Cấp xã,Xã B,21/10/2026 08:00,4'];

/** What is told of a table of these lines, and the places that it leads to. */
async function scored(...lines: readonly string[]) {
  const cwd = folderOf({ 'pack.yaml': PACK, 'nam.head.yaml': HEAD, 'nam.csv': `${lines.join('\n')}\n` });
  const { out, err } = await call(['score', 'pack.yaml', 'nam.csv'], { cwd });
  return {
    told: err.split('\n').filter((line) => line.startsWith('nam.csv')),
    places: out.match(/│ +\d │ Xã \w/g)?.map((row) => row.replaceAll(/[│ ]+/g, ' ').trim()),
  };
}

const PLACES = ['1 Xã B', '2 Xã A'];

test('the numbers of rows, which every office writes first, are no column of figures', async () => {
  expect(await scored(HEADINGS, ...ROWS)).toEqual({ told: [], places: PLACES });
});

test('a row of headings over several columns is told once, at its cell, and not as columns that are missing', async () => {
  const { told } = await scored('CỤM THI ĐUA,,,,,', ',Đơn vị hành chính,,,Phiếu,Số liệu', HEADINGS, ...ROWS);

  expect(told).toEqual([
    'nam.csv:2:2: [row-not-a-unit] lỗi: ô B2: dòng "Đơn vị hành chính" không phải là dòng của một đơn vị; nếu là dòng tổng cộng, tiêu đề hay ghi chú, hãy bỏ khỏi bảng; nếu là đơn vị, hãy ghi mã đơn vị và cấp',
  ]);
});

test('what is typed beside the table is told at its cell, with the unit of its row', async () => {
  const [a = '', b = ''] = ROWS;
  const { told, places } = await scored(`${HEADINGS},`, `${a},`, `${b},số tạm`);

  expect(told).toEqual([
    'nam.csv:3:7: [csv-syntax] lỗi: ô G3 (Xã B): không đọc được dòng này của bảng: dòng có nhiều ô hơn dòng tiêu đề',
  ]);
  expect(places).toBeUndefined();
});

test('a row with the number and the title of a group is told as such, and not as a unit without a tier', async () => {
  const { told } = await scored(
    'Mã đơn vị,Cấp,Tên đơn vị,Thời điểm nhận,Số cán bộ',
    'I,,Cụm 1,,',
    'xa-a,Cấp xã,Xã A,20/10/2026 08:00,3',
  );

  expect(told).toEqual([
    'nam.csv:2:1: [row-not-a-unit] lỗi: ô A2 (Cụm 1): dòng "I" không phải là dòng của một đơn vị; nếu là dòng tổng cộng, tiêu đề hay ghi chú, hãy bỏ khỏi bảng; nếu là đơn vị, hãy ghi mã đơn vị và cấp',
  ]);
});

test('a unit that lacks its tier alone is still told so', async () => {
  const { told } = await scored('Mã đơn vị,Cấp,Tên đơn vị,Thời điểm nhận,Số cán bộ', 'xa-a,,Xã A,20/10/2026 08:00,3');

  expect(told.map((line) => line.split(' ')[1])).toEqual(['[key-missing]']);
});
