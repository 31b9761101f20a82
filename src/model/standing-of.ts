import type { Pack, PackNode } from './pack.js';
import type { Standing } from './standing.js';

/** A key of a node that may have a standing of its own. */
type NodeKey = keyof Exclude<PackNode['standing'], string | undefined>;

/**
 * The standing of one key of a node: what the node says of that key, else what it, the nearest node above, the tier or the pack
 * says of all keys. `lineage` are the nodes from the top of the tier down to the node itself.
 */
export function standingOf(pack: Pack, tier: string, lineage: readonly PackNode[], key: NodeKey): Standing {
  const { standing: ofNode } = lineage.at(-1) ?? {};
  const ofKey = typeof ofNode === 'object' ? ofNode[key] : ofNode;
  const above = lineage.map(({ standing }) => standing).findLast((stated) => typeof stated === 'string');
  const { standing: ofTier } = pack.tiers.find(({ id }) => id === tier) ?? {};
  return ofKey ?? above ?? (typeof ofTier === 'object' ? ofTier.criteria : ofTier) ?? pack.standing;
}

/** The standing of the levels of a node, and so of the cut points between them. */
export function levelsStanding(pack: Pack, tier: string, node: string): Standing {
  const { criteria = [] } = pack.tiers.find(({ id }) => id === tier) ?? {};
  return standingOf(pack, tier, lineageOf(criteria, node), 'levels');
}

/** The nodes from the top down to the node of an id; none where there is no such node. */
function lineageOf(nodes: readonly PackNode[], id: string): readonly PackNode[] {
  for (const node of nodes) {
    const below = node.id === id ? [] : lineageOf(node.children ?? [], id);
    if (node.id === id || below.length > 0) return [node, ...below];
  }
  return [];
}
