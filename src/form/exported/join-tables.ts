import { groupByKey } from '../../kit/group-by-key.js';
import type { SheetRow } from '../../sheet/index.js';
import type { AskedRepeat } from './asked-form.js';
import { type ExportTable, textIn } from './export-table.js';
import type { ExportedRow } from './exported-answer.js';

/** A table of an export, in its file. */
export interface PlacedTable {
  readonly table: ExportTable;
  /** The name of its file. */
  readonly file: string;
  /** The place of its file among all files. */
  readonly index: number;
}

/** Tables of items, of which each row belongs to a submission. */
export interface ItemTables {
  /** The tables with items of a repeat that belong to a table of submissions. */
  readonly tablesOf: (repeat: AskedRepeat, of: PlacedTable) => readonly ExportTable[];
  /** The items of a submission. */
  readonly itemsOf: (repeat: AskedRepeat, of: PlacedTable, row: SheetRow) => readonly ExportedRow[];
  /** Leaves the items of a submission that is not read. */
  readonly leave: (of: PlacedTable, row: SheetRow) => void;
  /** How many rows of a table belong to no submission. */
  readonly leftIn: (table: ExportTable) => number;
}

/**
 * Joins tables of items with their submissions: ODK's by the key of the submission, KoboToolbox's by the number of the row
 * in the same workbook. Where the same form was exported twice, each table of submissions takes the items of its own file
 * or folder; the same item in two tables counts once.
 */
export function itemTables(tables: readonly PlacedTable[]): ItemTables {
  const asked = new Set<SheetRow>();
  const byParent = new Map(tables.map((placed) => [placed.table, rowsByParent(placed)]));
  const ofRepeat = ({ questions }: AskedRepeat, of: PlacedTable) => {
    const withIt = tables.filter(({ table }) => questions.some(({ name }) => table.columns.has(name)));
    const inFile = withIt.filter(({ index }) => index === of.index);
    const inFolder = withIt.filter(({ file }) => folderOf(file) === folderOf(of.file));
    return [inFile, inFolder, withIt].find(({ length }) => length > 0) ?? [];
  };
  return {
    tablesOf: (repeat, of) => ofRepeat(repeat, of).map(({ table }) => table),
    itemsOf: (repeat, of, row) => {
      const items = new Map<string, ExportedRow>();
      for (const { table } of ofRepeat(repeat, of))
        for (const item of keysOf(of, row).flatMap((key) => byParent.get(table)?.get(key) ?? [])) {
          asked.add(item);
          const key = textIn(table, item, 'KEY');
          const answers = repeat.questions.map(({ name }) => textIn(table, item, name));
          items.set(key === '' ? `${items.size}` : JSON.stringify([key, ...answers]), { table, row: item });
        }
      return [...items.values()];
    },
    leave: (of, row) => {
      const keys = keysOf(of, row);
      for (const rows of byParent.values())
        for (const item of keys.flatMap((key) => rows.get(key) ?? [])) asked.add(item);
    },
    leftIn: ({ rows }) => rows.filter((row) => !asked.has(row)).length,
  };
}

function folderOf(file: string): string {
  return file.replace(/[^/\\]*$/, '');
}

function rowsByParent({ table, index }: PlacedTable): ReadonlyMap<string, readonly SheetRow[]> {
  return groupByKey(
    table.rows.map((row) => {
      const parent = textIn(table, row, 'PARENT_KEY');
      return [parent === '' ? numbered(index, textIn(table, row, '_parent_index')) : keyed(parent), row];
    }),
  );
}

/** What items name a submission by. */
function keysOf({ table, index }: PlacedTable, row: SheetRow): readonly string[] {
  const [key, number] = [textIn(table, row, 'KEY'), textIn(table, row, '_index')];
  return [...(key === '' ? [] : [keyed(key)]), ...(number === '' ? [] : [numbered(index, number)])];
}

function keyed(key: string): string {
  return JSON.stringify(['key', key]);
}

/** Rows of two workbooks have the same numbers. */
function numbered(index: number, number: string): string {
  return JSON.stringify([index, number]);
}
