import { expect, test } from 'vitest';
import { faults, lowered, shapeFaults } from '../support/lowered.js';

const facts = {
  plan: { type: 'choice', options: ['on-time', 'late', 'none'] },
  head: { type: 'choice', options: ['chairman', 'deputy', 'nobody'] },
  one: { type: 'choice', options: ['only'] },
} as const;

test('a plan on time 1, late 0.5, none 0 (examples/shapes/A3)', () => {
  const { points, reasons } = lowered(
    { choice: { fact: 'plan', points: { 'on-time': 1, late: 0.5, none: 0 } } },
    { max: '1', facts },
  );

  expect(points({ plan: 'on-time' })).toBe('1');
  expect(points({ plan: 'late' })).toBe('0.5');
  expect(points({ plan: 'none' })).toBe('0');
  expect(reasons({ plan: 'none' })).toEqual(['chosen']);
});

test('the order in which options are listed changes nothing', () => {
  const { points } = lowered(
    { choice: { fact: 'plan', points: { none: 0, 'on-time': 1, late: 0.5 } } },
    { max: '1', facts },
  );

  expect([points({ plan: 'on-time' }), points({ plan: 'late' }), points({ plan: 'none' })]).toEqual(['1', '0.5', '0']);
});

test('the chairman all of 10, a deputy half, nobody none (examples/shapes/A4)', () => {
  const { points } = lowered(
    { choice: { fact: 'head', fractions: { chairman: 1, deputy: '1/2', nobody: 0 } } },
    { max: '10', facts },
  );

  expect([points({ head: 'chairman' }), points({ head: 'deputy' }), points({ head: 'nobody' })]).toEqual([
    '10',
    '5',
    '0',
  ]);
});

test('a third of the maximum stays a third', () => {
  const { points } = lowered(
    { choice: { fact: 'head', fractions: { chairman: 1, deputy: '1/3', nobody: 0.1 } } },
    { max: '10', facts },
  );

  expect([points({ head: 'deputy' }), points({ head: 'nobody' })]).toEqual(['10/3', '1']);
});

test('a fact that is absent is missing, of a single option too', () => {
  expect(
    lowered({ choice: { fact: 'plan', points: { 'on-time': 1, late: 0.5, none: 0 } } }, { max: '1', facts }).points({}),
  ).toBe('missing: plan');
  expect(lowered({ choice: { fact: 'one', points: { only: 1 } } }, { max: '1', facts }).points({ one: 'only' })).toBe(
    '1',
  );
});

test('an option left out is told at the table', () => {
  expect(faults({ choice: { fact: 'plan', points: { 'on-time': 1, late: 0.5 } } }, { max: '1', facts })).toEqual([
    'option-missing at points option=none fact=plan',
  ]);
});

test('an option that the fact does not have is told where it stands, with what was meant, which is then not missing', () => {
  expect(
    faults({ choice: { fact: 'plan', fractions: { 'on-tine': 1, late: 0.5, none: 0 } } }, { max: '1', facts }),
  ).toEqual(['option-unknown at fractions.on-tine option=on-tine fact=plan suggestion=on-time']);
});

test('points above the maximum are told at the option; on it they are not', () => {
  expect(
    faults({ choice: { fact: 'plan', points: { 'on-time': 1.01, late: 1, none: 0 } } }, { max: '1', facts }),
  ).toEqual(['points-above-max at points.on-time points=1.01 max=1']);
});

test('points below 0, and a part above 1, are refused', () => {
  expect(shapeFaults({ choice: { fact: 'plan', points: { late: -1 } } })).toEqual([
    'number-range at choice.points.late',
  ]);
  expect(shapeFaults({ choice: { fact: 'plan', fractions: { late: '3/2' } } })).toEqual([
    'fraction-invalid at choice.fractions.late',
  ]);
});

test('either points or fractions', () => {
  expect(shapeFaults({ choice: { fact: 'plan', points: {}, fractions: {} } })).toEqual(['one-of-keys at choice']);
  expect(shapeFaults({ choice: { fact: 'plan' } })).toEqual(['one-of-keys at choice']);
});
