import {
  type BlockArrays,
  type Computed,
  compared,
  constantNumber,
  junction,
  type Loop,
  NEITHER,
  type NumberRegister,
  numberOf,
  orderOf,
  TRUE,
  type TruthRegister,
} from '../../logic/loops/index.js';
import { factsNamedIn } from '../../model/expression.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import type { PlanLevel, PlanLevels, PlanNode } from '../../model/plan.js';
import { SCORED, SINGLE } from '../../model/results.js';
import { type Block, isAnyAbsent } from './block.js';
import type { NodeFrame } from './frame.js';
import { type Condition, conditionsOf } from './leaf-program.js';
import { nodeMeasure, type ProgramContext } from './loads.js';
import { findOdd } from './odd-rows.js';
import { type Asking, sourcesOf } from './sources.js';

/** A level as loops: whether the value lies in it, and its gate. */
interface LevelStep {
  readonly holds: TruthRegister;
  readonly gate?: Condition;
  /** Nodes whose rows the gate reads: if none counts, the answer says so, and the row is scored by itself. */
  readonly rowsOf: readonly string[];
}

/** The levels of a node as loops, run after its columns are stored. */
export interface LevelProgram {
  readonly loops: readonly Loop[];
  readonly steps: readonly LevelStep[];
  /** The value that decides; a row without it is scored by itself. */
  readonly value: NumberRegister;
  readonly asking: Asking;
  readonly ifBroken: readonly string[];
  readonly ifAbsent: readonly string[];
}

/** The loops of the levels of a node; undefined where a gate has none. */
export function levelProgram(context: ProgramContext, node: PlanNode, levels: PlanLevels): LevelProgram | undefined {
  const value = nodeMeasure(context, node, levels.by, IS_AS_PUBLISHED[levels.basis]);
  if (value?.register.is !== 'number') return undefined;
  const asking: Asking = { statistics: new Map(), cohorts: new Set() };
  const gates = levels.steps.flatMap(({ gate }) => gate ?? []);
  const sources = sourcesOf(context, asking);
  const loops: Loop[] = [...value.loops];
  const steps: LevelStep[] = [];
  for (const step of levels.steps) {
    const holds = within(context.arrays, step, value.register);
    const gate = step.gate && conditionsOf(context.arrays, [step.gate], sources);
    if (!holds || (step.gate && !gate)) return undefined;
    loops.push(...holds.loops, ...(gate?.loops ?? []));
    const [condition] = gate?.register ?? [];
    steps.push({
      holds: holds.register,
      ...(condition ? { gate: condition } : {}),
      rowsOf: (step.gate?.references.rows ?? []).flatMap(({ node: of, which }) => {
        const group = context.tier.nodes[of];
        return group?.kind === 'group' ? group[which] : [];
      }),
    });
  }
  const references = gates.map((gate) => gate.references);
  return {
    loops,
    steps,
    value: value.register,
    asking,
    ifBroken: [...new Set(references.flatMap(factsNamedIn))],
    ifAbsent: [...new Set(references.flatMap(({ presences }) => presences))],
  };
}

/** Whether a value lies between the ends of a level. */
function within(
  arrays: BlockArrays,
  { low, high }: PlanLevel,
  value: NumberRegister,
): Computed<TruthRegister> | undefined {
  const ends = [{ ...low, side: 'above' as const }, ...(high ? [{ ...high, side: 'below' as const }] : [])];
  const parts = ends.flatMap(({ value: end, included, side }) => {
    const number = numberOf(end);
    if (!number) return [];
    const limit = constantNumber(arrays, number.n, number.d);
    return [compared(arrays, value, limit, orderOf({ side, isStrict: !included }))];
  });
  if (parts.length !== ends.length) return undefined;
  const all = junction(
    arrays,
    parts.map(({ register }) => register),
    false,
  );
  return { loops: [...parts.flatMap(({ loops }) => loops), ...all.loops], register: all.register };
}

/**
 * Puts the levels of a block into the frame; a row whose level loops cannot answer, or of which a gate may remark that a fact
 * is absent whose presence it asks, gets the code `SINGLE`, and is odd.
 */
export function storeLevels(
  { steps, value, ifAbsent }: LevelProgram,
  columns: NodeFrame,
  block: Block,
  codes: Uint8Array,
): void {
  const { frame, from, size } = block;
  for (let i = 0; i < size; i += 1) {
    if (codes[i] !== SCORED) continue;
    const isKnown = !Number.isNaN(value.n[i]) || (value.near && !Number.isNaN(value.near.value[i]));
    if (!isKnown || isAnyAbsent(block, ifAbsent, i)) codes[i] = SINGLE;
    else {
      const level = reached(steps, i, (id) => frame.nodes[id]?.statuses[from + i] ?? 0);
      if (level === undefined) codes[i] = SINGLE;
      else if (columns.levels) columns.levels[from + i] = level;
    }
  }
  findOdd(columns, block, codes);
}

/** The position of the level that a row reaches; undefined where it is not known. */
function reached(steps: readonly LevelStep[], i: number, statusOf: (id: string) => number): number | undefined {
  for (const [position, { holds, gate, rowsOf }] of steps.entries()) {
    if (holds.t[i] === NEITHER) return undefined;
    if (holds.t[i] !== TRUE) continue;
    if (!gate || gate.register.t[i] === TRUE) return position;
    const isClear = rowsOf.length === 0 || rowsOf.some((id) => statusOf(id) === SCORED);
    if (gate.register.t[i] === NEITHER || !isClear) return undefined;
  }
  return steps.length;
}
