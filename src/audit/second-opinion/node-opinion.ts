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

/** The measures of a node that has a value. */
export interface Measured {
  readonly status: 'scored';
  readonly earned: Fraction;
  readonly bonus: Fraction;
  readonly penalty: Fraction;
  readonly base: Fraction;
  readonly points: Fraction;
  readonly converted: Fraction;
  readonly percent?: Fraction;
}

/** What the second opinion says of one node of one unit in one layer. */
export interface NodeOpinion {
  readonly outcome: Measured | NoAnswer;
  /** What it is to its parent. */
  readonly counted: Counted;
  readonly published: Readonly<Partial<Record<Measure, Fraction>>>;
  readonly level?: string;
  /** Absent facts of which the node itself says what a blank comes to, in the order of code units. */
  readonly blanks: readonly string[];
  /** What the rule gave where the verifier set other points. */
  readonly computed?: Fraction;
  /** Whether its digits come from decimal.js, as the engine's do. */
  readonly sameLibrary: boolean;
  /** Why it could not be told: all the rest is then the engine's word. */
  readonly declined?: Declined;
}

/** One unit in one layer, and what has been said of it so far. */
export interface Scene {
  readonly reading: Reading;
  readonly tier: PlanTier;
  readonly unit: UnitInput;
  readonly layer: Layer;
  readonly has: (fact: string) => boolean;
  readonly tainted: ReadonlyMap<string, string>;
  readonly said: Map<string, NodeOpinion>;
  /** Absent facts that the question at hand asked about. */
  readonly blanks: Set<string>;
  /** Why the formula has no answer though every fact may be there: it looks at one that is tainted. */
  readonly taint: (formula: Formula) => NoAnswer | undefined;
  /** The answer, whatever is tainted. */
  readonly plainly: (formula: Formula) => Answer;
  /** The taint, else the answer. */
  readonly answer: (formula: Formula) => Answer;
  /** The same of a question that stands in no formula of its own. */
  readonly answerTo: (question: Question) => Answer;
}

/** The first tainted fact that the question looks at. */
export function taintOf({ tainted }: Pick<Scene, 'tainted'>, { reads, presences }: Question): NoAnswer | undefined {
  const fact = [...reads, ...presences].find((id) => tainted.has(id));
  return fact === undefined ? undefined : { status: 'unscorable', because: `${fact}: ${tainted.get(fact)}` };
}

/** The node and everything above it, from the root down. */
export function lineageOf({ tier }: Pick<Scene, 'tier'>, { lineage }: PlanNode): readonly PlanNode[] {
  return lineage.flatMap((id) => tier.nodes[id] ?? []);
}
