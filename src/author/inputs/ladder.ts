import { compare, type Exact, ZERO } from '../../kit/exact.js';
import type { CaseInput } from '../../model/cases.js';
import type { PlanNode } from '../../model/plan.js';
import { criteriaBehind, factsIn, isNumeric, writtenFormulas } from './below.js';
import { merged, numberIn, withNumber } from './case-figures.js';
import { type CriterionProbes, extremeProbe } from './criterion-probes.js';
import type { Measured, Probe, Probing } from './probe.js';
import { roundOf } from './values.js';

/** Units from the highest that was reached down to the lowest; neighbours differ in one criterion. */
export type Ladder = readonly Probe[];

/** How often all criteria are tried in turn on the way up. */
const PASSES = 2;

/** Climbs as high as the measure goes by changing one criterion after another, and then down again. */
export function ladderOf(
  probing: Probing,
  node: PlanNode,
  probes: readonly CriterionProbes[],
  measured: Measured,
): Ladder {
  const criteria = criteriaBehind(probing, node);
  const criteriaBelow = probes.filter((criterion) => criteria.includes(criterion.node));
  const top = climbed(probing, criteriaBelow, measured);
  return measured(top) ? descended(probing, criteriaBelow, top, measured) : [];
}

function climbed(probing: Probing, criteria: readonly CriterionProbes[], measured: Measured): Probe {
  let best = probing.probe(
    criteria.reduce<CaseInput>(
      (input, criterion) => merged(input, extremeProbe(criterion.node, criterion.telling)?.input ?? {}),
      {},
    ),
  );
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = best;
    for (const criterion of criteria) {
      for (const input of movesOf(probing, criterion, best.input)) {
        const probe = probing.probe(input);
        if (isBetter(probe, best, criteria, measured)) best = probe;
      }
    }
    if (best === before) break;
  }
  return best;
}

function descended(probing: Probing, criteria: readonly CriterionProbes[], top: Probe, measured: Measured): Ladder {
  const ladder = [top];
  for (const criterion of criteria) {
    const from = ladder.at(-1) ?? top;
    let lowest = from;
    for (const input of movesOf(probing, criterion, from.input)) {
      const probe = probing.probe(input);
      if (probe.broken <= from.broken && isBelow(measured(probe), measured(lowest))) lowest = probe;
    }
    if (lowest !== from) ladder.push(lowest);
  }
  return ladder;
}

/** Other figures for one criterion: those of its telling probes; and each of its numbers at 0, at a round value, or as another one. */
function movesOf(probing: Probing, { node, telling }: CriterionProbes, from: CaseInput): readonly CaseInput[] {
  const numbers = factsIn(probing, writtenFormulas(node)).filter(isNumeric);
  return [
    ...telling.map(({ input }) => merged(from, input)),
    ...numbers.flatMap((fact) => {
      const others = numbers.flatMap((other) => (other === fact ? [] : (numberIn(from, other.id) ?? [])));
      return [fact.min ?? ZERO, roundOf(fact), ...others].map((value) =>
        withNumber(probing.plan, from, fact.id, value),
      );
    }),
  ];
}

/** More criteria that have a value; among as many, fewer facts out of their bounds; then more of the measure. */
function isBetter(probe: Probe, than: Probe, criteria: readonly CriterionProbes[], measured: Measured): boolean {
  const [scored, scoredBefore] = [probe, than].map(
    ({ layer }) => criteria.filter(({ node }) => isScored(layer[node.id])).length,
  );
  if (scored !== scoredBefore) return (scored ?? 0) > (scoredBefore ?? 0);
  if (probe.broken !== than.broken) return probe.broken < than.broken;
  return isBelow(measured(than), measured(probe));
}

function isScored(score: Probe['layer'][string] | undefined): boolean {
  return score?.outcome.status === 'scored';
}

function isBelow(value: Exact | undefined, than: Exact | undefined): boolean {
  return value !== undefined && than !== undefined && compare(value, than) < 0;
}
