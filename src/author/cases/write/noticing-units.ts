import { add, ONE } from '../../../kit/exact.js';
import type { CaseInput } from '../../../model/cases.js';
import type { PlanNode } from '../../../model/plan.js';
import { nodesOf } from '../../../model/tier-nodes.js';
import { factsIn, isNumeric, writtenFormulas } from '../../inputs/below.js';
import { merged, withNumber, withoutFigure } from '../../inputs/case-figures.js';
import type { CriterionProbes } from '../../inputs/criterion-probes.js';
import { ladderOf } from '../../inputs/ladder.js';
import type { Measured } from '../../inputs/probe.js';
import type { CaseProbing } from './case-probing.js';

/** By root: units from the one that earns most down to the one that earns least, and the former without a value in one criterion. */
export type UnitsByRoot = ReadonlyMap<string, ReturnType<typeof unitsOf>>;

/** Figures of all criteria of a tier, for each root. */
export function unitsByRoot(probing: CaseProbing, criteria: readonly CriterionProbes[]): UnitsByRoot {
  const roots = nodesOf(probing.tier).filter(({ lineage }) => lineage.length === 1);
  return new Map(roots.map((root) => [root.id, unitsOf(probing, root, criteria)]));
}

/** Figures of all criteria, from those that earn most down to those that earn least; and the former with one criterion without a value. */
function unitsOf(probing: CaseProbing, root: PlanNode, criteria: readonly CriterionProbes[]) {
  const points: Measured = ({ layer: { [root.id]: score } }) =>
    score?.outcome.status === 'scored' ? score.outcome.points : undefined;
  const ladder = ladderOf(probing, root, criteria, points)
    .filter(({ broken }) => broken === 0)
    .map(({ input }) => input);
  const [top] = ladder;
  const lacking = top ? criteria.flatMap((criterion) => withoutValue(probing, criterion, top)) : [];
  return { ladder, lacking };
}

/**
 * The figures of a unit, of which one criterion has no value: it has none of its figures, some with which it has none, or one
 * that is above its highest value.
 */
function withoutValue(
  probing: CaseProbing,
  { node, telling }: CriterionProbes,
  input: CaseInput,
): readonly CaseInput[] {
  const facts = factsIn(probing, writtenFormulas(node));
  const bounded = facts.find((fact) => isNumeric(fact) && fact.max);
  return [
    facts.reduce((left, { id }) => withoutFigure(left, id), input),
    ...telling
      .filter(({ layer }) => layer[node.id]?.outcome.status !== 'scored')
      .map((probe) => merged(input, probe.input)),
    ...(bounded?.max ? [withNumber(probing.plan, input, bounded.id, add(bounded.max, ONE))] : []),
  ];
}
