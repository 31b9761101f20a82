import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import {
  exportPack,
  importSheet,
  type JsonObject,
  readSheet,
  type WrittenSheet,
  writeCsv,
  writeWorkbook,
} from '../../src/sheet/index.js';
import { OPTIONS } from './annexes.js';

const RUNS = { numRuns: 400, seed: 20261125 };

/** What begins a formula, as it is typed, pasted or made by an input method (Unicode: characters that NFKC makes one of). */
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '⁺', '⁻', '⁼', '₊', '₋', '₌', '−'];
const BODIES = ["cmd|'/C calc'!A0", '2+3', 'SUM(A1:A9)', 'HYPERLINK("http://x","y")', '1', 'a', '', '-1', '=1', ' 1'];
const SEEN_BLANKS = ['', ' ', '  ', '\t', '\u00a0', '\u3000', '\u2800', '\u200b', '\ufeff', '\u00ad', ' \u2060 '];
/** What a reader may drop before the sign: controls, joiners, selectors, tags, fillers, accents. */
const DROPPED = [
  '\u0001',
  '\b',
  '\u001f',
  '\u007f',
  '\u0080',
  '\u034f',
  '\u180e',
  '\u3164',
  '\ufe0f',
  '\u{e0041}',
  '\u0301',
];
const BLANKS = [...SEEN_BLANKS, ...DROPPED];
/** What one program or another takes for the end of a row. */
const ROW_ENDS = ['\v', '\f', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029'];
const PIECES = new RegExp(`[,;|\\t\\r\\n"${ROW_ENDS.join('')}]`);
const BEFORE = [
  ...ROW_ENDS,
  '',
  'a',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '"',
  '""',
  '|',
  'x;y,',
  '"\n',
  "'",
  "''",
  ';\n"',
];

const formula = fc
  .tuple(
    fc.constantFrom(...BEFORE),
    fc.constantFrom(...BLANKS),
    fc.constantFrom('', '', "'", "''"),
    fc.constantFrom(...SIGNS),
    fc.constantFrom(...BODIES),
    fc.constantFrom(...BEFORE),
  )
  .map((parts) => parts.join(''));

const cell = fc.oneof(
  { weight: 6, arbitrary: formula },
  { weight: 1, arbitrary: fc.array(formula, { maxLength: 4 }).map((all) => all.join('')) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...SIGNS, ...BLANKS, ...BEFORE, '1', 'a', '.', ','), { maxLength: 12 })
      .map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }).filter((text) => !/[\0\ufffd]|\p{Surrogate}/u.test(text)) },
);

/** A spreadsheet takes this for a figure, and so do we. */
const FIGURE = /^[\s\p{Cc}\p{Cf}\p{DI}\p{M}\u2800]*[-−]\d+([.,]\d+)?[\s\p{Cc}\p{Cf}\p{DI}\p{M}\u2800]*$/u;
const FORMULA = /^[\s\p{Cc}\p{Cf}\p{DI}\p{M}\u2800]*[=+\-@＝＋－＠﹦﹢﹣﹫⁺⁻⁼₊₋₌−]/u;

/** RFC 4180, read with no mercy for our own writer. */
function cellsOf(csv: string): readonly string[] {
  const cells: string[] = [];
  for (const [, quoted, bare] of csv.slice(1).matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g))
    cells.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
  return cells;
}

function sheetOf(cells: readonly string[]): WrittenSheet {
  return {
    name: 'x',
    rows: [
      ['a', 'b', 'c', 'd'],
      ['x', ...cells],
    ],
    widths: [8],
    numbers: -1,
  };
}

const trio = fc.tuple(cell, cell, cell);
const isFormula = (text: string) => FORMULA.test(text) && !FIGURE.test(text);

test('no cell of a CSV is a formula', () => {
  let guards = 0;
  fc.assert(
    fc.property(trio, (cells) => {
      const csv = writeCsv([sheetOf(cells)]);
      expect(cellsOf(csv).filter((text) => isFormula(text) || /^[\t\r]/.test(text))).toEqual([]);
      guards += cells.filter(isFormula).length;
    }),
    RUNS,
  );

  expect(guards).toBeGreaterThan(200);
});

test('nor is any piece of one, for a spreadsheet that separates cells by semicolons, tabs or bars, or reads quotes laxly', () => {
  fc.assert(
    fc.property(trio, (cells) => {
      const pieces = writeCsv([sheetOf(cells)]).split(PIECES);
      // the comma of a figure, as in "-2,5", parts two figures
      expect(pieces.filter(isFormula)).toEqual([]);
    }),
    RUNS,
  );
});

test('whatever a compatible spelling makes such a sign of is one too', () => {
  const signs = Array.from({ length: 0x110000 }, (_, point) => point)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
    .filter((letter) => /^[=+\-@]/.test(letter.normalize('NFKC')));

  expect(signs.length).toBeGreaterThan(12);
  expect(signs.filter((sign) => cellsOf(writeCsv([sheetOf([`${sign}A1`])]))[5] !== `'${sign}A1`)).toEqual([]);
});

test('each cell comes back as it was, without the blanks around it', async () => {
  await fc.assert(
    fc.asyncProperty(trio, async (cells) => {
      const reading = await readSheet(new TextEncoder().encode(writeCsv([sheetOf(cells)])));
      if (!reading.ok) throw new Error(reading.errors[0].code);
      const [, row] = reading.value[0]?.rows ?? [];
      expect(row?.cells).toEqual(
        ['x', ...cells].map((text) => text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim()),
      );
    }),
    RUNS,
  );
});

test.each(['-2.5', '-2,5', '-10', '−3', '2,5', 'Có: 2 điểm', "l'an", '5 - 3', 'a=b', '|x|', '50%', "'60s"])(
  '%s is data: it is written as it stands',
  (text) => {
    expect(cellsOf(writeCsv([sheetOf([text])]))[5]).toBe(text);
  },
);

test.each([
  ['-2+3+cmd|', "'-2+3+cmd|"],
  ['- Có: 2 điểm', "'- Có: 2 điểm"],
  ['a\n=1', "a\n'=1"],
  ["'=1", "''=1"],
])('%j has an apostrophe more', (text, guarded) => {
  expect(cellsOf(writeCsv([sheetOf([text])]))[5]).toBe(guarded);
});

test('in .xlsx the same cells are typed as text, and have no guard', async () => {
  await fc.assert(
    fc.asyncProperty(trio, async (drawn) => {
      // XML has no letters for these, and one kind of line end
      const cells = drawn.map((text) => text.replaceAll(/[\p{C}\r]/gu, '').trim()).filter((text) => text !== '');
      const { sheets } = await readXlsx(await writeWorkbook([sheetOf(cells)]), { readStyles: true });
      const [sheet] = sheets;
      expect(sheet?.rows[1]?.slice(1, 1 + cells.length)).toEqual(cells);
      for (const { type, formula: text } of sheet?.cells?.values() ?? []) {
        expect([type, text]).toEqual(['string', undefined]);
      }
    }),
    { ...RUNS, numRuns: 60 },
  );
});

const PACK: JsonObject = {
  format: 'tieuchi/pack@1',
  languages: ['vi'],
  title: { vi: 'x' },
  facts: [],
  tiers: [{ id: 'xa', title: { vi: 'Cấp xã' }, criteria: [{ id: 'a', title: { vi: 'A' }, max: 5 }] }],
};

test('a pack whose texts are formulas comes back whole, also by a spreadsheet that made .xlsx of the guarded CSV', async () => {
  await fc.assert(
    fc.asyncProperty(cell, cell, async (title, note) => {
      const node = { id: 'a', title: { vi: title }, max: -2.5, note, children: [-5, '=1', '-x', "'=2"] };
      const pack = { ...PACK, tiers: [{ id: 'xa', title: { vi: title }, criteria: [node] }] } as JsonObject;
      const sheets = exportPack(pack);
      const csv = writeCsv(sheets);
      const width = Math.max(...sheets.flatMap(({ rows }) => rows.map((row) => row.length)));
      const cells = cellsOf(csv).slice(0, -1);
      const rows = Array.from({ length: cells.length / width }, (_, at) => cells.slice(at * width, (at + 1) * width));
      const resaved = await writeWorkbook([{ name: 'x', rows, widths: [], numbers: -1 }]);
      for (const bytes of [new TextEncoder().encode(csv), resaved]) {
        const reading = await readSheet(bytes);
        if (!reading.ok) throw new Error(reading.errors[0].code);
        expect(importSheet(reading.value, OPTIONS).document).toEqual(pack);
      }
    }),
    { ...RUNS, numRuns: 100 },
  );
});
