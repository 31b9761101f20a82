import { canonicalJson } from '../../kit/canonical-json.js';
import { deepFreeze } from '../../kit/deep-freeze.js';
import { isObject, valueAt } from '../../kit/plain-data.js';
import { byCodeUnit } from '../../kit/unicode.js';
import { LAYERS, type Layer } from '../../model/layer.js';
import type { AssessmentRecord, RecordEntry, RecordLayer, RecordRanking, RecordRow } from '../../model/record.js';
import { ROW_STATE_IS } from '../../model/row-state.js';
import { shownEntries } from '../record-parts.js';

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
  /** Which value, as `points`, `published.percent`, `place`, `finding`. */
  readonly what: string;
  /** What the record says. */
  readonly recorded: string | null;
  /** What the engine comes to. */
  readonly rederived: string | null;
}

type Place = Omit<Difference, 'what' | 'recorded' | 'rederived'>;

/** The results of a record. */
export type Results = Pick<AssessmentRecord, 'statistics' | 'entries' | 'rankings' | 'findings'>;

/** A text that is the same for the same ranking of the same tier, layer and option. */
export function rankingKey({
  id,
  tier,
  layer,
  option = '',
}: Pick<RecordRanking, 'id' | 'tier' | 'layer' | 'option'>): string {
  return `${tier} ${id} ${layer} ${option}`;
}

/**
 * Every value in which a record is not what its pack and its inputs come to, by stage, then unit, then node: criteria
 * before the groups that are made of them. Of units whose figures are hidden nothing is compared.
 */
export function differences(
  recorded: Results,
  rederived: Results,
  hidden: ReadonlySet<string> = new Set(),
): readonly Difference[] {
  const redacted = new Set(recorded.entries.flatMap(({ unit, state }) => (state === 'redacted' ? [unit] : [])));
  const all = [
    ...statisticDifferences(recorded.statistics, rederived.statistics, hidden),
    ...listDifferences<RecordEntry>({ stage: 'read-assessment' }, 'entries', {
      recorded: shownEntries(recorded.entries),
      rederived: shownEntries(rederived.entries).filter(({ unit }) => !hidden.has(unit) && !redacted.has(unit)),
      nameOf: ({ unit }) => unit,
      placeOf: ({ unit }) => ({ unit }),
      compare: entryDifferences,
    }),
    ...listDifferences<RecordRanking>({ stage: 'record' }, 'rankings', {
      recorded: recorded.rankings,
      rederived: rederived.rankings,
      nameOf: rankingKey,
      placeOf: ({ id, layer }) => ({ ranking: id, layer }),
      compare: (stated, derived) => rankingDifferences(stated, derived, hidden),
    }),
    ...valueDifference({ stage: 'record' }, 'findings', recorded.findings, rederived.findings),
  ];
  return REPLAY_STAGES.flatMap((stage) => all.filter((difference) => difference.stage === stage));
}

/** Compares statistics by their position; those of units below a hidden unit are left out. */
function statisticDifferences(
  recorded: Results['statistics'],
  rederived: Results['statistics'],
  hidden: ReadonlySet<string>,
): readonly Difference[] {
  const isCompared = ({ parent }: Results['statistics'][number]) => parent === undefined || !hidden.has(parent);
  const [stated, derived] = [recorded.filter(isCompared), rederived.filter(isCompared)];
  const longer = stated.length > derived.length ? stated : derived;
  return longer.flatMap(({ at, layer }, index) => {
    const [a, b] = [stated[index], derived[index]];
    const place: Place = { stage: 'statistics', node: a?.at ?? at, layer: a?.layer ?? layer };
    return a && b ? keyDifferences(place, 'statistics', a, b) : valueDifference(place, 'statistics', a, b);
  });
}

function entryDifferences(recorded: RecordEntry, rederived: RecordEntry): readonly Difference[] {
  const { unit } = recorded;
  return [
    ...valueDifference({ stage: 'read-assessment', unit }, 'state', recorded.state, rederived.state),
    ...valueDifference({ stage: 'read-assessment', unit }, 'tier', recorded.tier, rederived.tier),
    ...valueDifference({ stage: 'record', unit }, 'salt', recorded.salt, rederived.salt),
    ...LAYERS.flatMap((layer) => {
      const [stated, derived] = [recorded.layers[layer], rederived.layers[layer]];
      const place: Place = { stage: 'evaluate', unit, layer };
      return stated && derived
        ? layerDifferences(place, stated, derived)
        : valueDifference(place, 'layer', stated && layer, derived && layer);
    }),
    ...firstLineDifference({ stage: 'evaluate', unit }, 'finding', recorded.findings, rederived.findings),
    ...firstLineDifference({ stage: 'evaluate', unit }, 'ledger', recorded.ledger, rederived.ledger),
  ];
}

function layerDifferences(place: Place, recorded: RecordLayer, rederived: RecordLayer): readonly Difference[] {
  // a group comes after what is in it
  const listsOf = ({ criteria, groups }: RecordLayer) => ({ criteria, groups: groups.toReversed() });
  const [stated, derived] = [listsOf(recorded), listsOf(rederived)];
  return (['criteria', 'groups'] as const).flatMap((list) =>
    namedDifferences(place, list, 'node', stated[list], derived[list]),
  );
}

function rankingDifferences(
  { rows: recorded, ...recordedHead }: RecordRanking,
  { rows: rederived, ...rederivedHead }: RecordRanking,
  hidden: ReadonlySet<string>,
): readonly Difference[] {
  const place: Place = { stage: 'rank', ranking: recordedHead.id, layer: recordedHead.layer };
  const comparable = (rows: readonly RecordRow[]): readonly Partial<RecordRow>[] => {
    if (hidden.size === 0) return rows;
    const shown = rows.map((row) => (hidden.has(row.unit) ? membership(row) : withoutPlace(row)));
    return shown.toSorted((a, b) => byCodeUnit(a.unit, b.unit));
  };
  return [
    ...keyDifferences(place, '', recordedHead, rederivedHead),
    ...namedDifferences(place, 'rows', 'unit', comparable(recorded), comparable(rederived)),
  ];
}

/** Beside hidden units a place, and what broke a tie, cannot be derived again; the state of a unit and its value can. */
function withoutPlace({ place: _, tied: __, brokenBy: ___, ...row }: RecordRow) {
  return row;
}

/** Of a hidden unit only whether it is in the ranking at all, which attributes decide. */
function membership({ unit, state }: RecordRow): Pick<RecordRow, 'unit'> & Partial<RecordRow> {
  return ROW_STATE_IS[state].isOutside ? { unit, state } : { unit };
}

/** Two lists whose items have names, and how two items of one name are compared. */
interface Lists<T> {
  readonly recorded: readonly T[];
  readonly rederived: readonly T[];
  readonly nameOf: (item: T) => string;
  readonly placeOf: (item: T) => Partial<Place>;
  readonly compare: (recorded: T, rederived: T) => readonly Difference[];
}

/** Items that only one of the lists has, and differences between items of one name; where there are none, another order. */
function listDifferences<T>(
  place: Place,
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
function namedDifferences(
  place: Place,
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

/** The first line in which two lists differ, whose lines have no names. */
function firstLineDifference<T extends { readonly node?: string; readonly at?: string; readonly layer?: Layer }>(
  place: Place,
  what: string,
  recorded: readonly T[],
  rederived: readonly T[],
): readonly Difference[] {
  const longer = recorded.length > rederived.length ? recorded : rederived;
  for (const [index, line] of longer.entries()) {
    const { node, at, layer } = recorded[index] ?? line;
    const about = node ?? at ?? '';
    const linePlace = { ...place, ...(about === '' ? {} : { node: about }), ...(layer === undefined ? {} : { layer }) };
    const difference = valueDifference(linePlace, what, recorded[index], rederived[index]);
    if (difference.length > 0) return difference;
  }
  return [];
}

/** Compares two objects key by key, and objects inside them likewise. */
export function keyDifferences(place: Place, what: string, recorded: object, rederived: object): readonly Difference[] {
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
function valueDifference(place: Place, what: string, recorded: unknown, rederived: unknown): readonly Difference[] {
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
