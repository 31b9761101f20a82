import { BUILT_IN, type CompiledPack } from '../../engine.js';
import { compare, type Exact, equal, smaller } from '../../kit/exact.js';
import type { OperatorTable } from '../../logic/index.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { endWith } from '../../model/plugins/call-plugin.js';
import { type Plugins, withPlugins } from '../../model/tables.js';
import { nodesOf } from '../../model/tier-nodes.js';
import { reachEnds, tryPaths } from '../inputs/reach.js';
import type { Searching, TrialEarnings } from '../inputs/searching.js';
import { type TrialScoring, trialScoring } from '../inputs/trial.js';
import { unitsBelow } from '../inputs/units-below.js';
import { answering, boundTier, type TierBounds } from './bounds.js';
import { branch } from './branch.js';
import { interval } from './interval.js';
import type { NodeBound } from './node-bound.js';
import type { NodeProof, ProofReason } from './node-proof.js';
import { type UnitsTogether, unitsTogether } from './units-together.js';

/** What a node can earn, with the bound behind it and the trials that were met. */
export interface NodeVerdict {
  readonly node: PlanNode;
  readonly bound: NodeBound;
  readonly attained: { readonly low?: TrialEarnings; readonly high?: TrialEarnings };
  readonly verdict: NodeProof['verdict'];
  readonly because: ProofReason;
}

/** A tier, proven: its nodes in the order of the document. */
export interface TierProof {
  readonly tier: PlanTier;
  readonly tierBounds: TierBounds;
  readonly operators: OperatorTable;
  readonly nodes: readonly NodeVerdict[];
  /** Nodes that read units together. */
  readonly dependent: UnitsTogether;
  readonly alone: TrialScoring;
}

/**
 * Every node of every tier. Deterministic; budgets are steps, not time. Bounds of a plugin's operator that its own values pass
 * are not used: the proof is then made as if it gave none.
 */
export function proveTiers({ plan }: CompiledPack, plugins: Plugins = {}): readonly TierProof[] {
  const table = withPlugins(BUILT_IN, plugins).tables.operators;
  const names = Object.keys(table).filter((name) => !Object.hasOwn(BUILT_IN.operators, name) && table[name]?.bounds);
  const proofs = proveBy(plan, table);
  if (names.length === 0) return proofs;
  // a search that trusts the bounds ends where they are reached, and would not see what passes them
  const free = proveBy(plan, withoutBounds(table, names));
  if (!isPassed(proofs, free)) return proofs;
  const untrue = names.filter((name) => {
    const others = names.filter((other) => other !== name);
    return isPassed(proveBy(plan, withoutBounds(table, others)), free);
  });
  return untrue.length === 0 ? free : proveBy(plan, withoutBounds(table, untrue));
}

/** Whether a trial of a free search earned more, or less, than a node can by its bound. */
function isPassed(proofs: readonly TierProof[], free: readonly TierProof[]): boolean {
  const met = free.map(({ nodes }) => new Map(nodes.map(({ node, attained }) => [node.id, attained])));
  return proofs.some(({ nodes }, tier) =>
    nodes.some(({ node, bound: { scored, earned } }) => {
      const { low, high } = met[tier]?.get(node.id) ?? {};
      if (high && (!scored || (earned.high && compare(high.value, earned.high) > 0))) return true;
      return low !== undefined && earned.low !== undefined && compare(low.value, earned.low) < 0;
    }),
  );
}

/** The operators, of which these give no bounds that can be used. */
function withoutBounds(table: OperatorTable, names: readonly string[]): OperatorTable {
  const unbounded = names.map((plugin) => {
    const params = { plugin, part: 'bounds', expected: 'plugin-bounds' };
    return [plugin, { ...table[plugin], bounds: () => endWith({ code: 'plugin-answer', params }) }] as const;
  });
  return { ...table, ...Object.fromEntries(unbounded) } as OperatorTable;
}

function proveBy(plan: Plan, table: OperatorTable): readonly TierProof[] {
  const proven = new Map<string, ProvenTier>();
  const prove = (tier: PlanTier): ProvenTier => {
    const known = proven.get(tier.id);
    if (known) return known;
    // what a tier reads of the units below it is known once these are proven
    const lower = plan.tiers.find(({ id }) => id === tier.document.collects);
    const proof = proveTier(plan, tier, table, lower && prove(lower));
    proven.set(tier.id, proof);
    return proof;
  };
  return plan.tiers.map((tier) => prove(tier).proof);
}

/** A tier with the search that met its trials. */
interface ProvenTier {
  readonly proof: TierProof;
  readonly searching: Searching;
}

function proveTier(plan: Plan, tier: PlanTier, operators: OperatorTable, lower: ProvenTier | undefined): ProvenTier {
  const below = lower && answering(lower.proof.tierBounds, boundsIn(lower.proof));
  const tierBounds = boundTier(plan, tier, operators, below);
  const dependent = unitsTogether(plan, tier);
  const alone = trialScoring(plan, tier);
  const base = { plan, tier, tierBounds, dependent, pool: new Map(), alone };
  const searching: Searching = { ...base, unitsBelow: lower ? unitsBelow(base, lower.searching, below) : [] };
  reachEnds(searching);
  const sharper = branched(searching);
  const nodes = nodesOf(tier).flatMap((node) => {
    const bound = sharper.get(node.id) ?? tierBounds.bounds.get(node.id);
    if (!bound) return [];
    const attained = searching.pool.get(node.id) ?? {};
    return [{ node, bound, attained, ...verdictOf(node, bound, attained.high) }];
  });
  return { proof: { tier, tierBounds, operators, nodes, dependent, alone }, searching };
}

function boundsIn({ nodes }: TierProof): ReadonlyMap<string, NodeBound> {
  return new Map(nodes.map(({ node, bound }) => [node.id, bound]));
}

/** Groups that are not decided yet, bounded by the paths of their criteria together. */
function branched(searching: Searching): ReadonlyMap<string, NodeBound> {
  const { tier, tierBounds, pool } = searching;
  const sharper = new Map<string, NodeBound>();
  for (const id of tier.order) {
    const [node, bound] = [tier.nodes[id], tierBounds.bounds.get(id)];
    if (node?.kind !== 'group' || !bound) continue;
    if (verdictOf(node, bound, pool.get(id)?.high).verdict !== 'not-decided') continue;
    const high = branch({ tier, group: node, tierBounds }, (paths, region) => tryPaths(searching, node, paths, region));
    sharper.set(id, { ...bound, earned: interval(bound.earned.low, high) });
  }
  return sharper;
}

function verdictOf(
  node: PlanNode,
  bound: NodeBound,
  met: TrialEarnings | undefined,
): Pick<NodeVerdict, 'verdict' | 'because'> {
  const { max } = node;
  const isCap = node.kind === 'group' && ROLE_IS[node.role].besides;
  // more than the maximum of a group of bonus or penalty is not counted
  const counted = (value: Exact) => (isCap ? smaller(value, max) : value);
  const high = bound.earned.high && counted(bound.earned.high);
  const most = met && counted(met.value);
  if (!bound.scored) return { verdict: 'refuted', because: 'never-scored' };
  // what is not added to anything has no maximum to keep, above it or below
  if (!ROLE_IS[node.role].counts) return { verdict: 'proven', because: 'reached' };
  if (most && compare(most, max) > 0) return { verdict: 'refuted', because: 'exceeded' };
  if (high && compare(high, max) < 0) return { verdict: 'refuted', because: 'out-of-reach' };
  if (high && compare(high, max) <= 0 && most && equal(most, max)) return { verdict: 'proven', because: 'reached' };
  return { verdict: 'not-decided', because: doubt(bound, max) };
}

function doubt({ unknown, earned: { high } }: NodeBound, max: Exact): ProofReason {
  if (high && equal(high, max)) return 'not-met';
  if (unknown.includes('budget')) return 'too-many-steps';
  return unknown.some((reason) => /^(operator|plugin) /.test(reason)) ? 'operator-without-bounds' : 'too-wide';
}
