import type { Shaped } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { Measure } from '../../model/measure.js';
import type { RowList } from '../../model/row-list.js';
import { joinedReasons } from './choices.js';
import type { Computed } from './numbers.js';
import type { ReasonRegister, Reasons } from './reasons.js';
import type { BlockArrays, ListRegister, Register } from './registers.js';

/** What an expression reads, as loops that fill a register; undefined for what no column has. */
export interface Sources {
  readonly fact: (id: string) => Computed<Register> | undefined;
  readonly presence: (id: string) => Computed<Register> | undefined;
  readonly attribute: (id: string) => Computed<Register> | undefined;
  readonly measure: (node: string, measure: Measure, isPublished: boolean) => Computed<Register> | undefined;
  readonly level: (node: string) => Computed<Register> | undefined;
  readonly rows: (node: string, which: RowList) => Computed<ListRegister> | undefined;
  readonly statistic: (typed: Shaped<'statistic'>) => Computed<Register> | undefined;
  readonly membership: (cohort: string) => Computed<Register> | undefined;
  /** The number that stands for a text. */
  readonly codeOf: (text: string) => number;
}

/** An expression as loops over blocks of units. */
export interface Loops extends Computed<Register> {
  readonly reasons: ReasonRegister;
  /** The reason for which it does not apply, where that is known; 0 where it has a value or the evaluator must say why not. */
  readonly notApplicable?: ReasonRegister;
}

/** What the loops of an expression are made with. `item` is the item in hand; `spent.loops` counts what was made. */
export interface LoopContext {
  readonly make: (typed: Typed, context: LoopContext) => Loops | undefined;
  readonly sources: Sources;
  readonly arrays: BlockArrays;
  readonly reasons: Reasons;
  readonly item?: Register;
  readonly spent: { loops: number };
  /** What was made so far outside the bodies of lists, by the number of its expression. */
  readonly known: Map<number, Loops | undefined>;
  readonly numberOf: (typed: Typed) => number;
}

/** The loops of each operand; undefined where one has none. */
export function makeAll(args: readonly Typed[], context: LoopContext): readonly Loops[] | undefined {
  const loops = args.flatMap((arg) => context.make(arg, context) ?? []);
  return loops.length === args.length ? loops : undefined;
}

/** Loops without a reason. */
export function quiet(computed: Computed<Register> | undefined): Loops | undefined {
  return computed && { ...computed, reasons: 0 };
}

/** What is computed of operands that are all read. */
export function strict<R extends Register['is']>(
  { args }: Typed,
  is: R,
  context: LoopContext,
  compute: (registers: readonly Extract<Register, { readonly is: R }>[]) => Computed<Register> | undefined,
): Loops | undefined {
  const operands = makeAll(args, context);
  const registers = operands?.flatMap(({ register }) => (register.is === is ? [register] : [])) as
    | readonly Extract<Register, { readonly is: R }>[]
    | undefined;
  if (!operands || registers?.length !== args.length) return undefined;
  const computed = compute(registers);
  if (!computed) return undefined;
  const reasons = joinedReasons(
    context.arrays,
    operands.map((operand) => operand.reasons),
    context.reasons,
  );
  return {
    loops: [...operands.flatMap(({ loops }) => loops), ...reasons.loops, ...computed.loops],
    register: computed.register,
    reasons: reasons.register,
  };
}
