import type { Exact } from '../kit/exact.js';
import type { Rounding } from '../kit/rounding.js';
import type { Expression } from './expression.js';
import type { Path } from './issue.js';
import type { Measure, Pack, PackNode, PackRanking, PackTier, Policies, Published, Role } from './pack.js';
import type { EvidenceWhenAbsent } from './pack-words.js';
import type { Formula, PlanFact, PlanRelation } from './plan-facts.js';
import type { Kept, SquareRoot, WhenAbsent } from './statistic.js';

export type { Formula, PlanFact, PlanRelation } from './plan-facts.js';

/** One end of a step. */
export interface LevelEnd {
  /** The end itself. */
  readonly value: Exact;
  /** Whether reaching it is enough. */
  readonly included: boolean;
}

/** A level with its ends as exact numbers; without an upper end it is open. */
export interface PlanLevel {
  /** Its id, the only one among the levels of the node. */
  readonly id: string;
  /** The lower end. */
  readonly low: LevelEnd;
  /** The upper end. */
  readonly high?: LevelEnd;
  /** What must also be true; absent where the measure alone decides. */
  readonly gate?: Formula;
}

/** The levels of a node, best first. */
export interface PlanLevels {
  /** The measure that earns the levels. */
  readonly by: Measure;
  /** Whether the exact value is compared, or that which is printed. */
  readonly basis: 'exact' | 'published';
  /** Levels with ends, best first; `floor` is not among them. */
  readonly steps: readonly PlanLevel[];
  /** The id of the label for what is below the last step. */
  readonly floor: string;
}

interface PlanNodeBase {
  /** Its id, the only one in its tier. */
  readonly id: string;
  /** The node as the pack writes it. */
  readonly document: PackNode;
  /** Its place in the pack: keys and positions. */
  readonly path: Path;
  /** How it counts in its parent. */
  readonly role: Role;
  /** The most that it can earn, as printed. */
  readonly max: Exact;
  /** Its weight; 1 where the parent does not combine by weights. */
  readonly weight: Exact;
  /** What is done when it has no value: its own policies, else those of the pack. */
  readonly policies: Policies;
  /** From the root down to itself: all must hold. */
  readonly applies: readonly Formula[];
  /** Itself and the nodes above it, whose claims of not being applicable cover it. */
  readonly lineage: readonly string[];
  /** Whether it and all above it are criteria: bonus, penalty and what is below them stand outside the maximum. */
  readonly inScale: boolean;
  /** Roundings of what its rule or combiner gives, one after another; empty where it is exact. */
  readonly round: readonly Rounding[];
  /** How its measures are printed, by measure; absent ones are not. */
  readonly publish: Readonly<Partial<Record<Measure, Published>>>;
  /** Its levels; absent where it has none. */
  readonly levels?: PlanLevels;
}

/** A rule inside a rule, as its kind lowered it. */
export interface InnerRule {
  /** The kind's name. */
  readonly kind: string;
  /** What it came to. */
  readonly expression: Expression;
}

/** A criterion: one rule. */
export interface PlanLeaf extends PlanNodeBase {
  /** It is a criterion. */
  readonly kind: 'leaf';
  /** The kind's name, for the explanation only. */
  readonly rule: string;
  /** The rules inside its rule, at any depth; absent in a plan that was compiled ahead. */
  readonly inside?: readonly InnerRule[];
  /** Its points for a unit. */
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
  /** What becomes of its points when evidence is asked and there is none. */
  readonly evidence: EvidenceWhenAbsent;
}

/** A group: its children by role, and the formulas that combine them. */
export interface PlanGroup extends PlanNodeBase {
  /** It is a group. */
  readonly kind: 'group';
  /** What its children come to, before bonus and penalty. */
  readonly earned: Formula;
  /** The maximum of the children that count. */
  readonly base: Formula;
  /** Its children that stand inside the maximum, by id, in the order of the pack. */
  readonly children: readonly string[];
  /** The criteria below it at any depth, by id. */
  readonly leaves: readonly string[];
  /** Its children of the role bonus, by id. */
  readonly bonuses: readonly string[];
  /** Its children of the role penalty, by id. */
  readonly penalties: readonly string[];
  /** The lowest value of its measures; absent where there is none. */
  readonly notBelow?: Exact;
}

/** Leaf or group. */
export type PlanNode = PlanLeaf | PlanGroup;

/** A cohort of a tier: who is in it, by attributes alone, and how it is divided. */
export interface PlanCohort {
  /** Its id, the only one in its tier. */
  readonly id: string;
  /** Who is in it: a condition over attributes; absent where it is every unit of the tier. */
  readonly where?: Formula;
  /** What divides it: each option is ranked apart. */
  readonly by?: {
    /** The attribute, by its id; a choice, or true and false. */
    readonly attribute: string;
    /** The options of the attribute, in the order of the pack. */
    readonly options: readonly string[];
  };
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
  /** What each member gives to the statistic. */
  readonly value: Omit<Formula, 'expression'>;
  /** What is kept of the values, as their sum or their mean. */
  readonly keeps: readonly Kept[];
  /** For deviations; plans that are compiled ahead are given it apart. */
  readonly squareRoot: SquareRoot;
}

/** A tier: its nodes in the order of the document, and everything its units are asked. */
export interface PlanTier {
  /** Its id in the pack. */
  readonly id: string;
  /** The tier as the pack writes it. */
  readonly document: PackTier;
  /** Its place in the pack: keys and positions. */
  readonly path: Path;
  /** Its criteria and groups, by id. */
  readonly nodes: Readonly<Record<string, PlanNode>>;
  /** Ids in the order of the document, parents first. */
  readonly order: readonly string[];
  /** Its cohorts, by id. */
  readonly cohorts: Readonly<Record<string, PlanCohort>>;
  /** How its units are ranked, in the order of the pack. */
  readonly rankings: readonly PackRanking[];
  /** What a `tieBreak` compares by fact, derived ones written out. */
  readonly compared: Readonly<Record<string, Formula>>;
  /** Facts that one of its rules, conditions, gates or tie-breaks reads. */
  readonly facts: readonly string[];
  /** Attributes that its rules, conditions and cohorts read, by id. */
  readonly attributes: readonly string[];
  /** The statistics that its nodes ask for, by key. */
  readonly statistics: Readonly<Record<string, PlanStatistic>>;
}

/** One step of the evaluation, taken for all units before the next: a node of a tier, or a statistic that its nodes ask for. */
export type Step =
  | {
      /** The tier whose units take the step, by its id. */
      readonly tier: string;
      /** The criterion or group, by its id. */
      readonly node: string;
    }
  | {
      /** The tier whose nodes ask, by its id. */
      readonly tier: string;
      /** The statistic, by its key in the tier. */
      readonly statistic: string;
    };

/** What a plugin adds to the engine. */
export const PLUGIN_PARTS = ['kind', 'combiner', 'operator'] as const;
/** What a plugin adds to the engine. */
export type PluginPart = (typeof PLUGIN_PARTS)[number];

/** The list in which each part is given, and required by a pack. */
export const PLUGIN_LISTS = {
  kind: 'kinds',
  combiner: 'combiners',
  operator: 'operators',
} as const satisfies Record<PluginPart, string>;

/** A plugin that the pack uses, with what its rules were lowered to. */
export interface UsedPlugin {
  /** Which part of the engine it adds. */
  readonly is: PluginPart;
  /** Its name. */
  readonly id: string;
  /** Its version, a whole number. */
  readonly version: number;
  /** The expressions that its rules came to; of an operator, none. */
  readonly lowered: readonly Expression[];
}

/** A pack, compiled: plain data and closures. Steps read only what earlier steps gave. */
export interface Plan {
  /**
   * The document as written, decimals as text in normal form, NFC, without defaults; behind its facts those that rule kinds of
   * plugins bring with them.
   */
  readonly pack: Pack;
  /** The declared facts, by id. */
  readonly facts: Readonly<Record<string, PlanFact>>;
  /** What always holds between facts, in the order of the pack. */
  readonly relations: readonly PlanRelation[];
  /** The tiers, in the order of the pack. */
  readonly tiers: readonly PlanTier[];
  /** The order of the evaluation. */
  readonly steps: readonly Step[];
  /** The plugins that the pack uses; empty where it uses none. */
  readonly plugins: readonly UsedPlugin[];
}
