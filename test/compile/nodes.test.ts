import { describe, expect, test } from 'vitest';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import { toText } from '../../src/kit/exact-text.js';
import type { Doc } from '../support/naive-expressions.js';
import { packOfTiers } from '../support/small-pack.js';
import { told } from './told.js';

const title = { vi: 'Tên' };
const rule = { flag: { when: 'yes' } };
const row = (id: string, more: Doc = {}): Doc => ({ id, title, max: 10, rule, ...more });
const group = (id: string, children: readonly Doc[], more: Doc = {}): Doc => {
  const max = children.reduce(
    (sum, { max: most, role = 'criterion' }) => sum + (role === 'criterion' ? Number(most) : 0),
    0,
  );
  return { id, title, max: more.combine === 'weighted-mean' ? 10 : max, combine: 'sum', children, ...more };
};

function pack(criteria: readonly Doc[], more: Doc = {}): Doc {
  return packOfTiers([{ id: 'commune', title, cohorts: [{ id: 'all' }], criteria }], {
    attributes: [{ id: 'island', type: 'boolean', title }],
    facts: [
      { id: 'yes', type: 'boolean', title },
      { id: 'n', type: 'count', title },
    ],
    ...more,
  });
}

const ROOT = 'tiers/0/criteria/0';
const { rule: _, ...bare } = row('a');
const bonus = { role: 'bonus' };
const penalty = { role: 'penalty', whenMissing: 'zero' };
const shown = { role: 'informational', max: 0, rule: { logic: { var: 'n' } } };

describe('what a row is written with', () => {
  test.each([
    ['nothing that scores it', bare, [`rule-missing ${ROOT}: a`]],
    ['a combiner alone', { ...bare, combine: 'sum' }, [`combine-without-children ${ROOT}/combine: a`]],
    ['a rule and a combiner', row('a', { combine: 'sum' }), [`combine-without-children ${ROOT}/combine: a`]],
    ['a rule and rows', group('a', [row('b')], { rule }), [`rule-and-children ${ROOT}/rule: a`]],
    ['rows without a combiner', { ...bare, children: [row('b')] }, [`combine-missing ${ROOT}: a`]],
    [
      'a combiner and a floor',
      { ...bare, combine: 'sum', notBelow: 0 },
      [`combine-without-children ${ROOT}/combine: a`],
    ],
    ['rows and a floor', { ...bare, children: [row('b')], notBelow: 0 }, [`combine-missing ${ROOT}: a`]],
    ['a floor of a criterion', row('a', { notBelow: 0 }), [`key-misplaced ${ROOT}/notBelow: notBelow, group`]],
    ['a floor of a group', group('a', [row('b')], { notBelow: 0 }), []],
    ['an award of a criterion', row('a', { mayAward: 'verifier' }), []],
    [
      'an award of a group',
      group('a', [row('b')], { mayAward: 'verifier' }),
      [`key-misplaced ${ROOT}/mayAward: mayAward, criterion`],
    ],
    ['a maximum of 0', row('a', { max: 0 }), [`max-zero ${ROOT}/max: a`]],
    [
      'a rounding that is not known',
      row('a', { round: { places: 2, mode: 'nearly' } }),
      [`not-one-of ${ROOT}/round/mode: nearly, half-up, half-even, up, down, ceil, floor`],
    ],
  ])('%s', (_, node, expected) => {
    expect(told(pack([node]))).toEqual(expected);
  });

  test.each([
    ['what informs, with a maximum', { ...shown, max: 5 }, ['informational-max', 'max: b']],
    ['a penalty that does not say what a missing figure means', { role: 'penalty' }, ['penalty-when-missing', ': b']],
  ])('beside another row: %s', (_, more, [code, rest]) => {
    const at = `${ROOT}/children/1`;

    expect(told(pack([group('total', [row('a'), row('b', more)])]))).toEqual([
      `${code} ${at}${rest?.startsWith(':') ? '' : '/'}${rest}`,
    ]);
  });

  test.each([
    ['a bonus', bonus],
    ['a penalty', penalty],
    ['what informs', shown],
  ])('beside another row, in order: %s', (_, more) => {
    expect(told(pack([group('total', [row('a'), row('b', more)])]))).toEqual([]);
  });

  test.each(['bonus', 'penalty'])('a %s stands in a group, not at the top', (role) => {
    expect(told(pack([row('a'), row('b', { role, whenMissing: 'zero' })]))).toEqual([
      `role-misplaced tiers/0/criteria/1/role: ${role}`,
    ]);
  });

  test.each([
    ['a criterion that says so', { role: 'criterion' }],
    ['what informs', shown],
  ])('at the top, in order: %s', (_, more) => {
    expect(told(pack([row('a'), row('b', more)]))).toEqual([]);
  });

  test.each([
    ['nothing', [], [`group-empty ${ROOT}/children: total`]],
    ['a bonus alone', [row('a', bonus)], [`group-empty ${ROOT}/children: total`]],
    ['a bonus and a criterion', [row('a', bonus), row('b')], []],
  ])('a group of %s', (_, children, expected) => {
    expect(told(pack([group('total', children)])).filter((line) => line.startsWith('group-empty'))).toEqual(expected);
  });

  test('a group that informs may hold what informs alone', () => {
    const inner = group('total', [row('a', shown)], { role: 'informational', max: 0 });

    expect(told(pack([row('b'), inner]))).toEqual([]);
  });
});

describe('a weight', () => {
  const weighted = (children: readonly Doc[]) => group('total', children, { combine: 'weighted-mean' });
  const weight = { weight: 2 };

  test.each([
    ['of each row', [row('a', weight), row('b', { weight: 1 })], []],
    ['not of one row', [row('a', weight), row('b')], [`weight-missing ${ROOT}/children/1: b`]],
    [
      'of a bonus',
      [row('a', weight), row('b', { ...bonus, ...weight })],
      [`weight-misplaced ${ROOT}/children/1/weight: b`],
    ],
    ['not of a bonus', [row('a', weight), row('b', bonus)], []],
    [
      'of what informs',
      [row('a', weight), row('b', { ...shown, ...weight })],
      [`weight-misplaced ${ROOT}/children/1/weight: b`],
    ],
  ])('under a weighted mean: %s', (_, children, expected) => {
    expect(told(pack([weighted(children)]))).toEqual(expected);
  });

  test('is misplaced under a sum, at the top, and below a row of a weighted mean that is a sum itself', () => {
    const inner = group('inner', [row('a', weight)], weight);

    expect(told(pack([group('total', [row('a', weight)])]))).toEqual([`weight-misplaced ${ROOT}/children/0/weight: a`]);
    expect(told(pack([row('a', weight)]))).toEqual([`weight-misplaced ${ROOT}/weight: a`]);
    expect(told(pack([weighted([inner])]))).toEqual([`weight-misplaced ${ROOT}/children/0/children/0/weight: a`]);
  });

  test('under a combiner that is misspelt, nothing is said of weights', () => {
    const misspelt = group('total', [row('a', weight), row('b')], { combine: 'weighted-meen' });

    expect(told(pack([misspelt]))).toEqual([`combiner-unknown ${ROOT}/combine: weighted-meen, weighted-mean`]);
  });
});

/** The nodes of a pack as they are understood, by id. */
function understood(document: Doc) {
  const compiled = createEngine(BUILT_IN).compilePack(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return compiled.value.plan.tiers[0]?.nodes ?? {};
}

describe('a tree as it is understood', () => {
  const document = pack(
    [
      group(
        'total',
        [
          group('inner', [row('a', { appliesTo: { attribute: 'island' } }), row('b', { whenMissing: 'withhold' })], {
            ...{
              whenMissing: 'withhold',
              whenNotApplicable: 'zero',
              whenUnscorable: 'zero',
              evidence: { whenAbsent: 'zero' },
            },
            appliesTo: { attribute: 'island' },
          }),
          group('extra', [row('c'), row('d', bonus)], {
            ...bonus,
            round: [
              { places: 2, mode: 'down' },
              { step: 0.5, mode: 'up' },
            ],
          }),
          row('e', { ...penalty, evidence: { whenAbsent: 'off' }, round: { places: 1, mode: 'half-up' } }),
          row('f', shown),
          row('g', { publish: { points: { mode: 'half-even', places: 2 }, zeros: 'keep' } }),
        ],
        { notBelow: -3 },
      ),
    ],
    { procedure: { ranked: 'reported', evidence: { needs: ['number'], whenAbsent: 'finding' } } },
  );

  test('a group knows which of its children count, which are added and which are taken off', () => {
    const { total, extra } = understood(document);

    expect(total).toMatchObject({ children: ['inner', 'g'], bonuses: ['extra'], penalties: ['e'] });
    expect(extra).toMatchObject({ children: ['c'], bonuses: ['d'], penalties: [] });
    expect(total?.kind === 'group' && total.notBelow && toText(total.notBelow)).toBe('-3');
    expect(extra).not.toHaveProperty('notBelow');
  });

  test('the criteria below a group are those at any depth that count in it, seen from there', () => {
    const nodes = understood(document);

    expect(nodes.total).toMatchObject({ leaves: ['a', 'b', 'g'] });
    expect(nodes.extra).toMatchObject({ leaves: ['c'] });
  });

  test('a row takes its policies from the nearest that states one', () => {
    const nodes = understood(document);

    expect(nodes.a?.policies).toEqual({ whenMissing: 'withhold', whenNotApplicable: 'zero', whenUnscorable: 'zero' });
    expect(nodes.c?.policies).toEqual({
      whenMissing: 'zero',
      whenNotApplicable: 'exclude',
      whenUnscorable: 'withhold',
    });
  });

  test('so with evidence that is absent', () => {
    const nodes = understood(document);

    const evidence = Object.values(nodes).flatMap((node) =>
      node.kind === 'leaf' ? [`${node.id} ${node.evidence}`] : [],
    );

    expect(evidence).toEqual(['a zero', 'b zero', 'c finding', 'd finding', 'e off', 'f finding', 'g finding']);
  });

  test('conditions from the root down must all hold; what stands outside the maximum is below a bonus too', () => {
    const nodes = understood(document);

    expect(Object.values(nodes).map(({ id, applies }) => `${id} ${applies.length}`)).toEqual([
      ...['total 0', 'inner 1', 'a 2', 'b 1', 'extra 0', 'c 0', 'd 0', 'e 0', 'f 0', 'g 0'],
    ]);
    expect(Object.values(nodes).flatMap(({ id, inScale }) => (inScale ? [id] : []))).toEqual([
      ...['total', 'inner', 'a', 'b', 'g'],
    ]);
  });

  test('roundings are kept in their order, and zeros of a printed number are no rounding', () => {
    const nodes = understood(document);

    const shownRound = nodes.extra?.round.map((how) => ('step' in how ? { ...how, step: toText(how.step) } : how));

    expect(shownRound).toEqual([
      { places: 2, mode: 'down' },
      { step: '0.5', mode: 'up' },
    ]);
    expect(nodes.e?.round).toEqual([{ places: 1, mode: 'half-up' }]);
    expect(nodes.a?.round).toEqual([]);
    expect(nodes.g?.publish).toEqual({ points: { places: 2, mode: 'half-even' } });
    expect(nodes.a?.publish).toEqual({});
  });
});

test('a condition is told of at its place, with its type', () => {
  expect(told(pack([row('a', { appliesTo: { attribute: 'islan' } })]))).toEqual([
    `attribute-undeclared ${ROOT}/appliesTo/attribute: islan, island`,
  ]);
  expect(told(pack([row('a', { appliesTo: { '+': [1, 2] } })]))).toEqual([
    `result-type ${ROOT}/appliesTo: boolean, number`,
  ]);
});
