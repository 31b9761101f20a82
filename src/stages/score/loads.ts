import {
  type BlockArrays,
  type Computed,
  constantNumber,
  fractions,
  type Loop,
  loopOver,
  type NearNumbers,
  type NumberRegister,
  numbersOver,
} from '../../logic/loops/index.js';
import type { FactValues, Fractions } from '../../model/columns.js';
import type { Measure } from '../../model/measure.js';
import type { Plan, PlanLeaf, PlanNode, PlanTier } from '../../model/plan.js';
import { measuredNearly, printedNearly } from '../near/printed-nearly.js';
import { type Binding, bound, type Frame, nodeIn, type PartDenominators } from './frame.js';
import { measureLoops, publishedLoops } from './measures.js';

/** What the loops of a tier are made with. */
export interface ProgramContext {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly binding: Binding;
  readonly arrays: BlockArrays;
  /** The number that stands for a text. */
  readonly codeOf: (text: string) => number;
  /** The denominators of what each node earned, of the nodes whose loops were made so far. */
  readonly denominators: Record<string, NodeDenominators>;
}

/** What the columns of a node are over. */
export interface NodeDenominators {
  readonly earned: number | 'each';
  /** The denominators of the parts of a group; undefined for a criterion. */
  readonly parts: PartDenominators | undefined;
}

/** What a column of a node holds, in a register. `each`: rows have denominators of their own. */
export function loadFractions(
  { binding, arrays }: Pick<ProgramContext, 'binding' | 'arrays'>,
  d: number | 'each',
  columnIn: (frame: Frame) => Fractions | undefined,
): Computed<NumberRegister> {
  if (d !== 'each') {
    const out = numbersOver(arrays, d);
    const loop = loopOver(out.n, (n, size, from) => copyNumbers(columnIn(bound(binding))?.n, n, size, from));
    return { loops: [loop], register: out };
  }
  const out = fractions(arrays);
  const loop = loopOver(out, ({ n, d }, size, from) => {
    const column = columnIn(bound(binding));
    copyNumbers(column?.n, n, size, from);
    if (typeof column?.d === 'object') copyNumbers(column.d, d, size, from);
    else d.fill(column?.d ?? 1);
  });
  return { loops: [loop], register: out };
}

/** Up to this many numbers, copying one by one is faster than `set`. */
const FEW = 16;

/** Puts the numbers of a column from `from` on into a register; of a column that is not there, no numbers. */
export function copyNumbers(column: FactValues | undefined, into: Float64Array, size: number, from: number): void {
  if (column === undefined) into.fill(Number.NaN);
  else if (size > FEW) into.set(column.subarray(from, from + size));
  else for (let i = 0; i < size; i += 1) into[i] = column[from + i] as number;
}

/** Whether a measure of a criterion is what it earned, as its column has it: nothing is added to it, and nothing limits it. */
export function isColumn({ arrays }: ProgramContext, node: PlanLeaf, measure: Measure): boolean {
  const earned = constantNumber(arrays, 0, 1);
  const step = measureLoops(node, { arrays, earned }, measure);
  return step !== undefined && step.loops.length === 0;
}

const PARTS = ['base', 'bonus', 'penalty'] as const;

/** A measure of a node that was scored before. */
export function nodeMeasure(
  context: ProgramContext,
  node: PlanNode,
  measure: Measure,
  isPublished: boolean,
): Computed<NumberRegister> | undefined {
  const of = (part: 'earned' | 'base' | 'bonus' | 'penalty', d: number | 'each') =>
    loadFractions(context, d, (frame) => frame.nodes[node.id]?.[part]);
  const known = context.denominators[node.id];
  const earned = of('earned', known?.earned ?? 'each');
  const others = PARTS.flatMap((part) => {
    const d = known?.parts?.[part];
    return d === undefined ? [] : [{ part, ...of(part, d) }];
  });
  const parts = Object.fromEntries(others.map(({ part, register }) => [part, register]));
  const exact = measureLoops(node, { arrays: context.arrays, earned: earned.register, ...parts }, measure);
  const step = exact && (isPublished ? publishedLoops(context.arrays, node, exact, measure) : exact);
  if (!step) return undefined;
  const loads = [earned, ...others].flatMap(({ loops }) => loops);
  const loops = [...loads, ...step.loops];
  if (node.kind === 'leaf') return { loops, register: step.register };
  if (isPublished)
    return { loops: [...loops, printingNearly(context, node, measure, step.register)], register: step.register };
  const near = { value: context.arrays.numbers(), slack: context.arrays.numbers() };
  return { loops: [...loops, measuringNearly(context, node, measure, near)], register: { ...step.register, near } };
}

/** Adds what a group prints in rows that are known nearly. */
function printingNearly({ binding }: ProgramContext, node: PlanNode, measure: Measure, { n }: NumberRegister): Loop {
  return loopOver(n, (n, size, from) => {
    const columns = nodeIn(binding, node.id);
    if (!columns.near) return;
    for (let i = 0; i < size; i += 1)
      if (Number.isNaN(n[i])) n[i] = printedNearly(columns, from + i, measure)?.n ?? Number.NaN;
  });
}

/** The measure of a group in rows that are known nearly. */
function measuringNearly({ binding }: ProgramContext, node: PlanNode, measure: Measure, near: NearNumbers): Loop {
  return loopOver(near, ({ value, slack }, size, from) => {
    const columns = nodeIn(binding, node.id);
    if (!columns.near) value.fill(Number.NaN);
    else
      for (let i = 0; i < size; i += 1) {
        const nearly = measuredNearly(columns, from + i, measure);
        value[i] = nearly?.value ?? Number.NaN;
        slack[i] = nearly?.slack ?? Number.NaN;
      }
  });
}
