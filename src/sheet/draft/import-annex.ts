import { BUILT_IN, createEngine } from '../../engine.js';
import type { Json } from '../../model/expression.js';
import type { Issue, Path } from '../../model/issue.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { annexRows } from '../annex/annex-rows.js';
import { areSameHeadings, findHeadings, type Headings, isSurelyHeading } from '../annex/headings.js';
import { importGiven, tablesGiven } from '../import-given.js';
import type { ImportOptions, ReportRow, RowWhy, SheetImport } from '../import-report.js';
import { reportOf } from '../proof/annex-report.js';
import { besideCells, rowsInOldFonts } from '../proof/beside-cells.js';
import { isNote, proofRows, rowOfPoints, unreadRow } from '../proof/proof-rows.js';
import { rowText, type SheetTable } from '../read/sheet-table.js';
import { allNodes, leavesOf } from './draft-criteria.js';
import { gapsOfRows } from './draft-gaps.js';
import { type Draft, draftPack } from './draft-pack.js';

const engine = createEngine(BUILT_IN);

/** Attempts at a draft that compiles: refused rules become marks, and another attempt may show further refusals. */
const ROUNDS = 3;

/**
 * A draft of a pack from the first annex of the sheets, which compiles, and every row that needs a person. A row that could
 * not be read for certain becomes a mark; it is in the report, and in the pack's `gaps` with its own words.
 *
 * @param tables The sheets of the file.
 * @param options The id, title and tier of the pack, and what the annex does not say.
 * @example
 * const { document, rows } = importAnnex(tables, { id: 'xa-2026', title: 'Cấp xã', tier });
 */
export function importAnnex(tables: readonly SheetTable[], options: ImportOptions): SheetImport {
  importGiven(options);
  tablesGiven(tables);
  const named = options.sheet === undefined ? tables : tables.filter(({ name }) => name === options.sheet);
  const annexes = named.flatMap((table) => {
    const headings = findHeadings(table, 0);
    return headings ? [{ table, headings }] : [];
  });
  const [first, ...others] = annexes;
  // headings in a font older than Unicode are not found
  if (!first) return { document: undefined, rows: named.flatMap(rowsInOldFonts), assumed: [], criteria: 0 };
  const { table, headings } = first;
  const end = secondTable(table, headings);
  const rows = annexRows(table, headings, end ?? Number.POSITIVE_INFINITY);
  const refused = new Map<number, Issue>();
  let draft = draftPack(rows, options, refused);
  for (let round = 1; round < ROUNDS; round += 1) {
    const faults = refusedRules(draft);
    if (faults.size === 0) break;
    for (const [row, issue] of faults) refused.set(row, issue);
    draft = draftPack(rows, options, refused);
  }
  // a total of nothing is no criterion
  const isEmpty = draft.nodes.every(({ role }) => !ROLE_IS[role].inMaximum);
  const annex = { table, headings, end, rows, draft };
  const reportRows = [
    ...reportOf(annex),
    ...besideCells(annex),
    ...(end === undefined ? [] : [bare(end, 'second-table')]),
  ];
  const proof = proofRows(annex, reportRows);
  const report = [
    ...reportRows,
    ...proof.flatMap(unreadRow),
    ...others.map((other) => ({
      ...bare(other.headings.firstRow, 'other-sheet'),
      params: { sheet: other.table.name },
    })),
    ...named.flatMap((other): ReportRow[] => {
      const isAnnex = annexes.some(({ table: known }) => known === other);
      const rule = isAnnex ? undefined : (other.rows.find(({ cells }) => isNote(cells)) ?? rowOfPoints(other.rows));
      return rule
        ? [{ ...bare(rule.row, 'other-rules'), params: { sheet: other.name, text: rowText(rule.cells) } }]
        : [];
    }),
  ];
  return {
    document: isEmpty ? undefined : { ...draft.document, gaps: [...draft.gaps, ...gapsOfRows(report, options)] },
    rows: report.toSorted((a, b) => a.row - b.row),
    assumed: draft.assumed,
    criteria: leavesOf(draft.nodes).length,
    proof,
  };
}

/** A report row about a whole row. */
function bare(row: number, why: RowWhy): ReportRow {
  return { row, cell: '', code: '', title: '', why, params: {} };
}

/** The row in which another table begins; undefined where none does. */
function secondTable(table: SheetTable, headings: Headings): number | undefined {
  for (let from = indexAfter(table, headings); ; ) {
    const next = findHeadings(table, from);
    if (!next) return undefined;
    const isRepeated = areSameHeadings(table, next, headings);
    if (!isRepeated && isSurelyHeading(table, next, headings)) return next.firstRow;
    from = isRepeated ? next.next : table.rows.findIndex(({ row }) => row === next.firstRow) + 1;
  }
}

function indexAfter({ rows }: SheetTable, { lastRow }: Headings): number {
  const index = rows.findIndex(({ row }) => row > lastRow);
  return index < 0 ? rows.length : index;
}

/** The first issue of each row whose rule the engine refuses. */
function refusedRules({ document, nodes }: Draft): ReadonlyMap<number, Issue> {
  const result = engine.compilePack(document);
  if (result.ok) return new Map();
  const rowOf = new Map(allNodes(nodes).map(({ id, row }) => [id, row.row] as const));
  const faults = new Map<number, Issue>();
  for (const issue of result.errors) {
    const row = rowOf.get(criterionAt(document, issue.path) ?? '');
    if (row !== undefined && !faults.has(row)) faults.set(row, issue);
  }
  return faults;
}

/** The id of the node in which a path ends. */
function criterionAt(document: Json, path: Path): string | undefined {
  let value: Json | undefined = document;
  let id: string | undefined;
  for (const [index, key] of path.entries()) {
    value = (value as Readonly<Record<string | number, Json>> | undefined)?.[key];
    if (path[index - 1] === 'criteria' || path[index - 1] === 'children') id = (value as { readonly id?: string }).id;
  }
  return id;
}
