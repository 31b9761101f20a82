import type { NodeScore, Outcome } from '../../model/scores.js';
import { fromExact } from './from-engine.js';
import { gateText } from './level-opinion.js';
import type { NodeOpinion } from './node-opinion.js';

/** The engine's score of a node, in the form of an opinion. */
export function fromScore({ outcome, counted, published = {}, level, gates = [], computed }: NodeScore): NodeOpinion {
  return {
    outcome: outcomeOf(outcome),
    counted,
    blanks: [],
    published: Object.fromEntries(Object.entries(published).map(([by, exact]) => [by, fromExact(exact)])),
    ...(level === undefined ? {} : { level, gates: gates.map((gate) => gateText(gate.level, gate.met)).join('') }),
    ...(computed ? { computed: fromExact(computed) } : {}),
  };
}

function outcomeOf(outcome: Outcome): NodeOpinion['outcome'] {
  if (outcome.status === 'missing') return { status: 'missing', because: outcome.facts.join(', ') };
  if (outcome.status !== 'scored') return { status: outcome.status, because: outcome.because.code };
  const { earned, bonus, penalty, base, points, converted, percent } = outcome;
  return {
    status: 'scored',
    earned: fromExact(earned),
    bonus: fromExact(bonus),
    penalty: fromExact(penalty),
    base: fromExact(base),
    points: fromExact(points),
    converted: fromExact(converted),
    ...(percent ? { percent: fromExact(percent) } : {}),
  };
}
