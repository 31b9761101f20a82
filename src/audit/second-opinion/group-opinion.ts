import type { PlanGroup } from '../../model/plan.js';
import { isNoAnswer, type NoAnswer } from './answer.js';
import { opinionOf, pointsOf, rowsOf } from './children.js';
import type { Fraction } from './fraction.js';
import { fromRounding } from './from-engine.js';
import { measuresOf } from './measures.js';
import type { Measures, OpinionContext } from './node-opinion.js';
import { notAsked } from './not-asked.js';
import { roundFraction } from './round-fraction.js';

/** The outcome of one group: what its children that count earn, rounded, with bonuses and penalties outside. */
export function groupOpinion(context: OpinionContext, node: PlanGroup): Measures | NoAnswer {
  const { children, bonuses, penalties } = node;
  const refusal = notAsked(context, node);
  if (refusal) return refusal;
  const rows = rowsOf(context, [...children, ...bonuses, ...penalties]);
  if (isNoAnswer(rows)) return rows;
  if ((rowsOf(context, children) as readonly unknown[]).length === 0) {
    const isMissing = children.some((id) => opinionOf(context, id).outcome.status === 'missing');
    return { status: isMissing ? 'missing' : 'not-applicable', because: 'nothing counts' };
  }
  const earned = context.answer(node.earned);
  if (isNoAnswer(earned)) return earned;
  const base = context.answer(node.base);
  if (isNoAnswer(base)) return base;
  const rounded = node.round.map(fromRounding).reduce(roundFraction, earned as Fraction);
  return measuresOf(node, rounded, base as Fraction, pointsOf(context, bonuses), pointsOf(context, penalties));
}
