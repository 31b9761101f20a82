import type { Json, Reason } from '../../model/expression.js';
import type { Layer } from '../../model/layer.js';
import type { RecordPack, RecordRow, RecordValue } from '../../model/record.js';
import type { NodePlace } from '../../model/scores.js';
import type { CorrectionFault } from '../correction.js';
import type { HeadChange } from './beside.js';

/** What differs between two records, or two layers of one. Plain data, numbers as exact text; empty lists where nothing changed. */
export interface RecordDiff {
  /** The record that is compared. */
  readonly before: DiffSide;
  /** The record that it is compared with. */
  readonly after: DiffSide;
  /** What the later record says that it corrects; absent where it corrects none, or the two are one record. */
  readonly correction?: DiffCorrection;
  /** What the heads of the two assessments say otherwise: state, approval, instant, decisions on ties, … */
  readonly head: readonly HeadChange[];
  /** What the packs do differently, in the order of the document; words and citations are not compared. */
  readonly pack: readonly PackChange[];
  /** Units of which anything is known differently, in code-unit order. */
  readonly units: readonly UnitDiff[];
  /** Units of which a name, or what was sent, is written otherwise without a change of what counts; those in `units` left out. */
  readonly beside: readonly string[];
  /** Rankings in which a unit's place, state, level or value changed. */
  readonly rankings: readonly RankingDiff[];
  /** Units whose entry is redacted on a side: only their places are compared. */
  readonly redacted: readonly string[];
  /** Results that compare with units hidden on that side: they stand as its record states them, and so does what differs of them. */
  readonly asStated: Readonly<Record<'before' | 'after', readonly NodePlace[]>>;
}

/** What the later record corrects, as its assessment says. */
export interface DiffCorrection {
  /** The `digests.record` of what it corrects. */
  readonly record: string;
  /** The clause that corrects it, as `key#place`. */
  readonly text?: string;
  /** Why it is corrected, in words. */
  readonly reason: string;
  /** Why it is none of the earlier record; absent where it is. */
  readonly fault?: CorrectionFault;
}

/** Which record and which layer stand on one side. */
export interface DiffSide {
  /** Its `digests.record`. */
  readonly record: string;
  /** The id of its assessment. */
  readonly assessment: string;
  /** The pack that it was made by. */
  readonly pack: Pick<RecordPack, 'id' | 'version' | 'digest'>;
  /** Whose figures are looked at. */
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
  /** Which part of the pack. */
  readonly part: PackPart;
  /** What became of it. */
  readonly change: 'added' | 'removed' | 'changed';
  /** Its id; of a part that has none, its position in the list. */
  readonly id: string;
  /** The tier that it is in, by its id; absent outside the tiers. */
  readonly tier?: string;
  /** The key that says something else; absent where the whole part came or went. */
  readonly key?: string;
  /** What stood there; absent where nothing did. */
  readonly before?: Json;
  /** What stands there; absent where nothing does. */
  readonly after?: Json;
}

/**
 * Something that is known of a unit and changed. An absent `before` or `after`: there was, or is, none. For evidence the
 * values are the keys that each piece states, or `refused`.
 */
export interface UnitChange {
  /** What is known of the unit: a figure, what it claims, what a verifier set, or whether it is there at all. */
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
  /** What was known, as the record writes it. */
  readonly before?: RecordValue;
  /** What is known, as the record writes it. */
  readonly after?: RecordValue;
  /** There where the same was sent and verified, and the packs count it otherwise: deadlines, estimates, whose verifications. */
  readonly byPack?: true;
}

/** Everything that is known of one unit and changed. */
export interface UnitDiff {
  /** The unit, by its id. */
  readonly unit: string;
  /** Its tier, by its id. */
  readonly tier: string;
  /** What changed, in the order of the pack; never empty. */
  readonly changes: readonly UnitChange[];
}

/** Why a criterion has another result: a change of the unit, of the pack, or of another node that its rule reads. */
export type DiffCause =
  | (UnitChange & {
      /** A change of the unit. */
      readonly of: 'unit';
    })
  | (PackChange & {
      /** A change of the pack. */
      readonly of: 'pack';
    })
  | {
      /** A change of another node that the rule reads. */
      readonly of: 'node';
      /** That node, by its id. */
      readonly id: string;
    }
  /** A statistic that the rule reads, which other units moved. */
  | {
      /** A change of other units. */
      readonly of: 'units';
    };

/**
 * A share of a unit's difference. `facts`, `rules`: what each alone does to the criterion; `interaction`: what only both
 * do; `both`: both at once, where the new rules cannot be asked with the old facts, or the old rules with the new facts;
 * `together`: several criteria at once, where the ranked node has no value between them; `structure`: what groups and the
 * ranking do; `rounding`: what publishing does.
 */
export interface DiffLine {
  /** What made the share. */
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
  /** The share, as exact text; below 0 where it took something away. */
  readonly value: string;
  /** What changed, so far as it is known; may be empty. */
  readonly because: readonly DiffCause[];
}

/** A difference of two values, and the lines that sum to it exactly. */
export interface Attribution {
  /** The value before, as exact text. */
  readonly before: string;
  /** The value after, as exact text. */
  readonly after: string;
  /** `after` minus `before`, as exact text. */
  readonly difference: string;
  /** The shares, in the order of the pack. */
  readonly lines: readonly DiffLine[];
  /** The sum of the interactions: 0 where each criterion changed by facts alone or by rules alone. */
  readonly interaction: string;
}

/** How a unit stands in a ranking of one side. */
export interface DiffStanding {
  /** Whether it is ranked, or why not. */
  readonly state: RecordRow['state'];
  /** Its place, from "1"; null where it has none. */
  readonly place: string | null;
  /** The level of the node that is compared; absent where it has none. */
  readonly level?: string;
  /** Why it stands so; absent where there is nothing to say. */
  readonly because?: readonly Reason[];
}

/** One unit in a ranking: how it stood and stands, why its value changed, and which units passed which. */
export interface RowDiff {
  /** The unit, by its id. */
  readonly unit: string;
  /** How it stood; absent where it was not in the ranking. */
  readonly before?: DiffStanding;
  /** How it stands; absent where it is not in the ranking. */
  readonly after?: DiffStanding;
  /** Where both sides have a value, and the figures of the unit are shown. */
  readonly attribution?: Attribution;
  /** Where a side has no value: the criteria because of which. */
  readonly withheldBy?: readonly string[];
  /** The units because of which its place changed; absent where it has none on a side. */
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
  /** The tier whose units it ranks, by its id. */
  readonly tier: string;
  /** The ranking, by its id in the pack. */
  readonly id: string;
  /** The option of the attribute that divides its cohort; absent where none does. */
  readonly option?: string;
  /** Whether only the record after has it, or only that before. */
  readonly presence?: 'added' | 'removed';
  /** The units that stand otherwise, in the order of their places; may be empty. */
  readonly rows: readonly RowDiff[];
}
