import type { Layer } from '../../model/layer.js';
import { type Fraction, order, shown } from './fraction.js';

/**
 * One thing that the second opinion says otherwise than the engine. Both are text: a code, or a number as a decimal or a
 * ratio in lowest terms; '' where there is none.
 */
export interface OpinionDifference {
  readonly stage: 'evaluate' | 'rank';
  readonly tier: string;
  readonly unit: string;
  readonly layer: Layer;
  /** The id of the node, or of the ranking. */
  readonly of: string;
  /** Where the ranking's cohort is divided by an attribute. */
  readonly option?: string;
  readonly what: Compared;
  readonly engine: string;
  readonly opinion: string;
}

/** What is compared of a node, and of a row of a ranking. */
export type Compared =
  | 'status'
  | 'earned'
  | 'bonus'
  | 'penalty'
  | 'base'
  | 'points'
  | 'converted'
  | 'percent'
  | 'counted'
  | 'missing'
  | 'blanks'
  | 'computed'
  | 'published points'
  | 'published percent'
  | 'published converted'
  | 'level'
  | 'state'
  | 'place'
  | 'tied'
  | 'value'
  | 'published';

/** One line of a comparison: what the engine has, and what the second opinion has. */
export type Line = readonly [Compared, Side, Side];

/** A number, a word, or nothing. */
export type Side = Fraction | string | undefined;

/** The lines in which the two differ, as text. */
export function differing(lines: readonly Line[]): readonly Pick<OpinionDifference, 'what' | 'engine' | 'opinion'>[] {
  return lines.flatMap(([what, engine, opinion]) =>
    alike(engine, opinion) ? [] : [{ what, engine: textOf(engine), opinion: textOf(opinion) }],
  );
}

function alike(a: Side, b: Side): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return order(a, b) === 0;
}

function textOf(told: Side): string {
  if (told === undefined) return '';
  return typeof told === 'string' ? told : shown(told);
}
