import { groupByKey } from '../../kit/group-by-key.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import { rowNumbered } from './row-number.js';

/** Rows of a group that show how it cites: `qd-1#2.1`, `qd-1#2.2`, `qd-1#2.3`. */
const LEAST_SHOWN = 3;

/** A row that cites one place, which ends with a number. */
interface CitingRow {
  readonly node: PlanNode;
  readonly cite: string;
  readonly prefix: string;
  /** The number of the row, by its code, or by its place in the group. */
  readonly number: string;
}

/**
 * A row that cites the place of another row, where all others of its group cite each the place of its own number: the row was copied,
 * and its citation not changed. Or two rows that cite each the place of the other.
 */
export function copiedCites(tier: PlanTier): readonly CheckFinding[] {
  const rows = tier.order.flatMap((id) => tier.nodes[id] ?? []);
  const cited = rows.flatMap(({ document }) => document.cite ?? []);
  const groups = groupByKey(rows.map((node) => [node.lineage.at(-2) ?? '', node] as const));
  return [...groups.values()].flatMap((siblings) => {
    const citing = siblings.flatMap((node, index) => citingRow(node, index, siblings));
    const [shown] = [...groupByKey(citing.map((row) => [row.prefix, row] as const)).values()].toSorted(
      (a, b) => b.length - a.length,
    );
    const prefix = shown?.[0]?.prefix ?? '';
    const misfits = citing.filter(({ cite, number }) => cite !== prefix + number);
    const [row, second] = misfits;
    if (row === undefined || misfits.length > 2 || citing.length - misfits.length < LEAST_SHOWN) return [];
    const findingOf = ({ node, cite, number }: CitingRow) =>
      checkFinding('cite-copied', [...node.path, 'cite', 0], { node: node.id, cite, suggestion: prefix + number });
    if (second !== undefined)
      return row.cite === prefix + second.number && second.cite === prefix + row.number ? misfits.map(findingOf) : [];
    const isCopied = cited.filter((place) => place === row.cite).length > 1 && !cited.includes(prefix + row.number);
    return isCopied ? [findingOf(row)] : [];
  });
}

function citingRow(node: PlanNode, index: number, siblings: readonly PlanNode[]): readonly CitingRow[] {
  const [cite, another] = node.document.cite ?? [];
  const [, prefix, last] = /^(.*[^\d])(\d+)$/s.exec(cite ?? '') ?? [];
  const isCoded = siblings.some(({ document }) => document.code !== undefined);
  const number = isCoded ? rowNumbered(node.document.code)?.token : String(index + 1);
  if (cite === undefined || another !== undefined || prefix === undefined || last === undefined) return [];
  return number === undefined || !cite.includes('#') ? [] : [{ node, cite, prefix, number }];
}
