import { type CompiledPack, compiledPack } from '../../engine.js';
import { toText } from '../../kit/exact-text.js';
import type { CheckFinding } from '../../model/check-finding.js';
import type { Plugins } from '../../model/tables.js';
import type { TrialEarnings } from '../inputs/searching.js';
import { shownInput } from '../inputs/shown-input.js';
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
 * Plugins are those that the pack was compiled with: their operators' bounds count. It is the same for the same pack.
 *
 * @param compiled The compiled pack.
 * @param plugins The plugins that it was compiled with; by default none.
 * @example
 * prove(pack).nodes.filter(({ verdict }) => verdict === 'refuted');
 */
export function prove(compiled: CompiledPack, plugins: Plugins = {}): PackProof {
  const watched = watchedPlugins(compiledPack(compiled), plugins);
  const tiers = proveTiers(watched.compiled, plugins);
  const findings = findingsOf(watched.compiled, tiers);
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
