import { bug } from '../../kit/bug.js';
import type { Exact } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import type { Reason } from '../../model/expression.js';
import type { SubmissionState } from '../../model/inputs.js';
import type { Measure } from '../../model/measure.js';
import type { Counted, NodeScore } from '../../model/scores.js';
import type { UnitsScored } from './score-units.js';

/** A node of a unit: numbers are exact text, as `7.5` or `2/3`. */
export interface ShownNode {
  readonly status: 'scored' | 'missing' | 'unscorable' | 'not-applicable';
  readonly points?: string;
  readonly converted?: string;
  readonly percent?: string;
  readonly earned?: string;
  readonly base?: string;
  readonly bonus?: string;
  readonly penalty?: string;
  /** The measures as the node prints them. */
  readonly published?: Readonly<Partial<Record<Measure, string>>>;
  readonly level?: string;
  /** Why the value is what it is, or why there is none. */
  readonly because: readonly Reason[];
  /** The facts for which it is missing. */
  readonly facts?: readonly string[];
  readonly counted: Counted;
  readonly approximate: boolean;
}

/** A unit, with every node of its tier in the order of the document; none where it has sent nothing. */
export interface ShownUnit {
  readonly unit: string;
  readonly tier: string;
  readonly state: SubmissionState;
  readonly nodes: Readonly<Record<string, ShownNode>>;
  /** The figures that break a bound or a relation: nothing is decided by them. */
  readonly unusable: readonly string[];
}

/** Everything about the unit at a position. */
export function shownUnit({ tiers, inputAt }: UnitsScored, position: number): ShownUnit {
  const { id, state, tier } = inputAt(position);
  const of = tiers.find((each) => each.tier.id === tier) ?? bug(`no tier ${tier}`);
  const row = of.units.indexOf(position);
  const isSent = state === 'submitted';
  const nodes = isSent ? of.tier.order.map((node) => [node, shownNode(of.rows.scoreAt(node, row))]) : [];
  return {
    ...{ unit: id, tier, state, nodes: Object.fromEntries(nodes) },
    unusable: isSent ? [...of.rows.boundedAt(row).tainted.keys()] : [],
  };
}

function shownNode({ outcome, because, published, level, counted, approximate }: NodeScore): ShownNode {
  if (outcome.status === 'missing')
    return { status: outcome.status, because: [], facts: outcome.facts, counted, approximate };
  if (outcome.status !== 'scored') return { status: outcome.status, because: [outcome.because], counted, approximate };
  const { status, ...measures } = outcome;
  return {
    status,
    ...shownNumbers(measures),
    ...(published ? { published: shownNumbers(published) } : {}),
    ...(level === undefined ? {} : { level }),
    ...{ because, counted, approximate },
  };
}

function shownNumbers<K extends string>(numbers: Readonly<Partial<Record<K, Exact>>>): Readonly<Record<K, string>> {
  const entries = Object.entries(numbers) as readonly (readonly [string, Exact])[];
  return Object.fromEntries(entries.map(([name, value]) => [name, toText(value)])) as Readonly<Record<K, string>>;
}
