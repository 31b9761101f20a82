import { type Exact, subtract, total } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import type { PackRanking } from '../../model/pack.js';
import { attribute, type ExactLine, measured } from './attribute.js';
import { causesOf, type Known, structureCauses } from './causes.js';
import type { Compared } from './corners.js';
import { type Item, isSame } from './items.js';
import type { Attribution, DiffLine } from './record-diff.js';

/** One unit on both sides, what changed of it, and what may have caused it. */
export interface Looked {
  readonly compared: Compared;
  readonly items: readonly Item[];
  readonly known: Known;
}

/** Lines that sum exactly to the difference of what the ranking compares; undefined where a side has no value. */
export function attributionOf(
  { compared, items, known }: Looked,
  before: PackRanking,
  after: PackRanking,
): Attribution | undefined {
  const [old, now] = [valuesOf(compared, 'old', before), valuesOf(compared, 'new', after)];
  if (!old || !now) return undefined;
  const exact = attribute(compared, items, before, after);
  const rounding = subtract(subtract(now.compared, old.compared), subtract(now.exact, old.exact));
  const isPublished = before.basis === 'published' || after.basis === 'published';
  const lines: readonly ExactLine[] = isPublished
    ? [...exact, { cause: 'rounding', nodes: [], value: rounding }]
    : exact;
  return {
    before: toText(old.compared),
    after: toText(now.compared),
    difference: toText(subtract(now.compared, old.compared)),
    lines: lines.map((line) => told(line, { compared, items, known }, after)),
    interaction: toText(total(lines.filter(({ cause }) => cause === 'interaction').map(({ value }) => value))),
  };
}

function valuesOf(
  { corners }: Compared,
  corner: 'old' | 'new',
  ranking: PackRanking,
): { readonly exact: Exact; readonly compared: Exact } | undefined {
  const exact = measured(corners[corner], ranking);
  const published = corners[corner]?.[ranking.of]?.published?.[ranking.by];
  return exact && { exact, compared: (ranking.basis === 'published' ? published : undefined) ?? exact };
}

function told({ cause, nodes, value }: ExactLine, looked: Looked, { id, of }: PackRanking): DiffLine {
  const { compared, items, known } = looked;
  const item = items.find(({ node }) => node === nodes[0]);
  const because =
    cause === 'structure'
      ? structureCauses(of, id, compared, known.pack)
      : item && cause !== 'together' && cause !== 'added' && cause !== 'removed'
        ? causesOf(cause, item, compared, known)
        : [];
  return { cause, nodes, value: toText(value), because };
}

/** Whether nothing of a value's making changed: every line is 0. */
export function isIdle({ lines, difference }: Attribution): boolean {
  return difference === '0' && lines.every(({ value }) => value === '0');
}

/** Criteria below the ranked node that have a value on one side alone, or none for another reason: they keep it from one. */
export function withheldBy({ compared }: Looked, before: PackRanking, after: PackRanking): readonly string[] {
  const { corners } = compared;
  const ids = [...new Set([...compared.before.tier.order, ...compared.after.tier.order])];
  return ids.filter((id) => {
    const [old, now] = [compared.before.tier.nodes[id], compared.after.tier.nodes[id]];
    const isBelow = old?.lineage.includes(before.of) || now?.lineage.includes(after.of);
    if (!isBelow || (old ?? now)?.kind !== 'leaf') return false;
    const sides = [corners.old?.[id], corners.new?.[id]];
    return (
      !isSame(sides[0], sides[1]) && sides.some((score) => score !== undefined && score.outcome.status !== 'scored')
    );
  });
}
