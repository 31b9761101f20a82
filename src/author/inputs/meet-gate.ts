import { add, type Exact, multiply, ratio, subtract, whole } from '../../kit/exact.js';
import type { CaseInput } from '../../model/cases.js';
import type { PlanFact } from '../../model/plan.js';
import { criteriaOf, factsIn, formulasOf, isNumeric } from './below.js';
import { isSpent } from './budget.js';
import { withNumber, withoutFigure } from './case-figures.js';
import type { GoalOf } from './goal.js';
import type { Look, Looking, Offer } from './look.js';
import { otherwise, stopsOf, turns } from './turn.js';

/** Units that the gates of one node may cost. */
const LOOKS = 1500;

/**
 * Shows units at which a gate comes out another way, from units of which it is asked: one figure is changed at a time,
 * a number to where a side of a comparison turns.
 */
export function turnGates(
  looking: Looking,
  { node, isOpen }: GoalOf<'meet'>,
  from: readonly Look[],
  offer: Offer,
): void {
  const gates = `${looking.tier.id}/${node.id}#levels.`;
  const formulas = [...formulasOf(node), ...criteriaOf(looking, node).flatMap(formulasOf)];
  const facts = factsIn(looking, formulas);
  const typed = formulas.map((formula) => formula.typed);
  let left = LOOKS;
  const spend: Offer = (look) => {
    left -= 1;
    offer(look);
  };
  for (const look of from) {
    if (![...look.keys].some((key) => key.startsWith(gates))) continue;
    for (const fact of facts) {
      if (left < 0 || !isOpen('#levels.') || isSpent(looking.budget)) return;
      for (const key of [...look.keys].filter((clause) => clause.startsWith(gates) && / (above|at)$/.test(clause)))
        if (isNumeric(fact) && isOpen(key.replace(/ \w+$/, ' at'))) turned(looking, look.input, fact, key, spend);
      for (const input of otherwise(looking, look.input, fact, typed)) spend(looking.look(input));
      spend(looking.look(withoutFigure(look.input, fact.id)));
    }
  }
}

function turned({ plan, look }: Looking, input: CaseInput, fact: PlanFact, key: string, offer: Offer): void {
  const below = key.replace(/ \w+$/, ' below');
  const asked = key.replace(/ \w+$/, ' ');
  turns(fact, quartered(stopsOf(fact, input)), [
    (at) => {
      const met = look(withNumber(plan, input, fact.id, at));
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
