import type { Plan, Step } from '../../model/plan.js';
import { stepReads } from '../evaluate/step-reads.js';

/** Which steps of a plan read what, by their places in it. */
export interface StepReaders {
  /** For each step, the later steps that read its result. */
  readonly ofStep: readonly (readonly number[])[];
  /** The steps of units of this tier that read a fact of theirs: their nodes, and statistics of which they are members. */
  readonly ofFact: (tier: string, fact: string) => readonly number[];
}

export function stepReaders(plan: Plan): StepReaders {
  const reads = stepReads(plan);
  const ofStep: number[][] = reads.map(() => []);
  const ofFact = new Map<string, number[]>();
  for (const [place, { step, steps, facts }] of reads.entries()) {
    for (const before of steps) if (before < place) ofStep[before]?.push(place);
    const tier = tierOfUnits(plan, step);
    for (const fact of new Set([...facts, ...factsOfRule(plan, step)])) {
      const key = `${tier} ${fact}`;
      const known = ofFact.get(key);
      if (known) known.push(place);
      else ofFact.set(key, [place]);
    }
  }
  return { ofStep, ofFact: (tier, fact) => ofFact.get(`${tier} ${fact}`) ?? [] };
}

/** The tier of the units whose figures a step reads: of a statistic, the members. */
function tierOfUnits({ tiers }: Plan, step: Step): string {
  if ('node' in step) return step.tier;
  return tiers.find(({ id }) => id === step.tier)?.statistics[step.statistic]?.of ?? step.tier;
}

/** Facts that a criterion requires or may lack. */
function factsOfRule({ tiers }: Plan, step: Step): readonly string[] {
  const node = 'node' in step ? tiers.find(({ id }) => id === step.tier)?.nodes[step.node] : undefined;
  return node?.kind === 'leaf' ? [...node.required, ...node.optional] : [];
}
