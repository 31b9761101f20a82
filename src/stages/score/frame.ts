import { bug } from '../../kit/bug.js';
import type { Exact } from '../../kit/exact.js';
import type { Fractions, TierColumns } from '../../model/columns.js';
import type { Layer } from '../../model/layer.js';
import type { PlanNode } from '../../model/plan.js';
import {
  NO_LEVEL,
  type NodeColumns,
  type SingleScore,
  type Singles,
  STATUS_CODES,
  type UnroundedBlock,
} from '../../model/results.js';
import { type OddRows, oddRows } from './odd-rows.js';

/** The columns of a node while it is scored. */
export interface NodeFrame extends NodeColumns {
  readonly singles: KeptSingles;
  /** The odd rows of the block that was scored last. */
  readonly odd: OddRows;
  /** What `unrounded` was made of has changed. */
  readonly forgetUnrounded?: (() => void) | undefined;
}

/** `get` may score a row when it is asked for; `scored` gives only a row that was scored before. */
interface KeptSingles extends Singles {
  readonly scored: (row: number) => SingleScore | undefined;
  readonly set: (row: number, single: SingleScore) => void;
  readonly delete: (row: number) => void;
}

/** Whether a row is known nearly, and is scored by itself when somebody asks for more. */
export function isNearly({ statuses, near }: NodeColumns, row: number): boolean {
  return near !== undefined && !Number.isNaN(near.value[row]) && STATUS_CODES[statuses[row] as number] === 'scored';
}

/**
 * An answer for every unit: a number, or in `t` a boolean as 0, 1, or 2 for neither; or where it depends on a value of the
 * unit's own, how it follows from that: `answer(row, ownValue)`.
 */
export type Answers =
  | Fractions
  | { readonly t: Uint8Array }
  | { readonly answer: (row: number, ownValue: Exact) => { readonly n: number; readonly d: number } | undefined };

/** What loops read: the figures of a tier in one layer, and what was scored of them so far. */
export interface Frame {
  readonly layer: Layer;
  readonly columns: TierColumns;
  readonly nodes: Record<string, NodeFrame>;
  /** The answers, by the key of the expression that asks. */
  readonly answers: Map<string, Answers>;
}

/** Loops are made once and read whatever frame is bound while they run. */
export interface Binding {
  frame: Frame | undefined;
}

/** The frame that is bound. */
export function bound({ frame }: Binding): Frame {
  if (!frame) throw new Error('loops run without a frame');
  return frame;
}

/** The columns of a node in the frame that is bound. */
export function nodeIn(binding: Binding, id: string): NodeFrame {
  return bound(binding).nodes[id] ?? bug(`no columns of ${id}`);
}

/**
 * Columns for a node, with arbitrary numbers until it is scored: scoring writes all of them. `score`: has the evaluator
 * score a row that is known nearly.
 */
export function nodeFrame(
  node: PlanNode,
  rows: number,
  { earned, parts, reasonLists, unrounded, isNear }: NodeShape,
  score: (row: number) => void,
): NodeFrame {
  const numbers = () => new Float64Array(rows);
  const fractions = (over: number | 'each'): Fractions => ({ n: numbers(), d: over === 'each' ? numbers() : over });
  const part = (over: number | 'each' | undefined) => (over === undefined ? undefined : fractions(over));
  const singles = new Map<number, SingleScore>();
  // each key written out: all nodes then have one form, for which V8 compiles code once
  const columns: NodeFrame = {
    node,
    statuses: new Uint8Array(rows),
    reasons: new Uint8Array(rows),
    reasonLists,
    earned: fractions(earned),
    unrounded: unrounded?.blockOf,
    forgetUnrounded: unrounded?.forget,
    base: part(parts?.base),
    bonus: part(parts?.bonus),
    penalty: part(parts?.penalty),
    levels: node.levels ? new Uint8Array(rows).fill(NO_LEVEL) : undefined,
    near: isNear ? { value: numbers(), slack: numbers() } : undefined,
    odd: oddRows(),
    singles: {
      get size() {
        return singles.size;
      },
      scored: (row) => singles.get(row),
      get: (row) => {
        if (isNear && !singles.has(row) && isNearly(columns, row)) score(row);
        return singles.get(row);
      },
      set: (row, single) => void singles.set(row, single),
      delete: (row) => void singles.delete(row),
    },
  };
  return columns;
}

/** What a node gave before its rounding. */
export interface Unrounded {
  readonly blockOf: (row: number) => UnroundedBlock;
  /** What it is made of has changed. */
  readonly forget: () => void;
}

/** The denominators of what a group earns besides; absent where it has no such children. */
export interface PartDenominators {
  readonly base: number | 'each';
  readonly bonus: number | 'each' | undefined;
  readonly penalty: number | 'each' | undefined;
}

/** The denominator of a column, or that each row has one. */
export interface NodeShape {
  readonly earned: number | 'each';
  /** The denominators of the parts of a group; undefined for a criterion. */
  readonly parts: PartDenominators | undefined;
  readonly reasonLists: NodeColumns['reasonLists'];
  /** Of a node that rounds. */
  readonly unrounded: Unrounded | undefined;
  /** Whether rows may be known nearly. */
  readonly isNear: boolean;
}
