import { OPERATORS } from '../../logic/index.js';
import { hasShape } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { PlanFact } from '../../model/plan.js';
import { explore } from './explore.js';
import { sequence } from './explore-sequence.js';
import { bySign } from './explore-truths.js';
import { type Exploring, isNumber } from './exploring.js';
import { minus } from './linear.js';
import { EVERYWHERE } from './region.js';

/** Facts of a pack by id. */
export type Facts = Readonly<Record<string, PlanFact>>;

/** How a comparison can come out: the left below the right, equal to it, above it. */
const SIDES = ['below', 'at', 'above'] as const;
export type Side = (typeof SIDES)[number];

/** Steps that one question may cost. */
const STEPS = 4000;

/** Of facts alone, each within its bounds: nothing is known of other nodes, of cohorts, or of what relates two facts. */
function exploringOf(facts: Facts): Exploring {
  return {
    plan: { facts },
    operators: OPERATORS,
    relations: [],
    measured: () => undefined,
    rows: () => undefined,
    cohorts: {},
    explore,
    defined: new Map(),
    budget: { left: STEPS },
    unknown: new Set(),
    zeros: [],
  };
}

/**
 * The sides on which figures within their bounds can come out; all three where that is not known. A rule is not asked
 * about figures out of their bounds, so a side that is not here is never met.
 */
export function sidesOf(left: Typed, right: Typed, facts: Facts): readonly Side[] {
  const exploring = exploringOf(facts);
  const met = new Set<Side>();
  for (const path of sequence([left, right], EVERYWHERE, exploring)) {
    if ('none' in path) continue;
    const [a, b] = path.values;
    if (!a || !b || !isNumber(a) || !isNumber(b)) return SIDES;
    const { below, zero, above } = bySign(path.region, minus(a.form, b.form), exploring);
    if (below()) met.add('below');
    if (zero()) met.add('at');
    if (above()) met.add('above');
  }
  return met.size === 0 ? SIDES : SIDES.filter((side) => met.has(side));
}

/** The answers that a condition can have for figures within their bounds, where it has one. */
export function answersOf(condition: Typed, facts: Facts): readonly boolean[] {
  const [left, right, ...more] = condition.args;
  if (hasShape(condition, 'equality') && left?.type.is === 'number' && right && more.length === 0) {
    const { holdsWhenEqual } = condition.shape;
    return [...new Set(sidesOf(left, right, facts).map((side) => (side === 'at') === holdsWhenEqual))];
  }
  const answers = explore(condition, EVERYWHERE, exploringOf(facts)).flatMap(({ value }) => {
    if (value.is === 'none') return [];
    return value.is === 'truth' ? [value.value] : [true, false];
  });
  return [true, false].filter((answer) => answers.length === 0 || answers.includes(answer));
}

/** The expression without the branches that no figure within its bounds can take. */
export function reachable(typed: Typed, facts: Facts): Typed {
  const args = typed.args.map((arg) => reachable(arg, facts));
  if (!hasShape(typed, 'branches')) return { ...typed, args };
  const branches: Typed[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [condition, value] = [args[index], args[index + 1]];
    if (!condition || !value) break;
    const answers = answersOf(condition, facts);
    if (!answers.includes(true)) continue;
    if (!answers.includes(false)) return closed(typed, branches, value);
    branches.push(condition, value);
  }
  const otherwise = args.at(-1);
  return otherwise ? closed(typed, branches, otherwise) : { ...typed, args };
}

function closed(typed: Typed, branches: readonly Typed[], otherwise: Typed): Typed {
  return branches.length === 0 ? otherwise : { ...typed, args: [...branches, otherwise] };
}
