import { expect, test } from 'vitest';
import { faults, lowered, shapeFaults } from '../support/lowered.js';

const facts = {
  staff: 'count',
  online: 'count',
  applications: 'list',
  'attends-all': 'boolean',
  'chairs-some': 'boolean',
} as const;

test('WAN 50 = ratio × 45 + an application each, at most 5 (examples/shapes/A13)', () => {
  const parts = [
    { max: 45, rule: { share: { part: 'online', whole: 'staff', whenZero: 'unscorable' } } },
    { max: 5, rule: { 'per-item': { count: 'applications', each: 1, atMost: 5 } } },
  ];
  const { points, reasons } = lowered({ 'sum-of': parts }, { max: '50', facts });

  expect(points({ online: 8, staff: 10, applications: ['a', 'b', 'c'] })).toBe('39');
  expect(points({ online: 10, staff: 10, applications: ['a', 'b', 'c', 'd', 'e', 'f'] })).toBe('50');
  expect(points({ online: 11, staff: 10, applications: [] })).toBe('broken');
  expect(points({ online: 1 })).toBe('missing: staff, applications');
  expect(reasons({ online: 8, staff: 10, applications: [] })).toEqual(['parts-added', 'in-proportion', 'counted']);
});

test('attends all meetings half, chairs meetings half (examples/shapes/A14)', () => {
  const parts = ['attends-all', 'chairs-some'].map((when) => ({ max: 5, rule: { flag: { when } } }));
  const { points } = lowered({ 'sum-of': parts }, { max: '10', facts });

  expect(points({ 'attends-all': true, 'chairs-some': false })).toBe('5');
  expect(points({ 'attends-all': true, 'chairs-some': true })).toBe('10');
});

test('12 of 18 in proportion, and 6 more once the national target is met (examples/shapes/A24)', () => {
  const target = { '>=': [{ '*': [100, { var: 'online' }] }, { '*': [30, { var: 'staff' }] }] };
  const parts = [
    { max: 12, rule: { share: { part: 'online', whole: 'staff', whenZero: 'unscorable' } } },
    { max: 6, rule: { flag: { when: target } } },
  ];
  const { points } = lowered({ 'sum-of': parts }, { max: '18', facts });

  expect(points({ online: 29, staff: 100 })).toBe('3.48');
  expect(points({ online: 30, staff: 100 })).toBe('9.6');
  expect(points({ online: 100, staff: 100 })).toBe('18');
});

test('maximums of parts that are together above that of the criterion are told', () => {
  const parts = [
    { max: 6, rule: { flag: { when: 'attends-all' } } },
    { max: 5, rule: { flag: { when: 'chairs-some' } } },
  ];

  expect(faults({ 'sum-of': parts }, { max: '10', facts })).toEqual(['points-above-max at  points=11 max=10']);
  expect(faults({ 'sum-of': parts }, { max: '11', facts })).toEqual([]);
});

test('a part is held against its own maximum', () => {
  const parts = [{ max: 4, rule: { 'per-item': { count: 'applications', each: 1, atMost: 5 } } }];

  expect(faults({ 'sum-of': parts }, { max: '10', facts })).toEqual(['points-above-max at atMost points=5 max=4']);
});

test('a part that can earn nothing, and a fault inside one, are told where they stand', () => {
  expect(shapeFaults({ 'sum-of': [{ max: 0, rule: { flag: { when: 'a' } } }] })).toEqual([
    'number-range at sum-of.0.max',
  ]);
  expect(shapeFaults({ 'sum-of': [{ max: 1, rule: { flag: { when: '1' } } }] })).toEqual([
    'id-grammar at sum-of.0.rule.flag.when',
  ]);
  expect(shapeFaults({ 'sum-of': [] })).toEqual(['list-empty at sum-of']);
});
