import { bug } from '../../kit/bug.js';
import type { Plan, PlanStatistic, Step } from '../../model/plan.js';
import { stepReads } from '../evaluate/step-reads.js';

/** A statistic, and the tier that asks for it. */
export interface AskedStatistic {
  readonly tier: string;
  readonly statistic: PlanStatistic;
}

/** Statistics that can be taken at once. */
export interface Round {
  /** The steps of the plan that are taken before: they rest on statistics of earlier rounds alone. */
  readonly steps: readonly Step[];
  readonly statistics: readonly AskedStatistic[];
}

/**
 * The rounds of a plan: one round where no statistic rests on another statistic, as a mean of totals would in which another
 * mean counts; no round where no units are compared.
 */
export function roundsOf(plan: Plan): readonly Round[] {
  const levels: number[] = [];
  const reads = stepReads(plan);
  for (const { step, steps } of reads)
    levels.push(Math.max(0, ...steps.map((place) => levels[place] ?? 0)) + ('statistic' in step ? 1 : 0));
  return Array.from({ length: Math.max(0, ...levels) }, (_, round) => ({
    steps: plan.steps.filter((step, place) => 'node' in step && (levels[place] ?? 0) <= round),
    statistics: plan.steps.flatMap((step, place): AskedStatistic[] => {
      if (!('statistic' in step) || levels[place] !== round + 1) return [];
      const tier = plan.tiers.find(({ id }) => id === step.tier) ?? bug(`no tier ${step.tier}`);
      return [{ tier: tier.id, statistic: tier.statistics[step.statistic] ?? bug('no statistic') }];
    }),
  }));
}
