import { add, compare, type Exact, equal, isZero, subtract } from '../../../kit/exact.js';
import { fromDecimal, toText } from '../../../kit/exact-text.js';
import { type Rounding, round } from '../../../kit/rounding.js';
import type { PlanLevels } from '../../../model/plan.js';
import { holds } from '../../../stages/evaluate/levels.js';
import { measureBounds } from '../measure-bounds.js';
import { type Law, numberOf, rankedRows, unlike } from './law.js';

/** A printed value is one that its rounding gives, of the exact value where that is shown. */
export const printedValue: Law = (at) => {
  const rounding = at.node.publish[at.document.by];
  if (!rounding) return [];
  return rankedRows(at).flatMap((row) => {
    const value = numberOf(row.value?.exact ?? row.value?.published);
    return value ? unlike(row, 'value.published', row.value?.published, toText(round(value, rounding))) : [];
  });
};

/** A value lies between the ends of what its node can earn; one that is printed, between the ends as they are printed. */
export const boundedValue: Law = (at) => {
  const { node, document, tier } = at;
  const { low, high } = measureBounds(tier, node, document.by);
  const rounding = node.publish[document.by];
  const printed = (end: Exact | undefined) => (end && rounding ? round(end, rounding) : end);
  const ends = (from: Exact | undefined, to: Exact | undefined) =>
    `${from ? toText(from) : ''} … ${to ? toText(to) : ''}`;
  return rankedRows(at).flatMap((row) =>
    (['exact', 'published'] as const).flatMap((key) => {
      const value = numberOf(row.value?.[key]);
      const [from, to] = key === 'exact' ? [low, high] : [printed(low), printed(high)];
      const isOutside = value && ((from && compare(value, from) < 0) || (to && compare(value, to) > 0));
      return isOutside ? unlike(row, `value.${key}`, row.value?.[key], ends(from, to)) : [];
    }),
  );
};

/** A level is one that its value can have: where a gate may refuse it, one below; where another measure decides, any. */
export const possibleLevel: Law = (at) => {
  const { node, document } = at;
  const { levels } = node;
  return rankedRows(at).flatMap((row) => {
    if (!levels) return unlike(row, 'level', row.level, null);
    // no percent is of nothing
    if (row.level === undefined && isZero(node.max)) return [];
    const possible = levelsOf(levels, document.by, row.value, node.publish[document.by]);
    return row.level !== undefined && possible.includes(row.level)
      ? []
      : unlike(row, 'level', row.level, possible.join(' / '));
  });
};

type Value = { readonly exact?: string; readonly published?: string } | undefined;

function levelsOf(
  levels: PlanLevels,
  by: PlanLevels['by'],
  value: Value,
  rounding: Rounding | undefined,
): readonly string[] {
  const all = [...levels.steps.map(({ id }) => id), levels.floor];
  const [exact, published] = [numberOf(value?.exact), numberOf(value?.published)];
  if (levels.by !== by) return all;
  if (levels.basis === 'published') return published ? levelsAt(levels, published) : all;
  if (exact) return levelsAt(levels, exact);
  if (!published || !rounding) return all;
  return [...new Set(behind(levels, published, rounding).flatMap((one) => levelsAt(levels, one)))];
}

/** The level of a value; where its gate may refuse it, the next that holds, and the floor. */
function levelsAt({ steps, floor }: PlanLevels, value: Exact): readonly string[] {
  const ids: string[] = [];
  for (const step of steps) {
    if (!holds(step, value)) continue;
    ids.push(step.id);
    if (!step.gate) return ids;
  }
  return [...ids, floor];
}

const LITTLE = fromDecimal(`0.${'0'.repeat(39)}1`);

/**
 * Exact values that are printed as this one, at least one in each step that has any: itself, which rounding leaves as it
 * is, and, since no rounding turns two values round, those at and beside the ends of steps that it prints so.
 */
function behind({ steps }: PlanLevels, published: Exact, rounding: Rounding): readonly Exact[] {
  const ends = steps.flatMap(({ low, high }) => [low, high].flatMap((end) => (end ? [end.value] : [])));
  const around = ends.flatMap((end) => [subtract(end, LITTLE), end, add(end, LITTLE)]);
  return [published, ...around].filter((value) => equal(round(value, rounding), published));
}
