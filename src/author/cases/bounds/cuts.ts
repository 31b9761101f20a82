import type { PlanNode } from '../../../model/plan.js';
import { cutMeasure, cutsOf } from '../cover/cuts.js';
import { approach } from './approach.js';
import { criteriaOf, factsIn, formulasOf, isNumeric } from './below.js';
import { ladderOf, type Measured } from './ladder.js';
import type { Look, Looking } from './look.js';
import type { Seen } from './telling.js';

/**
 * Units about the cuts of the levels of a node, best cut first: below, at and above each, as near as can be; then the
 * highest and the lowest that were met.
 */
export function aboutCuts(looking: Looking, node: PlanNode, seen: readonly Seen[]): readonly Look[] {
  const { levels } = node;
  if (!levels) return [];
  const measured: Measured = ({ layer: { [node.id]: score } }) => score && cutMeasure(levels, score);
  const ladder = ladderOf(looking, node, seen, measured);
  if (ladder.length === 0) return [];
  const facts = factsIn(looking, criteriaOf(looking, node).flatMap(formulasOf)).filter(isNumeric);
  const near = cutsOf(node).flatMap(({ value }) => {
    const { below, at, above } = approach(looking, ladder, facts, measured, value);
    return [below, at, above];
  });
  return [...near, ladder[0], ladder.at(-1)].flatMap((look) => (look ? [look] : []));
}
