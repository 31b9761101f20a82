import { expect, test } from 'vitest';
import { faults, lowered, shapeFaults } from '../support/lowered.js';

const facts = {
  survey: { type: 'mark', min: '0', max: '16' },
  index: { type: 'mark', min: '0', max: '100' },
  open: { type: 'mark', min: '0' },
  staff: 'count',
  low: { type: 'mark', max: '16' },
} as const;

test('a satisfaction survey of 16 points counts as it is (examples/shapes/A21)', () => {
  const { points, reasons } = lowered({ mark: { fact: 'survey' } }, { max: '16', facts });

  expect([points({ survey: '0' }), points({ survey: '12.5' }), points({ survey: '16' })]).toEqual(['0', '12.5', '16']);
  expect(points({})).toBe('missing: survey');
  expect(reasons({ survey: '16' })).toEqual(['marked']);
});

test('an index out of 100 counts as a criterion of 50 (examples/shapes/A20)', () => {
  const { points } = lowered({ mark: { fact: 'index', outOf: 100 } }, { max: '50', facts });

  expect([points({ index: '0' }), points({ index: '87.45' }), points({ index: '100' })]).toEqual(['0', '43.725', '50']);
});

test('a mark that may be below 0 must not be', () => {
  expect(lowered({ mark: { fact: 'low' } }, { max: '16', facts }).points({ low: '-1' })).toBe('broken');
});

test('a mark that can be above the maximum, or above its scale, is told', () => {
  expect(faults({ mark: { fact: 'survey' } }, { max: '15.5', facts })).toEqual([
    'mark-above-max at fact fact=survey found=16 max=15.5',
  ]);
  expect(faults({ mark: { fact: 'index', outOf: 90 } }, { max: '100', facts })).toEqual([
    'mark-above-max at fact fact=index found=100 max=90',
  ]);
});

test('a mark without a maximum has no scale', () => {
  expect(faults({ mark: { fact: 'open' } }, { max: '16', facts })).toEqual(['mark-scale at fact fact=open']);
});

test('a scale is above 0', () => {
  expect(shapeFaults({ mark: { fact: 'index', outOf: 0 } })).toEqual(['number-range at mark.outOf']);
});

test('a fact that is no mark is not blamed for its scale', () => {
  expect(faults({ mark: { fact: 'staff' } }, { max: '16', facts })).toEqual([]);
});

test('a mark on another scale says that it is a mark', () => {
  const facts = { index: { type: 'mark', min: '0', max: '100' } } as const;
  const { points, reasons } = lowered({ mark: { fact: 'index', outOf: '100' } }, { max: '20', facts });

  expect(points({ index: 85 })).toBe('17');
  expect(reasons({ index: 85 })).toEqual(['marked']);
});
