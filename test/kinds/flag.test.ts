import { expect, test } from 'vitest';
import { lowered, shapeFaults } from '../support/lowered.js';

const facts = { 'has-website': 'boolean', 'has-staff': 'boolean', budget: 'number' } as const;

test('a dedicated network: yes gives 2, no gives 0 (examples/shapes/A1)', () => {
  const { points, reasons } = lowered({ flag: { when: 'has-website' } }, { max: '2', facts });

  expect(points({ 'has-website': true })).toBe('2');
  expect(points({ 'has-website': false })).toBe('0');
  expect(reasons({ 'has-website': true })).toEqual(['met']);
  expect(reasons({ 'has-website': false })).toEqual(['not-met']);
});

test('identified and funded gives 1, either one missing from the two 0 (examples/shapes/A2)', () => {
  const { points } = lowered({ flag: { all: ['has-website', 'has-staff'] } }, { max: '1', facts });

  expect(points({ 'has-website': true, 'has-staff': true })).toBe('1');
  expect(points({ 'has-website': true, 'has-staff': false })).toBe('0');
  expect(points({ 'has-website': false, 'has-staff': true })).toBe('0');
});

test('any of two statements is enough', () => {
  const { points } = lowered({ flag: { any: ['has-website', 'has-staff'] } }, { max: '1', facts });

  expect(points({ 'has-website': false, 'has-staff': true })).toBe('1');
  expect(points({ 'has-website': false, 'has-staff': false })).toBe('0');
});

test('a condition stands where a fact does, and its bar counts', () => {
  const { points } = lowered({ flag: { when: { '>=': [{ var: 'budget' }, 30] } } }, { max: '6', facts });

  expect(points({ budget: '29.99' })).toBe('0');
  expect(points({ budget: '30' })).toBe('6');
  expect(points({ budget: '30.01' })).toBe('6');
});

test('an absent fact is missing whatever the other facts say', () => {
  const anyOf = lowered({ flag: { any: ['has-website', 'has-staff'] } }, { max: '1', facts });

  expect(anyOf.points({ 'has-website': true })).toBe('missing: has-staff');
  expect(anyOf.points({})).toBe('missing: has-website, has-staff');
});

test('exactly one of when, all, any', () => {
  expect(shapeFaults({ flag: { when: 'a', all: ['b'] } })).toEqual(['one-of-keys at flag']);
  expect(shapeFaults({ flag: {} })).toEqual(['one-of-keys at flag']);
  expect(shapeFaults({ flag: { all: [] } })).toEqual(['list-empty at flag.all']);
});
