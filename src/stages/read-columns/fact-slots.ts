import { readDecimal } from '../../kit/decimal-text.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { dayNumber, isDate } from '../../kit/instant.js';
import { valueAt } from '../../kit/plain-data.js';
import { FACT_IS, type FactColumn } from '../../model/columns.js';
import type { Type, Value } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { noValues, putNumber } from '../fact-values.js';
import type { ListReader } from './fact-lists.js';
import { plainText } from './register.js';
import { scaledExact, scaledNumber, scaledText, scaleOfPlaces } from './scaled.js';

/** A column that is being filled, and how a value as written becomes a number of it. */
export interface FactSlot extends FactColumn {
  readonly id: string;
  readonly type: Type;
  /** Whether it is a number, or a yes or no, that a unit may give. */
  readonly isNumber: boolean;
  readonly isBoolean: boolean;
  /** Whether the tier is asked for it. */
  readonly isAsked: boolean;
  readonly beyond: Map<number, Value>;
  /**
   * The number that stands for a value as written; `BEYOND` where no number can, and the value is stored for this row; NaN for what
   * only the full reader may judge.
   */
  readonly read: (raw: unknown, row: number) => number;
  /** The number that stands for a value as written; NaN where none does. */
  readonly plainNumberOf: (raw: unknown) => number;
  /** The number of a value that was read by type; NaN where none can stand for it. */
  readonly numberOf: (value: Value) => number;
}

/** Stands for a value that is right, and for which no number can stand. */
export const BEYOND = Number.POSITIVE_INFINITY;

interface SlotType {
  readonly id: string;
  readonly type: Type;
  readonly places?: number | undefined;
  /** Whether a unit itself may give it. */
  readonly isGiven: boolean;
  readonly isAsked: boolean;
  /** Reads a list of its type. */
  readonly listOf?: (raw: unknown) => Value | undefined;
}

/** The columns of the facts of a tier, all absent. One that the tier is not asked for is made when a unit gives it. */
export interface FactSlots {
  readonly all: ReadonlyMap<string, FactSlot>;
  /** How many there can be: facts that are declared. */
  readonly most: number;
  /** Undefined for a fact that is not declared. */
  readonly slot: (id: string) => FactSlot | undefined;
}

/** The columns of a tier, of so many rows. */
export function factSlots({ facts: declared }: Plan, tier: PlanTier, rows: number, readList: ListReader): FactSlots {
  const all = new Map<string, FactSlot>();
  const add = (id: string, isAsked: boolean): FactSlot | undefined => {
    const fact = valueAt(declared, id);
    if (!fact) return undefined;
    const { type, places, derived, info } = fact;
    const isGiven = !derived && !FACT_TYPE_IS[info.type].isOfOthers;
    // a whole number has no places, whether its fact says so or not
    const number = { places: FACT_TYPE_IS[info.type].isWhole ? 0 : places };
    const listOf = (raw: unknown) => readList(fact, raw);
    const slot = slotOf({ id, type, ...number, isGiven, isAsked, listOf }, rows);
    all.set(id, slot);
    return slot;
  };
  for (const id of tier.facts) add(id, true);
  return { all, most: Object.keys(declared).length, slot: (id) => all.get(id) ?? add(id, false) };
}

/** A column of so many rows, all absent. */
export function slotOf({ id, type, places, isGiven, isAsked, listOf }: SlotType, rows: number): FactSlot {
  const scale = type.is === 'number' ? scaleOfPlaces(places) : 1;
  const options = type.is === 'choice' ? type.options : [];
  const reading = READINGS[type.is]({ scale, options, isFree: places === undefined, listOf });
  const beyond = new Map<number, Value>();
  return {
    id,
    type,
    scale,
    options,
    values: noValues(type, rows),
    states: new Uint8Array(rows),
    isNumber: isGiven && type.is === 'number',
    isBoolean: isGiven && type.is === 'boolean',
    isAsked,
    beyond,
    read: isGiven ? keeping(reading, beyond) : noNumber,
    plainNumberOf: isGiven ? reading.read : noNumber,
    numberOf: reading.numberOf,
  };
}

/** Puts a value that was read by type in a row. */
export function setValue(slot: FactSlot, row: number, value: Value): void {
  const number = slot.numberOf(value);
  putNumber(slot.values, row, number);
  slot.states[row] = Number.isNaN(number) ? FACT_IS.beyond : FACT_IS.plain;
  if (Number.isNaN(number)) slot.beyond.set(row, value);
}

function keeping({ read, beyondOf }: Reading, beyond: Map<number, Value>): FactSlot['read'] {
  return (raw, row) => {
    const number = read(raw);
    if (!Number.isNaN(number)) return number;
    const value = beyondOf(raw);
    if (value === undefined) return Number.NaN;
    beyond.set(row, value);
    return BEYOND;
  };
}

interface SlotReading {
  readonly scale: number;
  readonly options: readonly string[];
  /** Whether a number may have any number of places. */
  readonly isFree: boolean;
  readonly listOf: SlotType['listOf'];
}

interface Reading extends Pick<FactSlot, 'numberOf'> {
  /** The number that stands for a value as written; NaN where none does. */
  readonly read: (raw: unknown) => number;
  /** A value for which no number stands; undefined for what only the full reader may judge. */
  readonly beyondOf: (raw: unknown) => Value | undefined;
}

function noNumber(): number {
  return Number.NaN;
}

function noValue(): undefined {
  return undefined;
}

/** A value of this type is read by the full reader alone. */
function byFullReader(): Reading {
  return { read: noNumber, beyondOf: noValue, numberOf: noNumber };
}

function ofNumbers({ scale, isFree }: SlotReading): Reading {
  return {
    read: (raw) => {
      if (typeof raw !== 'number' && typeof raw !== 'string') return Number.NaN;
      return typeof raw === 'number' ? scaledNumber(raw, scale) : scaledText(raw, scale);
    },
    beyondOf: (raw) => {
      if (!isFree || (typeof raw !== 'number' && typeof raw !== 'string')) return undefined;
      const reading = readDecimal(raw);
      return reading.ok ? fromDecimal(reading.text) : undefined;
    },
    numberOf: (value) => (typeof value === 'object' && 'n' in value ? scaledExact(value, scale) : Number.NaN),
  };
}

function ofBooleans(): Reading {
  const read = (raw: unknown) => (raw === true ? 1 : raw === false ? 0 : Number.NaN);
  return { read, beyondOf: noValue, numberOf: read };
}

function ofDates(): Reading {
  const read = (raw: unknown) => (typeof raw === 'string' && isDate(raw) ? dayNumber(raw) : Number.NaN);
  return { read, beyondOf: noValue, numberOf: read };
}

function ofChoices({ options }: SlotReading): Reading {
  const positions = new Map(options.map((option, position) => [option, position]));
  const read = (raw: unknown) => (typeof raw === 'string' ? (positions.get(raw) ?? Number.NaN) : Number.NaN);
  return { read, beyondOf: noValue, numberOf: read };
}

function ofTexts(): Reading {
  return { read: noNumber, beyondOf: plainText, numberOf: noNumber };
}

function ofLists({ listOf = noValue }: SlotReading): Reading {
  return { read: noNumber, beyondOf: listOf, numberOf: noNumber };
}

const READINGS = {
  number: ofNumbers,
  boolean: ofBooleans,
  date: ofDates,
  choice: ofChoices,
  text: ofTexts,
  level: byFullReader,
  list: ofLists,
  row: byFullReader,
  never: byFullReader,
  unknown: byFullReader,
} as const satisfies Record<Type['is'], (of: SlotReading) => Reading>;
