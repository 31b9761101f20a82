import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assessmentOf, packOf, tierOf } from '../together/house.js';
import { call, folderOf } from './calling.js';

const TEXTS = [{ key: 'qd', number: '01/QĐ', issued: '2019-12-20', signer: 'Chủ tịch' }];
const APPROVED = { state: 'approved', approval: { text: 'qd#1', on: '2019-12-20' }, texts: TEXTS };
const RANKING = { of: 'total', by: 'points', basis: 'exact', cohort: 'all', ties: 'competition', tieBreak: [] };

/** Two criteria that are withheld without their figure; a ranking by their group, and one by the second of them. */
function folder(
  more: object,
  figures: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  besides: readonly object[] = [],
): string {
  const rule = (fact: string) => ({ logic: { min: [10, { max: [0, { var: fact }] }] } });
  const tier = tierOf('unit', { first: [10, rule('x')], second: [10, rule('y')] });
  const [total] = tier.criteria as unknown as [{ readonly children: readonly object[] }];
  const children = total.children.map((child, index) => ({
    ...child,
    title: { vi: `Dòng ${index}`, en: `Row ${index}` },
  }));
  const rankings = [
    { ...RANKING, id: 'all-of-it', title: { vi: 'Bảng chung', en: 'Overall' }, notSubmitted: 'omit' },
    { ...RANKING, id: 'one-of-it', title: { vi: 'Bảng riêng', en: 'In part' }, of: 'second', notSubmitted: 'omit' },
  ];
  const pack = {
    ...packOf({}),
    policies: { whenMissing: 'withhold', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    tiers: [{ ...tier, criteria: [{ ...total, children: [...children, ...besides] }], rankings }],
  };
  const units = Object.fromEntries(Object.entries(figures).map(([id, facts]) => [id, { facts }]));
  const assessment = { ...assessmentOf(units), ...more };
  return folderOf({ 'pack.json': JSON.stringify(pack), 'a.json': JSON.stringify(assessment) });
}

/** How often a text stands in another. */
const times = (text: string, part: string) => text.split(part).length - 1;

test('an approved ranking in which nobody is ranked says so once, with what holds the units up', async () => {
  // a and b lack x, b lacks y as well: nobody has a total, a alone has the second row
  const cwd = folder(APPROVED, { a: { y: 3 }, b: {} });
  const { out } = await call(['score', 'pack.json', 'a.json', '--lang', 'en'], { cwd, columns: 400 });

  expect(out).toContain('No unit is ranked in "Overall": 2 withheld; held up by: "Row 0" (2); "Row 1" (1).\n');
  expect(times(out, 'No unit is ranked')).toBe(1);
});

test.each([
  ['while it is a draft', {}, { a: {}, b: {} }],
  ['where one unit is ranked', APPROVED, { a: { x: 1, y: 1 }, b: {} }],
])('it does not say so %s', async (_, more, figures) => {
  const cwd = folder(more, figures);
  const { out } = await call(['score', 'pack.json', 'a.json', '--lang', 'en'], { cwd, columns: 400 });

  expect(out).toContain('Overall');
  expect(out).not.toContain('No unit is ranked');
});

test('the annex of such an assessment says it in the notes of the ranking', async () => {
  const cwd = folder(APPROVED, { a: { y: 3 }, b: {} });
  await call(['score', 'pack.json', 'a.json', '--out', 'r.json'], { cwd });
  await call(['report', 'r.json', '--out', 'r.html'], { cwd });
  const html = readFileSync(join(cwd, 'r.html'), 'utf8');

  expect(times(html, 'Không đơn vị nào được xếp hạng')).toBe(1);
});

test('what is informational, and what its group counts as zero, holds no unit up', async () => {
  const asked = { max: 5, rule: { flag: { when: 'ok' } } };
  const inside = { id: 'in-it', title: { vi: 'Trong nhóm' }, ...asked, whenMissing: 'withhold' };
  const group = { id: 'apart', title: { vi: 'Nhóm' }, max: 5, combine: 'sum', whenMissing: 'zero', children: [inside] };
  const told = { id: 'told', title: { vi: 'Chỉ để biết' }, role: 'informational', ...asked, max: 0 };
  const cwd = folder(APPROVED, { a: { y: 3 }, b: {} }, [told, group]);
  const { out } = await call(['score', 'pack.json', 'a.json'], { cwd, columns: 400 });

  expect(out).toContain('vướng ở: "Dòng 0" (2); "Dòng 1" (1).\n');
});
