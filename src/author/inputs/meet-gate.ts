import { add, type Exact, multiply, ratio, subtract, whole } from '../../kit/exact.js';
import type { CaseInput } from '../../model/cases.js';
import type { PlanFact } from '../../model/plan.js';
import { criteriaBehind, factsIn, isNumeric, writtenFormulas } from './below.js';
import { isSpent } from './budget.js';
import { withNumber, withoutFigure } from './case-figures.js';
import type { GoalOf } from './goal.js';
import type { Offer, Probe, Probing } from './probe.js';
import { otherwise, stopsOf, turns } from './turn.js';

/** Units that the gates of one node may cost. */
const LOOKS = 1500;

/**
 * Shows units at which a gate comes out another way, from units of which it is asked: one figure is changed at a time,
 * a number to where a side of a comparison turns.
 */
export function turnGates(
  probing: Probing,
  { node, isOpen }: GoalOf<'meet'>,
  from: readonly Probe[],
  offer: Offer,
): void {
  const gates = `${probing.tier.id}/${node.id}#levels.`;
  const formulas = [...writtenFormulas(node), ...criteriaBehind(probing, node).flatMap(writtenFormulas)];
  const facts = factsIn(probing, formulas);
  const typed = formulas.map((formula) => formula.typed);
  let left = LOOKS;
  const spend: Offer = (probe) => {
    left -= 1;
    offer(probe);
  };
  for (const probe of from) {
    if (![...probe.keys].some((key) => key.startsWith(gates))) continue;
    for (const fact of facts) {
      if (left < 0 || !isOpen('#levels.') || isSpent(probing.budget)) return;
      for (const key of [...probe.keys].filter((clause) => clause.startsWith(gates) && / (above|at)$/.test(clause)))
        if (isNumeric(fact) && isOpen(key.replace(/ \w+$/, ' at'))) turned(probing, probe.input, fact, key, spend);
      for (const input of otherwise(probing, probe.input, fact, typed)) spend(probing.probe(input));
      spend(probing.probe(withoutFigure(probe.input, fact.id)));
    }
  }
}

function turned({ plan, probe }: Probing, input: CaseInput, fact: PlanFact, key: string, offer: Offer): void {
  const below = key.replace(/ \w+$/, ' below');
  const asked = key.replace(/ \w+$/, ' ');
  turns(fact, quartered(stopsOf(fact, input)), [
    (at) => {
      const met = probe(withNumber(plan, input, fact.id, at));
      offer(met);
      return [...met.keys].some((clause) => clause.startsWith(asked)) ? met.keys.has(below) : undefined;
    },
  ]);
}

/** With the places between: far from where it stands a figure may take the unit out of the level that asks. */
function quartered(stops: readonly Exact[]): readonly Exact[] {
  return stops.flatMap((high, index) => {
    const low = stops[index - 1];
    if (!low) return [high];
    const quarter = multiply(subtract(high, low), ratio(1, 4));
    return [...[1, 2, 3].map((of) => add(low, multiply(quarter, whole(of)))), high];
  });
}
