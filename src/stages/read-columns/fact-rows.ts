import { FACT_IS } from '../../model/columns.js';
import type { Value } from '../../model/expression.js';
import { BEYOND, type FactSlot, type FactSlots, setValue } from './fact-slots.js';
import { plainKeys } from './own-data.js';
import { scaledNumber } from './scaled.js';
import type { Size } from './size.js';

/** How many facts may be missing in a row before the next is looked up by its id. */
const FEW = 3;

const NONE: readonly string[] = [];

/** The facts of a tier, row by row. */
export interface FactRows {
  /**
   * Reads the facts of a submission as written, and answers those that the tier is not asked for. Undefined, and nothing
   * is read, where only the full reader may judge.
   */
  readonly read: (facts: unknown, row: number) => readonly string[] | undefined;
  /** Puts facts in a row that were read by type. */
  readonly set: (row: number, facts: Readonly<Record<string, Value>>) => void;
}

/**
 * Facts are mostly written in the same order by each unit: in `order`, that of the rows before, the slot of the next fact
 * is one of the next few. Any other is looked up by its id.
 */
export function factRows(slots: FactSlots, mostFacts: number, size: Size): FactRows {
  const order: FactSlot[] = [];
  const places = new Map<FactSlot, number>();

  /** The place in `order` of the fact with this id, the most likely first; -1 where it is not declared. */
  function placeOf(id: string, from: number): number {
    for (let place = from; place < from + FEW; place += 1) if (order[place]?.id === id) return place;
    const slot = slots.slot(id);
    if (slot === undefined) return -1;
    const known = places.get(slot);
    if (known !== undefined) return known;
    places.set(slot, order.length);
    return order.push(slot) - 1;
  }

  function readAll(facts: object, keys: readonly string[], row: number): readonly string[] | undefined {
    let unasked = NONE;
    let place = -1;
    for (let at = 0; at < keys.length; at += 1) {
      const id = keys[at] as string;
      place = order[place + 1]?.id === id ? place + 1 : placeOf(id, place + 1);
      const slot = order[place];
      const described = Object.getOwnPropertyDescriptor(facts, id);
      if (slot === undefined || described === undefined) return undefined;
      const raw: unknown = described.value;
      const scaled = slot.isNumber && typeof raw === 'number' ? scaledNumber(raw, slot.scale) : Number.NaN;
      const number = Number.isNaN(scaled) ? slot.read(raw) : scaled;
      if (Number.isNaN(number)) return undefined;
      slot.values[row] = number === BEYOND ? Number.NaN : number;
      slot.states[row] = number === BEYOND ? FACT_IS.beyond : FACT_IS.plain;
      if (!slot.isAsked) unasked = [...unasked, id];
    }
    return unasked;
  }

  return {
    read: (facts, row) => {
      const keys = plainKeys(facts);
      if (keys === undefined || keys.length > mostFacts) return undefined;
      size.values += keys.length;
      const unasked = readAll(facts as object, keys, row);
      if (unasked !== undefined) return unasked;
      for (const slot of slots.all.values()) {
        slot.values[row] = Number.NaN;
        slot.states[row] = FACT_IS.absent;
      }
      return undefined;
    },
    set: (row, facts) => {
      for (const [id, value] of Object.entries(facts)) {
        const slot = slots.slot(id);
        if (slot) setValue(slot, row, value);
      }
    },
  };
}
