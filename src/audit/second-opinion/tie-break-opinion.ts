import type { TieBreak } from '../../model/pack.js';
import type { BrokenBy } from '../../model/record-ranking.js';
import { isNumber } from './answer.js';
import { askerOf } from './asker.js';
import { compare, type Fraction, fraction } from './fraction.js';
import { unusableIn } from './node-opinion.js';
import type { RankedLayer, Standing } from './standing-opinion.js';
import { PARTED_BY_ID } from './tie-places.js';

/** Compares two units: below 0 where `a` stands above `b`, 0 where nothing parts them. */
type Comparison = (a: Standing, b: Standing) => number;

/** A way to compare units, and how a row says that it parted them; what is ranked has no such name. */
export interface TieBreakOpinion {
  readonly by?: string;
  readonly compare: Comparison;
}

/** The ways to compare: by the value on the ranking's basis, then by each `tieBreak` in turn, then by id where the tie method does. */
export function comparisonsOf(ranked: RankedLayer): readonly TieBreakOpinion[] {
  const { basis, prefer = 'high', tieBreak, ties } = ranked.ranking;
  return [
    { compare: byValue(({ exact, published }) => ({ exact, published })[basis], prefer) },
    ...tieBreak.map((entry) => ({ by: partedBy(entry), compare: tieBreakComparison(ranked, entry) })),
    ...(PARTED_BY_ID[ties] ? [BY_ID] : []),
  ];
}

/** What broke a tie, as text: a node and its measure, a fact, `decision` or `id`. */
export function partedBy(by: TieBreak | BrokenBy): string {
  if ('of' in by) return `${by.of} ${by.by}`;
  return 'fact' in by ? by.fact : 'id' in by ? 'id' : 'decision';
}

/** By id, in code-unit order. */
export const BY_ID: TieBreakOpinion = {
  by: 'id',
  compare: ({ unit: a }, { unit: b }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
};

type Key = Fraction | string | undefined;

const SIGN = { high: -1, low: 1 } as const;

/** Compares by a key; a unit without one stands below those that have one, whichever value is preferred. */
function byValue(keyOf: (standing: Standing) => Key, prefer: keyof typeof SIGN): Comparison {
  return (a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    const isText = typeof left === 'string' || typeof right === 'string';
    const order = isText ? (left === right ? 0 : left < right ? -1 : 1) : compare(left, right);
    return order === 0 ? 0 : order * SIGN[prefer];
  };
}

function tieBreakComparison(ranked: RankedLayer, entry: TieBreak): Comparison {
  const { ranking, inputs } = ranked;
  if ('of' in entry) return byValue((standing) => measureOf(ranked, entry, standing), entry.prefer);
  if ('fact' in entry) return byValue((standing) => factOf(ranked, entry.fact, standing), entry.prefer);
  const places = new Map<string, Fraction>();
  for (const decision of inputs.assessment.decisions ?? []) {
    if (decision.ranking !== ranking.id) continue;
    for (const [index, unit] of decision.order.entries()) places.set(unit, fraction(index));
  }
  return byValue(({ unit }) => places.get(unit.id), 'low');
}

/** The measure as the node prints it, where the ranking goes by published values and the node prints it; else as it is. */
function measureOf(
  { ranking: { basis } }: RankedLayer,
  { of, by }: Extract<TieBreak, { readonly of: string }>,
  { opinion }: Standing,
): Key {
  const node = opinion?.nodes.get(of);
  if (node?.outcome.status !== 'scored') return undefined;
  const exact = node.outcome[by];
  return { exact, published: node.published[by] ?? exact }[basis];
}

function factOf({ reading, tier }: RankedLayer, fact: string, { opinion }: Standing): Key {
  const formula = tier.compared[fact];
  if (!formula || !opinion) return undefined;
  const question = reading.question(formula);
  if (unusableIn(opinion, { facts: question.facts, presences: new Set() })) return undefined;
  const answer = askerOf(reading, opinion)(question);
  return isNumber(answer) || typeof answer === 'string' ? answer : undefined;
}
