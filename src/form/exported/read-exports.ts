import type { CompiledPack } from '../../engine.js';
import type { SheetTable } from '../../sheet/index.js';
import type { FormMaker } from '../form-maker.js';
import { type FormFaults, formFaults, stopsFile } from '../read/form-fault.js';
import type { FormRead, FormReadingOptions } from '../read/read-form.js';
import { machineName } from '../xlsform/machine-questions.js';
import { type ExportTable, exportTable, isAlmostExport, placeOfTable } from './export-table.js';
import { type ItemTables, itemTables, type PlacedTable } from './join-tables.js';
import { type RowReader, rowReader } from './read-row.js';

/** A file of an export. */
export interface ExportedFile {
  /** Its name. */
  readonly file: string;
  /** Its place among all files. */
  readonly index: number;
  readonly received?: string;
  readonly tables: readonly SheetTable[];
}

/** A submission of an export as it was read, or the faults of a file. */
export interface ExportRead extends FormRead {
  readonly file: string;
  /** The place of its file among all files, and that of its row as a fraction. */
  readonly index: number;
  /** The row of the submission; absent of what is wrong with a file. */
  readonly row?: number;
  readonly received?: string;
}

interface Reading extends Omit<FormReadingOptions, 'received'> {
  readonly lang: FormFaults['language'];
  readonly maker: FormMaker;
}

/**
 * Reads what ODK Central and KoboToolbox exported: each row of a table of submissions is a form. Tables of items may stand in
 * files of their own, so all files are read together.
 */
export function readExports(
  files: readonly ExportedFile[],
  compiled: CompiledPack,
  reading: Reading,
): readonly ExportRead[] {
  const tables = files.flatMap((of) =>
    of.tables.flatMap((sheet) => {
      const table = exportTable(sheet);
      return table ? [{ ...of, table }] : [];
    }),
  );
  const items = itemTables(tables.filter(({ table }) => table.isOfItems));
  const reader = rowReader(compiled, reading);
  const forms = tables
    .filter(({ table }) => !table.isOfItems)
    .flatMap((placed) => readTable(placed, { items, reader, lang: reading.lang }));
  const headless = files.flatMap((of) =>
    of.tables
      .filter((sheet) => !exportTable(sheet) && isAlmostExport(sheet))
      .map(({ name }) =>
        wholeFile({ ...of, table: { name } }, reading.lang, 'columns-missing', { columns: machineName('format') }),
      ),
  );
  // items are asked for while submissions are read
  const strays = tables.flatMap((placed) => {
    const left = placed.table.isOfItems ? items.leftIn(placed.table) : 0;
    return left === 0 ? [] : [wholeFile(placed, reading.lang, 'items-of-none', { count: String(left) })];
  });
  return [...headless, ...forms, ...strays];
}

type TableOf = PlacedTable & Omit<ExportedFile, 'tables'>;

interface TableReading {
  readonly items: ItemTables;
  readonly reader: RowReader;
  readonly lang: FormFaults['language'];
}

/** The submissions of a table; where it lacks a question, that alone. */
function readTable(placed: TableOf, { items, reader, lang }: TableReading): readonly ExportRead[] {
  const { file, index, received, table } = placed;
  if (table.rows.length === 0) return [wholeFile(placed, lang, 'export-empty')];
  const of = { file, index, ...(received === undefined ? {} : { received }) };
  const checked = new Map<string, FormFaults>();
  const reads = table.rows.map((row, at): ExportRead | undefined => {
    const faults = formFaults(lang);
    const place = { ...of, index: index + at / table.rows.length, row: row.row };
    const asked = reader.askedBy(placed, row, faults);
    if (!asked) {
      items.leave(placed, row);
      return { ...place, faults: faults.list };
    }
    // a fault of the columns is reported once for all rows
    const known = checked.get(asked.key);
    const columns = known ?? formFaults(lang);
    if (!known) {
      checked.set(asked.key, columns);
      reader.checkTables(placed, asked, items, columns);
      faults.list.push(...columns.list);
    }
    if (stopsFile(columns)) {
      items.leave(placed, row);
      return known ? undefined : { ...of, faults: columns.list };
    }
    return { ...place, ...reader.read(placed, row, asked, { items, received, faults }) };
  });
  return reads.filter((read) => read !== undefined);
}

function wholeFile(
  { file, index, table }: Pick<TableOf, 'file' | 'index'> & { readonly table: Pick<ExportTable, 'name'> },
  lang: FormFaults['language'],
  code: 'columns-missing' | 'export-empty' | 'items-of-none',
  params: Readonly<Record<string, string>> = {},
): ExportRead {
  const faults = formFaults(lang);
  faults.report(code, placeOfTable(table), params);
  return { file, index, faults: faults.list };
}
