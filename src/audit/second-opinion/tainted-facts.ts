import type { PlanFact } from '../../model/plan.js';
import { isNumber } from './answer.js';
import { askerOf, type Known } from './asker.js';
import { type Fraction, isWhole, minus, NOUGHT, order, over } from './fraction.js';
import { fromExact } from './from-engine.js';
import type { Reading } from './reading.js';
import { orDeclined } from './stop.js';

/** Facts of a unit that decide nothing, with the reason: out of bounds, off their step, or in a relation that is broken. */
export function taintedFacts(
  reading: Reading,
  known: Known,
  /** What the engine found unusable: taken where a relation cannot be asked. */
  unusable: readonly string[],
): ReadonlyMap<string, string> {
  const { plan, question } = reading;
  const tainted = new Map<string, string>();
  for (const [id, value] of known.facts) {
    const declared = plan.facts[id];
    if (declared && isNumber(value) && !withinBounds(declared, value)) tainted.set(id, 'out of bounds');
  }
  const answerTo = askerOf(reading, known);
  for (const relation of plan.relations) {
    if (!relation.references.attributes.every((attribute) => known.attributes.has(attribute))) continue;
    const asked = question(relation);
    const answer = orDeclined(() => answerTo(asked));
    for (const fact of asked.reads) {
      const broken = 'done' in answer ? answer.done === false : unusable.includes(fact);
      if (broken && !tainted.has(fact)) tainted.set(fact, 'a relation is broken');
    }
  }
  return tainted;
}

function withinBounds({ min, max, step }: PlanFact, value: Fraction): boolean {
  if (min && order(value, fromExact(min)) < 0) return false;
  if (max && order(value, fromExact(max)) > 0) return false;
  const steps = step && over(minus(value, min ? fromExact(min) : NOUGHT), fromExact(step));
  return steps === undefined || isWhole(steps);
}
