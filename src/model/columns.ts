import type { Value } from './expression.js';
import type { UnitInput } from './inputs.js';
import type { PlanTier } from './plan.js';

/**
 * Numbers in a column, as fractions: row 3 holds `n[3] / d`, or `n[3] / d[3]` where each row has a denominator of its own.
 * Both parts are whole numbers below 2^53 and `d` is above 0; `n` is NaN where a row has no such number.
 */
export interface Fractions {
  readonly n: Float64Array;
  readonly d: number | Float64Array;
}

/** How a fact stands in a row of its column. */
export const FACT_IS = {
  /** The unit did not give it. */
  absent: 0,
  /** The value is in the column. */
  plain: 1,
  /** There is a value for which no number can stand: a list, a text, a number with too many digits. */
  beyond: 2,
} as const;

/** Numbers, of which NaN is none; or bytes, of which `NO_BYTE` is none. */
export type FactValues = Float64Array | Uint8Array;

/** Stands in a column of bytes where a row has no value. */
export const NO_BYTE = 255;

/**
 * A fact of every unit of a tier. A number is stored times `scale`, 7.5 at a scale of 100 as 750; a boolean as 0 or 1; a
 * date as days since 1970-01-01; a choice as its position among `options`. No value where the state is not `plain`.
 */
export interface FactColumn {
  /** Bytes where the type has few values: of a boolean, and of a choice among at most `NO_BYTE` options. */
  readonly values: FactValues;
  /** One of `FACT_IS` for each row. */
  readonly states: Uint8Array;
  readonly scale: number;
  readonly options: readonly string[];
  /** By row, each value whose state is `beyond`; entries of other rows have no meaning. */
  readonly beyond: ReadonlyMap<number, Value>;
}

/** The figures of the units of one tier in one layer, a row for each unit that the layer has. */
export interface TierColumns {
  readonly tier: PlanTier;
  /** For each row, the position of its unit in `Inputs.units`. */
  readonly units: Int32Array;
  /** By id, every fact that the tier is asked for, and every other that one of the units gives. */
  readonly facts: Readonly<Record<string, FactColumn>>;
  /** By id, stored as facts are; a row without the attribute is NaN. */
  readonly attributes: Readonly<Record<string, FactColumn>>;
  /**
   * By criterion, the points that units give themselves; absent where rules give them. A criterion that no unit claims
   * is absent.
   */
  readonly claimed?: Readonly<Record<string, Fractions>>;
  /**
   * By node, the rows in which it depends on more than its columns: a claim that it does not apply, a verifier's award,
   * evidence that is asked for and not complete. These are scored one by one.
   */
  readonly oneByOne: Readonly<Record<string, readonly number[]>>;
}

/** Whatever a column cannot say of a unit, by its position in `Inputs.units`. */
export type UnitAt = (position: number) => UnitInput;
