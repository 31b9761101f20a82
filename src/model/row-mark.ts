import type { Counted } from './scores.js';

/**
 * The reasons why a figure of a row may be less certain or less complete than it looks, in the order in which they are
 * printed.
 */
export const ROW_MARKS = [
  'figure-missing',
  'estimate-refused',
  'unscorable',
  'not-applicable',
  'claim-accepted',
  'claim-unverified',
  'claim-unruled',
  'estimated',
  'evidence-refused',
  'evidence-missing',
  'evidence-incomplete',
  'outside-range',
  'level-held',
  'units-absent',
  'unverified',
  'part-verified',
  'verified-before',
  'late-accepted',
  'later-refused',
  'extended',
] as const;

/** What a mark says, as a closed word. */
export type RowMarkKind = (typeof ROW_MARKS)[number];

/**
 * What a node without a value counts as; `rule`: the node itself says what a blank comes to; `gate`: a level could not be
 * asked for; `gate-rule`: its condition says what a blank comes to; `tie`: among equals it stands below those that have a
 * value; `none`: its points stand.
 */
export type RowMarkEffect = Exclude<Counted, 'itself'> | 'rule' | 'gate' | 'gate-rule' | 'tie' | 'none';

/** One thing that a mark is about; an absent key says nothing. */
export interface RowMarkItem {
  /** The criterion or group, by its id. */
  readonly node?: string;
  /** The facts, by id. */
  readonly facts?: readonly string[];
  /** Units below that have no figure. */
  readonly units?: readonly string[];
  /** The level of the node, by its id. */
  readonly level?: string;
  /** The most that the node earns, as exact text. */
  readonly max?: string;
  /** Whether its points are taken off: in a penalty; absent where they are not. */
  readonly lowers?: boolean;
}

/** A mark of a row: what it says, to what effect, and of what; no items where it is about the unit as a whole. */
export interface RowMark {
  /** What it says: one of `ROW_MARKS`. */
  readonly mark: RowMarkKind;
  /** What came of it; absent where nothing did. */
  readonly effect?: RowMarkEffect;
  /** What it is about; empty for the unit as a whole. */
  readonly items: readonly RowMarkItem[];
}
