import { picked } from './choices.js';
import { type Computed, shifting } from './numbers.js';
import {
  type Adding,
  type BlockArrays,
  commonDenominator,
  FALSE,
  type ListItem,
  type ListRegister,
  type Loop,
  loopOver,
  MOST,
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

/**
 * How a walk over items ends: an item whose body is `decisive` gives `answer`, no item `ofNoItem`, other items the
 * opposite of `answer`.
 */
interface Quantifier {
  readonly decisive: typeof TRUE | typeof FALSE;
  readonly answer: typeof TRUE | typeof FALSE;
  readonly ofNoItem: typeof TRUE | typeof FALSE;
}

/** Whether the body holds for some, all or none of the items; `bodies` has one for each item. */
export function quantified(
  arrays: BlockArrays,
  { items }: ListRegister,
  bodies: readonly TruthRegister[],
  { decisive, answer, ofNoItem }: Quantifier,
): Computed<TruthRegister> {
  const out = truths(arrays);
  const some = arrays.bytes();
  const counts = items.map((item) => item.counts ?? arrays.sameByte(TRUE));
  const start = loopOver({ t: out.t, some, counts }, ({ t, some, counts }, size) => {
    t.fill(OPEN);
    some.fill(0);
    for (const counted of counts) for (let i = 0; i < size; i += 1) if (counted[i] === NEITHER) t[i] = NEITHER;
  });
  const walk = bodies.map(({ t: body }, at) => {
    const counted = counts[at] ?? arrays.sameByte(TRUE);
    return loopOver({ t: out.t, some, counted, body, decisive, answer }, (registers, size) => {
      const { t, some, counted, body, decisive, answer } = registers;
      for (let i = 0; i < size; i += 1) {
        if (counted[i] === FALSE) continue;
        some[i] = 1;
        if (t[i] === OPEN && body[i] !== 1 - decisive) t[i] = body[i] === decisive ? answer : NEITHER;
      }
    });
  });
  const end = loopOver({ t: out.t, some, answer, ofNoItem }, ({ t, some, answer, ofNoItem }, size) => {
    for (let i = 0; i < size; i += 1) if (t[i] === OPEN) t[i] = some[i] === 1 ? 1 - answer : ofNoItem;
  });
  return { loops: [start, ...walk, end], register: out };
}

/** Items of which one without a value leaves the list without an answer. */
export function known(arrays: BlockArrays, items: readonly ListItem[]): Computed<ListRegister> {
  const loops: Loop[] = [];
  const checked = items.map(({ counts = arrays.sameByte(TRUE), value }): ListItem => {
    const out = arrays.bytes();
    loops.push(
      loopOver({ counts, value, out }, ({ counts, value, out }, size) => {
        for (let i = 0; i < size; i += 1)
          out[i] = counts[i] === TRUE && !hasValue(value, i) ? NEITHER : (counts[i] as number);
      }),
    );
    return { counts: out, value };
  });
  return { loops, register: { is: 'list', items: checked } };
}

function hasValue(register: Register, i: number): boolean {
  if (register.is === 'truth') return register.t[i] !== NEITHER;
  return register.is === 'list' || register.is === 'row' || !Number.isNaN(register.n[i]);
}

/** How many items are part of the list. */
export function counted(arrays: BlockArrays, { items }: ListRegister): Computed<NumberRegister> {
  const out = numbersOver(arrays, 1);
  const counts = items.map((item) => item.counts ?? arrays.sameByte(TRUE));
  const loop = loopOver({ counts, n: out.n }, ({ counts, n }, size) => {
    n.fill(0);
    for (const counted of counts)
      for (let i = 0; i < size; i += 1)
        n[i] = counted[i] === NEITHER ? Number.NaN : (n[i] as number) + (counted[i] as number);
  });
  return { loops: [loop], register: out };
}

/** The items of which the body holds. */
export function filtered(
  arrays: BlockArrays,
  { items }: ListRegister,
  bodies: readonly TruthRegister[],
): Computed<ListRegister> {
  const loops: Loop[] = [];
  const chosen = items.map(({ counts = arrays.sameByte(TRUE), value }, at): ListItem => {
    const both = arrays.bytes();
    const body = bodies[at]?.t ?? arrays.sameByte(NEITHER);
    loops.push(
      loopOver({ counts, body, both }, ({ counts, body, both }, size) => {
        for (let i = 0; i < size; i += 1) both[i] = counts[i] === TRUE ? (body[i] as number) : (counts[i] as number);
      }),
    );
    return { counts: both, value };
  });
  return { loops, register: { is: 'list', items: chosen } };
}

/** `after` for the units of which the item is part, `before` for the others; no value where that has no answer. */
export function stepped(
  arrays: BlockArrays,
  { counts }: ListItem,
  before: Register,
  after: Register,
): Computed<Register> | undefined {
  // `counts` is 0, 1 or 2: the position in `[before, after]`; at 2 there is nothing to pick
  return counts === undefined ? { loops: [], register: after } : picked(arrays, counts, [before, after]);
}

/** `start` and the numbers of all items, added; undefined where they have no common denominator. */
export function totalled(
  arrays: BlockArrays,
  { items }: ListRegister,
  values: readonly NumberRegister[],
  start: NumberRegister,
): Computed<NumberRegister> | undefined {
  const ds = [start, ...values].flatMap(({ d }) => (typeof d === 'number' ? [d] : []));
  const common = ds.length === values.length + 1 ? commonDenominator(ds) : undefined;
  if (common === undefined) return undefined;
  const out = numbersOver(arrays, common);
  const [first = 1, ...factors] = ds.map((d) => common / d);
  const walk = values.map((value, at): Loop => {
    const counts = items[at]?.counts ?? arrays.sameByte(TRUE);
    const registers = { counts, from: value.n, n: out.n, factor: factors[at] ?? 1 };
    return value.same === undefined
      ? loopOver(registers, ({ counts, from, n, factor }, size) => {
          for (let i = 0; i < size; i += 1)
            if (counts[i] === TRUE) n[i] = sum(n[i] as number, product(from[i] as number, factor));
            else if (counts[i] !== FALSE) n[i] = Number.NaN;
        })
      : loopOver({ ...registers, addend: product(value.same, registers.factor) }, ({ counts, n, addend }, size) => {
          for (let i = 0; i < size; i += 1)
            if (counts[i] === TRUE) n[i] = sum(n[i] as number, addend);
            else if (counts[i] !== FALSE) n[i] = Number.NaN;
        });
  });
  return { loops: [shifting(start, out, first), ...walk], register: out };
}

/** `start` and what all items add; undefined where they have no common denominator. */
export function addedUp(
  arrays: BlockArrays,
  addings: readonly Adding[],
  start: NumberRegister,
): Computed<NumberRegister> | undefined {
  if (typeof start.d !== 'number') return undefined;
  const common = commonDenominator([start.d, ...addings.map(({ d }) => d)]);
  if (common === undefined) return undefined;
  const out = numbersOver(arrays, common);
  const factor = common / start.d;
  const same = addings.reduce((before, adding) => sum(before, product(adding.same, common / adding.d)), 0);
  const most = addings.reduce(
    (before, adding) => sum(before, product(adding.most, common / adding.d)),
    Math.abs(sum(product(start.same ?? Number.NaN, factor), same)),
  );
  const totals = { n: out.n, isNarrow: most <= MOST / 2 };
  const adding = addings.map(({ d, into }) => into(totals, common / d));
  return { loops: [shifting(start, out, factor, same), ...adding], register: out };
}

/** The sum of the `most` largest numbers of a list; undefined where the items have no common denominator. */
export function largest(
  arrays: BlockArrays,
  { items }: ListRegister,
  most: number,
): Computed<NumberRegister> | undefined {
  const numbers = items.flatMap(({ value, counts = arrays.sameByte(TRUE) }) =>
    value.is === 'number' && typeof value.d === 'number' ? [{ n: value.n, d: value.d, counts }] : [],
  );
  const common = numbers.length === items.length ? commonDenominator(numbers.map(({ d }) => d)) : undefined;
  if (common === undefined) return undefined;
  const out = numbersOver(arrays, common);
  const parts = numbers.map(({ n, d, counts }) => ({ n, counts, factor: common / d }));
  const room = new Float64Array(items.length);
  const loop = loopOver({ parts, room, out, most }, ({ parts, room, out: { n }, most }, size) => {
    for (let i = 0; i < size; i += 1) {
      let length = 0;
      for (const part of parts) {
        if (part.counts[i] === FALSE) continue;
        room[length] = part.counts[i] === NEITHER ? Number.NaN : product(part.n[i] as number, part.factor);
        length += 1;
      }
      n[i] = sumOfLargest(room.subarray(0, length), most);
    }
  });
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
