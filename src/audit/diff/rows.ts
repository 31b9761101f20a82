import { type Exact, subtract, total } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import type { PackRanking } from '../../model/pack.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import { attribute, type ExactLine, measureIn } from './attribute.js';
import { causesOf, type PossibleCauses, structureCauses } from './causes.js';
import type { ComparedUnit } from './corners.js';
import { type Item, isSame } from './items.js';
import type { Attribution, DiffLine } from './record-diff.js';
import { isWithin } from './side.js';

/** One unit on both sides, what changed of it, and what may have caused it. */
export interface ExaminedUnit {
  readonly compared: ComparedUnit;
  readonly items: readonly Item[];
  readonly possible: PossibleCauses;
}

/** Lines that sum exactly to the difference of the values that the ranking compares; undefined where a side has no value. */
export function attributionOf(
  examined: ExaminedUnit,
  before: PackRanking,
  after: PackRanking,
): Attribution | undefined {
  const { compared, items } = examined;
  const [old, now] = [valuesOf(compared, 'old', before), valuesOf(compared, 'new', after)];
  if (!old || !now) return undefined;
  const exact = attribute(compared, items, before, after);
  const difference = subtract(now.compared, old.compared);
  const rounding = subtract(difference, subtract(now.exact, old.exact));
  const isPublished = IS_AS_PUBLISHED[before.basis] || IS_AS_PUBLISHED[after.basis];
  const lines: readonly ExactLine[] = isPublished
    ? [...exact, { cause: 'rounding', nodes: [], value: rounding }]
    : exact;
  return {
    before: toText(old.compared),
    after: toText(now.compared),
    difference: toText(difference),
    lines: lines.map((line) => withCauses(line, examined, after)),
    interaction: toText(total(lines.filter(({ cause }) => cause === 'interaction').map(({ value }) => value))),
  };
}

/** The exact value, and the one that the ranking compares: the published one where it goes by that and there is one. */
function valuesOf(
  { corners }: ComparedUnit,
  corner: 'old' | 'new',
  ranking: PackRanking,
): { readonly exact: Exact; readonly compared: Exact } | undefined {
  const exact = measureIn(corners[corner], ranking);
  const published = corners[corner]?.[ranking.of]?.published?.[ranking.by] ?? exact;
  return exact && published && { exact, compared: { exact, published }[ranking.basis] };
}

function withCauses(
  { cause, nodes, value }: ExactLine,
  { compared, items, possible }: ExaminedUnit,
  { id, of }: PackRanking,
): DiffLine {
  const item = items.find(({ node }) => node === nodes[0]);
  const ofItem = item ? causesOf(cause, item, compared, possible) : [];
  const because = cause === 'structure' ? structureCauses(of, id, compared, possible.pack) : ofItem;
  return { cause, nodes, value: toText(value), because };
}

/** Whether the difference and every line of it is 0. */
export function changesNothing({ lines, difference }: Attribution): boolean {
  return difference === '0' && lines.every(({ value }) => value === '0');
}

/** Criteria because of which a side has no value: without a value on a side, and not for the same reason on both. */
export function withheldBy({ compared }: ExaminedUnit, before: PackRanking, after: PackRanking): readonly string[] {
  const { corners, ...structures } = compared;
  const [oldTier, newTier] = [structures.before.tier, structures.after.tier];
  return [...new Set([...oldTier.order, ...newTier.order])].filter((id) => {
    const isRanked = isWithin(oldTier, id, before.of) || isWithin(newTier, id, after.of);
    if (!isRanked || (oldTier.nodes[id] ?? newTier.nodes[id])?.kind !== 'leaf') return false;
    const [old, now] = [corners.old?.[id], corners.new?.[id]];
    return !isSame(old, now) && [old, now].some((score) => score !== undefined && score.outcome.status !== 'scored');
  });
}
