import { type Computed, fractions, type Loop, type NumberRegister, numbersOver } from '../../logic/loops/index.js';
import type { Fractions } from '../../model/columns.js';
import type { Measure } from '../../model/measure.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { type Binding, bound, type Frame } from './frame.js';
import { measureLoops, publishedLoops } from './measures.js';

/** What the loops of a tier are made with. */
export interface Making {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly binding: Binding;
  /** The number that stands for a text. */
  readonly codeOf: (text: string) => number;
  /** The denominators of what each node earned, of the nodes whose loops were made so far. */
  readonly denominators: Record<string, number | 'each'>;
}

/** What a column of a node holds, in a register. `each`: rows have denominators of their own. */
export function loadFractions(
  binding: Binding,
  d: number | 'each',
  columnIn: (frame: Frame) => Fractions | undefined,
): Computed<NumberRegister> {
  if (d !== 'each') {
    const out = numbersOver(d);
    const loop: Loop = (from, size) => {
      const n = columnIn(bound(binding))?.n;
      if (n) out.n.set(n.subarray(from, from + size));
      else out.n.fill(Number.NaN);
    };
    return { loops: [loop], register: out };
  }
  const out = fractions();
  const loop: Loop = (from, size) => {
    const column = columnIn(bound(binding));
    if (column) out.n.set(column.n.subarray(from, from + size));
    else out.n.fill(Number.NaN);
    if (typeof column?.d === 'object') out.d.set(column.d.subarray(from, from + size));
    else out.d.fill(column?.d ?? 1);
  };
  return { loops: [loop], register: out };
}

/** A measure of a node that was scored before. */
export function nodeMeasure(
  { binding, denominators }: Making,
  node: PlanNode,
  measure: Measure,
  isPublished: boolean,
): Computed<NumberRegister> | undefined {
  const of = (part: 'earned' | 'base' | 'bonus' | 'penalty', d: number | 'each') =>
    loadFractions(binding, d, (frame) => frame.nodes[node.id]?.[part]);
  const earned = of('earned', denominators[node.id] ?? 'each');
  const others =
    node.kind === 'group'
      ? { base: of('base', 'each'), bonus: of('bonus', 'each'), penalty: of('penalty', 'each') }
      : {};
  const parts = Object.fromEntries(Object.entries(others).map(([part, { register }]) => [part, register]));
  const exact = measureLoops(node, { earned: earned.register, ...parts }, measure);
  const made = exact && (isPublished ? publishedLoops(node, exact, measure) : exact);
  if (!made) return undefined;
  const loads = [earned, ...Object.values(others)].flatMap(({ loops }) => loops);
  return { loops: [...loads, ...made.loops], register: made.register };
}
