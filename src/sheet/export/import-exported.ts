import { type AnnexRow, annexRows } from '../annex/annex-rows.js';
import { type ColumnName, findHeadings, type Headings } from '../annex/headings.js';
import { decimalComma } from '../decimal-comma.js';
import { guarded } from '../formula-guard.js';
import type { Assumed, ReportRow, SheetImport } from '../import-report.js';
import { type JsonObject, list, objects, text, words } from '../json-parts.js';
import { cellName, type SheetTable } from '../read/sheet-table.js';
import { withCell } from './edited-pack.js';
import { type Edited, withRow, withScoring } from './edited-rule.js';
import { LAYOUT, shownCell } from './export-pack.js';
import { withoutMachine } from './machine-part.js';
import { type PackRow, packRows } from './pack-rows.js';
import { refusalOf } from './rule-refusal.js';
import { withoutNode, withoutTier, withoutUnread } from './without-parts.js';

/** The state of one import: the pack so far, and what is told. */
interface Importing {
  readonly exported: JsonObject;
  readonly headings: Headings;
  now: JsonObject;
  readonly report: ReportRow[];
  readonly assumed: Set<Assumed>;
}

/**
 * The exported pack with the changes that people made in the sheet: edited cells, new rows, removed rows, emptied tiers.
 * Each change is in the report. Without changes the result is the exported pack.
 */
export function importExported(tables: readonly SheetTable[], pack: JsonObject): SheetImport {
  const human = tables.map(withoutMachine).find((table) => findHeadings(table, 0) !== undefined);
  const headings = human && findHeadings(human, 0);
  const was = packRows(pack);
  if (!human || !headings) return { document: pack, rows: [], assumed: [], criteria: criteriaIn(pack) };
  const rows = annexRows(human, headings, Number.POSITIVE_INFINITY, true).nodes;
  const importing: Importing = { exported: pack, headings, now: pack, report: [], assumed: new Set() };
  let previous = '';
  for (const row of rows) {
    const exported = was.find(({ key }) => key === row.key);
    if (!exported) {
      addRow(importing, previous, row);
      continue;
    }
    previous = row.key;
    for (const [column] of LAYOUT.filter(([name]) => name !== 'key' && headings.columns[name] !== undefined)) {
      if (!isSame(row[column], shownCell(exported, column), column)) takeCell(importing, exported, row, column);
    }
  }
  takeOut(importing, was, rows);
  const { now, report, assumed } = importing;
  return { document: now, rows: report, assumed: [...assumed], criteria: criteriaIn(now) };
}

function addRow(importing: Importing, after: string, row: AnnexRow): void {
  const added = withRow(importing.now, importing.exported, after, row);
  tell(importing, row, added ? 'row-added' : 'unread', { text: row.scoring });
  if (added) take(importing, added);
}

function takeCell(importing: Importing, exported: PackRow, row: AnnexRow, column: ColumnName): void {
  const params = { was: shownCell(exported, column), found: row[column] };
  if (column !== 'scoring') {
    const changed = withCell(importing.now, row.key, column, row[column]);
    tell(importing, row, changed ? 'cell-edited' : 'cell-not-taken', params, column);
    importing.now = changed ?? importing.now;
    return;
  }
  const edited = withScoring(importing.now, importing.exported, row.key, row.scoring);
  const refusal = edited && refusalOf(importing.now, edited.pack, row.key);
  if (refusal) tell(importing, row, 'cell-refused', { ...params, ...refusal }, column);
  else tell(importing, row, edited ? 'cell-edited' : 'cell-not-taken', params, column);
  if (edited && !refusal) take(importing, edited);
}

function take(importing: Importing, { pack, assumes }: Edited): void {
  importing.now = pack;
  for (const assumption of assumes) importing.assumed.add(assumption);
}

/** Takes out tiers and rows that the sheet no longer has, and the facts that they alone read. */
function takeOut(importing: Importing, was: readonly PackRow[], rows: readonly AnnexRow[]): void {
  const there = new Set(rows.map(({ key }) => key));
  const nodes = was.filter(({ key }) => key.includes('/'));
  const tierOf = ({ key }: PackRow) => key.replace(/\/.*/s, '');
  const emptied = was.filter((tier) => {
    const own = nodes.filter((node) => tierOf(node) === tier.key);
    return own.length > 0 && own.every(({ key }) => !there.has(key));
  });
  if (emptied.length > 0 && emptied.length === was.length - nodes.length) {
    tellGone(importing, { ...(emptied[0] as PackRow), code: '', title: '' }, 'nothing-left');
    return;
  }
  const before = importing.now;
  for (const tier of emptied) {
    importing.now = withoutTier(importing.now, tier.key);
    tellGone(importing, tier, 'tier-removed');
  }
  const gone = nodes.filter((node) => !there.has(node.key) && emptied.every(({ key }) => key !== tierOf(node)));
  for (const node of gone) {
    const isKept = below(importing.exported, node.key).some((key) => there.has(key));
    if (!isKept) importing.now = withoutNode(importing.now, node.key);
    tellGone(importing, node, isKept ? 'group-kept' : 'row-removed');
  }
  const [left, facts] = withoutUnread(before, importing.now);
  importing.now = left;
  const [language = 'vi'] = list(before.languages).map(String);
  const titles = facts.map((fact) => words(fact.title, language) || text(fact.id)).join('; ');
  if (facts.length > 0) tellGone(importing, { code: '', title: '' }, 'facts-removed', { facts: titles });
}

/** The keys of all nodes below a node. */
function below(pack: JsonObject, key: string): readonly string[] {
  const [tier = '', id] = key.split('/');
  const keysIn = (node: JsonObject, isInside: boolean): readonly string[] =>
    [...objects(node.criteria), ...objects(node.children)].flatMap((child) => [
      ...(isInside ? [`${tier}/${text(child.id)}`] : []),
      ...keysIn(child, isInside || child.id === id),
    ]);
  return objects(pack.tiers)
    .filter((each) => each.id === tier)
    .flatMap((each) => keysIn(each, false));
}

function tell(
  { report, headings }: Importing,
  row: AnnexRow,
  why: ReportRow['why'],
  params: ReportRow['params'],
  column?: ColumnName,
): void {
  const at = column === undefined ? undefined : headings.columns[column];
  const cell = at === undefined ? '' : cellName(row.row, at);
  report.push({ row: row.row, cell, code: row.code, title: row.title, why, params });
}

function tellGone(
  { report, headings }: Importing,
  { code, title }: Pick<PackRow, 'code' | 'title'>,
  why: ReportRow['why'],
  params: ReportRow['params'] = {},
): void {
  report.push({ row: headings.lastRow, cell: '', code, title, why, params });
}

/** Whether a cell is unchanged. A spreadsheet may have kept the guard of CSV, or written points as `2.5` for `2,5`. */
function isSame(cell: string, shown: string, column: ColumnName): boolean {
  if (cell === shown || cell === guarded(shown)) return true;
  if (column !== 'max') return cell.replaceAll(/\s+/g, ' ') === shown.replaceAll(/\s+/g, ' ');
  return decimalComma(cell) !== undefined && decimalComma(cell) === decimalComma(shown);
}

/** How many criteria a pack, a tier or a node has. */
function criteriaIn(part: JsonObject): number {
  const below = [...objects(part.tiers), ...objects(part.criteria), ...objects(part.children)];
  return below.reduce((sum, child) => sum + criteriaIn(child), part.rule === undefined ? 0 : 1);
}
