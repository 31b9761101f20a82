import { ceilOf, type Exact, floorOf, isWhole, multiply, reduced, whole, ZERO } from '../../kit/exact.js';
import { alwaysRead } from '../../logic/index.js';
import {
  BLOCK,
  compileLoops,
  FALSE,
  type Loop,
  NEITHER,
  startReasons,
  TRUE,
  type TruthRegister,
} from '../../logic/loops/index.js';
import { FACT_IS, type FactColumn } from '../../model/columns.js';
import type { Plan, PlanFact, PlanRelation } from '../../model/plan.js';
import type { Frame } from './frame.js';
import type { ProgramContext } from './loads.js';
import { sourcesOf } from './sources.js';

/** A relation between facts as loops; undefined loops where it is asked unit by unit. */
export interface RelationProgram {
  readonly relation: PlanRelation;
  /** Facts without which it has no answer, and so is not broken. */
  readonly always: readonly string[];
  readonly loops: readonly Loop[];
  readonly register: TruthRegister | undefined;
}

/** The relations of a plan as a tier has them. */
export function relationPrograms(context: ProgramContext): readonly RelationProgram[] {
  return context.plan.relations.map((relation) => {
    const asking = { statistics: new Map(), cohorts: new Set<string>() };
    context.arrays.reuse();
    const compiled = compileLoops(context.arrays, relation.typed, sourcesOf(context, asking), startReasons());
    const register = compiled?.register.is === 'truth' ? compiled.register : undefined;
    return { relation, always: alwaysRead(relation.typed), loops: register ? (compiled?.loops ?? []) : [], register };
  });
}

/** The rows in which a fact may break a bound or a relation; whether one does is asked of the unit. */
export function suspectRows(plan: Plan, relations: readonly RelationProgram[], frame: Frame): ReadonlySet<number> {
  const suspects = new Set<number>();
  for (const [id, column] of Object.entries(frame.columns.facts)) {
    const fact = plan.facts[id];
    if (fact && (fact.min || fact.max || fact.step)) addOutside(fact, column, suspects);
  }
  for (const relation of relations) addBroken(relation, frame, suspects);
  return suspects;
}

function addBroken({ register, loops, always }: RelationProgram, { columns }: Frame, suspects: Set<number>): void {
  const { length } = columns.units;
  const read = always.map((id) => columns.facts[id]?.states);
  const lacksAny = (row: number) => read.some((states) => (states?.[row] ?? FACT_IS.absent) === FACT_IS.absent);
  for (let from = 0; from < length; from += BLOCK) {
    const size = Math.min(BLOCK, length - from);
    for (const loop of loops) loop(from, size);
    for (let i = 0; i < size; i += 1) {
      const answer = register ? register.t[i] : NEITHER;
      if (answer === TRUE) continue;
      if (answer === FALSE || !lacksAny(from + i)) suspects.add(from + i);
    }
  }
}

/** Adds the rows that are not surely within the bounds and on a step. */
function addOutside({ min, max, step }: PlanFact, { values, states, scale }: FactColumn, suspects: Set<number>): void {
  const scaled = (bound: Exact | undefined) => bound && multiply(bound, whole(scale));
  const lowest = min ? numberOf(ceilOf(scaled(min) ?? ZERO)) : Number.NEGATIVE_INFINITY;
  const highest = max ? numberOf(floorOf(scaled(max) ?? ZERO)) : Number.POSITIVE_INFINITY;
  const grain = scaled(step);
  const start = scaled(min) ?? ZERO;
  const isGridWhole = grain !== undefined && isWhole(grain) && isWhole(start);
  const [every, first] = isGridWhole ? [numberOf(grain), numberOf(start)] : [Number.NaN, 0];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    const isOnStep = grain === undefined || (value - first) % every === 0;
    // what is absent, or in no column, is NaN, which no comparison holds of
    if (value >= lowest && value <= highest && isOnStep) continue;
    if (states[row] !== FACT_IS.absent) suspects.add(row);
  }
}

/** A whole number; of one that no double holds, the nearest. */
function numberOf(value: Exact): number {
  return Number(reduced(value).n);
}
