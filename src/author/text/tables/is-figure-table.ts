import { type CsvTypes, columnsOf, fromHeader } from './csv-columns.js';
import { type FigureTable, statementsOf } from './figure-table.js';
import { columnsGiven, tableGiven } from './table-given.js';

/**
 * Whether a sheet has the header of a table of figures.
 *
 * @param table The sheet.
 * @param options The columns, by a pack: `figureOptions(pack)`.
 * @example
 * isFigureTable({ rows: [{ line: 1, cells: ['id', 'tier', 'staff'] }], odd: [] }, figureOptions(pack)); // true
 */
export function isFigureTable(table: FigureTable, options: CsvTypes): boolean {
  columnsGiven(options);
  const [header] = fromHeader(statementsOf(tableGiven(table)).rows, options);
  const columns =
    header === undefined ? [] : columnsOf(header.cells, options, new Set()).columns.map((column) => column.is);
  return columns.includes('unit') && columns.includes('tier');
}
