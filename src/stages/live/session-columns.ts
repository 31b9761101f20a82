import { tableOf } from '../../kit/table.js';
import type { FactColumn, TierColumns } from '../../model/columns.js';
import { FACT_IS } from '../../model/columns.js';
import type { Value } from '../../model/expression.js';
import type { PlanFact } from '../../model/plan.js';
import { scaleOf, storedOf } from '../columns.js';
import { noValues, putNumber } from '../fact-values.js';

/** The columns of figures of a session, which it changes: a copy of those that were read. */
export interface SessionColumns extends TierColumns {
  readonly facts: Record<string, SessionColumn>;
}

interface SessionColumn extends FactColumn {
  readonly beyond: Map<number, Value>;
}

/** A copy of the columns that were read: a session writes into it, and leaves those as they are. */
export function sessionColumns(columns: TierColumns): SessionColumns {
  const facts = Object.entries(columns.facts).map(([id, column]): [string, SessionColumn] => [
    id,
    { ...column, values: column.values.slice(), states: column.states.slice(), beyond: new Map(column.beyond) },
  ]);
  return { ...columns, facts: tableOf(facts) };
}

/** Puts a value of a fact in a row; undefined takes it away. */
export function putValue(
  { facts, units }: SessionColumns,
  fact: PlanFact,
  row: number,
  value: Value | undefined,
): void {
  const { id, type } = fact;
  if (!facts[id]) {
    if (value === undefined) return;
    facts[id] = {
      values: noValues(type, units.length),
      states: new Uint8Array(units.length),
      scale: scaleOf(fact),
      options: type.is === 'choice' ? type.options : [],
      beyond: new Map(),
    };
  }
  const { values, states, scale, beyond } = facts[id];
  const stored = value === undefined ? Number.NaN : storedOf(type, scale, value);
  putNumber(values, row, stored);
  states[row] = value === undefined ? FACT_IS.absent : Number.isNaN(stored) ? FACT_IS.beyond : FACT_IS.plain;
  if (value !== undefined && Number.isNaN(stored)) beyond.set(row, value);
}
