import type { DraftNode } from './draft-criteria.js';

/** The nodes, where a number stands twice with a doubt on the later row: a spreadsheet makes 1.1 of `1.10`. */
export function withDoubledCodes(nodes: readonly DraftNode[]): readonly DraftNode[] {
  const seen = new Map<string, number>();
  const visit = (node: DraftNode): DraftNode => {
    const other = node.code === '' ? undefined : seen.get(node.code);
    if (other === undefined) seen.set(node.code, node.row.row);
    const children = node.children.map(visit);
    if (other === undefined) return { ...node, children };
    const doubt = { why: 'code-doubled', params: { code: node.row.code, other: String(other) } } as const;
    return { ...node, children, doubts: [...node.doubts, doubt] };
  };
  return nodes.map(visit);
}
