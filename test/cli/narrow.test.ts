import { beforeAll, expect, test } from 'vitest';
import { printTable } from '../../src/cli/print/table.js';
import { widthOf } from '../../src/cli/wrap.js';
import { call, changed, folderOf, formatText } from './calling.js';

const LONG = 'Sở Nông nghiệp và Phát triển nông thôn, cùng Ban Quản lý Khu kinh tế và Văn phòng Đoàn đại biểu Quốc hội';
const HUE = formatText('hue-2020.pack.yaml');
const MARKED = `format: tieuchi/assessment@1
id: thu
pack: { id: hue-2020-district, version: 1.0.0 }
state: draft
figures: real
asOf: "2021-01-01T00:00:00+07:00"
units:
  - { id: a, tier: district, name: { vi: "${LONG}" } }
  - { id: b, tier: district, name: { vi: "Thành phố ${LONG}" } }
  - { id: c, tier: district, name: { vi: Huyện C } }
submissions:
  - { unit: a, at: "2020-12-01T00:00:00+07:00" }
  - { unit: b, at: "2020-12-01T00:00:00+07:00" }
marks:
  - { unit: a, fact: readiness-kept, value: 45, by: qd-3402, at: "2020-12-02T00:00:00+07:00" }
  - { unit: a, fact: readiness-other, value: 2, by: qd-3402, at: "2020-12-02T00:00:00+07:00" }
  - { unit: b, fact: readiness-other, value: 1, by: qd-3402, at: "2020-12-02T00:00:00+07:00" }
  - { unit: b, fact: readiness-kept, value: 43.2, by: qd-3402, at: "2020-12-02T00:00:00+07:00" }
`;

let cwd = '';
beforeAll(async () => {
  const later = changed(MARKED, 'value: 45', 'value: 40');
  cwd = folderOf({ 'pack.yaml': HUE, 'a.yaml': MARKED, 'b.yaml': later });
  for (const name of ['a', 'b']) await call(['score', 'pack.yaml', `${name}.yaml`, '--out', `${name}.json`], { cwd });
});

/** The lines of the tables of a page, and the letters that the cells of the column with this heading may have on a line. */
function framed(page: string, heading: string) {
  const lines = page.split('\n').filter((line) => /^[│┌├└]/.test(line));
  const head = lines.find((line) => line.includes(heading))?.split('│') ?? [];
  return {
    widest: Math.max(...lines.map(widthOf)),
    name: widthOf(head.find((cell) => cell.includes(heading)) ?? '') - 2,
  };
}

const score = (columns?: number, lang = 'vi') =>
  call(['score', 'pack.yaml', 'a.yaml', '--lang', lang], { cwd, ...(columns === undefined ? {} : { columns }) });
const diff = (columns?: number) =>
  call(['diff', 'a.json', 'b.json', '--lang', 'en'], { cwd, ...(columns === undefined ? {} : { columns }) });

const WITHOUT = /^Màn hình hẹp nên bảng không có cột: (.*)\. Muốn xem đủ: mở cửa sổ rộng từ (\d+)\s+cột,/m;

// place 6, name 32, points 7 (47,00 with blanks; heading "Điểm" 6), converted 9, percent 9, state 16, and 7 of the frame: 86
test('at 80 columns percents are left out, the name has 30 letters, and the page says how to see them', async () => {
  const { out } = await score(80);

  expect(framed(out, 'Cơ quan, đơn vị')).toEqual({ widest: 80, name: 30 });
  expect(WITHOUT.exec(out)?.slice(1)).toEqual(['Tỷ lệ %', '86']);
  expect(out).not.toContain('Tỷ\u00a0lệ');
  expect(out).toContain('│ Sở Nông nghiệp và Phát triển ');
});

test('at as many columns as the page named nothing is left out', async () => {
  expect((await score(86)).out).not.toContain('Màn hình hẹp');
  expect((await score(85)).out).toContain('Màn hình hẹp');
});

test('at 120 columns, and where the output is no terminal, the table is whole', async () => {
  for (const columns of [120, undefined]) {
    const { out } = await score(columns);

    expect(out).not.toContain('Màn hình hẹp');
    expect(out).toMatch(/│ Hạng │ .*│ +Điểm │ +Điểm │ Tỷ\u00a0lệ\u00a0% │ /);
    expect(framed(out, 'Cơ quan, đơn vị').name).toBeGreaterThanOrEqual(30);
  }
});

test.each([60, 64, 70, 72, 80, 90, 100])(
  'at %i columns a name has 30 letters and no line is too wide',
  async (columns) => {
    for (const [heading, { out }] of [
      ['Cơ quan, đơn vị', await score(columns)],
      ['Unit', await score(columns, 'en')],
      ['Unit', await diff(columns)],
    ] as const) {
      const { widest, name } = framed(out, heading);

      expect(name).toBeGreaterThanOrEqual(30);
      expect(widest).toBeLessThanOrEqual(columns);
      expect(out).not.toMatch(/^ +[│┐┘┤]/m);
    }
  },
);

test('a comparison leaves out the difference, then the earlier place, and neither in a pipe', async () => {
  expect((await diff(72)).out).toMatch(/^The screen is narrow, so the table is without: Difference\. /m);
  expect((await diff(60)).out).toMatch(
    /^The screen is narrow, so the table is without: Place before,\s+Difference\. /m,
  );
  expect((await diff()).out).toMatch(/│ +Place │ +Place │ Unit .*│ +Difference │ Why/);
});

const COLUMNS = [
  { heading: 'Place', align: 'right' },
  { heading: 'Unit', align: 'left', narrowest: 4, rest: true },
  { heading: 'Points', align: 'right', dropped: 2 },
  { heading: 'Percent', align: 'right', dropped: 1 },
] as const;
const ROWS = [['1', 'aaaa bbbb', '7', '70']];

test.each([
  [40, ['│ Place │ Unit      │ Points │ Percent │', '│     1 │ aaaa bbbb │      7 │      70 │']],
  [
    35,
    [
      '│ Place │ Unit │ Points │ Percent │',
      '│     1 │ aaaa │      7 │      70 │',
      '│       │ bbbb │        │         │',
    ],
  ],
  [34, ['│ Place │ Unit      │ Points │', '│     1 │ aaaa bbbb │      7 │']],
  [25, ['│ Place │ Unit │ Points │', '│     1 │ aaaa │      7 │', '│       │ bbbb │        │']],
  [24, ['│ Place │ Unit      │', '│     1 │ aaaa bbbb │']],
  [5, ['│ Place │ Unit │', '│     1 │ aaaa │', '│       │ bbbb │']],
])('a table on a screen of %i columns', (width, lines) => {
  const table = printTable(COLUMNS, ROWS, { width, language: 'en', isScreen: true });

  expect(table.split('\n').filter((line) => line.startsWith('│'))).toEqual(lines);
});

test('in a file a table is wider than the page rather than without a column', () => {
  const table = printTable(COLUMNS, ROWS, { width: 10, language: 'en' });

  expect(table).toContain('│ Place │ Unit │ Points │ Percent │\n');
  expect(table).not.toContain('screen');
});

test('a word that is wider than its column goes on in the next line, so that no end of a name is lost', () => {
  const name = 'Ban-Quản-lý-dự-án-đầu-tư-xây-dựng-A';
  const columns = [
    { heading: 'Hạng', align: 'right' },
    { heading: 'Đơn vị', align: 'left', narrowest: 10, rest: true },
  ] as const;
  const table = printTable(columns, [['1', `Sở ${name}`]], { width: 30, language: 'vi', isScreen: true });
  const cells = table.split('\n').flatMap((line) => line.split('│')[2]?.trim() ?? []);

  expect(cells.slice(1)).toEqual(['Sở', 'Ban-Quản-lý-dự-án-đ', 'ầu-tư-xây-dựng-A']);
  expect(new Set(table.trimEnd().split('\n').map(widthOf))).toEqual(new Set([30]));
});
