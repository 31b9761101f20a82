import { bug } from './bug.js';
import { type Exact, isZero, ratio, reduced, settled } from './exact.js';
import { bitLength } from './integer.js';

/**
 * x to a whole power, exactly; anything to the power 0 is 1. Undefined for 0 to a power below 0, and where the answer would
 * be `tooLarge`, which is known before it is computed. An exponent that is no safe integer is a BugError.
 */
export function power(x: Exact, exponent: number): Exact | undefined {
  if (!Number.isSafeInteger(exponent)) bug(`no power ${exponent}`);
  const times = Math.abs(exponent);
  const base = reduced(x);
  if (exponent < 0 && isZero(base)) return undefined;
  const { n, d } = exponent < 0 ? ratio(base.d, base.n) : base;
  const top = raised(BigInt(n), times);
  const bottom = raised(BigInt(d), times);
  return top === undefined || bottom === undefined ? undefined : settled(top, bottom);
}

/** Whether n or d of x has more than 20,000 decimal digits; one comparison of lengths. */
export function tooLarge(x: Exact): boolean {
  return typeof x.n === 'bigint' && (x.n >= LIMIT || x.n <= -LIMIT || x.d >= LIMIT);
}

const LIMIT = 10n ** 20_000n;
const LIMIT_BITS = /* @__PURE__ */ bitLength(LIMIT);

function raised(base: bigint, times: number): bigint | undefined {
  if (times === 0) return 1n;
  if (base === 0n || base === 1n) return base;
  if (base === -1n) return times % 2 === 0 ? 1n : -1n;
  if ((bitLength(base) - 1) * times >= LIMIT_BITS) return undefined;
  const answer = base ** BigInt(times);
  return answer >= LIMIT || answer <= -LIMIT ? undefined : answer;
}
