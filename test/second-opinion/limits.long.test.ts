import jsonLogic from 'json-logic-js';
import { expect, test } from 'vitest';
import { multiply, whole } from '../../src/kit/exact.js';
import { defineOperator } from '../../src/logic/index.js';
import { opinionOn } from './opinion-on.js';
import { RACE, RACE_ASSESSMENT } from './race.js';

const title = { vi: 'Tên' };
const [tier] = RACE.tiers;

/** The race's pack and units with other criteria, and nothing ranked. */
const packWith = (criteria: readonly object[], more: object = {}) => ({
  ...RACE,
  ...more,
  tiers: [{ ...tier, criteria, rankings: [] }],
});
const leaf = (id: string, logic: unknown) => ({ id, title, max: 100, rule: { logic } });
const ONE = { ...RACE_ASSESSMENT, verifications: [], decisions: [] };
/** Three of the units: 7, 4 and 3.999999999999999. */
const FEW = { ...ONE, submissions: [0, 7, 8].map((index) => ONE.submissions[index]) };
const points = { var: 'points' };

const doubled = defineOperator({
  name: 'doubled',
  version: 1,
  args: ['number'],
  result: 'number',
  evaluate: ([x]) => multiply(x, whole(2)),
});

test('an operator of a plugin is not checkable, and what reads its criterion is checked from the engine’s word on', () => {
  const pack = packWith(
    [
      {
        id: 'all',
        title,
        max: 100,
        combine: 'mean',
        children: [leaf('own', { doubled: points }), leaf('plain', points)],
      },
      leaf('reader', { '+': [{ points: 'own' }, 1] }),
    ],
    { requires: { operators: [{ id: 'doubled', version: 1 }] } },
  );

  const { counts, differences, notCheckable } = opinionOn(pack, ONE, { operators: [doubled] });

  expect(differences).toEqual([]);
  expect(notCheckable).toEqual([
    { tier: 'commune', of: 'own', because: { code: 'plugin-operator', params: { operator: 'doubled' } } },
  ]);
  // eleven units within bounds and one outside, in two layers: the outsider's rule is never asked
  expect(counts).toEqual({ agreed: 74, differing: 0, notCheckable: 22 });
});

test('a cohort by an operator of a plugin leaves without an opinion what compares or ranks in it, and nothing else', () => {
  const relative = { of: 'points', method: 'min-max', whenFlat: 'full' };
  const compared = (id: string, cohort: string) => ({
    id,
    title,
    max: 100,
    rule: { relative: { ...relative, cohort } },
  });
  const ranking = { of: 'plain', by: 'points', basis: 'exact', ties: 'dense', tieBreak: [], notSubmitted: 'omit' };
  const pack = {
    ...RACE,
    attributes: [{ id: 'size', type: 'number', title }],
    requires: { operators: [{ id: 'doubled', version: 1 }] },
    tiers: [
      {
        ...tier,
        cohorts: [{ id: 'all' }, { id: 'large', where: { '>': [{ doubled: { attribute: 'size' } }, 3] } }],
        criteria: [leaf('plain', points), compared('among-all', 'all'), compared('among-large', 'large')],
        rankings: [
          { ...ranking, id: 'of-all', cohort: 'all' },
          { ...ranking, id: 'of-large', cohort: 'large' },
        ],
      },
    ],
  };
  const units = RACE_ASSESSMENT.units.map((unit, index) => ({ ...unit, attributes: { size: index % 3 } }));

  const { differences, notCheckable } = opinionOn(pack, { ...FEW, units }, { operators: [doubled] });

  expect(differences).toEqual([]);
  const because = { code: 'plugin-operator', params: { operator: 'doubled' } };
  expect(notCheckable).toEqual([
    { tier: 'commune', of: 'among-large', because },
    { tier: 'commune', of: 'of-large', because },
  ]);
});

test('derived facts in a chain, and expressions as deep as a pack may have them, overflow nothing', () => {
  const deep = (inner: unknown, levels: number): unknown =>
    levels === 0 ? inner : { '+': [deep(inner, levels - 1), 1] };
  const chain = Array.from({ length: 60 }, (_, index) => ({
    id: `d${index}`,
    title,
    derive: deep({ var: index === 0 ? 'points' : `d${index - 1}` }, 25),
  }));
  const pack = packWith([leaf('last', { '/': [{ var: 'd59' }, 100] }), leaf('deep', deep(points, 20))], {
    facts: [...chain, ...RACE.facts],
  });

  const { counts, differences } = opinionOn(pack, ONE);

  expect(differences).toEqual([]);
  expect(counts).toEqual({ agreed: 48, differing: 0, notCheckable: 0 });
});

test('lists inside lists that take too many steps are declined, not walked', () => {
  const many = Array.from({ length: 100 }, (_, index) => index);
  const nested = (levels: number): unknown =>
    levels === 0 ? points : { reduce: [many, levels === 1 ? { var: 'current' } : nested(levels - 1), 0] };
  const pack = packWith([leaf('slow', { '+': [{ '*': [0, nested(4)] }, points] })]);

  const { differences, notCheckable } = opinionOn(pack, FEW);

  expect(differences).toEqual([]);
  expect(notCheckable).toEqual([{ tier: 'commune', of: 'slow', because: { code: 'too-many-steps' } }]);
});

test('a derived fact that takes too many steps, or that a plugin computes, matters only where it is read', () => {
  const many = Array.from({ length: 200 }, (_, index) => index);
  const nested = (levels: number): unknown =>
    levels === 0 ? 1 : { reduce: [many, { '+': [{ var: 'current' }, nested(levels - 1)] }, 0] };
  const pack = packWith(
    [
      leaf('reads', { if: [{ '<': [points, 5] }, { '*': [0, { var: 'own' }] }, points] }),
      leaf('other', { if: [{ '>': [points, 99] }, { var: 'slow' }, points] }),
    ],
    {
      facts: [
        ...RACE.facts,
        { id: 'slow', title, derive: { '+': [points, nested(3)] } },
        { id: 'own', title, derive: { doubled: points } },
      ],
      requires: { operators: [{ id: 'doubled', version: 1 }] },
    },
  );

  const { counts, differences } = opinionOn(pack, FEW, { operators: [doubled] });

  expect(differences).toEqual([]);
  // two of the three are below 5, in two layers
  expect(counts).toEqual({ agreed: 8, differing: 0, notCheckable: 4 });
});

test('a number of very many digits is multiplied out; three of them in one rule are too many steps', () => {
  const long = { pow: [{ number: '9'.repeat(50) }, 300] };
  const longer = { pow: [{ number: '9'.repeat(50) }, 390] };
  const pack = packWith([
    leaf('long', { '+': [{ '*': [0, long] }, points] }),
    leaf('three', { '+': [{ '*': [0, { min: [longer, longer, longer] }] }, points] }),
  ]);

  const { counts, differences, notCheckable } = opinionOn(pack, FEW);

  expect(differences).toEqual([]);
  expect(notCheckable).toEqual([{ tier: 'commune', of: 'three', because: { code: 'too-many-steps' } }]);
  expect(counts).toEqual({ agreed: 6, differing: 0, notCheckable: 6 });
});

test('a root of a degree of 16 digits is declined', () => {
  const pack = packWith([leaf('high', { '+': [{ root: [1, { number: '1000000000000000' }] }, points] })]);

  expect(opinionOn(pack, FEW).notCheckable).toEqual([
    { tier: 'commune', of: 'high', because: { code: 'too-many-digits' } },
  ]);
});

test('division by zero, an absent fact and a fact out of bounds are what the language says they are', () => {
  const pack = packWith([
    leaf('zero', { '/': [points, { '-': [points, points] }] }),
    leaf('absent', {
      if: [{ present: 'sent-on' }, { days: ['2019-01-01', { var: 'sent-on' }] }, { '*': [0, points] }],
    }),
    leaf('unread', { if: [{ or: [true, { '>': [points, 3] }] }, { '*': [1, points] }, points] }),
  ]);

  const { counts, differences } = opinionOn(pack, ONE);

  expect(differences).toEqual([]);
  expect(counts).toEqual({ agreed: 72, differing: 0, notCheckable: 0 });
});

test('json-logic-js answers its host as before', () => {
  opinionOn(RACE, RACE_ASSESSMENT);

  expect(jsonLogic.apply({ '+': [1, 2] })).toBe(3);
  expect(jsonLogic.apply({ if: ['a', 'truthy', 'not'] })).toBe('truthy');
  expect(jsonLogic.apply({ var: 'a' }, { a: 5 })).toBe(5);
  expect(jsonLogic.truthy([])).toBe(false);
});
