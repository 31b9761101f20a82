import type { PackCase } from '../../model/cases.js';
import type { Inputs } from '../../model/inputs.js';
import { officialLayer } from '../../model/ranked-layers.js';
import { type Evaluation, evaluatedOf } from '../../stages/evaluate.js';
import { type BasePlan, keptEvaluation, scoresIn } from '../../stages/evaluate-altered.js';
import { rank } from '../../stages/rank.js';
import type { Judged } from './judge.js';

/** What a case states something of, as it was scored. */
interface ScoredCase extends Judged {
  readonly evaluation: Evaluation;
}

/** The nodes of which a case expects something; undefined where it expects places, to which many nodes may lead. */
export function expectedNodes({ expect = {}, units = [], rankings }: PackCase): ReadonlySet<string> | undefined {
  if (rankings !== undefined) return undefined;
  return new Set([expect, ...units.map((unit) => unit.expect ?? {})].flatMap((expected) => Object.keys(expected)));
}

/** Scores what a case states something of, and nothing that this does not need. */
export function scoreExpected(base: BasePlan, packCase: PackCase, inputs: Inputs): ScoredCase {
  const { plan } = base;
  const nodes = expectedNodes(packCase);
  const evaluation = keptEvaluation(base, inputs, nodes);
  if (nodes) return { evaluation, scores: scoresIn(evaluation, officialLayer(plan.pack)), rankings: [] };
  const { scores } = evaluatedOf(evaluation);
  return { evaluation, scores, rankings: rank(plan, inputs, scores) };
}
