import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { type JsonObject, list, objects, text } from '../json-parts.js';

/** The ids of a tier or a node and of all nodes below. */
export function idsIn(node: JsonObject): readonly string[] {
  return [text(node.id), ...[...objects(node.criteria), ...objects(node.children)].flatMap(idsIn)];
}

/** A node of a tier; undefined where the tier has none. */
export function nodeAt(pack: JsonObject, tier: string, id: string): JsonObject | undefined {
  const find = (nodes: readonly JsonObject[]): JsonObject | undefined => {
    for (const node of nodes) {
      const match = node.id === id ? node : find(objects(node.children));
      if (match) return match;
    }
    return undefined;
  };
  return find(objects(objects(pack.tiers).find((candidate) => candidate.id === tier)?.criteria));
}

/** The pack with a changed tier. */
export function withTier(pack: JsonObject, id: string, change: (tier: JsonObject) => JsonObject): JsonObject {
  const tiers = list(pack.tiers).map((tier) => (isObject(tier) && tier.id === id ? change(tier) : tier));
  return { ...pack, tiers };
}

/** What becomes of a node: itself changed, several in its place, or none. */
export type Change = (node: JsonObject) => JsonObject | readonly JsonObject[] | undefined;

/** The pack with a changed node of a tier. */
export function withNode(pack: JsonObject, tier: string, id: string, change: Change): JsonObject {
  const inside = (nodes: readonly Json[]): readonly Json[] =>
    nodes.flatMap((node): readonly Json[] => {
      if (!isObject(node)) return [node];
      if (node.id === id) return [change(node) ?? []].flat() as readonly Json[];
      return [node.children === undefined ? node : { ...node, children: inside(list(node.children)) }];
    });
  return withTier(pack, tier, (node) => ({ ...node, criteria: inside(list(node.criteria)) }));
}
