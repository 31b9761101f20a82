import type { LevelEnd, PlanNode } from '../../model/plan.js';
import { compare } from './fraction.js';
import { fromExact, fromRounding } from './from-engine.js';
import { PRINTABLE } from './layer-rules.js';
import type { Measures, NodeOpinion, OpinionContext } from './node-opinion.js';
import { roundFraction } from './round-fraction.js';

/** Each measure that the node prints, rounded as it prints it. */
export function publishedOpinion({ publish }: PlanNode, outcome: Measures): NodeOpinion['published'] {
  const printed = PRINTABLE.flatMap((by) => {
    const [rounding, exact] = [publish[by], outcome[by]];
    return rounding && exact ? [[by, roundFraction(exact, fromRounding(rounding))] as const] : [];
  });
  return Object.fromEntries(printed);
}

/**
 * The best level between whose ends the value lies and whose gate holds, else the lowest; nothing without levels or value. `gates`:
 * those that were asked, `+` where they hold.
 */
export function levelOpinion(
  context: OpinionContext,
  { levels }: PlanNode,
  exact: Measures,
  published: NodeOpinion['published'],
): Pick<NodeOpinion, 'level' | 'gates'> {
  const value = levels && { exact, published }[levels.basis][levels.by];
  if (!value) return {};
  let gates = '';
  const best = levels.steps.find(({ id, low, high, gate }) => {
    const isWithin =
      isBeyond(compare(value, fromExact(low.value)), low) &&
      (!high || isBeyond(compare(fromExact(high.value), value), high));
    if (!isWithin || !gate) return isWithin;
    const isMet = context.answer(gate) === true;
    gates += gateText(id, isMet);
    return isMet;
  });
  return { level: best?.id ?? levels.floor, gates };
}

/** A gate that was asked, by its level. */
export function gateText(level: string, isMet: boolean): string {
  return `${isMet ? '+' : '-'}${level} `;
}

function isBeyond(sign: number, { included }: LevelEnd): boolean {
  return included ? sign >= 0 : sign > 0;
}
