import type { Shaped } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { ShapeOf } from '../../model/shape.js';
import { firstThatHolds, picked, pickedReasons, UNDECIDED } from './choices.js';
import { constant, numberOf } from './constants.js';
import { type LoopContext, type Loops, makeAll, quiet } from './loop-context.js';
import type { Computed } from './numbers.js';
import { firstByRegion } from './regions.js';
import {
  type BlockArrays,
  type CodeRegister,
  loopOver,
  MOST,
  type NumberRegister,
  numbersOver,
  type Register,
  type TruthRegister,
} from './registers.js';
import type { Grain } from './rounded.js';
import { bothHold, type Comparison, compared, EQUAL, junction, orderOf, sameTruth, UNEQUAL } from './truths.js';

/** One register of several: the first with the second, their result with the third, and so on. */
export function folded(
  registers: readonly NumberRegister[],
  join: (a: NumberRegister, b: NumberRegister) => Computed<NumberRegister>,
): Computed<Register> | undefined {
  const [first, ...rest] = registers;
  return rest.reduce<Computed<NumberRegister> | undefined>((before, register) => {
    if (!before) return undefined;
    const { loops, register: joined } = join(before.register, register);
    return { loops: [...before.loops, ...loops], register: joined };
  }, first && { loops: [], register: first });
}

/** Days from the first date to the second. */
export function days(arrays: BlockArrays, [from, to]: readonly CodeRegister[]): Computed<Register> | undefined {
  if (!from || !to) return undefined;
  const out = numbersOver(arrays, 1);
  const loop = loopOver({ from: from.n, to: to.n, n: out.n }, ({ from, to, n }, size) => {
    for (let i = 0; i < size; i += 1) n[i] = (to[i] as number) - (from[i] as number);
  });
  return { loops: [loop], register: out };
}

/** An order of two operands, or as `a < b < c` of three. */
export function ordering({ args, shape }: Shaped<'order'>, context: LoopContext): Loops | undefined {
  const operands = makeAll(args, context);
  const registers = operands?.flatMap(({ register, reasons }) =>
    reasons === 0 && (register.is === 'number' || register.is === 'code') ? [register] : [],
  );
  if (!operands || registers?.length !== args.length) return undefined;
  const { arrays } = context;
  const pairs = registers.slice(1).map((right, at) => compared(arrays, registers[at] ?? right, right, orderOf(shape)));
  const loops = [...operands, ...pairs].flatMap((part) => part.loops);
  const [only] = pairs;
  if (pairs.length === 1 && only) return quiet({ loops, register: only.register });
  const both = bothHold(
    arrays,
    pairs.map(({ register }) => register),
  );
  return quiet({ loops: [...loops, ...both.loops], register: both.register });
}

function equal(
  arrays: BlockArrays,
  a: Register,
  b: Register,
  answers: Comparison,
): Computed<TruthRegister> | undefined {
  if (a.is === 'truth' && b.is === 'truth') return sameTruth(arrays, a, b, answers);
  if (a.is === 'number' && b.is === 'number') return compared(arrays, a, b, answers);
  return a.is === 'code' && b.is === 'code' ? compared(arrays, a, b, answers) : undefined;
}

/** Whether two operands are equal, or differ; undefined where no loop compares them. */
export function comparing(typed: Shaped<'equality'>, context: LoopContext): Loops | undefined {
  const [left, right] = makeAll(typed.args, context) ?? [];
  const answers = typed.shape.holdsWhenEqual ? EQUAL : UNEQUAL;
  const computed = left && right && equal(context.arrays, left.register, right.register, answers);
  if (!left || !right || !computed || left.reasons !== 0 || right.reasons !== 0) return undefined;
  return quiet({ loops: [...left.loops, ...right.loops, ...computed.loops], register: computed.register });
}

/** Whether the first operand is one of some literals; undefined for any other list, which the evaluator reads. */
export function containing({ args: [needle, list] }: Typed, context: LoopContext): Loops | undefined {
  const value = needle && context.make(needle, context);
  const literals = list?.args.map((item) =>
    item.literal === undefined ? undefined : constant(context.arrays, item, context.sources.codeOf),
  );
  if (value?.reasons !== 0 || !literals?.length) return undefined;
  const answers = literals.flatMap(
    (literal) => (literal && equal(context.arrays, value.register, literal, EQUAL)) ?? [],
  );
  if (answers.length !== literals.length) return undefined;
  const any = junction(
    context.arrays,
    answers.map(({ register }) => register),
    true,
  );
  return quiet({
    loops: [...value.loops, ...answers.flatMap(({ loops }) => loops), ...any.loops],
    register: any.register,
  });
}

/** Conditions from left to right, up to the first that decides. */
export function joining({ args, shape }: Shaped<'junction'>, context: LoopContext): Loops | undefined {
  const operands = makeAll(args, context);
  const answers = operands?.flatMap(({ register, reasons }) =>
    register.is === 'truth' && reasons === 0 ? [register] : [],
  );
  if (!operands || answers?.length !== args.length) return undefined;
  const { loops, register } = junction(context.arrays, answers, shape.decisive);
  return quiet({ loops: [...operands.flatMap((operand) => operand.loops), ...loops], register });
}

/** The value of the first condition that holds, with its reasons. */
export function branching({ args }: Typed, context: LoopContext): Loops | undefined {
  if (args.length >= UNDECIDED) return undefined;
  const isCondition = (at: number) => at % 2 === 0 && at < args.length - 1;
  const picking = pickingOf(
    args.filter((_, at) => isCondition(at)),
    context,
  );
  const branches = makeAll(
    args.filter((_, at) => !isCondition(at)),
    context,
  );
  if (!picking || !branches) return undefined;
  const { picks } = picking;
  const values = picking.isTruth ? branches.toReversed() : branches;
  const value = picked(
    context.arrays,
    picks.register,
    values.map(({ register }) => register),
  );
  const reasons = pickedReasons(
    context.arrays,
    picks.register,
    values.map((branch) => branch.reasons),
  );
  const notApplicable = pickedReasons(
    context.arrays,
    picks.register,
    values.map((branch) => branch.notApplicable ?? 0),
  );
  if (!value) return undefined;
  const before = [...picks.loops, ...branches.flatMap(({ loops }) => loops)];
  return {
    loops: [...before, ...value.loops, ...reasons.loops, ...notApplicable.loops],
    register: value.register,
    reasons: reasons.register,
    notApplicable: notApplicable.register,
  };
}

/**
 * Which of the values is picked. `isTruth`: there is one condition, and its answer is the pick: 1 picks the first value, 0 the
 * second, 2 none.
 */
function pickingOf(
  conditions: readonly Typed[],
  context: LoopContext,
): { readonly picks: Computed<Uint8Array>; readonly isTruth: boolean } | undefined {
  const located = firstByRegion(conditions, context);
  if (located) return located.picks && { picks: located.picks, isTruth: false };
  const operands = makeAll(conditions, context);
  const answers = operands?.flatMap(({ register, reasons }) =>
    register.is === 'truth' && reasons === 0 ? [register] : [],
  );
  if (!operands || answers?.length !== conditions.length) return undefined;
  const loops = operands.flatMap((condition) => condition.loops);
  const [only, ...more] = answers;
  if (only && more.length === 0) return { picks: { loops, register: only.t }, isTruth: true };
  const first = firstThatHolds(context.arrays, answers);
  return { picks: { loops: [...loops, ...first.loops], register: first.register }, isTruth: false };
}

/** The grain of a rounding; undefined where a place is beyond the safe integers. */
export function grainOf({ how }: ShapeOf<'rounding'>): Grain | undefined {
  if ('step' in how) {
    const step = numberOf(how.step);
    return step && { top: step.n, bottom: step.d, mode: how.mode };
  }
  const unit = 10 ** Math.abs(how.places);
  if (unit > MOST) return undefined;
  return how.places < 0 ? { top: unit, bottom: 1, mode: how.mode } : { top: 1, bottom: unit, mode: how.mode };
}
