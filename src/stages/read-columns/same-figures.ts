import type { FactColumn, TierColumns } from '../../model/columns.js';
import type { Plan } from '../../model/plan.js';
import type { ColumnReading } from './column-reading.js';

const LAYERS_READ = ['reported', 'verified'] as const;

/** Whether two readings of an assessment have the same units with the same figures, claims that decide, and rulings. */
export function sameFigures({ tiers }: Plan, a: ColumnReading, b: ColumnReading): boolean {
  const unitsOf = ({ units }: ColumnReading) => JSON.stringify(units);
  return (
    unitsOf(a) === unitsOf(b) &&
    tiers.every(({ id }) => LAYERS_READ.every((layer) => sameColumns(a.columnsOf(id, layer), b.columnsOf(id, layer))))
  );
}

function sameColumns(a: TierColumns, b: TierColumns): boolean {
  const isSame = (left: TierColumns['facts'], right: TierColumns['facts']) => {
    const ids = Object.keys(left);
    return ids.length === Object.keys(right).length && ids.every((id) => sameColumn(left[id], right[id]));
  };
  return (
    isSame(a.facts, b.facts) &&
    isSame(a.attributes, b.attributes) &&
    JSON.stringify(a.oneByOne) === JSON.stringify(b.oneByOne)
  );
}

function sameColumn(a: FactColumn | undefined, b: FactColumn | undefined): boolean {
  if (!a || !b || a.values.length !== b.values.length) return false;
  // NaN stands for no number, and is the same as NaN
  return a.states.every((state, row) => Object.is(a.values[row], b.values[row]) && state === b.states[row]);
}
