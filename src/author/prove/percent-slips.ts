import { compare, type Exact, equal, HUNDRED, larger, multiply, ONE, sign, whole } from '../../kit/exact.js';
import { fromText, toText } from '../../kit/exact-text.js';
import { hasShape } from '../../model/by-shape.js';
import type { CheckFinding } from '../../model/check-finding.js';
import type { Json, Typed, Value } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { MEASURE_IS } from '../../model/measure.js';
import type { Plan, PlanLeaf, PlanNode, PlanTier } from '../../model/plan.js';
import type { Scalar } from '../../model/value-given.js';
import { attributesOf } from '../inputs/meet-rule.js';
import { NO_FIGURES, type Trial } from '../inputs/trial.js';
import { mentions } from '../mentions.js';
import { numberOf, type PercentTerm, percentTerm } from './percent-terms.js';
import { fraction, fractionsOfNodes } from './percents-of-nodes.js';
import { placeIn } from './place-in.js';
import type { TierProof } from './prove-tier.js';
import { saysPercent } from './said-percents.js';

/** The lowest share of 1 that is taken for a percent, of a figure that is one. */
const LEAST_MEANT = fromText('0.6') ?? ONE;

/** The lowest bound that is taken for a percent where all others are percents. */
const LEAST_LONE = fromText('0.2') ?? ONE;

/** A bound this many times as high as the one below it shows that the one below is of another scale: 0.65 below 80. */
const APART = whole(50);

/**
 * Percents written as fractions of 1, `atLeast: 0.95` for 95%, as a spreadsheet stores them: all bounds of a percent in a
 * rule, or all levels of a node by percent, are 1 or below, and a higher percent earns more; or the lowest alone is, and looks like 60% or more. Of a
 * figure that is itself a percent, as the share of a budget, 0.5% or 1% may well be meant: the highest of its bounds is one that looks like 60% or more.
 * What the words of the row say with a percent sign is meant.
 */
export function fractionsForPercents(
  plan: Plan,
  proof: Pick<TierProof, 'alone' | 'tier'>,
  node: PlanNode,
): readonly CheckFinding[] {
  return [
    ...fractionLevels(node),
    ...fractionsOfNodes(node),
    ...(node.kind === 'leaf' ? fractionBounds(plan, proof, node) : []),
  ];
}

function fractionLevels(node: PlanNode): readonly CheckFinding[] {
  const { levels } = node;
  const isPercent = levels !== undefined && MEASURE_IS[levels.by].isPercent;
  // points of 100 are read as percents are
  if (levels === undefined || !(isPercent || equal(node.max, HUNDRED))) return [];
  const lows = levels.steps.flatMap(({ low }) => (low ? [low.value] : []));
  const highest = (isPercent ? highestFraction(lows) : undefined) ?? loneFraction(lows);
  if (highest === undefined) return [];
  const step = levels.steps.findIndex(({ low }) => low !== undefined && equal(low.value, highest));
  const key = levels.steps[step]?.low?.included ? 'atLeast' : 'above';
  return [fraction(node, [...node.path, 'levels', 'steps', step, key], highest)];
}

function fractionBounds(plan: Plan, proof: Pick<TierProof, 'alone' | 'tier'>, node: PlanLeaf): readonly CheckFinding[] {
  const bounds = boundsIn(plan, node.points.typed);
  const ratios = bounds.filter(({ term }) => term.isRatio);
  const highest = highestFraction(bounds.map(({ value }) => value)) ?? loneFraction(ratios.map(({ value }) => value));
  const term = bounds.find(({ value }) => highest !== undefined && equal(value, highest))?.term;
  if (highest === undefined || term === undefined) return [];
  if (!term.isRatio && (compare(highest, LEAST_MEANT) < 0 || equal(highest, ONE))) return [];
  if (saysPercent(plan, node, highest) || !isHigherBetter(plan, proof, node, term)) return [];
  return [fraction(node, placeOf(plan, node, highest), highest)];
}

/** Where a bound is written: in the rule, or as the value of a constant that the rule names. */
function placeOf({ pack: { constants = [] } }: Plan, node: PlanLeaf, bound: Exact): Path {
  const written = placeIn(node, toText(bound));
  if (written.length > node.path.length + 1) return written;
  const index = constants.findIndex(({ id, value }) => {
    const read = value === undefined ? undefined : fromText(String(value));
    return read !== undefined && equal(read, bound) && mentions((node.document.rule ?? null) as Json, id);
  });
  return index < 0 ? written : ['constants', index, 'value'];
}

/** The highest of the values above 0 where none is above 1; undefined where one is, or there are none. */
function highestFraction(values: readonly Exact[]): Exact | undefined {
  const [first, ...others] = values.filter((value) => sign(value) > 0);
  if (first === undefined) return undefined;
  const highest = others.reduce(larger, first);
  return compare(highest, ONE) > 0 ? undefined : highest;
}

/**
 * The lowest of the values above 0, where a hundred times as much was likely meant: it is from 0.2 to below 1, and the next one is far
 * from it.
 */
function loneFraction(values: readonly Exact[]): Exact | undefined {
  const [lowest, next, another] = values
    .filter((value) => sign(value) > 0)
    .toSorted(compare)
    .filter((value, index, sorted) => index === 0 || !equal(value, sorted[index - 1] ?? value));
  if (lowest === undefined || next === undefined) return undefined;
  // below 0.6 it is one where its hundredfold stands in the row of two others: 0.4 of 0.4, 60, 80
  const isInRow =
    another !== undefined && compare(lowest, LEAST_LONE) >= 0 && compare(multiply(lowest, HUNDRED), next) < 0;
  const isOne = (compare(lowest, LEAST_MEANT) >= 0 || isInRow) && compare(lowest, ONE) < 0;
  return isOne && compare(next, multiply(lowest, APART)) >= 0 ? lowest : undefined;
}

/** Whether 100% earns more than 0%, for some unit that the row applies to, the rule reading no other facts. */
function isHigherBetter(
  plan: Plan,
  { alone, tier }: Pick<TierProof, 'alone' | 'tier'>,
  { id }: PlanLeaf,
  { none, all }: PercentTerm,
): boolean {
  const pointsOf = (facts: Trial['facts'], attributes: Trial['attributes']) => {
    alone.put({ ...NO_FIGURES, facts, attributes });
    const outcome = alone.outcomeOf(id);
    return outcome.status === 'scored' ? outcome.points : undefined;
  };
  return attributesTried(plan, tier).some((given) => {
    const [low, high] = [pointsOf(none, given), pointsOf(all, given)];
    return low !== undefined && high !== undefined && compare(high, low) > 0;
  });
}

function attributesTried(plan: Plan, tier: PlanTier): readonly Trial['attributes'][] {
  const chosen = new Set((plan.pack.attributes ?? []).flatMap(({ id, options }) => (options ? [id] : [])));
  const read = (id: string, value: Scalar): Value => {
    if (typeof value === 'boolean') return value;
    return (chosen.has(id) ? undefined : fromText(String(value))) ?? String(value);
  };
  return attributesOf(plan, tier).map((attributes) =>
    Object.fromEntries(Object.entries(attributes).map(([id, value]) => [id, read(id, value)])),
  );
}

/** A number that a percent is compared with or divided by, or at which it is held. */
interface Bound {
  readonly value: Exact;
  readonly term: PercentTerm;
}

/** The numbers that percents of a rule are compared with or divided by, or at which they are held: `min(percent, 0.9)`. */
export function boundsIn(plan: Plan, typed: Typed): readonly Bound[] {
  const below = typed.args.flatMap((arg) => boundsIn(plan, arg));
  if (hasShape(typed, 'extreme')) return [...endsOf(plan, typed), ...below];
  if (!hasShape(typed, 'order', 'quotient')) return below;
  const [left, right] = typed.args;
  const isReversed = hasShape(typed, 'order') && left !== undefined && numberOf(left) !== undefined;
  const [percent, number] = isReversed ? [right, left] : [left, right];
  const term = percent && percentTerm(plan, percent);
  const value = number && numberOf(number);
  return term === undefined || value === undefined ? below : [{ value, term }, ...below];
}

/** The numbers at which a percent is held by the least or the greatest of it and a number, one inside the other or not. */
function endsOf(plan: Plan, typed: Typed): readonly Bound[] {
  const bounded = boundedIn(typed);
  const term = bounded && percentTerm(plan, bounded);
  if (term === undefined) return [];
  return typed.args.flatMap((arg) => {
    const value = numberOf(arg);
    return value === undefined ? [] : [{ value, term }];
  });
}

/** What is held between numbers: the one operand that is no number, or what is held in it. */
function boundedIn(typed: Typed): Typed | undefined {
  if (!hasShape(typed, 'extreme')) return typed;
  const [bounded, ...others] = typed.args.filter((arg) => numberOf(arg) === undefined);
  return bounded && others.length === 0 ? boundedIn(bounded) : undefined;
}
