import type { Limits } from '../model/document.js';
import { anyError, type Path } from '../model/issue.js';
import type { Pack, PackNode } from '../model/pack.js';
import type { Plan, PlanNode, PlanTier } from '../model/plan.js';
import type { Tables } from '../model/tables.js';
import { nodesOf } from '../model/tier-nodes.js';
import { checkCitationsOf } from './compile/citations.js';
import { type Compiling, compiling } from './compile/context.js';
import { checkEmpty } from './compile/empty.js';
import type { FactTable } from './compile/facts.js';
import type { PlacedNode } from './compile/inherited.js';
import { knownReads } from './compile/memo.js';
import { compileNodeIn } from './compile/nodes.js';
import { nodeInScope, scopeKey, tierScope } from './compile/tier-scope.js';
import { askedIn } from './compile/tiers.js';
import type { TreeReading } from './compile/tree-reading.js';
import { compile, factsOf, type Memo, stepsOf } from './compile.js';

/** A pack, compiled to be compiled again with small differences. */
export interface Recompiling {
  /** Undefined where the pack has an error. */
  readonly plan: Plan | undefined;
  /** The plan of a pack that shares with the first all objects that do not differ; undefined where it has an error. */
  readonly recompile: (pack: Pack) => Plan | undefined;
}

/** How packs are compiled: without a kind of a plugin, which may declare facts. */
interface Recompiled {
  readonly tables: Tables;
  readonly limits: Limits;
  readonly memo: Memo;
}

/**
 * Recompiles a pack that differs in one node. That node alone is compiled again where others read the same of it as before;
 * else the group in which it stands. In any other case the whole pack is compiled.
 */
export function recompiling(base: Pack, { tables, limits, memo }: Recompiled): Recompiling {
  const whole = (pack: Pack) => compile(pack, tables, limits, undefined, memo).plan;
  const plan = whole(base);
  const readings = base.tiers.map((document): TreeReading => {
    const context = compiling(base, tables, limits, () => false, memo);
    const table = factsOf(context);
    const [scope, key] = [tierScope(context, table, document), scopeKey(context, table, document)];
    return { context, table, scope, scopeKey: key };
  });
  const recompile = (pack: Pack): Plan | undefined => {
    const differing = plan?.plugins.length === 0 ? differingNode(base, pack) : undefined;
    const apart = differing && apartIn(differing);
    const reading = apart && readings[apart.tier];
    const tier = plan?.tiers.find(({ id }) => id === base.tiers[apart?.tier ?? -1]?.id);
    if (!plan || !reading || !tier) return whole(pack);
    const context = compiling(pack, tables, limits, () => false, memo);
    const { above, node, path } = apart;
    const compiled = compileNodeIn({ ...reading, context }, above, { node, path });
    checkCitationsOf(context, node, path);
    checkEmpty(context, compiled);
    if (anyError(context.issues)) return undefined;
    const before = subtree(tier, node.id);
    const other = replaced(tier, pack, { ...apart, compiled });
    const altered = { ...plan, pack, tiers: plan.tiers.map((each) => (each === tier ? other : each)) };
    if (readTheSame(context, before, compiled)) return altered;
    const isApart = areNamedAlike(before, compiled) && ![plan, altered].some((each) => anyStatistic(context, each));
    return isApart ? rearranged(context, altered, reading.table, other) : whole(pack);
  };
  return { plan, recompile };
}

/** Whether nodes read the same as others, one by one; false where that is not known. */
function readTheSame(context: Compiling, some: readonly PlanNode[], others: readonly PlanNode[]): boolean {
  const [reads, otherReads] = [knownReads(context, some), knownReads(context, others)];
  if (!reads || !otherReads || reads.length !== otherReads.length) return false;
  return reads.every((read, at) => read === otherReads[at]);
}

function areNamedAlike(some: readonly PlanNode[], others: readonly PlanNode[]): boolean {
  return some.length === others.length && some.every(({ id }, at) => id === others[at]?.id);
}

/** Whether a node of the plan asks for a statistic: what is worked out of one holds the expressions of its nodes. */
function anyStatistic(context: Compiling, { tiers }: Plan): boolean {
  return !knownReads(
    context,
    tiers.flatMap(({ nodes }) => Object.values(nodes)),
  );
}

/** The plan with what its units are asked and its steps worked out again, after nodes of one tier read something else. */
function rearranged(context: Compiling, plan: Plan, table: FactTable, tier: PlanTier): Plan | undefined {
  const nodes = nodesOf(tier);
  const asked = askedIn(context, table, nodes, tier);
  const tiers = plan.tiers.map((each) => (each === tier ? { ...tier, ...asked } : each));
  const steps = stepsOf(context, tiers);
  return anyError(context.issues) ? undefined : { ...plan, tiers, steps };
}

/** A node, as it is in two packs. */
interface Altered extends PlacedNode {
  readonly before: PackNode;
}

/** The one node in which a pack differs, with the nodes that it stands in, the root first. */
interface DifferingNode extends Altered {
  readonly tier: number;
  readonly above: readonly Altered[];
}

function differingNode(base: Pack, pack: Pack): DifferingNode | undefined {
  const tier = onlyDifferent(base.tiers, pack.tiers);
  const [from, to] = [base.tiers[tier ?? -1], pack.tiers[tier ?? -1]];
  if (tier === undefined || !from || !to || !areAlike(base, pack, 'tiers') || !areAlike(from, to, 'criteria'))
    return undefined;
  const above: Altered[] = [];
  let [before, after, path]: [readonly PackNode[], readonly PackNode[], Path] = [
    from.criteria,
    to.criteria,
    ['tiers', tier, 'criteria'],
  ];
  for (;;) {
    const place = onlyDifferent(before, after);
    const [old, node] = [before[place ?? -1], after[place ?? -1]];
    if (place === undefined || !old || !node) return undefined;
    const at = [...path, place];
    const isBelow = old.children && node.children && old.children !== node.children && areAlike(old, node, 'children');
    if (!isBelow) return { tier, above, node, path: at, before: old };
    above.push({ node, path: at, before: old });
    [before, after, path] = [old.children, node.children, [...at, 'children']];
  }
}

/** The place of the one entry in which two lists of one length differ. */
function onlyDifferent(before: readonly unknown[], after: readonly unknown[]): number | undefined {
  if (before.length !== after.length) return undefined;
  const [first, ...more] = after.flatMap((entry, place) => (entry === before[place] ? [] : [place]));
  return more.length === 0 ? first : undefined;
}

/** Whether two objects have the same values but for one key. */
function areAlike<T extends object>(a: T, b: T, but: keyof T & string): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => key === but || a[key as keyof T] === b[key as keyof T]);
}

/**
 * The node that can be compiled alone, so that nothing else of the plan differs: the node that differs, or its group, which
 * reads its maximum and its weight. Undefined where other nodes read more of it.
 */
function apartIn(differing: DifferingNode): DifferingNode | undefined {
  const { node, before, above, tier } = differing;
  const isSeenElsewhere =
    node.id !== before.id ||
    node.role !== before.role ||
    node.children !== before.children ||
    JSON.stringify(nodeInScope(node)) !== JSON.stringify(nodeInScope(before));
  if (isSeenElsewhere) return undefined;
  const group = above.at(-1);
  const isSeenByGroup = node.max !== before.max || node.weight !== before.weight;
  return isSeenByGroup && group ? { ...group, tier, above: above.slice(0, -1) } : differing;
}

/** A node and all below it, in the order of the tier. */
function subtree(tier: PlanTier, id: string): readonly PlanNode[] {
  return nodesOf(tier).filter((node) => node.id === id || node.lineage.includes(id));
}

/** The tier of an altered pack, with nodes that were compiled in the place of those before. */
function replaced(
  tier: PlanTier,
  pack: Pack,
  { tier: index, above, compiled }: DifferingNode & { readonly compiled: readonly PlanNode[] },
): PlanTier {
  const nodes: Record<string, PlanNode> = { ...tier.nodes };
  for (const { node } of above) {
    const group = nodes[node.id];
    if (group) nodes[node.id] = { ...group, document: node };
  }
  for (const node of compiled) nodes[node.id] = node;
  return { ...tier, document: pack.tiers[index] ?? tier.document, nodes };
}
