import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  equal,
  isWhole,
  multiply,
  ratio,
  reduced,
  subtract,
  ZERO,
} from '../../src/kit/exact.js';
import { type Rounding, type RoundMode, round } from '../../src/kit/rounding.js';
import { SEED } from '../support/seed.js';

const HALF = ratio(1, 2);
const modes = fc.constantFrom<RoundMode>('half-up', 'half-even', 'up', 'down', 'ceil', 'floor');
const exact = fc.oneof(
  fc.tuple(fc.integer(), fc.integer({ min: 1, max: 5000 })).map(([n, d]) => ratio(n, d)),
  fc.integer({ min: -20_000, max: 20_000 }).map((n) => ratio(n, 2000)),
  fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 30n)).map(([n, d]) => ratio(n, d)),
);
const steps = fc
  .tuple(fc.integer({ min: 1, max: 100 }), fc.constantFrom(1, 3, 4, 100, 1000))
  .map(([n, d]) => ratio(n, d));

function inSteps(x: Exact, step: Exact): Exact {
  return divide(x, step) ?? expect.fail();
}

test('a rounded number is a whole number of steps, and less than one step away', () => {
  fc.assert(
    fc.property(exact, steps, modes, (x, step, mode) => {
      const rounded = round(x, { step, mode });
      const away = inSteps(subtract(rounded, x), step);
      expect(isWhole(inSteps(rounded, step))).toBe(true);
      expect(compare(absolute(away), ratio(1, 1))).toBe(-1);
    }),
    { seed: SEED, numRuns: 3000 },
  );
});

test('each mode keeps its definition', () => {
  fc.assert(
    fc.property(exact, steps, modes, (x, step, mode) => {
      const rounded = round(x, { step, mode });
      const moved = compare(rounded, x);
      const outward = compare(absolute(rounded), absolute(x));
      const half = compare(absolute(inSteps(subtract(rounded, x), step)), HALF);
      const even = isWhole(multiply(inSteps(rounded, step), HALF));
      const kept = {
        'half-up': half < 0 || (half === 0 && outward > 0),
        'half-even': half < 0 || (half === 0 && even),
        up: outward >= 0,
        down: outward <= 0,
        ceil: moved >= 0,
        floor: moved <= 0,
      };
      expect(kept[mode]).toBe(true);
    }),
    { seed: SEED, numRuns: 5000 },
  );
});

test('rounding twice is rounding once, and never changes an order', () => {
  fc.assert(
    fc.property(exact, exact, modes, fc.integer({ min: -3, max: 18 }), (a, b, mode, places) => {
      const how: Rounding = { places, mode };
      expect(equal(round(round(a, how), how), round(a, how))).toBe(true);
      expect(compare(round(a, how), round(b, how)) * compare(a, b)).toBeGreaterThanOrEqual(0);
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test('rounding sees the number and not its parts', () => {
  fc.assert(
    fc.property(exact, modes, fc.integer({ min: 0, max: 10 }), (x, mode, places) => {
      const wide: Exact = { n: BigInt(x.n) * 7n, d: BigInt(x.d) * 7n };
      expect(reduced(round(wide, { places, mode }))).toEqual(reduced(round(x, { places, mode })));
      expect(
        equal(
          add(round(x, { places, mode: 'ceil' }), round({ n: -wide.n, d: wide.d }, { places, mode: 'floor' })),
          ZERO,
        ),
      ).toBe(true);
    }),
    { seed: SEED },
  );
});
