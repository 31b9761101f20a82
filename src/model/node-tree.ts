import type { PackNode } from './pack.js';

/** All nodes of a tree, parents first. */
export function flatten(nodes: readonly PackNode[]): readonly PackNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children ?? [])]);
}
