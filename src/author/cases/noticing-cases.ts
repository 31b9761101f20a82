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
import { probingOf } from './write/case-probing.js';
import type { UnfilledCase } from './write/unfilled-case.js';
import { writeNoticing } from './write/write-noticing.js';

/** How alterations that no case notices are looked through. */
interface Noticing {
  readonly operators: OperatorTable;
  readonly plugins: Plugins;
  readonly steps: number;
  readonly idOf: (base: string) => string;
}

/**
 * The cases that are missing where every clause has one: each notices an alteration of the pack that none of them does. None
 * while a case does not pass: what it notices is not known.
 */
export function noticingCases(
  compiled: CompiledPack,
  documents: readonly CasesDocument[],
  { operators, plugins, steps, idOf }: Noticing,
): readonly UnfilledCase[] {
  const { plan, pack } = compiled;
  if (!runCases(compiled, documents).every(({ passed }) => passed)) return [];
  const survivors = new Set(mutationScore(compiled, documents, plugins).survivors.map(({ name }) => name));
  const altered = mutants(pack.document as unknown as Pack, plugins).filter(({ name }) => survivors.has(name));
  const planOf = alteredPlans(compiled, documents, plugins);
  return plan.tiers.flatMap((tier) => {
    const cases: UnfilledCase[] = [];
    const alterations = altered
      .filter((mutant) => (mutant.tier ?? tier.id) === tier.id)
      .flatMap(({ document, tier: of, node }) => {
        const plan = planOf(document, of);
        return plan ? [{ plan, ...(node === undefined ? {} : { node }) }] : [];
      });
    const budget: Budget = { left: Math.floor(steps / plan.tiers.length), refused: 0 };
    if (alterations.length > 0)
      writeNoticing(probingOf(plan, tier, operators, budget), alterations, (node, content) =>
        cases.push({ id: idOf(`${tier.id}-${node}`), tier: tier.id, ...content }),
      );
    return cases;
  });
}
