import { numberOf } from '../../logic/loops/index.js';
import type { Measure } from '../../model/measure.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import type { FactPlace } from './fact-places.js';
import type { NumberText } from './registers.js';

/** Where a number of a node stands in its row: `n` at `at`, and where `d` is `next` its denominator after it. */
export interface Slot {
  readonly at: number;
  readonly d: number | 'next';
  /** The whole numbers that the text takes the stored one to lie between; any other is stored as none. */
  readonly low: number;
  readonly high: number;
}

/** What of a node is stored. */
export type SlotName = 'earned' | 'base' | 'bonus' | 'penalty';

/** Where a node stands in the columns of its tier. */
export interface NodeLayout {
  readonly slots: Partial<Record<SlotName, Slot>>;
  /** The slot of a double next to what it earned; the slot after it holds how far off that may be. */
  near?: number;
  /** The denominator of a measure that rankings compare, and where it stands. */
  readonly ranked: Record<string, Slot>;
  /** Where a double next to a measure that rankings compare stands, and after it how far off that may be. */
  readonly rankedNearly: Record<string, number>;
  /** The lists of reasons that it can have, by position. */
  reasonLists: readonly (readonly { readonly code: string }[])[];
  /** Whether the text scores it; else the exact road does, always. */
  isWritten: boolean;
}

/** How the columns of a tier are laid out, as far as its text is written. */
export interface Layout {
  readonly tier: PlanTier;
  readonly facts: readonly FactPlace[];
  readonly nodes: Record<string, NodeLayout>;
  /** The position of each node in a row of statuses. */
  readonly positionOf: (node: string) => number;
  /** The position of each node that has levels in a row of levels. */
  readonly levelOf: (node: string) => number;
  /** Numbers of a row so far. */
  stride: number;
}

/** Nothing is stored yet. */
export function startLayout(tier: PlanTier, facts: readonly FactPlace[]): Layout {
  const positions = new Map(tier.order.map((id, position) => [id, position]));
  const levelled = tier.order.filter((id) => tier.nodes[id]?.levels);
  return {
    tier,
    facts,
    nodes: {},
    positionOf: (node) => positions.get(node) ?? -1,
    levelOf: (node) => levelled.indexOf(node),
    stride: 0,
  };
}

/** Room for a number. */
export function newSlot(layout: Layout, { low, high, d }: Pick<NumberText, 'low' | 'high' | 'd'>): Slot {
  const at = layout.stride;
  layout.stride += typeof d === 'number' ? 1 : 2;
  return { at, d: typeof d === 'number' ? d : 'next', low, high };
}

/** Room for two numbers: where the first stands. */
export function newPair(layout: Layout): number {
  layout.stride += 2;
  return layout.stride - 2;
}

/** The name of a measure among those that rankings compare. */
export function rankedName(measure: Measure, isPublished: boolean): string {
  return isPublished ? `published ${measure}` : measure;
}

/** Any number, over a denominator of its own: what the exact road stores of a node that the text does not score. */
export const ANY_NUMBER = {
  low: -Number.MAX_SAFE_INTEGER,
  high: Number.MAX_SAFE_INTEGER,
  d: { text: '', high: Number.MAX_SAFE_INTEGER },
} as const;

/** The maximum of a node in parts; undefined where doubles cannot hold them. */
export function maxOf({ max }: PlanNode) {
  return numberOf(max);
}
