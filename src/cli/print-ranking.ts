import type { PackRanking } from '../model/pack.js';
import type { AssessmentRecord, RecordRanking, RecordRow } from '../model/record.js';
import {
  alignedNumbers,
  everyDigit,
  type Language,
  rankingOf,
  reportLine,
  type Titles,
  type WordKey,
  word,
} from '../words/index.js';
import { type Paint, PLAIN } from './io.js';
import { printMarks } from './print-marks.js';
import { printNotes } from './print-notes.js';
import { type Column, printTable } from './print-table.js';
import { cellsOf, scoredNodes } from './scored-nodes.js';
import { wrapped } from './wrap.js';

/**
 * One ranking of one layer: what it goes by, the table of its units in order of place, how many stand how, and what the
 * rows do not show. With `each`, no unit is left out of a note.
 */
export function printRanking(
  record: AssessmentRecord,
  ranking: RecordRanking,
  titles: Titles,
  width: number,
  paint: Paint = PLAIN,
  each = false,
): string {
  const { language } = titles;
  const found = rankingOf(titles, ranking);
  if (!found) return '';
  const { document } = found;
  const lines = [
    paint('bold', wrapped(reportLine('ranking', language, headingOf(ranking, titles)), width, 2)),
    wrapped(
      `${layerLine(record, ranking, language)}. ${reportLine(`by-${document.basis}`, language, { measure: document.by })}.`,
      width,
      2,
    ),
  ];
  const marks = printMarks(record, ranking, titles, width, each);
  const { columns, rows } = rowsTable(record, ranking, document, titles, marks.of);
  const after = [
    ...(ranking.rows.some(isShared) ? [reportLine('ties', language)] : []),
    wrapped(
      reportLine('all-states', language, { total: String(ranking.rows.length), states: statesOf(ranking, language) }),
      width,
      2,
    ),
    ...marks.notes,
    ...printNotes(record, ranking, titles, width),
  ];
  return `${lines.join('\n')}\n${printTable(columns, rows, width)}${after.join('\n')}\n`;
}

/** The rankings that have no unit, on one line: there is no table of them; '' where every ranking has one. */
export function printEmptyRankings(rankings: readonly RecordRanking[], titles: Titles, width: number): string {
  const { language } = titles;
  const empty = rankings
    .filter(({ rows }) => rows.length === 0)
    .map((ranking) => reportLine('ranking-named', language, headingOf(ranking, titles)));
  if (empty.length === 0) return '';
  return `${wrapped(reportLine('no-units', language, { rankings: [...new Set(empty)].join('; ') }), width, 2)}\n`;
}

function headingOf(ranking: RecordRanking, titles: Titles): Readonly<Record<'tier' | 'title' | 'cohort', string>> {
  return {
    tier: titles.title(titles.tier(ranking.tier)?.title, ranking.tier),
    title: rankingOf(titles, ranking)?.title ?? ranking.id,
    cohort: cohortTitle(titles, ranking),
  };
}

function rowsTable(
  record: AssessmentRecord,
  ranking: RecordRanking,
  { of, by }: PackRanking,
  titles: Titles,
  marks: (unit: string) => string,
) {
  const { language } = titles;
  const nodes = scoredNodes(record, ranking);
  const status = statusColumn(ranking, of, titles);
  const right = (key: WordKey): Column => ({ heading: word(key, language), align: 'right' });
  const columns: Column[] = [
    right('column-place'),
    { heading: word('column-unit', language), align: 'left', wraps: true },
    right('column-points'),
    ...(by === 'converted' ? [right('column-converted')] : []),
    right('column-percent'),
    ...(status ? [{ heading: word(status, language), align: 'left' } as const] : []),
  ];
  const publish = titles.node(ranking.tier, of)?.publish;
  const cells = ranking.rows.map(({ unit }) => cellsOf(nodes(unit, of), publish, language));
  const measures = (['points', ...(by === 'converted' ? ['converted' as const] : []), 'percent'] as const).map(
    (measure) =>
      alignedNumbers(
        cells.map((cell) => cell[measure]),
        language,
      ),
  );
  const rows = ranking.rows.map((row, index) => [
    placeOf(row, language),
    titles.unit(row.unit) + marks(row.unit),
    ...measures.map((column) => column[index] ?? ''),
    ...(status ? [statusOf(row, ranking, of, titles)] : []),
  ]);
  return { columns, rows };
}

/** Levels, and how those stand that are not ranked; no column where there is neither. */
function statusColumn({ tier, rows }: RecordRanking, of: string, { node }: Titles): WordKey | undefined {
  const unranked = rows.some(({ state }) => state !== 'ranked');
  if (node(tier, of)?.levels === undefined) return unranked ? 'column-state' : undefined;
  return unranked ? 'column-level-state' : 'column-level';
}

function statusOf(
  { state, level }: RecordRow,
  { tier }: RecordRanking,
  of: string,
  { level: levelOf, language }: Titles,
): string {
  if (state !== 'ranked') return word(state, language);
  return level === undefined ? '' : levelOf(tier, of, level);
}

/** Places that several units share are marked, so that a table of one page says so too. */
function placeOf(row: RecordRow, language: Language): string {
  if (row.place === null) return '–';
  const place = everyDigit(row.place, language);
  return isShared(row) ? `=${place}` : place;
}

function isShared({ place, tied = 0 }: RecordRow): boolean {
  return place !== null && tied > 0;
}

/** The one cohort of a tier needs no name. */
function cohortTitle({ tier: find, pack, title }: Titles, { tier, cohort, option }: RecordRanking): string {
  const cohorts = find(tier)?.cohorts ?? [];
  const document = cohorts.find(({ id }) => id === cohort);
  const attribute = pack.attributes?.find(({ id }) => id === document?.by);
  const chosen = attribute?.options?.find((one) => (typeof one === 'string' ? one : one.id) === option);
  const name = cohorts.length > 1 || document?.title ? title(document?.title, cohort) : '';
  const division = option === undefined ? '' : title(typeof chosen === 'object' ? chosen.title : undefined, option);
  return [name, division].filter((part) => part !== '').join(', ');
}

function layerLine(
  { rankings }: AssessmentRecord,
  { layer, official, tier, id }: RecordRanking,
  language: Language,
): string {
  const several = rankings.some((other) => other.tier === tier && other.id === id && other.layer !== layer);
  if (!several) return reportLine('layer', language, { layer });
  return reportLine(official ? 'layer-official' : 'layer-beside', language, { layer });
}

function statesOf({ rows }: RecordRanking, language: Language): string {
  const states = [...new Set(rows.map(({ state }) => state))];
  return states
    .map((state) => `${rows.filter((row) => row.state === state).length} ${word(state, language)}`)
    .join(', ');
}
