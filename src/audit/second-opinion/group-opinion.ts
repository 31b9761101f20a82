import type { PlanGroup } from '../../model/plan.js';
import { isNoAnswer, type NoAnswer } from './answer.js';
import { opinionOf, pointsOf, rowsOf } from './children.js';
import type { Fraction } from './fraction.js';
import { fromRounding } from './from-engine.js';
import { measured } from './measured.js';
import type { Measured, Scene } from './node-opinion.js';
import { notAsked } from './not-asked.js';
import { roundFraction } from './round-fraction.js';

/** One group: what its children that count make together, rounded, with bonus and penalty outside. */
export function groupOpinion(scene: Scene, node: PlanGroup): Measured | NoAnswer {
  const { children, bonuses, penalties } = node;
  const refusal = notAsked(scene, node);
  if (refusal) return refusal;
  const all = rowsOf(scene, [...children, ...bonuses, ...penalties]);
  if (isNoAnswer(all)) return all;
  if ((rowsOf(scene, children) as readonly unknown[]).length === 0) {
    const isMissing = children.some((id) => opinionOf(scene, id).outcome.status === 'missing');
    return { status: isMissing ? 'missing' : 'not-applicable', because: 'nothing counts' };
  }
  const earned = scene.answer(node.earned);
  if (isNoAnswer(earned)) return earned;
  const base = scene.answer(node.base);
  if (isNoAnswer(base)) return base;
  const rounded = node.round.map(fromRounding).reduce(roundFraction, earned as Fraction);
  return measured(node, rounded, base as Fraction, pointsOf(scene, bonuses), pointsOf(scene, penalties));
}
