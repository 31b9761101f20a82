import type { LevelEnd, PlanNode } from '../../model/plan.js';
import { compare } from './fraction.js';
import { fromExact, fromRounding } from './from-engine.js';
import { PRINTABLE } from './layer-rules.js';
import type { Measures, NodeOpinion, Scene } from './node-opinion.js';
import { roundFraction } from './round-fraction.js';

/** Each measure that the node prints, rounded as it prints it. */
export function publishedOpinion({ publish }: PlanNode, outcome: Measures): NodeOpinion['published'] {
  const printed = PRINTABLE.flatMap((by) => {
    const [rounding, exact] = [publish[by], outcome[by]];
    return rounding && exact ? [[by, roundFraction(exact, fromRounding(rounding))] as const] : [];
  });
  return Object.fromEntries(printed);
}

/** The best level between whose ends the value lies and whose gate holds, else the lowest; undefined without levels or value. */
export function levelOpinion(
  scene: Scene,
  { levels }: PlanNode,
  exact: Measures,
  published: NodeOpinion['published'],
): string | undefined {
  const value = levels && { exact, published }[levels.basis][levels.by];
  if (!value) return undefined;
  const best = levels.steps.find(
    ({ low, high, gate }) =>
      (!low || isBeyond(compare(value, fromExact(low.value)), low)) &&
      (!high || isBeyond(compare(fromExact(high.value), value), high)) &&
      (!gate || scene.answer(gate) === true),
  );
  return best?.id ?? levels.floor;
}

function isBeyond(sign: number, { included }: LevelEnd): boolean {
  return included ? sign >= 0 : sign > 0;
}
