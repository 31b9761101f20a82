import { add, compare, divide, type Exact, floorOf, multiply, whole, ZERO } from '../../../kit/exact.js';
import type { CaseInput } from '../../../model/cases.js';
import type { PlanFact, PlanNode } from '../../../model/plan.js';
import { halved, stopsOf } from './approach.js';
import { criteriaOf, factsIn, formulasOf, isNumeric } from './below.js';
import { isSpent } from './budget.js';
import { valuesOf } from './figures.js';
import { withFigure, withNumber, withoutFigure } from './inputs.js';
import type { Look, Looking } from './look.js';
import { unitOf } from './solve.js';
import type { OpenAt } from './write.js';

/** Units that the gates of one node may cost. */
const LOOKS = 1500;

/** Is shown each unit that was looked at. */
export type Offer = (look: Look) => void;

/**
 * Shows units at which a gate comes out another way, from units of which it is asked: one figure is changed at a time,
 * a number to where a side of a comparison turns.
 */
export function turnGates(
  looking: Looking,
  node: PlanNode,
  from: readonly Look[],
  { has, isAny }: OpenAt,
  offer: Offer,
): void {
  const gates = `${looking.tier.id}/${node.id}#levels.`;
  const formulas = [...formulasOf(node), ...criteriaOf(looking, node).flatMap(formulasOf)];
  const facts = factsIn(looking, formulas);
  let left = LOOKS;
  const spend: Offer = (look) => {
    left -= 1;
    offer(look);
  };
  for (const look of from) {
    if (![...look.keys].some((key) => key.startsWith(gates))) continue;
    for (const fact of facts) {
      if (left < 0 || !isAny(node, '#levels.') || isSpent(looking.budget)) return;
      for (const key of [...look.keys].filter((one) => one.startsWith(gates) && / (above|at)$/.test(one)))
        if (isNumeric(fact) && has(key.replace(/ \w+$/, ' at'))) turned(looking, look.input, fact, key, spend);
      for (const input of otherwise(looking, look.input, fact, formulas)) spend(looking.look(input));
    }
  }
}

function turned({ plan, look }: Looking, input: CaseInput, fact: PlanFact, key: string, offer: Offer): void {
  const unit = unitOf(fact);
  const below = key.replace(/ \w+$/, ' below');
  const asked = key.replace(/ \w+$/, '');
  const stops = quartered(stopsOf(fact, input).map((stop) => floorOf(divide(stop, unit) ?? ZERO)));
  for (const [index, high] of stops.entries()) {
    const low = stops[index - 1];
    if (!low || compare(low, high) === 0) continue;
    halved(low, high, (steps) => {
      const met = look(withNumber(plan, input, fact.id, multiply(steps, unit)));
      offer(met);
      return [...met.keys].some((one) => one.startsWith(`${asked} `)) ? met.keys.has(below) : undefined;
    });
  }
}

/** With the places between: far from where it stands a figure may take the unit out of the level that asks. */
function quartered(stops: readonly Exact[]): readonly Exact[] {
  return stops.flatMap((high, index) => {
    const low = stops[index - 1];
    if (!low) return [high];
    const part = (of: number) =>
      floorOf(divide(add(multiply(low, whole(4 - of)), multiply(high, whole(of))), whole(4)) ?? ZERO);
    return [part(1), part(2), part(3), high];
  });
}

function otherwise(
  { plan }: Looking,
  input: CaseInput,
  fact: PlanFact,
  formulas: Parameters<typeof factsIn>[1],
): readonly CaseInput[] {
  const values = isNumeric(fact)
    ? stopsOf(fact, input).map((stop) => withNumber(plan, input, fact.id, stop))
    : valuesOf(
        fact,
        formulas.map(({ typed }) => typed),
      ).map((value) => withFigure(plan, input, fact.id, value));
  return [...values, withoutFigure(input, fact.id)];
}
