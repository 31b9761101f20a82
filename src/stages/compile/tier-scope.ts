import type { Path } from '../../model/issue.js';
import { MEASURES } from '../../model/measure.js';
import type { Scope } from '../../model/operator.js';
import type { PackNode, PackTier } from '../../model/pack.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { Compiling } from './context.js';
import type { FactTable } from './facts.js';
import { remembered } from './memo.js';
import { scopeOf } from './scope.js';

/** The nodes of a tier as the document has them, by id; of two of one id the first. */
export type NodeIndex = ReadonlyMap<string, PackNode>;

/** Every node of a tree by id; an id that is taken is handed to `taken`, with its place. */
export function indexNodes(
  nodes: readonly PackNode[],
  path: Path,
  taken: (id: string, path: Path) => void,
  index: Map<string, PackNode> = new Map(),
): NodeIndex {
  for (const [place, node] of nodes.entries()) {
    if (index.has(node.id)) taken(node.id, [...path, place, 'id']);
    else index.set(node.id, node);
    if (node.children) indexNodes(node.children, [...path, place, 'children'], taken, index);
  }
  return index;
}

/**
 * What the rules, conditions and gates of a tier may name. An expression over the units below may name what those of
 * the tier below may.
 */
export function tierScope(context: Compiling, table: FactTable, document: PackTier): Scope {
  const known = indexNodes(document.criteria, [], () => undefined);
  const lower = context.pack.tiers.find(({ id }) => id === document.collects);
  return scopeOf(context, {
    fact: (id) => table.facts[id]?.type,
    facts: Object.keys(table.facts),
    node: (id) => nodeInScope(known.get(id)),
    nodes: [...known.keys()],
    unitSets: {
      cohorts: document.cohorts.map(({ id, where }) => ({ id, everyone: where === undefined })),
      ...(lower ? { below: () => tierScope(context, table, lower) } : {}),
    },
  });
}

/** An object for the scope of a tier: the same one wherever a scope names the same things. */
export function scopeKey(context: Compiling, table: FactTable, document: PackTier): object {
  if (!context.memo) return {};
  const { attributes, constants, period } = context.pack;
  return remembered(
    context,
    ['scope', table, attributes, constants, period, namesAsText(context, document)],
    () => ({}),
  );
}

/** All that a scope takes from its tier and the tiers below it, as text. */
function namesAsText({ pack }: Compiling, document: PackTier): string {
  const taken: unknown[] = [];
  const passed = new Set<PackTier>();
  for (let tier: PackTier | undefined = document; tier && !passed.has(tier); ) {
    passed.add(tier);
    const { cohorts, collects }: PackTier = tier;
    const nodes = [...indexNodes(tier.criteria, [], () => undefined)].map(([id, node]) => [id, nodeInScope(node)]);
    taken.push([nodes, cohorts.map(({ id, where }) => [id, where === undefined])]);
    tier = pack.tiers.find(({ id }): boolean => id === collects);
  }
  return JSON.stringify(taken);
}

/** The scope without cohorts and units below: a combiner is about the children of one unit. */
export function withoutUnits({ cohorts: _, below: __, ...scope }: Scope): Scope {
  return scope;
}

/** What expressions of the tier may know of a node. */
export function nodeInScope(node: PackNode | undefined): ReturnType<Scope['node']> {
  if (!node) return undefined;
  const informational = !ROLE_IS[node.role ?? 'criterion'].counts;
  const { levels, publish = {} } = node;
  const prints = MEASURES.filter((measure) => publish[measure] !== undefined);
  const known = { informational, prints };
  return levels ? { ...known, levels: [...levels.steps.map(({ id }) => id), levels.floor.id] } : known;
}
