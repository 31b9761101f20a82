import { bug } from '../../kit/bug.js';
import type { NoValue } from '../../model/expression.js';
import type { Policies, PolicyWord } from '../../model/pack-policies.js';
import type { PlanNode } from '../../model/plan.js';
import type { NoAnswer, Row } from './answer.js';
import { type Fraction, fraction, HUNDRED, NOUGHT, plus, times } from './fraction.js';
import { fromExact } from './from-engine.js';
import type { NodeOpinion, Scene } from './node-opinion.js';

/** Which policy is asked, by why a node has no value. */
const ASKED: Readonly<Record<NoValue['status'], (policies: Policies) => PolicyWord>> = {
  missing: ({ whenMissing }) => whenMissing,
  'not-applicable': ({ whenNotApplicable }) => whenNotApplicable,
  unscorable: ({ whenUnscorable }) => whenUnscorable,
};

/** How much of its maximum a node without a value brings; nothing where it does not count. */
const PARTS: Readonly<Record<PolicyWord, Fraction | undefined>> = {
  zero: NOUGHT,
  full: fraction(1),
  exclude: undefined,
  withhold: undefined,
};

/** What a node without a value is to its parent, by its own policy; one with a value counts itself. */
export function countedAs({ policies }: PlanNode, { status }: NodeOpinion['outcome']): NodeOpinion['counted'] {
  return status === 'scored' ? 'itself' : ASKED[status](policies);
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
  const max = fromExact(node.max);
  const part = counted === 'itself' ? undefined : PARTS[counted];
  const own = outcome.status === 'scored' ? { ...outcome, percent: outcome.percent ?? NOUGHT } : partOf(max, part);
  if (!own) return undefined;
  const { points, base, percent } = own;
  return new Map(Object.entries({ points, base, percent, id, max, weight: fromExact(node.weight) }));
}

function partOf(max: Fraction, part: Fraction | undefined) {
  return part && { points: times(part, max), base: max, percent: times(part, HUNDRED) };
}
