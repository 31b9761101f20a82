import { expect, test } from 'vitest';
import { formSheets } from '../../src/form/form-sheets.js';
import { formWorkbook, readForm } from '../../src/form/index.js';
import { compilePack } from '../../src/index.js';
import { belowPack } from '../support/below-pack.js';
import type { Doc } from '../support/naive-expressions.js';

const SHARE = { children: ['share', { '==': [{ level: 'own' }, 'a'] }, false] };
const levels = {
  by: 'percent',
  basis: 'exact',
  steps: [{ id: 'good', title: { vi: 'Tốt' }, atLeast: '50' }],
  floor: { id: 'low', title: { vi: 'Thấp' } },
};

/** The sheet of criteria of a form for districts: by row, what stands in its cells. */
function rowsOf(criteria: readonly Doc[]) {
  const sheets = formSheets(compilePack(belowPack(criteria)), { tier: 'district', lang: 'vi' });
  const { rows = [] } = sheets.find(({ id }) => id === 'criteria') ?? {};
  const shown = (key: string, column: string) => {
    const cell = rows.find((row) => row.key === key)?.cells[column];
    return cell?.formula ?? cell?.value;
  };
  return { shown };
}

const theirs = (id: string, more: Doc = {}) => ({
  id,
  code: `M.${id}`,
  max: '6',
  rule: { logic: { '*': [6, SHARE] } },
  ...more,
});
const own = { id: 'mine', max: '4', rule: { logic: { var: 'plans' } } };
const WAITS = 'tính sau khi có phiếu của đơn vị cấp dưới';

test('a criterion that reads the units below says when it is computed, and the groups above have the points of all else', () => {
  const inner = { id: 'inner', max: '10', combine: 'sum', children: [theirs('a'), own] };
  const other = { id: 'yours', max: '4', rule: { logic: { '-': [4, { var: 'plans' }] } } };
  const { shown } = rowsOf([{ id: 'all', max: '20', combine: 'sum', levels, children: [inner, theirs('b'), other] }]);

  expect(shown('a', 'points')).toBe(WAITS);
  // the rows are all, inner, a, mine, b, yours: 3 to 8
  expect(shown('inner', 'points')).toBe('IF($E$6="số liệu sai","số liệu sai",N($E$6))');
  expect(shown('all', 'points')).toBe('IF(OR($E$4="số liệu sai",$E$8="số liệu sai"),"số liệu sai",SUM($E$4,$E$8))');
  expect(shown('inner', 'reason')).toBe(`Chưa gồm mục M.a: ${WAITS}`);
  expect(shown('all', 'reason')).toBe(`Chưa gồm mục M.a, M.b: ${WAITS}`);
  expect(shown('all=points', 'reason')).toBe(`Chưa gồm mục M.a, M.b: ${WAITS}`);
  expect(shown('all=percent', 'points')).toBe(WAITS);
  expect(shown('all=level', 'points')).toBe(WAITS);
  expect(shown('mine', 'reason')).toBeUndefined();
});

test('what is combined by percents has no points without one of them', () => {
  const { shown } = rowsOf([{ id: 'all', max: '10', combine: 'mean', children: [theirs('a'), own] }]);

  expect(shown('all', 'points')).toBe(WAITS);
  expect(shown('all', 'reason')).toBeUndefined();
});

test('a group of which all waits has no points yet', () => {
  const { shown } = rowsOf([{ id: 'all', max: '12', combine: 'sum', children: [theirs('a'), theirs('b')] }]);

  expect(shown('all', 'points')).toBe(WAITS);
});

test('a criterion that reads its cohort waits for the units of the tier', () => {
  const place = { id: 'c', max: '5', rule: { logic: { min: [5, { cohort: ['all', 'max', { var: 'plans' }] }] } } };
  const { shown } = rowsOf([{ id: 'all', max: '9', combine: 'sum', children: [place, own] }]);

  expect(shown('c', 'points')).toBe('tính sau khi có phiếu của các đơn vị cùng cấp');
});

test('of a group that waits and does not apply, its claim comes back, and not the note beside it', async () => {
  const group = { id: 'all', max: '10', combine: 'sum', mayClaimNotApplicable: true, children: [theirs('a'), own] };
  const pack = compilePack(belowPack([group]));
  const units = [{ id: 'huyen-a', tier: 'district' }];
  const criteria = { all: { notApplicable: { reason: 'Huyện mới lập' } } };
  const submission = { unit: 'huyen-a', at: '2019-10-20T08:00:00+07:00', facts: { plans: '3' }, criteria };
  const bytes = await formWorkbook(pack, { tier: 'district', unit: 'huyen-a', units, submission });

  expect((await readForm(bytes, pack, { units, received: submission.at })).submission).toEqual(submission);
});

const COMPARED = { relative: { of: 'plans', cohort: 'all', method: 'share-of-max', whenFlat: 'full' } };
const COUNTS_BELOW = { logic: { '*': [{ var: 'plans' }, { children: ['count', { level: 'own' }, 'exclude'] }] } };
const row = (id: string, rule: Doc) => ({ id, code: `M.${id}`, max: '8', rule });

test.each<[string, readonly Doc[], string]>([
  ['its own figure', [row('a', { logic: { var: 'plans' } })], 'tiêu chí M.a: tối đa 8 điểm, hiện tính 3 điểm'],
  ['those of its cohort', [row('a', COMPARED)], 'tiêu chí M.a: tối đa 8 điểm, hiện chưa tính'],
  ['the units below', [row('a', COUNTS_BELOW)], 'tiêu chí M.a: tối đa 8 điểm, hiện chưa tính'],
  [
    'a criterion that reads its cohort',
    [row('a', COMPARED), row('b', { logic: { '+': [{ var: 'plans' }, { points: 'a' }] } })],
    'các tiêu chí M.a, M.b: tối đa 16 điểm, hiện chưa tính',
  ],
])('beside a figure stand the points that it comes to, where they come of %s', async (_, children, expected) => {
  const document = belowPack([{ id: 'all', max: String(8 * children.length), combine: 'sum', children }]);
  const pack = compilePack({ ...document, procedure: { ranked: 'reported', estimates: 'finding' } });
  const units = [{ id: 'huyen-a', tier: 'district' }];
  const at = '2019-10-20T08:00:00+07:00';
  const submission = { unit: 'huyen-a', at, facts: { plans: { value: '3', estimated: true } } };
  const bytes = await formWorkbook(pack, { tier: 'district', unit: 'huyen-a', units, submission });
  const { faults } = await readForm(bytes, pack, { units, received: at });

  expect(faults.map(({ sentence }) => sentence)).toEqual([`số liệu "Tên" là số ước tính (${expected})`]);
});
