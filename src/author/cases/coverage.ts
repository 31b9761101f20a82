import { type CompiledPack, compiledPack } from '../../engine.js';
import type { CasesDocument } from '../../model/cases.js';
import { RULED_BY } from '../../model/pack-policies.js';
import type { Plugins } from '../../model/tables.js';
import { tablesOf } from '../tables-of.js';
import { casesGiven } from './cases-given.js';
import { watching } from './cover/case-clauses.js';
import { type Clause, clausesOf } from './cover/clauses.js';
import { ruledBy } from './ruling-policies.js';

export type { Clause, ClauseKind } from './cover/clauses.js';

/** A clause, and whether a case exercises it. */
export interface CoveredClause extends Omit<Clause, 'key'> {
  /** Whether a case exercises it. */
  readonly covered: boolean;
}

/**
 * Which clauses the cases exercise: in order of the document, those of policies that the pack states for every node first.
 *
 * @param compiled The compiled pack.
 * @param documents The cases, as `readCases` gives them.
 * @param plugins The plugins that it was compiled with; by default none.
 * @throws TypeError where a plugin that the pack was compiled with is not among `plugins`.
 * @example
 * coverage(pack, [cases]).filter(({ covered }) => !covered);
 */
export function coverage(
  compiled: CompiledPack,
  documents: readonly CasesDocument[],
  plugins: Plugins = {},
): readonly CoveredClause[] {
  const { plan } = compiledPack(compiled);
  casesGiven(documents);
  const watch = watching(plan, tablesOf(plan.plugins, plugins).operators);
  const met = new Set(documents.flatMap(({ cases }) => cases.flatMap((packCase) => [...watch(cases, packCase).keys])));
  const shared = Object.values(RULED_BY).flatMap((key): readonly Clause[] => {
    const place = `#${key}`;
    const comes = plan.pack.policies[key];
    const rules = plan.tiers.some((tier) =>
      Object.values(tier.nodes).some(
        (node) =>
          ruledBy(tier, node, plan.facts)[key] !== undefined &&
          node.lineage.every((id) => tier.nodes[id]?.document[key] === undefined),
      ),
    );
    return rules ? [{ key: `${place} policy ${comes}`, tier: '', place, kind: 'policy', of: '', comes }] : [];
  });
  return [...shared, ...clausesOf(plan)].map(({ key, ...clause }) => ({ ...clause, covered: met.has(key) }));
}
