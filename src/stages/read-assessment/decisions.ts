import { closestOrEmpty } from '../../kit/unicode.js';
import type { Path } from '../../model/issue.js';
import { type AssessmentReading, instantOf } from './reading.js';

/** Checks the ties that persons decided: the ranking is known, its units are of one tier that has it, each decided once. */
export function checkDecisions(context: AssessmentReading): void {
  const { assessment, plan, report, unit } = context;
  const decided = new Set<string>();
  const rankings = plan.tiers.flatMap((tier) => tier.rankings.map(({ id }) => id));
  for (const [index, { ranking, order, at }] of (assessment.decisions ?? []).entries()) {
    const path: Path = ['decisions', index];
    instantOf(context, at, [...path, 'at']);
    if (!rankings.includes(ranking))
      report('ranking-undeclared', [...path, 'ranking'], { ranking, suggestion: closestOrEmpty(ranking, rankings) });
    let tier: string | undefined;
    for (const [place, id] of order.entries()) {
      const registered = unit(id, [...path, 'order', place]);
      if (!registered) continue;
      // a unit that is not in the ranking does not say which tier is meant
      if (registered.tier.rankings.some((known) => known.id === ranking)) tier ??= registered.tier.id;
      if (rankings.includes(ranking) && registered.tier.id !== tier)
        report('decision-unit', [...path, 'order', place], { unit: id, ranking });
      if (decided.has(`${ranking} ${id}`)) report('decision-duplicate', [...path, 'order', place], { ranking });
      decided.add(`${ranking} ${id}`);
    }
  }
}
