import type { Exact } from '../kit/exact.js';
import type { NoValue, Reason, Value } from './expression.js';
import type { Finding } from './finding.js';
import type { Layer } from './layer.js';
import type { Measure } from './pack.js';
import type { PolicyWord } from './pack-policies.js';

/** The measures of a node that has a value. `percent` is absent where max is 0. */
export interface Measures {
  readonly earned: Exact;
  readonly bonus: Exact;
  readonly penalty: Exact;
  readonly base: Exact;
  readonly points: Exact;
  readonly converted: Exact;
  readonly percent?: Exact;
}

/** A node that has a value. */
export type ScoredOutcome = { readonly status: 'scored' } & Measures;

/** What one node says about one unit. Missing is not zero. */
export type Outcome = ScoredOutcome | NoValue;

/** What a child counted as for its parent: `itself` if it was scored, else the word of its policy, e.g. `zero`. */
export type Counted = 'itself' | PolicyWord;

/** A gate that was asked, best level first. `because` says why it was not met, where it had no answer or no row. */
export interface GateAnswer {
  readonly level: string;
  readonly met: boolean;
  readonly because?: Reason;
}

/** A node of one unit in one layer, with all that explains it. */
export interface NodeScore {
  readonly node: string;
  readonly outcome: Outcome;
  readonly because: readonly Reason[];
  /** Facts that the rule may read, as they stood; absent ones are left out. */
  readonly read: Readonly<Record<string, Value>>;
  readonly counted: Counted;
  readonly approximate: boolean;
  /** Points that the rule gave before the verifier set others. */
  readonly computed?: Exact;
  readonly published?: Readonly<Partial<Record<Measure, Exact>>>;
  readonly level?: string;
  readonly gates?: readonly GateAnswer[];
}

/** A place where a digit was dropped. */
export interface LedgerLine {
  readonly unit: string;
  readonly layer: Layer;
  readonly node: string;
  readonly what: 'round' | 'publish-points' | 'publish-percent' | 'publish-converted';
  readonly before: Exact;
  readonly after: Exact;
}

/** A node of a unit in a layer. */
export interface NodePlace {
  readonly unit: string;
  readonly layer: Layer;
  readonly node: string;
}

/** Every node of one unit in one layer, by id. */
export type UnitLayer = Readonly<Record<string, NodeScore>>;

/** One unit: its layers, and what was remarked. A unit that did not submit has none. */
export interface UnitScores {
  readonly unit: string;
  readonly tier: string;
  readonly layers: Readonly<Partial<Record<Layer, UnitLayer>>>;
  /** By layer, the facts that break a bound or a relation: nothing is decided by them. */
  readonly unusable: Readonly<Partial<Record<Layer, readonly string[]>>>;
  readonly findings: readonly Finding[];
  readonly ledger: readonly LedgerLine[];
}

/** Of a score what other nodes read: neither its reasons nor its figures. */
export type ScoreRead = Pick<NodeScore, 'node' | 'outcome' | 'approximate' | 'published' | 'level'>;
