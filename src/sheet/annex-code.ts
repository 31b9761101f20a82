import type { AnnexNode } from './annex-tree.js';

/**
 * The number of a row: as printed where it has several parts, as `1.1.1`; with the number of what it stands in before it
 * where it has one part, or where numbers begin again in each group: `1` of group `I` is `I.1`.
 */
export function codeOf(written: string, above: string, restarts: boolean): string {
  const code = bareCode(written);
  if (code === '' || above === '' || code.startsWith(`${above}.`)) return code;
  if (code.includes('.') && !restarts) return code;
  const [parts, before] = [code.split('.'), above.split('.')];
  // `4.1` below `II.4` says the 4 again
  const again = parts.findLastIndex((_, index) => {
    const head = parts.slice(0, index);
    return index > 0 && index <= before.length && head.join('.') === before.slice(-index).join('.');
  });
  return `${above}.${parts.slice(Math.max(again, 0)).join('.')}`;
}

/** Whether a number is printed below two groups. */
export function restartsIn(tree: readonly AnnexNode[]): boolean {
  const groups = tree.map((node) => new Set(node.children.flatMap(codesIn)));
  return groups.some((codes, index) =>
    groups.slice(index + 1).some((others) => [...codes].some((code) => others.has(code))),
  );
}

function codesIn({ row, children }: AnnexNode): readonly string[] {
  const code = bareCode(row.code);
  return [...(/\d/.test(code) ? [code] : []), ...children.flatMap(codesIn)];
}

function bareCode(written: string): string {
  return written.replace(/[.)]+$/, '');
}
