import { shown } from '../../../model/decimal-given.js';
import type { CsvColumn } from './csv-columns.js';
import type { CsvReport } from './csv-parts.js';
import type { CsvRow } from './csv-table.js';
import type { FindNames } from './figure-columns.js';
import { isTitleOfTotal } from './total-title.js';

const ID = /^[A-Za-z][A-Za-z0-9-]*$/;

/** Whether a row is no unit: a total, a repeated header, the numbers of columns, a group, a note. */
export function isNotAUnit(
  { cells }: CsvRow,
  header: CsvRow,
  columns: readonly CsvColumn[],
  findTiers: FindNames | undefined,
): boolean {
  const under = (is: CsvColumn['is']) => cells[columns.findIndex((column) => column.is === is)] ?? '';
  const [unit, tier] = [under('unit'), under('tier')];
  if ([unit, under('name')].some(isTitleOfTotal)) return true;
  if (cells.every((cell, index) => cell === '' || cell === header.cells[index])) return true;
  const hasTier = tier !== '' && (findTiers === undefined || findTiers(tier).length > 0);
  // `I`, `Cụm 1`: the number and the title of a group
  const isTitle = cells.every((cell, index) => cell === '' || ['unit', 'name'].includes(columns[index]?.is ?? ''));
  return !hasTier && (!ID.test(unit) || (isTitle && under('name') !== ''));
}

/** Reports a row that is no unit, by its first filled cell. */
export function reportNoUnit({ line, cells }: CsvRow, report: CsvReport): void {
  const index = cells.findIndex((cell) => cell !== '');
  report('row-not-a-unit', { line, column: index + 1 }, { found: shown(cells[index] ?? '') });
}
