import { expect, test } from 'vitest';
import { lowered, shapeFaults } from '../support/lowered.js';

const facts = {
  reached: 'number',
  target: 'number',
  leader: 'number',
  'issued-on': 'date',
  'applies-here': 'boolean',
} as const;

test('issued in the first quarter 1, later 0', () => {
  const { points } = lowered(
    { logic: { if: [{ '<=': [{ var: 'issued-on' }, '2019-03-31'] }, 1, 0] } },
    { max: '1', facts },
  );

  expect(points({ 'issued-on': '2019-03-31' })).toBe('1');
  expect(points({ 'issued-on': '2019-04-01' })).toBe('0');
  expect(points({})).toBe('missing: issued-on');
});

test('target against leader, piecewise (examples/shapes/A23)', () => {
  const ratio = { '/': [{ var: 'reached' }, { var: 'target' }] };
  const best = { '/': [{ var: 'leader' }, { var: 'target' }] };
  const above = { '+': [5, { '*': [5, { '/': [{ '-': [ratio, 1] }, { '-': [best, 1] }] }] }] };
  const { points } = lowered(
    { logic: { if: [{ '<=': [ratio, 1] }, { '*': [5, ratio] }, above] } },
    { max: '10', facts },
  );

  expect(points({ reached: '60', target: '80', leader: '120' })).toBe('3.75');
  expect(points({ reached: '80', target: '80', leader: '120' })).toBe('5');
  expect(points({ reached: '100', target: '80', leader: '120' })).toBe('7.5');
  expect(points({ reached: '120', target: '80', leader: '120' })).toBe('10');
});

test('it may say that the question does not apply, and why', () => {
  const { points } = lowered(
    { logic: { if: [{ var: 'applies-here' }, 1, { 'not-applicable': 'elsewhere' }] } },
    { max: '1', facts },
  );

  expect(points({ 'applies-here': false })).toBe('not-applicable: elsewhere');
});

test('absent facts are met only where it reads them', () => {
  const { points } = lowered({ logic: { if: [{ var: 'applies-here' }, { var: 'reached' }, 0] } }, { max: '1', facts });

  expect(points({ 'applies-here': false })).toBe('0');
  expect(points({ 'applies-here': true })).toBe('missing: reached');
});

test('its numbers are decimals as written', () => {
  expect(lowered({ logic: { '+': [0.1, 0.2] } }, { max: '1', facts }).points({})).toBe('0.3');
  expect(shapeFaults({ logic: { '+': [0.1, { number: '0,2' }] } })).toEqual(['decimal-comma at logic.+.1.number']);
});
