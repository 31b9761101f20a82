import { bug } from '../../kit/bug.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { Measure } from '../../model/pack.js';
import type { Formula, PlanNode, PlanTier } from '../../model/plan.js';
import type { Counted } from '../../model/scores.js';
import type { Answer, NoAnswer } from './answer.js';
import type { Fraction } from './fraction.js';
import type { Question } from './question.js';
import type { Reading } from './reading.js';
import type { Declined } from './stop.js';

/** The measures of a node that has a value; `percent` is absent where its maximum is 0. */
export interface Measures {
  readonly status: 'scored';
  readonly earned: Fraction;
  readonly bonus: Fraction;
  readonly penalty: Fraction;
  readonly base: Fraction;
  readonly points: Fraction;
  readonly converted: Fraction;
  readonly percent?: Fraction;
}

/** The second opinion on one node of one unit in one layer. */
export interface NodeOpinion {
  readonly outcome: Measures | NoAnswer;
  /** What it counts as in its parent. */
  readonly counted: Counted;
  readonly published: Readonly<Partial<Record<Measure, Fraction>>>;
  readonly level?: string;
  /** The gates that were asked, best level first, `+` where they hold. */
  readonly gates?: string;
  /** Absent facts for which the node has a rule of its own, in code-unit order. */
  readonly blanks: readonly string[];
  /** The points of the rule, where the verifier set others. */
  readonly computed?: Fraction;
  /** Why there is no opinion: all the rest is then what the engine has. */
  readonly declined?: Declined;
}

/** One unit in one layer, with the opinions on its nodes so far. */
export interface OpinionContext {
  readonly reading: Reading;
  readonly tier: PlanTier;
  readonly unit: UnitInput;
  readonly layer: Layer;
  readonly has: (fact: string) => boolean;
  /** Facts that decide nothing, with the reason. */
  readonly unusable: ReadonlyMap<string, string>;
  readonly opinions: Map<string, NodeOpinion>;
  /** Absent facts that the question at hand asked about. */
  readonly blanks: Set<string>;
  /** Why a formula has no answer, where it looks at an unusable fact. */
  readonly unusableIn: (formula: Formula) => NoAnswer | undefined;
  /** The answer to a formula, whichever facts are unusable. */
  readonly plainAnswer: (formula: Formula) => Answer;
  /** The answer to a formula; none where it looks at an unusable fact. */
  readonly answer: (formula: Formula) => Answer;
  /** The same for a question that is no formula of the plan. */
  readonly answerTo: (question: Question) => Answer;
}

/** Why the question has no answer: it looks at an unusable fact. */
export function unusableIn(
  { unusable }: Pick<OpinionContext, 'unusable'>,
  { facts, presences }: Pick<Question, 'facts' | 'presences'>,
): NoAnswer | undefined {
  const fact = [...facts, ...presences].find((id) => unusable.has(id));
  return fact === undefined ? undefined : { status: 'unscorable', because: `${fact}: ${unusable.get(fact)}` };
}

/** The node and everything above it, from the root down. */
export function lineageOf({ nodes }: Pick<PlanTier, 'nodes'>, { lineage }: PlanNode): readonly PlanNode[] {
  return lineage.map((id) => nodes[id] ?? bug(`no node ${id}`));
}
