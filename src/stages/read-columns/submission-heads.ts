import { readInstant } from '../../kit/instant.js';
import type { Head } from './head.js';
import { ownValue, plainKeys } from './own-data.js';
import { plainId, plainText } from './register.js';

/** A submission as written, of which only the head was read. */
export interface SubmissionHead {
  /** Its place in the list of submissions. */
  readonly index: number;
  readonly unit: string;
  readonly instant: number;
  /** The facts as written; undefined where there are none. */
  readonly facts: unknown;
  /** Whether it has nothing but facts, and who signed it. */
  readonly isPlain: boolean;
}

/** By unit, its submissions as they stand in the list; undefined where one of them is not plain. */
export function submissionHeads({
  context,
  submissions,
}: Head): ReadonlyMap<string, readonly SubmissionHead[]> | undefined {
  const byUnit = new Map<string, readonly SubmissionHead[]>();
  const instants = new Map<string, number>();
  const instantOf = (at: unknown): number => {
    if (typeof at !== 'string') return Number.NaN;
    const known = instants.get(at) ?? readInstant(at) ?? Number.NaN;
    instants.set(at, known);
    return known <= context.asOf ? known : Number.NaN;
  };
  for (const [index, raw] of submissions.entries()) {
    const head = submissionHead(raw, index, instantOf);
    if (head === undefined) return undefined;
    const before = byUnit.get(head.unit);
    byUnit.set(head.unit, before === undefined ? [head] : [...before, head]);
  }
  return byUnit;
}

function submissionHead(raw: unknown, index: number, instantOf: (at: unknown) => number): SubmissionHead | undefined {
  const keys = plainKeys(raw);
  if (keys === undefined) return undefined;
  let unit: string | undefined;
  let instant = Number.NaN;
  let facts: unknown;
  let isPlain = true;
  for (const key of keys) {
    const inside = ownValue(raw as object, key);
    if (inside === undefined) return undefined;
    if (key === 'unit') unit = plainId(inside);
    else if (key === 'at') instant = instantOf(inside);
    else if (key === 'facts') facts = inside;
    else if (key === 'by') isPlain &&= plainText(inside) !== undefined;
    else if (key === 'handedIn') isPlain &&= !Number.isNaN(instantOf(inside));
    else isPlain = false;
  }
  return unit === undefined || Number.isNaN(instant) ? undefined : { index, unit, instant, facts, isPlain };
}

/** Values of a plain submission beside its facts: itself, its head and the table of facts. */
export const HEAD_VALUES = 6;
