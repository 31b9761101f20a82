import { bug } from '../../kit/bug.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { Statistic } from '../../model/statistic.js';
import { placeOf } from '../../stages/evaluate/read-statistic.js';
import { takeStatistic, valueIn } from '../../stages/evaluate/statistics.js';
import { nodesReadBy } from '../../stages/score/singles.js';
import { type NamesOfFigures, unitAsSeen } from './given-unit.js';
import type { ModuleTier } from './module.js';
import { isPlainUnit, placedUnits, refuseDuplicateIds, tierFinder } from './placed-units.js';
import { type Forcing, forcing } from './prepare.js';
import { type ModuleUnit, readUnit } from './read-unit.js';
import { columnsOf, type TierColumnsWritten } from './stored.js';
import { type UnitRows, unitRows } from './unit-rows.js';

/** A tier of a module, ready to score. */
interface TierReady {
  readonly tier: PlanTier;
  readonly module: ModuleTier;
  readonly forcing: Forcing;
  readonly levelled: number;
  /** The names that a unit may give a figure, and an attribute. */
  readonly names: NamesOfFigures & {
    /** How many of each the written functions look up. */
    readonly read: { readonly facts: number; readonly attributes: number };
  };
}

/** The rows of a tier that were scored. */
interface TierScored extends TierReady {
  /** The position of each row's unit in the list; a unit that has sent nothing has no row. */
  readonly units: Int32Array;
  readonly rows: UnitRows;
}

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

/** The tiers of a module with what scoring needs of each. */
export function readyTiers(plan: Plan, modules: readonly ModuleTier[]): readonly TierReady[] {
  return modules.map((module) => {
    const tier = plan.tiers.find(({ id }) => id === module.tier) ?? bug(`no tier ${module.tier}`);
    return {
      tier,
      module,
      forcing: forcing(tier, module.facts),
      levelled: tier.order.filter((id) => tier.nodes[id]?.levels).length,
      names: {
        facts: new Set(Object.keys(plan.facts).filter((id) => !plan.facts[id]?.derived)),
        attributes: new Set((plan.pack.attributes ?? []).map(({ id }) => id)),
        read: {
          facts: module.facts.filter((fact) => fact.of === 'facts').length,
          attributes: module.facts.filter((fact) => fact.of === 'attributes').length,
        },
      },
    };
  });
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

type ReadAt = (tier: TierReady, position: number) => UnitInput;

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
    const rows = placed.rowsOf(ready);
    const size = {
      rows: rows.length,
      stride: ready.module.stride,
      nodes: ready.tier.order.length,
      levelled: ready.levelled,
    };
    const columns = columnsOf(size, reading.into?.get(ready.tier.id));
    const base = {
      plan,
      tier: ready.tier,
      module: ready.module,
      inputAt: (row: number) => inputAt(rows[row] ?? -1),
      taken,
    };
    const { tier, module, forcing: forced, levelled, names } = ready;
    // each key written out: V8 compiles loops anew for objects of another form, as spread makes them
    return { tier, module, forcing: forced, levelled, names, units: rows, rows: unitRows(base, columns) };
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

const NOTHING = Object.freeze({});

/** Rows of a block: few enough that their figures and the code of a function stay in the cache of the processor. */
const BLOCK = 32;

function scorePhase(tier: TierScored, phase: number, units: readonly ModuleUnit[], reading: UnitReading): void {
  const { module, rows, units: positions, levelled } = tier;
  const { n, s, r, l } = rows.columns;
  const width = tier.tier.order.length;
  const F = Array.from({ length: BLOCK }, () => new Float64Array(module.facts.length));
  const { usual } = tier.forcing;
  const x = Array.from({ length: BLOCK }, () => usual);
  const isAnyUsual = usual.includes(1) ? 1 : 0;
  for (let from = 0; from < positions.length; from += BLOCK) {
    const size = Math.min(BLOCK, positions.length - from);
    rows.begin({ first: from, figures: F, forced: x });
    for (let i = 0; i < size; i += 1) {
      const [figures = NO_FIGURES, unit = NOTHING] = [F[i], units[positions[from + i] as number]];
      const isOdd = readRow(tier, unit, figures, reading);
      x[i] = isOdd ? rows.prepare(from + i, tier.forcing, figures) : usual;
    }
    for (const score of module.phases[phase] ?? [])
      for (let i = 0; i < size; i += 1) {
        const row = from + i;
        const y = x[i] === usual && !rows.isApproximate(row) ? isAnyUsual : 1;
        score(F[i] as Float64Array, n, s, r, l, y, row * module.stride, row * width, row * levelled, rows);
      }
  }
}

const NO_FIGURES = new Float64Array(0);

/**
 * V8 keeps an object of more keys than this in a hash table. Listing its symbols, of which it has none, is the cheapest walk over
 * such a table.
 */
const MANY_KEYS = 128;

/** Reads the plain figures of a unit; whether it must be read with care. */
function readRow(
  { module, names }: TierScored,
  { facts = NOTHING, attributes = NOTHING, criteria }: ModuleUnit,
  F: Float64Array,
  reading: UnitReading,
): boolean {
  // listing the keys first makes the lookups faster: the values of an object with many keys lie scattered in memory
  const isTrusted = reading.names === 'trusted';
  const count = isTrusted ? undefined : Object.keys(facts).length;
  if (isTrusted && names.read.facts > MANY_KEYS) Object.getOwnPropertySymbols(facts);
  let isOdd = criteria !== undefined;
  let there = names.read.facts;
  for (const read of module.reads) {
    const absent = read(facts, attributes, F);
    if (absent < 0) isOdd = true;
    there -= absent;
  }
  if (isOdd || count === undefined) return isOdd;
  const areKnown = count === there && Object.keys(attributes).length === names.read.attributes;
  return !areKnown && (hasUnknown(facts, names.facts) || hasUnknown(attributes, names.attributes));
}

function hasUnknown(facts: object, names: ReadonlySet<string>): boolean {
  for (const name in facts) if (!names.has(name)) return true;
  return false;
}

interface TakingStep {
  readonly scored: readonly TierScored[];
  readonly units: readonly ModuleUnit[];
  readonly inputAt: (position: number) => UnitInput;
  readonly taken: Map<string, Statistic>;
}

function takeStep(
  plan: Plan,
  step: { readonly tier: string; readonly statistic: string },
  { scored, units, inputAt, taken }: TakingStep,
): void {
  const tier = plan.tiers.find(({ id }) => id === step.tier) ?? bug(`no tier ${step.tier}`);
  const statistic = tier.statistics[step.statistic] ?? bug(`no statistic ${step.statistic}`);
  const sent = scored.flatMap((of) => [...of.units].map((position, row) => ({ of, row, id: inputAt(position).id })));
  const rowOf = new Map(sent.map((entry) => [entry.id, entry]));
  const register = units.map(({ id, parent }, position) => ({ id: id ?? String(position), parent }));
  const inputs = { units: units.map((_, position) => inputAt(position)), assessment: { units: register } };
  const results = takeStatistic(tier, statistic, {
    inputs,
    layer: 'reported',
    unitsIn: (id) => sent.filter(({ of }) => of.tier.id === id).map((entry) => entry.id),
    valueFor: (unit, asked) => {
      const entry = rowOf.get(unit.id);
      if (!entry) return undefined;
      const run = entry.of.rows.runAt(entry.row);
      for (const id of nodesReadBy(entry.of.tier, [asked.value])) run.scores[id] = entry.of.rows.scoreAt(id, entry.row);
      return valueIn(run, asked);
    },
  });
  for (const result of results)
    taken.set(placeOf('reported', tier.id, step.statistic, result.option ?? result.parent), result);
}
