import { bug } from '../kit/bug.js';
import { type Exact, reduced } from '../kit/exact.js';
import { dayNumber } from '../kit/instant.js';
import { tableOf } from '../kit/table.js';
import { isRefused } from '../model/assessment-words.js';
import { FACT_IS, type FactColumn, type Fractions, type TierColumns } from '../model/columns.js';
import type { Type, Value } from '../model/expression.js';
import { FACT_TYPE_IS } from '../model/fact-type.js';
import type { UnitInput } from '../model/inputs.js';
import { LAYER_IS, type Layer } from '../model/layer.js';
import { EVIDENCE_IS } from '../model/pack-words.js';
import type { Plan, PlanFact, PlanLeaf, PlanTier } from '../model/plan.js';
import { attributeType } from './attribute-type.js';
import { factsIn, hasLayer } from './evaluate/layers.js';
import { noValues, putNumber } from './fact-values.js';
import { scaleOfPlaces } from './read-columns/scaled.js';

/** The factor that makes numbers of this fact whole: 100 for a fact of two places. */
export function scaleOf({ info, places }: PlanFact): number {
  return scaleOfPlaces(FACT_TYPE_IS[info.type].isWhole ? 0 : places);
}

/** A unit that was read by itself, and its position in `Inputs.units`. */
export type PlacedUnit = readonly [position: number, unit: UnitInput];

/** The figures of one tier in one layer, from units that were read one by one and stand in the order of their positions. */
export function columnsOf(plan: Plan, units: readonly PlacedUnit[], tier: PlanTier, layer: Layer): TierColumns {
  const placed = units.filter(([, unit]) => unit.tier === tier.id && hasLayer(unit, layer));
  const rows = placed.map(([, unit]) => unit);
  const figures = rows.map((unit) => factsIn(plan, unit, layer));
  const given = new Set([...tier.facts, ...figures.flatMap((values) => Object.keys(values))]);
  const declared = [...given].flatMap((id) => plan.facts[id] ?? []).filter(({ derived }) => !derived);
  const facts = declared.map((fact): [string, FactColumn] => [
    fact.id,
    columnOf(
      fact.type,
      scaleOf(fact),
      figures.map((values) => values[fact.id]),
    ),
  ]);
  const attributes = (plan.pack.attributes ?? []).map((attribute): [string, FactColumn] => {
    const values = rows.map((unit) => unit.attributes[attribute.id]);
    return [attribute.id, columnOf(attributeType(attribute), scaleOfPlaces(undefined), values)];
  });
  return {
    tier,
    units: Int32Array.from(placed, ([position]) => position),
    facts: tableOf(facts),
    attributes: tableOf(attributes),
    ...(LAYER_IS[layer].byRules ? {} : { claimed: claimedColumns(rows) }),
    oneByOne: oneByOne(plan, tier, layer, rows),
  };
}

/**
 * The figures of the units of a tier that gave themselves points, from the columns of reported figures: marks, which others
 * give, are not among them. `unitAt` gives a unit that may have given itself points; undefined for any other unit.
 */
export function columnsOfClaims(
  plan: Plan,
  reported: TierColumns,
  unitAt: (position: number) => UnitInput | undefined,
): TierColumns {
  const { tier, units, facts, attributes } = reported;
  const claimants = [...units].flatMap((position, row) => {
    const unit = unitAt(position);
    return unit && hasLayer(unit, 'claimed') ? [{ row, position, unit }] : [];
  });
  const rows = Int32Array.from(claimants, ({ row }) => row);
  const isOfUnit = (id: string) => !FACT_TYPE_IS[(plan.facts[id] ?? bug(`no fact ${id}`)).info.type].isOfOthers;
  const inRows = (columns: TierColumns['facts']) =>
    Object.entries(columns).map(([id, column]): [string, FactColumn] => [id, columnInRows(column, rows)]);
  const inputs = claimants.map(({ unit }) => unit);
  return {
    tier,
    units: Int32Array.from(claimants, ({ position }) => position),
    facts: tableOf(inRows(facts).filter(([id]) => isOfUnit(id))),
    attributes: tableOf(inRows(attributes)),
    claimed: claimedColumns(inputs),
    oneByOne: oneByOne(plan, tier, 'claimed', inputs),
  };
}

function columnInRows({ values, states, ...column }: FactColumn, rows: Int32Array): FactColumn {
  const chosen = values.slice(0, rows.length);
  const chosenStates = new Uint8Array(rows.length);
  const chosenBeyond = new Map<number, Value>();
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const value = column.beyond.get(row);
    chosen[at] = values[row] as number;
    chosenStates[at] = states[row] as number;
    if (value !== undefined) chosenBeyond.set(at, value);
  }
  return { ...column, values: chosen, states: chosenStates, beyond: chosenBeyond };
}

/** The points that units give themselves, by criterion; NaN where a unit gives none, or a number that no column holds. */
function claimedColumns(rows: readonly UnitInput[]): Readonly<Record<string, Fractions>> {
  const columns = new Map<string, { readonly n: Float64Array; readonly d: Float64Array }>();
  for (const [row, { claims }] of rows.entries())
    for (const [id, { claimed }] of Object.entries(claims)) {
      const parts = claimed && reduced(claimed);
      if (typeof parts?.n !== 'number' || typeof parts.d !== 'number') continue;
      const column = columns.get(id) ?? {
        n: new Float64Array(rows.length).fill(Number.NaN),
        d: new Float64Array(rows.length).fill(1),
      };
      columns.set(id, column);
      column.n[row] = parts.n;
      column.d[row] = parts.d;
    }
  return tableOf([...columns]);
}

function columnOf(type: Type, scale: number, given: readonly (Value | undefined)[]): FactColumn {
  const values = noValues(type, given.length);
  const states = new Uint8Array(given.length);
  const options = type.is === 'choice' ? type.options : [];
  const beyond = new Map<number, Value>();
  for (const [row, value] of given.entries()) {
    if (value === undefined) continue;
    const stored = storedOf(type, scale, value);
    states[row] = Number.isNaN(stored) ? FACT_IS.beyond : FACT_IS.plain;
    putNumber(values, row, stored);
    if (Number.isNaN(stored)) beyond.set(row, value);
  }
  return { values, states, scale, options, beyond };
}

/** The number that stands for a value; NaN where none can. */
export function storedOf(type: Type, scale: number, value: Value): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string')
    return type.is === 'date' ? dayNumber(value) : type.is === 'choice' ? type.options.indexOf(value) : Number.NaN;
  return 'n' in value ? scaled(value, scale) : Number.NaN;
}

/** value × scale where that is a safe integer, else NaN. */
function scaled(value: Exact, scale: number): number {
  const { n, d } = reduced(value);
  if (typeof n !== 'number' || typeof d !== 'number' || scale % d !== 0) return Number.NaN;
  const whole = n * (scale / d);
  return Number.isSafeInteger(whole) ? whole : Number.NaN;
}

/** The rows in which claims, rulings or evidence decide, by node. */
function oneByOne(
  plan: Plan,
  tier: PlanTier,
  layer: Layer,
  rows: readonly UnitInput[],
): Readonly<Record<string, readonly number[]>> {
  const nodes = Object.values(tier.nodes);
  const askedForEvidence = nodes.filter(
    (node): node is PlanLeaf => node.kind === 'leaf' && EVIDENCE_IS[node.evidence].isAsked,
  );
  const rowsOf: Record<string, number[]> = {};
  const add = (node: string, row: number): void => {
    const known = rowsOf[node];
    if (!known) rowsOf[node] = [row];
    else if (known.at(-1) !== row) known.push(row);
  };
  for (const [row, { claims, rulings }] of rows.entries()) {
    const claimed = Object.keys(claims).filter((id) => claims[id]?.notApplicable);
    if (claimed.length > 0)
      for (const { id, lineage } of nodes) if (claimed.some((claim) => lineage.includes(claim))) add(id, row);
    if (!LAYER_IS[layer].byRules) continue;
    if (LAYER_IS[layer].isVerified) for (const id of Object.keys(rulings.awards)) add(id, row);
    for (const node of askedForEvidence)
      if (!isEvidenceComplete(plan, node, claims[node.id]?.evidence)) add(node.id, row);
    if (LAYER_IS[layer].isVerified)
      for (const id of Object.keys(rulings.evidence)) if (isRefused(rulings.evidence[id])) add(id, row);
  }
  return rowsOf;
}

function isEvidenceComplete(plan: Plan, node: PlanLeaf, given: readonly string[] | undefined): boolean {
  const needs = node.document.evidence?.needs ?? plan.pack.procedure.evidence?.needs ?? [];
  return given !== undefined && needs.every((key) => given.includes(key));
}
