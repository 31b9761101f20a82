import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import { annexDocx, annexHtml, annexOf, annexXlsx } from '../../src/report/index.js';
import { assessmentOf, packOf, type Unit } from '../together/house.js';
import { docxTexts, htmlTables, unzipped } from './read-back.js';

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
  const styles = unzipped(await annexXlsx(annex(units))).get('xl/styles.xml');

  expect(styles).toContain('formatCode="[$-42A]#,##0.000_0"');
  // room for a decimal sign that a number lacks
  expect(styles).not.toContain('_.');
});

test('the heading of a group has its maximum though no unit has sent anything', () => {
  expect(column(annex({ a: {}, b: {} }), 'node:c').heading).toBe('Ví dụ (tối đa\u00a0100)');
});
