import { orNone } from '../../kit/or-none.js';
import { FACT_IS } from '../../model/columns.js';
import type { Value } from '../../model/expression.js';
import { noValueIn } from '../fact-values.js';
import { BEYOND, type FactSlot, type FactSlots, setValue } from './fact-slots.js';
import { ownValue, plainKeys } from './own-data.js';
import { scaledNumber } from './scaled.js';
import type { Size } from './size.js';

/**
 * The facts of a tier while they are read, row by row. `slots`, `ids` and `kinds` have an entry for each fact that was
 * seen so far, in the order in which units write them: that is mostly the same, so that the next fact of a unit is the
 * next one here. Rows are read into `block`, and put into their columns when it is full, so that each column is touched
 * once for all of them.
 */
export interface FactRows {
  readonly known: FactSlots;
  readonly places: Map<string, number>;
  readonly slots: FactSlot[];
  readonly ids: string[];
  readonly kinds: number[];
  readonly scales: number[];
  /** For each place of the order the numbers of `height` rows, NaN where a row does not have the fact. */
  readonly block: Float64Array;
  readonly height: number;
  /** The rows of the columns that stand in the block. */
  readonly rows: number[];
  /** Values that a submission may have. */
  readonly mostValues: number;
  readonly size: Size;
}

/** What the loop over the facts reads itself; everything else is read by its slot. */
const KIND = { other: 0, number: 1, boolean: 2 } as const;

/** How many facts may be missing in a row before the next is looked up by its id. */
const FEW = 3;

/** Rows of a block at most. */
const ROWS = 64;

const NONE: readonly string[] = [];

/** No row yet, of `rows` at most. `mostValues`: values that a submission may have; those of its facts are counted in `size`. */
export function factRows(
  known: FactSlots,
  { rows, mostValues, size }: Pick<FactRows, 'mostValues' | 'size'> & { readonly rows: number },
): FactRows {
  const height = Math.min(rows, ROWS);
  return {
    known,
    places: new Map(),
    slots: [],
    ids: [],
    kinds: [],
    scales: [],
    block: new Float64Array(height * known.most).fill(Number.NaN),
    height,
    rows: [],
    mostValues,
    size,
  };
}

/**
 * Reads the facts of a submission as written into a row, and answers those that the tier is not asked for. Undefined, and
 * nothing is read, where only the full reader may judge. `others`: how many values the submission has beside its facts.
 */
export function readRow(rows: FactRows, facts: unknown, row: number, others: number): readonly string[] | undefined {
  const unasked = readPlain(rows, facts, row, others);
  if (unasked === undefined) {
    for (let at = rows.rows.length; at < rows.block.length; at += rows.height) rows.block[at] = Number.NaN;
    return undefined;
  }
  rows.rows.push(row);
  if (rows.rows.length === rows.height) endRows(rows);
  return unasked;
}

/** Reads facts into the next row of the block; undefined, and the row is to be freed, where only the full reader may judge. */
function readPlain(rows: FactRows, facts: unknown, row: number, others: number): readonly string[] | undefined {
  const { size, mostValues } = rows;
  return orNone(() => {
    const keys = plainKeys(facts);
    if (keys === undefined || keys.length + others > mostValues) return undefined;
    const before = size.values;
    size.values += keys.length;
    const unasked = readFacts(rows, facts as object, keys, row);
    return size.values - before + others > mostValues ? undefined : unasked;
  });
}

/** Puts facts that were read by type in a row. */
export function setRow({ known }: FactRows, row: number, facts: Readonly<Record<string, Value>>): void {
  for (const [id, value] of Object.entries(facts)) {
    const slot = known.slot(id);
    if (slot) setValue(slot, row, value);
  }
}

/** Puts the rows of the block into their columns. */
export function endRows({ slots, block, rows, height }: FactRows): void {
  for (let place = 0; place < slots.length; place += 1) {
    const { values, states } = slots[place] as FactSlot;
    const [none, start] = [noValueIn(values), place * height];
    for (let index = 0; index < rows.length; index += 1) {
      const number = block[start + index] as number;
      const row = rows[index] as number;
      const isPlain = number < BEYOND;
      values[row] = isPlain ? number : none;
      states[row] = isPlain ? FACT_IS.plain : number === BEYOND ? FACT_IS.beyond : FACT_IS.absent;
    }
  }
  block.fill(Number.NaN, 0, slots.length * height);
  rows.length = 0;
}

/** Reads each fact into the next row of the block; the row stays free where this answers undefined. */
function readFacts(rows: FactRows, facts: object, keys: readonly string[], row: number): readonly string[] | undefined {
  const { ids, kinds, scales, block, height } = rows;
  const inBlock = rows.rows.length;
  let unasked = NONE;
  let place = -1;
  for (let at = 0; at < keys.length; at += 1) {
    const id = keys[at] as string;
    place += 1;
    if (ids[place] !== id) {
      place = placeOf(rows, id, place + 1);
      if (place < 0) return undefined;
    }
    const raw = ownValue(facts, id);
    const kind = kinds[place];
    let number = Number.NaN;
    if (kind === KIND.number) {
      if (typeof raw === 'number') number = scaledNumber(raw, scales[place] as number);
    } else if (kind === KIND.boolean) number = raw === true ? 1 : raw === false ? 0 : Number.NaN;
    if (Number.isNaN(number)) {
      const slot = rows.slots[place] as FactSlot;
      number = slot.read(raw, row);
      if (Number.isNaN(number)) return undefined;
      if (!slot.isAsked) unasked = [...unasked, id];
    }
    block[place * height + inBlock] = number;
  }
  return unasked;
}

/** The place of the fact with this id: one of a few from `from` on, or looked up; -1 where it is not declared. */
function placeOf({ known, places, slots, ids, kinds, scales }: FactRows, id: string, from: number): number {
  for (let place = from; place < from + FEW; place += 1) if (ids[place] === id) return place;
  const slot = known.slot(id);
  if (slot === undefined) return -1;
  const place = places.get(id);
  if (place !== undefined) return place;
  places.set(id, ids.length);
  slots.push(slot);
  kinds.push(!slot.isAsked ? KIND.other : slot.isNumber ? KIND.number : slot.isBoolean ? KIND.boolean : KIND.other);
  scales.push(slot.scale);
  return ids.push(id) - 1;
}
