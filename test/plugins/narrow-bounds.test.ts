import { expect, test } from 'vitest';
import { prove } from '../../src/author/index.js';
import { compilePack, defineOperator, exact } from '../../src/index.js';
import { packOf } from '../support/proof-packs.js';

/** An operator that gives its operand, under this name, and says these ends of its values. */
const same = (name: string, low: number, high: number) =>
  defineOperator({
    name,
    version: 1,
    args: ['number'],
    result: 'number',
    evaluate: ([x]) => x,
    bounds: () => ({ low: exact.whole(low), high: exact.whole(high) }),
  });

/** What `check` finds of criteria of at most 10 points, which earn what the operators make of a count from 0 to 10. */
function foundOf(operators: readonly ReturnType<typeof same>[], ...rules: readonly unknown[]) {
  const requires = { operators: operators.map(({ name }) => ({ id: name, version: 1 })) };
  const fact = { id: 'x', type: 'count', max: 10 };
  const criteria = rules.map((rule, at) => ({ id: `c${at}`, max: 10, rule: { logic: rule } as never }));
  const pack = packOf([fact], criteria, { requires });
  const { findings } = prove(compilePack(pack, { operators }), { operators });
  return findings.map(({ code, params: { plugin } }) => (plugin ? `${code} ${plugin}` : code));
}

test.each<[string, number, number]>([
  ['end below its values', 0, 1],
  ['begin above its values', 9, 10],
  ['lie apart from them', 20, 30],
])('bounds that %s are told as such, and prove nothing of the maximum', (_, low, high) => {
  expect(foundOf([same('same', low, high)], { same: [{ var: 'x' }] })).toEqual([
    'max-not-decided',
    'plugin-bounds same',
  ]);
});

test('bounds that are true prove the maximum', () => {
  expect(foundOf([same('same', 0, 10)], { same: [{ var: 'x' }] })).toEqual([]);
});

test('of two operators the one whose bounds are not true is named; both where they stand in one formula', () => {
  const both = [same('first', 0, 10), same('second', 0, 1)];
  const sum = { '+': [{ first: [{ var: 'x' }] }, { second: [{ var: 'x' }] }] };

  expect(foundOf(both, { max: [{ first: [{ var: 'x' }] }, 0] })).toEqual([]);
  expect(foundOf(both, { first: [{ var: 'x' }] }, { second: [{ var: 'x' }] })).toEqual([
    'max-not-decided',
    'plugin-bounds second',
  ]);
  expect(foundOf(both, { '/': [sum, 2] })).toEqual(['max-not-decided', 'plugin-bounds first', 'plugin-bounds second']);
});
