import { fold } from '../../../kit/unicode.js';
import type { CsvColumn } from './csv-columns.js';
import type { CsvRow } from './csv-table.js';
import { columnsCalled, type NamedColumn } from './figure-columns.js';

/** What a row is called that adds up, or averages, those of the units. */
const TOTAL = /^(?:tong(?: cong| so)?|cong|binh quan|trung binh|total|sum|average)(?: [:(].*|[:(].*)?$/;

const ID = /^[A-Za-z][A-Za-z0-9-]*$/;

/** Whether a row below the header is a total, the header again, the numbers of columns, a group or a note: not a unit. */
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

/** By what such a row is told: its first cell that says something. */
export function firstCell({ cells }: CsvRow): { readonly column: number; readonly text: string } {
  const index = cells.findIndex((cell) => cell !== '');
  return { column: index + 1, text: cells[index] ?? '' };
}
