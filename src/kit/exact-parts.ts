/**
 * A rational number `n / d`, never rounded. `d` is above 0; both parts are safe integers, or both are bigint.
 * Not in lowest terms: equal values may have different parts, so compare with `equal`, and let it leave as text.
 */
export interface Exact {
  /** The numerator; below 0 for a number below 0. */
  readonly n: number | bigint;
  /** The denominator, above 0. */
  readonly d: number | bigint;
}

/** A number whose parts are safe integers. */
interface Small {
  readonly n: number;
  readonly d: number;
}

/**
 * Whether the parts of x are numbers, and not bigint; a `TypeError` where it is no number of ours, as a double, a text, undefined,
 * or an object made by hand whose numerator is not whole, or whose denominator is not above 0.
 */
export function isSmall(x: Exact): x is Small {
  const isShort = Number.isInteger(x?.n);
  return x?.d > 0 && (isShort || typeof x.n === 'bigint') ? isShort : refused('A number of `exact`', x);
}

/** Whether something is an `Exact`. */
export function isExact(given: unknown): given is Exact {
  const { n, d } = Object(given);
  return typeof n === typeof d && isWholePart(n) && isWholePart(d) && d > 0;
}

function isWholePart(part: unknown): boolean {
  return typeof part === 'bigint' || Number.isSafeInteger(part);
}

/** Throws a `TypeError`: `A number of \`exact\` is needed here, not 7.5.` */
export function refused(needed: string, given: unknown): never {
  throw new TypeError(`${needed} is needed here, not ${given}.`);
}
