import { add, compare, divide, type Exact, floorOf, multiply, subtract, whole, ZERO } from '../../../kit/exact.js';
import type { CaseInput } from '../../../model/cases.js';
import type { PlanFact } from '../../../model/plan.js';
import { roundOf } from './figures.js';
import { numberIn, withNumber } from './inputs.js';
import type { Ladder, Measured } from './ladder.js';
import type { Look, Looking } from './look.js';
import { unitOf } from './solve.js';

/** Units whose measure is nearest to a value on each side of it, and one where it is that value. */
export interface Nearest {
  readonly below?: Look;
  readonly at?: Look;
  readonly above?: Look;
}

/** Units that one approach may look at. */
const LOOKS = 500;

/**
 * Comes as near to a value as the steps of the facts allow: where the ladder passes it, each number is taken to the
 * last step before the value and the first behind it; then the same from the nearest that were met.
 */
export function approach(
  looking: Looking,
  ladder: Ladder,
  facts: readonly PlanFact[],
  measured: Measured,
  value: Exact,
): Nearest {
  const near: { -readonly [Side in keyof Nearest]: Nearest[Side] } = {};
  let left = LOOKS;
  const offer = (input: CaseInput): Exact | undefined => {
    left -= 1;
    const look = looking.look(input);
    const found = measured(look);
    if (!found) return undefined;
    const order = compare(found, value);
    if (order === 0) near.at ??= look;
    else {
      const side = order < 0 ? 'below' : 'above';
      const known = near[side] && measured(near[side]);
      if (!known || compare(found, known) === -order) near[side] = look;
    }
    return found;
  };
  const values = ladder.map(({ input }) => offer(input));
  const passes = values.findIndex((found) => found && compare(found, value) < 0);
  const ends = passes > 0 ? [ladder[passes - 1], ladder[passes]] : [ladder[0]];
  for (const from of [() => ends, () => [near.below, near.above]]) {
    for (const look of from()) {
      for (const fact of look ? facts : []) {
        if (left < 0) return near;
        const inside = look && passedBy(looking, look.input, fact, offer, value);
        if (inside && near.below && near.at && near.above) return near;
      }
    }
  }
  return near;
}

/** Takes one number to where the measure passes the value, and answers whether it does. */
function passedBy(
  { plan }: Looking,
  input: CaseInput,
  fact: PlanFact,
  offer: (input: CaseInput) => Exact | undefined,
  value: Exact,
): boolean {
  const unit = unitOf(fact);
  const at = (steps: Exact) => offer(withNumber(plan, input, fact.id, multiply(steps, unit)));
  const stops = stopsOf(fact, input).map((stop) => floorOf(divide(stop, unit) ?? ZERO));
  let passed = false;
  for (const [index, high] of stops.entries()) {
    const low = stops[index - 1];
    if (!low || compare(low, high) === 0) continue;
    for (const reaches of [(x: Exact) => compare(x, value) >= 0, (x: Exact) => compare(x, value) > 0])
      passed = halved(low, high, (steps) => answer(at(steps), reaches)) || passed;
  }
  return passed;
}

function answer(found: Exact | undefined, holds: (x: Exact) => boolean): boolean | undefined {
  return found && holds(found);
}

/** Asks at the middle until two neighbours answer differently; false where both ends answer alike, or one not at all. */
export function halved(low: Exact, high: Exact, holds: (steps: Exact) => boolean | undefined): boolean {
  const [first, last] = [holds(low), holds(high)];
  if (first === undefined || last === undefined || first === last) return false;
  let [from, to] = [low, high];
  while (compare(subtract(to, from), whole(1)) > 0) {
    const half = floorOf(divide(add(from, to), whole(2)) ?? ZERO);
    const found = holds(half);
    if (found === undefined) return false;
    if (found === first) from = half;
    else to = half;
  }
  return true;
}

/** Where a number may stand: at its ends, at a round value, and as it is. */
export function stopsOf(fact: PlanFact, input: CaseInput): readonly Exact[] {
  const now = numberIn(input, fact.id);
  const stops = [fact.min ?? ZERO, roundOf(fact), ...(now ? [now] : [])];
  return stops.toSorted(compare);
}
