import { bug } from '../../kit/bug.js';
import type { Measure, PackRanking } from '../../model/pack.js';
import { provisionalCauses } from '../../model/provisional.js';
import type { RecordRanking, RecordRow } from '../../model/record.js';
import { cohortTitle } from '../../words/cohort-title.js';
import {
  alignedNumbers,
  allOf,
  type ColumnKey,
  columnHeading,
  comparisonLine,
  everyDigit,
  isUnranked,
  type Language,
  levelNote,
  markedHeading,
  provisionalSentence,
  rankingOf,
  reportLine,
  shownNumber,
  type Titles,
  undecidedTies,
  unrankedBy,
  word,
} from '../../words/index.js';
import { PLAIN } from '../io.js';
import { wrapped } from '../wrap.js';
import { printMarks } from './marks.js';
import { printNotes } from './notes.js';
import type { RankingPage } from './ranking-page.js';
import type { RecordBesideEntries } from './record-nodes.js';
import { type Column, NAME, printTable } from './table.js';

/** In which order measures are left out of a table that is too wide for a screen; the one that it ranks by stays. */
const DROPPED = { percent: 1, points: 2, converted: 3 } as const satisfies Record<Measure, number>;
/** Levels and states are wrapped first, and left out last. */
const STATUS = { narrowest: 14, dropped: 4 } as const;

/**
 * One ranking of one layer: the measure that it is made by, the table of its units in order of place, how many units are
 * ranked and how many are not, and the notes to its rows; last `gaps`, the lines on what the pack lacks.
 */
export function printRanking(ranking: RecordRanking, page: RankingPage, gaps: readonly string[] = []): string {
  const { record, rows: shown, titles, width, isScreen = false, paint = PLAIN } = page;
  const { language } = titles;
  const { document } = rankingOf(titles, ranking) ?? {};
  if (!document) return '';
  const states = statesOf(ranking, language);
  const marks = printMarks(ranking, page);
  const { columns, rows } = tableOf(ranking, document, page, marks.of);
  const round = { assessment: record.assessment, entries: shown.entries };
  const causes = provisionalCauses(round, titles.pack, ranking.tier);
  const unranked = isUnranked(record.assessment, ranking)
    ? unrankedBy(ranking, titles, ({ unit }) => shown.of(ranking, unit).causes)
    : '';
  const before = [
    paint('bold', wrapped(reportLine('ranking', language, headingOf(ranking, titles)), width, 2)),
    wrapped(`${layerLine(record, ranking, language)}. ${comparisonLine(document, language)}.`, width, 2),
    ...causes.map((cause) => paint('yellow', wrapped(provisionalSentence(cause, language), width, 2))),
    ...(unranked === '' ? [] : [paint('yellow', wrapped(unranked, width, 2))]),
  ];
  const levels = levelNote(titles, ranking.tier, document.of);
  const undecided = undecidedTies(record, ranking, titles);
  const leftOut = page.leftOut?.get(ranking) ?? 0;
  const after = [
    ...(levels === '' ? [] : [wrapped(levels, width, 4)]),
    ...(ranking.rows.some(isShared) ? [reportLine('ties', language)] : []),
    ...(undecided === '' ? [] : [wrapped(undecided, width, 2)]),
    wrapped(reportLine('all-states', language, { total: String(ranking.rows.length), states }), width, 2),
    ...(leftOut === 0 ? [] : [reportLine('left-out', language, { count: String(leftOut) })]),
    ...marks.notes,
    ...printNotes(ranking, page),
    ...gaps,
  ];
  return `${before.join('\n')}\n${printTable(columns, rows, { width, language, isScreen })}${after.join('\n')}\n`;
}

/** The rankings without units, on one line: they have no table. '' where every ranking has units. */
export function printEmptyRankings(rankings: readonly RecordRanking[], { titles, width }: RankingPage): string {
  const { language } = titles;
  const empty = rankings
    .filter(({ rows }) => rows.length === 0)
    .map((ranking) => reportLine('ranking-named', language, headingOf(ranking, titles)));
  if (empty.length === 0) return '';
  return `${wrapped(reportLine('no-units', language, { rankings: [...new Set(empty)].join('; ') }), width, 2)}\n`;
}

/** The exact value of each unit for which the table shows a rounded one; '' where the table rounds none. */
export function printExactValues(ranking: RecordRanking, { titles, width }: RankingPage): string {
  const measure = rankingOf(titles, ranking)?.document.by ?? 'points';
  const lines = ranking.rows.flatMap(({ unit, value }) =>
    value?.exact === undefined || value.exact === value.published
      ? []
      : [wrapped(`  - ${titles.unit(unit)}: ${allOf(value.exact, titles.language)}`, width, 4)],
  );
  if (lines.length === 0) return '';
  return `${[reportLine('exact-values', titles.language, { measure }), ...lines].join('\n')}\n`;
}

function headingOf(ranking: RecordRanking, titles: Titles): Readonly<Record<'tier' | 'title' | 'cohort', string>> {
  return {
    tier: titles.title(titles.tier(ranking.tier)?.title, ranking.tier),
    title: rankingOf(titles, ranking)?.title ?? ranking.id,
    cohort: cohortTitle(titles, ranking),
  };
}

/** The measures that a ranking shows, by the one that it compares. */
const COLUMNS_BY = {
  points: ['points', 'percent'],
  percent: ['points', 'percent'],
  converted: ['points', 'converted', 'percent'],
} as const satisfies Record<Measure, readonly Measure[]>;

/** A row for each unit; `marks` gives the numbers of its notes. */
function tableOf(
  ranking: RecordRanking,
  { of, by }: PackRanking,
  { rows: shown, titles }: RankingPage,
  marks: (unit: string) => string,
): { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] } {
  const { language } = titles;
  const cells = ranking.rows.map(({ unit }) => shown.of(ranking, unit).cells);
  const measures = COLUMNS_BY[by];
  const numbers = measures.map((measure) =>
    alignedNumbers(
      cells.map((cell) => cell[measure]),
      language,
    ),
  );
  const status = statusHeading(ranking, of, titles);
  const right = (key: ColumnKey): Column => ({ heading: columnHeading(key, language), align: 'right' });
  const measured = (measure: Measure): Column => {
    const column = right(measure);
    return measure === by ? column : { ...column, dropped: DROPPED[measure] };
  };
  const columns: Column[] = [
    right('place'),
    { heading: columnHeading('unit', language), align: 'left', narrowest: NAME, rest: true },
    ...measures.map(measured),
    ...(status
      ? [
          {
            heading: markedHeading(columnHeading(status, language), titles, ranking.tier, of),
            align: 'left',
            ...STATUS,
          } as const,
        ]
      : []),
  ];
  const rows = ranking.rows.map((row, index) => [
    placeOf(row, language),
    titles.unit(row.unit) + marks(row.unit),
    ...numbers.map((column) => column[index] ?? bug('a column has a cell for each row')),
    ...(status ? [statusOf(row, ranking.tier, of, titles)] : []),
  ]);
  return { columns, rows };
}

/** The heading over levels and over the states of units without a place; undefined where no unit has either. */
function statusHeading({ tier, rows }: RecordRanking, of: string, { node }: Titles): ColumnKey | undefined {
  const unranked = rows.some(({ state }) => state !== 'ranked');
  if (node(tier, of)?.levels === undefined) return unranked ? 'state' : undefined;
  return unranked ? 'level-state' : 'level';
}

function statusOf({ state, level }: RecordRow, tier: string, of: string, titles: Titles): string {
  if (state !== 'ranked') return word(state, titles.language);
  return level === undefined ? '' : titles.level(tier, of, level);
}

/** `=2` for a place that several units share, `–` for none. */
function placeOf(row: RecordRow, language: Language): string {
  if (row.place === null) return '–';
  const place = everyDigit(row.place, language);
  return isShared(row) ? `=${place}` : place;
}

function isShared({ place, tied = 0 }: RecordRow): boolean {
  return place !== null && tied > 0;
}

function layerLine(
  { rankings }: RecordBesideEntries,
  { layer, official, tier, id }: RecordRanking,
  language: Language,
): string {
  const isAlone = !rankings.some((other) => other.tier === tier && other.id === id && other.layer !== layer);
  if (isAlone) return reportLine('layer', language, { layer });
  return reportLine(official ? 'layer-official' : 'layer-beside', language, { layer });
}

/** `17 được xếp hạng, 2 không gửi theo quy định`: how many units have each state. */
function statesOf({ rows }: RecordRanking, language: Language): string {
  const states = [...new Set(rows.map(({ state }) => state))];
  const count = (state: string) => String(rows.filter((row) => row.state === state).length);
  return states.map((state) => `${shownNumber(count(state), language)} ${word(state, language)}`).join(', ');
}
