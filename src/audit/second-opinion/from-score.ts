import type { NodeScore, Outcome } from '../../model/scores.js';
import type { Fraction } from './fraction.js';
import { fromExact } from './from-engine.js';
import type { Measured, NodeOpinion } from './node-opinion.js';

/** What the engine says of a node, in the second opinion's terms. */
export function fromScore({ outcome, counted, published = {}, level, computed, approximate }: NodeScore): NodeOpinion {
  return {
    outcome: outcomeOf(outcome),
    counted,
    sameLibrary: approximate,
    blanks: [],
    published: Object.fromEntries(Object.entries(published).map(([by, exact]) => [by, fromExact(exact)])),
    ...(level === undefined ? {} : { level }),
    ...(computed ? { computed: fromExact(computed) } : {}),
  };
}

function outcomeOf(outcome: Outcome): NodeOpinion['outcome'] {
  if (outcome.status === 'missing') return { status: 'missing', because: outcome.facts.join(', ') };
  if (outcome.status !== 'scored') return { status: outcome.status, because: outcome.because.code };
  const { earned, bonus, penalty, base, points, converted, percent } = outcome;
  const all: Readonly<Record<keyof Omit<Measured, 'status' | 'percent'>, Fraction>> = {
    earned: fromExact(earned),
    bonus: fromExact(bonus),
    penalty: fromExact(penalty),
    base: fromExact(base),
    points: fromExact(points),
    converted: fromExact(converted),
  };
  return { status: 'scored', ...all, ...(percent ? { percent: fromExact(percent) } : {}) };
}
