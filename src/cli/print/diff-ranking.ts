import {
  type Attribution,
  type DiffTelling,
  type RankingDiff,
  type RowDiff,
  shownDifference,
  tellAttribution,
  tellMove,
  tellStanding,
  unitTitle,
} from '../../audit/index.js';
import { bug } from '../../kit/bug.js';
import { absolute, compare, type Exact } from '../../kit/exact.js';
import { fromText } from '../../kit/exact-text.js';
import { cohortTitle } from '../../words/cohort-title.js';
import {
  alignedNumbers,
  type ColumnKey,
  columnHeading,
  diffReportSentence,
  type Language,
  shownNumber,
} from '../../words/index.js';
import type { Paint } from '../io.js';
import { wrapped } from '../wrap.js';
import { type Column, NAME, printTable, type TablePage } from './table.js';

/** The fewest letters of a line that says why a row changed. */
const BECAUSE = 14;
/** Units that a cell of a table names; with `unit`, and in `--json`, all. */
const NAMED = 3;
/** Criteria that a cell of a table names, the ones that matter most, alone and beside units; with `unit`, and in `--json`, all. */
const CRITERIA = 2;
const CRITERIA_BESIDE = 1;

/** The ranking, with its tier and its division in front: what a table is headed with. */
export function rankingTitle(
  { tier, id, option: division }: RankingDiff,
  { before, after, language }: DiffTelling,
): string {
  const sides = [after, before].map((titles) => ({ titles, document: titles.tier(tier) }));
  const { titles, document } = sides.find(({ document: known }) => known) ?? { titles: after, document: undefined };
  const ranking = document?.rankings?.find((known) => known.id === id);
  const title = titles.title(ranking?.title ?? titles.node(tier, ranking?.of ?? '')?.title, id);
  const divided = { tier, id, cohort: ranking?.cohort ?? '', ...(division === undefined ? {} : { option: division }) };
  const cohort = cohortTitle(titles, divided);
  return diffReportSentence('ranking', language, { tier: titles.title(document?.title, tier), title, cohort });
}

/** A table of the rows of a ranking that changed, each with its places, and why it changed. */
export function rankingPart(
  ranking: RankingDiff,
  telling: DiffTelling,
  { width, isScreen = false, paint }: TablePage & { readonly paint: Paint },
): string {
  const { language } = telling;
  const title = rankingTitle(ranking, telling);
  if (ranking.presence) return diffReportSentence(`ranking-${ranking.presence}`, language, { title });
  const right = (key: ColumnKey): Column => ({ heading: columnHeading(key, language), align: 'right' });
  const columns: readonly Column[] = [
    { ...right('before'), dropped: 2 },
    right('after'),
    { heading: columnHeading('unit', language), align: 'left', narrowest: NAME },
    { ...right('difference'), dropped: 1 },
    { heading: columnHeading('because', language), align: 'left', narrowest: BECAUSE, rest: true },
  ];
  const ordered = inOrder(ranking.rows);
  const differences = alignedNumbers(
    ordered.map(({ attribution }) => (attribution ? shownDifference(attribution.difference, telling) : '')),
    language,
  );
  const rows = ordered.map((row, index) => [
    placeOf(row.before, language),
    placeOf(row.after, language),
    unitTitle(row.unit, telling),
    differences[index] ?? bug('each row has a difference'),
    reasons(row, ranking, telling).join('. '),
  ]);
  return `${paint('bold', wrapped(title, width, 2))}\n${printTable(columns, rows, { width, language, isScreen })}`;
}

/** Why a row changed: what moved its value; then its state, its level and the units that it passed. */
function reasons(row: RowDiff, ranking: RankingDiff, telling: DiffTelling): readonly string[] {
  const moves = [...tellStanding(row, ranking, telling), ...(row.moved ? tellMove(row.moved, telling, NAMED) : [])];
  if (!row.attribution) return moves;
  const named = moves.length === 0 ? CRITERIA : CRITERIA_BESIDE;
  return [...causes(row.attribution, named, ranking.tier, telling), ...moves];
}

/** The criteria that moved a value most, with the figures behind them, and how many others did. */
function causes(attribution: Attribution, named: number, tier: string, telling: DiffTelling): readonly string[] {
  const shares = attribution.lines.filter(({ value, cause }) => value !== '0' && cause !== 'rounding');
  const largest = shares.toSorted((a, b) => compare(sizeOf(b), sizeOf(a))).slice(0, named);
  const lines = shares.filter((share) => largest.includes(share));
  const [, ...sentences] = tellAttribution({ ...attribution, lines, interaction: '0' }, '', tier, telling);
  const others = String(shares.length - lines.length + (attribution.interaction === '0' ? 0 : 1));
  return others === '0'
    ? sentences
    : [...sentences, diffReportSentence('other-shares', telling.language, { count: others })];
}

/** How much a share of a difference moves, up or down. */
function sizeOf({ value }: Attribution['lines'][number]): Exact {
  return absolute(fromText(value) ?? bug('a share is a number'));
}

/** In order of the later place; units without one last. */
function inOrder(rows: readonly RowDiff[]): readonly RowDiff[] {
  const placed = rows.map((row) => ({ row, place: row.after?.place ? fromText(row.after.place) : undefined }));
  return placed
    .toSorted((a, b) => (a.place && b.place ? compare(a.place, b.place) : Number(!a.place) - Number(!b.place)))
    .map(({ row }) => row);
}

function placeOf(standing: RowDiff['before'], language: Language): string {
  return standing?.place ? shownNumber(standing.place, language) : '–';
}
