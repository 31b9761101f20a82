import type { Inputs } from '../../model/inputs.js';
import type { PackRanking, TieBreak } from '../../model/pack.js';
import type { PlanTier } from '../../model/plan.js';
import type { TieMethod } from '../../model/tie-method.js';
import { isNumber } from './answer.js';
import { askerOf } from './asker.js';
import { type Fraction, fraction, order } from './fraction.js';
import { taintOf } from './node-opinion.js';
import type { Reading } from './reading.js';
import type { Standing } from './standing-opinion.js';

/** Whether ids decide among equals, by method. */
export const PARTED_BY_ID: Readonly<Record<TieMethod, boolean>> = {
  competition: false,
  dense: false,
  modified: false,
  average: false,
  ordinal: true,
};

/** Below 0 where the first unit stands above the second, 0 where nothing parts them. */
export type Comparison = (a: Standing, b: Standing) => number;

/** The value on the ranking's basis, then each `tieBreak` in turn; ids decide where `ties` is `ordinal`. */
export function comparisonOf(reading: Reading, tier: PlanTier, ranking: PackRanking, inputs: Inputs): Comparison {
  const value = ({ exact, published }: Standing) => (ranking.basis === 'published' ? published : exact);
  const breaks = ranking.tieBreak.map((entry) => breaking(reading, tier, ranking, inputs, entry));
  const ids: readonly Comparison[] = PARTED_BY_ID[ranking.ties] ? [byId] : [];
  const all: readonly Comparison[] = [by(value, 'high'), ...breaks, ...ids];
  return (a, b) => {
    for (const compare of all) {
      const sign = compare(a, b);
      if (sign !== 0) return sign;
    }
    return 0;
  };
}

/** In the order of code units. */
export function byId({ unit: a }: Standing, { unit: b }: Standing): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type Compared = Fraction | string | undefined;

/** A unit without a value stands below those that have one, whichever is preferred. */
function by(of: (standing: Standing) => Compared, prefer: 'high' | 'low'): Comparison {
  return (a, b) => {
    const [left, right] = [of(a), of(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    const isText = typeof left === 'string' || typeof right === 'string';
    const sign = isText ? (left === right ? 0 : left < right ? -1 : 1) : order(left, right);
    return prefer === 'low' ? sign : 0 - sign;
  };
}

function breaking(
  reading: Reading,
  tier: PlanTier,
  ranking: PackRanking,
  { assessment }: Inputs,
  entry: TieBreak,
): Comparison {
  if ('of' in entry) return by((standing) => measureOf(ranking, entry, standing), entry.prefer);
  if ('fact' in entry) return by((standing) => factOf(reading, tier, entry.fact, standing), entry.prefer);
  const places = new Map<string, Fraction>();
  for (const decision of assessment.decisions ?? []) {
    if (decision.ranking !== ranking.id) continue;
    for (const [index, unit] of decision.order.entries()) places.set(unit, fraction(index));
  }
  return by(({ unit }) => places.get(unit.id), 'low');
}

/** As the node prints it where the ranking is on published values and the node prints it, else as it is. */
function measureOf(
  { basis }: PackRanking,
  { of, by: measure }: Extract<TieBreak, { readonly of: string }>,
  { said }: Standing,
): Compared {
  const opinion = said?.nodes.get(of);
  if (opinion?.outcome.status !== 'scored') return undefined;
  return (basis === 'published' ? opinion.published[measure] : undefined) ?? opinion.outcome[measure];
}

function factOf(reading: Reading, tier: PlanTier, fact: string, { said }: Standing): Compared {
  const formula = tier.compared[fact];
  if (!formula || !said) return undefined;
  const question = reading.question(formula);
  if (taintOf(said, { ...question, presences: new Set() })) return undefined;
  const answer = askerOf(reading, said)(question);
  return isNumber(answer) || typeof answer === 'string' ? answer : undefined;
}
