import { expect, test } from 'vitest';
import { planDocument } from '../../src/build/index.js';
import { compilePack, defineOperator, exact } from '../../src/index.js';
import type { Exact } from '../../src/kit/exact.js';
import { toText } from '../../src/kit/exact-text.js';
import { openPlan, resultOf as resultAhead, score as scoreAhead } from '../../src/run/index.js';
import { irrational } from '../../src/run/irrational.js';
import { pluginOperators } from '../../src/run/operators.js';
import { shownScores } from '../support/both-roads.js';
import { GOLDEN, goldenDocuments } from '../support/golden.js';
import { firstCases } from '../support/naive-cases.js';
import { expectSame } from '../support/run-law.js';
import { bothOf } from '../support/run-plans.js';
import { assessmentOf, packOf, xs } from '../together/house.js';

test.each(GOLDEN)('$name: what was compiled ahead says of every unit what the compiled pack says', (golden) => {
  const { pack, assessment } = goldenDocuments(golden);

  expect(expectSame(bothOf(pack), assessment)).toBeGreaterThan(3);
});

test('on generated packs too', () => {
  let units = 0;
  for (const { pack, assessment } of firstCases(12)) units += expectSame(bothOf(pack), assessment);

  expect(units).toBeGreaterThan(50);
});

test('Gia Lai 2019: every row of the golden record, and the points of a criterion', () => {
  const { pack, assessment } = goldenDocuments(GOLDEN[0]);
  const { rankings, unitAt } = scoreAhead(bothOf(pack).opened, assessment);
  const rows = rankings.flatMap(({ official, tier, rows: all }) =>
    official ? all.map((row) => [tier, row.unit, row.state, textOf(row.place), textOf(row.value?.exact)]) : [],
  );
  const health = unitAt(5);

  expect(rows).toEqual([
    ['department', 'so-y-te', 'ranked', '1', '105724919/1273125'],
    ['department', 'thanh-tra-tinh', 'withheld', '', ''],
    ['department', 'so-ngoai-vu', 'not-submitted', '3', ''],
    ['district', 'ia-grai', 'ranked', '1', '28054709/197400'],
    ['district', 'krong-pa', 'not-submitted', '2', ''],
    ['commune', 'ia-der', 'ranked', '1', '4751862/76775'],
    ['commune', 'krong-pa-xa-1', 'not-submitted', '2', ''],
  ]);
  expect(health.unit).toBe('so-y-te');
  expect(health.layers.verified?.computers?.because).toEqual([{ code: 'share/in-proportion' }]);
  expect(shownScores(health.layers.verified?.computers?.outcome)).toMatchObject({ points: '5.5', percent: '275/3' });
});

const textOf = (number: Exact | undefined) => (number ? toText(number) : '');

// the mean of these is 5 and their deviation 2, so that 9 is 2 deviations above it
const SPREAD = { a: 2, b: 4, c: 4, d: 4, e: 5, f: 5, g: 7, h: 9 };
const DEVIATING = packOf({
  z: [10, { relative: { of: 'x', cohort: 'all', method: 'z-score', sd: 'population', within: 2, whenFlat: 'zero' } }],
});

test('points by deviations are those of a hand calculation, and are not to be had without the irrational functions', () => {
  const assessment = assessmentOf(xs(SPREAD));
  const plan = planDocument(compilePack(DEVIATING));
  const { unitAt } = scoreAhead(openPlan(plan, [irrational]), assessment);
  const points = [0, 1, 4, 6, 7].map((position) => shownScores(unitAt(position).layers.reported?.z?.outcome));

  // 10 · (z + 2) / 4
  expect(points.map((outcome) => (outcome as { points: string }).points)).toEqual(['1.25', '3.75', '5', '7.5', '10']);
  expect(() => openPlan(plan)).toThrow('give `[irrational]` of `tieuchi/run/irrational`');
  expect(expectSame(bothOf(DEVIATING), assessment)).toBe(8);
});

const halved = defineOperator({
  name: 'halved',
  version: 3,
  args: ['number'],
  result: 'number',
  evaluate: ([x]) => exact.divide(x, exact.whole(2)) ?? x,
});

const HALVING = {
  ...packOf({ one: [10, { logic: { min: [10, { halved: [{ var: 'x' }] }] } }] }),
  requires: { operators: [{ id: 'halved', version: 3 }] },
};

test('an operator of a plugin is given to the plan, by its name and version', () => {
  const plan = planDocument(compilePack(HALVING, { operators: [halved] }));
  const opened = openPlan(plan, [pluginOperators([halved])]);
  const { unitAt } = scoreAhead(opened, assessmentOf(xs({ a: 7 })));

  expect(shownScores(unitAt(0).layers.reported?.one?.outcome)).toMatchObject({ points: '3.5' });
  expect(() => openPlan(plan)).toThrow('It needs the operator `halved` of version 3');
  expect(() => openPlan(plan, [pluginOperators([{ ...halved, version: 4 }])])).toThrow('`halved` of version 3');
});

test('what is shown of a unit: ids and titles of the pack, numbers in three forms, states and reasons by code', () => {
  const { pack, assessment } = goldenDocuments(GOLDEN[0]);
  const results = scoreAhead(bothOf(pack).opened, assessment);
  const shown = resultAhead(results, 'so-y-te', { lang: 'vi' });

  expect(shown?.total?.points).toEqual({ exact: '105724919/1273125', published: '83.044', shown: '83,044' });
  expect(shown?.total?.level).toMatchObject({ id: 'III', standing: 'reconstructed' });
  expect(shown?.layer).toBe('verified');
  expect(shown?.places.map(({ ranking, row, among }) => [ranking.id, row.place?.exact, row.state, among])).toEqual([
    ['departments', '1', 'ranked', 1],
  ]);
  expect(shown?.nodes.find(({ id }) => id === 'computers')?.reasons).toEqual([{ code: 'share/in-proportion' }]);
  expect(resultAhead(results, 'nobody')).toBe(undefined);
});
