import { LIMITS, type Limits } from '../model/document.js';
import type { Json } from '../model/expression.js';
import { issue } from '../model/issue.js';
import { type CsvColumn, type CsvTypes, columnsOf } from './csv-columns.js';
import { type CsvEntry, type CsvReport, submissionOf, unitOf } from './csv-rows.js';
import { CSV_DETAILS, type CsvRow, csvTable } from './csv-table.js';
import { type LocatedIssue, type Place, type Position, type Source, sourceOf } from './locate.js';
import { locatedIssues, spotting } from './source-issues.js';
import { admitText, positions, withoutMark } from './source-text.js';

/** The pack's types, and what the text may cost. */
export interface CsvOptions extends CsvTypes {
  readonly limits?: Partial<Limits>;
}

/** The fields of an assessment that no table holds: `format`, `id`, `pack`, `state`, `figures`, `asOf`, … */
export type AssessmentHead = Readonly<Record<string, Json>>;

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
  const report: CsvReport = (code, position, params = {}, path = []) => {
    issues.push({ ...issue(code, path, params), position });
  };
  const table = csvTable(plain);
  if (!table.ok) report('csv-syntax', { line: table.line, column: table.cell }, { detail: table.detail });
  else if (table.rows.length === 0) report('source-empty', START);
  const [header, ...rows] = table.ok ? table.rows : [];
  if (header === undefined) return sourceWithout(issues);
  const values = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  if (values > limits.nodes) report('source-too-many-nodes', START, { limit: String(limits.nodes) });
  const { columns, faults } = columnsOf(header.cells, options, (index) =>
    rows.some(({ cells }) => (cells[index] ?? '') !== ''),
  );
  for (const { code, column, cell } of faults) report(code, { line: header.line, column: cell }, { column });
  const unusable = values > limits.nodes || faults.some(({ code }) => code === 'csv-column-missing');
  return unusable ? sourceWithout(issues) : assessmentOf(rows, columns, head, issues, report);
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
