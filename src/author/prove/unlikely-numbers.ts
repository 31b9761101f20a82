import { add, compare, divide, type Exact, equal, HUNDRED, isZero, multiply, ONE, whole } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import { ruleIn } from './place-in.js';

/** Points beside the items of a checklist that are not added up, so that none of them counts. */
export function unusedPoints({ id, path, document }: PlanNode): readonly CheckFinding[] {
  return checklistsIn(ruleIn(document), [...path, 'rule']).flatMap(({ at, need, items }) =>
    need === 'sum' || isList(items)
      ? []
      : [checkFinding('points-unused', [...at, 'items'], { node: id, need: String(need) })],
  );
}

/** The parameters with items of which some are needed, at any depth of a rule. */
function checklistsIn(
  json: Json,
  path: Path,
): readonly { readonly at: Path; readonly need: Json; readonly items: Json }[] {
  if (isList(json)) return json.flatMap((item, index) => checklistsIn(item, [...path, index]));
  if (!isObject(json)) return [];
  const { need, items } = json;
  if (need !== undefined && items !== undefined) return [{ at: path, need, items }];
  return Object.entries(json).flatMap(([key, inside]) => checklistsIn(inside as Json, [...path, key]));
}

/**
 * Weights of a group that look like shares of 1, or of 100, and come to something else: a share of 0.6 beside one of 0.3.
 * Weights as 1 and 3, or 1 and 0.5, are no shares, and may come to anything; so may those of children that not all units have.
 */
export function oddWeights({ nodes }: PlanTier, group: PlanNode): readonly CheckFinding[] {
  if (group.kind !== 'group') return [];
  const weighted = group.children.flatMap((child) => {
    const node = nodes[child];
    return node?.document.weight === undefined ? [] : [node];
  });
  const unweighted = weighted.filter(({ weight }) => isZero(weight));
  if (unweighted.length > 0)
    return unweighted.map(({ id, path }) => checkFinding('weight-zero', [...path, 'weight'], { node: id }));
  const apart = weightApart(group, weighted);
  if (apart.length > 0) return apart;
  if (weighted.some(({ document }) => document.appliesTo !== undefined)) return [];
  const weights = weighted.map(({ weight }) => weight);
  const sum = weights.reduce(add, whole(0));
  const shared = sharedBy(weights, sum);
  if (shared === undefined || equal(sum, shared)) return [];
  const params = { node: group.id, sum: toText(sum), whole: toText(shared) };
  return [checkFinding('weights-sum', [...group.path, 'combine'], params)];
}

/** The one child whose weight is not to its maximum as those of all others are, where the maximums add up to that of the group. */
function weightApart({ max }: PlanNode, weighted: readonly PlanNode[]): readonly CheckFinding[] {
  const isSum = equal(weighted.map((child) => child.max).reduce(add, whole(0)), max);
  const isSameMax = weighted.every((child) => equal(child.max, weighted[0]?.max ?? max));
  if (weighted.length < LEAST_WEIGHTED || !isSum || isSameMax) return [];
  return weighted.flatMap((child) => {
    const [first, ...others] = weighted.filter((other) => other !== child);
    if (first === undefined || !others.every((other) => isInProportion(first, other))) return [];
    const due = divide(multiply(first.weight, child.max), first.max);
    if (due === undefined || equal(due, child.weight)) return [];
    const params = { node: child.id, weight: toText(child.weight), suggestion: toText(due) };
    return [checkFinding('weight-apart', [...child.path, 'weight'], params)];
  });
}

/** Children of a group of which all but one show how weights go with maximums. */
const LEAST_WEIGHTED = 4;

function isInProportion(one: PlanNode, other: PlanNode): boolean {
  return equal(multiply(one.weight, other.max), multiply(other.weight, one.max));
}

/** What the weights are shares of; undefined where they are not shares. */
function sharedBy(weights: readonly Exact[], sum: Exact): Exact | undefined {
  if (weights.length > 0 && weights.every((weight) => compare(weight, ONE) < 0)) return ONE;
  const isNear = compare(sum, whole(90)) > 0 && compare(sum, whole(110)) < 0;
  return isNear ? HUNDRED : undefined;
}
