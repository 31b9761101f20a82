import { expect, test } from 'vitest';
import { faults, lowered, shapeFaults } from '../support/lowered.js';

const facts = {
  files: 'count',
  'files-on-time': 'count',
  meetings: 'count',
  rooms: { type: 'count', min: '1', max: '6' },
  score: { type: 'number', min: '0', max: '100' },
  rate: { type: 'number', min: '0', max: '100', places: 1 },
  survey: { type: 'mark', min: '0', max: '4', step: '0.5' },
  shifted: { type: 'mark', min: '0.25', max: '4.25', step: '0.5' },
  loose: 'number',
  applications: 'list',
  derived: { type: 'number', min: '0', max: '100', places: 0, derived: true },
} as const;
const criterion = { max: '20', facts };
const onTime = { part: 'files-on-time', whole: 'files', whenZero: 'not-applicable' };

function table(of: unknown, points: readonly object[], otherwise?: number) {
  return { bands: { of, points, ...(otherwise === undefined ? {} : { otherwise }) } };
}

test('meetings a year: 4 or more 20, 3 15, 2 10, 1 5, else 0 (examples/shapes/A9)', () => {
  const steps = [
    { atLeast: 4, points: 20 },
    { atLeast: 3, atMost: 3, points: 15 },
    { atLeast: 2, atMost: 2, points: 10 },
    { atLeast: 1, atMost: 1, points: 5 },
  ];
  const { points, reasons } = lowered(table('meetings', steps, 0), criterion);

  expect([0, 1, 2, 3, 4, 5].map((meetings) => points({ meetings }))).toEqual(['0', '5', '10', '15', '20', '20']);
  expect(reasons({ meetings: 0 })).toEqual(['in-no-band']);
  expect(reasons({ meetings: 3 })).toEqual(['in-band']);
});

test('lower ends count: ≥ 90, 80–<90, 70–<80, 50–<70, < 50 (examples/shapes/A10)', () => {
  const { points } = lowered(
    table('score', [
      { atLeast: 90, points: 2 },
      { atLeast: 80, below: 90, points: 1 },
      { atLeast: 70, below: 80, points: 0.5 },
      { atLeast: 50, below: 70, points: 0.25 },
      { below: 50, points: 0 },
    ]),
    { max: '2', facts },
  );

  const answers = ['49.99', '50', '69.99', '70', '79.99', '80', '89.99', '90', '90.01'].map((score) =>
    points({ score }),
  );
  expect(answers).toEqual(['0', '0.25', '0.25', '0.5', '0.5', '1', '1', '2', '2']);
});

test('upper ends count: > 90 % 2, 70–90 % 1, < 70 % 0, so exactly 90 gives 1 (examples/shapes/A11)', () => {
  const { points } = lowered(
    table(onTime, [
      { above: 90, points: 2 },
      { atLeast: 70, atMost: 90, points: 1 },
      { below: 70, points: 0 },
    ]),
    { max: '2', facts },
  );

  expect(points({ files: 1000, 'files-on-time': 901 })).toBe('2');
  expect(points({ files: 10, 'files-on-time': 9 })).toBe('1');
  expect(points({ files: 10, 'files-on-time': 7 })).toBe('1');
  expect(points({ files: 1000, 'files-on-time': 699 })).toBe('0');
  expect(points({ files: 3, 'files-on-time': 2 })).toBe('0');
  expect(points({ files: 10, 'files-on-time': 11 })).toBe('broken');
  expect(points({ files: 0, 'files-on-time': 0 })).toBe('not-applicable: whole-zero');
  expect(points({ files: 10 })).toBe('missing: files-on-time');
});

test.each([
  ['unscorable', 'unscorable: division-by-zero'],
  ['zero', '0'],
  ['full', '2'],
])('a whole of 0 with whenZero: %s is about points, not about the percent', (whenZero, answer) => {
  const overdue = table({ ...onTime, complement: true, whenZero }, [
    { below: 5, points: 2 },
    { atLeast: 5, points: 1 },
  ]);

  expect(lowered(overdue, { max: '2', facts }).points({ files: 0, 'files-on-time': 0 })).toBe(answer);
});

test('the complement is what is left, as a percent', () => {
  const { points } = lowered(
    table({ ...onTime, complement: true }, [
      { below: 5, points: 2 },
      { atLeast: 5, points: 1 },
    ]),
    { max: '2', facts },
  );

  expect(points({ files: 100, 'files-on-time': 96 })).toBe('2');
  expect(points({ files: 100, 'files-on-time': 95 })).toBe('1');
});

test('the order in which bands are written changes nothing', () => {
  const { points } = lowered(
    table('score', [
      { atLeast: 10, below: 20, points: 5 },
      { atLeast: 20, points: 9 },
      { below: 10, points: 1 },
    ]),
    criterion,
  );

  expect(['9.9', '10', '19.9', '20'].map((score) => points({ score }))).toEqual(['1', '5', '5', '9']);
});

test('a list is measured by how many items it has', () => {
  const { points } = lowered(
    table('applications', [
      { atLeast: 2, points: 3 },
      { below: 2, points: 1 },
    ]),
    criterion,
  );

  expect(points({ applications: ['a'] })).toBe('1');
  expect(points({ applications: ['a', 'b'] })).toBe('3');
  expect(points({})).toBe('missing: applications');
});

test('an expression can be any number, so its bands reach both ways', () => {
  const twice = { '*': [{ var: 'loose' }, 2] };

  expect(
    lowered(
      table(twice, [
        { below: 0, points: 0 },
        { atLeast: 0, points: 1 },
      ]),
      criterion,
    ).points({ loose: '-0.1' }),
  ).toBe('0');
  expect(faults(table(twice, [{ atLeast: 0, below: 100, points: 1 }]), criterion)).toEqual([
    'bands-gap at points values=< 0 example=-1',
    'bands-gap at points values=≥ 100 example=100',
  ]);
});

test('whole-number bands over a score leave gaps, and the gap is told exactly (examples/shapes/C3)', () => {
  const bands = [
    { atLeast: 85, atMost: 100, points: 4 },
    { atLeast: 70, atMost: 84, points: 3 },
    { atLeast: 50, atMost: 69, points: 2 },
    { below: 50, points: 1 },
  ];

  expect(faults(table('score', bands), criterion)).toEqual([
    'bands-gap at points values=(69, 70) example=69.5',
    'bands-gap at points values=(84, 85) example=84.5',
  ]);
  expect(faults(table('score', bands, 0), criterion)).toEqual([]);
});

test('1–3 then 4–6 of a count is no gap, and neither is 1.5 then 1.6 of one decimal place', () => {
  expect(
    faults(
      table('rooms', [
        { atMost: 3, points: 1 },
        { atLeast: 4, points: 2 },
      ]),
      criterion,
    ),
  ).toEqual([]);
  expect(
    faults(
      table('rate', [
        { atMost: 1.5, points: 1 },
        { atLeast: 1.6, points: 2 },
      ]),
      criterion,
    ),
  ).toEqual([]);
  expect(
    faults(
      table('rate', [
        { atMost: 1.5, points: 1 },
        { atLeast: 1.7, points: 2 },
      ]),
      criterion,
    ),
  ).toEqual(['bands-gap at points values=1.6 example=']);
  expect(
    faults(
      table('survey', [
        { atMost: 1.5, points: 1 },
        { atLeast: 2, points: 2 },
      ]),
      criterion,
    ),
  ).toEqual([]);
});

test('what is computed falls between the places that are declared', () => {
  expect(
    faults(
      table('derived', [
        { atMost: 3, points: 1 },
        { atLeast: 4, points: 2 },
      ]),
      criterion,
    ),
  ).toEqual(['bands-gap at points values=(3, 4) example=3.5']);
});

test('gaps at either end, of one value and of many', () => {
  expect(faults(table('score', [{ above: 0, below: 100, points: 1 }]), criterion)).toEqual([
    'bands-gap at points values=0 example=',
    'bands-gap at points values=100 example=',
  ]);
  expect(faults(table('meetings', [{ atLeast: 3, atMost: 5, points: 1 }]), criterion)).toEqual([
    'bands-gap at points values=[0, 2] example=0',
    'bands-gap at points values=≥ 6 example=6',
  ]);
});

test('values in two bands are told at the later of the two', () => {
  expect(
    faults(
      table('score', [
        { atLeast: 90, points: 2 },
        { atMost: 90, points: 1 },
      ]),
      criterion,
    ),
  ).toEqual(['bands-overlap at points.0 values=90']);
  expect(
    faults(
      table('score', [
        { atMost: 60, points: 1 },
        { above: 50, points: 2 },
      ]),
      criterion,
    ),
  ).toEqual(['bands-overlap at points.1 values=(50, 60]']);
  expect(faults(table('score', [{ points: 1 }, { atLeast: 50, below: 60, points: 2 }]), criterion)).toEqual([
    'bands-overlap at points.1 values=[50, 60)',
  ]);
});

test('a band beyond what the fact can be is told with the range', () => {
  expect(
    faults(
      table('score', [
        { atMost: 100, points: 1 },
        { above: 100, points: 2 },
      ]),
      criterion,
    ),
  ).toEqual(['bands-unreachable at points.1 band=> 100 range=[0, 100]']);
  expect(faults(table(onTime, [{ points: 1 }, { below: 0, points: 2 }]), criterion)).toEqual([
    'bands-unreachable at points.1 band=< 0 range=[0, 100]',
  ]);
  expect(faults(table('meetings', [{ points: 1 }, { atMost: -1, points: 2 }]), criterion)).toEqual([
    'bands-unreachable at points.1 band=≤ -1 range=≥ 0',
  ]);
});

test('a band without a value is told, on the grid of the fact too', () => {
  expect(faults(table('score', [{ points: 1 }, { above: 5, below: 5, points: 2 }]), criterion)).toEqual([
    'bands-empty at points.1 band=(5, 5)',
  ]);
  expect(faults(table('score', [{ points: 1 }, { atLeast: 6, atMost: 5, points: 2 }]), criterion)).toEqual([
    'bands-empty at points.1 band=[6, 5]',
  ]);
  expect(faults(table('meetings', [{ points: 1 }, { above: 3, below: 4, points: 2 }]), criterion)).toEqual([
    'bands-empty at points.1 band=(3, 4)',
  ]);
});

test('points above the maximum are told, of otherwise too', () => {
  expect(
    faults(
      table(
        'score',
        [
          { below: 50, points: 20 },
          { atLeast: 60, points: 20.5 },
        ],
        21,
      ),
      criterion,
    ),
  ).toEqual([
    'points-above-max at points.1.points points=20.5 max=20',
    'points-above-max at otherwise points=21 max=20',
  ]);
});

test('a fact that is no number is not blamed for its bands', () => {
  expect(faults(table('nobody', [{ atLeast: 1, points: 1 }]), criterion)).toEqual([]);
});

test('an end is written once, and a ratio is read as one', () => {
  expect(shapeFaults(table('score', [{ above: 1, atLeast: 1, points: 1 }]))).toEqual(['one-of-keys at bands.points.0']);
  expect(shapeFaults(table('score', [{ below: 1, atMost: 1, points: 1 }]))).toEqual(['one-of-keys at bands.points.0']);
  expect(shapeFaults(table({ ...onTime, target: 90 }, [{ points: 1 }]))).toEqual(['key-misplaced at bands.of.target']);
  expect(shapeFaults(table('score', [{ points: -1 }]))).toEqual(['number-range at bands.points.0.points']);
});

test('steps that do not start at a multiple of themselves are not relied on', () => {
  const bands = [
    { atMost: 1.5, points: 1 },
    { atLeast: 2, points: 2 },
  ];

  expect(faults(table('shifted', bands), criterion)).toEqual(['bands-gap at points values=(1.5, 2) example=1.75']);
});

test('one band without ends holds every value', () => {
  const { points } = lowered(table('loose', [{ points: 7 }]), criterion);

  expect([points({ loose: '-3' }), points({ loose: 0 }), points({ loose: '99.5' })]).toEqual(['7', '7', '7']);
});

test('bands that share a value are told also where some values may be in none', () => {
  const twice = [
    { atLeast: 80, points: 2 },
    { atLeast: 50, atMost: 80, points: 1 },
  ];

  expect(faults(table('score', twice, 0), criterion)).toEqual(['bands-overlap at points.0 values=80']);
});
