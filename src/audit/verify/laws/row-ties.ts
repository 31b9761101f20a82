import { canonicalJson } from '../../../kit/canonical-json.js';
import { whole } from '../../../kit/exact.js';
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
  const groups = new Map<string, RecordRow[]>();
  for (const row of ranked) {
    const value = comparedText(row, document);
    if (value !== undefined) groups.set(value, [...(groups.get(value) ?? []), row]);
  }
  // a row whose value is hidden may be equal to any other
  const areAllShown = ranked.every((row) => comparedText(row, document) !== undefined);
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
  const keys = publicKeys(at);
  const areAllPublic = keys.length === breaksOf(at).length;
  const units = new Map(group.map((row) => [row.unit, row]));
  const parts = partBy([...units.keys()], keys);
  const positions = group.map(({ unit }) => parts.findIndex((part) => part.units.includes(unit)));
  const firstBreaks = new Set(group.map(({ brokenBy: [first] = [] }) => canonicalJson(first ?? null)));
  const isParted = new Set(group.map(({ place }) => place)).size > 1;
  return group.flatMap((row, index) => {
    const stated = row.brokenBy ?? [];
    const part = parts[positions[index] ?? 0];
    const derived = part?.brokenBy ?? [];
    const fits =
      (positions[index - 1] ?? 0) <= (positions[index] ?? 0) &&
      derived.every((by, place) => canonicalJson(by) === canonicalJson(stated[place] ?? null)) &&
      (!areAllPublic || stated.length === derived.length) &&
      firstBreaks.size === 1 &&
      stated.length > 0 === isParted;
    // where all tie-breaks are public, exactly the rows of one part share a place
    const members = part?.units ?? [];
    const isSplit = group.some((other) => members.includes(other.unit) !== (other.place === row.place));
    if (fits && !(areAllPublic && isParted && isSplit)) return [];
    return [{ unit: row.unit, what: 'brokenBy', recorded: canonicalJson(stated), rederived: canonicalJson(derived) }];
  });
}

/** The tie-breaks of the ranking in their order, ids last where the tie method goes by them. */
function breaksOf({ document }: RankingCase): readonly BrokenBy[] {
  const declared = document.tieBreak.map((entry): BrokenBy => {
    if ('decision' in entry) return { decision: true };
    return 'fact' in entry ? { fact: entry.fact } : { of: entry.of, by: entry.by };
  });
  return TIES[document.ties].partsById ? [...declared, { id: true }] : declared;
}

/** The first tie-breaks, as long as they need no figures: decisions stand in the head, ids in the register. */
function publicKeys(at: RankingCase): readonly Key[] {
  const decided = at.decisions.flatMap(({ order }) => order.map((unit, index) => [unit, whole(index)] as const));
  const positions = new Map(decided);
  const keys: Key[] = [];
  for (const by of breaksOf(at)) {
    if ('decision' in by) keys.push({ by, prefer: 'low', valueOf: (unit) => positions.get(unit) });
    else if ('id' in by) keys.push({ by, prefer: 'low', valueOf: (unit) => unit });
    else break;
  }
  return keys;
}
