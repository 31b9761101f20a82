import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEED } from './seed.js';

test('a generated test that states no seed draws from the one that all share', () => {
  expect(fc.readConfigureGlobal().seed).toBe(SEED);
  expect(Number.isSafeInteger(SEED)).toBe(true);
});
