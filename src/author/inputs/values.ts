import { type Exact, HUNDRED, smaller, ZERO } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { dayBefore, nextDay } from '../../kit/instant.js';
import type { FactValue, Scalar } from '../../model/assessment.js';
import { isExact, type Type, type Typed, type Value } from '../../model/expression.js';
import { type AttributeType, FACT_TYPE_IS, type FactType } from '../../model/fact-type.js';
import { optionId } from '../../model/option-id.js';
import type { PackAttribute } from '../../model/pack.js';
import type { PlanFact } from '../../model/plan.js';
import { daysIn } from '../prove/reads.js';

/** Numbers of facts, by id. */
export type Numbers = Readonly<Record<string, Exact>>;

/** A round number from which whole figures are varied, or what the fact allows; other numbers are varied from 100. */
const ROUND = fromDecimal('1000');
const MOST_ITEMS = 6;

/** Values that a fact which is no number is tried with; of a list, more and more items. */
export function valuesOf(fact: PlanFact, typed: readonly Typed[]): readonly FactValue[] {
  return VALUES[fact.info.type](fact, typed);
}

/** The values by type; numbers are varied from a round one. */
const VALUES = {
  boolean: () => [true, false],
  count: () => [],
  number: () => [],
  mark: () => [],
  choice: ({ info }) => info.options ?? [],
  date: (_, typed) => [...new Set(typed.flatMap(daysIn))].flatMap((day) => [day, nextDay(day), dayBefore(day)]),
  text: () => ['a'],
  list: ({ type }) => (type.is === 'list' ? listsOf(type.of) : []),
} satisfies Record<FactType, (fact: PlanFact, typed: readonly Typed[]) => readonly FactValue[]>;

function listsOf(of: Type): readonly FactValue[] {
  return Array.from({ length: MOST_ITEMS + 1 }, (_, count) =>
    Array.from({ length: count }, (_each, index) => itemOf(of, index)),
  );
}

/** Values that an attribute is tried with. */
export function valuesOfAttribute(attribute: PackAttribute): readonly Scalar[] {
  return ATTRIBUTE_VALUES[attribute.type](attribute);
}

const ATTRIBUTE_VALUES = {
  boolean: () => [true, false],
  number: () => ['10', '1', '0'],
  choice: ({ options = [] }) => options.map(optionId),
} satisfies Record<AttributeType, (attribute: PackAttribute) => readonly Scalar[]>;

/** Starting points: every number at its round value; and, for each that others are part of, the others at nothing. */
export function* startsOf(numeric: readonly PlanFact[]): Generator<Numbers> {
  yield Object.fromEntries(numeric.map((fact) => [fact.id, roundOf(fact)]));
  const lowest = (fact: PlanFact): Exact => fact.min ?? ZERO;
  for (const whole of numeric)
    yield Object.fromEntries(numeric.map((fact) => [fact.id, fact === whole ? roundOf(fact) : lowest(fact)]));
  yield Object.fromEntries(numeric.map((fact) => [fact.id, lowest(fact)]));
}

/** Numbers as they are written in a document. */
export function written(values: Readonly<Record<string, Value>>): Readonly<Record<string, FactValue>> {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, isExact(value) ? toText(value) : (value as FactValue)]),
  );
}

/** A round value of a number, as high as the fact allows. */
export function roundOf({ info, max }: PlanFact): Exact {
  const round = FACT_TYPE_IS[info.type].isWhole ? ROUND : HUNDRED;
  return max ? smaller(round, max) : round;
}

function itemOf(of: Type, index: number): Scalar | Readonly<Record<string, Scalar>> {
  if (of.is === 'row')
    return Object.fromEntries(Object.entries(of.columns).map(([id, type]) => [id, scalarOf(type, index)]));
  return scalarOf(of, index);
}

function scalarOf({ is }: Type, index: number): Scalar {
  if (is === 'boolean') return true;
  if (is === 'number') return String(index + 1);
  return is === 'date' ? '2000-01-01' : `mục ${index + 1}`;
}
