import { canonicalJson } from '../../kit/canonical-json.js';
import { deepFreeze } from '../../kit/deep-freeze.js';
import { isObject, valueAt } from '../../kit/plain-data.js';
import type { Layer } from '../../model/layer.js';

/** The stages in their order: a difference may be the cause of those that come after it. */
export const REPLAY_STAGES = deepFreeze(['read-assessment', 'statistics', 'evaluate', 'rank', 'record'] as const);

/** A value of the record, `recorded`, and what was derived again in its place, `rederived`; `null` where there is none. */
export interface Difference {
  /** The part of the record in which it stands. */
  readonly stage: (typeof REPLAY_STAGES)[number];
  /** The unit, by its id; absent where it is about none. */
  readonly unit?: string;
  /** Whose figures; absent where it is about no layer. */
  readonly layer?: Layer;
  /** The criterion or group, by its id; absent where it is about none. */
  readonly node?: string;
  /** The ranking, by its id; absent where it is about none. */
  readonly ranking?: string;
  /** The tier of a ranking, or of the members of a statistic; absent where a unit says it. */
  readonly tier?: string;
  /** The cohort of the members of a statistic. */
  readonly cohort?: string;
  /** The option of the attribute that divides the cohort of a ranking or a statistic; absent where none does. */
  readonly option?: string;
  /** The unit whose units below are the members of a statistic, by its id. */
  readonly parent?: string;
  /** Which value, as `points`, `published.percent`, `place`, `finding`. */
  readonly what: string;
  /** What the record says. */
  readonly recorded: string | null;
  /** What the engine comes to. */
  readonly rederived: string | null;
}

/** Where a difference stands. */
export type DifferencePlace = Omit<Difference, 'what' | 'recorded' | 'rederived'>;

/** Two lists whose items have names, and how two items of one name are compared. */
interface Lists<T> {
  readonly recorded: readonly T[];
  readonly rederived: readonly T[];
  readonly nameOf: (item: T) => string;
  readonly placeOf: (item: T) => Partial<DifferencePlace>;
  readonly compare: (recorded: T, rederived: T) => readonly Difference[];
}

/** Items that only one of the lists has, and differences between items of one name; where there are none, another order. */
export function listDifferences<T>(
  place: DifferencePlace,
  what: string,
  { recorded, rederived, nameOf, placeOf, compare }: Lists<T>,
): readonly Difference[] {
  const derived = new Map(rederived.map((item) => [nameOf(item), item]));
  const stated = new Set(recorded.map(nameOf));
  const inRecorded = recorded.flatMap((item) => {
    const other = derived.get(nameOf(item));
    if (other !== undefined) return compare(item, other);
    return [{ ...place, ...placeOf(item), what, recorded: nameOf(item), rederived: null }];
  });
  const added = rederived.flatMap((item) =>
    stated.has(nameOf(item)) ? [] : [{ ...place, ...placeOf(item), what, recorded: null, rederived: nameOf(item) }],
  );
  if (inRecorded.length + added.length > 0) return [...inRecorded, ...added];
  return valueDifference(place, `${what}.order`, recorded.map(nameOf), rederived.map(nameOf));
}

/** As `listDifferences`, for items that have their name, and their place, under `key`, and are compared key by key. */
export function namedDifferences(
  place: DifferencePlace,
  what: string,
  key: 'node' | 'unit',
  recorded: readonly object[],
  rederived: readonly object[],
): readonly Difference[] {
  const nameOf = (item: object) => String((item as { readonly node?: string; readonly unit?: string })[key]);
  const placeOf = (item: object) => ({ [key]: nameOf(item) });
  return listDifferences<object>(place, what, {
    recorded,
    rederived,
    nameOf,
    placeOf,
    compare: (stated, derived) => keyDifferences({ ...place, ...placeOf(stated) }, '', stated, derived),
  });
}

/**
 * The first line in which two lists differ, whose lines have no names. Where the other list has it further on, it is the line
 * before it that only one of the lists has.
 */
export function firstLineDifference<T extends { readonly node?: string; readonly at?: string; readonly layer?: Layer }>(
  place: DifferencePlace,
  what: string,
  recorded: readonly T[],
  rederived: readonly T[],
): readonly Difference[] {
  const isAmong = (line: T | undefined, lines: readonly T[]) => lines.some((other) => jsonOf(other) === jsonOf(line));
  const index = [...rederived, undefined].findIndex((line, at) => jsonOf(recorded[at]) !== jsonOf(line));
  if (index < 0) return [];
  const isLeftOut = isAmong(recorded[index], rederived.slice(index));
  const isAdded = !isLeftOut && isAmong(rederived[index], recorded.slice(index));
  const [stated, derived] = [isLeftOut ? undefined : recorded[index], isAdded ? undefined : rederived[index]];
  const lineOf = (recordedLine: T | undefined, rederivedLine: T | undefined) => {
    const { node, at, layer } = recordedLine ?? rederivedLine ?? {};
    const about = node ?? at ?? '';
    const linePlace = { ...place, ...(about === '' ? {} : { node: about }), ...(layer === undefined ? {} : { layer }) };
    return valueDifference(linePlace, what, recordedLine, rederivedLine);
  };
  const isOfSame =
    stated?.node === derived?.node && stated?.at === derived?.at && (stated?.layer ?? '') === (derived?.layer ?? '');
  const isPair = stated !== undefined && derived !== undefined && !isOfSame;
  return isPair ? [...lineOf(stated, undefined), ...lineOf(undefined, derived)] : lineOf(stated, derived);
}

/** Compares two objects key by key, and objects inside them likewise. */
export function keyDifferences(
  place: DifferencePlace,
  what: string,
  recorded: object,
  rederived: object,
): readonly Difference[] {
  const keys = [...new Set([...Object.keys(recorded), ...Object.keys(rederived)])].toSorted();
  return keys.flatMap((key) => {
    const name = what === '' ? key : `${what}.${key}`;
    const [stated, derived] = [recorded, rederived].map((side) =>
      valueAt(side as Readonly<Record<string, unknown>>, key),
    );
    return isObject(stated) && isObject(derived)
      ? keyDifferences(place, name, stated, derived)
      : valueDifference(place, name, stated, derived);
  });
}

/** The text "1" differs from the number 1, and "true" from `true`: such texts are then shown in quotation marks. */
export function valueDifference(
  place: DifferencePlace,
  what: string,
  recorded: unknown,
  rederived: unknown,
): readonly Difference[] {
  const [statedJson, derivedJson] = [jsonOf(recorded), jsonOf(rederived)];
  if (statedJson === derivedJson) return [];
  const [stated, derived] = [textOf(recorded), textOf(rederived)];
  return stated === derived
    ? [{ ...place, what, recorded: statedJson, rederived: derivedJson }]
    : [{ ...place, what, recorded: stated, rederived: derived }];
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : canonicalJson(value);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : jsonOf(value);
}
