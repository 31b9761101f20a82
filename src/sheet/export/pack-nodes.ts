import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { type JsonObject, list, objects, text } from '../json-parts.js';

/** The ids of a tier or a node and of all nodes below. */
export function idsIn(node: JsonObject): readonly string[] {
  return [text(node.id), ...[...objects(node.criteria), ...objects(node.children)].flatMap(idsIn)];
}

/** A tier of a pack; an empty one where the pack has none. */
export function tierAt(pack: JsonObject, id: string): JsonObject {
  return objects(pack.tiers).find((tier) => tier.id === id) ?? {};
}

/** The nodes of a tier or a group from the outermost to the one of that id, which is the last; none where there is none. */
export function nodesTo(part: JsonObject, id: string): readonly JsonObject[] {
  for (const node of [...objects(part.criteria), ...objects(part.children)]) {
    if (node.id === id) return [node];
    const inside = nodesTo(node, id);
    if (inside.length > 0) return [node, ...inside];
  }
  return [];
}

/** A node of a tier; undefined where the tier has none. */
export function nodeAt(pack: JsonObject, tier: string, id: string): JsonObject | undefined {
  return nodesTo(tierAt(pack, tier), id).at(-1);
}

/** The pack with a changed tier. */
export function withTier(pack: JsonObject, id: string, change: (tier: JsonObject) => JsonObject): JsonObject {
  const tiers = list(pack.tiers).map((tier) => (isObject(tier) && tier.id === id ? change(tier) : tier));
  return { ...pack, tiers };
}

/** What becomes of a node: itself changed, several in its place, or none. */
type Change = (node: JsonObject) => JsonObject | readonly JsonObject[] | undefined;

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
