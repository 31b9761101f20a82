import { bug } from '../../kit/bug.js';
import { type Exact, reduced, ZERO } from '../../kit/exact.js';
import { type Near, nearTo } from '../../kit/near.js';
import type { Measure } from '../../model/measure.js';
import type { PlanNode } from '../../model/plan.js';
import { STATUS_CODES } from '../../model/results.js';
import type { NodeScore } from '../../model/scores.js';
import { type Earnings, measuresOf } from '../../stages/evaluate/measures.js';
import type { ModuleNode, ModuleSlot } from './module.js';

/** The columns of a tier; a row of each for every unit. */
export interface TierColumnsWritten {
  /** Numbers: those of a unit stand together, each at its slot. */
  readonly n: Float64Array;
  /** Statuses: a position in `STATUS_CODES`. */
  readonly s: Uint8Array;
  /** Positions in the lists of reasons. */
  readonly r: Uint8Array;
  /** Positions of levels, best first, of the nodes that have any; 255 for none. */
  readonly l: Uint8Array;
}

/** The code for a value that reaches no level. */
const NO_LEVEL = 255;

/** How many rows columns have, and how many numbers, nodes and levels one of them has. */
interface ColumnsSize {
  readonly rows: number;
  readonly stride: number;
  readonly nodes: number;
  readonly levelled: number;
}

/** Columns of this size: those that are given, to be written over, where they have it. */
export function columnsOf(
  { rows, stride, nodes, levelled }: ColumnsSize,
  into: TierColumnsWritten | undefined,
): TierColumnsWritten {
  const [numbers, statuses, levels] = [rows * stride, rows * nodes, rows * levelled];
  const isOfSize =
    into?.n.length === numbers && into.s.length === statuses && into.r.length === statuses && into.l.length === levels;
  if (isOfSize) return into;
  return {
    n: new Float64Array(numbers),
    s: new Uint8Array(statuses),
    r: new Uint8Array(statuses),
    l: new Uint8Array(levels).fill(NO_LEVEL),
  };
}

/** The number in a slot. */
function numberAt(n: Float64Array, offset: number, { at, d }: ModuleSlot): Exact {
  return { n: n[offset + at] as number, d: typeof d === 'number' ? d : (n[offset + at + 1] as number) };
}

/** Stores a number where it is one that the written functions reckon with; NaN for any other. */
function putNumber(n: Float64Array, offset: number, { at, d, low, high }: ModuleSlot, value?: Exact): void {
  const parts = value && reduced(value);
  const isSmall = parts && typeof parts.n === 'number' && typeof parts.d === 'number';
  const [top, bottom] = isSmall ? [parts.n as number, parts.d as number] : [Number.NaN, 1];
  const stored = typeof d === 'number' ? (d % bottom === 0 ? top * (d / bottom) : Number.NaN) : top;
  n[offset + at] = stored >= low && stored <= high ? stored : Number.NaN;
  if (typeof d !== 'number') n[offset + at + 1] = bottom;
}

/** Whether a scored node has no stored fraction, but a double near it. */
export function isNearly(n: Float64Array, offset: number, { slots, near }: ModuleNode): boolean {
  return near !== undefined && slots.earned !== undefined && Number.isNaN(n[offset + slots.earned.at]);
}

/** What a scored node earned, from its slots. */
export function earningsAt(n: Float64Array, offset: number, node: PlanNode, { slots }: ModuleNode): Earnings {
  const of = (slot: ModuleSlot | undefined) => slot && numberAt(n, offset, slot);
  return {
    earned: of(slots.earned) ?? bug('no slot of what was earned'),
    base: node.kind === 'leaf' ? node.max : (of(slots.base) ?? bug('no slot of a base')),
    bonus: of(slots.bonus) ?? ZERO,
    penalty: of(slots.penalty) ?? ZERO,
  };
}

/** Stores the double next to a number, and how far off it may be; NaN of no number. */
function putNear(n: Float64Array, at: number, exact?: Exact): void {
  const { value, slack } = exact ? nearTo(exact) : UNKNOWN;
  n[at] = value;
  n[at + 1] = slack;
}

const UNKNOWN: Near = { value: Number.NaN, slack: Number.NaN };

/** Stores what the evaluator says of a node; an approximate value stands in no slot. */
export function putScore(
  { n, s, l }: TierColumnsWritten,
  { slots, near, ranked, rankedNearly }: ModuleNode,
  { offset, position, level }: { readonly offset: number; readonly position: number; readonly level: number },
  node: PlanNode,
  score: NodeScore,
): void {
  const { outcome, approximate } = score;
  s[position] = STATUS_CODES.indexOf(outcome.status);
  const scored = outcome.status === 'scored' && !approximate ? outcome : undefined;
  for (const part of ['earned', 'base', 'bonus', 'penalty'] as const) {
    const slot = slots[part];
    if (slot) putNumber(n, offset, slot, scored?.[part]);
  }
  if (near !== undefined) putNear(n, offset + near, scored?.earned);
  const { points, converted, percent } = (scored && measuresOf(node, scored)) ?? {};
  const measures: Readonly<Record<string, Exact | undefined>> = {
    points,
    converted,
    percent,
    ...Object.fromEntries(Object.entries(score.published ?? {}).map(([name, value]) => [`published ${name}`, value])),
  } satisfies Record<string, Exact | undefined> & Record<Measure, Exact | undefined>;
  for (const [name, slot] of Object.entries(ranked)) putNumber(n, offset, slot, scored && measures[name]);
  for (const [name, at] of Object.entries(rankedNearly)) putNear(n, offset + at, scored && measures[name]);
  if (!node.levels) return;
  const reached = [...node.levels.steps.map(({ id }) => id), node.levels.floor].indexOf(score.level ?? '');
  l[level] = reached < 0 ? NO_LEVEL : reached;
}
