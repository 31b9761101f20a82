import { bug } from '../../kit/bug.js';
import type { PlanNode } from '../../model/plan.js';
import type { NoAnswer, Row } from './answer.js';
import { type Fraction, HUNDRED, NOUGHT, plus } from './fraction.js';
import { fromExact } from './from-engine.js';
import type { NodeOpinion, Scene } from './node-opinion.js';

/** What a node without a value is to its parent, by its own policy; one with a value counts itself. */
export function countedAs({ policies }: PlanNode, { status }: NodeOpinion['outcome']): NodeOpinion['counted'] {
  if (status === 'scored') return 'itself';
  if (status === 'missing') return policies.whenMissing;
  return status === 'unscorable' ? policies.whenUnscorable : policies.whenNotApplicable;
}

/** The rows of those that count; where one of them withholds, the first such says why there are none. */
export function rowsOf(scene: Scene, ids: readonly string[]): readonly Row[] | NoAnswer {
  const children = ids.map((id) => opinionOf(scene, id));
  const withheld = children.find(({ counted }) => counted === 'withhold');
  if (withheld && withheld.outcome.status !== 'scored') return withheld.outcome;
  return ids.flatMap((id) => rowOf(scene, id) ?? []);
}

/** The points of those that count, added up. */
export function pointsOf(scene: Scene, ids: readonly string[]): Fraction {
  return ids.map((id) => (rowOf(scene, id)?.get('points') ?? NOUGHT) as Fraction).reduce(plus, NOUGHT);
}

/** What was said of the node; one that is read before it is scored breaks the order of the plan. */
export function opinionOf({ said }: Scene, id: string): NodeOpinion {
  return said.get(id) ?? bug(`${id} is read before it is scored`);
}

function rowOf(scene: Scene, id: string): Row | undefined {
  const node = scene.tier.nodes[id] ?? bug(`no node ${id}`);
  const { outcome, counted } = opinionOf(scene, id);
  if (counted === 'exclude' || counted === 'withhold') return undefined;
  const max = fromExact(node.max);
  const isFull = counted === 'full';
  const own =
    outcome.status === 'scored'
      ? { points: outcome.points, base: outcome.base, percent: outcome.percent ?? NOUGHT }
      : { points: isFull ? max : NOUGHT, base: max, percent: isFull ? HUNDRED : NOUGHT };
  return new Map(Object.entries({ ...own, id, max, weight: fromExact(node.weight) }));
}
