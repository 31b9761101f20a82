import { bug } from '../../../kit/bug.js';
import { canonicalJson } from '../../../kit/canonical-json.js';
import { whole } from '../../../kit/exact.js';
import { groupByKey } from '../../../kit/group-by-key.js';
import { byCodeUnit } from '../../../kit/unicode.js';
import type { BrokenBy, RecordRow } from '../../../model/record.js';
import { partBy, TIES } from '../../../stages/rank.js';
import { type Breach, comparedText, type Law, type RankingCase, rankedRows, unlike } from './law.js';
import { sharersOf } from './row-places.js';

type Key = Parameters<typeof partBy>[1][number];

/** What parted a row is among the pack's tie-breaks, and in their order. */
export const possibleBreaks: Law = (at) => {
  const allowed = breaksOf(at).map((by) => canonicalJson(by));
  return rankedRows(at).flatMap((row) => {
    const stated = (row.brokenBy ?? []).map((by) => canonicalJson(by));
    const places = stated.map((text) => allowed.indexOf(text));
    const isInOrder = places.every((place, index) => place > (places[index - 1] ?? -1));
    return isInOrder ? [] : unlike(row, 'brokenBy', stated.join(', '), allowed.join(', '));
  });
};

/** Rows of one place were parted from others by the same things; equal rows of different places by something, first by the same. */
export const partedEquals: Law = (at) => {
  const { document } = at;
  const ranked = rankedRows(at);
  const groups = groupByKey(ranked.map((row) => [comparedText(row, document), row] as const));
  // a row whose value is hidden may be equal to any other
  const areAllShown = !groups.has(undefined);
  return [
    ...sharersOf(ranked).flatMap((group) => group.flatMap((row) => sameBreaks(row, group[0]))),
    ...(areAllShown ? [...groups.values()].flatMap((group) => partedGroup(at, group)) : []),
  ];
};

function sameBreaks(row: RecordRow, first: RecordRow = row): readonly Breach[] {
  return unlike(row, 'brokenBy', canonicalJson(row.brokenBy ?? []), canonicalJson(first.brokenBy ?? []));
}

/** Parts a group of equal rows again, as far as the first tie-breaks are public, and compares. */
function partedGroup(at: RankingCase, group: readonly RecordRow[]): readonly Breach[] {
  const units = [...new Set(group.map(({ unit }) => unit))].sort(byCodeUnit);
  const keys = publicKeys(at, units);
  const areAllPublic = keys.length === breaksOf(at).length;
  const parts = partsOf(units, keys);
  const positions = group.map(({ unit }) => parts.findIndex((part) => part.units.includes(unit)));
  const firstBreaks = new Set(group.map(({ brokenBy: [first] = [] }) => canonicalJson(first ?? null)));
  const isParted = new Set(group.map(({ place }) => place)).size > 1;
  return group.flatMap((row, index) => {
    const stated = row.brokenBy ?? [];
    const position = positions[index] ?? bug('a row without a position');
    const { brokenBy: derived, units: members } = parts[position] ?? bug('a row in no part');
    const fits =
      (positions[index - 1] ?? 0) <= position &&
      derived.every((by, place) => canonicalJson(by) === canonicalJson(stated[place] ?? null)) &&
      (!areAllPublic || stated.length === derived.length) &&
      firstBreaks.size === 1 &&
      stated.length > 0 === isParted;
    // where all tie-breaks are public, exactly the rows of one part share a place
    const isSplit = group.some((other) => members.includes(other.unit) !== (other.place === row.place));
    if (fits && !(areAllPublic && isParted && isSplit)) return [];
    return [{ unit: row.unit, what: 'brokenBy', recorded: canonicalJson(stated), rederived: canonicalJson(derived) }];
  });
}

/** Units that the keys part, as ids. */
function partsOf(units: readonly string[], keys: readonly Key[]) {
  const { order, groups } = partBy(units.keys(), keys);
  return groups.map(({ from, end, brokenBy }) => ({
    brokenBy,
    units: Array.from(order.subarray(from, end), (position) => units[position] ?? bug(`no unit ${position}`)),
  }));
}

/** The tie-breaks of the ranking in their order, ids last where the tie method goes by them. */
function breaksOf({ document }: RankingCase): readonly BrokenBy[] {
  const declared = document.tieBreak.map((entry): BrokenBy => {
    if ('decision' in entry) return { decision: true };
    return 'fact' in entry ? { fact: entry.fact } : { of: entry.of, by: entry.by };
  });
  return TIES[document.ties].partsById ? [...declared, { id: true }] : declared;
}

/**
 * The first tie-breaks, as long as they need no figures: decisions stand in the head, ids in the register. `units` are in
 * code-unit order.
 */
function publicKeys(at: RankingCase, units: readonly string[]): readonly Key[] {
  const decided = at.decisions.flatMap(({ order }) => order.map((unit, index) => [unit, whole(index)] as const));
  const places = new Map(decided);
  const keys: Key[] = [];
  for (const by of breaksOf(at)) {
    if ('decision' in by) keys.push({ by, prefer: 'low', valueOf: (position) => places.get(units[position] ?? '') });
    else if ('id' in by) keys.push({ by, prefer: 'low', valueOf: whole });
    else break;
  }
  return keys;
}
