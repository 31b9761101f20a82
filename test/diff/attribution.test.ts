import { expect, test } from 'vitest';
import { diff } from '../../src/audit/index.js';
import { assessmentOf, done, packOf } from '../procedure/office.js';
import { sideOf } from './sides.js';
import { becauseOf, differenceOf, linesOf, points, rowOf, side, total } from './two-sides.js';

const rated = (more = {}) =>
  points('a', 20, { rule: { logic: { '*': [{ var: 'a' }, { constant: 'rate' }] } }, ...more });

test('in a plain sum each criterion has its own change', () => {
  const tree = total(30, 'sum', [points('a', 10), points('b', 20)]);
  const diff = differenceOf(
    side(tree, { u: { facts: { a: 3, b: 10 } } }),
    side(tree, { u: { facts: { a: 5, b: 4 } } }),
  );

  expect(linesOf(diff)).toEqual(['a facts 2', 'b facts -6']);
  expect(rowOf(diff).attribution).toMatchObject({ before: '13', after: '9', difference: '-4', interaction: '0' });
  expect(becauseOf(diff)).toEqual([{ of: 'unit', is: 'fact', id: 'a', before: '3', after: '5' }]);
});

test('in a weighted mean each criterion has its change of percent by its weight', () => {
  const tree = total(100, 'weighted-mean', [points('a', 10, { weight: '1' }), points('b', 20, { weight: '3' })]);
  const rules = { by: 'percent' };
  const diff = differenceOf(
    side(tree, { u: { facts: { a: 5, b: 10 } } }, rules),
    side(tree, { u: { facts: { a: 8, b: 15 } } }, rules),
  );

  // 30 % by 1/4, and 25 % by 3/4
  expect(linesOf(diff)).toEqual(['a facts 7.5', 'b facts 18.75']);
});

test('where a child is left out on one side, each share is the mean of coming first and of coming last', () => {
  const tree = total(30, 'sum', [points('a', 10), points('b', 20)]);
  const rules = { by: 'converted', policies: { whenMissing: 'exclude' } };
  const diff = differenceOf(
    side(tree, { u: { facts: { a: 5 } } }, rules),
    side(tree, { u: { facts: { a: 8, b: 10 } } }, rules),
  );

  // a first: 15 to 24, then b to 18; b first: 15 to 15, then a to 18
  expect(linesOf(diff)).toEqual(['a facts 6', 'b facts -3']);
});

test('under a lowest of its children the shares are means as well, and still sum to the difference', () => {
  const tree = total(100, 'min', [points('a', 10), points('b', 10)]);
  const rules = { by: 'percent' };
  const diff = differenceOf(
    side(tree, { u: { facts: { a: 5, b: 8 } } }, rules),
    side(tree, { u: { facts: { a: 9, b: 6 } } }, rules),
  );

  // a first: 50 to 80, then b to 60; b first: 50 to 50, then a to 60
  expect(linesOf(diff)).toEqual(['a facts 20', 'b facts -10']);
});

test('an option that both packs know is the same figure for both: what changed is what it is worth', () => {
  const worth = { logic: { if: [{ '==': [{ var: 'plan' }, 'full'] }, { constant: 'rate' }, 0] } };
  const tree = total(10, 'sum', [points('p', 10, { rule: worth })]);
  const units = { u: { facts: { plan: 'full' } } };
  const rated = (rate: string) => ({ options: ['full', 'none'], constants: { rate } });

  expect(linesOf(differenceOf(side(tree, units, rated('2')), side(tree, units, rated('5'))))).toEqual(['p rules 3']);
});

test('what publishing rounds has a line of its own', () => {
  const tree = total(10, 'sum', [points('a', 10)], { publish: { points: { places: 0, mode: 'half-up' } } });
  const rules = { basis: 'published' };
  const diff = differenceOf(
    side(tree, { u: { facts: { a: '3.4' } } }, rules),
    side(tree, { u: { facts: { a: '3.6' } } }, rules),
  );

  expect(linesOf(diff)).toEqual(['a facts 0.2', 'rounding 0.8']);
  expect(rowOf(diff).attribution).toMatchObject({ before: '3', after: '4', difference: '1' });
});

test('a new parameter and a new figure have a line each, and what only both together do is the interaction', () => {
  const tree = total(20, 'sum', [rated()]);
  const diff = differenceOf(
    side(tree, { u: { facts: { a: 3 } } }, { constants: { rate: '2' } }),
    side(tree, { u: { facts: { a: 5 } } }, { constants: { rate: '3' } }),
  );

  // 3×3 − 3×2; 5×2 − 3×2; 15 − 9 − 10 + 6
  expect(linesOf(diff)).toEqual(['a rules 3', 'a facts 4', 'a interaction 2']);
  expect(rowOf(diff).attribution?.interaction).toBe('2');
  expect(becauseOf(diff)).toEqual([
    { of: 'pack', part: 'constant', id: 'rate', change: 'changed', key: 'value', before: '2', after: '3' },
  ]);
});

test('a new parameter alone has one line, and nothing interacts', () => {
  const tree = total(20, 'sum', [rated()]);
  const units = { u: { facts: { a: 3 } } };
  const diff = differenceOf(
    side(tree, units, { constants: { rate: '2' } }),
    side(tree, units, { constants: { rate: '3' } }),
  );

  expect(linesOf(diff)).toEqual(['a rules 3']);
  expect(rowOf(diff).attribution?.interaction).toBe('0');
});

const zero = { whenMissing: 'zero' };

test('a rule that asks a fact which the old pack did not declare is not tried on the old figures', () => {
  const old = total(10, 'sum', [points('a', 10)]);
  const now = total(10, 'sum', [points('a', 10, { rule: { logic: { var: 'c' } } })]);
  const diff = differenceOf(
    side(old, { u: { facts: { a: 3 } } }, { facts: ['a'], policies: zero }),
    side(now, { u: { facts: { a: 3, c: 5 } } }, { facts: ['a', 'c'], policies: zero }),
  );

  expect(linesOf(diff)).toEqual(['a both 2']);
});

test('a figure that the new pack could not take is not tried by the new rules', () => {
  const doubled = points('a', 10, { rule: { logic: { '*': [{ var: 'a' }, 2] } } });
  const diff = differenceOf(
    side(total(10, 'sum', [points('a', 10)]), { u: { facts: { a: '2.5' } } }, { policies: zero }),
    side(total(10, 'sum', [doubled]), { u: { facts: { a: 3 } } }, { policies: zero, type: 'count' }),
  );

  expect(linesOf(diff)).toEqual(['a both 3.5']);
});

test('an option that the new pack no longer has is not tried by its rules', () => {
  const chosen = (options: object) =>
    total(10, 'sum', [points('p', 10, { rule: { choice: { fact: 'plan', points: options } } })]);
  const diff = differenceOf(
    side(chosen({ x: '1', y: '10' }), { u: { facts: { plan: 'x' } } }, { policies: zero, options: ['x', 'y'] }),
    side(chosen({ y: '10', z: '3' }), { u: { facts: { plan: 'z' } } }, { policies: zero, options: ['y', 'z'] }),
  );

  expect(linesOf(diff)).toEqual(['p both 2']);
});

test('where the packs list the criteria in another order, neither order is preferred', () => {
  const [a, b, c] = [points('a', 10), points('b', 10), points('c', 10)];
  const rules = { by: 'percent' };
  const old = side(total(100, 'min', [a, b, c]), { u: { facts: { a: 5, b: 6, c: 2 } } }, rules);
  const now = side(total(100, 'min', [b, c, a]), { u: { facts: { a: 9, b: 3, c: 8 } } }, rules);

  // b, a, c: 20 20 20 30; c, a, b: 20 50 60 30
  expect(linesOf(differenceOf(old, now))).toEqual(['b facts -15', 'a facts 5', 'c facts 20']);
  expect(linesOf(differenceOf(now, old))).toEqual(['b facts 15', 'a facts -5', 'c facts -20']);
});

test('a criterion that has gone does not count, whatever the policy for what does not apply', () => {
  const rules = { by: 'converted', policies: { whenNotApplicable: 'zero' } };
  const diff = differenceOf(
    side(total(20, 'sum', [points('a', 10), points('b', 10)]), { u: { facts: { a: 5, b: 4 } } }, rules),
    side(total(10, 'sum', [points('a', 10)]), { u: { facts: { a: 5, b: 4 } } }, rules),
  );

  // 9 of 20; without b 5 of 10, which is 10 of 20; then the maximum is 10
  expect(linesOf(diff)).toEqual(['b removed 1', 'total structure -5']);
});

test('a criterion that is new, and one that has gone, have a line each', () => {
  const diff = differenceOf(
    side(total(20, 'sum', [points('a', 10), points('b', 10)]), { u: { facts: { a: 5, b: 4 } } }),
    side(total(20, 'sum', [points('a', 10), points('c', 10)]), { u: { facts: { a: 5, c: 3 } } }),
  );

  expect([...linesOf(diff)].sort()).toEqual(['b removed -4', 'c added 3']);
});

test('what a group does differently is the structure', () => {
  const children = [points('a', 10), points('b', 20)];
  const units = { u: { facts: { a: 5, b: 5 } } };
  const rules = { by: 'percent' };
  const diff = differenceOf(
    side(total(30, 'sum', children), units, rules),
    side(total(30, 'mean', children), units, rules),
  );

  // 10/30 of a hundred, and the mean of 50 and 25
  expect(linesOf(diff)).toEqual(['total structure 25/6']);
  expect(becauseOf(diff)).toMatchObject([{ part: 'group', id: 'total', key: 'combine', before: 'sum', after: 'mean' }]);
});

test('a group that is no longer asked goes as a whole', () => {
  const inner = { ...total(20, 'sum', [points('b', 10), points('c', 10)]), id: 'inner' };
  const tree = total(30, 'sum', [points('a', 10), { ...inner, appliesTo: { attribute: 'urban' } }]);
  const facts = { a: 5, b: 4, c: 6 };
  const diff = differenceOf(side(tree, { u: { facts } }), side(tree, { u: { facts, urban: false } }));

  expect(linesOf(diff)).toEqual(['inner facts -10']);
  expect(becauseOf(diff)).toEqual([{ of: 'unit', is: 'attribute', id: 'urban', before: true, after: false }]);
});

test('a rule that follows another criterion names it', () => {
  const tree = total(20, 'sum', [points('a', 10), points('b', 10, { rule: { logic: { points: 'a' } } })]);
  const diff = differenceOf(side(tree, { u: { facts: { a: 3 } } }), side(tree, { u: { facts: { a: 5 } } }));

  expect(linesOf(diff)).toEqual(['a facts 2', 'b facts 2']);
  expect(rowOf(diff).attribution?.lines[1]?.because).toEqual([{ of: 'node', id: 'a' }]);
});

test('criteria between which the value does not exist have one line together', () => {
  const rules = (whenMissing: string) => ({ policies: { whenMissing } });
  const tree = total(20, 'sum', [points('a', 10), points('b', 10)]);
  const diff = differenceOf(
    side(tree, { u: { facts: { a: 5, b: 4 } } }, rules('withhold')),
    side(tree, { u: { facts: { a: 6 } } }, rules('zero')),
  );

  // criteria first: a +1, then b is missing and withholds the sum until the policy changes; policy first: b −4 by itself
  expect([...linesOf(diff)].sort()).toEqual(['a facts 1', 'b facts -2', 'b total together -2']);
});

test('of a group that falls out as a whole, a criterion that came in is named as a change of rules', () => {
  const tree = (children: readonly object[]) => {
    const { rule: _, ...group } = points('g', 10, { combine: 'mean', children, appliesTo: { attribute: 'urban' } });
    return total(20, 'sum', [group, points('b', 10)]);
  };
  const facts = { a: 8, b: 5, c: 4 };
  const [old, now] = [
    side(tree([points('a', 10)]), { u: { facts, urban: true } }),
    side(tree([points('a', 10), points('c', 10)]), { u: { facts, urban: false } }),
  ];
  const { before, after, lines = [] } = rowOf(differenceOf(old, now)).attribution ?? {};

  // 8 and 5; the group does not apply any more
  expect([before, after]).toEqual(['13', '5']);
  expect(lines.find(({ cause, nodes }) => cause === 'rules' && nodes[0] === 'g')?.because).toEqual([
    { of: 'pack', part: 'criterion', id: 'c', tier: 'commune', change: 'added' },
  ]);
});

test('that a pack begins to refuse verifications of other bodies is a change of rules: nobody sent or verified anything else', () => {
  const ranking = {
    ...{ id: 'all', of: 'total', by: 'points', basis: 'exact', cohort: 'all' },
    ...{ ties: 'competition', tieBreak: [], notSubmitted: 'last-shared' },
  };
  const office = (byOthers: string) => {
    const verifiers = [{ id: 'to-cong-tac', title: { vi: 'Tổ công tác', en: 'Task force' } }];
    const pack = packOf({ verification: { verifiers, byOthers } });
    return { ...pack, tiers: pack.tiers.map((tier) => ({ ...tier, rankings: [ranking] })) };
  };
  const { done: _, ...head } = done({ by: 'so-khac' });
  const round = assessmentOf({ huyen: {}, 'xa-1': {} }, { verifications: [{ ...head, fact: 'staff', value: 4 }] });
  const compared = diff(sideOf(office('off'), round, 'verified'), sideOf(office('refused'), round, 'verified'));
  const rows = compared.ok ? compared.value.rankings.flatMap((each) => each.rows) : [];
  const { attribution } = rows.find(({ unit }) => unit === 'xa-1') ?? {};

  // 4 persons that another body set, and 10 that the commune sent
  expect(attribution).toMatchObject({ before: '9', after: '15', difference: '6', interaction: '0' });
  expect(attribution?.lines.map(({ cause, nodes, value }) => [cause, nodes, value])).toEqual([
    ['rules', ['people'], '6'],
  ]);
});
