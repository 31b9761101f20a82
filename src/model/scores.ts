import type { Exact } from '../kit/exact.js';
import type { NoValue, Reason, Value } from './expression.js';
import type { Finding } from './finding.js';
import type { Layer } from './layer.js';
import type { DigitsDropped } from './measure.js';
import type { Measure } from './pack.js';
import type { PolicyWord } from './pack-policies.js';

/** The measures of a node that has a value. `percent` is absent where max is 0. */
export interface Measures {
  /** What the rule or the combiner gave, before bonus and penalty. */
  readonly earned: Exact;
  /** Bonus points of its children, within their cap; 0 where there are none. */
  readonly bonus: Exact;
  /** What its children of the role penalty take off, within their cap; 0 where there are none. */
  readonly penalty: Exact;
  /** The maximum of what counts: `max` without the parts that do not apply to the unit. */
  readonly base: Exact;
  /** `earned` plus bonus minus penalty, not below the `notBelow` of the node; a bonus may lift it above the maximum. */
  readonly points: Exact;
  /** As `points`, with `earned` scaled from `base` to the printed maximum; equal to them where all parts count. */
  readonly converted: Exact;
  /** `converted` in percent of the maximum: 0 to 100 unless a bonus lifts it. */
  readonly percent?: Exact;
}

/** A node that has a value. */
export type ScoredOutcome = {
  /** It has a value. */
  readonly status: 'scored';
} & Measures;

/** What one node says about one unit. Missing is not zero. */
export type Outcome = ScoredOutcome | NoValue;

/** What a child counted as for its parent: `itself` if it was scored, else the word of its policy, e.g. `zero`. */
export type Counted = 'itself' | PolicyWord;

/** A gate that was asked, best level first. `because` says why it was not met, where it had no answer or no row. */
export interface GateAnswer {
  /** The level that the gate guards, by its id. */
  readonly level: string;
  /** Whether the condition of the gate is true for the unit. */
  readonly met: boolean;
  /** Why it was not met, where there was no answer. */
  readonly because?: Reason;
}

/** A node of one unit in one layer, with all that explains it. */
export interface NodeScore {
  /** The criterion or group, by its id in the tier. */
  readonly node: string;
  /** Its measures, or why it has none. */
  readonly outcome: Outcome;
  /** The reasons that its rule and the engine gave, in the order in which they came; may be empty. */
  readonly because: readonly Reason[];
  /** Facts that the rule may read, as they stood; absent ones are left out. */
  readonly read: Readonly<Record<string, Value>>;
  /** Whether it counts in its parent, or what its policy took it for. */
  readonly counted: Counted;
  /** Whether an irrational function or an average took part, so that the number is rounded. */
  readonly approximate: boolean;
  /** Points that the rule gave before the verifier set others. */
  readonly computed?: Exact;
  /** Measures as printed; only those of which the pack says how. */
  readonly published?: Readonly<Partial<Record<Measure, Exact>>>;
  /** The level that it earned, by its id; absent where it has no levels or no value. */
  readonly level?: string;
  /** The gates that were asked, best level first; absent where none was. */
  readonly gates?: readonly GateAnswer[];
}

/** A place where a digit was dropped. */
export interface LedgerLine {
  /** The unit, by its id. */
  readonly unit: string;
  /** The layer in which it was rounded. */
  readonly layer: Layer;
  /** The criterion or group, by its id. */
  readonly node: string;
  /** Which rounding: of the node itself, or of a measure as it is published. */
  readonly what: DigitsDropped;
  /** The value before. */
  readonly before: Exact;
  /** The value after. */
  readonly after: Exact;
}

/** A node of a unit in a layer. */
export interface NodePlace {
  /** The unit, by its id. */
  readonly unit: string;
  /** Whose figures. */
  readonly layer: Layer;
  /** The criterion or group, by its id. */
  readonly node: string;
}

/** Every node of one unit in one layer, by id. */
export type UnitLayer = Readonly<Record<string, NodeScore>>;

/** One unit: its layers, and what was remarked. A unit that did not submit has none. */
export interface UnitScores {
  /** The unit, by its id in the register. */
  readonly unit: string;
  /** Its tier, by its id in the pack. */
  readonly tier: string;
  /** What its nodes came to, by layer; empty where it did not submit. */
  readonly layers: Readonly<Partial<Record<Layer, UnitLayer>>>;
  /** By layer, the facts that break a bound or a relation: nothing is decided by them. */
  readonly unusable: Readonly<Partial<Record<Layer, readonly string[]>>>;
  /** Remarks on this unit, made by rule; they change no points. */
  readonly findings: readonly Finding[];
  /** Every place where a digit was dropped, in the order of the evaluation. */
  readonly ledger: readonly LedgerLine[];
}

/** Of a score what other nodes read: neither its reasons nor its figures. */
export type ScoreRead = Pick<NodeScore, 'node' | 'outcome' | 'approximate' | 'published' | 'level'>;
