import { divide, type Exact, multiply, ratio, sign } from './exact.js';
import { refused } from './exact-parts.js';
import { tenTo } from './integer.js';
import { order } from './order.js';

/**
 * How a number between two steps is moved: at a tie `half-up` goes away from 0; `up` always goes away from 0, `down`
 * toward it.
 */
export const ROUND_MODES = ['half-up', 'half-even', 'up', 'down', 'ceil', 'floor'] as const;
/** A rounding mode, as `half-up`. */
export type RoundMode = (typeof ROUND_MODES)[number];

/** A rounding to `places` decimal places, or to a whole multiple of `step`, which is above 0. */
export type Rounding =
  | {
      /** Decimal places, 0 to 20. */
      readonly places: number;
      /** Which way a digit that is dropped moves the last one that stays. */
      readonly mode: RoundMode;
    }
  | {
      /** The result is a multiple of it. */
      readonly step: Exact;
      /** Which way a value between two multiples moves. */
      readonly mode: RoundMode;
    };

/**
 * x rounded to a multiple of the step, or of the last decimal place.
 * @param x The number.
 * @param rounding The place or the step, and which way.
 * @throws TypeError where no mode is so called, or the step is not above 0.
 * @example
 * toText(round(fromDecimal('2.345'), { places: 2, mode: 'half-even' })); // '2.34'
 */
export function round(x: Exact, rounding: Rounding): Exact {
  const step = 'step' in rounding ? rounding.step : placeValue(rounding.places);
  const { mode } = rounding;
  const steps = mode in MOVES_AWAY && sign(step) > 0 && divide(x, step);
  return steps ? multiply(roundWhole(steps, mode), step) : refused('A rounding', mode);
}

/**
 * x rounded half-even to `places` decimals; x itself where it has no more decimals, as far as a cheap check tells.
 * The denominator of a sum of such numbers does not grow.
 */
export function quantize(x: Exact, places: number): Exact {
  const shortest = tenTo(Math.min(places, 15));
  if (typeof x.d === 'number' && typeof shortest === 'number' && shortest % x.d === 0) return x;
  const scale = BigInt(tenTo(places));
  return x.d === scale ? x : { n: roundBig(BigInt(x.n) * scale, BigInt(x.d), 'half-even'), d: scale };
}

/** n / d rounded to a whole number; `d` is above 0. */
export function roundBig(n: bigint, d: bigint, mode: RoundMode): bigint {
  const rest = n % d;
  const quotient = n / d;
  if (rest === 0n) return quotient;
  const twice = rest < 0n ? -2n * rest : 2n * rest;
  const half = order(twice, d);
  return MOVES_AWAY[mode]({ isNegative: n < 0n, half, isOdd: quotient % 2n !== 0n })
    ? quotient + (n < 0n ? -1n : 1n)
    : quotient;
}

function roundWhole({ n, d }: Exact, mode: RoundMode): Exact {
  if (typeof n !== 'number' || typeof d !== 'number') return { n: roundBig(BigInt(n), BigInt(d), mode), d: 1n };
  const rest = n % d;
  const quotient = (n - rest) / d + 0;
  if (rest === 0) return { n: quotient, d: 1 };
  const twice = Math.abs(rest) * 2;
  const half = order(twice, d);
  const isAway = MOVES_AWAY[mode]({ isNegative: n < 0, half, isOdd: quotient % 2 !== 0 });
  return { n: isAway ? quotient + (n < 0 ? -1 : 1) : quotient, d: 1 };
}

/** A quotient that was cut toward 0. `half`: below, at or above one half was cut off. */
interface Cut {
  readonly isNegative: boolean;
  readonly half: -1 | 0 | 1;
  readonly isOdd: boolean;
}

/** Whether the mode moves the quotient one step away from 0. */
export const MOVES_AWAY: Readonly<Record<RoundMode, (cut: Cut) => boolean>> = {
  'half-up': ({ half }) => half >= 0,
  'half-even': ({ half, isOdd }) => half > 0 || (half === 0 && isOdd),
  up: () => true,
  down: () => false,
  ceil: ({ isNegative }) => !isNegative,
  floor: ({ isNegative }) => isNegative,
};

function placeValue(places: number): Exact {
  return places < 0 ? ratio(tenTo(-places), 1) : ratio(1, tenTo(places));
}
