import { type Exact, reduced } from '../../kit/exact.js';
import { gcd } from '../../kit/integer.js';
import type { Tableau, TableauRow } from './tableau.js';

/**
 * A tableau of whole numbers: a row is whole numbers over one denominator. Undefined where some number is no safe
 * integer; a pivot that would make such a number is refused.
 */
export function wholeTableau(rows: readonly TableauRow[], width: number): Tableau | undefined {
  const cells = new Float64Array(rows.length * width);
  const denominators = new Float64Array(rows.length);
  for (const [at, { factors, constant }] of rows.entries()) {
    const all = [...factors, constant];
    const denominator = all.reduce((common, { d }) => (typeof d === 'number' ? leastCommon(common, d) : Number.NaN), 1);
    if (!Number.isSafeInteger(denominator)) return undefined;
    denominators[at] = denominator;
    for (const [column, { n, d }] of all.entries()) {
      const cell = Number(n) * (denominator / Number(d));
      if (!Number.isSafeInteger(cell)) return undefined;
      cells[at * width + column] = cell;
    }
  }
  const cell = (row: number, column: number): number => cells[row * width + column] ?? 0;
  return {
    signAt: (row, column) => Math.sign(cell(row, column)) as -1 | 0 | 1,
    compareRoom: (a, b, column) =>
      compareRatios(cell(a, width - 1), -cell(a, column), cell(b, width - 1), -cell(b, column)),
    constantOf: (row): Exact => reduced({ n: cell(row, width - 1), d: denominators[row] ?? 1 }),
    clear: (column) => {
      for (let at = column; at < cells.length; at += width) cells[at] = 0;
    },
    pivot: (row, column) => pivoted(cells, denominators, width, { row, column }),
  };
}

/** The least number that both divide; NaN where it is not safe. */
function leastCommon(a: number, b: number): number {
  if (a === b || b === 1) return a;
  const common = (a / gcd(a, b)) * b;
  return Number.isSafeInteger(common) ? common : Number.NaN;
}

/** Compares a/b and c/d, where b and d are above 0. */
function compareRatios(a: number, b: number, c: number, d: number): number {
  const [left, right] = [a * d, c * b];
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  const [exactLeft, exactRight] = [BigInt(a) * BigInt(d), BigInt(c) * BigInt(b)];
  return exactLeft < exactRight ? -1 : Number(exactLeft > exactRight);
}

/** Solves the row for the variable of the column, and puts it into all others; false where a number is too large. */
function pivoted(
  cells: Float64Array,
  denominators: Float64Array,
  width: number,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  const start = row * width;
  const by = cells[start + column] ?? 0;
  const turned = by < 0 ? -1 : 1;
  for (let at = start; at < start + width; at += 1) cells[at] = 0 - (cells[at] ?? 0) * turned;
  cells[start + column] = (denominators[row] ?? 1) * turned;
  denominators[row] = Math.abs(by);
  shorten(cells, denominators, width, row);
  const fresh = cells.subarray(start, start + width);
  const used: number[] = [];
  for (const [at, cell] of fresh.entries()) if (cell !== 0 && at !== column) used.push(at);
  const freshDenominator = denominators[row] ?? 1;
  for (let other = 0; other < denominators.length; other += 1) {
    const begin = other * width;
    const factor = cells[begin + column] ?? 0;
    if (other === row || factor === 0) continue;
    const common = freshDenominator === 1 ? 1 : gcd(factor, freshDenominator);
    const times = freshDenominator / common;
    const part = factor / common;
    let isSafe = true;
    if (times !== 1) {
      for (let at = begin; at < begin + width; at += 1) {
        const cell = (cells[at] ?? 0) * times;
        if (!(Math.abs(cell) <= Number.MAX_SAFE_INTEGER)) isSafe = false;
        cells[at] = cell;
      }
      denominators[other] = (denominators[other] ?? 1) * times;
    }
    cells[begin + column] = 0;
    for (const at of used) {
      const product = part * (fresh[at] ?? 0);
      const sum = (cells[begin + at] ?? 0) + product;
      if (!(Math.abs(product) <= Number.MAX_SAFE_INTEGER && Math.abs(sum) <= Number.MAX_SAFE_INTEGER)) isSafe = false;
      cells[begin + at] = sum;
    }
    cells[begin + column] = part * (fresh[column] ?? 0);
    if (!isSafe || !Number.isSafeInteger(cells[begin + column]) || !Number.isSafeInteger(denominators[other]))
      return false;
    shorten(cells, denominators, width, other);
  }
  return true;
}

/** Divides a row and its denominator by what divides them all. */
function shorten(cells: Float64Array, denominators: Float64Array, width: number, row: number): void {
  let common = denominators[row] ?? 1;
  const begin = row * width;
  for (let at = begin; at < begin + width && common !== 1; at += 1) {
    const cell = cells[at] ?? 0;
    if (cell !== 0) common = gcd(cell, common);
  }
  if (common === 1) return;
  for (let at = begin; at < begin + width; at += 1) cells[at] = (cells[at] ?? 0) / common;
  denominators[row] = (denominators[row] ?? 1) / common;
}
