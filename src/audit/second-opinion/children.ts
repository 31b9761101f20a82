import { bug } from '../../kit/bug.js';
import type { NoValue } from '../../model/expression.js';
import type { Policies, PolicyWord } from '../../model/pack-policies.js';
import type { PlanNode } from '../../model/plan.js';
import type { RowColumn } from '../../model/row-list.js';
import type { Datum, NoAnswer, Row } from './answer.js';
import { type Fraction, fraction, HUNDRED, plus, times, ZERO } from './fraction.js';
import { fromExact } from './from-engine.js';
import type { NodeOpinion, OpinionContext } from './node-opinion.js';

/** The policy for a node without a value, by why it has none. */
const POLICY: Readonly<Record<NoValue['status'], (policies: Policies) => PolicyWord>> = {
  missing: ({ whenMissing }) => whenMissing,
  'not-applicable': ({ whenNotApplicable }) => whenNotApplicable,
  unscorable: ({ whenUnscorable }) => whenUnscorable,
};

/** Which part of its maximum a node without a value brings; or that it does not count, or leaves its parent without a value. */
const PART: Readonly<Record<PolicyWord, Fraction | 'does-not-count' | 'leaves-no-value'>> = {
  zero: ZERO,
  full: fraction(1),
  exclude: 'does-not-count',
  withhold: 'leaves-no-value',
};

/** Whether a text is a word of a policy. */
export function isPolicy(text: string): boolean {
  return Object.hasOwn(PART, text);
}

/** Whether a node that counts as this leaves its parent without a value. */
export function leavesNoValue(counted: NodeOpinion['counted']): boolean {
  return counted !== 'itself' && PART[counted] === 'leaves-no-value';
}

/** What a node counts as in its parent: `itself` with a value, else the word of its policy. */
export function countedAs({ policies }: PlanNode, { status }: NodeOpinion['outcome']): NodeOpinion['counted'] {
  return status === 'scored' ? 'itself' : POLICY[status](policies);
}

/** The rows of the nodes that count; or why there are none, where one of them withholds. */
export function rowsOf(context: OpinionContext, ids: readonly string[]): readonly Row[] | NoAnswer {
  const withholding = ids.map((id) => opinionOf(context, id)).find(({ counted }) => leavesNoValue(counted));
  if (withholding && withholding.outcome.status !== 'scored') return withholding.outcome;
  return ids.flatMap((id) => rowOf(context, id) ?? []);
}

/** The sum of the points of the nodes that count. */
export function pointsOf(context: OpinionContext, ids: readonly string[]): Fraction {
  return ids.map((id) => (rowOf(context, id)?.get('points') ?? ZERO) as Fraction).reduce(plus, ZERO);
}

/** The opinion on a node; a node that is read before it is scored breaks the order of the plan. */
export function opinionOf({ opinions }: OpinionContext, id: string): NodeOpinion {
  return opinions.get(id) ?? bug(`${id} is read before it is scored`);
}

/** Undefined where the node does not count. */
function rowOf(context: OpinionContext, id: string): Row | undefined {
  const node = context.tier.nodes[id] ?? bug(`no node ${id}`);
  const { outcome, counted } = opinionOf(context, id);
  const max = fromExact(node.max);
  const part = counted === 'itself' ? undefined : PART[counted];
  // a node whose maximum is 0 has no percent, and counts with 0
  const values = outcome.status === 'scored' ? { ...outcome, percent: outcome.percent ?? ZERO } : partOf(max, part);
  if (!values) return undefined;
  const { points, base, percent } = values;
  const row = { points, base, percent, id, max, weight: fromExact(node.weight) } satisfies Record<RowColumn, Datum>;
  return new Map(Object.entries(row));
}

function partOf(max: Fraction, part: (typeof PART)[PolicyWord] | undefined) {
  return typeof part === 'object' && { points: times(part, max), base: max, percent: times(part, HUNDRED) };
}
