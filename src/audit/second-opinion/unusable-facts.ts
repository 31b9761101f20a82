import type { PlanFact } from '../../model/plan.js';
import { isNumber } from './answer.js';
import { askerOf, type UnitFigures } from './asker.js';
import { compare, type Fraction, isWhole, minus, over, ZERO } from './fraction.js';
import { fromExact } from './from-engine.js';
import type { Reading } from './reading.js';
import { orDeclined } from './stop.js';

/**
 * Facts of a unit that decide nothing, with the reason: out of bounds, off their step, or in a relation that does not hold.
 * `byEngine` are those that the engine has: it is believed where a relation cannot be asked.
 */
export function unusableFacts(
  reading: Reading,
  figures: UnitFigures,
  byEngine: readonly string[],
): ReadonlyMap<string, string> {
  const { plan, question } = reading;
  const unusable = new Map<string, string>();
  for (const [id, value] of figures.facts) {
    const declared = plan.facts[id];
    if (declared && isNumber(value) && !isWithinBounds(declared, value)) unusable.set(id, 'out of bounds');
  }
  const answerTo = askerOf(reading, figures);
  for (const relation of plan.relations) {
    if (!relation.references.attributes.every((attribute) => figures.attributes.has(attribute))) continue;
    const asked = question(relation);
    const answer = orDeclined(() => answerTo(asked));
    for (const fact of asked.facts) {
      const isBroken = 'done' in answer ? answer.done === false : byEngine.includes(fact);
      if (isBroken && !unusable.has(fact)) unusable.set(fact, 'a relation is broken');
    }
  }
  return unusable;
}

function isWithinBounds({ min, max, step }: PlanFact, value: Fraction): boolean {
  if (min && compare(value, fromExact(min)) < 0) return false;
  if (max && compare(value, fromExact(max)) > 0) return false;
  const steps = step && over(minus(value, min ? fromExact(min) : ZERO), fromExact(step));
  return steps === undefined || isWhole(steps);
}
