import { dayAt, isZone, readInstant } from '../kit/instant.js';
import { isList, isObject } from '../kit/plain-data.js';
import { givenAs } from '../model/given-as.js';
import type { Path } from '../model/issue.js';

/** An assessment as it stood at an instant. */
export interface AssessmentAsOf {
  /** The document without entries after an instant. */
  readonly document: unknown;
  /** The place in the whole document of a place in this one. */
  readonly placeOf: (path: Path) => Path;
}

/** The lists whose entries say when they were made. */
const LISTS = ['submissions', 'verifications', 'marks', 'decisions'] as const;

/**
 * An assessment as it stood at an instant, without later submissions, verifications, marks and decisions, and without
 * extensions that were granted on a later day. An entry without a readable instant stays, so that reading it reports the
 * fault. A final or approved assessment was a draft before its own `asOf`; a later instant changes nothing.
 *
 * @param document The document of an assessment; it is not changed.
 * @param asOf The instant, with its offset: "2019-10-20T17:00:00+07:00".
 * @param zone The zone of the days of the pack, by default that of the instant.
 * @throws TypeError where `asOf` is no instant.
 * @example
 * assess(pack, assessmentAsOf(document, '2019-10-20T17:00:00+07:00').document);
 */
export function assessmentAsOf(document: unknown, asOf: string, zone: string = zoneOf(asOf)): AssessmentAsOf {
  const until = typeof asOf === 'string' ? readInstant(asOf) : undefined;
  if (until === undefined) throw new TypeError(`\`asOf\` is an instant with its offset, not \`${String(asOf)}\`.`);
  if (!isZone(zone)) throw new TypeError(`\`zone\` is the offset of a zone, as '+07:00', not ${givenAs(zone)}.`);
  if (!isObject(document)) return { document, placeOf: (path) => path };
  const today = dayAt(until, zone);
  const isThere = (entry: unknown): boolean => !isObject(entry) || (instantIn(entry) ?? until) <= until;
  const isGranted = (entry: unknown): boolean => !isObject(entry) || typeof entry.on !== 'string' || entry.on <= today;
  const keptIndexes = new Map<string, readonly number[]>();
  const changed: Record<string, unknown> = headAsOf(document, asOf, until);
  for (const key of [...LISTS, 'extensions']) {
    const list = document[key];
    if (!isList(list)) continue;
    const places = [...list.keys()].filter((place) => (key === 'extensions' ? isGranted : isThere)(list[place]));
    keptIndexes.set(key, places);
    changed[key] = places.map((place) => knownBy(list[place], until));
  }
  const placeOf = ([list, index, ...rest]: Path): Path => {
    const place = keptIndexes.get(String(list))?.[Number(index)];
    return list === undefined || index === undefined
      ? [list, index].flatMap((step) => step ?? [])
      : [list, place ?? index, ...rest];
  };
  return { document: changed, placeOf };
}

/**
 * The head at the instant. Before its own `asOf` nothing was closed yet, nor approved, nor did it correct anything; after it
 * what is closed stays as it is.
 */
function headAsOf(document: Readonly<Record<string, unknown>>, asOf: string, until: number): Record<string, unknown> {
  const closed =
    typeof document.asOf === 'string' && document.state !== 'draft' ? readInstant(document.asOf) : undefined;
  if (closed === undefined) return { ...document, asOf };
  if (until >= closed) return { ...document };
  const { approval: _, supersedes: __, ...rest } = document;
  return { ...rest, state: 'draft', asOf };
}

/** An entry without the instant at which the unit above had it, where that is later still. */
function knownBy(entry: unknown, until: number): unknown {
  if (!isObject(entry) || typeof entry.handedIn !== 'string') return entry;
  const { handedIn, ...rest } = entry;
  return (readInstant(handedIn) ?? until) <= until ? entry : rest;
}

function instantIn({ at }: Readonly<Record<string, unknown>>): number | undefined {
  return typeof at === 'string' ? readInstant(at) : undefined;
}

function zoneOf(instant: string): string {
  return /(?:Z|[+-]\d{2}:\d{2})$/.exec(instant)?.[0] ?? 'Z';
}
