import { type AnnexRow, annexRows } from '../annex/annex-rows.js';
import { type ColumnName, findHeadings, type Headings } from '../annex/headings.js';
import { guarded } from '../formula-guard.js';
import type { Assumed, ReportRow, SheetImport } from '../import-report.js';
import { type JsonObject, objects, text } from '../json-parts.js';
import { cellName, type SheetTable } from '../read/sheet-table.js';
import { withoutEmptyGroup, withRow } from './added-row.js';
import { numberDoubts } from './edited-numbers.js';
import { withCell, withTitle } from './edited-pack.js';
import { type Edited, withScoring } from './edited-rule.js';
import { shownCell, shownTitle } from './export-pack.js';
import { type KeyedRow, keyedRows, movedRows } from './keyed-rows.js';
import { withoutMachine } from './machine-part.js';
import { type PackRow, packRows } from './pack-rows.js';
import { refusalOf } from './rule-refusal.js';
import { takenOut } from './taken-out.js';
import { unreadParts } from './unread-parts.js';

/** The state of one import: the pack so far, and the rows of the report. */
interface Importing {
  readonly exported: JsonObject;
  readonly headings: Headings;
  /** The names of cells that hold a date, an error or a formula without its value. */
  readonly odd: ReadonlySet<string>;
  now: JsonObject;
  readonly report: ReportRow[];
  readonly assumed: Set<Assumed>;
  /** New groups, whose rows come after them. */
  readonly groups: { readonly key: string; readonly row: AnnexRow }[];
}

/** The most moved rows that the report names. */
const MOST_NAMED = 5;

/**
 * The exported pack with the changes that people made in the sheet: edited cells, new rows, removed rows, emptied tiers.
 * Each change is in the report. Without changes the result is the exported pack.
 */
export function importExported(tables: readonly SheetTable[], pack: JsonObject): SheetImport {
  const human = tables.map(withoutMachine).find((table) => findHeadings(table, 0) !== undefined);
  const headings = human && findHeadings(human, 0);
  if (!human || !headings) {
    const missing = { ...NO_ROW, row: 1, cell: '', why: 'headings-missing', params: {} } as const;
    return { document: pack, rows: [missing], assumed: [], criteria: criteriaIn(pack) };
  }
  const odd = new Set(human.odd.map(({ row, column }) => cellName(row, column)));
  const importing: Importing = { exported: pack, headings, odd, now: pack, report: [], assumed: new Set(), groups: [] };
  if (headings.columns.key === undefined) tellGone(importing, NO_ROW, 'keys-missing');
  else takeRows(importing, human);
  const { now, report, assumed } = importing;
  return { document: now, rows: report, assumed: [...assumed], criteria: criteriaIn(now) };
}

const NO_ROW = { code: '', title: '' };

function takeRows(importing: Importing, human: SheetTable): void {
  const { exported: pack, headings, report } = importing;
  takeTitle(importing, human);
  const was = packRows(pack);
  const read = annexRows(human, headings, Number.POSITIVE_INFINITY, true);
  const { nodes, totals, notes } = read;
  report.push(...unreadParts(human, headings, read));
  const rows = keyedRows(nodes, was, headings);
  let above = '';
  for (const [index, { row, exported, edited }] of rows.entries()) {
    if (exported) above = row.key;
    else above = addRow(importing, above, row, rows[index + 1]);
    for (const column of exported ? edited : []) takeCell(importing, exported as PackRow, row, column);
  }
  takeEmptyGroups(importing);
  for (const { keyed, why, params } of numberDoubts(rows, pack)) tell(importing, keyed.row, why, params, 'code');
  for (const { row, title, max } of totals)
    tellUnread(report, row, [title, max].filter((cell) => cell !== '').join(' '));
  for (const note of notes.filter((each) => each.text !== '')) tellUnread(report, note.row, note.text);
  const moved = movedRows(rows, was);
  if (moved.length > 0) {
    const names = moved.slice(0, MOST_NAMED).map(({ code, title }) => `${code} ${title}`.trim());
    const more = moved.length > MOST_NAMED ? { more: String(moved.length - MOST_NAMED) } : {};
    tell(importing, moved[0] as AnnexRow, 'rows-moved', { rows: names.join('; '), ...more });
  }
  takeOut(importing, was, rows);
}

/** Takes the title of the pack where the only text above the headings is another now; tells any other text there. */
function takeTitle(importing: Importing, human: SheetTable): void {
  const was = shownTitle(importing.exported);
  const isTitle = (cell: string) => [was, guarded(was)].some((text) => plain(text) === plain(cell));
  const texts = human.rows.flatMap(({ row, cells }) =>
    row < importing.headings.firstRow
      ? cells.flatMap((text, column) => (text === '' ? [] : [{ row, text, cell: cellName(row, column) }]))
      : [],
  );
  const others = texts.filter(({ text }) => !isTitle(text));
  const [only] = texts.length === 1 ? others : [];
  if (only) {
    const params = { was, found: only.text };
    importing.report.push({ ...NO_ROW, row: only.row, cell: only.cell, why: 'cell-edited', params });
    importing.now = withTitle(importing.now, only.text);
  } else for (const { row, text } of others) tellUnread(importing.report, row, text);
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Adds a new row; gives the key of the row that the next one stands below, '' where no place is known any more. */
function addRow(importing: Importing, above: string, row: AnnexRow, next: KeyedRow | undefined): string {
  const isHeading = row.max === '' && row.scoring === '' && row.code === '';
  const below = next?.exported ? undefined : next?.row;
  const added = withRow(importing.now, importing.exported, { row, above, next: below });
  if ('why' in added) {
    tell(importing, row, isHeading ? 'row-unread' : added.why, isHeading ? { text: row.title } : added.params);
    return isHeading ? '' : above;
  }
  const refusal = row.scoring === '' ? undefined : refusalOf(importing.now, added.pack, added.key);
  if (refusal) {
    tell(importing, row, 'row-refused', { ...refusal });
    return above;
  }
  tell(importing, row, 'row-added', { group: added.group });
  if (row.scoring === '') importing.groups.push({ key: added.key, row });
  take(importing, row, added);
  return added.key;
}

/** Takes out new groups into which no row came after all. */
function takeEmptyGroups(importing: Importing): void {
  for (const { key, row } of importing.groups.toReversed()) {
    const without = withoutEmptyGroup(importing.now, key);
    if (without === undefined) continue;
    importing.now = without;
    const added = importing.report.findIndex((each) => each.row === row.row && each.why === 'row-added');
    importing.report.splice(added, 1);
    tell(importing, row, 'row-not-added', { text: '' });
  }
}

function takeCell(importing: Importing, exported: PackRow, row: AnnexRow, column: ColumnName): void {
  // a cell with a date or an error is reported already, and has no value
  if (importing.odd.has(cellName(row.row, importing.headings.columns[column] ?? -1))) return;
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
  if (edited && !refusal) take(importing, row, edited);
}

function take(importing: Importing, row: AnnexRow, { pack, assumes, asked }: Edited): void {
  importing.now = pack;
  for (const assumption of assumes) importing.assumed.add(assumption);
  if (asked.length > 0) tell(importing, row, 'facts-added', { facts: asked.join('; ') });
}

/** Takes out tiers and rows that the sheet no longer has, with what depends on them. */
function takeOut(importing: Importing, was: readonly PackRow[], rows: readonly KeyedRow[]): void {
  const there = new Set(rows.flatMap(({ row, exported }) => (exported ? [row.key] : [])));
  const nodes = was.filter(({ key }) => key.includes('/'));
  const tierOf = ({ key }: PackRow) => key.replace(/\/.*/s, '');
  const emptied = was.filter((tier) => {
    const ofTier = nodes.filter((node) => tierOf(node) === tier.key);
    return ofTier.length > 0 && ofTier.every(({ key }) => !there.has(key));
  });
  if (emptied.length > 0 && emptied.length === was.length - nodes.length) {
    tellGone(importing, NO_ROW, 'nothing-left');
    return;
  }
  const gone = nodes.filter((node) => !there.has(node.key) && emptied.every(({ key }) => key !== tierOf(node)));
  const isKept = ({ key }: PackRow) => keysBelow(importing.exported, key).some((below) => there.has(below));
  const keys = [...emptied, ...gone.filter((node) => !isKept(node))].map(({ key }) => key);
  const out = takenOut(importing.now, keys);
  if (!out) {
    tellGone(importing, NO_ROW, 'nothing-left');
    return;
  }
  for (const tier of emptied) tellGone(importing, tier, 'tier-removed');
  for (const node of gone) tellGone(importing, node, isKept(node) ? 'group-kept' : 'row-removed');
  const { pack, facts, along } = out;
  importing.now = pack;
  const parts = { parts: along.vi.join('; '), partsEn: along.en.join('; ') };
  if (along.vi.length > 0) tellGone(importing, NO_ROW, 'parts-removed', parts);
  if (facts.length > 0) tellGone(importing, NO_ROW, 'facts-removed', { facts: facts.join('; ') });
}

/** The keys of all nodes below a node. */
function keysBelow(pack: JsonObject, key: string): readonly string[] {
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

function tellUnread(report: ReportRow[], row: number, text: string): void {
  report.push({ row, cell: '', code: '', title: '', why: 'row-unread', params: { text } });
}

function tellGone(
  { report, headings }: Importing,
  { code, title }: Pick<PackRow, 'code' | 'title'>,
  why: ReportRow['why'],
  params: ReportRow['params'] = {},
): void {
  report.push({ row: headings.lastRow, cell: '', code, title, why, params });
}

/** How many criteria a pack, a tier or a node has. */
function criteriaIn(part: JsonObject): number {
  const below = [...objects(part.tiers), ...objects(part.criteria), ...objects(part.children)];
  return below.reduce((sum, child) => sum + criteriaIn(child), part.rule === undefined ? 0 : 1);
}
