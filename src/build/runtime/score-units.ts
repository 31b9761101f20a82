import { bug } from '../../kit/bug.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Plan } from '../../model/plan.js';
import type { Statistic } from '../../model/statistic.js';
import { unitAsSeen } from './given-unit.js';
import { isPlainUnit, placedUnits, refuseDuplicateIds, tierFinder } from './placed-units.js';
import { readRow } from './read-row.js';
import { type ModuleUnit, readUnit } from './read-unit.js';
import type { TierReady, TierScored } from './ready-tiers.js';
import { columnsOf, type TierColumnsWritten } from './stored.js';
import { takeStep } from './take-step.js';
import { unitRows } from './unit-rows.js';

/** Units that were scored. */
export interface UnitsScored {
  readonly tiers: readonly TierScored[];
  readonly inputAt: (position: number) => UnitInput;
  /** How many units there are. */
  readonly count: number;
  /** Whether every unit has sent something. */
  readonly areAllSent: boolean;
}

/** How units are read. */
interface UnitReading {
  /** `trusted`: names that the pack does not declare are not looked for. */
  readonly names: 'checked' | 'trusted';
  /** Columns to write over, by tier. */
  readonly into?: ReadonlyMap<string, TierColumnsWritten> | undefined;
}

/**
 * Scores units of every tier, phase by phase: a statistic is taken when all nodes that it reads are scored. Throws an
 * `AssessmentError` with the issues of the first unit that has any.
 */
export function scoreUnits(
  plan: Plan,
  tiers: readonly TierReady[],
  units: readonly ModuleUnit[],
  reading: UnitReading,
): UnitsScored {
  const readAt = ({ tier, names }: TierReady, position: number): UnitInput => {
    const unit = unitAsSeen(units[position] ?? {}, reading.names === 'trusted' ? names : undefined);
    return readUnit(plan, tier, unit, position);
  };
  try {
    return scoreAll(plan, tiers, units, reading, readAt);
  } catch (thrown) {
    // this fault need not be the first of the list: all tiers are looked up before any figure is read. So units are read in order
    const tierOf = tierFinder(tiers, units);
    refuseDuplicateIds(units, (position) => void readAt(tiers[tierOf(position)] ?? bug('no tier'), position));
    throw thrown;
  }
}

/** The unit at a position in the list, read and checked. */
type ReadAt = (tier: TierReady, position: number) => UnitInput;

/** As `scoreUnits`, but that it throws the issues of the first unit in which it comes upon any. */
function scoreAll(
  plan: Plan,
  tiers: readonly TierReady[],
  units: readonly ModuleUnit[],
  reading: UnitReading,
  readAt: ReadAt,
): UnitsScored {
  const known = new Map<number, UnitInput>();
  const placed = placedUnits(tiers, units);
  const inputAt = (position: number): UnitInput => {
    const input = known.get(position) ?? readAt(placed.tierAt(position), position);
    known.set(position, input);
    return input;
  };
  for (let position = 0; position < units.length; position += 1)
    if (!isPlainUnit(units[position], reading.names)) inputAt(position);
  const taken = new Map<string, Statistic>();
  const scored = tiers.map((ready): TierScored => {
    const { tier, module, forcing, levelled, names } = ready;
    const positions = placed.rowsOf(ready);
    const size = { rows: positions.length, stride: module.stride, nodes: tier.order.length, levelled };
    const columns = columnsOf(size, reading.into?.get(tier.id));
    const inputOfRow = (row: number) => inputAt(positions[row] ?? -1);
    const rows = unitRows({ plan, tier, module, inputAt: inputOfRow, taken }, columns);
    // each key written out: V8 compiles loops anew for objects of another form, as spread makes them
    return { tier, module, forcing, levelled, names, units: positions, rows };
  });
  const statistics = plan.steps.flatMap((step) => ('statistic' in step ? [step] : []));
  for (let phase = 0; phase <= statistics.length; phase += 1) {
    for (const tier of scored)
      if ((tier.module.phases[phase] ?? []).length > 0) scorePhase(tier, phase, units, reading);
    const step = statistics[phase];
    if (step) takeStep(plan, step, { scored, units, inputAt, taken });
  }
  return { tiers: scored, inputAt, count: units.length, areAllSent: units.every(({ facts }) => facts !== undefined) };
}

/** A unit that is not in the list. */
const NOTHING = Object.freeze({});

/** Rows of a block: few enough that their figures and the code of a function stay in the cache of the processor. */
const BLOCK = 32;

/** Has the functions of a phase score all rows of a tier, block by block. `n`, `s`, `r` and `l`: see `stored.ts`. */
function scorePhase(tier: TierScored, phase: number, units: readonly ModuleUnit[], reading: UnitReading): void {
  const { module, rows, units: positions, levelled } = tier;
  const { n, s, r, l } = rows.columns;
  const width = tier.tier.order.length;
  const figures = Array.from({ length: BLOCK }, () => new Float64Array(module.facts.length));
  const { usual } = tier.forcing;
  const forced = Array.from({ length: BLOCK }, () => usual);
  const isAnyUsual = usual.includes(1) ? 1 : 0;
  const isTrusted = reading.names === 'trusted';
  for (let from = 0; from < positions.length; from += BLOCK) {
    const size = Math.min(BLOCK, positions.length - from);
    rows.begin({ first: from, figures, forced });
    for (let i = 0; i < size; i += 1) {
      const [ofRow = NO_FIGURES, unit = NOTHING] = [figures[i], units[positions[from + i] as number]];
      const isOdd = readRow(tier, unit, ofRow, isTrusted);
      forced[i] = isOdd ? rows.prepare(from + i, tier.forcing, ofRow) : usual;
    }
    for (const score of module.phases[phase] ?? [])
      for (let i = 0; i < size; i += 1) {
        const row = from + i;
        const isAnyForced = forced[i] === usual && !rows.isApproximate(row) ? isAnyUsual : 1;
        score(
          figures[i] as Float64Array,
          n,
          s,
          r,
          l,
          isAnyForced,
          row * module.stride,
          row * width,
          row * levelled,
          rows,
        );
      }
  }
}

const NO_FIGURES = new Float64Array(0);
