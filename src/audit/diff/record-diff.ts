import type { Json, Reason } from '../../model/expression.js';
import type { Layer } from '../../model/layer.js';
import type { RecordRow, RecordValue } from '../../model/record.js';

/** What differs between two records, or two layers of one. Plain data, numbers as exact text; empty lists where nothing changed. */
export interface RecordDiff {
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** What the packs do differently, in the order of the document; words and citations are not compared. */
  readonly pack: readonly PackChange[];
  /** Units of which anything is known differently, in code-unit order. */
  readonly units: readonly UnitDiff[];
  /** Rankings in which a unit's place, state, level or value changed. */
  readonly rankings: readonly RankingDiff[];
  /** Units whose entry is redacted on a side: only their places are compared. */
  readonly redacted: readonly string[];
}

/** Which record and which layer stand on one side. */
export interface DiffSide {
  readonly record: string;
  readonly assessment: string;
  readonly pack: { readonly id: string; readonly version: string };
  readonly layer: Layer;
}

/** A part of a pack that can change. */
export type PackPart =
  | 'pack'
  | 'constant'
  | 'attribute'
  | 'fact'
  | 'relation'
  | 'tier'
  | 'cohort'
  | 'criterion'
  | 'group'
  | 'ranking';

/** Something in the pack that came, went, or says something else under `key`. */
export interface PackChange {
  readonly part: PackPart;
  readonly change: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly tier?: string;
  readonly key?: string;
  readonly before?: Json;
  readonly after?: Json;
}

/**
 * Something that is known of a unit and changed. An absent `before` or `after`: there was, or is, none. For evidence the
 * values are the keys that each piece states, or `refused`.
 */
export interface UnitChange {
  readonly is:
    | 'fact'
    | 'attribute'
    | 'parent'
    | 'claimed'
    | 'not-applicable'
    | 'evidence'
    | 'award'
    | 'verified'
    | 'layer'
    | 'submission'
    | 'register';
  /** The fact, attribute or node; absent where the unit as a whole is meant. */
  readonly id?: string;
  readonly before?: RecordValue;
  readonly after?: RecordValue;
}

/** Everything that is known of one unit and changed. */
export interface UnitDiff {
  readonly unit: string;
  readonly tier: string;
  readonly changes: readonly UnitChange[];
}

/** Why a criterion has another result: a change of the unit, of the pack, or of another node that its rule reads. */
export type DiffCause =
  | (UnitChange & { readonly of: 'unit' })
  | (PackChange & { readonly of: 'pack' })
  | { readonly of: 'node'; readonly id: string }
  /** A statistic that the rule reads, which other units moved. */
  | { readonly of: 'units' };

/**
 * A share of a unit's difference. `facts`, `rules`: what each alone does to the criterion; `interaction`: what only both
 * do; `both`: both at once, where the new rules cannot be asked with the old facts, or the old rules with the new facts;
 * `together`: several criteria at once, where the ranked node has no value between them; `structure`: what groups and the
 * ranking do; `rounding`: what publishing does.
 */
export interface DiffLine {
  readonly cause:
    | 'facts'
    | 'rules'
    | 'interaction'
    | 'both'
    | 'added'
    | 'removed'
    | 'structure'
    | 'together'
    | 'rounding';
  /** The criterion, or a group that is no longer asked as a whole; several for `together`, none for `rounding`. */
  readonly nodes: readonly string[];
  readonly value: string;
  readonly because: readonly DiffCause[];
}

/** A difference of two values, and the lines that sum to it exactly. */
export interface Attribution {
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly lines: readonly DiffLine[];
  /** The sum of the interactions: 0 where each criterion changed by facts alone or by rules alone. */
  readonly interaction: string;
}

/** How a unit stands in a ranking of one side. */
export interface DiffStanding {
  readonly state: RecordRow['state'];
  readonly place: string | null;
  readonly level?: string;
  readonly because?: readonly Reason[];
}

/** One unit in a ranking: how it stood and stands, why its value changed, and which units passed which. */
export interface RowDiff {
  readonly unit: string;
  readonly before?: DiffStanding;
  readonly after?: DiffStanding;
  /** Where both sides have a value, and the figures of the unit are shown. */
  readonly attribution?: Attribution;
  /** Where a side has no value: the criteria because of which. */
  readonly withheldBy?: readonly string[];
  readonly moved?: DiffMove;
}

/** The units because of which a place changed, each list in code-unit order. */
export interface DiffMove {
  /** Were not above the unit, and are now. */
  readonly overtakenBy: readonly string[];
  /** The unit was not above these, and is now. */
  readonly overtook: readonly string[];
  /** Were above the unit, and share its place now. */
  readonly caughtUpWith: readonly string[];
  /** Had no place, and are above the unit now. */
  readonly enteredAbove: readonly string[];
  /** Were above the unit, and have no place now. */
  readonly leftAbove: readonly string[];
}

/** One ranking; `presence` where only one side has it. */
export interface RankingDiff {
  readonly tier: string;
  readonly id: string;
  readonly option?: string;
  readonly presence?: 'added' | 'removed';
  readonly rows: readonly RowDiff[];
}
