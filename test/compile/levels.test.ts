import { describe, expect, test } from 'vitest';
import { smallPack } from '../support/small-pack.js';
import { told } from './told.js';

const AT = 'tiers/0/criteria/0/levels';
const TENTHS = { places: 1, mode: 'half-up' };
const yes = { id: 'yes', type: 'boolean' };
const a = { id: 'a', rule: { flag: { when: 'yes' } } };
const bonus = { id: 'b', role: 'bonus', max: '1', rule: { flag: { when: 'yes' } } };

/** What is said of levels of a group of 10 points. */
function toldOf(levels: object, group: object = {}, children: readonly object[] = [a]): readonly string[] {
  const written = { by: 'points', basis: 'exact', floor: { id: 'none' }, ...levels };
  return told(smallPack([yes], children as never, {}, { ...group, levels: written }));
}

/** What is said of steps I, II and so on, best first. */
function toldOfSteps(steps: readonly object[], ...more: readonly [object?, object?, (readonly object[])?]) {
  const [levels = {}, group, children] = more;
  const named = steps.map((step, index) => ({ id: 'I'.repeat(index + 1), ...step }));
  return toldOf({ steps: named, ...levels }, group, children);
}

describe('the upper end of a step meets the lower end of the better one', () => {
  test.each([
    ['below it, which is in the better one', [{ atLeast: 8 }, { atLeast: 5, below: 8 }]],
    ['up to it, which is not in the better one', [{ above: 8 }, { atLeast: 5, atMost: 8 }]],
  ])('in order: %s', (_, steps) => {
    expect(toldOfSteps(steps)).toEqual([]);
  });

  test.each([
    ['a value is in neither', [{ above: 8 }, { atLeast: 5, below: 8 }], [`level-gap ${AT}/steps/1: 8`]],
    ['a value is in both', [{ atLeast: 8 }, { atLeast: 5, atMost: 8 }], [`level-overlap ${AT}/steps/1: 8`]],
    ['values are in both', [{ atLeast: 8 }, { atLeast: 5, below: 9 }], [`level-overlap ${AT}/steps/1: [8, 9)`]],
    ['with the end', [{ above: 8 }, { atLeast: 5, atMost: 9 }], [`level-overlap ${AT}/steps/1: (8, 9]`]],
    ['values are in neither', [{ atLeast: 8 }, { atLeast: 5, below: 7 }], [`level-gap ${AT}/steps/1: [7, 8), 7.5`]],
    ['without the end', [{ above: 8 }, { atLeast: 5, atMost: 7 }], [`level-gap ${AT}/steps/1: (7, 8], 7.5`]],
  ])('%s', (_, steps, expected) => {
    expect(toldOfSteps(steps)).toEqual(expected);
  });
});

describe('only what the printed value can be is a gap, where levels stand on printed values', () => {
  const printed = (steps: readonly object[]) =>
    toldOfSteps(steps, { basis: 'published' }, { publish: { points: TENTHS } });

  test.each([
    ['no tenth is above 7.9 and below 8', [{ atLeast: 8 }, { atLeast: 5, atMost: 7.9 }]],
    ['no tenth is above 7.9 and at most 7.99', [{ above: 7.99 }, { atLeast: 5, atMost: 7.9 }]],
    ['no tenth is at least 7.95 and below 8', [{ atLeast: 8 }, { atLeast: 5, below: 7.95 }]],
  ])('in order: %s', (_, steps) => {
    expect(printed(steps)).toEqual([]);
  });

  test.each([
    ['7.9 itself', [{ atLeast: 8 }, { atLeast: 5, below: 7.9 }], '[7.9, 8), 7.9'],
    ['8 itself', [{ above: 8 }, { atLeast: 5, atMost: 7.9 }], '(7.9, 8], 8'],
    ['7.8', [{ atLeast: 8 }, { atLeast: 5, below: 7.75 }], '[7.75, 8), 7.8'],
    ['7.8 after 7.7', [{ atLeast: 8 }, { atLeast: 5, atMost: 7.7 }], '(7.7, 8), 7.8'],
  ])('a gap: %s', (_, steps, values) => {
    expect(printed(steps)).toEqual([`level-gap ${AT}/steps/1: ${values}`]);
  });

  test('what is printed of another measure is no matter', () => {
    const steps = [
      { id: 'I', atLeast: 80 },
      { id: 'II', atLeast: 50, atMost: 79.9 },
    ];
    const publish = { points: TENTHS, percent: { places: 2, mode: 'half-up' } };

    expect(toldOf({ by: 'percent', basis: 'published', steps }, { publish })).toEqual([
      `level-gap ${AT}/steps/1: (79.9, 80), 79.91`,
    ]);
  });
});

describe('the best step takes the maximum', () => {
  test.each([
    ['up to it', [{ atLeast: 8, atMost: 10 }], {}],
    ['beyond it', [{ atLeast: 8, below: 10.5 }], {}],
    ['that of a percentage is 100', [{ atLeast: 8, atMost: 100 }], { by: 'percent' }],
    ['only the maximum', [{ atLeast: 10 }], {}],
  ])('in order: %s', (_, steps, levels) => {
    expect(toldOfSteps(steps, levels)).toEqual([]);
  });

  test.each([
    ['without the maximum', [{ atLeast: 8, below: 10 }], {}, `level-gap ${AT}/steps/0: 10`],
    ['up to less', [{ atLeast: 8, atMost: 9 }], {}, `level-gap ${AT}/steps/0: (9, 10], 9.5`],
    ['up to less than 100', [{ atLeast: 8, atMost: 10 }], { by: 'percent' }, `level-gap ${AT}/steps/0: (10, 100], 55`],
    ['above the maximum', [{ above: 10 }], {}, `level-empty ${AT}/steps/0: I`],
    ['from more than the maximum', [{ atLeast: 11 }], {}, `level-empty ${AT}/steps/0: I`],
  ])('%s', (_, steps, levels, expected) => {
    expect(toldOfSteps(steps, levels)).toEqual([expected]);
  });

  test('with bonus points, which know no maximum, a best step with an upper end leaves a gap', () => {
    expect(toldOfSteps([{ atLeast: 11 }], {}, {}, [a, bonus])).toEqual([]);
    expect(toldOfSteps([{ atLeast: 8, atMost: 10 }], {}, {}, [a, bonus])).toEqual([
      `level-gap ${AT}/steps/0: (10, ∞), 11`,
    ]);
  });
});

describe('bonus points of a row below carry the measure above the maximum too', () => {
  const group = {
    id: 'g',
    max: '10',
    combine: 'sum',
    children: [a, bonus].map((row) => ({ title: { vi: 'Tên' }, max: '10', ...row })),
  };

  test('a section of 10 points and a bonus of 1 is up to 11: a level from 11 on is in order, and one up to 10 is not the best', () => {
    expect(toldOfSteps([{ atLeast: 11 }], {}, {}, [group])).toEqual([]);
    expect(toldOfSteps([{ atLeast: 8, atMost: 10 }], {}, {}, [group])).toEqual([
      `level-gap ${AT}/steps/0: (10, ∞), 11`,
    ]);
  });

  test('not those of a penalty, which are taken off', () => {
    const off = { ...group, role: 'penalty', whenMissing: 'zero' };

    expect(
      toldOfSteps(
        [{ atLeast: 8, atMost: 10 }],
        {},
        {},
        [a, off].map((row) => ({ ...row, id: row === a ? 'c' : row.id })),
      ),
    ).toEqual([]);
  });
});

describe('every step takes some value', () => {
  const gate = { '>=': [{ var: 'percent' }, 50] };
  const gated = { '==': [{ var: 'yes' }, true] };

  test.each([
    ['its ends are crossed', [{ atLeast: 8, below: 7 }], 0],
    ['its ends are one value, which is not in it', [{ atLeast: 8, below: 8 }], 0],
    ['the better one, without an end, takes all from the same value on', [{ atLeast: 8 }, { atLeast: 8 }], 1],
    ['and from less', [{ atLeast: 8 }, { above: 8 }], 1],
    ['the better one takes all that is more as well', [{ above: 8 }, { above: 8 }], 1],
  ])('none: %s', (_, steps, index) => {
    expect(toldOfSteps(steps)).toEqual([`level-empty ${AT}/steps/${index}: ${'I'.repeat(index + 1)}`]);
  });

  test.each([
    [
      'one value',
      [
        { atLeast: 8, atMost: 10 },
        { atLeast: 7, below: 8 },
      ],
    ],
    ['the value that the better one leaves', [{ above: 8 }, { atLeast: 8 }]],
    ['all that fail the gate of the better one', [{ atLeast: 8, gate: gated }, { atLeast: 8 }]],
  ])('in order: %s', (_, steps) => {
    expect(toldOfSteps(steps)).toEqual([]);
  });

  test('steps that rise from the best to the worst are out of order, and nothing else is said of them', () => {
    expect(
      toldOfSteps([
        { atLeast: 5, below: 8 },
        { atLeast: 8, atMost: 10 },
      ]),
    ).toEqual([`level-gap ${AT}/steps/0: [8, 10], 9`, `level-order ${AT}/steps/1: II`]);
    expect(toldOfSteps([{ atLeast: 5 }, { atLeast: 8 }, { atLeast: 2, below: 4 }])).toEqual([
      `level-order ${AT}/steps/1: II`,
    ]);
  });

  test('a step without a lower end is told of as that, and as nothing else', () => {
    expect(toldOfSteps([{ atMost: 10 }, { atLeast: 3, below: 5 }])).toEqual([
      `one-of-keys ${AT}/steps/0: atLeast, above`,
    ]);
  });

  test('a gate is told of at its place', () => {
    expect(toldOfSteps([{ atLeast: 8, gate }])).toEqual([`fact-undeclared ${AT}/steps/0/gate/>=/0/var: percent`]);
    expect(toldOfSteps([{ atLeast: 8, gate: { '+': [1, 2] } }])).toEqual([
      `result-type ${AT}/steps/0/gate: boolean, number`,
    ]);
  });
});

test('of two levels of one name the second is told of; the floor is a level too', () => {
  const two = [
    { id: 'A', atLeast: 8 },
    { id: 'A', atLeast: 5 },
  ];

  expect(toldOf({ steps: two })).toEqual([`id-duplicate ${AT}/steps/1/id: A`]);
  expect(toldOf({ steps: [{ id: 'none', atLeast: 8 }] })).toEqual([`id-duplicate ${AT}/steps/0/id: none`]);
});

test('levels by a printed measure need it printed', () => {
  const steps = [{ id: 'I', atLeast: 8 }];

  expect(toldOf({ steps, basis: 'published' }, { publish: { percent: TENTHS } })).toEqual([
    `basis-without-publish ${AT}/basis: points, total`,
  ]);
});

test('what counts nothing has no levels', () => {
  const shown = { id: 'shown', role: 'informational', max: '0', rule: { logic: { var: 'n' } } };
  const levels = { by: 'points', basis: 'exact', steps: [{ id: 'I', atLeast: 8 }], floor: { id: 'none' } };

  expect(told(smallPack([yes, { id: 'n', type: 'count' }], [a, { ...shown, levels }]))).toContain(
    'measure-informational tiers/0/criteria/0/children/1/levels: shown',
  );
});
