import { Decimal } from 'decimal.js';
import { afterEach, expect, test } from 'vitest';
import { verify } from '../../src/audit/verify.js';
import { assess, compilePack } from '../../src/index.js';
import { opinionOf } from '../support/opinion-of.js';
import { opinionOn } from './opinion-on.js';
import { RACE, RACE_ASSESSMENT } from './race.js';

const title = { vi: 'Tên' };
const [tier] = RACE.tiers;
const points = { var: 'points' };
const UNITS = { ...RACE_ASSESSMENT, verifications: [], decisions: [] };
const packWith = (id: string, logic: unknown) => ({
  ...RACE,
  tiers: [{ ...tier, criteria: [{ id, title, max: 1000, rule: { logic } }], rankings: [] }],
});

/** One criterion for each place from which decimal.js gives digits of a record, and the function that it calls there. */
const PACKS = [
  ['root', 'sqrt', packWith('square-root', { root: [{ '+': [points, 1] }, 2] })],
  ['root', 'exp', packWith('cubic-root', { root: [{ '+': [points, 1] }, 3] })],
  ['ln', 'ln', packWith('logarithm', { ln: { '+': [points, 1] } })],
  ['exp', 'exp', packWith('power-of-e', { exp: points })],
  ['pow', 'exp', packWith('power', { pow: [{ '+': [points, 1] }, { '/': [2, 3] }] })],
  ['sd', 'sqrt', packWith('deviation', { '+': [{ cohort: ['all', 'sd', points, 'sample'] }, { '*': [0, points] }] })],
] as const;

const functions: Record<'sqrt' | 'exp' | 'ln', () => Decimal> = Decimal.prototype;
const right = { sqrt: Decimal.prototype.sqrt, exp: Decimal.prototype.exp, ln: Decimal.prototype.ln };

afterEach(() => Object.assign(functions, right));

test.each(PACKS)('a wrong fortieth digit of decimal.js in %s (%s) is found', (_, called, pack) => {
  const engine = () => assess(compilePack(pack), UNITS);
  const before = engine();
  expect(opinionOf(before)).toMatchObject({ differing: 0, notCheckable: 0 });
  functions[called] = function (this: Decimal) {
    const value = right[called].call(this);
    return value.plus(value.times('1e-39'));
  };
  const wrong = engine();

  expect(wrong.digests.results).not.toBe(before.digests.results);
  // derived again with the same library, the record is as it was made
  expect(verify(wrong).verified).toBe(true);
  expect(opinionOf(wrong).differing).toBeGreaterThan(8);
});

test('a digit that is too near a tie of rounding to be told is no difference', () => {
  const tiny = { number: `0.${'0'.repeat(39)}5` };
  const { counts, differences, notCheckable } = opinionOn(
    packWith('near', { '+': [{ exp: tiny }, { '*': [0, points] }] }),
    UNITS,
  );

  expect(differences).toEqual([]);
  expect(notCheckable).toEqual([{ tier: 'commune', of: 'near', because: { code: 'near-tie' } }]);
  expect(counts.notCheckable).toBeGreaterThan(0);
});
