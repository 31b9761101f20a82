import type { Exact } from '../kit/exact.js';
import type { Rounding } from '../kit/rounding.js';
import type { Expression, References, Type, Typed } from './expression.js';
import type { Path } from './issue.js';
import type { FactInfo } from './lowering.js';
import type { Evaluate } from './operator.js';
import type { Measure, Pack, PackNode, PackRanking, PackTier, Policies, Role } from './pack.js';
import type { EvidenceWhenAbsent } from './pack-words.js';
import type { Kept, SquareRoot, WhenAbsent } from './statistic.js';

/** A lowered expression: as a tree for every reader of the language, and as a closure for the evaluator. */
export interface Formula {
  readonly expression: Expression;
  /** Derived facts are already written out in it. */
  readonly typed: Typed;
  readonly evaluate: Evaluate;
  /** Everything that it names, derived facts written out. */
  readonly references: References;
}

/** A declared fact with its bounds as exact numbers. */
export interface PlanFact {
  readonly id: string;
  readonly info: FactInfo;
  readonly type: Type;
  readonly min?: Exact;
  readonly max?: Exact;
  readonly step?: Exact;
  readonly places?: number;
  /** `unit`, or who else gives it. */
  readonly provider: string;
  readonly derived: boolean;
}

/** What must hold between facts. */
export interface PlanRelation extends Formula {
  /** `relations[2]` or `facts/staff#atMost`: which relation a finding is about. */
  readonly id: string;
}

/** One end of a step. */
export interface LevelEnd {
  readonly value: Exact;
  readonly included: boolean;
}

/** A level with both ends as exact numbers; an absent end is open. */
export interface PlanLevel {
  readonly id: string;
  readonly low?: LevelEnd;
  readonly high?: LevelEnd;
  readonly gate?: Formula;
}

/** The levels of a node, best first. */
export interface PlanLevels {
  readonly by: Measure;
  readonly basis: 'exact' | 'published';
  readonly steps: readonly PlanLevel[];
  readonly floor: string;
}

interface PlanNodeBase {
  readonly id: string;
  readonly document: PackNode;
  readonly path: Path;
  readonly role: Role;
  readonly max: Exact;
  readonly weight: Exact;
  readonly policies: Policies;
  /** From the root down to itself: all must hold. */
  readonly applies: readonly Formula[];
  /** Itself and the nodes above it, whose claims of not being applicable cover it. */
  readonly lineage: readonly string[];
  /** Whether it and all above it are criteria: bonus, penalty and what is below them stand outside the maximum. */
  readonly inScale: boolean;
  readonly round: readonly Rounding[];
  readonly publish: Readonly<Partial<Record<Measure, Rounding>>>;
  readonly levels?: PlanLevels;
}

/** A criterion: one rule. */
export interface PlanLeaf extends PlanNodeBase {
  readonly kind: 'leaf';
  /** The kind's name, for the explanation only. */
  readonly rule: string;
  readonly points: Formula;
  /** Facts without which the criterion is missing, before its rule is asked. */
  readonly required: readonly string[];
  /** Facts that may be absent, since the kind says what that means: the criterion has a value without them. */
  readonly optional: readonly string[];
  /**
   * Operands that branch, so that the facts they need depend on values; if one has no value, the criterion is missing
   * as well.
   */
  readonly operands: readonly Formula[];
  /** Relations between facts that the rule requires; if one is broken, this criterion alone is unscorable. */
  readonly requires: readonly Formula[];
  readonly evidence: EvidenceWhenAbsent;
}

/** A group: its children by role, and the formulas that combine them. */
export interface PlanGroup extends PlanNodeBase {
  readonly kind: 'group';
  readonly earned: Formula;
  readonly base: Formula;
  readonly children: readonly string[];
  readonly leaves: readonly string[];
  readonly bonuses: readonly string[];
  readonly penalties: readonly string[];
  readonly notBelow?: Exact;
}

/** Leaf or group. */
export type PlanNode = PlanLeaf | PlanGroup;

/** A cohort of a tier: who is in it, by attributes alone, and how it is divided. */
export interface PlanCohort {
  readonly id: string;
  readonly where?: Formula;
  readonly by?: { readonly attribute: string; readonly options: readonly string[] };
}

/** A statistic over units, and the expression `value` that is evaluated for each of them. */
export interface PlanStatistic {
  /** Its key among those of the tier that asks. */
  readonly id: string;
  /** The tier of the members: that which asks, or the one below. */
  readonly of: string;
  /** The cohort of the members; absent where they are the units below the one that asks. */
  readonly cohort?: PlanCohort;
  /** For the units below: what stands for one that has no value. */
  readonly whenAbsent?: WhenAbsent;
  /** The first node, in the order of the pack, that asks. */
  readonly at: string;
  readonly value: Omit<Formula, 'expression'>;
  readonly keeps: readonly Kept[];
  /** For deviations; plans that are compiled ahead are given it apart. */
  readonly squareRoot: SquareRoot;
}

/** A tier: its nodes in the order of the document, and everything its units are asked. */
export interface PlanTier {
  readonly id: string;
  readonly document: PackTier;
  readonly path: Path;
  readonly nodes: Readonly<Record<string, PlanNode>>;
  /** Ids in the order of the document, parents first. */
  readonly order: readonly string[];
  readonly cohorts: Readonly<Record<string, PlanCohort>>;
  readonly rankings: readonly PackRanking[];
  /** What a `tieBreak` compares by fact, derived ones written out. */
  readonly compared: Readonly<Record<string, Formula>>;
  /** Facts that one of its rules, conditions, gates or tie-breaks reads. */
  readonly facts: readonly string[];
  readonly attributes: readonly string[];
  /** The statistics that its nodes ask for, by key. */
  readonly statistics: Readonly<Record<string, PlanStatistic>>;
}

/** One step of the evaluation, taken for all units before the next: a node of a tier, or a statistic that its nodes ask for. */
export type Step =
  | { readonly tier: string; readonly node: string }
  | { readonly tier: string; readonly statistic: string };

/** A plugin that the pack uses, with what its rules were lowered to. */
export interface UsedPlugin {
  readonly is: 'kind' | 'combiner' | 'operator';
  readonly id: string;
  readonly version: number;
  readonly lowered: readonly Expression[];
}

/** A pack, compiled: plain data and closures. Steps read only what earlier steps gave. */
export interface Plan {
  /** The document as written, decimals as text in normal form, NFC, without defaults. */
  readonly pack: Pack;
  readonly facts: Readonly<Record<string, PlanFact>>;
  readonly relations: readonly PlanRelation[];
  readonly tiers: readonly PlanTier[];
  readonly steps: readonly Step[];
  readonly plugins: readonly UsedPlugin[];
}
