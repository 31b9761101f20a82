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
 * Whether the parts of x are safe integers, and not bigint; a `TypeError` where it is no number of ours, as a double, a text,
 * undefined, or an object that was made by hand without a denominator, or of parts that are not whole.
 */
export function isSmall(x: Exact): x is Small {
  return isExact(x) ? typeof x.n === 'number' : refused('A number of `exact`', x);
}

/** Whether something is an `Exact`. */
export function isExact(given: unknown): given is Exact {
  const { n, d } = (given ?? '') as Partial<Exact>;
  if (typeof n === 'bigint') return typeof d === 'bigint' && d > 0n;
  return Number.isSafeInteger(n) && Number.isSafeInteger(d) && (d as number) > 0;
}

/** Throws a `TypeError`: `A number of \`exact\` is needed here, not 7.5.` */
export function refused(needed: string, given: unknown): never {
  throw new TypeError(`${needed} is needed here, not ${given}.`);
}
