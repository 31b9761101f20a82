import { canonicalJson } from '../../../kit/canonical-json.js';
import { whole } from '../../../kit/exact.js';
import type { BrokenBy, RecordRow } from '../../../model/record.js';
import { partBy, TIES } from '../../../stages/rank.js';
import { type Breach, comparedText, type Law, type Ruled, rankedRows, unlike } from './law.js';
import { sharersOf } from './row-places.js';

type Key = Parameters<typeof partBy>[1][number];

/** What broke a tie is something that the pack breaks ties by, in its order; nothing breaks one where no other value is equal. */
export const possibleBreaks: Law = (at) => {
  const allowed = breaksOf(at).map((one) => canonicalJson(one));
  return rankedRows(at).flatMap((row) => {
    const stated = (row.brokenBy ?? []).map((one) => canonicalJson(one));
    const places = stated.map((one) => allowed.indexOf(one));
    const isInOrder = places.every((place, index) => place > (places[index - 1] ?? -1));
    return isInOrder ? [] : unlike(row, 'brokenBy', stated.join(', '), allowed.join(', '));
  });
};

/** Equals that share a place were parted by the same things; those that do not, by something, and by the same first. */
export const partedEquals: Law = (at) => {
  const { document } = at;
  const groups = new Map<string, RecordRow[]>();
  for (const row of rankedRows(at)) {
    const value = comparedText(row, document);
    if (value !== undefined) groups.set(value, [...(groups.get(value) ?? []), row]);
  }
  // where a value is hidden, others may be its equals
  const isWhole = rankedRows(at).every((row) => comparedText(row, document) !== undefined);
  const shared = sharersOf(rankedRows(at)).flatMap((group) => group.flatMap((row) => sameBreaks(row, group[0])));
  const parted = isWhole ? [...groups.values()].flatMap((group) => partedGroup(at, group)) : [];
  return [...shared, ...parted];
};

function sameBreaks(row: RecordRow, first: RecordRow = row): readonly Breach[] {
  return unlike(row, 'brokenBy', canonicalJson(row.brokenBy ?? []), canonicalJson(first.brokenBy ?? []));
}

/** A group of equals: as far as the first things that part them are public, they are parted again. */
function partedGroup(at: Ruled, group: readonly RecordRow[]): readonly Breach[] {
  const keys = publicKeys(at);
  const isAll = keys.length === breaksOf(at).length;
  const units = new Map(group.map((row) => [row.unit, row]));
  const parts = partBy([...units.keys()], keys);
  const order = group.map(({ unit }) => parts.findIndex((part) => part.units.includes(unit)));
  const firsts = new Set(group.map(({ brokenBy: [first] = [] }) => canonicalJson(first ?? null)));
  const isParted = new Set(group.map(({ place }) => place)).size > 1;
  return group.flatMap((row, index) => {
    const stated = row.brokenBy ?? [];
    const derived = parts[order[index] ?? 0]?.brokenBy ?? [];
    const fits =
      (order[index - 1] ?? 0) <= (order[index] ?? 0) &&
      derived.every((one, place) => canonicalJson(one) === canonicalJson(stated[place] ?? null)) &&
      (!isAll || stated.length === derived.length) &&
      firsts.size === 1 &&
      stated.length > 0 === isParted;
    const splits = isAll && isParted && sharesOtherwise(row, group, parts);
    return fits && !splits
      ? []
      : [{ unit: row.unit, what: 'brokenBy', recorded: textOf(stated), rederived: textOf(derived) }];
  });
}

/** Where all that parts equals is public: those of one part share a place, and no other does. */
function sharesOtherwise(row: RecordRow, group: readonly RecordRow[], parts: ReturnType<typeof partBy>): boolean {
  const own = parts.find(({ units }) => units.includes(row.unit))?.units ?? [];
  return group.some((other) => own.includes(other.unit) !== (other.place === row.place));
}

function textOf(breaks: readonly BrokenBy[]): string {
  return canonicalJson(breaks);
}

function breaksOf({ document }: Ruled): readonly BrokenBy[] {
  const all = document.tieBreak.map((entry): BrokenBy => {
    if ('decision' in entry) return { decision: true };
    return 'fact' in entry ? { fact: entry.fact } : { of: entry.of, by: entry.by };
  });
  return TIES[document.ties].partsById ? [...all, { id: true }] : all;
}

/** The first of what parts equals, as long as no figure is needed: decisions stand in the head, ids in the register. */
function publicKeys(at: Ruled): readonly Key[] {
  const position = new Map(
    at.decisions.flatMap(({ order }) => order.map((unit, index) => [unit, whole(index)] as const)),
  );
  const keys: Key[] = [];
  for (const by of breaksOf(at)) {
    if ('decision' in by) keys.push({ by, prefer: 'low', valueOf: (unit) => position.get(unit) });
    else if ('id' in by) keys.push({ by, prefer: 'low', valueOf: (unit) => unit });
    else break;
  }
  return keys;
}
