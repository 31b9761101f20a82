import { bug } from '../../kit/bug.js';
import { type Exact, equal } from '../../kit/exact.js';
import { sameData } from '../../kit/same-data.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { Layer } from '../../model/layer.js';
import type { RankedRow, Ranking } from '../../model/ranking.js';
import type { BrokenBy } from '../../model/record-ranking.js';
import { ROW_STATE_IS, ROW_STATES } from '../../model/row-state.js';
import { type Candidate, candidateOf, type RankingOf } from '../rank/states.js';
import type { TieRule, TieTable } from '../rank/ties.js';
import { keysOf, placeAbsent, rowOf } from '../rank.js';
import { change, type Entry, type Equals, entryOf, equalsIn, type Order, type Span } from './order.js';

/** The parts from which a ranking of a session is made. */
interface SessionRankingParts extends RankingOf {
  readonly official: boolean;
  readonly ties: TieTable;
}

/** A row that changed; `before` is undefined when the ranking is first made. */
export interface PlaceChange {
  /** The ranking, by its id in the pack. */
  readonly ranking: string;
  /** The tier whose units it ranks, by its id. */
  readonly tier: string;
  /** Whose figures are compared. */
  readonly layer: Layer;
  /** The option of the attribute that divides the cohort; absent where none does. */
  readonly option?: string;
  /** The row as it was. */
  readonly before: RankedRow | undefined;
  /** The row as it is. */
  readonly after: RankedRow;
}

/** One ranking, kept in order: a unit whose keys change is taken out and put in where it now belongs. */
export interface KeptRanking {
  readonly tier: string;
  readonly layer: Layer;
  /** The nodes whose measures it compares. */
  readonly nodes: ReadonlySet<string>;
  /** Looks these units up again, by position; gives the rows that have changed. */
  readonly update: (positions: Iterable<number>) => readonly PlaceChange[];
  readonly ranking: () => Ranking;
}

/** A ranking of the pack in a layer, without units so far: one, or one for each option where the cohort is divided. */
export function keptRankingsOf(of: SessionRankingParts): readonly KeptRanking[] {
  const { by } = of.cohort;
  return by ? by.options.map((option) => keptRanking(of, option)) : [keptRanking(of, undefined)];
}

/** The units in a kept ranking. */
interface KeptUnits {
  readonly of: SessionRankingParts;
  readonly order: Order;
  /** By position, the units that are not ranked. */
  readonly others: Map<number, Other>;
}

interface Other {
  readonly candidate: Candidate;
  /** Its row as it was last placed. */
  row: RankedRow | undefined;
}

function keptRanking(of: SessionRankingParts, option: string | undefined): KeptRanking {
  const { tier, cohort, ranking, layer, official, attributesAt } = of;
  const order: Order = { keys: keysOf(of, of.ties), entries: [], byPosition: new Map() };
  const kept: KeptUnits = { of, order, others: new Map() };
  const last = new Map<string, RankedRow>();
  const ofOption = option === undefined ? {} : { option };
  const isIn = (position: number, { state }: Candidate): boolean =>
    !cohort.by || ROW_STATE_IS[state].isOutside || attributesAt(position)[cohort.by.attribute] === option;
  let listed: readonly RankedRow[] | undefined;

  const update: KeptRanking['update'] = (positions) => {
    const out = new Set(positions);
    const into: Entry[] = [];
    for (const position of out) {
      const candidate = candidateOf(of, position);
      kept.others.delete(position);
      if (!isIn(position, candidate)) continue;
      if (candidate.state === 'ranked') into.push(entryOf(order, position, candidate));
      else kept.others.set(position, { candidate, row: undefined });
    }
    const placed = [...placeEntries(kept, change(order, out, into)), ...placeOthers(kept)];
    if (placed.length > 0) listed = undefined;
    const head = { ranking: ranking.id, tier: tier.id, layer, ...ofOption };
    return placed.flatMap((after): readonly PlaceChange[] => {
      const before = last.get(after.unit);
      last.set(after.unit, after);
      return before && isSameRow(before, after) ? [] : [{ ...head, before, after }];
    });
  };
  const breaks = ranking.tieBreak.flatMap((entry) => ('of' in entry ? [entry.of] : []));
  return {
    tier: tier.id,
    layer,
    nodes: new Set([ranking.of, ...breaks]),
    update,
    ranking: () => {
      listed ??= rowsOf(kept);
      return { id: ranking.id, tier: tier.id, cohort: cohort.id, layer, ...ofOption, rows: listed, official };
    },
  };
}

/** Places the ranked units where their order has changed; gives the rows that are new. */
function placeEntries({ of, order }: KeptUnits, span: Span): readonly RankedRow[] {
  const { entries } = order;
  const tie = of.ties[of.ranking.ties];
  const placed: RankedRow[] = [];
  let due: readonly Equals[] = equalsIn(order, span);
  const [start] = due;
  let groupsAbove = groupsBefore(order, start?.from ?? 0);
  while (due.length > 0) {
    for (const group of due) {
      placeGroup(order, group, groupsAbove, tie, placed);
      groupsAbove += 1;
    }
    // below the span, places are the same unless there are more or fewer groups above
    const end = due.at(-1)?.end ?? entries.length;
    const next = entries[end];
    due = next && next.groupsAbove !== groupsAbove ? equalsIn(order, { from: end + 1, end: entries.length }) : [];
  }
  return placed;
}

function groupsBefore({ entries }: Order, at: number): number {
  const above = entries[at - 1];
  return above ? above.groupsAbove + 1 : 0;
}

function placeGroup(
  { entries }: Order,
  { from, end, brokenBy }: Equals,
  groupsAbove: number,
  tie: TieRule,
  into: RankedRow[],
): void {
  const tied = end - from - 1;
  const place = tie.place({ above: from, groupsAbove, size: end - from });
  for (let at = from; at < end; at += 1) {
    const entry = entries[at] ?? bug(`no entry ${at}`);
    entry.groupsAbove = groupsAbove;
    if (entry.place && entry.tied === tied && equal(entry.place, place) && isSame(entry.brokenBy, brokenBy)) continue;
    entry.row = rowOf(entry.candidate, { place, tied, brokenBy });
    entry.place = place;
    entry.tied = tied;
    entry.brokenBy = brokenBy;
    into.push(entry.row);
  }
}

/** Whether two rows say the same. A value may be another fraction of the same number, as 0/60 and 0/30. */
function isSameRow(before: RankedRow, after: RankedRow): boolean {
  const [old, fresh] = [before.value, after.value];
  const isSameValue = old && fresh && equal(old.exact, fresh.exact) && isSamePrinted(old.published, fresh.published);
  return sameData(isSameValue ? { ...before, value: fresh } : before, after);
}

function isSamePrinted(a: Exact | undefined, b: Exact | undefined): boolean {
  return a && b ? equal(a, b) : a === b;
}

/** What breaks ties are parts of the pack, so that equal ones are one object. */
function isSame(a: readonly BrokenBy[], b: readonly BrokenBy[]): boolean {
  return a === b || (a.length === b.length && a.every((by, index) => by === b[index]));
}

/** Places the units that are not ranked; gives the rows that are new, or may be others. */
function placeOthers({ of, order, others }: KeptUnits): readonly RankedRow[] {
  if (others.size === 0) return [];
  const placed: RankedRow[] = [];
  const absent: Other[] = [];
  let withheld = 0;
  for (const other of others.values()) {
    const { state } = other.candidate;
    if (ROW_STATE_IS[state].isAboveAbsent) withheld += 1;
    if (state === 'not-submitted') absent.push(other);
    else if (!other.row) {
      other.row = rowOf(other.candidate);
      placed.push(other.row);
    }
  }
  absent.sort((a, b) => byCodeUnit(a.candidate.unit, b.candidate.unit));
  const after = {
    above: order.entries.length + withheld,
    groupsAbove: groupsBefore(order, order.entries.length) + withheld,
    size: absent.length,
  };
  const rows = placeAbsent(
    of.ranking,
    of.ties,
    absent.map(({ candidate }) => candidate),
    after,
  );
  for (const [index, other] of absent.entries()) other.row = rows[index];
  return [...placed, ...rows];
}

/** Every row in the order in which a ranking lists them. */
function rowsOf({ order, others }: KeptUnits): readonly RankedRow[] {
  const ranked = order.entries.flatMap(({ row }) => row ?? []);
  const rest = [...others.values()].flatMap(({ row }) => row ?? []);
  rest.sort((a, b) => ROW_STATES.indexOf(a.state) - ROW_STATES.indexOf(b.state) || byCodeUnit(a.unit, b.unit));
  return [...ranked, ...rest];
}
