import { expect, test } from 'vitest';
import { planDocument } from '../../src/build/index.js';
import { compilePack, resultOf } from '../../src/index.js';
import { openPlan, score as scoreAhead, sourced } from '../../src/run/index.js';
import { openAssessment, score } from '../../src/score.js';
import { assessmentOf, packOf, type Rules } from './house.js';

/** Points of `measured` of a unit whose `x` is given, or the code of why it has none, by each way to score. */
function pointsOf(rule: unknown, x: number) {
  const rules: Rules = { way: [1000, { logic: { var: 'x' } }], measured: [4, rule] };
  const pack = compilePack(packOf(rules));
  const facts = { x };
  const assessment = assessmentOf({ a: { facts } });
  const shown = [
    resultOf(score(pack, assessment), 'a'),
    resultOf(sourced(scoreAhead(openPlan(planDocument(pack)), assessment)), 'a'),
    openAssessment(pack, assessment).result('a'),
  ];
  return shown.map((result) => {
    const node = result?.nodes.find(({ id }) => id === 'measured');
    return node?.points?.exact ?? node?.status.id;
  });
}

const posts = { low: 2, high: 10, prefer: 'high', whenOutside: 'unscorable' };
const three = <T>(value: T) => [value, value, value];

test.each([
  // 4 × (6 − 2) ÷ (10 − 2)
  [6, '2'],
  [10, '4'],
  [11, 'unscorable'],
  [1, 'unscorable'],
] as const)('points of a row between posts 2 and 10, beyond which there is no value: of %s %s', (x, points) => {
  expect(pointsOf({ goalposts: { of: { points: 'way' }, ...posts } }, x)).toEqual(three(points));
});

test.each([
  [6, '2'],
  [11, 'unscorable'],
] as const)('a mean of a cohort between posts is measured as a figure is: of %s %s', (x, points) => {
  const mean = { cohort: ['all', 'mean', { var: 'x' }] };

  expect(pointsOf({ goalposts: { of: mean, ...posts } }, x)).toEqual(three(points));
});

test.each([
  // 4 × 5 ÷ 10
  [5, '2'],
  [10, '4'],
  [11, 'unscorable'],
  [-1, 'unscorable'],
] as const)('a part that is points of a row is not more than its whole of 10, nor below 0: of %s %s', (x, points) => {
  expect(pointsOf({ share: { part: { points: 'way' }, whole: 10 } }, x)).toEqual(three(points));
});

test.each([
  [3, '3'],
  [-1, 'unscorable'],
] as const)('points of a row are not counted as items below 0: of %s %s', (x, points) => {
  expect(pointsOf({ 'per-item': { count: { points: 'way' }, each: 1, atMost: 4 } }, x)).toEqual(three(points));
});
