import { type CompiledPack, compiledPack } from '../../engine.js';
import { toText } from '../../kit/exact-text.js';
import type { CheckFinding } from '../../model/check-finding.js';
import { partGiven } from '../../model/given-as.js';
import type { Plugins } from '../../model/tables.js';
import type { TrialEarnings } from '../inputs/searching.js';
import { shownInput } from '../inputs/shown-input.js';
import { tablesOf } from '../tables-of.js';
import { writtenPlan } from '../written-plan.js';
import { findingsOf } from './findings.js';
import type { Attainment, NodeProof } from './node-proof.js';
import { proveTiers, type TierProof } from './prove-tier.js';
import { watchedPlugins } from './watched-plugins.js';

/** What `check` finds out about a pack that has no error: a proof for each node, and what an author should look at. */
export interface PackProof {
  /** Tiers and nodes in the order of the document. */
  readonly nodes: readonly NodeProof[];
  /** In the order of the document. */
  readonly findings: readonly CheckFinding[];
}

/**
 * What every node of a pack can earn: a bound that no unit passes, and inputs that reach it, run through the engine.
 * The bounds of operators of plugins count, and plugins that throw or answer otherwise are told. It is the same for the same pack.
 *
 * @param compiled The compiled pack.
 * @param plugins The plugins that it was compiled with; by default none.
 * @throws TypeError where a plugin that the pack was compiled with is not among `plugins`.
 * @example
 * prove(pack).nodes.filter(({ verdict }) => verdict === 'refuted');
 */
export function prove(compiled: CompiledPack, plugins: Plugins = {}): PackProof {
  tablesOf(compiledPack(compiled).plan.plugins, partGiven('An object of plugins', plugins));
  const watched = watchedPlugins(compiled, plugins);
  const tiers = proveTiers(watched.compiled, plugins);
  const findings = findingsOf(writtenPlan(watched.compiled), tiers);
  return { nodes: tiers.flatMap(proofsOf), findings: [...watched.findings(), ...findings] };
}

function proofsOf({ tier, nodes }: TierProof): readonly NodeProof[] {
  return nodes.map(({ node, bound, attained, verdict, because }): NodeProof => {
    const { low, high } = bound.scored ? bound.earned : {};
    return {
      tier: tier.id,
      node: node.id,
      path: node.path,
      max: toText(node.max),
      ...(low ? { low: toText(low) } : {}),
      ...(high ? { high: toText(high) } : {}),
      attained: {
        ...(attained.low ? { low: attainment(attained.low) } : {}),
        ...(attained.high ? { high: attainment(attained.high) } : {}),
      },
      verdict,
      because,
    };
  });
}

function attainment({ value, trial }: TrialEarnings): Attainment {
  return { points: toText(value), input: shownInput(trial) };
}
