import type { CsvRow } from './csv-table.js';

/** The columns behind the last heading that are filled, from 1, each with the line of its first filled cell. */
export function besideTable(header: CsvRow, rows: readonly CsvRow[]): ReadonlyMap<number, number> {
  const behind = header.cells.findLastIndex((heading) => heading !== '') + 1;
  const lines = new Map<number, number>();
  for (const { cells, line } of rows) {
    for (let index = behind; index < cells.length; index += 1)
      if (cells[index] !== '' && !lines.has(index + 1)) lines.set(index + 1, line);
  }
  return lines;
}

/** The columns, from 0, that are not blank in every row. */
export function usedIn(rows: readonly CsvRow[]): ReadonlySet<number> {
  return new Set(rows.flatMap(({ cells }) => cells.flatMap((cell, index) => (cell === '' ? [] : [index]))));
}
