import { bug } from '../kit/bug.js';
import { deepFreeze } from '../kit/deep-freeze.js';
import type { AssessmentUnit, Decision } from '../model/assessment.js';
import type { TierColumns, UnitAt } from '../model/columns.js';
import { type Inputs, NO_RULINGS, type UnitInput } from '../model/inputs.js';
import { LAYER_IS, type Layer, type LayerFigures } from '../model/layer.js';
import type { Plan, PlanTier } from '../model/plan.js';
import { columnsOf, columnsOfClaims, type PlacedUnit } from './columns.js';
import { factsIn, layersOf } from './evaluate/layers.js';
import type { ColumnReading } from './read-columns.js';
import { type FactsAt, factsByRow, factsInRow } from './row-facts.js';

/** The figures of an assessment, by tier and layer, and whatever no column holds. */
export interface Figures {
  readonly layers: readonly Layer[];
  /** How many units there are. */
  readonly count: number;
  readonly columnsOf: (tier: PlanTier, layer: Layer) => TierColumns;
  /** The facts of the rows of these columns, for rows that are scored or shown one by one. */
  readonly factsOf: (columns: TierColumns, layer: Layer) => FactsAt;
  readonly unitAt: UnitAt;
  /** Three keys of what `unitAt` gives, without making the rest of the unit. */
  readonly headAt: (position: number) => Pick<UnitInput, 'id' | 'tier' | 'state'>;
  readonly attributesAt: (position: number) => UnitInput['attributes'];
  /** The units as the register lists them. */
  readonly register: readonly AssessmentUnit[];
  /** Ties that persons decided. */
  readonly decisions: readonly Decision[];
  /** What `readAssessment` reads of all units. */
  readonly inputs: () => Inputs;
}

/** The figures of inputs that were read unit by unit. */
export function figuresOf(plan: Plan, inputs: Inputs): Figures {
  const unitAt: UnitAt = (position) => inputs.units[position] ?? bug(`no unit ${position}`);
  const placed = inputs.units.map((unit, position): PlacedUnit => [position, unit]);
  return {
    layers: layersOf(plan, inputs),
    count: inputs.units.length,
    columnsOf: (tier, layer) => columnsOf(plan, placed, tier, layer),
    factsOf: (columns, layer) => factsOfUnits(plan, unitAt, columns, layer),
    unitAt,
    headAt: unitAt,
    attributesAt: (position) => unitAt(position).attributes,
    register: inputs.assessment.units,
    decisions: inputs.assessment.decisions ?? [],
    inputs: () => inputs,
  };
}

function factsOfUnits(plan: Plan, unitAt: UnitAt, { units }: TierColumns, layer: Layer): FactsAt {
  return (row) => factsIn(plan, unitAt(units[row] ?? bug(`no row ${row}`)), layer);
}

/** The figures of an assessment that was read into columns; a unit becomes an object when something of it is looked up. */
export function figuresRead(plan: Plan, reading: ColumnReading): Figures {
  const columns = new Map<string, TierColumns>();
  const columnsAt = (tier: string, layer: LayerFigures): TierColumns => {
    const key = `${layer} ${tier}`;
    const known = columns.get(key) ?? reading.columnsOf(tier, layer);
    columns.set(key, known);
    return known;
  };
  const { claimed, verified, units } = reading;
  let rows: Int32Array | undefined;
  const placeOf: FiguresIn = (position, layer) => {
    rows ??= rowsOf(
      plan.tiers.map(({ id }) => columnsAt(id, 'reported')),
      units.length,
    );
    const row = rows[position] ?? -1;
    const tier = units[position]?.tier;
    return row < 0 || tier === undefined ? undefined : { columns: columnsAt(tier, layer), row };
  };
  const known = new Map<number, UnitInput>();
  const unitOfFigures = unitsOfFigures(plan, reading, placeOf);
  const unitAt = (position: number): UnitInput => {
    const unit =
      known.get(position) ??
      (reading.isPlain(position) || reading.claimsAt(position) ? unitOfFigures(position) : reading.unitAt(position));
    known.set(position, unit);
    return unit;
  };
  return {
    layers: layersOf(plan, { claimed, verified }),
    count: units.length,
    columnsOf: (tier, layer) =>
      LAYER_IS[layer].byRules
        ? columnsAt(tier.id, LAYER_IS[layer].figures)
        : columnsOfClaims(plan, columnsAt(tier.id, LAYER_IS[layer].figures), (position) =>
            reading.isPlain(position) ? undefined : unitAt(position),
          ),
    factsOf: (columns) => factsByRow(plan, columns),
    unitAt,
    headAt: (position) => units[position] ?? bug(`no unit ${position}`),
    attributesAt: reading.attributesAt,
    register: reading.assessment.units,
    decisions: reading.decisions,
    inputs: reading.inputs,
  };
}

/** By position, the row of the unit; -1 where it has none. */
function rowsOf(columns: readonly TierColumns[], count: number): Int32Array {
  const rows = new Int32Array(count).fill(-1);
  for (const { units } of columns) for (const [row, position] of units.entries()) rows[position] = row;
  return rows;
}

const NONE: readonly never[] = deepFreeze([]);
const NO_CLAIMS: UnitInput['claims'] = deepFreeze({});

/** Where the figures of a unit stand in a layer; undefined where it has none there. */
type FiguresIn = (
  position: number,
  layer: LayerFigures,
) => { readonly columns: TierColumns; readonly row: number } | undefined;

const POSITION = Symbol('position');

/** A unit whose facts are accessors of its prototype. */
type UnitOfFigures = { -readonly [K in keyof UnitInput]: UnitInput[K] } & { [POSITION]: number };

/**
 * Units that sent nothing but figures and claims, and about which nobody said anything. Their facts are read from the columns when
 * they are asked for. The accessors are made once for all units: to make them for each costs more than the unit.
 */
function unitsOfFigures(plan: Plan, reading: ColumnReading, figuresIn: FiguresIn): UnitAt {
  const cache = {
    reported: new Map<number, UnitInput['reported']>(),
    verified: new Map<number, UnitInput['reported']>(),
  };
  const factsOf = (position: number, layer: LayerFigures): UnitInput['reported'] => {
    const figures = figuresIn(position, layer);
    const facts =
      cache[layer].get(position) ??
      (figures ? factsInRow(plan, figures.columns, figures.row) : reading.unitAt(position)[layer]);
    cache[layer].set(position, facts);
    return facts;
  };
  const accessors = Object.create(null, {
    reported: {
      get(this: UnitOfFigures) {
        return factsOf(this[POSITION], 'reported');
      },
    },
    verified: {
      get(this: UnitOfFigures) {
        return factsOf(this[POSITION], 'verified');
      },
    },
  });
  return (position) => {
    const { id, tier, state } = reading.units[position] ?? bug(`no unit ${position}`);
    const unit = Object.create(accessors) as UnitOfFigures;
    unit[POSITION] = position;
    unit.id = id;
    unit.tier = tier;
    unit.state = state;
    unit.attributes = reading.attributesAt(position);
    unit.estimated = NONE;
    unit.claims = reading.claimsAt(position) ?? NO_CLAIMS;
    unit.rulings = NO_RULINGS;
    unit.findings = NONE;
    return unit;
  };
}
