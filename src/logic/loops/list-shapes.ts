import { anyNode, type Shaped } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { ShapeOf } from '../../model/shape.js';
import { numberOf } from './constants.js';
import { addedUp, counted, filtered, known, largest, quantified, stepped, totalled } from './lists.js';
import { type LoopContext, type Loops, makeAll, quiet } from './loop-context.js';
import type { Computed } from './numbers.js';
import {
  FALSE,
  type ListRegister,
  type Loop,
  type NumberRegister,
  type Register,
  rowOf,
  TRUE,
  type TruthRegister,
} from './registers.js';

/** The list that an operand is, with which items are part of it. */
function listOf(operand: Typed | undefined, context: LoopContext): Computed<ListRegister> | undefined {
  const list = operand && context.make(operand, context);
  if (list?.register.is !== 'list') return undefined;
  return { loops: [...list.loops, ...(list.register.counting?.() ?? [])], register: list.register };
}

/** The list that an operand is, and its body for each item. */
function walked({ args: [listed, body] }: Typed, context: LoopContext) {
  const list = listOf(listed, context);
  if (!body || !list) return undefined;
  const bodies = list.register.items.flatMap(({ value }) => context.make(body, { ...context, item: value }) ?? []);
  const isQuiet = bodies.every(({ reasons }) => reasons === 0);
  if (!isQuiet || bodies.length !== list.register.items.length) return undefined;
  return {
    loops: [...list.loops, ...bodies.flatMap(({ loops }) => loops)],
    list: list.register,
    bodies: bodies.map(({ register }) => register),
  };
}

function truthsOf(registers: readonly Register[]): readonly TruthRegister[] | undefined {
  const answers = registers.flatMap((register) => (register.is === 'truth' ? [register] : []));
  return answers.length === registers.length ? answers : undefined;
}

const QUANTIFIERS = {
  some: { decisive: TRUE, answer: TRUE, ofNoItem: FALSE },
  all: { decisive: FALSE, answer: FALSE, ofNoItem: FALSE },
  none: { decisive: TRUE, answer: FALSE, ofNoItem: TRUE },
} as const satisfies Record<ShapeOf<'quantifier'>['holdsFor'], object>;

/** The body of each item, with the result of the items before it as accumulator, written out item by item. */
export function reducing({ args: [listed, body, start] }: Typed, context: LoopContext): Loops | undefined {
  const list = listed && context.make(listed, context);
  const from = start && context.make(start, context);
  if (!body || !from || list?.register.is !== 'list' || from.reasons !== 0) return undefined;
  const before: Loop[] = [...list.loops, ...from.loops];
  const sum = totalOfColumn(body, list.register, from.register, context);
  if (sum) return quiet({ loops: [...before, ...sum.loops], register: sum.register });
  before.push(...(list.register.counting?.() ?? []));
  const { loops: added, register: total } = totalling(body, list.register, from.register, context);
  const loops: Loop[] = [...before, ...added];
  if (total) return quiet({ loops, register: total });
  let accumulator = from.register;
  for (const item of list.register.items) {
    const columns = { current: item.value, accumulator };
    const next = context.make(body, { ...context, item: rowOf(columns) });
    const step = next?.reasons === 0 ? stepped(context.arrays, item, accumulator, next.register) : undefined;
    if (!next || !step) return undefined;
    loops.push(...next.loops, ...step.loops);
    accumulator = step.register;
  }
  return quiet({ loops, register: accumulator });
}

/** The addend of a reduction whose body adds it to the accumulator; undefined for any other body. */
export function addendOf({ shape, args }: Typed): Typed | undefined {
  const [before, added, ...more] = args;
  const isBefore = (typed: Typed) => typed.shape.is === 'item' && typed.name === 'accumulator';
  if (shape.is !== 'sum' || !before || !isBefore(before) || !added || more.length > 0) return undefined;
  return anyNode(added, isBefore) ? undefined : added;
}

/** A reduction that adds up one column, where every item can add it without filling it. */
function totalOfColumn(
  body: Typed,
  { items }: ListRegister,
  start: Register,
  { arrays }: LoopContext,
): Computed<NumberRegister> | undefined {
  const added = addendOf(body);
  const [of, column, ...more] = added?.name?.split('.') ?? [];
  if (added?.shape.is !== 'item' || of !== 'current' || column === undefined || more.length > 0) return undefined;
  const addings = items.flatMap(({ adding }) => adding?.(column) ?? []);
  return addings.length === items.length && start.is === 'number' ? addedUp(arrays, addings, start) : undefined;
}

/**
 * A reduction whose body adds something of the item to what the items before it came to. Without a register it must be
 * written out item by item; the loops that were made are then still needed, since what they load is loaded once.
 */
function totalling(
  body: Typed,
  list: ListRegister,
  start: Register,
  context: LoopContext,
): { readonly loops: readonly Loop[]; readonly register?: Register } {
  const added = addendOf(body);
  if (!added || start.is !== 'number') return { loops: [] };
  const addends = list.items.map(({ value: current }) => context.make(added, { ...context, item: rowOf({ current }) }));
  const loops = addends.flatMap((addend) => addend?.loops ?? []);
  const values = addends.flatMap((addend) =>
    addend?.reasons === 0 && addend.register.is === 'number' ? [addend.register] : [],
  );
  const total = values.length === addends.length ? totalled(context.arrays, list, values, start) : undefined;
  return total ? { loops: [...loops, ...total.loops], register: total.register } : { loops };
}

/** What an item, or the column of it that `current.points` names, stands in. */
export function itemOf(name: string, item: Register | undefined): Computed<Register> | undefined {
  let reached: Computed<Register> | undefined = item && { loops: [], register: item };
  for (const step of name === '' ? [] : name.split('.')) {
    const next = reached?.register.is === 'row' ? reached.register.column(step) : undefined;
    reached = next && { loops: [...(reached?.loops ?? []), ...next.loops], register: next.register };
  }
  return reached;
}

/** A list whose items stand in the expression. */
export function listed({ args }: Typed, context: LoopContext): Loops | undefined {
  const operands = makeAll(args, context);
  if (!operands?.every(({ reasons }) => reasons === 0)) return undefined;
  const items = known(
    context.arrays,
    operands.map(({ register }) => ({ value: register })),
  );
  return quiet({ loops: [...operands.flatMap(({ loops }) => loops), ...items.loops], register: items.register });
}

export function quantifying(typed: Shaped<'quantifier'>, context: LoopContext): Loops | undefined {
  const walk = walked(typed, context);
  const answers = walk && truthsOf(walk.bodies);
  if (!walk || !answers) return undefined;
  const { loops, register } = quantified(context.arrays, walk.list, answers, QUANTIFIERS[typed.shape.holdsFor]);
  return quiet({ loops: [...walk.loops, ...loops], register });
}

export function mapping(typed: Typed, context: LoopContext): Loops | undefined {
  const walk = walked(typed, context);
  if (!walk) return undefined;
  const items = known(
    context.arrays,
    walk.list.items.map((item, at) => ({ ...item, value: walk.bodies[at] ?? item.value })),
  );
  return quiet({ loops: [...walk.loops, ...items.loops], register: items.register });
}

export function filtering(typed: Typed, context: LoopContext): Loops | undefined {
  const walk = walked(typed, context);
  const answers = walk && truthsOf(walk.bodies);
  if (!walk || !answers) return undefined;
  const { loops, register } = filtered(context.arrays, walk.list, answers);
  return quiet({ loops: [...walk.loops, ...loops], register });
}

export function countingItems({ args: [listed] }: Typed, context: LoopContext): Loops | undefined {
  const list = listOf(listed, context);
  if (!list) return undefined;
  const { loops, register } = counted(context.arrays, list.register);
  return quiet({ loops: [...list.loops, ...loops], register });
}

/** The sum of the largest; how many is written in the expression. */
export function takingLargest({ args: [listed, most] }: Typed, context: LoopContext): Loops | undefined {
  const list = listOf(listed, context);
  const limit = numberOf(most?.literal);
  if (!list || !limit) return undefined;
  const computed = largest(context.arrays, list.register, Math.ceil(limit.n / limit.d));
  return computed && quiet({ loops: [...list.loops, ...computed.loops], register: computed.register });
}
