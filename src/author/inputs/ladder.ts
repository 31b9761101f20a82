import { compare, type Exact, ZERO } from '../../kit/exact.js';
import type { CaseInput } from '../../model/cases.js';
import type { PlanNode } from '../../model/plan.js';
import { criteriaOf, factsIn, formulasOf, isNumeric } from './below.js';
import { merged, numberIn, withNumber } from './case-figures.js';
import type { Look, Looking, Measured } from './look.js';
import { mostOf, type Seen } from './seen.js';
import { roundOf } from './values.js';

/** Units from the highest that was met down to the lowest, each by one criterion away from that before it. */
export type Ladder = readonly Look[];

/** Times that all criteria are gone through on the way up. */
const PASSES = 2;

/** Climbs as high as the measure goes by changing one criterion after another, and then down again. */
export function ladderOf(looking: Looking, node: PlanNode, seen: readonly Seen[], measured: Measured): Ladder {
  const criteria = criteriaOf(looking, node);
  const own = seen.filter((one) => criteria.includes(one.node));
  const top = climbed(looking, own, measured);
  return measured(top) ? descended(looking, own, top, measured) : [];
}

function climbed(looking: Looking, own: readonly Seen[], measured: Measured): Look {
  let best = looking.look(
    own.reduce<CaseInput>((input, one) => merged(input, mostOf(one.node, one.telling)?.input ?? {}), {}),
  );
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = best;
    for (const one of own) {
      for (const input of movesOf(looking, one, best.input)) {
        const look = looking.look(input);
        if (isBetter(look, best, own, measured)) best = look;
      }
    }
    if (best === before) break;
  }
  return best;
}

function descended(looking: Looking, own: readonly Seen[], top: Look, measured: Measured): Ladder {
  const ladder = [top];
  for (const one of own) {
    const from = ladder.at(-1) ?? top;
    let lowest = from;
    for (const input of movesOf(looking, one, from.input)) {
      const look = looking.look(input);
      if (look.broken <= from.broken && isBelow(measured(look), measured(lowest))) lowest = look;
    }
    if (lowest !== from) ladder.push(lowest);
  }
  return ladder;
}

/** Other figures for one criterion: those that tell something of it, and each of its numbers at its ends or as much as another. */
function movesOf(looking: Looking, { node, telling }: Seen, from: CaseInput): readonly CaseInput[] {
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
function isBetter(look: Look, than: Look, own: readonly Seen[], measured: Measured): boolean {
  const [one, other] = [look, than].map(({ layer }) => own.filter(({ node }) => isScored(layer[node.id])).length);
  if (one !== other) return (one ?? 0) > (other ?? 0);
  if (look.broken !== than.broken) return look.broken < than.broken;
  return isBelow(measured(than), measured(look));
}

function isScored(score: Look['layer'][string] | undefined): boolean {
  return score?.outcome.status === 'scored';
}

function isBelow(one: Exact | undefined, other: Exact | undefined): boolean {
  return one !== undefined && other !== undefined && compare(one, other) < 0;
}
