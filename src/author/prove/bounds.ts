import { bug } from '../../kit/bug.js';
import type { Typed } from '../../model/expression.js';
import type { Operator } from '../../model/operator.js';
import type { Formula, Plan, PlanGroup, PlanTier } from '../../model/plan.js';
import { IS_NEXT_BELOW, type RowList } from '../../model/row-list.js';
import { boundGroup } from './bound-group.js';
import { type AppliedRegions, appliedRegions, boundLeaf } from './bound-leaf.js';
import { explore } from './explore.js';
import { whereTrue } from './explore-reading.js';
import type { Answers, CountedRow, Defined, Exploring } from './exploring.js';
import { rowOf } from './group-rows.js';
import type { RelatedFacts } from './intersect.js';
import { measuredBy } from './measured-ends.js';
import type { NodeBound } from './node-bound.js';
import { EVERYWHERE, type Region } from './region.js';

/** How many steps one node may cost. */
const STEPS = 4000;

/** The bounds of a tier by node, and what was met on the way. */
export interface TierBounds {
  readonly bounds: ReadonlyMap<string, NodeBound>;
  readonly defined: ReadonlyMap<string, Defined>;
  /** The relations of the pack, each with the facts that it needs and the paths on which it is not false. */
  readonly relations: readonly RelatedFacts[];
  /** Bounds a group again from other bounds of what is below it, in a region. */
  readonly reboundGroup: (group: PlanGroup, bounds: ReadonlyMap<string, NodeBound>, region: Region) => NodeBound;
  /** What an expression can be for a unit of the tier, whatever it sends; by these bounds, or by sharper ones. */
  readonly answers: (expression: Typed, bounds?: ReadonlyMap<string, NodeBound>) => Answers;
  /** Divisions that may be by zero, with the node whose rule has them. */
  readonly zeros: readonly { readonly node: string; readonly at: Typed; readonly region: Region }[];
}

/** What is known of the tiers that are bounded already: what an expression can be for a unit of the tier below. */
type Below = Exploring['below'];

/**
 * Bounds each node after all that it reads, as the plan orders them. No score on a unit's figures is ever outside.
 * `below` answers for the units below; without it their tier is bounded first.
 */
export function boundTier(
  plan: Plan,
  tier: PlanTier,
  operators: Readonly<Record<string, Operator>>,
  below: Below = belowOf(plan, tier, operators),
): TierBounds {
  const bounds = new Map<string, NodeBound>();
  const appliedByNode = new Map<string, AppliedRegions>();
  const defined = new Map<string, Defined>();
  const zeros: { node: string; at: Typed; region: Region }[] = [];
  const exploringWith = exploringIn({ plan, tier, operators, below, defined });
  const lookup = (nodeBounds: ReadonlyMap<string, NodeBound>) => (id: string) => ({
    node: tier.nodes[id] ?? bug(`no node ${id}`),
    bound: nodeBounds.get(id) ?? bug(`${id} is read before it is bounded`),
  });
  for (const step of plan.steps) {
    const node = step.tier === tier.id && 'node' in step ? tier.nodes[step.node] : undefined;
    if (!node) continue;
    const exploring = exploringWith(bounds, plan.relations, node.id);
    const applied = appliedRegions(node, tier.nodes, exploring);
    appliedByNode.set(node.id, applied);
    const bound =
      node.kind === 'leaf'
        ? boundLeaf(node, applied, plan, exploring)
        : boundGroup(node, applied, lookup(bounds), exploring);
    bounds.set(node.id, bound);
    zeros.push(...exploring.zeros.map(({ node: at, region }) => ({ node: node.id, at, region })));
  }
  const relations = plan.relations.map(({ typed, references: { facts } }) => {
    const allPresent = { ...EVERYWHERE, present: new Map(facts.map((fact) => [fact, true] as const)) };
    return { facts, holds: whereTrue(typed, allPresent, exploringWith(bounds, [])) };
  });
  const reboundGroup: TierBounds['reboundGroup'] = (group, nodeBounds, region) =>
    boundGroup(
      group,
      appliedByNode.get(group.id) ?? bug(`${group.id} was not bounded`),
      lookup(nodeBounds),
      exploringWith(nodeBounds, plan.relations, group.id),
      region,
    );
  const answers: TierBounds['answers'] = (expression, nodeBounds = bounds) => {
    const exploring = exploringWith(nodeBounds, plan.relations);
    const cases = explore(expression, EVERYWHERE, exploring);
    return { cases, unknown: [...exploring.unknown] };
  };
  return { bounds, defined, zeros, relations, reboundGroup, answers };
}

/** Explorations of a tier: by the bounds of its nodes, beside relations; `self` is the node whose expressions are followed. */
function exploringIn({ plan, tier, operators, below, defined }: Explored) {
  return (nodeBounds: ReadonlyMap<string, NodeBound>, relations: readonly Formula[], self?: string): Exploring => ({
    plan,
    operators,
    relations,
    measured: (id) => measuredBy(tier.nodes[id], nodeBounds.get(id)),
    rows: (id, which, region) => rowsOf(tier, nodeBounds, { group: id, which, isOwn: self === id }, region),
    cohorts: tier.cohorts,
    below,
    explore,
    defined,
    budget: { left: STEPS },
    unknown: new Set(),
    zeros: [],
  });
}

/** A tier, with what its explorations share. */
interface Explored {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly operators: Readonly<Record<string, Operator>>;
  readonly below: Below;
  readonly defined: Map<string, Defined>;
}

function belowOf(plan: Plan, { document }: PlanTier, operators: Readonly<Record<string, Operator>>): Below {
  const lower = plan.tiers.find(({ id }) => id === document.collects);
  return lower && answering(boundTier(plan, lower, operators));
}

/** The answers of a tier that is bounded, each expression followed once. */
export function answering({ answers }: TierBounds, bounds?: ReadonlyMap<string, NodeBound>): NonNullable<Below> {
  const known = new Map<Typed, Answers>();
  return (expression) => {
    const answer = known.get(expression) ?? answers(expression, bounds);
    known.set(expression, answer);
    return answer;
  };
}

/** The rows of a group that are read; `isOwn` where the group itself reads them. */
interface RowsRead {
  readonly group: string;
  readonly which: RowList;
  readonly isOwn: boolean;
}

/** The rows of a group, and the region that knows their variables; undefined where there is no group of that name. */
function rowsOf(
  { nodes }: PlanTier,
  bounds: ReadonlyMap<string, NodeBound>,
  { group: id, which, isOwn }: RowsRead,
  from: Region,
): { readonly rows: readonly CountedRow[]; readonly region: Region } | undefined {
  const group = nodes[id];
  if (group?.kind !== 'group') return undefined;
  let region = from;
  const rows: CountedRow[] = [];
  for (const child of group[which]) {
    const [node, bound] = [nodes[child], bounds.get(child)];
    // a group that reads its own children has a value, so no condition of its own is a reason for theirs
    const statuses = isOwn && IS_NEXT_BELOW[which] ? bound?.ownStatuses : bound?.statuses;
    const rowInRegion = node && bound && statuses && rowOf(node, bound, statuses, region);
    if (!rowInRegion) continue;
    region = rowInRegion.region;
    rows.push(rowInRegion.row);
  }
  return { rows, region };
}
