import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { AssessmentRecord } from '../../src/model/record.js';
import { call, folderOf } from './calling.js';

const PACK = `format: tieuchi/pack@1
id: vi-du
version: 1.0.0
title: { vi: Bộ tiêu chí, en: Criteria }
languages: [vi, en]
standing: reconstructed
texts: []
period: { from: 2025-01-01, to: 2025-12-31, zone: "+07:00" }
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }
procedure: { ranked: reported }
facts:
  - { id: site, type: boolean, title: { vi: Có trang thông tin điện tử, en: Has a website } }
  - { id: way, type: choice, title: { vi: Hình thức, en: Way }, options: [ { id: full, title: { vi: Toàn trình, en: Whole } }, { id: half, title: { vi: Một phần, en: Part } } ] }
  - { id: rate, type: number, measure: "%", title: { vi: Tỷ lệ hồ sơ đúng hạn, en: Files on time } }
  - { id: cost, type: number, title: { vi: Kinh phí, en: Cost } }
  - { id: opened, type: date, title: { vi: Ngày mở trang, en: Opened } }
tiers:
  - id: commune
    title: { vi: Cấp xã, en: Commune }
    cohorts: [ { id: all } ]
    criteria:
      - id: total
        title: { vi: Tổng điểm, en: Total }
        max: 10
        combine: sum
        children:
          - { id: a, title: { vi: A, en: A }, max: 2, rule: { flag: { when: site } } }
          - { id: b, title: { vi: B, en: B }, max: 2, rule: { choice: { fact: way, points: { full: 2, half: 1 } } } }
          - { id: c, title: { vi: C, en: C }, max: 2, rule: { share: { part: rate, whole: { number: 100 } } } }
          - { id: d, title: { vi: D, en: D }, max: 2, rule: { share: { part: cost, whole: { number: 10000 }, whenOver: cap } } }
          - { id: e, title: { vi: E, en: E }, max: 2, rule: { flag: { when: { "<=": [ { var: opened }, "2025-06-30" ] } } } }
    rankings:
      - { id: by-total, of: total, by: points, basis: exact, cohort: all, ties: competition, tieBreak: [], notSubmitted: omit }
gaps: []
`;

const HEAD = `format: tieuchi/assessment@1
id: dot-2025
pack: { id: vi-du, version: 1.0.0 }
state: draft
figures: synthetic
asOf: "2026-01-31T00:00:00+07:00"
`;

type Facts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The facts of each unit as the record holds them, of a table that is scored. */
async function factsIn(file: string, content: string | Uint8Array): Promise<Facts | string> {
  const cwd = folderOf({ 'p.yaml': PACK, 'h.yaml': HEAD });
  writeFileSync(join(cwd, file), content);
  const { out, err } = await call(['score', 'p.yaml', file, '--head', 'h.yaml', '--json'], { cwd });
  if (out === '') return err;
  const { entries } = JSON.parse(out) as AssessmentRecord;
  const sent = entries.flatMap((entry) => ('ledger' in entry ? entry.input.submissions : []));
  return Object.fromEntries(sent.map(({ unit, facts = {} }) => [unit, facts]));
}

const workbook = (rows: CellValue[][], more: object = {}) => writeXlsx({ sheets: [{ name: 'Sheet1', rows, ...more }] });

const MEANT = {
  'xa-a': { site: true, way: 'full', rate: '95.5', cost: '1234.5', opened: '2025-03-02' },
  'xa-b': { site: false, way: 'half', rate: '80', cost: '10000' },
};

const TITLES =
  'Mã đơn vị;Cấp;Tên đơn vị;Thời điểm nộp;Có trang thông tin điện tử;Hình thức;Tỷ lệ hồ sơ đúng hạn;Kinh phí;Ngày mở trang';
const ROWS = [
  'xa-a;Cấp xã;Xã A;20/12/2025 08:30;Có;toàn trình;95,5%;1.234,5;02/03/2025',
  'xa-b;commune;Xã B;2025-12-20T08:00:00+07:00;không;half;80;10 000;',
];

describe('figures as offices write them', () => {
  test('titles as headings, có and không, titles of options, a declared decimal comma, days by day, month and year', async () => {
    expect(await factsIn('a.csv', ['numbers;vi', TITLES, ...ROWS, ''].join('\r\n'))).toEqual(MEANT);
  });

  test('a table with tabs in UTF-16, as Excel saves Unicode text, of either byte order', async () => {
    const text = `\ufeff${['numbers;vi', TITLES, ...ROWS, ''].join('\r\n').replaceAll(';', '\t')}`;
    const little = Buffer.from(text, 'utf16le');

    expect(await factsIn('a.csv', little)).toEqual(MEANT);
    expect(await factsIn('a.csv', Buffer.from(little).swap16())).toEqual(MEANT);
  });

  test('sep=; in the first line states the delimiter', async () => {
    expect(await factsIn('a.csv', ['sep=;', 'numbers;vi', TITLES, ...ROWS, ''].join('\r\n'))).toEqual(MEANT);
  });

  test('a sheet with a letterhead, numbers as numbers, days as days, and percent formats', async () => {
    const sheet = await workbook(
      [
        ['SỐ LIỆU CẤP XÃ NĂM 2025'],
        ['numbers', 'vi'],
        TITLES.split(';'),
        [
          'xa-a',
          'Cấp xã',
          'Xã A',
          '20/12/2025 08:30',
          'x',
          'Toàn trình',
          0.955,
          1234.5,
          new Date('2025-03-02T00:00:00Z'),
        ],
        ['xa-b', 'commune', 'Xã B', '2025-12-20T08:00:00+07:00', false, 'Một phần', '80', '10.000', ''],
      ],
      { cells: new Map([['3,6', { style: { numFmt: '0.0%' } }]]) },
    );

    expect(await factsIn('a.xlsx', sheet)).toEqual(MEANT);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7])(
    'a formula of which the workbook has no value is told by its cell, in column %s, and is no blank',
    async (column) => {
      const headings = ['unit', 'tier', 'at', 'site', 'way', 'rate', 'cost', 'opened'];
      const values = ['xa-a', 'commune', '2025-12-20T08:00:00+07:00', 'có', 'full', '50', '10', '01/02/2025'];
      const cell = `${'ABCDEFGH'.charAt(column)}2`;
      const formula = { cells: new Map([[`1,${column}`, { formula: 'Z1' }]]) };
      const told = await factsIn('a.xlsx', await workbook([headings, values.with(column, '')], formula));

      expect(told).toContain(`[cell-formula] lỗi: ô Sheet1!${cell}`);
    },
  );

  test('0.1 + 0.2 of a spreadsheet is 0.3, and a number of more digits than a double keeps is refused', async () => {
    const rows = (cost: number) => [
      ['unit', 'tier', 'at', 'cost'],
      ['xa-a', 'commune', '2025-12-20T08:00:00+07:00', cost],
    ];

    expect(await factsIn('a.xlsx', await workbook(rows(0.1 + 0.2)))).toEqual({ 'xa-a': { cost: '0.3' } });
    expect(await factsIn('a.xlsx', await workbook(rows(Number('12345678901234567'))))).toContain('[decimal-exponent]');
  });

  test('a word stands for no figure only where the table says so', async () => {
    const rows = ['unit,tier,at,cost,rate', 'xa-a,commune,2025-12-20T08:00:00+07:00,-,không có số liệu', ''];

    expect(await factsIn('a.csv', ['absent,-,Không có số liệu', ...rows].join('\n'))).toEqual({ 'xa-a': {} });
    const told = await factsIn('a.csv', rows.join('\n'));
    expect(told).toContain('a.csv:2:4: [cell-absent] lỗi: ô D2 (xa-a): "-" không phải là số liệu');
    expect(told).toContain('a.csv:2:5: [cell-absent] lỗi: ô E2 (xa-a): "không có số liệu" không phải là số liệu');
  });
});

describe('what is not certain is told by sheet, cell and unit, all at once', () => {
  test.each([
    ['1.234', 'thousands-point', 'numbers,en'],
    ['1,5', 'decimal-comma', 'numbers,en'],
    ['1.5', 'cell-number', 'numbers,vi'],
    ['1.23,4', 'cell-number', 'numbers,vi'],
    ['50%', 'cell-percent', 'numbers,vi'],
    ['#DIV/0!', 'cell-error', 'numbers,vi'],
    ['chưa có', 'cell-absent', 'numbers,vi'],
  ])('%s as a cost is %s where the table says %s', async (cost, code, statement) => {
    const suffix = code === 'thousands-point' ? '0' : '';
    const text = `${statement}\nunit,tier,at,cost\nxa-a,commune,2025-12-20T08:00:00+07:00,"${cost.replace('1.234', '1.23')}${suffix}"\n`;
    const cwd = folderOf({ 'p.yaml': PACK, 'h.yaml': HEAD, 'a.csv': text });
    const { err } = await call(['score', 'p.yaml', 'a.csv', '--head', 'h.yaml'], { cwd });

    expect(err).toMatch(new RegExp(`^a\\.csv:3:4: \\[${code}\\] .*ô D3 \\(xa-a\\): `));
    expect(err.match(/^a\.csv/gm)).toHaveLength(1);
  });

  test('every bad cell of a sheet, and none twice', async () => {
    const sheet = await workbook(
      [
        ['unit', 'tier', 'name', 'at', 'site', 'way', 'cost', 'rate'],
        [
          'xa-a',
          'commune',
          'Xã A',
          '2025-12-20T08:00:00+07:00',
          'tốt',
          'nửa vời',
          new Date('2025-02-01T00:00:00Z'),
          '#REF!',
        ],
        ['xa-b', 'comune', 'Xã B', '2025-12-20T08:00:00+07:00', 'có', 'full', 12, 50],
        ['xa-c', 'commune', 'Xã C', '2025-12-20T08:00:00+07:00', 'có', 'full', 12, ''],
      ],
      { merges: [{ startRow: 2, endRow: 3, startCol: 7, endCol: 7 }] },
    );
    const told = await factsIn('a.xlsx', sheet);

    expect(String(told).match(/^a\.xlsx:\S+ \[[\w-]+\] lỗi: ô \S+ \([^)]*\)/gm)).toEqual([
      'a.xlsx:2:5: [fact-value] lỗi: ô Sheet1!E2 (Xã A)',
      'a.xlsx:2:6: [option-unknown] lỗi: ô Sheet1!F2 (Xã A)',
      'a.xlsx:2:7: [cell-date] lỗi: ô Sheet1!G2 (Xã A)',
      'a.xlsx:2:8: [cell-error] lỗi: ô Sheet1!H2 (Xã A)',
      'a.xlsx:3:8: [cell-joined] lỗi: ô Sheet1!H3 (Xã B)',
      'a.xlsx:4:8: [cell-joined] lỗi: ô Sheet1!H4 (Xã C)',
    ]);
  });

  test('a heading that is nearly one is told with the one that was meant', async () => {
    expect(await factsIn('a.csv', 'unit,tier,at,Kinh fí\nxa-a,commune,2025-12-20T08:00:00+07:00,5\n')).toContain(
      'ô D1: không rõ cột "Kinh fí" là gì; có phải ý bạn là "Kinh phí"?',
    );
  });

  test('Windows-1258 is told as such', async () => {
    const bytes = Buffer.from('unit,tier,name\nxa-a,commune,X\xe3 B\xecnh T\xe2n \xd0\xf4ng\n', 'latin1');

    expect(await factsIn('a.csv', bytes)).toContain('có vẻ ở dạng Windows-1258');
  });
});

/** All that is told of a table, a line each: place, code, and the cell with its unit. */
async function toldOf(file: string, content: string | Uint8Array): Promise<readonly string[]> {
  const cwd = folderOf({ 'p.yaml': PACK, 'h.yaml': HEAD });
  writeFileSync(join(cwd, file), content);
  const { err } = await call(['score', 'p.yaml', file, '--head', 'h.yaml', '--json'], { cwd });
  return [...err.matchAll(/^\S+?:(\d+:\d+): \[([\w-]+)\] (?:lỗi|cảnh báo): (?:ô (\S+(?: \(.*?\))?):)?/gm)].map(
    ([, place, code, cell = '']) => `${place} ${code} ${cell}`.trimEnd(),
  );
}

const AT = '2025-12-20T08:00:00+07:00';
const SMALL = ['unit,tier,name,at,site,rate,cost', `xa-a,commune,Xã A,${AT},có,95,1200`];

describe('a row below the header that is no unit is told once, by what it says, and is never read as one', () => {
  test.each([
    ['a total', 'Tổng cộng,,,,,,1200', 'A3 (Tổng cộng)'],
    ['a total under the names', ',,Cộng,,,,1200', 'C3 (Cộng)'],
    ['a total that has an id, a tier and an instant', `tong,commune,TỔNG SỐ,${AT},,,1200`, 'A3 (TỔNG SỐ)'],
    ['an average', 'Bình quân:,commune,,,,95,', 'A3 (Bình quân:)'],
    ['the header again', 'unit,tier,name,at,site,rate,cost', 'A3 (name)'],
    ['the numbers of the columns', '(1),(2),(3),(4),(5),(6),(7)', 'A3 ((3))'],
    ['the letters of the columns', '1,2,3,4,5,6,7', 'A3 (3)'],
    ['the units of measure', ',,,,,%,triệu đồng', 'F3'],
    ['the name of a group', 'Khu vực miền núi,,,,,,', 'A3 (Khu vực miền núi)'],
    ['a note', 'Ghi chú: đến 31/12,,,,,,', 'A3 (Ghi chú: đến 31/12)'],
    ['a note in one cell', 'Ghi chú: đến 31/12', 'A3 (Ghi chú: đến 31/12)'],
    ['whoever signs', ',,,,,,NGƯỜI LẬP BIỂU', 'G3'],
  ])('%s', async (_, row, cell) => {
    const column = cell.charCodeAt(0) - 64;

    expect(await toldOf('a.csv', [...SMALL, row, ''].join('\n'))).toEqual([`3:${column} row-not-a-unit ${cell}`]);
  });
});

describe('a number that may be another one is told', () => {
  test.each([
    ['0.95 in a column of percentages', `xa-a,commune,Xã A,${AT},có,0.95,1200`, ['2:6 cell-ratio F2 (Xã A)']],
    ['0,955 with a stated comma', `xa-a,commune,Xã A,${AT},có,"0,955",1200`, ['3:6 cell-ratio F3 (Xã A)']],
    ['0.95%', `xa-a,commune,Xã A,${AT},có,0.95%,1200`, []],
    ['0', `xa-a,commune,Xã A,${AT},có,0,1200`, []],
    ['1.234 where no style is stated', `xa-a,commune,Xã A,${AT},có,95,1.234`, ['2:7 thousands-point G2 (Xã A)']],
    ['1.2345', `xa-a,commune,Xã A,${AT},có,95,1.2345`, []],
  ])('%s', async (_, row, expected) => {
    const stated = row.includes('"') ? ['numbers,vi'] : [];

    expect(await toldOf('a.csv', [...stated, SMALL[0], row, ''].join('\n'))).toEqual(expected);
  });

  test('1.234 is a decimal where the table says so', async () => {
    const rows = ['numbers,en', SMALL[0], `xa-a,commune,Xã A,${AT},có,95,1.234`, ''];

    expect(await factsIn('a.csv', rows.join('\n'))).toEqual({ 'xa-a': { site: true, rate: '95', cost: '1.234' } });
    expect(await toldOf('a.csv', rows.join('\n'))).toEqual([]);
  });

  test('the sentence says what is read, and what may be meant', async () => {
    expect(await factsIn('a.csv', [SMALL[0], `xa-a,comune,Xã A,${AT},có,0.955,1200`, ''].join('\n'))).toContain(
      '0.955 ở cột tính theo phần trăm được đọc là 0.955 phần trăm; nếu muốn ghi 95.5 phần trăm, hãy ghi 95.5',
    );
  });

  test('two styles stated by one table', async () => {
    expect(await toldOf('a.csv', ['numbers,vi', 'numbers,en', ...SMALL, ''].join('\n'))).toEqual([
      '2:2 table-statement B2',
    ]);
  });
});

describe('a workbook shows a percent sign in two ways', () => {
  test.each([
    ['0%', 0.955, '95.5'],
    ['0.0%;[Red]-0.0%', 0.955, '95.5'],
    ['0"%"', 95.5, '95.5'],
    ['0\\%', 95.5, '95.5'],
    ['#,##0.0" %"', 95.5, '95.5'],
  ])('%s over %d is %s percent', async (numFmt, value, rate) => {
    const sheet = await workbook(
      [
        ['unit', 'tier', 'at', 'rate'],
        ['xa-a', 'commune', AT, value],
      ],
      { cells: new Map([['1,3', { style: { numFmt } }]]) },
    );

    expect(await factsIn('a.xlsx', sheet)).toEqual({ 'xa-a': { rate } });
  });
});

test('hidden rows and columns of a workbook are read, and told', async () => {
  const rows = [
    ['unit', 'tier', 'at', 'rate', 'cost'],
    ['xa-a', 'commune', AT, 95, 1200],
    ['xa-b', 'commune', AT, 80, 900],
  ];
  const sheet = await workbook(rows, {
    rowDefs: new Map([[2, { hidden: true }]]),
    columns: rows[0]?.map((_, index) => ({ hidden: index === 4 })),
  });

  expect(await toldOf('a.xlsx', sheet)).toEqual(['1:5 cell-hidden Sheet1!E1', '3:1 cell-hidden Sheet1!A3 (xa-b)']);
});

describe('a file is what it begins with, whatever it is called', () => {
  const rows = [
    ['unit', 'tier', 'at', 'rate'],
    ['xa-a', 'commune', AT, 95],
  ];
  const older = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504)]);

  test.each(['a.csv', 'a.tsv', 'a.xlsx', 'a.xlsm', 'a.xls'])('a workbook as %s', async (file) => {
    expect(await factsIn(file, await workbook(rows))).toEqual({ 'xa-a': { rate: '95' } });
  });

  test.each(['a.csv', 'a.xlsx', 'a.xls'])('a workbook of the older format as %s', async (file) => {
    expect(await factsIn(file, older)).toContain('hãy mở bằng chương trình bảng tính rồi lưu lại thành .xlsx');
  });

  test('a text as a.xlsx', async () => {
    expect(await factsIn('a.xlsx', 'unit,tier,at,rate\nxa-a,commune,2025-12-20T08:00:00+07:00,95\n')).toEqual({
      'xa-a': { rate: '95' },
    });
  });
});

describe('what stands above and between the columns', () => {
  const read = { 'xa-a': { site: true, rate: '95', cost: '1200' } };
  const [header = '', row = ''] = SMALL;

  test.each([
    ['a letterhead in CSV', ['SỐ LIỆU NĂM 2025,,,,,,', header, row]],
    [
      'a letterhead with semicolons below it',
      ['SỐ LIỆU NĂM 2025', header.replaceAll(',', ';'), row.replaceAll(',', ';')],
    ],
    [
      'a semicolon in a heading in quotation marks',
      [header.replace('cost', '"Kinh phí"').replace('name', '"name"'), row],
    ],
  ])('%s', async (_, lines) => {
    expect(await factsIn('a.csv', `${lines.join('\n')}\n`)).toEqual(read);
  });

  test('a semicolon in quotation marks is no delimiter', async () => {
    expect(await toldOf('a.csv', [header.replace('cost', '"cost; VND"'), row, ''].join('\n'))).toEqual([
      '1:7 csv-column-unknown G1',
    ]);
  });

  test('a first row that names neither unit nor tier is no header, and that alone is told of it', async () => {
    expect(await toldOf('a.csv', [',,,,Hạ tầng,Hồ sơ,', header, row, ''].join('\n'))).toEqual([
      '1:5 row-not-a-unit E1',
    ]);
  });

  test('a statement without its value is told', async () => {
    expect(await toldOf('a.csv', ['numbers,,,,,,', header, row, ''].join('\n'))).toEqual(['1:2 table-statement B1']);
  });
});

describe('days and tones as offices write them', () => {
  test.each([
    ['2025/3/2', '2025-03-02'],
    ['ngày 02 tháng 3 năm 2025', '2025-03-02'],
    ['02–03–2025', '2025-03-02'],
  ])('%s', async (written, opened) => {
    expect(await factsIn('a.csv', `unit,tier,at,opened\nxa-a,commune,${AT},${written}\n`)).toEqual({
      'xa-a': { opened },
    });
  });

  test.each(['02-03-25', '03/2025', '31/02/2025', '01/03/2025 - 02/03/2025', '45718'])(
    '%s is told',
    async (written) => {
      expect(await toldOf('a.csv', `unit,tier,at,opened\nxa-a,commune,${AT},${written}\n`)).toEqual([
        '2:4 date-invalid D2 (xa-a)',
      ]);
    },
  );

  test('hoà and hòa are one name', async () => {
    const rows = ['unit,tier,name', 'xa-a,commune,Xã Hoà Thuỷ', 'xa-b,commune,XÃ HÒA THỦY', ''];

    expect(await toldOf('a.csv', rows.join('\n'))).toEqual([
      '2:3 unit-alike C2 (Xã Hoà Thuỷ)',
      '3:3 unit-alike C3 (XÃ HÒA THỦY)',
    ]);
  });

  test('a cell of the unit that is no text is told alone', async () => {
    const sheet = await workbook([
      ['unit', 'tier', 'at', 'rate'],
      [new Date('2025-02-01T00:00:00Z'), 'commune', AT, 95],
    ]);

    expect(await toldOf('a.xlsx', sheet)).toEqual(['2:1 cell-date Sheet1!A2 (2025-02-01)']);
  });
});
