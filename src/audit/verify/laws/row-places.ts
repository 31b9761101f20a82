import { bug } from '../../../kit/bug.js';
import { compare, type Exact } from '../../../kit/exact.js';
import { numberIn, toText } from '../../../kit/exact-text.js';
import { byCodeUnit } from '../../../kit/unicode.js';
import { HIGH_IS_BETTER } from '../../../model/pack-words.js';
import type { RecordRow } from '../../../model/record.js';
import { ROW_STATES } from '../../../model/row-state.js';
import { ABSENTEES, TIES } from '../../../stages/rank.js';
import { comparedText, type Law, type RankingCase, rankedRows, unlike } from './law.js';

/** Rows stand in the order of state, place and id. */
export const rowOrder: Law = ({ ranking: { rows } }) =>
  rows.flatMap((row, index) => {
    const before = rows[index - 1];
    return before && order(before, row) >= 0 ? unlike(row, 'rows.order', row.unit, before.unit) : [];
  });

function order(a: RecordRow, b: RecordRow): number {
  const [before, after] = [numberIn(a.place), numberIn(b.place)];
  const byPlace = before && after ? compare(before, after) : 0;
  return ROW_STATES.indexOf(a.state) - ROW_STATES.indexOf(b.state) || byPlace || byCodeUnit(a.unit, b.unit);
}

/** Groups of neighbouring rows that share a place. */
export function sharersOf(rows: readonly RecordRow[]): readonly (readonly RecordRow[])[] {
  const groups: RecordRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.place === row.place) last?.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** A place follows by the tie method from the number of units above; `tied` counts the other rows of the same place. */
export const countedPlaces: Law = (at) => {
  let above = 0;
  return sharersOf(rankedRows(at)).flatMap((group, groupsAbove) => {
    const place = toText(TIES[at.document.ties].place({ above, groupsAbove, size: group.length }));
    above += group.length;
    return group.flatMap((row) => [
      ...unlike(row, 'place', row.place, place),
      ...unlike(row, 'tied', tiedText(row), String(group.length - 1)),
    ]);
  });
};

function tiedText({ tied = 0 }: RecordRow): string {
  return String(tied);
}

/**
 * Rows of one place have equal values; a row below has a worse value, or an equal one and something that parted it. Rows
 * whose compared values are not shown are compared as printed, where equal values need not be equal.
 */
export const orderedValues: Law = (at) => {
  const ranked = rankedRows(at);
  const isHighBetter = HIGH_IS_BETTER[at.document.prefer ?? 'high'];
  return ranked.flatMap((row, index) => {
    const before = ranked[index - 1];
    if (!before) return [];
    const [upper, lower] = valuesOf(at, before, row);
    if (!upper || !lower) return [];
    const isShared = before.place === row.place;
    const areShown = [before, row].every((shown) => comparedText(shown, at.document) !== undefined);
    const mayBeEqual = (row.brokenBy ?? []).length > 0 || !areShown;
    const fall = isHighBetter ? compare(upper, lower) : compare(lower, upper);
    const fits = isShared ? fall === 0 : fall > 0 || (fall === 0 && mayBeEqual);
    const sign = isShared ? '=' : isHighBetter ? '≤' : '≥';
    return fits ? [] : unlike(row, 'value', toText(lower), `${sign} ${toText(upper)}`);
  });
};

/** The values by which two rows can be compared: those that the ranking compares, else those that are printed. */
function valuesOf({ document }: RankingCase, a: RecordRow, b: RecordRow): readonly (Exact | undefined)[] {
  const compared = [a, b].map((row) => numberIn(comparedText(row, document)));
  const areShown = compared.every((value) => value !== undefined);
  return areShown ? compared : [a, b].map(({ value }) => numberIn(value?.published));
}

/** Units that sent nothing have the places that the policy gives them, shared as the tie method says. */
export const absentPlaces: Law = ({ ranking: { rows }, document: { ties, notSubmitted } }) => {
  const inState = (wanted: RecordRow['state']) => rows.filter(({ state }) => state === wanted);
  const [ranked, withheld, absent] = [inState('ranked'), inState('withheld').length, inState('not-submitted')];
  const above = ranked.length + withheld;
  const groupsAbove = sharersOf(ranked).length + withheld;
  const placings = ABSENTEES[notSubmitted]({ above, groupsAbove, size: absent.length }, TIES[ties]);
  return absent.flatMap((row, index) => {
    const { place, tied, brokenBy } = placings[index] ?? bug('an absentee without a placing');
    return [
      ...unlike(row, 'place', row.place, place && toText(place)),
      ...unlike(row, 'tied', tiedText(row), String(tied)),
      ...unlike(row, 'brokenBy', JSON.stringify(row.brokenBy ?? []), JSON.stringify(brokenBy)),
    ];
  });
};
