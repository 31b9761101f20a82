import { above, below, type Fraction, fraction, isWhole, minus, order, over, plus, signOf, times } from './fraction.js';

/** How a fraction is rounded: to whole multiples of a unit above 0. */
export interface Grain {
  readonly unit: Fraction;
  readonly mode: 'half-up' | 'half-even' | 'up' | 'down' | 'ceil' | 'floor';
}

/** The unit of so many decimal places: 0.01 of two. */
export function placesUnit(places: number): Fraction {
  return fraction(1, `1e${places}`);
}

/** The multiple of the unit that the mode chooses. `up` and a tie of `half-up` go away from zero, `down` toward it. */
export function roundFraction(x: Fraction, { unit, mode }: Grain): Fraction {
  const count = over(x, unit);
  if (count === undefined || isWhole(count)) return x;
  return times(chosen(count, mode), unit);
}

const HALF = fraction(1, 2);
const ONE = fraction(1);

/** `count` lies between two whole numbers. */
function chosen(count: Fraction, mode: Grain['mode']): Fraction {
  const [low, high] = [below(count), above(count)];
  const [near, far] = signOf(count) < 0 ? [high, low] : [low, high];
  if (mode === 'floor') return low;
  if (mode === 'ceil') return high;
  if (mode === 'down') return near;
  if (mode === 'up') return far;
  const side = order(minus(count, low), HALF);
  if (side !== 0) return side < 0 ? low : plus(low, ONE);
  if (mode === 'half-up') return far;
  return isWhole(times(low, HALF)) ? low : high;
}
