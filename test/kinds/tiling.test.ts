import { expect, test } from 'vitest';
import { shownRange, tilingFaults } from '../../src/kinds/parts/tiling.js';
import { fromDecimal } from '../../src/kit/exact-text.js';

const percent = { low: fromDecimal('0'), high: fromDecimal('100') };

test('ends that meet once leave nothing out and share nothing', () => {
  expect(tilingFaults([{ below: '50' }, { atLeast: '50', atMost: '75' }, { above: '75' }], percent)).toEqual([]);
});

test('a third is between its neighbours, so a grid of quarters skips it', () => {
  const quarters = { low: fromDecimal('0'), high: fromDecimal('1'), step: fromDecimal('0.25') };

  expect(tilingFaults([{ atMost: '0.3' }, { atLeast: '0.4' }], quarters)).toEqual([]);
  expect(tilingFaults([{ atMost: '0.2' }, { atLeast: '0.6' }], quarters)).toEqual([
    { is: 'gap', values: '[0.25, 0.5]', example: '0.25' },
  ]);
});

test('an interval inside another is shared whole, and the outer one goes on', () => {
  expect(tilingFaults([{ atMost: '80' }, { atLeast: '10', below: '20' }, { above: '80' }], percent)).toEqual([
    { is: 'overlap', index: 1, values: '[10, 20)' },
  ]);
});

test('below zero, a grid counts downwards too', () => {
  const whole = { low: fromDecimal('-3'), high: fromDecimal('3'), step: fromDecimal('1') };

  expect(tilingFaults([{ atMost: '-2' }, { atLeast: '0' }], whole)).toEqual([{ is: 'gap', values: '-1', example: '' }]);
});

test('a range with one end, both or none', () => {
  expect(shownRange(percent)).toBe('[0, 100]');
  expect(shownRange({ low: fromDecimal('0') })).toBe('≥ 0');
  expect(shownRange({ high: fromDecimal('0') })).toBe('≤ 0');
  expect(shownRange({})).toBe('');
});

test('an interval beyond the range is met by nothing, and says which values it has', () => {
  expect(tilingFaults([{ atMost: '100' }, { above: '100', atMost: '120' }], percent)).toEqual([
    { is: 'unreachable', index: 1, values: '(100, 120]' },
  ]);
});

test('of two intervals that begin alike the later one is told', () => {
  expect(tilingFaults([{ atMost: '50' }, { atMost: '100' }], percent)).toEqual([
    { is: 'overlap', index: 1, values: '[0, 50]' },
  ]);
});

test('a gap without an end on one side has an example just beyond the other', () => {
  expect(tilingFaults([{ atMost: '5' }], { low: fromDecimal('0') })).toEqual([
    { is: 'gap', values: '> 5', example: '6' },
  ]);
  expect(tilingFaults([{ below: '5' }], { low: fromDecimal('0') })).toEqual([
    { is: 'gap', values: '≥ 5', example: '5' },
  ]);
  expect(tilingFaults([{ above: '5' }], { high: fromDecimal('9') })).toEqual([
    { is: 'gap', values: '≤ 5', example: '5' },
  ]);
  expect(tilingFaults([{ atLeast: '5' }], { high: fromDecimal('9') })).toEqual([
    { is: 'gap', values: '< 5', example: '4' },
  ]);
  expect(tilingFaults([{ atMost: '5' }], { low: fromDecimal('0'), step: fromDecimal('1') })).toEqual([
    { is: 'gap', values: '≥ 6', example: '6' },
  ]);
  expect(tilingFaults([], {})).toEqual([{ is: 'gap', values: '', example: '0' }]);
});

test.each([
  [
    'a lower end of 9 for 90',
    [{ atLeast: '9' }, { atLeast: '70', below: '90' }, { atLeast: '50', below: '70' }, { below: '50' }],
    0,
    '[9, 90)',
  ],
  [
    'an upper end of 700 for 70',
    [{ atLeast: '90' }, { atLeast: '70', below: '90' }, { atLeast: '50', below: '700' }, { below: '50' }],
    2,
    '[70, 100]',
  ],
  [
    'a lower end of 7 for 70',
    [{ atLeast: '90' }, { atLeast: '7', below: '90' }, { atLeast: '50', below: '70' }, { below: '50' }],
    1,
    '[7, 70)',
  ],
] as const)(
  '%s, so that others lie within the interval, is one fault, of that interval',
  (_, intervals, index, values) => {
    expect(tilingFaults(intervals, percent)).toEqual([{ is: 'overlap', index, values }]);
  },
);

test('an interval that shares only its ends with its neighbours is not alone at fault', () => {
  const ends = [{ atLeast: '90' }, { atLeast: '70', atMost: '90' }, { atLeast: '50', atMost: '70' }, { below: '50' }];

  expect(tilingFaults(ends, percent)).toEqual([
    { is: 'overlap', index: 1, values: '70' },
    { is: 'overlap', index: 0, values: '90' },
  ]);
});
