import { bug } from '../../../kit/bug.js';
import { compare, type Exact, equal } from '../../../kit/exact.js';
import { toText } from '../../../kit/exact-text.js';
import { byCodeUnit } from '../../../kit/unicode.js';
import type { RecordRow } from '../../../model/record.js';
import { ABSENTEES, LISTED, TIES } from '../../../stages/rank.js';
import { type Breach, comparedText, type Law, numberOf, type Ruled, rankedRows, unlike } from './law.js';

/** Rows stand by state, place and id. */
export const rowOrder: Law = ({ ranking: { rows } }) =>
  rows.flatMap((row, index) => {
    const before = rows[index - 1];
    return before && order(before, row) >= 0 ? unlike(row, 'rows.order', row.unit, before.unit) : [];
  });

function order(a: RecordRow, b: RecordRow): number {
  const [before, after] = [numberOf(a.place ?? undefined), numberOf(b.place ?? undefined)];
  const byPlace = before && after ? compare(before, after) : 0;
  return LISTED.indexOf(a.state) - LISTED.indexOf(b.state) || byPlace || byCodeUnit(a.unit, b.unit);
}

/** Rows that share a place, in the order of the record. */
export function sharersOf(rows: readonly RecordRow[]): readonly (readonly RecordRow[])[] {
  const groups: RecordRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.place === row.place) last?.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** A place is what the tie method makes of those above, and `tied` counts up with the rows that share it. */
export const countedPlaces: Law = (at) => {
  const found: Breach[] = [];
  let above = 0;
  for (const [groupsAbove, group] of sharersOf(rankedRows(at)).entries()) {
    const place = toText(TIES[at.document.ties].place({ above, groupsAbove, size: group.length }));
    for (const row of group)
      found.push(
        ...unlike(row, 'place', row.place, place),
        ...unlike(row, 'tied', tiedOf(row), String(group.length - 1)),
      );
    above += group.length;
  }
  return found;
};

function tiedOf({ tied = 0 }: RecordRow): string {
  return String(tied);
}

/** Sharers are equal; who stands below has less, or as much and is parted by something. Of values that are not shown, as they are printed. */
export const orderedValues: Law = (at) => {
  const ranked = rankedRows(at);
  return ranked.flatMap((row, index) => {
    const before = ranked[index - 1];
    if (!before) return [];
    const [upper, lower] = pairOf(at, before, row);
    if (!upper || !lower) return [];
    const isShared = before.place === row.place;
    const isSure = comparedText(before, at.document) !== undefined && comparedText(row, at.document) !== undefined;
    const isParted = (row.brokenBy ?? []).length > 0 || !isSure;
    const fits = isShared ? equal(upper, lower) : compare(upper, lower) > 0 || (equal(upper, lower) && isParted);
    return fits ? [] : unlike(row, 'value', toText(lower), `${isShared ? '=' : '≤'} ${toText(upper)}`);
  });
};

/** What two rows can be compared by: what the ranking compares, else what is printed of both. */
function pairOf({ document }: Ruled, a: RecordRow, b: RecordRow): readonly (Exact | undefined)[] {
  const compared = [a, b].map((row) => numberOf(comparedText(row, document)));
  return compared.every((value) => value !== undefined)
    ? compared
    : [a, b].map(({ value }) => numberOf(value?.published));
}

/** Those that sent nothing stand where the policy puts them, and share as the tie method says. */
export const absentPlaces: Law = ({ ranking: { rows }, document: { ties, notSubmitted } }) => {
  const count = (state: RecordRow['state']) => rows.filter((row) => row.state === state).length;
  const absent = rows.filter(({ state }) => state === 'not-submitted');
  const above = count('ranked') + count('withheld');
  const groupsAbove = sharersOf(rows.filter(({ state }) => state === 'ranked')).length + count('withheld');
  const placings = ABSENTEES[notSubmitted]({ above, groupsAbove, size: absent.length }, TIES[ties]);
  return absent.flatMap((row, index) => {
    const { place, tied, brokenBy } = placings[index] ?? bug('an absentee without a placing');
    return [
      ...unlike(row, 'place', row.place, place && toText(place)),
      ...unlike(row, 'tied', tiedOf(row), String(tied)),
      ...unlike(row, 'brokenBy', JSON.stringify(row.brokenBy ?? []), JSON.stringify(brokenBy)),
    ];
  });
};
