import type { CaseInput } from '../../../model/cases.js';
import { merged } from '../../inputs/case-figures.js';
import { type CriterionProbes, criterionProbes, extremeProbe } from '../../inputs/criterion-probes.js';
import type { Probing } from '../../inputs/probe.js';
import { LOOKED_AT, probingOf } from './case-probing.js';
import type { Companion } from './unfilled-case.js';

/**
 * Units that stand with the one that is looked at, where the tier compares its units or reads those below them: one that
 * earns most and one that earns least, beside it or below it. None where each unit is scored by itself.
 */
export function companiesOf(probing: Probing, criteria: readonly CriterionProbes[]): readonly (readonly Companion[])[] {
  const { plan, tier, operators, budget } = probing;
  const read = new Set(Object.values(tier.statistics).map(({ of }) => of));
  return plan.tiers.flatMap((other) => {
    if (!read.has(other.id)) return [];
    if (other.id === tier.id) return endsOf(criteria).map((input) => [{ id: 'two', ...input }]);
    const below = criterionProbes(probingOf(plan, other, operators, budget));
    return endsOf(below).map((input) => [{ id: 'below', tier: other.id, parent: LOOKED_AT, ...input }]);
  });
}

/** Figures on which each criterion earns most, and on which each earns least; of one that has no value alone, other ones. */
function endsOf(criteria: readonly CriterionProbes[]): readonly CaseInput[] {
  return [1, -1].map((end) =>
    criteria.reduce<CaseInput>((input, criterion) => merged(input, endOf(criterion, end)), {}),
  );
}

function endOf({ node, probes, telling }: CriterionProbes, end: number): CaseInput {
  const withFigures = probes.filter(({ input: { facts, marks } }) => facts !== undefined || marks !== undefined);
  return (extremeProbe(node, telling, end) ?? (end > 0 ? withFigures[0] : withFigures.at(-1)))?.input ?? {};
}
