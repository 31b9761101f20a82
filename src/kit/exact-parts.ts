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

/** Whether the parts of x are safe integers, and not bigint. */
export function isSmall(x: Exact): x is Small {
  return typeof x.n === 'number';
}
