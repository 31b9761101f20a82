import type { Fractions } from './columns.js';
import type { Reason } from './expression.js';
import type { Finding } from './finding.js';
import type { UnitInput } from './inputs.js';
import type { Layer } from './layer.js';
import type { PlanNode, PlanTier } from './plan.js';
import type { LedgerLine, NodeScore } from './scores.js';

/** The statuses of an outcome, in the order of their codes in a column. */
export const STATUS_CODES = ['scored', 'missing', 'unscorable', 'not-applicable'] as const;

/** The codes of a node that has a value, that lacks facts, and that does not apply. */
export const SCORED = STATUS_CODES.indexOf('scored');
export const MISSING = STATUS_CODES.indexOf('missing');
export const NOT_APPLICABLE = STATUS_CODES.indexOf('not-applicable');

/** The code of a node that the functions over columns leave to the evaluator, which scores it by itself. */
export const SINGLE = STATUS_CODES.length;

/** Stands in a column of levels where a node reached none. */
export const NO_LEVEL = 255;

/** A node of one unit that was scored by itself and not in its column, with the findings and roundings that it met. */
export interface SingleScore {
  readonly score: NodeScore;
  readonly findings: readonly Finding[];
  readonly ledger: readonly LedgerLine[];
}

/** The scores of a node that its columns cannot hold, by row; some are computed only when `get` asks for them. */
export interface Singles {
  /** How many were scored so far. */
  readonly size: number;
  readonly get: (row: number) => SingleScore | undefined;
}

/**
 * Doubles near the numbers of a column: the number of row 3 is at most `slack[3]` away from `value[3]`. NaN for a row of which
 * nothing is known, and for a row whose number the column itself holds.
 */
export interface NearColumn {
  readonly value: Float64Array;
  readonly slack: Float64Array;
}

/** Fractions of some rows; that of row 130 stands at `130 - from`. */
export interface UnroundedBlock {
  readonly from: number;
  readonly fractions: Fractions;
}

/**
 * One node of every unit of a layer. The whole score of a row in `singles` stands there; the columns then hold its status, and
 * its measures where they fit. Every other row is described by the columns alone: it is scored, `missing` for facts that it
 * requires, or does not apply; and it is never approximate, awarded or without a share of its parent.
 */
export interface NodeColumns {
  readonly node: PlanNode;
  /** A position in `STATUS_CODES` for each row. */
  readonly statuses: Uint8Array;
  /** A position in `reasonLists` for each row. */
  readonly reasons: Uint8Array;
  readonly reasonLists: readonly (readonly Reason[])[];
  /**
   * What the rule or the combiner gave, rounded as the node says. Of a criterion these are its points, but for the limits of
   * its role.
   */
  readonly earned: Fractions;
  /**
   * Earned points before the rounding of the node, of rows around this one, until the next call. Absent where it rounds
   * nothing.
   */
  readonly unrounded?: ((row: number) => UnroundedBlock) | undefined;
  /** Of a group; a criterion has its maximum as base, and neither bonus nor penalty. */
  readonly base?: Fractions | undefined;
  readonly bonus?: Fractions | undefined;
  readonly penalty?: Fractions | undefined;
  /** Position of the level among the steps of the node, best first; the number of steps for the floor, 255 for none. */
  readonly levels?: Uint8Array | undefined;
  /** What a group earned, where no double holds the fraction; the exact number stands in `singles`. */
  readonly near?: NearColumn | undefined;
  readonly singles: Singles;
}

/** The scores of one tier in one layer. */
export interface LayerColumns {
  readonly tier: PlanTier;
  readonly layer: Layer;
  /** For each row, the position of its unit in `Inputs.units`. */
  readonly units: Int32Array;
  /** For each position in `Inputs.units`, the row, or -1. */
  readonly rowOf: Int32Array;
  /** The facts of the unit of a row, looked up by their ids; `Object.keys` may list none of them. */
  readonly factsAt: (row: number) => UnitInput['reported'];
  /** In the order of the document, parents first. */
  readonly nodes: Readonly<Record<string, NodeColumns>>;
  /** By row, what was found before any node was scored: bounds and relations that do not hold, no verification. */
  readonly opening: ReadonlyMap<number, readonly Finding[]>;
  /** By row, the facts that break a bound or a relation. */
  readonly unusable: ReadonlyMap<number, readonly string[]>;
}
