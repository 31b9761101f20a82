import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import { annexDocx, annexHtml, annexOf, annexXlsx } from '../../src/report/index.js';
import { assessmentOf, packOf, type Unit } from '../together/house.js';
import { docxTexts, htmlTables, unzipped, xlsxSheets } from './read-back.js';

const title = { vi: 'Xếp hạng' };
const ranking = { id: 'r', title, of: 'total', by: 'points', cohort: 'all', ties: 'competition' };
const rankings = [{ ...ranking, basis: 'exact', tieBreak: [], notSubmitted: 'last-shared' }];
const ROUNDED = { places: 2, mode: 'half-up' };

/** The annex of units that have x of 3 in c, and whole points in d; `publish`: what the pack says of c, `ofTotal` of what is ranked. */
function annex(units: Readonly<Record<string, Unit>>, publish?: object, ofTotal?: object) {
  const rules = { c: [100, { logic: { '/': [{ var: 'x' }, 3] } }], d: [10, { logic: { var: 'y' } }] } as const;
  const pack = packOf(rules, { rankings });
  const [tier] = pack.tiers as unknown as [{ criteria: { children: object[]; publish?: object }[] }];
  const [total] = tier.criteria;
  if (total && publish) total.children = total.children.map((child, at) => (at === 0 ? { ...child, publish } : child));
  if (total && ofTotal) total.publish = ofTotal;
  return annexOf(assess(compilePack(pack), assessmentOf(units)), { lang: 'vi' });
}

function column(of: ReturnType<typeof annex>, id: string) {
  const { columns, rows } = of.parts[0]?.rankings[0]?.tables[0] ?? { columns: [], rows: [] };
  const at = columns.findIndex((known) => known.id === id);
  return { heading: columns[at]?.heading, cells: rows.map((cells) => cells[at]) };
}

const units = { a: { facts: { x: 300, y: 6 } }, b: { facts: { x: 296, y: 5 } }, c: { facts: { x: 0, y: 0 } }, d: {} };

test('where the pack publishes no places, the numbers of a column are printed with as many as the longest has', () => {
  expect(column(annex(units), 'node:c').cells).toEqual([
    { text: '100,000', number: '100.000' },
    { text: '98,667', number: '98.667' },
    { text: '0,000', number: '0.000' },
    { text: '' },
  ]);
});

test('a column of whole numbers stays one', () => {
  expect(column(annex(units), 'node:d').cells.map((cell) => cell?.text)).toEqual(['6', '5', '0', '']);
});

test('where the pack says that zeros are dropped, they are', () => {
  const texts = column(annex(units, { points: ROUNDED, zeros: 'drop' }), 'node:c').cells.map((cell) => cell?.text);

  expect(texts).toEqual(['100', '98,67', '0', '']);
});

test('where it drops the zeros of what is ranked, a column beside it has none either', () => {
  const texts = column(annex(units, undefined, { points: ROUNDED, zeros: 'drop' }), 'node:c').cells.map(
    (cell) => cell?.text,
  );

  expect(texts).toEqual(['100', '98,667', '0', '']);
});

test('the page and the document print the zeros too', async () => {
  const drawn = annex(units);

  expect(JSON.stringify(htmlTables(annexHtml(drawn)))).toContain('"100,000"');
  expect(docxTexts(await annexDocx(drawn))).toContain('100,000');
});

test('the sheet holds the number, in a format of as many places', async () => {
  const workbook = await annexXlsx(annex(units));
  const styles = unzipped(workbook).get('xl/styles.xml');
  const cells = xlsxSheets(workbook).flatMap((sheet) => sheet.cells.flat());

  expect(cells.filter((cell) => cell === 100 || cell === 98.667)).toEqual(expect.arrayContaining([100, 98.667]));
  expect(cells).not.toContain('100,000');

  expect(styles).toContain('formatCode="[$-42A]#,##0.000_0"');
  // room for a decimal sign that a number lacks
  expect(styles).not.toContain('_.');
});

test('the head of the table is on each printed page: the name of its sheet stands in quotes', async () => {
  const workbook = unzipped(await annexXlsx(annex(units))).get('xl/workbook.xml');

  expect(workbook).toMatch(/<definedName name="_xlnm\.Print_Titles" localSheetId="0">'[^'<]+'!\$\d+:\$\d+</);
});

test('the heading of a group has its maximum though no unit has sent anything', () => {
  expect(column(annex({ a: {}, b: {} }), 'node:c').heading).toBe('Ví dụ (tối đa\u00a0100)');
});

test('units on different places that are printed with one number have a note with what parts them', () => {
  const notes = (lang: 'vi' | 'en', basis: 'exact' | 'published', publish?: object) => {
    const [ranked] = rankings;
    const pack = packOf(
      { c: [100, { logic: { '/': [{ var: 'x' }, 3] } }] },
      { rankings: [{ ...ranked, title: { vi: 'Xếp hạng', en: 'Ranking' }, basis }] },
    );
    const [tier] = pack.tiers as unknown as [{ criteria: { publish?: object; max?: number; combine?: string }[] }];
    Object.assign(tier.criteria[0] ?? {}, { max: 100, combine: 'sum', ...(publish ? { publish } : {}) });
    const close = { a: { facts: { x: '100.02' } }, b: { facts: { x: '99.99' } }, c: { facts: { x: '100.01' } } };
    const record = assess(
      compilePack(pack),
      assessmentOf({ ...close, d: { facts: { x: '100.01' } }, e: { facts: { x: 9 } } }),
    );
    return annexOf(record, { lang }).parts[0]?.rankings[0]?.notes.items;
  };
  // 100.02 ÷ 3 = 33.34, 100.01 ÷ 3 = 33.3366…, 99.99 ÷ 3 = 33.33
  expect(notes('vi', 'exact', { points: { places: 1, mode: 'half-up' } })).toEqual([
    '(1) In cùng một số với đơn vị khác hạng; xếp theo giá trị chưa làm tròn: a (33,340); c (33,337); d (33,337); b (33,330).',
    '(2) Đồng hạng 2: c; d.',
  ]);
  expect(notes('en', 'exact', { points: { places: 1, mode: 'half-up' } })?.[0]).toBe(
    '(1) Printed with the same number as a unit on another place; ranked by the value that was not rounded: a (33.340); c (33.337); d (33.337); b (33.330).',
  );
  expect(notes('vi', 'exact')).toEqual(['(1) Đồng hạng 2: c; d.']);
  expect(notes('vi', 'published', { points: { places: 1, mode: 'half-up' } })).toEqual([
    '(1) Đồng hạng 1: a; b; c; d.',
  ]);
});

test('a table is called by its ranking, and by the cohort where it is called otherwise or another ranking is called the same', () => {
  const captions = (cohort: object, called: object, others: object) => {
    const [first] = rankings;
    const pack = packOf(
      { c: [100, { logic: { var: 'x' } }] },
      {
        cohorts: [
          { id: 'urban', where: { attribute: 'urban' }, ...cohort },
          { id: 'rural', where: { '!': { attribute: 'urban' } } },
        ],
        rankings: [
          { ...first, cohort: 'urban', title: called },
          { ...first, id: 's', cohort: 'rural', title: others },
        ],
      },
    );
    const round = assessmentOf({ a: { facts: { x: 3 } }, b: { facts: { x: 2 }, urban: false } });
    const [part] = annexOf(assess(compilePack(pack), round), { lang: 'vi' }).parts;
    return part?.rankings.map(({ tables }) => tables[0]?.caption);
  };
  const [wards, communes] = [{ vi: 'Khối phường' }, { vi: 'Khối xã' }];

  expect(captions({ title: wards }, wards, communes)).toEqual(['Bảng 1. Khối phường', 'Bảng 3. Khối xã']);
  expect(captions({ title: wards }, title, title)).toEqual([
    'Bảng 1. Xếp hạng: Khối phường',
    'Bảng 3. Xếp hạng: rural',
  ]);
  expect(captions({}, title, communes)).toEqual(['Bảng 1. Xếp hạng', 'Bảng 3. Khối xã']);
});
