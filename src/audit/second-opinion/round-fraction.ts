import type { RoundingMode } from '../../model/scalars.js';
import { above, below, type Fraction, fraction, isWhole, minus, order, over, plus, signOf, times } from './fraction.js';

/** How a fraction is rounded: to whole multiples of a unit above 0. */
export interface Grain {
  readonly unit: Fraction;
  readonly mode: RoundingMode;
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
  const side = order(minus(count, low), HALF);
  const nearest = (atTie: Fraction) => (side === 0 ? atTie : side < 0 ? low : plus(low, ONE));
  switch (mode) {
    case 'floor':
      return low;
    case 'ceil':
      return high;
    case 'down':
      return near;
    case 'up':
      return far;
    case 'half-up':
      return nearest(far);
    case 'half-even':
      return nearest(isWhole(times(low, HALF)) ? low : high);
  }
}
