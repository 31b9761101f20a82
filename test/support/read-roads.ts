import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { CompiledPack } from '../../src/index.js';
import { compare, reduced } from '../../src/kit/exact.js';
import { dayNumber } from '../../src/kit/instant.js';
import { assessmentSchema } from '../../src/model/assessment.js';
import { FACT_IS, type FactColumn } from '../../src/model/columns.js';
import { admit, LIMITS, type Limits } from '../../src/model/document.js';
import { ENTRIES } from '../../src/model/entries.js';
import type { Value } from '../../src/model/expression.js';
import type { Inputs, UnitInput } from '../../src/model/inputs.js';
import { anyError, type Issue } from '../../src/model/issue.js';
import type { PlanTier } from '../../src/model/plan.js';
import { readAssessment } from '../../src/stages/read-assessment.js';
import { type ColumnReading, readColumns } from '../../src/stages/read-columns.js';
import { documentOrder, readShape } from '../../src/stages/shape.js';

type Pack = Pick<CompiledPack, 'pack' | 'plan'>;

/** The reading by way of objects: a copy of the whole document, its schema, then its figures. */
export function fullReading(
  { plan, pack }: Pack,
  input: unknown,
  limits: Limits = LIMITS,
): { readonly inputs: Inputs | undefined; readonly issues: readonly Issue[] } {
  const { document, issues: unfit } = admit(input, limits, ENTRIES);
  if (document === undefined) return { inputs: undefined, issues: unfit };
  const shape = readShape(assessmentSchema, document);
  const read = shape.partial && readAssessment(shape.partial, plan, pack.digest);
  const issues = documentOrder(document, [...shape.issues, ...shape.carry(read?.issues ?? [])]);
  return { inputs: shape.value && !anyError(issues) ? read?.inputs : undefined, issues };
}

/**
 * Holds the reading into columns against the full reading: it says the same of every unit, or nothing. Answers which road
 * it took: `columns`, or `full` where it left the document to the full reading; and of the latter whether it was refused.
 */
export function sameOnBothRoads(compiled: Pack, document: unknown, limits: Limits = LIMITS): Road {
  const full = fullReading(compiled, document, limits);
  const columns = readColumns(document, compiled.plan, compiled.pack.digest, limits);
  if (columns === undefined) return full.inputs ? 'full' : 'refused';
  expect(full.inputs).toBeDefined();
  expect(columns.issues).toEqual(full.issues);
  if (full.inputs) expectSame(compiled, columns, full.inputs);
  return 'columns';
}

export type Road = 'columns' | 'full' | 'refused';

function expectSame({ plan }: Pack, columns: ColumnReading, inputs: Inputs): void {
  const { claimed, verified, units } = inputs;
  expect({ claimed: columns.claimed, verified: columns.verified }).toEqual({ claimed, verified });
  expect(columns.units).toEqual(units.map(({ id, tier, state }) => ({ id, tier, state })));
  for (const [position, unit] of units.entries()) {
    expectEqual(inLowestTerms(columns.unitAt(position)), inLowestTerms(unit));
    const { notApplicable, evidence, awards, done } = unit.rulings;
    const byOthers = [unit.estimated, unit.findings, notApplicable, evidence, awards];
    const claims = columns.claimsAt(position);
    const isBare = [...byOthers, claims ? {} : unit.claims].every((part) => Object.keys(part).length === 0) && !done;
    if (claims) expectEqual(claims, unit.claims);
    if (columns.isPlain(position) || claims) expect({ unit, isBare }).toEqual({ unit, isBare: true });
  }
  expectEqual(columns.inputs(), inputs);
  for (const tier of plan.tiers) expectSameTier(tier, columns, inputs);
}

/** The unit with its numbers in lowest terms: a number of a column is a fraction of its scale. */
function inLowestTerms(unit: UnitInput): UnitInput {
  const inTerms = (facts: UnitInput['reported']) =>
    Object.fromEntries(
      Object.entries(facts).map(([id, value]) => [
        id,
        typeof value === 'object' && 'n' in value ? reduced(value) : value,
      ]),
    );
  return { ...unit, reported: inTerms(unit.reported), verified: inTerms(unit.verified) };
}

/** As `toEqual`, which takes long where nothing differs. */
function expectEqual<T>(actual: T, expected: T): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

function expectSameTier(tier: PlanTier, columns: ColumnReading, { units }: Inputs): void {
  const positions = [...units.keys()].filter(
    (position) => units[position]?.tier === tier.id && units[position]?.state === 'submitted',
  );
  for (const layer of ['reported', 'verified'] as const) {
    const { facts, attributes, ...table } = columns.columnsOf(tier.id, layer);
    expect([...table.units]).toEqual(positions);
    expect(Object.keys(facts)).toEqual(expect.arrayContaining([...tier.facts]));
    expect(Object.keys(attributes).toSorted()).toEqual(tier.attributes.toSorted());
    for (const [row, position] of positions.entries()) {
      const unit = units[position];
      expect(Object.keys(facts)).toEqual(expect.arrayContaining(Object.keys(unit?.[layer] ?? {})));
      for (const [id, column] of Object.entries(facts)) expectSameValue(column, row, unit?.[layer][id], id);
      for (const [id, column] of Object.entries(attributes)) expectSameValue(column, row, unit?.attributes[id], id);
    }
  }
}

/** Holds one row of a column against the value that stands there by way of objects. */
function expectSameValue(column: FactColumn, row: number, value: Value | undefined, id: string): void {
  const state = column.states[row];
  const number = column.values[row] ?? Number.NaN;
  const none = column.values.BYTES_PER_ELEMENT === 1 ? 255 : Number.NaN;
  if (value === undefined) expect({ id, state, number }).toEqual({ id, state: FACT_IS.absent, number: none });
  else if (state === FACT_IS.beyond)
    expect({ id, number, value: column.beyond.get(row) }).toEqual({ id, number: none, value });
  else {
    expect({ id, state, value: heldIn(column, number, value) }).toEqual({ id, state: FACT_IS.plain, value });
    expect(Object.is(number, -0)).toBe(false);
  }
}

/** The value that a plain row of a column holds; a number as `value` where it is the same. */
function heldIn({ scale, options }: FactColumn, number: number, value: Value): Value | undefined {
  if (typeof value === 'boolean') return number === 1 ? true : number === 0 ? false : undefined;
  if (typeof value === 'string') return options.length > 0 ? options[number] : number === dayNumber(value) ? value : '';
  if (!('n' in value)) return undefined;
  const held = { n: number, d: scale };
  return Math.abs(number) <= 999_999_999_999_999 && compare(held, value) === 0 ? value : held;
}
