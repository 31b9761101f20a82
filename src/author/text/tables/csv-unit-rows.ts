import { fold } from '../../../kit/unicode.js';
import type { CsvColumn } from './csv-columns.js';
import type { CsvRow } from './csv-table.js';
import { columnsCalled, type NamedColumn } from './figure-columns.js';

/** Titles of rows that are sums or averages of the units. */
const TOTAL = /^(?:tong(?: cong| so)?|cong|binh quan|trung binh|total|sum|average)(?: [:(].*|[:(].*)?$/;

const ID = /^[A-Za-z][A-Za-z0-9-]*$/;

/** Whether a row is no unit: a total, a repeated header, the numbers of columns, a group, a note. */
export function isNotAUnit(
  { cells }: CsvRow,
  header: CsvRow,
  columns: readonly CsvColumn[],
  tiers: readonly NamedColumn[] | undefined,
): boolean {
  const under = (is: CsvColumn['is']) => cells[columns.findIndex((column) => column.is === is)] ?? '';
  const [unit, tier] = [under('unit'), under('tier')];
  if ([unit, under('name')].some((cell) => TOTAL.test(fold(cell)))) return true;
  if (cells.every((cell, index) => cell === '' || cell === header.cells[index])) return true;
  const hasTier = tier !== '' && (tiers === undefined || columnsCalled(tier, tiers).length > 0);
  return !ID.test(unit) && !hasTier;
}

/** The first filled cell of a row, by which the row is reported. */
export function firstCell({ cells }: CsvRow): { readonly column: number; readonly text: string } {
  const index = cells.findIndex((cell) => cell !== '');
  return { column: index + 1, text: cells[index] ?? '' };
}
