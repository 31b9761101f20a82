import { bug } from './bug.js';
import { deepFreeze } from './deep-freeze.js';
import { divide, type Exact, multiply, ratio, sign } from './exact.js';
import { tenTo } from './integer.js';

/** `half-up` is away from zero at a tie, `half-even` to the even digit; `up` is away from zero, `down` toward zero. */
export const ROUND_MODES = deepFreeze(['half-up', 'half-even', 'up', 'down', 'ceil', 'floor'] as const);
/** How a value between two representable ones is moved. */
export type RoundMode = (typeof ROUND_MODES)[number];

/** To so many decimal places, or to a whole multiple of a step above 0. */
export type Rounding =
  | { readonly places: number; readonly mode: RoundMode }
  | { readonly step: Exact; readonly mode: RoundMode };

/** The multiple of the step, or of the last place, that the mode names; a step of 0 or below is a BugError. */
export function round(x: Exact, rounding: Rounding): Exact {
  const step = 'step' in rounding ? rounding.step : placeValue(rounding.places);
  const steps = sign(step) > 0 ? divide(x, step) : undefined;
  if (steps === undefined) return bug('a rounding step is not above 0');
  return multiply(roundWhole(steps, rounding.mode), step);
}

/**
 * x at so many decimals, half-even; x itself where it is seen at once that it has no more of them.
 * Numbers at the same places add without their denominators growing.
 */
export function quantize(x: Exact, places: number): Exact {
  const shortest = tenTo(Math.min(places, 15));
  if (typeof x.d === 'number' && typeof shortest === 'number' && shortest % x.d === 0) return x;
  const scale = BigInt(tenTo(places));
  return x.d === scale ? x : { n: roundBig(BigInt(x.n) * scale, BigInt(x.d), 'half-even'), d: scale };
}

/** The whole number nearest to n / d by the mode; `d` is above 0. */
export function roundBig(n: bigint, d: bigint, mode: RoundMode): bigint {
  const rest = n % d;
  const quotient = n / d;
  if (rest === 0n) return quotient;
  const twice = rest < 0n ? -2n * rest : 2n * rest;
  const away = movesAway(mode, n < 0n, twice < d ? -1 : twice > d ? 1 : 0, quotient % 2n !== 0n);
  return away ? quotient + (n < 0n ? -1n : 1n) : quotient;
}

function roundWhole({ n, d }: Exact, mode: RoundMode): Exact {
  if (typeof n !== 'number' || typeof d !== 'number') return { n: roundBig(BigInt(n), BigInt(d), mode), d: 1n };
  const rest = n % d;
  const quotient = (n - rest) / d + 0;
  if (rest === 0) return { n: quotient, d: 1 };
  const twice = Math.abs(rest) * 2;
  const away = movesAway(mode, n < 0, twice < d ? -1 : twice > d ? 1 : 0, quotient % 2 !== 0);
  return { n: away ? quotient + (n < 0 ? -1 : 1) : quotient, d: 1 };
}

/** Whether what was cut off moves the quotient one step away from zero; `half` compares it with one half. */
function movesAway(mode: RoundMode, negative: boolean, half: -1 | 0 | 1, odd: boolean): boolean {
  switch (mode) {
    case 'half-up':
      return half >= 0;
    case 'half-even':
      return half > 0 || (half === 0 && odd);
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceil':
      return !negative;
    case 'floor':
      return negative;
  }
}

function placeValue(places: number): Exact {
  return places < 0 ? ratio(tenTo(-places), 1) : ratio(1, tenTo(places));
}
