import type { Limits } from '../model/document.js';
import { anyError, type Path } from '../model/issue.js';
import type { Pack, PackNode } from '../model/pack.js';
import type { Plan, PlanNode, PlanTier } from '../model/plan.js';
import type { Tables } from '../model/tables.js';
import { checkCitationsOf } from './compile/citations.js';
import { compiling } from './compile/context.js';
import { checkEmpty } from './compile/empty.js';
import type { PlacedNode } from './compile/inherited.js';
import { knownReads } from './compile/memo.js';
import { compileNodeIn } from './compile/nodes.js';
import { nodeInScope, scopeKey, tierScope } from './compile/tier-scope.js';
import type { TreeReading } from './compile/tree-reading.js';
import { compile, factsOf, type Memo } from './compile.js';

/** A pack, compiled to be compiled again with small differences. */
export interface Recompiling {
  /** Undefined where the pack has an error. */
  readonly plan: Plan | undefined;
  /** The plan of a pack that shares with the first all objects that do not differ; undefined where it has an error. */
  readonly again: (pack: Pack) => Plan | undefined;
}

/** How packs are compiled: without a kind of a plugin, which may declare facts. */
export interface Recompiled {
  readonly tables: Tables;
  readonly limits: Limits;
  readonly memo: Memo;
}

/**
 * Where packs differ in one node, and others read the same of that node as before, that node alone is compiled again.
 * Everything else is compiled as a whole.
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
  const again = (pack: Pack): Plan | undefined => {
    const differing = plan?.plugins.length === 0 ? differingNode(base, pack) : undefined;
    const reading = differing && readings[differing.tier];
    if (!plan || !reading || looksOtherwise(differing)) return whole(pack);
    const context = compiling(pack, tables, limits, () => false, memo);
    const { above, node, path } = differing;
    const compiled = compileNodeIn({ ...reading, context }, above, { node, path });
    checkCitationsOf(context, node, path);
    checkEmpty(context, compiled);
    if (anyError(context.issues)) return undefined;
    const tier = plan.tiers.find(({ id }) => id === base.tiers[differing.tier]?.id);
    const before = tier && subtree(tier, node.id);
    const [reads, readBefore] = [knownReads(context, compiled), before && knownReads(context, before)];
    const isSame =
      reads && readBefore && reads.length === readBefore.length && reads.every((read, at) => read === readBefore[at]);
    return isSame && tier ? replaced(plan, tier, pack, { ...differing, compiled }) : whole(pack);
  };
  return { plan, again };
}

/** The one node in which a pack differs, with the nodes that it stands in. */
interface Differing extends PlacedNode {
  readonly tier: number;
  readonly above: readonly PlacedNode[];
  readonly before: PackNode;
}

function differingNode(base: Pack, pack: Pack): Differing | undefined {
  const tier = onlyDifferent(base.tiers, pack.tiers);
  const [from, to] = [base.tiers[tier ?? -1], pack.tiers[tier ?? -1]];
  if (tier === undefined || !from || !to || !areAlike(base, pack, 'tiers') || !areAlike(from, to, 'criteria'))
    return undefined;
  const above: PlacedNode[] = [];
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
    if (!isBelow || !old.children || !node.children) return { tier, above, node, path: at, before: old };
    above.push({ node, path: at });
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

/** Whether the nodes above, expressions, or rankings may see something else of the node. */
function looksOtherwise({ node, before }: Differing): boolean {
  const seen = ({ id, role, max, weight, children }: PackNode) => [id, role, max, weight, children];
  const old = seen(before);
  return (
    seen(node).some((value, at) => value !== old[at]) ||
    JSON.stringify(nodeInScope(node)) !== JSON.stringify(nodeInScope(before))
  );
}

/** A node and all below it, in the order of the tier. */
function subtree({ order, nodes }: PlanTier, id: string): readonly PlanNode[] {
  return order.flatMap((each) => {
    const node = nodes[each];
    return node && (each === id || node.lineage.includes(id)) ? [node] : [];
  });
}

/** The plan with the nodes that were compiled in the place of those before. */
function replaced(
  plan: Plan,
  tier: PlanTier,
  pack: Pack,
  { tier: index, above, compiled }: Differing & { readonly compiled: readonly PlanNode[] },
): Plan {
  const nodes: Record<string, PlanNode> = { ...tier.nodes };
  for (const { node } of above) {
    const group = nodes[node.id];
    if (group) nodes[node.id] = { ...group, document: node };
  }
  for (const node of compiled) nodes[node.id] = node;
  const document = pack.tiers[index] ?? tier.document;
  return { ...plan, pack, tiers: plan.tiers.map((each) => (each === tier ? { ...tier, document, nodes } : each)) };
}
