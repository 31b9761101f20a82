import type { Measure } from '../../model/pack.js';
import type { LevelEnd, PlanNode } from '../../model/plan.js';
import { order } from './fraction.js';
import { fromExact, fromRounding } from './from-engine.js';
import type { Measured, NodeOpinion, Scene } from './node-opinion.js';
import { roundFraction } from './round-fraction.js';

const MEASURES: readonly Measure[] = ['points', 'percent', 'converted'];

/** Each measure that the node prints, as it prints it. */
export function publishedOpinion({ publish }: PlanNode, outcome: Measured): NodeOpinion['published'] {
  const printed = MEASURES.flatMap((by) => {
    const [how, exact] = [publish[by], outcome[by]];
    return how && exact ? [[by, roundFraction(exact, fromRounding(how))] as const] : [];
  });
  return Object.fromEntries(printed);
}

/** The best level whose ends hold the value and whose gate is open, else the floor; none where there are no levels. */
export function levelOpinion(
  scene: Scene,
  { levels }: PlanNode,
  outcome: Measured,
  published: NodeOpinion['published'],
): string | undefined {
  const value = levels && (levels.basis === 'published' ? published : outcome)[levels.by];
  if (!value) return undefined;
  const best = levels.steps.find(
    ({ low, high, gate }) =>
      (!low || isBeyond(order(value, fromExact(low.value)), low)) &&
      (!high || isBeyond(order(fromExact(high.value), value), high)) &&
      (!gate || scene.answer(gate) === true),
  );
  return best?.id ?? levels.floor;
}

function isBeyond(sign: number, { included }: LevelEnd): boolean {
  return included ? sign >= 0 : sign > 0;
}
