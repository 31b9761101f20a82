import { BUILT_IN, createEngine } from '../engine.js';
import type { Json } from '../model/expression.js';
import type { Issue, Path } from '../model/issue.js';
import { reportOf } from './annex-report.js';
import { annexRows } from './annex-rows.js';
import type { DraftNode } from './draft-criteria.js';
import { gapsOfRows } from './draft-gaps.js';
import { type Draft, draftPack, leavesOf } from './draft-pack.js';
import { fold } from './fold.js';
import { findHeadings, type Headings, isSurelyHeading } from './headings.js';
import type { ImportOptions } from './import-options.js';
import type { ReportRow, RowWhy, SheetImport } from './import-report.js';
import { proofRows, unreadRow } from './proof-rows.js';
import type { SheetTable } from './sheet-table.js';

const engine = createEngine(BUILT_IN);

/** A rule that stands in for a refused one is a mark, which the engine takes; one more round is for what it hid. */
const ROUNDS = 3;

/**
 * A draft of a pack from the first annex of the sheets, that compiles, and every row that needs a human. What could not
 * be read with certainty stands as a mark, in the report, and in the pack's `gaps` with the row's own words.
 */
export function importAnnex(tables: readonly SheetTable[], options: ImportOptions): SheetImport {
  const named = options.sheet === undefined ? tables : tables.filter(({ name }) => name === options.sheet);
  const annexes = named.flatMap((table) => {
    const headings = findHeadings(table, 0);
    return headings ? [{ table, headings }] : [];
  });
  const [first, ...others] = annexes;
  if (!first) return { document: undefined, rows: [], assumed: [], criteria: 0 };
  const { table, headings } = first;
  const end = secondTable(table, headings);
  const rows = annexRows(withoutRepeats(table, headings), headings, end ?? Number.POSITIVE_INFINITY);
  const refused = new Map<number, Issue>();
  let draft = draftPack(rows, options, refused);
  for (let round = 1; round < ROUNDS; round += 1) {
    const faults = refusedRules(draft);
    if (faults.size === 0) break;
    for (const [row, issue] of faults) refused.set(row, issue);
    draft = draftPack(rows, options, refused);
  }
  // a total of nothing is no criterion
  const isEmpty = draft.nodes.every(({ role }) => role !== 'criterion');
  const annex = { table, headings, end, rows, draft };
  const reportRows = [...reportOf(annex), ...(end === undefined ? [] : [bare(end, 'second-table')])];
  const proof = proofRows(annex, reportRows);
  const report = [
    ...reportRows,
    ...proof.flatMap(unreadRow),
    ...others.map((other) => ({
      ...bare(other.headings.firstRow, 'other-sheet'),
      params: { sheet: other.table.name },
    })),
  ];
  return {
    document: isEmpty ? undefined : { ...draft.document, gaps: [...draft.gaps, ...gapsOfRows(report, options)] },
    rows: report.toSorted((a, b) => a.row - b.row),
    assumed: draft.assumed,
    criteria: draft.nodes.flatMap(leavesOf).length,
    proof,
  };
}

function bare(row: number, why: RowWhy): ReportRow {
  return { row, cell: '', code: '', title: '', why, params: {} };
}

function secondTable(table: SheetTable, headings: Headings): number | undefined {
  const first = shownHeadings(table, headings);
  for (let from = indexAfter(table, headings); ; ) {
    const found = findHeadings(table, from);
    if (!found) return undefined;
    const isRepeated = shownHeadings(table, found) === first;
    if (!isRepeated && isSurelyHeading(table, found, headings)) return found.firstRow;
    from = isRepeated ? found.next : table.rows.findIndex(({ row }) => row === found.firstRow) + 1;
  }
}

/** A heading that is printed again at the top of each page is the same table. */
function withoutRepeats(table: SheetTable, headings: Headings): SheetTable {
  const first = shownHeadings(table, headings);
  return {
    ...table,
    rows: table.rows.filter(({ row, cells }) => row <= headings.lastRow || fold(cells.join(' ')) !== first),
  };
}

function shownHeadings(table: SheetTable, { firstRow }: Headings): string {
  return fold(table.rows.find(({ row }) => row === firstRow)?.cells.join(' ') ?? '');
}

function indexAfter({ rows }: SheetTable, { lastRow }: Headings): number {
  const index = rows.findIndex(({ row }) => row > lastRow);
  return index < 0 ? rows.length : index;
}

/** The rows whose rule the engine refuses, with the first reason. */
function refusedRules({ document, nodes }: Draft): ReadonlyMap<number, Issue> {
  const result = engine.compilePack(document);
  if (result.ok) return new Map();
  const rowOf = new Map(nodes.flatMap(allOf).map(({ id, row }) => [id, row.row] as const));
  const faults = new Map<number, Issue>();
  for (const issue of result.errors) {
    const row = rowOf.get(criterionAt(document, issue.path) ?? '');
    if (row !== undefined && !faults.has(row)) faults.set(row, issue);
  }
  return faults;
}

/** The id of the node that a path leads into. */
function criterionAt(document: Json, path: Path): string | undefined {
  let value: Json | undefined = document;
  let id: string | undefined;
  for (const [index, key] of path.entries()) {
    value = (value as Readonly<Record<string | number, Json>> | undefined)?.[key];
    if (path[index - 1] === 'criteria' || path[index - 1] === 'children') id = (value as { readonly id?: string }).id;
  }
  return id;
}

function allOf(node: DraftNode): readonly DraftNode[] {
  return [node, ...node.children.flatMap(allOf)];
}
