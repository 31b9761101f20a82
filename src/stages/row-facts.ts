import { bug } from '../kit/bug.js';
import { dateOfDay } from '../kit/instant.js';
import { FACT_IS, type FactColumn, type TierColumns } from '../model/columns.js';
import type { Type, Value } from '../model/expression.js';
import type { UnitInput } from '../model/inputs.js';
import type { Plan } from '../model/plan.js';

/** The facts of a unit, looked up by their ids. */
export type FactsAt = (row: number) => UnitInput['reported'];

/** All facts of a row as values. */
export function factsInRow(
  { facts: declared }: Plan,
  { facts }: Pick<TierColumns, 'facts'>,
  row: number,
): UnitInput['reported'] {
  const values: Record<string, Value> = {};
  for (const id of Object.keys(facts)) {
    const column = facts[id];
    if (!column || column.states[row] === FACT_IS.absent) continue;
    values[id] = valueAt((declared[id] ?? bug(`no fact ${id}`)).type, column, row);
  }
  return values;
}

const ROW = Symbol('row');

/** An object of one field of its own; its facts are accessors of what it inherits from. */
interface InRow {
  [ROW]: number;
}

/**
 * The facts of rows, each value made when it is looked up by its id: a row has hundreds of them, and a rule reads a few.
 * `Object.keys` lists none of them.
 */
export function factsByRow({ facts: declared }: Plan, { facts }: TierColumns): FactsAt {
  const accessors: InRow = Object.create(null) as InRow;
  // an accessor for every declared fact: a session may later add the column of a fact that no unit gave before
  for (const { id, type } of Object.values(declared)) {
    Object.defineProperty(accessors, id, {
      get(this: InRow): Value | undefined {
        const [row, column] = [this[ROW], facts[id]];
        const state = column?.states[row] ?? FACT_IS.absent;
        return !column || state === FACT_IS.absent ? undefined : valueAt(type, column, row);
      },
    });
  }
  return (row) => {
    const inRow = Object.create(accessors) as InRow;
    inRow[ROW] = row;
    return inRow as unknown as UnitInput['reported'];
  };
}

function valueAt(type: Type, column: FactColumn, row: number): Value {
  const { values, states, beyond } = column;
  if (states[row] === FACT_IS.beyond) return beyond.get(row) ?? bug(`no value in row ${row}`);
  return valueOfNumber(type, column, values[row] as number);
}

/** The value that a number of a column stands for. */
export function valueOfNumber(
  { is }: Type,
  { scale, options }: Pick<FactColumn, 'scale' | 'options'>,
  stored: number,
): Value {
  if (is === 'boolean') return stored === 1;
  if (is === 'date') return dateOfDay(stored);
  return is === 'choice' ? (options[stored] ?? bug(`no option ${stored}`)) : { n: stored, d: scale };
}
