import { compare, type Exact, equal, HUNDRED, multiply, ONE, sign, ZERO } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { hasShape, type Shaped } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { isExact, type Json, type Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { MEASURE_IS } from '../../model/measure.js';
import type { Plan, PlanLeaf, PlanNode } from '../../model/plan.js';
import type { Trial } from '../inputs/trial.js';
import type { TierProof } from './prove-tier.js';

/** A ratio of two facts in a rule: `part / whole`, or with `isRest` what is left of the whole. */
interface FactRatio {
  readonly part: string;
  readonly whole: string;
  readonly isRest: boolean;
}

/** A ratio whose whole never exceeds its part, by `atMost` of the whole: it is 100% or more, whatever a unit reports. */
export function exchangedRatios({ facts }: Plan, node: PlanNode): readonly CheckFinding[] {
  if (node.kind !== 'leaf') return [];
  const exchanged = ratiosIn(node.points.typed).filter(({ part, whole }) => facts[whole]?.info.atMost === part);
  const pairs = new Map(exchanged.map(({ part, whole }) => [`${part} ${whole}`, { part, whole }]));
  return [...pairs.values()].map(({ part, whole }) =>
    checkFinding('ratio-exchanged', placeOf(node, part), { node: node.id, part, whole }),
  );
}

/**
 * Percents written as fractions of 1, `atLeast: 0.95` for 95%, as a spreadsheet stores them: all bounds of a percent in a
 * rule, or all levels of a node by percent, are 1 or below, and a higher percent earns more.
 */
export function fractionsForPercents({ alone }: Pick<TierProof, 'alone'>, node: PlanNode): readonly CheckFinding[] {
  return [...fractionLevels(node), ...(node.kind === 'leaf' ? fractionBounds(alone, node) : [])];
}

function fractionLevels(node: PlanNode): readonly CheckFinding[] {
  const { levels } = node;
  if (levels === undefined || !MEASURE_IS[levels.by].isPercent) return [];
  const lows = levels.steps.flatMap(({ low }) => (low ? [low.value] : []));
  const highest = highestFraction(lows);
  if (highest === undefined) return [];
  const step = levels.steps.findIndex(({ low }) => low !== undefined && equal(low.value, highest));
  const key = levels.steps[step]?.low?.included ? 'atLeast' : 'above';
  return [fraction(node, [...node.path, 'levels', 'steps', step, key], highest)];
}

function fractionBounds(alone: TierProof['alone'], node: PlanLeaf): readonly CheckFinding[] {
  const bounds = boundsIn(node.points.typed);
  const highest = highestFraction(bounds.map(({ value }) => value));
  const ratio = bounds.find(({ value }) => highest !== undefined && equal(value, highest))?.ratio;
  if (highest === undefined || ratio === undefined || !isHigherBetter(alone, node, ratio)) return [];
  return [fraction(node, placeOf(node, toText(highest)), highest)];
}

function fraction(node: PlanNode, path: Path, bound: Exact): CheckFinding {
  const suggestion = toText(multiply(bound, HUNDRED));
  return checkFinding('percent-as-fraction', path, { node: node.id, found: toText(bound), suggestion });
}

/** The highest of the values above 0 where none is above 1; undefined where one is, or there are none. */
function highestFraction(values: readonly Exact[]): Exact | undefined {
  const [first, ...others] = values.filter((value) => sign(value) > 0);
  if (first === undefined) return undefined;
  const highest = others.reduce((high, value) => (compare(value, high) > 0 ? value : high), first);
  return compare(highest, ONE) > 0 ? undefined : highest;
}

/** Whether 100% earns more than 0%, the rule reading no other facts. */
function isHigherBetter(alone: TierProof['alone'], { id }: PlanLeaf, { part, whole, isRest }: FactRatio): boolean {
  const pointsAt = (value: Exact) => {
    const trial: Trial = {
      facts: { [whole]: HUNDRED, [part]: value },
      attributes: {},
      notApplicable: [],
      evidence: true,
    };
    alone.put(trial);
    const outcome = alone.outcomeOf(id);
    return outcome.status === 'scored' ? outcome.points : undefined;
  };
  const [none, all] = isRest ? [pointsAt(HUNDRED), pointsAt(ZERO)] : [pointsAt(ZERO), pointsAt(HUNDRED)];
  return none !== undefined && all !== undefined && compare(all, none) > 0;
}

/** A number that a percent is compared with, or divided by. */
interface Bound {
  readonly value: Exact;
  readonly ratio: FactRatio;
}

function boundsIn(typed: Typed): readonly Bound[] {
  const below = typed.args.flatMap(boundsIn);
  if (!hasShape(typed, 'order', 'quotient')) return below;
  const [left, right] = typed.args;
  const isReversed = hasShape(typed, 'order') && left !== undefined && numberOf(left) !== undefined;
  const [percent, number] = isReversed ? [right, left] : [left, right];
  const ratio = percent && ratioOfPercent(percent);
  const value = number && numberOf(number);
  return ratio === undefined || value === undefined ? below : [{ value, ratio }, ...below];
}

/** The ratio of `100 × part / whole`, whatever else it is multiplied by. */
function ratioOfPercent(typed: Typed): FactRatio | undefined {
  if (!hasShape(typed, 'product')) return undefined;
  const isPercent = typed.args.some((factor) => {
    const value = numberOf(factor);
    return value !== undefined && equal(value, HUNDRED);
  });
  return isPercent ? typed.args.map(ratioOf).find((ratio) => ratio !== undefined) : undefined;
}

function ratiosIn(typed: Typed): readonly FactRatio[] {
  const ratio = ratioOf(typed);
  return [...(ratio ? [ratio] : []), ...typed.args.flatMap(ratiosIn)];
}

function ratioOf(typed: Typed): FactRatio | undefined {
  const [counted, divisor] = hasShape(typed, 'quotient') ? typed.args : [];
  const whole = divisor && factOf(divisor);
  if (counted === undefined || whole === undefined) return undefined;
  const isRest = hasShape(counted, 'difference') && counted.args[0] !== undefined && factOf(counted.args[0]) === whole;
  const part = factOf(isRest ? (counted as Shaped<'difference'>).args[1] : counted);
  return part === undefined ? undefined : { part, whole, isRest };
}

function factOf(typed: Typed | undefined): string | undefined {
  return typed && hasShape(typed, 'fact') ? typed.name : undefined;
}

function numberOf({ shape, literal }: Typed): Exact | undefined {
  return shape.is === 'literal' && isExact(literal) ? literal : undefined;
}

/** The first place in a rule at which this id or number is written; the rule where it stands nowhere as it is. */
function placeOf({ path, document }: PlanLeaf, written: string): Path {
  const rule: Path = [...path, 'rule'];
  return [...rule, ...(firstPath((document.rule ?? null) as Json, written) ?? [])];
}

function firstPath(json: Json, written: string): Path | undefined {
  if (json === written || (isDecimal(json) && toText(fromDecimal(json)) === written)) return [];
  if (typeof json !== 'object' || json === null) return undefined;
  const entries = Array.isArray(json) ? [...json.entries()] : Object.entries(json);
  for (const [key, inner] of entries) {
    const below = firstPath(inner as Json, written);
    if (below !== undefined) return [key, ...below];
  }
  return undefined;
}

function isDecimal(json: Json): json is string {
  return typeof json === 'string' && /^-?\d+(?:\.\d+)?$/.test(json);
}
