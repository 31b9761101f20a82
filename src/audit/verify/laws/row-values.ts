import { add, type Exact, equal, isZero, subtract } from '../../../kit/exact.js';
import { fromDecimal, numberIn, toText } from '../../../kit/exact-text.js';
import { type Rounding, round } from '../../../kit/rounding.js';
import { BASES, IS_AS_PUBLISHED } from '../../../model/pack-words.js';
import type { PlanLevels } from '../../../model/plan.js';
import type { RecordRow } from '../../../model/record.js';
import { holds } from '../../../stages/evaluate/levels.js';
import { interval, intervalText, isOutside, measureBounds } from '../measure-bounds.js';
import { type Law, type RankingCase, rankedRows, unlike } from './law.js';

/** A printed value is one that its rounding gives; where the exact value is shown, the one that it rounds to. */
export const printedValue: Law = (at) => {
  const rounding = at.node.publish[at.document.by];
  if (!rounding) return [];
  return rankedRows(at).flatMap((row) => {
    const value = numberIn(row.value?.exact ?? row.value?.published);
    return value ? unlike(row, 'value.published', row.value?.published, toText(round(value, rounding))) : [];
  });
};

/** A value is a number within the bounds of what its node can earn; a printed one, within the bounds as they are printed. */
export const boundedValue: Law = (at) => {
  const { node, document, tier } = at;
  const exact = measureBounds(tier, node, document.by);
  const rounding = node.publish[document.by];
  const printed = (end: Exact | undefined) => (end && rounding ? round(end, rounding) : end);
  const bounds = { exact, published: interval(printed(exact.low), printed(exact.high)) };
  return rankedRows(at).flatMap((row) =>
    BASES.flatMap((key) => {
      const stated = row.value?.[key];
      const value = numberIn(stated);
      const isNoNumber = stated !== undefined && value === undefined;
      return isNoNumber || isOutside(value, bounds[key])
        ? unlike(row, `value.${key}`, stated, intervalText(bounds[key]))
        : [];
    }),
  );
};

/** A level is one that the value can have. */
export const possibleLevel: Law = (at) => {
  const { levels, max } = at.node;
  return rankedRows(at).flatMap((row) => {
    if (!levels) return unlike(row, 'level', row.level, null);
    // where the maximum is 0 there is no percent, and no level by percent
    if (row.level === undefined && isZero(max)) return [];
    const possible = possibleLevels(at, levels, row);
    return row.level !== undefined && possible.includes(row.level)
      ? []
      : unlike(row, 'level', row.level, possible.join(' / '));
  });
};

/** The levels that a row can have by the values that it shows; all, where another measure decides or none is shown. */
function possibleLevels({ document, node }: RankingCase, levels: PlanLevels, { value }: RecordRow): readonly string[] {
  const all = [...levels.steps.map(({ id }) => id), levels.floor];
  const [exact, published, rounding] = [numberIn(value?.exact), numberIn(value?.published), node.publish[document.by]];
  if (levels.by !== document.by) return all;
  if (IS_AS_PUBLISHED[levels.basis]) return published ? levelsAt(levels, published) : all;
  if (exact) return levelsAt(levels, exact);
  if (!published || !rounding) return all;
  return [...new Set(exactValues(levels, published, rounding).flatMap((candidate) => levelsAt(levels, candidate)))];
}

/** The level of a value; where its gate may refuse it, also the next one down that the value reaches, to the lowest. */
function levelsAt({ steps, floor }: PlanLevels, value: Exact): readonly string[] {
  const reached = steps.filter((step) => holds(step, value));
  const first = reached.findIndex(({ gate }) => gate === undefined);
  const ids = reached.map(({ id }) => id);
  return first < 0 ? [...ids, floor] : ids.slice(0, first + 1);
}

const LITTLE = fromDecimal(`0.${'0'.repeat(39)}1`);

/**
 * Exact values that are printed as `published`, at least one in each step that has any: `published`, which rounding leaves
 * as it is, and, since rounding never changes the order of two values, those at and beside the ends of steps.
 */
function exactValues({ steps }: PlanLevels, published: Exact, rounding: Rounding): readonly Exact[] {
  const ends = steps.flatMap(({ low, high }) => [low, high].flatMap((end) => (end ? [end.value] : [])));
  const around = ends.flatMap((end) => [subtract(end, LITTLE), end, add(end, LITTLE)]);
  return [published, ...around].filter((value) => equal(round(value, rounding), published));
}
