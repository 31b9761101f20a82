import { expect, test } from 'vitest';
import type { Publish } from '../../src/model/pack.js';
import { shownMeasure } from '../../src/words/index.js';

const HALF_UP = { mode: 'half-up' } as const;
const PUBLISH: Publish = { points: { places: 3, ...HALF_UP }, percent: { places: 2, ...HALF_UP } };
const NODE = {
  points: '1241/10',
  percent: '97.2',
  converted: '124.1',
  published: { points: '124.1', percent: '97.2' },
};

test('a measure has the places that the pack publishes, whatever its last digits are', () => {
  expect(shownMeasure(NODE, 'points', PUBLISH, 'vi')).toBe('124,100');
  expect(shownMeasure(NODE, 'percent', PUBLISH, 'vi')).toBe('97,20');
  expect(shownMeasure(NODE, 'percent', PUBLISH, 'en')).toBe('97.20');
  expect(shownMeasure(NODE, 'percent', { ...PUBLISH, zeros: 'keep' }, 'vi')).toBe('97,20');
});

test('where the pack drops zeros, as published tables of a province do, they are not there', () => {
  const dropped: Publish = { ...PUBLISH, zeros: 'drop' };

  expect(shownMeasure(NODE, 'percent', dropped, 'vi')).toBe('97,2');
  expect(shownMeasure(NODE, 'points', dropped, 'vi')).toBe('124,1');
});

test('what is not published has three places at most, and what is not there is nothing', () => {
  expect(shownMeasure(NODE, 'converted', PUBLISH, 'vi')).toBe('124,1');
  expect(shownMeasure({ points: '260/3' }, 'points', undefined, 'vi')).toBe('86,667');
  expect(shownMeasure({ points: '260/3' }, 'percent', undefined, 'vi')).toBe('');
});

test('of a record whose pack is not at hand, a published value has every digit that it has', () => {
  expect(shownMeasure(NODE, 'percent', undefined, 'vi')).toBe('97,2');
});
