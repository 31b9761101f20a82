import { ROW_STATE_IS, type RowState } from './row-state.js';

/** The unit of a row, and how it stands. */
interface StandingOfRow {
  readonly unit: string;
  readonly state: RowState;
}

/**
 * The rows of a ranking without the units that it leaves to others: those outside its cohort that are in another ranking.
 * `others` are the rows of the other rankings of the same tier and layer.
 */
export function ownRows<Row>(
  rows: readonly Row[],
  others: readonly Row[],
  standingOf: (row: Row) => StandingOfRow,
): readonly Row[] {
  const isOutside = (row: Row) => ROW_STATE_IS[standingOf(row).state].isOutside;
  const inOthers = new Set(others.flatMap((row) => (isOutside(row) ? [] : [standingOf(row).unit])));
  return rows.filter((row) => !isOutside(row) || !inOthers.has(standingOf(row).unit));
}
