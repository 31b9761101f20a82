import { bug } from '../kit/bug.js';
import { deepFreeze } from '../kit/deep-freeze.js';
import type { Decision } from '../model/assessment.js';
import type { TierColumns, UnitAt } from '../model/columns.js';
import type { Inputs, Rulings, UnitInput } from '../model/inputs.js';
import type { Layer } from '../model/layer.js';
import type { Plan, PlanTier } from '../model/plan.js';
import { columnsOf } from './columns.js';
import { factsIn, layersOf } from './evaluate/layers.js';
import type { ColumnReading } from './read-columns.js';
import { type FactsAt, factsByRow, factsInRow } from './row-facts.js';

/** The figures of an assessment, by tier and layer, and whatever no column holds. */
export interface Figures {
  readonly layers: readonly Layer[];
  /** How many units there are. */
  readonly count: number;
  readonly columnsOf: (tier: PlanTier, layer: Layer) => TierColumns;
  /** The facts of the rows of these columns, for what is scored or told row by row. */
  readonly factsOf: (columns: TierColumns, layer: Layer) => FactsAt;
  readonly unitAt: UnitAt;
  /** Ties that persons decided. */
  readonly decisions: readonly Decision[];
  /** Every unit as an object: only statistics over units ask for it. */
  readonly inputs: () => Inputs;
}

/** The figures of inputs that were read unit by unit. */
export function figuresOf(plan: Plan, inputs: Inputs): Figures {
  const unitAt: UnitAt = (position) => inputs.units[position] ?? bug(`no unit ${position}`);
  return {
    layers: layersOf(plan, inputs),
    count: inputs.units.length,
    columnsOf: (tier, layer) => columnsOf(plan, inputs, tier, layer),
    factsOf: (columns, layer) => factsOfUnits(plan, unitAt, columns, layer),
    unitAt,
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
  const columnsAt = (tier: string, layer: 'reported' | 'verified'): TierColumns => {
    const key = `${layer} ${tier}`;
    const known = columns.get(key) ?? reading.columnsOf(tier, layer);
    columns.set(key, known);
    return known;
  };
  const { claimed, verified, units } = reading;
  const rows = new Map<number, number>();
  for (const { id } of plan.tiers)
    for (const [row, position] of columnsAt(id, 'reported').units.entries()) rows.set(position, row);
  const placeOf: FiguresIn = (position, layer) => {
    const row = rows.get(position);
    const tier = units[position]?.tier;
    return row === undefined || tier === undefined ? undefined : { columns: columnsAt(tier, layer), row };
  };
  const known = new Map<number, UnitInput>();
  const unitAt = (position: number): UnitInput => {
    const unit =
      known.get(position) ??
      (reading.isPlain(position) ? new UnitOfFigures(plan, reading, position, placeOf) : reading.unitAt(position));
    known.set(position, unit);
    return unit;
  };
  return {
    layers: layersOf(plan, { claimed, verified } as Inputs),
    count: units.length,
    columnsOf: (tier, layer) =>
      layer === 'claimed' ? columnsOf(plan, reading.inputs(), tier, layer) : columnsAt(tier.id, layer),
    factsOf: (columns, layer) => {
      const given = factsOfUnits(plan, unitAt, columns, layer);
      return layer === 'claimed' ? given : factsByRow(plan, columns, given);
    },
    unitAt,
    decisions: reading.decisions,
    inputs: reading.inputs,
  };
}

const NONE: readonly never[] = deepFreeze([]);
const NO_CLAIMS: UnitInput['claims'] = deepFreeze({});
const NO_RULINGS: Rulings = deepFreeze({ notApplicable: {}, evidence: {}, awards: {}, done: false });

/** Where the figures of a unit stand in a layer; undefined where it has none there. */
type FiguresIn = (
  position: number,
  layer: 'reported' | 'verified',
) => { readonly columns: TierColumns; readonly row: number } | undefined;

/**
 * A unit that gave figures and nothing else. They are made of its columns when they are asked for; a value that no column
 * holds is read again.
 */
class UnitOfFigures implements UnitInput {
  readonly id: string;
  readonly tier: string;
  readonly state: UnitInput['state'];
  readonly attributes: UnitInput['attributes'];
  readonly estimated: UnitInput['estimated'] = NONE;
  readonly claims: UnitInput['claims'] = NO_CLAIMS;
  readonly rulings: Rulings = NO_RULINGS;
  readonly findings: UnitInput['findings'] = NONE;
  readonly #plan: Plan;
  readonly #reading: ColumnReading;
  readonly #position: number;
  readonly #figuresIn: FiguresIn;
  #reported: UnitInput['reported'] | undefined;
  #verified: UnitInput['verified'] | undefined;

  constructor(plan: Plan, reading: ColumnReading, position: number, figuresIn: FiguresIn) {
    const { id, tier, state } = reading.units[position] ?? bug(`no unit ${position}`);
    this.id = id;
    this.tier = tier;
    this.state = state;
    this.attributes = reading.attributesAt(position);
    this.#plan = plan;
    this.#reading = reading;
    this.#position = position;
    this.#figuresIn = figuresIn;
  }

  get reported(): UnitInput['reported'] {
    this.#reported ??= this.#factsOf('reported');
    return this.#reported;
  }

  get verified(): UnitInput['verified'] {
    this.#verified ??= this.#factsOf('verified');
    return this.#verified;
  }

  #factsOf(layer: 'reported' | 'verified'): UnitInput['reported'] {
    const figures = this.#figuresIn(this.#position, layer);
    const facts = figures && factsInRow(this.#plan, figures.columns, figures.row);
    return facts ?? this.#reading.unitAt(this.#position)[layer];
  }
}
