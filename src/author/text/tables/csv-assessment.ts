import type { Assessment } from '../../../model/assessment.js';
import { type Limits, limitPassed, limitsOf } from '../../../model/document.js';
import type { Json } from '../../../model/expression.js';
import { textGiven } from '../../../model/given-as.js';
import { issueOf } from '../../../model/issue.js';
import { CSV_DETAILS } from '../../../model/source-details.js';
import { type LocatedIssue, type Place, type Position, type Source, sourceOf } from '../locate.js';
import { limitPerCode, locatedIssues, spotting } from '../source-issues.js';
import { admitText, positions, withoutMark } from '../source-text.js';
import { type CsvColumn, type CsvTypes, columnsOf, fromHeader } from './csv-columns.js';
import type { CsvEntry, CsvReport, FigureContext } from './csv-parts.js';
import { submissionOf, unitOf } from './csv-rows.js';
import { type CsvRow, csvTable, mostCells } from './csv-table.js';
import { isNotAUnit, reportNoUnit } from './csv-unit-rows.js';
import { type FindNames, type NamedColumn, nameFinder } from './figure-columns.js';
import { cellAt, type FigureTable, statementsOf } from './figure-table.js';
import { besideTable, usedIn } from './filled-columns.js';
import { headGiven, tableGiven } from './table-given.js';

/** The types and titles of a pack, and the limits of the text. */
export interface CsvOptions extends CsvTypes {
  /** How large the text may be; those that are absent have their defaults. */
  readonly limits?: Partial<Limits> | undefined;
}

/** The keys of an assessment that a table does not hold: `format`, `id`, `pack`, `state`, `figures`, `asOf`, … */
export type AssessmentHead = Readonly<Record<string, Json>> | Partial<Omit<Assessment, 'units' | 'submissions'>>;

/** Cells for each value that the limit allows: a form with many facts is mostly blank. */
const CELLS_PER_VALUE = 4;

const START: Position = { line: 1, column: 1 };

/**
 * Reads a table with a row for each unit as an assessment. A row with an `at` or a fact is a submission too. Cells are
 * trimmed, in NFC, and read by the type of their column; a blank one is absent. Numbers stay text, for the one rule of
 * decimals.
 *
 * @param text The text of the table.
 * @param head The assessment without its units and submissions.
 * @param options The columns, by a pack: `figureOptions(pack)`; and limits.
 * @example
 * const source = readAssessmentCsv(text, head, figureOptions(pack));
 */
export function readAssessmentCsv(text: string, head: AssessmentHead, options: CsvOptions): Source {
  const limits = limitsOf(headGiven(head, options).limits);
  textGiven('The text of a table', text);
  const spots = spotting();
  const plain = admitText(text, limits, spots.report);
  if (plain === undefined) return sourceWithout(locatedIssues(spots, positions(withoutMark(text))));
  const { issues, report } = csvIssues();
  if (mostCells(plain) > limits.nodes * CELLS_PER_VALUE) {
    report('source-too-many-nodes', START, limitPassed(limits, 'nodes'));
    return sourceWithout(issues);
  }
  const table = csvTable(plain);
  if (!table.ok) report('csv-syntax', { line: table.line, column: table.cell }, { detail: table.detail });
  else if (table.rows.length === 0) report('source-empty', START);
  return table.ok ? readRows({ rows: table.rows, odd: [] }, head, options, issues, report) : sourceWithout(issues);
}

/** An empty list of issues, and the function that fills it; the first hundred of each code are kept. */
function csvIssues(): { readonly issues: LocatedIssue[]; readonly report: CsvReport } {
  const issues: LocatedIssue[] = [];
  const isWanted = limitPerCode();
  const report: CsvReport = (code, position, params = {}, path = []) => {
    if (isWanted(code)) issues.push({ ...issueOf(code, path, params), position });
  };
  return { issues, report };
}

/**
 * Reads a sheet of a workbook as `readAssessmentCsv` reads a text.
 *
 * @param table The sheet.
 * @param head The assessment without its units and submissions.
 * @param options The columns, by a pack: `figureOptions(pack)`; and limits.
 * @example
 * const source = readAssessmentTable(table, head, figureOptions(pack));
 */
export function readAssessmentTable(table: FigureTable, head: AssessmentHead, options: CsvOptions): Source {
  headGiven(head, options);
  tableGiven(table);
  const { issues, report } = csvIssues();
  if (table.rows.length === 0) report('source-empty', START);
  return readRows(table, head, options, issues, report);
}

function readRows(
  table: FigureTable,
  head: AssessmentHead,
  options: CsvOptions,
  issues: readonly LocatedIssue[],
  report: CsvReport,
): Source {
  const { rows: body, numbers, absent, wrong } = statementsOf(table);
  for (const { line, column, found } of wrong) {
    report('table-statement', { line, column }, { found, expected: 'vi, en' });
  }
  const [header, ...below] = fromHeader(body, options);
  for (const row of body.slice(0, body.length - below.length - 1)) reportNoUnit(row, report);
  if (header === undefined) return sourceWithout(issues);
  const { columns, faults } = columnsOf(header.cells, options, usedIn(below));
  const beside = besideTable(header, below);
  for (const { code, params, cell } of faults) {
    const line = beside.get(cell);
    if (line === undefined) report(code, { line: header.line, column: cell }, params);
    else report('csv-syntax', { line, column: cell }, { detail: CSV_DETAILS['more-cells'] });
  }
  if (faults.some(({ code }) => code === 'csv-column-missing')) return sourceWithout(issues);
  const findTiers = options.tiers && nameFinder(options.tiers);
  const rows = unitRows(below, header, columns, { table, findTiers, report });
  const isOdd = reportOdd(table.odd, rows, columns, report);
  reportHidden(table, header, rows, columns, report);
  const isNumber = ({ line, column }: Position) => table.numbers?.has(`${line} ${column}`) === true;
  const findUnits = nameFinder(namedUnits(rows, columns));
  const context = { numbers, absent, types: options, findUnits, findTiers, isOdd, isNumber, report };
  const isLost = ({ line }: CsvRow) =>
    columns.some(({ is }, index) => (is === 'unit' || is === 'tier') && isOdd({ line, column: index + 1 }));
  const source = assessmentOf(
    rows.filter((row) => !isLost(row)),
    columns,
    head,
    issues,
    context,
  );
  const names = new Map(below.map((row) => [row.line, nameOf(row, columns)]));
  return { ...source, cellAt: ({ line, column }) => cellAt(line, column, names.get(line), table.sheet) };
}

/** The rows of units; each other row is reported and not read. */
function unitRows(
  rows: readonly CsvRow[],
  header: CsvRow,
  columns: readonly CsvColumn[],
  { table, findTiers, report }: { table: FigureTable; findTiers: FindNames | undefined; report: CsvReport },
): readonly CsvRow[] {
  // a row with an odd cell may be that of a unit
  const odd = new Set(table.odd.map(({ line }) => line));
  return rows.filter((row) => {
    if (odd.has(row.line) || !isNotAUnit(row, header, columns, findTiers)) return true;
    reportNoUnit(row, report);
    return false;
  });
}

/** Reports each hidden column, and each hidden row of a unit. */
function reportHidden(
  { hidden }: FigureTable,
  header: CsvRow,
  rows: readonly CsvRow[],
  columns: readonly CsvColumn[],
  report: CsvReport,
): void {
  for (const [index, { is }] of columns.entries()) {
    if (is !== 'none' && hidden?.columns.has(index + 1)) {
      report('cell-hidden', { line: header.line, column: index + 1 });
    }
  }
  for (const { line } of rows) if (hidden?.rows.has(line)) report('cell-hidden', { line, column: 1 });
}

/** Reports each odd cell in a known column, and gives a test for them; a date is not odd in a column of dates. */
function reportOdd(
  odd: FigureTable['odd'],
  rows: readonly CsvRow[],
  columns: readonly CsvColumn[],
  report: CsvReport,
): (position: Position) => boolean {
  const lines = new Set(rows.map(({ line }) => line));
  const wrong = odd.filter(({ line, column, is }) => {
    const header = columns[column - 1];
    if (header === undefined || header.is === 'none' || !lines.has(line)) return false;
    return is !== 'date' || !(header.is === 'at' || ('type' in header && header.type === 'date'));
  });
  const cells = new Map(rows.map(({ line, cells: texts }) => [line, texts]));
  for (const { line, column, is } of wrong) {
    const found = is === 'error' ? { found: cells.get(line)?.[column - 1] ?? '' } : {};
    report(`cell-${is}`, { line, column }, found);
  }
  const keys = new Set(wrong.map(({ line, column }) => `${line} ${column}`));
  return ({ line, column }) => keys.has(`${line} ${column}`);
}

/** The units of the table with their names. */
function namedUnits(rows: readonly CsvRow[], columns: readonly CsvColumn[]): readonly NamedColumn[] {
  const unit = columns.findIndex(({ is }) => is === 'unit');
  const name = columns.findIndex(({ is }) => is === 'name');
  return rows.map(({ cells }) => ({
    name: cells[unit] ?? '',
    titles: [cells[name] ?? ''].filter((title) => title !== ''),
  }));
}

/** The name of the unit of a row, else its id. */
function nameOf({ cells }: CsvRow, columns: readonly CsvColumn[]): string | undefined {
  const cellUnder = (is: CsvColumn['is']) => cells[columns.findIndex((column) => column.is === is)] || undefined;
  return cellUnder('name') ?? cellUnder('unit');
}

function sourceWithout(issues: readonly LocatedIssue[]): Source {
  return sourceOf<Position>(undefined, issues, undefined, (position) => position);
}

function assessmentOf(
  rows: readonly CsvRow[],
  columns: readonly CsvColumn[],
  head: AssessmentHead,
  issues: readonly LocatedIssue[],
  context: FigureContext,
): Source {
  const units: CsvEntry[] = [];
  const submissions: CsvEntry[] = [];
  for (const row of rows) {
    reportWidth(row, columns.length, context.report);
    units.push(unitOf(row, columns, ['units', units.length], context));
    const submission = submissionOf(row, columns, ['submissions', submissions.length], context);
    if (submission !== undefined) submissions.push(submission);
  }
  const document = {
    ...(head as Readonly<Record<string, Json>>),
    units: units.map(({ value }) => value),
    submissions: submissions.map(({ value }) => value),
  };
  const inside = new Map([
    ['units', listPlace(units)],
    ['submissions', listPlace(submissions)],
  ]);
  return sourceOf(document, issues, { at: START, inside }, (position) => position);
}

/** Reports a row that is longer than the header, as by a decimal comma, or shorter. Blank cells at its end do not count. */
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
