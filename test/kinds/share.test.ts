import { expect, test } from 'vitest';
import { faults, lowered, shapeFaults } from '../support/lowered.js';

const facts = {
  staff: 'count',
  equipped: 'count',
  declared: { type: 'count', atMost: 'staff' },
  amount: 'number',
  percent: { type: 'number', min: '0', max: '100' },
} as const;
const criterion = { max: '20', facts };
const computers = { part: 'equipped', whole: 'staff', whenZero: 'unscorable' };

test('staff with computers / staff × 20, never rounded (examples/shapes/A5)', () => {
  const { points, reasons } = lowered({ share: computers }, criterion);

  expect(points({ equipped: 52, staff: 60 })).toBe('52/3');
  expect(points({ equipped: 0, staff: 60 })).toBe('0');
  expect(points({ equipped: 60, staff: 60 })).toBe('20');
  expect(reasons({ equipped: 52, staff: 60 })).toEqual(['in-proportion']);
});

test('5/24 × 3 is 0.625, a tie that a rounded ratio would miss', () => {
  expect(lowered({ share: computers }, { max: '3', facts }).points({ equipped: 5, staff: 24 })).toBe('0.625');
});

test('(complaints − unsatisfied) / complaints (examples/shapes/A6)', () => {
  const { points } = lowered({ share: { ...computers, complement: true } }, { max: '2', facts });

  expect(points({ equipped: 0, staff: 8 })).toBe('2');
  expect(points({ equipped: 3, staff: 8 })).toBe('1.25');
  expect(points({ equipped: 8, staff: 8 })).toBe('0');
});

test('a part above the whole breaks a relation, with the complement too', () => {
  expect(lowered({ share: computers }, criterion).points({ equipped: 61, staff: 60 })).toBe('broken');
  expect(lowered({ share: { ...computers, complement: true } }, criterion).points({ equipped: 61, staff: 60 })).toBe(
    'broken',
  );
});

test('a declaration that says atMost: whole is not said twice', () => {
  expect(lowered({ share: { ...computers, part: 'declared' } }, criterion).required).toEqual([]);
  expect(lowered({ share: computers }, criterion).required).toEqual([
    { '<=': [{ var: 'equipped' }, { var: 'staff' }] },
  ]);
});

test('a number that may be below 0 must not be', () => {
  const { points } = lowered({ share: { part: 'amount', whole: 'staff', whenZero: 'zero' } }, criterion);

  expect(points({ amount: '-0.5', staff: 10 })).toBe('broken');
  expect(points({ amount: '0', staff: 10 })).toBe('0');
});

test('at the target and above it the maximum, below it in proportion', () => {
  const { points } = lowered({ share: { ...computers, target: 80, whenOver: 'cap' } }, { max: '6', facts });

  expect(points({ equipped: 79, staff: 100 })).toBe('5.925');
  expect(points({ equipped: 80, staff: 100 })).toBe('6');
  expect(points({ equipped: 81, staff: 100 })).toBe('6');
  expect(points({ equipped: 120, staff: 100 })).toBe('6');
});

test('with a cap and the complement, more than the whole earns 0 and no less', () => {
  const { points } = lowered({ share: { ...computers, complement: true, whenOver: 'cap' } }, criterion);

  expect(points({ equipped: 12, staff: 10 })).toBe('0');
  expect(points({ equipped: 5, staff: 10 })).toBe('10');
});

test.each([
  ['not-applicable', 'not-applicable: whole-zero'],
  ['unscorable', 'unscorable: division-by-zero'],
  ['zero', '0'],
  ['full', '20'],
])('a whole of 0 means what whenZero: %s says', (whenZero, answer) => {
  expect(lowered({ share: { ...computers, whenZero } }, criterion).points({ equipped: 0, staff: 0 })).toBe(answer);
});

test('below its floor a share earns nothing, on it and above it in proportion', () => {
  const { points, reasons } = lowered({ share: { ...computers, atLeast: 80 } }, { max: '6', facts });

  expect(points({ equipped: 79, staff: 100 })).toBe('0');
  expect(points({ equipped: 7999, staff: 10000 })).toBe('0');
  expect(points({ equipped: 80, staff: 100 })).toBe('4.8');
  expect(points({ equipped: 81, staff: 100 })).toBe('4.86');
  expect(points({ equipped: 100, staff: 100 })).toBe('6');
  expect(points({ equipped: 101, staff: 100 })).toBe('broken');
  expect(points({ staff: 100 })).toBe('missing: equipped');
  expect(reasons({ equipped: 80, staff: 100 })).toEqual(['in-proportion']);
  expect(reasons({ equipped: 79, staff: 100 })).toEqual(['below-floor']);
});

test('a floor that no ratio of whole numbers meets is compared exactly: 1/3 is above 33.3 and below 33.34', () => {
  const third = { equipped: 1, staff: 3 };

  expect(lowered({ share: { ...computers, atLeast: 33.3 } }, { max: '6', facts }).points(third)).toBe('2');
  expect(lowered({ share: { ...computers, atLeast: 33.34 } }, { max: '6', facts }).points(third)).toBe('0');
});

test('with the complement it is what is left that must reach the floor', () => {
  const share = { ...computers, complement: true, atLeast: 80 };
  const { points } = lowered({ share }, { max: '6', facts });

  expect(points({ equipped: 20, staff: 100 })).toBe('4.8');
  expect(points({ equipped: 21, staff: 100 })).toBe('0');
  expect(points({ equipped: 80, staff: 100 })).toBe('0');
});

test('a floor below a target: nothing, in proportion to the target, then the maximum', () => {
  const { points } = lowered({ share: { ...computers, target: 80, atLeast: 50, whenOver: 'cap' } }, criterion);

  expect([49, 50, 60, 79, 80, 100, 120].map((equipped) => points({ equipped, staff: 100 }))).toEqual([
    ...['0', '12.5', '15', '19.75', '20', '20', '20'],
  ]);
});

test('a floor at the target leaves the maximum or nothing', () => {
  const { points } = lowered({ share: { ...computers, target: 80, atLeast: 80, whenOver: 'cap' } }, criterion);

  expect([79, 80, 81].map((equipped) => points({ equipped, staff: 100 }))).toEqual(['0', '20', '20']);
});

test('with a cap and the complement, more than the whole is below any floor, and is not asked for again', () => {
  const share = { ...computers, complement: true, whenOver: 'cap', atLeast: 10 };
  const { points, expression } = lowered({ share }, criterion);

  expect(points({ equipped: 12, staff: 10 })).toBe('0');
  expect(JSON.stringify(expression)).not.toContain('"max"');
});

test.each([
  ['not-applicable', 'not-applicable: whole-zero'],
  ['unscorable', 'unscorable: division-by-zero'],
  ['zero', '0'],
  ['full', '20'],
])('a whole of 0 means what whenZero: %s says, whatever the floor', (whenZero, answer) => {
  const { points } = lowered({ share: { ...computers, whenZero, atLeast: 80 } }, criterion);

  expect(points({ equipped: 0, staff: 0 })).toBe(answer);
});

test('a floor is above 0 and at most the target, or 100', () => {
  const above = (params: object) => faults({ share: { ...computers, ...params } }, criterion);

  expect(above({ atLeast: 100 })).toEqual([]);
  expect(above({ atLeast: 100.1 })).toEqual(['number-range at atLeast found=100.1 atLeast=>0 atMost=100']);
  expect(above({ atLeast: 80, target: 80, whenOver: 'cap' })).toEqual([]);
  expect(above({ atLeast: 80.1, target: 80, whenOver: 'cap' })).toEqual([
    'number-range at atLeast found=80.1 atLeast=>0 atMost=80',
  ]);
  expect(shapeFaults({ share: { ...computers, atLeast: 0 } })).toEqual(['number-range at share.atLeast']);
  expect(shapeFaults({ share: { ...computers, atLeast: -1 } })).toEqual(['number-range at share.atLeast']);
});

test('an expression stands where a fact does', () => {
  const share = { part: { '+': [{ var: 'equipped' }, 1] }, whole: 'staff', whenZero: 'zero' };
  const { points } = lowered({ share }, criterion);

  expect(points({ equipped: 4, staff: 10 })).toBe('10');
  expect(points({ equipped: 10, staff: 10 })).toBe('broken');
});

test('a constant whole is a target amount, and no relation is made of numbers alone', () => {
  const { points, required } = lowered(
    { share: { part: 'equipped', whole: 50, whenZero: 'zero', whenOver: 'cap' } },
    criterion,
  );

  expect([points({ equipped: 25 }), points({ equipped: 50 }), points({ equipped: 51 })]).toEqual(['10', '20', '20']);
  expect(required).toEqual([]);
});

test('each fact that is absent is named', () => {
  const { points } = lowered({ share: computers }, criterion);

  expect(points({ staff: 60 })).toBe('missing: equipped');
  expect(points({})).toBe('missing: equipped, staff');
});

test('a target below 100 must say what lies above it', () => {
  expect(faults({ share: { ...computers, target: 99.9 } }, criterion)).toEqual([
    'share-when-over at target target=99.9',
  ]);
  expect(faults({ share: { ...computers, target: 100 } }, criterion)).toEqual([]);
});

test('a target is above 0 and at most 100', () => {
  expect(faults({ share: { ...computers, target: 100.1, whenOver: 'cap' } }, criterion)).toEqual([
    'number-range at target found=100.1 atLeast=>0 atMost=100',
  ]);
  expect(shapeFaults({ share: { ...computers, target: 0 } })).toEqual(['number-range at share.target']);
});

test('with a cap, neither the part nor the whole may be below 0', () => {
  const share = { part: 'equipped', whole: 'amount', whenZero: 'zero', whenOver: 'cap' };
  const { points } = lowered({ share }, criterion);

  expect(points({ equipped: 1, amount: '-1' })).toBe('broken');
  expect(points({ equipped: 1, amount: '0.5' })).toBe('20');
});

test('a whole that may be 0 names the key that is missing', () => {
  expect(faults({ share: { part: 'equipped', whole: 'staff' } }, criterion)).toEqual([
    'key-missing at whenZero key=whenZero',
  ]);
});
