import { bug } from '../kit/bug.js';
import { deepFreeze } from '../kit/deep-freeze.js';
import type { TierColumns, UnitAt } from '../model/columns.js';
import type { Inputs, Rulings, UnitInput } from '../model/inputs.js';
import type { Layer } from '../model/layer.js';
import type { Plan, PlanTier } from '../model/plan.js';
import { columnsOf } from './columns.js';
import { layersOf } from './evaluate/layers.js';
import type { ColumnReading } from './read-columns.js';

/** The figures of an assessment, by tier and layer, and whatever no column holds. */
export interface Figures {
  readonly layers: readonly Layer[];
  /** How many units there are. */
  readonly count: number;
  readonly columnsOf: (tier: PlanTier, layer: Layer) => TierColumns;
  readonly unitAt: UnitAt;
  /** Every unit as an object: only statistics over units ask for it. */
  readonly inputs: () => Inputs;
}

/** The figures of inputs that were read unit by unit. */
export function figuresOf(plan: Plan, inputs: Inputs): Figures {
  return {
    layers: layersOf(plan, inputs),
    count: inputs.units.length,
    columnsOf: (tier, layer) => columnsOf(plan, inputs, tier, layer),
    unitAt: (position) => inputs.units[position] ?? bug(`no unit ${position}`),
    inputs: () => inputs,
  };
}

/** The figures of an assessment that was read into columns; a unit becomes an object when something of it is looked up. */
export function figuresRead(plan: Plan, reading: ColumnReading): Figures {
  const columns = new Map<string, TierColumns>();
  const columnsAt = (tier: string, layer: 'reported' | 'verified'): TierColumns => {
    const key = `${layer} ${tier}`;
    const known = columns.get(key) ?? reading.columnsOf(tier, layer);
    columns.set(key, known);
    return known;
  };
  const { claimed, verified, units } = reading;
  const known = new Map<number, UnitInput>();
  return {
    layers: layersOf(plan, { claimed, verified } as Inputs),
    count: units.length,
    columnsOf: (tier, layer) =>
      layer === 'claimed' ? columnsOf(plan, reading.inputs(), tier, layer) : columnsAt(tier.id, layer),
    unitAt: (position) => {
      const unit =
        known.get(position) ?? (reading.isPlain(position) ? lateUnit(reading, position) : reading.unitAt(position));
      known.set(position, unit);
      return unit;
    },
    inputs: reading.inputs,
  };
}

const NO_RULINGS: Rulings = deepFreeze({ notApplicable: {}, evidence: {}, awards: {}, done: false });

/** A unit that gave figures and nothing else; the figures are read when they are looked up. */
function lateUnit(reading: ColumnReading, position: number): UnitInput {
  const { id, tier, state } = reading.units[position] ?? bug(`no unit ${position}`);
  let read: UnitInput | undefined;
  const whole = (): UnitInput => {
    read ??= reading.unitAt(position);
    return read;
  };
  return {
    ...{ id, tier, state, attributes: reading.attributesAt(position) },
    ...{ estimated: [], claims: {}, rulings: NO_RULINGS, findings: [] },
    get reported() {
      return whole().reported;
    },
    get verified() {
      return whole().verified;
    },
  };
}
