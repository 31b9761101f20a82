import type { RoundingMode } from '../../model/scalars.js';
import {
  ceilingOf,
  compare,
  type Fraction,
  floorOf,
  fraction,
  isWhole,
  minus,
  over,
  signOf,
  times,
} from './fraction.js';

/** A rounding to a whole multiple of `unit`, which is above 0. */
export interface FractionRounding {
  readonly unit: Fraction;
  readonly mode: RoundingMode;
}

/** The unit of so many decimal places: 0.01 for two. */
export function placesUnit(places: number): Fraction {
  return fraction(1, `1e${places}`);
}

/** x as the multiple of the unit that the mode chooses; at a tie `half-up` goes away from 0. */
export function roundFraction(x: Fraction, { unit, mode }: FractionRounding): Fraction {
  const count = over(x, unit);
  if (count === undefined || isWhole(count)) return x;
  const [low, high] = [floorOf(count), ceilingOf(count)];
  const [near, far] = signOf(count) < 0 ? [high, low] : [low, high];
  const even = isWhole(times(low, HALF)) ? low : high;
  return times(CHOSEN[mode]({ low, high, near, far, even, side: compare(minus(count, low), HALF) }), unit);
}

const HALF = fraction(1, 2);

/** The two whole numbers around a count that is none. */
interface Choice {
  readonly low: Fraction;
  readonly high: Fraction;
  /** The one nearer to 0, and the other. */
  readonly near: Fraction;
  readonly far: Fraction;
  /** The even one of the two. */
  readonly even: Fraction;
  /** Below 0 where the count is nearer to `low`, above 0 where it is nearer to `high`, 0 in the middle. */
  readonly side: number;
}

const CHOSEN: Readonly<Record<RoundingMode, (choice: Choice) => Fraction>> = {
  floor: ({ low }) => low,
  ceil: ({ high }) => high,
  down: ({ near }) => near,
  up: ({ far }) => far,
  'half-up': ({ low, high, far, side }) => (side === 0 ? far : side < 0 ? low : high),
  'half-even': ({ low, high, even, side }) => (side === 0 ? even : side < 0 ? low : high),
};
