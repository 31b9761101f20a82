import type { AnnexRow } from './annex-rows.js';

/** A row and the rows that its number puts below it. */
export interface AnnexNode {
  readonly row: AnnexRow;
  readonly children: readonly AnnexNode[];
}

interface Open {
  readonly style: string;
  readonly code: string;
  readonly isScored: boolean;
  readonly children: AnnexNode[];
}

/**
 * The rows as a tree by the style of their numbers: the first style that is met stands highest, and a style met for the
 * first time below a row goes one level down. `4.1` goes below `4` where that is open. A row without a number is below a
 * group, and beside a criterion.
 */
export function annexTree(rows: readonly AnnexRow[]): readonly AnnexNode[] {
  const top: AnnexNode[] = [];
  const open: Open[] = [];
  for (const row of rows) {
    const code = row.code.replace(/[.)]+$/, '');
    const style = styleOf(code);
    open.length = depthOf(code, style, open);
    const node = { row, children: [] };
    (open.at(-1)?.children ?? top).push(node);
    open.push({ style, code, isScored: row.scoring !== '', children: node.children });
  }
  return top;
}

function depthOf(code: string, style: string, open: readonly Open[]): number {
  const parent = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : undefined;
  const byCode = parent === undefined ? -1 : open.findLastIndex((one) => one.code === parent);
  if (byCode >= 0) return byCode + 1;
  const sibling = open.findIndex((one) => one.style === style);
  if (sibling >= 0) return sibling;
  const last = open.at(-1);
  const isBeside = last !== undefined && (last.style === '' || (style === '' && last.isScored));
  return isBeside ? open.length - 1 : open.length;
}

/** `II` is roman, `B` a letter, `4.1` a number of two parts, `a` a small letter. */
function styleOf(code: string): string {
  if (code === '') return '';
  return code
    .split('.')
    .map((part) => {
      if (/^[IVX]+$/.test(part)) return 'I';
      if (/^\p{Lu}$/u.test(part)) return 'A';
      if (/^\d+$/.test(part)) return '1';
      return /^\p{Ll}$/u.test(part) ? 'a' : '?';
    })
    .join('.');
}
