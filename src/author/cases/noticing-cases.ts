import type { CompiledPack } from '../../engine.js';
import type { OperatorTable } from '../../logic/index.js';
import type { CasesDocument } from '../../model/cases.js';
import type { Pack } from '../../model/pack.js';
import type { Plugins } from '../../model/tables.js';
import type { Budget } from '../inputs/budget.js';
import { alteredPlans } from './mutate/altered-plans.js';
import { mutants } from './mutate/mutants.js';
import { mutationScore } from './mutation-score.js';
import { runCases } from './run-cases.js';
import type { SearchOptions } from './search-options.js';
import { probingOf } from './write/case-probing.js';
import type { UnfilledCase } from './write/unfilled-case.js';
import { type Unnoticed, writeNoticing } from './write/write-noticing.js';

/** How alterations that no case notices are looked through. */
interface Noticing {
  readonly operators: OperatorTable;
  readonly plugins: Plugins;
  /** Steps of the search for figures. */
  readonly steps: number;
  /** How far the alterations are gone through. */
  readonly options: SearchOptions;
  readonly idOf: (base: string) => string;
}

/** Cases that are missing; `untried`: how many alterations were not looked into to the end. */
export interface NoticingCases {
  readonly cases: readonly UnfilledCase[];
  readonly untried: number;
}

/**
 * The cases that are missing where every clause has one: each notices an alteration of the pack that none of them does. None
 * while a case does not pass: what it notices is not known.
 */
export function noticingCases(
  compiled: CompiledPack,
  documents: readonly CasesDocument[],
  { operators, plugins, steps, options, idOf }: Noticing,
): NoticingCases {
  const { plan, pack } = compiled;
  if (!runCases(compiled, documents).every(({ passed }) => passed)) return { cases: [], untried: 0 };
  const { survivors, untried: unscored } = mutationScore(compiled, documents, plugins, options);
  const names = new Set(survivors.map(({ name }) => name));
  const planOf = alteredPlans(compiled, documents, plugins);
  const alterations = mutants(pack.document as unknown as Pack, plugins).flatMap((mutant): readonly AlteredTier[] => {
    const altered = names.has(mutant.name) ? planOf(mutant.document, mutant.tier) : undefined;
    return altered ? [{ ...mutant, plan: altered }] : [];
  });
  const noticed = new Set<Unnoticed>();
  const untried = new Set<Unnoticed>();
  const cases: UnfilledCase[] = [];
  for (const tier of plan.tiers) {
    const ofTier = alterations.filter((each) => (each.tier ?? tier.id) === tier.id && !noticed.has(each));
    const budget: Budget = { left: Math.floor(steps / plan.tiers.length), refused: 0 };
    if (ofTier.length === 0) continue;
    const result = writeNoticing(probingOf(plan, tier, operators, budget), ofTier, (about, content) =>
      cases.push({ id: idOf(`${tier.id}-${about}`), tier: tier.id, ...content }),
    );
    // what touches every tier is noticed by a case of one
    for (const alteration of result.noticed) noticed.add(alteration);
    for (const alteration of result.untried) untried.add(alteration);
  }
  return { cases, untried: unscored + [...untried].filter((alteration) => !noticed.has(alteration)).length };
}

/** An alteration with the tier that it touches; without one where it touches every tier. */
interface AlteredTier extends Unnoticed {
  readonly tier?: string;
}
