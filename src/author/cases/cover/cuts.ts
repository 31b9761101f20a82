import { compare, type Exact, equal, HUNDRED, sign } from '../../../kit/exact.js';
import { toText } from '../../../kit/exact-text.js';
import { MEASURE_IS } from '../../../model/measure.js';
import { IS_AS_PUBLISHED } from '../../../model/pack-words.js';
import type { PlanLevels, PlanNode } from '../../../model/plan.js';
import type { NodeScore } from '../../../model/scores.js';
import type { Side } from '../../prove/possible.js';

/** A value at which a step of levels ends, and what is compared with it, as `percent ⋚ 90`. */
interface Cut {
  readonly value: Exact;
  readonly of: string;
}

/** The cuts of the levels of a node, from the best step down; both steps that meet at one share it. */
export function cutsOf({ levels }: PlanNode): readonly Cut[] {
  const ends = (levels?.steps ?? []).flatMap(({ low, high }) => [...(high ? [high] : []), ...(low ? [low] : [])]);
  const values = ends.map(({ value }) => value);
  const different = values.filter((value, index) => values.findIndex((other) => equal(other, value)) === index);
  return different.map((value) => ({ value, of: `${levels?.by ?? ''} ⋚ ${toText(value)}` }));
}

/** The sides of a cut that a node can be on; without a bonus none is above the maximum, without a penalty none below 0. */
export function sidesOfCut(node: PlanNode, { value }: Cut): readonly Side[] {
  const isGroup = node.kind === 'group';
  const top = node.levels && MEASURE_IS[node.levels.by].isPercent ? HUNDRED : node.max;
  const [mayPass, mayLose] = [isGroup && node.bonuses.length > 0, isGroup && node.penalties.length > 0];
  return [
    ...(sign(value) > 0 || mayLose ? (['below'] as const) : []),
    'at',
    ...(compare(value, top) < 0 || mayPass ? (['above'] as const) : []),
  ];
}

/** The key of the clause that a node is on this side of the cut. */
export function keyOfCut(place: string, { of }: Cut, side: Side): string {
  return `${place}#levels@${of} ${side}`;
}

/** What the levels compare with their cuts: a measure on their basis. */
export function cutMeasure({ basis, by }: PlanLevels, { outcome, published }: NodeScore): Exact | undefined {
  if (IS_AS_PUBLISHED[basis]) return published?.[by];
  return outcome.status === 'scored' ? outcome[by] : undefined;
}

/** On which side of the cut a value is. */
export function sideOfCut(value: Exact, cut: Cut): Side {
  const order = compare(value, cut.value);
  return order === 0 ? 'at' : order < 0 ? 'below' : 'above';
}
