import { canonicalJson } from '../../kit/canonical-json.js';
import { deepFreeze } from '../../kit/deep-freeze.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { Layer } from '../../model/layer.js';
import type { AssessmentRecord, RecordEntry, RecordLayer, RecordRanking } from '../../model/record.js';

/** In the order in which the stages work: the first difference is the cause of those below it. */
export const REPLAY_STAGES = deepFreeze(['read-assessment', 'statistics', 'evaluate', 'rank', 'record'] as const);

/** One value that is not what it comes to when it is derived again; `null` where one of them has none. */
export interface Difference {
  readonly stage: (typeof REPLAY_STAGES)[number];
  readonly unit?: string;
  readonly layer?: Layer;
  readonly node?: string;
  readonly ranking?: string;
  /** Which value, as `points`, `published.percent`, `place`, `finding`. */
  readonly what: string;
  readonly recorded: string | null;
  readonly rederived: string | null;
}

type Place = Omit<Difference, 'what' | 'recorded' | 'rederived'>;

/** The results of two records, as far as both have them. */
export type Results = Pick<AssessmentRecord, 'statistics' | 'entries' | 'rankings' | 'findings'>;

/**
 * Every value in which a record is not what its own pack and inputs come to, by stage, then unit, then node: criteria
 * before the groups that they make. Of units whose figures are hidden nothing is compared.
 */
export function differences(
  recorded: Results,
  rederived: Results,
  hidden: ReadonlySet<string> = new Set(),
): readonly Difference[] {
  const open = openEntries(recorded);
  const redacted = new Set(recorded.entries.flatMap(({ unit, state }) => (state === 'redacted' ? [unit] : [])));
  const again = openEntries(rederived).filter(({ unit }) => !hidden.has(unit) && !redacted.has(unit));
  const all = [
    ...statisticsOf(recorded.statistics, rederived.statistics, hidden),
    ...matched(
      open,
      again,
      ({ unit }) => unit,
      { stage: 'read-assessment' },
      'entries',
      ({ unit }) => ({ unit }),
      entry,
    ),
    ...matched(
      recorded.rankings,
      rederived.rankings,
      ({ id, tier, layer, option = '' }) => `${tier} ${id} ${layer} ${option}`,
      { stage: 'record' },
      'rankings',
      ({ id, layer }) => ({ ranking: id, layer }),
      ranking(hidden),
    ),
    ...fields({ stage: 'record' }, 'findings', recorded.findings, rederived.findings),
  ];
  return REPLAY_STAGES.flatMap((stage) => all.filter((one) => one.stage === stage));
}

/** One by one, in their order; of those below a hidden unit nothing is compared. */
function statisticsOf(
  recorded: Results['statistics'],
  rederived: Results['statistics'],
  hidden: ReadonlySet<string>,
): readonly Difference[] {
  const shown = (all: Results['statistics']) => all.filter(({ parent }) => parent === undefined || !hidden.has(parent));
  const [stated, found] = [shown(recorded), shown(rederived)];
  return Array.from({ length: Math.max(stated.length, found.length) }, (_, index) => index).flatMap((index) => {
    const [one, other] = [stated[index], found[index]];
    const { at = '', layer } = one ?? other ?? {};
    const place: Place = { stage: 'statistics', node: at, ...(layer ? { layer } : {}) };
    if (!one || !other) return fields(place, 'statistics', one, other);
    return keysOf(place, 'statistics', one, other);
  });
}

function openEntries({ entries }: Results): readonly RecordEntry[] {
  return entries.flatMap((one) => (one.state === 'redacted' ? [] : [one]));
}

function entry({ unit }: RecordEntry): (recorded: RecordEntry, rederived: RecordEntry) => readonly Difference[] {
  return (recorded, rederived) => [
    ...fields({ stage: 'read-assessment', unit }, 'state', recorded.state, rederived.state),
    ...fields({ stage: 'read-assessment', unit }, 'tier', recorded.tier, rederived.tier),
    ...fields({ stage: 'record', unit }, 'salt', recorded.salt, rederived.salt),
    ...(['claimed', 'reported', 'verified'] as const).flatMap((layer) => {
      const [stated, found] = [recorded.layers[layer], rederived.layers[layer]];
      const at: Place = { stage: 'evaluate', unit, layer };
      return stated && found ? layerOf(at, stated, found) : fields(at, 'layer', stated && layer, found && layer);
    }),
    ...sequence({ stage: 'evaluate', unit }, 'finding', recorded.findings, rederived.findings),
    ...sequence({ stage: 'evaluate', unit }, 'ledger', recorded.ledger, rederived.ledger),
  ];
}

function layerOf(at: Place, recorded: RecordLayer, rederived: RecordLayer): readonly Difference[] {
  const ofNode = ({ node }: { readonly node: string }) => ({ ...at, node });
  return [
    ...matched(recorded.criteria, rederived.criteria, nodeOf, at, 'criteria', ofNode, both(ofNode)),
    // a group is told after what is in it
    ...matched(recorded.groups.toReversed(), rederived.groups.toReversed(), nodeOf, at, 'groups', ofNode, both(ofNode)),
  ];
}

function nodeOf({ node }: { readonly node: string }): string {
  return node;
}

function both<T extends object>(placeOf: (one: T) => Place) {
  return (one: T) => (recorded: T, rederived: T) => keysOf(placeOf(one), '', recorded, rederived);
}

function ranking(hidden: ReadonlySet<string>) {
  return ({ id, layer }: RecordRanking) =>
    (recorded: RecordRanking, rederived: RecordRanking): readonly Difference[] => {
      const at: Place = { stage: 'rank', ranking: id, layer };
      const { rows, ...head } = recorded;
      const { rows: again, ...headAgain } = rederived;
      const shown = (all: RecordRanking['rows']) =>
        hidden.size === 0
          ? all
          : all.map((row) => (hidden.has(row.unit) ? outsideOf(row) : withoutPlace(row))).toSorted(byUnit);
      const ofUnit = ({ unit }: { readonly unit: string }) => ({ ...at, unit });
      return [
        ...keysOf(at, '', head, headAgain),
        ...matched<{ readonly unit: string }>(
          shown(rows),
          shown(again),
          ({ unit }) => unit,
          at,
          'rows',
          ofUnit,
          both(ofUnit),
        ),
      ];
    };
}

/** Beside hidden units a place, and what broke a tie, cannot be derived again; how a unit stands, and by what value, can. */
function withoutPlace({ place: _, tied: __, brokenBy: ___, ...row }: RecordRanking['rows'][number]) {
  return row;
}

/** Of a hidden unit only whether it is in the ranking at all, which attributes decide. */
function outsideOf({ unit, state }: RecordRanking['rows'][number]): { readonly unit: string } {
  return state === 'excluded' ? ({ unit, state } as { readonly unit: string }) : { unit };
}

function byUnit(a: { readonly unit: string }, b: { readonly unit: string }): number {
  return byCodeUnit(a.unit, b.unit);
}

/** Two lists whose items have names: what only one of them has, what both have, and whether the order is the same. */
function matched<T extends object>(
  recorded: readonly T[],
  rederived: readonly T[],
  nameOf: (one: T) => string,
  at: Place,
  what: string,
  placeOf: (one: T) => Partial<Place>,
  compare: (one: T) => (recorded: T, rederived: T) => readonly Difference[],
): readonly Difference[] {
  const again = new Map(rederived.map((one) => [nameOf(one), one]));
  const stated = new Set(recorded.map(nameOf));
  const found = recorded.flatMap((one) => {
    const other = again.get(nameOf(one));
    if (other) return compare(one)(one, other);
    return [{ ...at, ...placeOf(one), what, recorded: nameOf(one), rederived: null }];
  });
  const left = rederived.flatMap((one) =>
    stated.has(nameOf(one)) ? [] : [{ ...at, ...placeOf(one), what, recorded: null, rederived: nameOf(one) }],
  );
  if (found.length + left.length > 0) return [...found, ...left];
  return fields(at, `${what}.order`, recorded.map(nameOf), rederived.map(nameOf));
}

/** Lists of lines without names: the first line in which they differ. */
function sequence(
  at: Place,
  what: string,
  recorded: readonly unknown[],
  rederived: readonly unknown[],
): readonly Difference[] {
  const length = Math.max(recorded.length, rederived.length);
  for (let index = 0; index < length; index += 1) {
    const found = fields(
      { ...at, ...aboutOf(recorded[index] ?? rederived[index]) },
      what,
      recorded[index],
      rederived[index],
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** The node and layer that a finding or a line of the ledger names. */
function aboutOf(line: unknown): Partial<Place> {
  const { node, at, layer } = line as { readonly node?: string; readonly at?: string; readonly layer?: Layer };
  const about = node ?? at ?? '';
  return { ...(about === '' ? {} : { node: about }), ...(layer === undefined ? {} : { layer }) };
}

/** Objects by key, down to the first that are no objects on both sides. */
function keysOf(at: Place, what: string, recorded: object, rederived: object): readonly Difference[] {
  const keys = [...new Set([...Object.keys(recorded), ...Object.keys(rederived)])].toSorted();
  return keys.flatMap((key) => {
    const name = what === '' ? key : `${what}.${key}`;
    const [stated, found] = [recorded, rederived].map((side) =>
      Object.hasOwn(side, key) ? (side as Readonly<Record<string, unknown>>)[key] : undefined,
    );
    return isPlain(stated) && isPlain(found) ? keysOf(at, name, stated, found) : fields(at, name, stated, found);
  });
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text `1` is not the number 1, nor `true` the answer: where only that differs, the text is told in quotation marks. */
function fields(at: Place, what: string, recorded: unknown, rederived: unknown): readonly Difference[] {
  const [exact, other] = [jsonOf(recorded), jsonOf(rederived)];
  if (exact === other) return [];
  const [stated, found] = [shown(recorded), shown(rederived)];
  return [
    {
      ...at,
      what,
      ...(stated === found ? { recorded: exact, rederived: other } : { recorded: stated, rederived: found }),
    },
  ];
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : canonicalJson(value);
}

function shown(value: unknown): string | null {
  return typeof value === 'string' ? value : jsonOf(value);
}
