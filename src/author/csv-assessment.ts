import { LIMITS, type Limits } from '../model/document.js';
import type { Json } from '../model/expression.js';
import { issue } from '../model/issue.js';
import { type CsvColumn, type CsvTypes, columnsOf } from './csv-columns.js';
import { type CsvEntry, type CsvReport, submissionOf, unitOf } from './csv-rows.js';
import { CSV_DETAILS, type CsvRow, csvTable, mostCells } from './csv-table.js';
import { type LocatedIssue, type Place, type Position, type Source, sourceOf } from './locate.js';
import { counting, locatedIssues, spotting } from './source-issues.js';
import { admitText, positions, withoutMark } from './source-text.js';

/** The pack's types, and what the text may cost. */
export interface CsvOptions extends CsvTypes {
  readonly limits?: Partial<Limits>;
}

/** The fields of an assessment that no table holds: `format`, `id`, `pack`, `state`, `figures`, `asOf`, … */
export type AssessmentHead = Readonly<Record<string, Json>>;

/** A form with many facts is mostly blank; a blank cell is no value. */
const CELLS_PER_VALUE = 4;

const START: Position = { line: 1, column: 1 };

/**
 * Reads a table, a row a unit, as an assessment document. A row with an `at` or a fact is a submission too. Cells are
 * trimmed and in NFC; a blank one is absent. Booleans become booleans; numbers stay text, for one rule of decimals.
 */
export function readAssessmentCsv(text: string, head: AssessmentHead, options: CsvOptions): Source {
  const limits = { ...LIMITS, ...options.limits };
  const spots = spotting();
  const plain = admitText(text, limits, spots.report);
  if (plain === undefined) return sourceWithout(locatedIssues(spots, positions(withoutMark(text))));
  const issues: LocatedIssue[] = [];
  const isWanted = counting();
  const report: CsvReport = (code, position, params = {}, path = []) => {
    if (isWanted(code)) issues.push({ ...issue(code, path, params), position });
  };
  if (mostCells(plain) > limits.nodes * CELLS_PER_VALUE) {
    report('source-too-many-nodes', START, { limit: String(limits.nodes) });
    return sourceWithout(issues);
  }
  const table = csvTable(plain);
  if (!table.ok) report('csv-syntax', { line: table.line, column: table.cell }, { detail: table.detail });
  else if (table.rows.length === 0) report('source-empty', START);
  const [header, ...rows] = table.ok ? table.rows : [];
  if (header === undefined) return sourceWithout(issues);
  const { columns, faults } = columnsOf(header.cells, options, usedIn(rows));
  for (const { code, column, cell } of faults) report(code, { line: header.line, column: cell }, { column });
  const unusable = faults.some(({ code }) => code === 'csv-column-missing');
  return unusable ? sourceWithout(issues) : assessmentOf(rows, columns, head, issues, report);
}

/** The cells, by number from 0, that are not blank in every row. */
function usedIn(rows: readonly CsvRow[]): ReadonlySet<number> {
  return new Set(rows.flatMap(({ cells }) => cells.flatMap((cell, index) => (cell === '' ? [] : [index]))));
}

function sourceWithout(issues: readonly LocatedIssue[]): Source {
  return sourceOf<Position>(undefined, issues, undefined, (position) => position);
}

function assessmentOf(
  rows: readonly CsvRow[],
  columns: readonly CsvColumn[],
  head: AssessmentHead,
  issues: readonly LocatedIssue[],
  report: CsvReport,
): Source {
  const units: CsvEntry[] = [];
  const submissions: CsvEntry[] = [];
  for (const row of rows) {
    reportWidth(row, columns.length, report);
    units.push(unitOf(row, columns, ['units', units.length], report));
    const submission = submissionOf(row, columns, ['submissions', submissions.length], report);
    if (submission !== undefined) submissions.push(submission);
  }
  const document = {
    ...head,
    units: units.map(({ value }) => value),
    submissions: submissions.map(({ value }) => value),
  };
  const inside = new Map([
    ['units', listPlace(units)],
    ['submissions', listPlace(submissions)],
  ]);
  return sourceOf(document, issues, { at: START, inside }, (position) => position);
}

/** A decimal comma that is not in quotes makes a row longer. Blank cells at its end are the spreadsheet's. */
function reportWidth({ line, cells }: CsvRow, width: number, report: CsvReport): void {
  const extra = cells.findIndex((cell, index) => index >= width && cell !== '');
  if (extra >= 0) report('csv-syntax', { line, column: extra + 1 }, { detail: CSV_DETAILS['more-cells'] });
  if (cells.length < width) {
    report('csv-syntax', { line, column: cells.length }, { detail: CSV_DETAILS['fewer-cells'] });
  }
}

function listPlace(entries: readonly CsvEntry[]): Place<Position> {
  return { at: START, inside: new Map(entries.map(({ place }, index) => [index, place])) };
}
