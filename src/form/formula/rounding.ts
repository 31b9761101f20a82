import { ratio } from '../../kit/exact.js';
import type { Rounding } from '../../kit/rounding.js';
import { type RoundMode, round } from '../../kit/rounding.js';
import { grainOf, numberOf } from '../../logic/loops/index.js';
import { constantNumber, constantOf, type NumberText, realText, times } from './numbers.js';
import { constantTerm, term } from './terms.js';

/** Decimal digits that a double holds, whatever was rounded on the way. */
const DIGITS = 14;

/** A number of steps as a whole number; `isNegative`: it may be below 0. */
const WHOLE: Readonly<Record<RoundMode, (x: string, isNegative: boolean) => string>> = {
  'half-up': (x) => `ROUND(${x},0)`,
  // ROUND goes away from 0 at every tie: from one after an even number it comes back
  'half-even': (x, isNegative) =>
    isNegative ? `(ROUND(${x},0)-IF(MOD(ABS(${x}),2)=0.5,SIGN(${x}),0))` : `(ROUND(${x},0)-IF(MOD(${x},2)=0.5,1,0))`,
  up: (x) => `ROUNDUP(${x},0)`,
  down: (x) => `ROUNDDOWN(${x},0)`,
  ceil: (x, isNegative) => (isNegative ? `(0-INT(0-(${x})))` : `ROUNDUP(${x},0)`),
  floor: (x, isNegative) => (isNegative ? `INT(${x})` : `ROUNDDOWN(${x},0)`),
};

/**
 * A number moved to a multiple of a step; undefined where doubles do not hold the last digit. What was rounded on the way
 * is first brought back to the digits that are sure, so that a tie is a tie.
 */
export function rounded(x: NumberText, how: Rounding): NumberText | undefined {
  const grain = grainOf({ is: 'rounding', how });
  if (!grain) return undefined;
  const { top, bottom, mode } = grain;
  const constant = constantOf(x);
  if (constant) {
    const value = numberOf(round(ratio(constant.n, constant.d), how));
    return value && constantNumber(value.n, value.d);
  }
  if (x.isWhole && x.d.t === '' && top === 1 && bottom % x.d.k === 0) return x;
  const steps = times(x, constantNumber(bottom, top));
  const sure = DIGITS - digitsOf(steps);
  if (sure < 1) return undefined;
  const text = x.isWhole ? realText(steps) : `ROUND(${realText(steps)},${Math.min(sure, 9)})`;
  const [low, high] = [Math.floor(steps.low), Math.ceil(steps.high)].map((end) => (end * top) / bottom);
  return {
    is: 'number',
    n: { ...term(WHOLE[mode](text, x.low < 0)), k: top },
    d: constantTerm(bottom),
    low: low ?? x.low,
    high: high ?? x.high,
    isWhole: true,
    isRisky: x.isRisky || x.d.t !== '',
  };
}

/** Digits before the decimal point: those of thousands of steps where no bound is known. */
function digitsOf({ low, high }: NumberText): number {
  const reach = Math.max(Math.abs(low), Math.abs(high));
  return Number.isFinite(reach) ? Math.max(1, Math.ceil(Math.log10(reach + 1))) : 6;
}
