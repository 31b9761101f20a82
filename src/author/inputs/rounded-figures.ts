import {
  add,
  compare,
  divide,
  type Exact,
  floorOf,
  isWhole,
  multiply,
  ratio,
  subtract,
  whole,
  ZERO,
} from '../../kit/exact.js';
import { round } from '../../kit/rounding.js';
import type { CaseInput } from '../../model/cases.js';
import { MEASURES, type Measure } from '../../model/measure.js';
import type { PlanFact, PlanNode } from '../../model/plan.js';
import { criteriaBehind, factsIn, isNumeric, writtenFormulas } from './below.js';
import { numberIn, withNumber } from './case-figures.js';
import type { Probing } from './probe.js';
import { stepOf } from './turn.js';

/**
 * Between two values that a rounding may give: in the middle, where the modes part, above an even one, and apart from it,
 * where a place more or less shows.
 */
const BETWEEN = [
  { part: ratio(1, 2), isExact: true },
  { part: ratio(3, 10), isExact: false },
] as const;

/** Values of the rounding that are gone down to find each. */
const MOST_VALUES = 40;

/**
 * Figures at which the roundings of a node show: one number of a criterion is moved so that a measure comes to lie in the
 * middle between two values that are printed, or apart from both. None where the measure is no straight line in the number,
 * or no step of it comes there.
 */
export function roundedFigures(probing: Probing, node: PlanNode, base: CaseInput): readonly CaseInput[] {
  const facts = criteriaBehind(probing, node).flatMap((criterion) =>
    factsIn(probing, writtenFormulas(criterion)).filter(isNumeric),
  );
  return MEASURES.flatMap((measure) => {
    const { places } = node.publish[measure] ?? {};
    if (places === undefined) return [];
    const unit = ratio(1, 10n ** BigInt(places));
    return facts.flatMap((fact) => alongFact({ probing, node, measure, base }, unit, fact));
  });
}

/** A measure of a node, at figures of which one is moved. */
interface Moved {
  readonly probing: Probing;
  readonly node: PlanNode;
  readonly measure: Measure;
  readonly base: CaseInput;
}

/** Figures in which one number is moved by whole steps; `unit`: how far apart printed values are. */
function alongFact(moved: Moved, unit: Exact, fact: PlanFact): readonly CaseInput[] {
  const { probing, base } = moved;
  const now = numberIn(base, fact.id);
  if (!now) return [];
  const step = stepOf(fact);
  const withSteps = (steps: Exact) => withNumber(probing.plan, base, fact.id, add(now, multiply(steps, step)));
  const [from, below] = [ZERO, whole(-1)].map((steps) => measureAt(moved, withSteps(steps)));
  if (!from || !below) return [];
  const slope = subtract(from, below);
  return BETWEEN.flatMap(({ part, isExact }) => {
    const lowest = floorOf(divide(from, unit) ?? ZERO);
    for (let down = 0; down < MOST_VALUES; down += 1) {
      const value = subtract(lowest, whole(down));
      if (!isWanted(value, isExact)) continue;
      const distance = divide(subtract(multiply(add(value, part), unit), from), slope);
      const steps = distance && (isExact ? distance : round(distance, { places: 0, mode: 'half-up' }));
      if (steps && isWhole(steps) && isWithin(fact, add(now, multiply(steps, step)))) return [withSteps(steps)];
    }
    return [];
  });
}

/** For a middle an even value, of which the modes make different ones; else one whose last digit is not 0. */
function isWanted(value: Exact, isMiddle: boolean): boolean {
  const parts = divide(value, whole(isMiddle ? 2 : 10));
  return parts !== undefined && isWhole(parts) === isMiddle;
}

function isWithin({ min, max }: PlanFact, value: Exact): boolean {
  return (!min || compare(min, value) <= 0) && (!max || compare(value, max) <= 0);
}

function measureAt({ probing, node, measure }: Moved, input: CaseInput): Exact | undefined {
  const outcome = probing.probe(input).layer[node.id]?.outcome;
  return outcome?.status === 'scored' ? outcome[measure] : undefined;
}
