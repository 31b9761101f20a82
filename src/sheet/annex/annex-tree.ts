import { compare } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import type { AnnexRow } from './annex-rows.js';
import { pointsIn } from './option-rows.js';
import { type HeadingBy, headingsIn } from './plain-headings.js';
import { bareCode, groupCode, type OpenRow, styleAmong } from './row-number.js';

/** A row, and the rows below it by their numbers. */
export interface AnnexNode {
  readonly row: AnnexRow;
  readonly children: readonly AnnexNode[];
}

/** A row that may still get rows below it, and those that it has. */
interface Open extends OpenRow {
  readonly row: AnnexRow;
  readonly children: AnnexNode[];
}

/**
 * The rows as a tree by the style of their numbers (`I`, `A`, `1`, `a`): the first style is the highest level, and each new
 * style below a row is one level lower. `4.1` goes below `4`. A row without a number is a heading above numbered rows, or goes
 * below a group, or beside a criterion.
 */
export function annexTree(rows: readonly AnnexRow[]): readonly AnnexNode[] {
  const top: AnnexNode[] = [];
  const open: Open[] = [];
  const headings = headingsIn(rows);
  for (const [index, row] of rows.entries()) {
    const code = groupCode(row.code);
    const heading = headings.get(row);
    const depth = heading && depthOfHeading(row, heading, open, rows[index - 1]);
    const style = depth === undefined ? styleAmong(code, open) : HEADING;
    open.length = depth ?? depthOf(code, style, open);
    const node = { row, children: [] };
    (open.at(-1)?.children ?? top).push(node);
    open.push({ row, style, code, isScored: row.scoring !== '', children: node.children });
  }
  return top;
}

/** The title of a block of bonus or of penalties, which stands beside all groups. */
const BESIDE = /(?<!\p{L})(?:điểm (?:thưởng|cộng|trừ)|(?:thưởng|cộng|trừ) điểm)(?!\p{L})/iu;
/** The style of headings without a number. */
const HEADING = '#';

/** The level of a heading: that of the heading before it; directly below a group, in the group; else the highest. */
function depthOfHeading(row: AnnexRow, by: HeadingBy, open: readonly Open[], above: AnnexRow | undefined) {
  const sibling = open.findIndex(({ style }) => style === HEADING);
  if (sibling >= 0) return sibling;
  const last = open.at(-1);
  const isInGroup = last?.row === above && !last?.isScored && /^[IA]$/.test(last?.style ?? '');
  const [points, ofGroup] = [pointsIn(row.max), pointsIn(last?.row.max ?? '')];
  const isLess =
    points !== undefined && ofGroup !== undefined && compare(fromDecimal(points), fromDecimal(ofGroup)) < 0;
  if (isInGroup && (last?.row.max === '' || isLess)) return open.length;
  // in the middle of the rows of a group capitals alone do not say which level a title has
  return by === 'sum' || open.length < 2 || BESIDE.test(row.title) ? 0 : undefined;
}

function depthOf(code: string, style: string, open: readonly Open[]): number {
  const parent = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : undefined;
  const byCode = parent === undefined ? -1 : open.findLastIndex((row) => row.code === parent);
  if (byCode >= 0) return byCode + 1;
  const sibling = open.findIndex((row) => row.style === style);
  if (sibling >= 0) return sibling;
  const last = open.at(-1);
  const isBeside = last !== undefined && (last.style === '' || (style === '' && last.isScored));
  return isBeside ? open.length - 1 : open.length;
}

/**
 * The number of a row in the draft: as printed where it has several parts, as `1.1.1`; after the number of its group where it
 * has one part, or where numbers begin again in each group: `1` of group `I` -> `I.1`.
 */
export function codeOf(written: string, above: string, restarts: boolean): string {
  const code = bareCode(written);
  if (code === '' || above === '' || code.startsWith(`${above}.`)) return code;
  if (code.includes('.') && !restarts) return code;
  const [parts, before] = [code.split('.'), above.split('.')];
  // `4.1` below `II.4` repeats the 4
  const repeated = parts.findLastIndex((_, index) => {
    const head = parts.slice(0, index);
    return index > 0 && index <= before.length && head.join('.') === before.slice(-index).join('.');
  });
  return `${above}.${parts.slice(Math.max(repeated, 0)).join('.')}`;
}

/** Whether a number is printed in two groups, so that numbers begin again in each. */
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
