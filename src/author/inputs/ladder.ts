import { compare, type Exact, ZERO } from '../../kit/exact.js';
import type { CaseInput } from '../../model/cases.js';
import type { PlanNode } from '../../model/plan.js';
import { criteriaOf, factsIn, formulasOf, isNumeric } from './below.js';
import { merged, numberIn, withNumber } from './case-figures.js';
import { type CriterionLooks, mostOf } from './criterion-looks.js';
import type { Look, Looking, Measured } from './look.js';
import { roundOf } from './values.js';

/** Units from the highest that was reached down to the lowest; neighbours differ in one criterion. */
export type Ladder = readonly Look[];

/** How often all criteria are tried in turn on the way up. */
const PASSES = 2;

/** Climbs as high as the measure goes by changing one criterion after another, and then down again. */
export function ladderOf(
  looking: Looking,
  node: PlanNode,
  looks: readonly CriterionLooks[],
  measured: Measured,
): Ladder {
  const criteria = criteriaOf(looking, node);
  const criteriaBelow = looks.filter((criterion) => criteria.includes(criterion.node));
  const top = climbed(looking, criteriaBelow, measured);
  return measured(top) ? descended(looking, criteriaBelow, top, measured) : [];
}

function climbed(looking: Looking, criteria: readonly CriterionLooks[], measured: Measured): Look {
  let best = looking.look(
    criteria.reduce<CaseInput>(
      (input, criterion) => merged(input, mostOf(criterion.node, criterion.telling)?.input ?? {}),
      {},
    ),
  );
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = best;
    for (const criterion of criteria) {
      for (const input of movesOf(looking, criterion, best.input)) {
        const look = looking.look(input);
        if (isBetter(look, best, criteria, measured)) best = look;
      }
    }
    if (best === before) break;
  }
  return best;
}

function descended(looking: Looking, criteria: readonly CriterionLooks[], top: Look, measured: Measured): Ladder {
  const ladder = [top];
  for (const criterion of criteria) {
    const from = ladder.at(-1) ?? top;
    let lowest = from;
    for (const input of movesOf(looking, criterion, from.input)) {
      const look = looking.look(input);
      if (look.broken <= from.broken && isBelow(measured(look), measured(lowest))) lowest = look;
    }
    if (lowest !== from) ladder.push(lowest);
  }
  return ladder;
}

/** Other figures for one criterion: those that tell something of it, and each of its numbers at its ends or as much as another. */
function movesOf(looking: Looking, { node, telling }: CriterionLooks, from: CaseInput): readonly CaseInput[] {
  const numbers = factsIn(looking, formulasOf(node)).filter(isNumeric);
  return [
    ...telling.map(({ input }) => merged(from, input)),
    ...numbers.flatMap((fact) => {
      const others = numbers.flatMap((other) => (other === fact ? [] : (numberIn(from, other.id) ?? [])));
      return [fact.min ?? ZERO, roundOf(fact), ...others].map((value) =>
        withNumber(looking.plan, from, fact.id, value),
      );
    }),
  ];
}

/** More criteria that have a value; among as many, fewer facts out of their bounds; then more of the measure. */
function isBetter(look: Look, than: Look, criteria: readonly CriterionLooks[], measured: Measured): boolean {
  const [scored, scoredBefore] = [look, than].map(
    ({ layer }) => criteria.filter(({ node }) => isScored(layer[node.id])).length,
  );
  if (scored !== scoredBefore) return (scored ?? 0) > (scoredBefore ?? 0);
  if (look.broken !== than.broken) return look.broken < than.broken;
  return isBelow(measured(than), measured(look));
}

function isScored(score: Look['layer'][string] | undefined): boolean {
  return score?.outcome.status === 'scored';
}

function isBelow(value: Exact | undefined, than: Exact | undefined): boolean {
  return value !== undefined && than !== undefined && compare(value, than) < 0;
}
