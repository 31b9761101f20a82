import { picked } from './choices.js';
import type { Computed } from './numbers.js';
import {
  BLOCK,
  commonDenominator,
  constantNumber,
  FALSE,
  type ListItem,
  type ListRegister,
  type Loop,
  NEITHER,
  type NumberRegister,
  numbersOver,
  product,
  type Register,
  sum,
  TRUE,
  type TruthRegister,
  truths,
} from './registers.js';

/** Until an item decides. */
const OPEN = 3;

/** When the body of an item ends the walk, with which answer, and the answer where none does. */
export interface Quantifier {
  readonly decisive: typeof TRUE | typeof FALSE;
  readonly answer: typeof TRUE | typeof FALSE;
  readonly ofNoItem: typeof TRUE | typeof FALSE;
}

/** Whether the body holds for some, all or none of the items; `bodies` has one for each item. */
export function quantified(
  { items }: ListRegister,
  bodies: readonly TruthRegister[],
  { decisive, answer, ofNoItem }: Quantifier,
): Computed<TruthRegister> {
  const out = truths();
  const { t } = out;
  const some = new Uint8Array(BLOCK);
  const start: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      t[i] = OPEN;
      some[i] = 0;
      for (const { counts } of items) if (counts?.[i] === NEITHER) t[i] = NEITHER;
    }
  };
  const walk = items.map(({ counts }, position): Loop => {
    const body = bodies[position]?.t;
    return (_, size) => {
      for (let i = 0; i < size; i += 1) {
        if (counts?.[i] === FALSE) continue;
        some[i] = 1;
        if (t[i] === OPEN && body?.[i] !== 1 - decisive) t[i] = body?.[i] === decisive ? answer : NEITHER;
      }
    };
  });
  const end: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) if (t[i] === OPEN) t[i] = some[i] === 1 ? 1 - answer : ofNoItem;
  };
  return { loops: [start, ...walk, end], register: out };
}

/** Items of which one without a value leaves the list without an answer. */
export function known(items: readonly ListItem[]): Computed<ListRegister> {
  const loops: Loop[] = [];
  const checked = items.map(({ counts, value }): ListItem => {
    const is = new Uint8Array(BLOCK);
    loops.push((_, size) => {
      for (let i = 0; i < size; i += 1) {
        const isPart = counts?.[i] ?? TRUE;
        is[i] = isPart === TRUE && !hasValue(value, i) ? NEITHER : isPart;
      }
    });
    return { counts: is, value };
  });
  return { loops, register: { is: 'list', items: checked } };
}

function hasValue(register: Register, i: number): boolean {
  if (register.is === 'truth') return register.t[i] !== NEITHER;
  return register.is === 'list' || register.is === 'row' || !Number.isNaN(register.n[i]);
}

/** How many items are part of the list. */
export function counted({ items }: ListRegister): Computed<NumberRegister> {
  const out = numbersOver(1);
  const { n } = out;
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      let count = 0;
      for (const { counts } of items)
        count += counts === undefined ? 1 : counts[i] === NEITHER ? Number.NaN : (counts[i] as number);
      n[i] = count;
    }
  };
  return { loops: [loop], register: out };
}

/** The items of which the body holds. */
export function filtered({ items }: ListRegister, bodies: readonly TruthRegister[]): Computed<ListRegister> {
  const loops: Loop[] = [];
  const kept = items.map(({ counts, value }, position): ListItem => {
    const body = bodies[position]?.t;
    const both = new Uint8Array(BLOCK);
    loops.push((_, size) => {
      for (let i = 0; i < size; i += 1)
        both[i] = counts?.[i] === FALSE ? FALSE : counts?.[i] === NEITHER ? NEITHER : (body?.[i] ?? NEITHER);
    });
    return { counts: both, value };
  });
  return { loops, register: { is: 'list', items: kept } };
}

/** `after` for the units of which the item is part, `before` for the others; no value where that has no answer. */
export function stepped({ counts }: ListItem, before: Register, after: Register): Computed<Register> | undefined {
  if (counts === undefined) return { loops: [], register: after };
  const none: Register =
    after.is === 'truth'
      ? { is: 'truth', t: new Uint8Array(BLOCK).fill(NEITHER) }
      : after.is === 'code'
        ? { is: 'code', n: new Float64Array(BLOCK).fill(Number.NaN) }
        : constantNumber(Number.NaN, 1);
  // an item counts as 0, 1 or 2, which are the positions of what is picked
  return picked(counts, [before, after, none]);
}

/** `start` and the numbers of all items, added; undefined where they have no common denominator. */
export function totalled(
  { items }: ListRegister,
  values: readonly NumberRegister[],
  start: NumberRegister,
): Computed<NumberRegister> | undefined {
  const ds = [start, ...values].flatMap(({ d }) => (typeof d === 'number' ? [d] : []));
  const common = ds.length === values.length + 1 ? commonDenominator(ds) : undefined;
  if (common === undefined) return undefined;
  const out = numbersOver(common);
  const { n } = out;
  const [first = 1, ...factors] = ds.map((d) => common / d);
  const begin: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) n[i] = product(start.n[i] as number, first);
  };
  const walk = values.map((value, position): Loop => {
    const [counts, from, factor] = [items[position]?.counts, value.n, factors[position] ?? 1];
    if (counts === undefined)
      return (_, size) => {
        for (let i = 0; i < size; i += 1) n[i] = sum(n[i] as number, product(from[i] as number, factor));
      };
    return (_, size) => {
      for (let i = 0; i < size; i += 1) {
        const counted = counts[i];
        if (counted === TRUE) n[i] = sum(n[i] as number, product(from[i] as number, factor));
        else if (counted !== FALSE) n[i] = Number.NaN;
      }
    };
  });
  return { loops: [begin, ...walk], register: out };
}

/** The sum of the `most` largest numbers of a list; undefined where the items have no common denominator. */
export function largest({ items }: ListRegister, most: number): Computed<NumberRegister> | undefined {
  const numbers = items.flatMap(({ value, counts }) =>
    value.is === 'number' && typeof value.d === 'number' ? [{ n: value.n, d: value.d, counts }] : [],
  );
  const common = numbers.length === items.length ? commonDenominator(numbers.map(({ d }) => d)) : undefined;
  if (common === undefined) return undefined;
  const out = numbersOver(common);
  const parts = numbers.map(({ n, d, counts }) => ({ n, counts, factor: common / d }));
  const room = new Float64Array(items.length);
  const { n } = out;
  const loop: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) {
      let length = 0;
      for (const part of parts) {
        if (part.counts?.[i] === FALSE) continue;
        room[length] = part.counts?.[i] === NEITHER ? Number.NaN : product(part.n[i] as number, part.factor);
        length += 1;
      }
      n[i] = sumOfLargest(room.subarray(0, length), most);
    }
  };
  return { loops: [loop], register: out };
}

/** Sorted in place: numbers ascending, NaN last, so that a list with NaN ends with it. */
function sumOfLargest(values: Float64Array, most: number): number {
  values.sort();
  const last = values.at(-1);
  if (last === undefined) return 0;
  let answer = Number.isNaN(last) ? Number.NaN : 0;
  for (let at = values.length - 1; at >= 0 && values.length - 1 - at < most; at -= 1)
    answer = sum(answer, values[at] as number);
  return answer;
}
