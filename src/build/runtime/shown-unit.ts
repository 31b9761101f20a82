import { bug } from '../../kit/bug.js';
import type { Exact } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import type { Reason } from '../../model/expression.js';
import { IS_SCORED, type SubmissionState } from '../../model/inputs.js';
import type { Measure } from '../../model/measure.js';
import type { Counted, NodeScore } from '../../model/scores.js';
import type { UnitsScored } from './score-units.js';

/** A node of a unit: numbers are exact text, as `7.5` or `2/3`. */
export interface ShownNode {
  /** Whether it has a value, or why it has none. */
  readonly status: 'scored' | 'missing' | 'unscorable' | 'not-applicable';
  /** What it earned, with bonus and penalty; absent where it has no value. */
  readonly points?: string;
  /** Points on the printed maximum; absent where it has no value. */
  readonly converted?: string;
  /** Converted points in percent of the maximum; absent where the maximum is 0. */
  readonly percent?: string;
  /** What its rule or combiner gave, before bonus and penalty. */
  readonly earned?: string;
  /** The maximum of what counts. */
  readonly base?: string;
  /** Its bonus points; "0" where it has none. */
  readonly bonus?: string;
  /** What is taken off; "0" where nothing is. */
  readonly penalty?: string;
  /** The measures as the node prints them. */
  readonly published?: Readonly<Partial<Record<Measure, string>>>;
  /** The level that it earned, by its id; absent where it has no levels. */
  readonly level?: string;
  /** Why the value is what it is, or why there is none. */
  readonly because: readonly Reason[];
  /** The facts for which it is missing. */
  readonly facts?: readonly string[];
  /** Whether it counts in its group, or what its policy took it for. */
  readonly counted: Counted;
  /** Whether an irrational function or an average took part, so that the text is rounded. */
  readonly approximate: boolean;
}

/** A unit, with every node of its tier in the order of the document; none where it has sent nothing. */
export interface ShownUnit {
  /** The unit, by its id. */
  readonly unit: string;
  /** Its tier, by its id. */
  readonly tier: string;
  /** Whether it sent something that counts. */
  readonly state: SubmissionState;
  /** Its criteria and groups, by id. */
  readonly nodes: Readonly<Record<string, ShownNode>>;
  /** The figures that break a bound or a relation: nothing is decided by them. */
  readonly unusable: readonly string[];
}

/** Everything about the unit at a position. */
export function shownUnit({ tiers, inputAt }: UnitsScored, position: number): ShownUnit {
  const { id, state, tier } = inputAt(position);
  const of = tiers.find((each) => each.tier.id === tier) ?? bug(`no tier ${tier}`);
  const row = of.units.indexOf(position);
  const isSent = IS_SCORED[state];
  const nodes = isSent ? of.tier.order.map((node) => [node, shownNode(of.rows.scoreAt(node, row))]) : [];
  return {
    unit: id,
    tier,
    state,
    nodes: Object.fromEntries(nodes),
    unusable: isSent ? [...of.rows.boundedAt(row).unusable.keys()] : [],
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
    because,
    counted,
    approximate,
  };
}

function shownNumbers<K extends string>(numbers: Readonly<Partial<Record<K, Exact>>>): Readonly<Record<K, string>> {
  const entries = Object.entries(numbers) as readonly (readonly [string, Exact])[];
  return Object.fromEntries(entries.map(([name, value]) => [name, toText(value)])) as Readonly<Record<K, string>>;
}
