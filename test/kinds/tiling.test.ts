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
