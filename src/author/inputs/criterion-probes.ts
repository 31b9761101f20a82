import { compare, type Exact } from '../../kit/exact.js';
import type { PlanLeaf, PlanNode } from '../../model/plan.js';
import { criteriaOf } from '../../model/tier-nodes.js';
import { partOf } from './budget.js';
import { candidatesFor } from './meet-rule.js';
import type { Probe, Probing } from './probe.js';

/** Units in which only the figures of one criterion were varied. */
export interface CriterionProbes {
  readonly node: PlanLeaf;
  /** Every unit that was tried: those whose figures may stand together before those whose may not. */
  readonly probes: readonly Probe[];
  /** False where the budget ended before all figures were tried. */
  readonly isWhole: boolean;
  /** Those that exercise a clause of the criterion which none before them does, and those that earn most and least. */
  readonly telling: readonly Probe[];
}

/** What of a budget may go to the criteria alone; the rest is for levels, digits and rankings. */
const SHARE = 0.5;

/**
 * Figures for each criterion of a tier alone, in the order of the document. Those that are wanted are looked at first,
 * so that a search which ends early goes on where it ended once its cases are filled in.
 */
export function criterionProbes(
  probing: Probing,
  isWanted: (node: PlanNode) => boolean = () => true,
): readonly CriterionProbes[] {
  const { tier, budget, probe } = probing;
  const { isOver } = partOf(budget, SHARE);
  const leaves = criteriaOf(tier);
  const probes = new Map<PlanLeaf, { readonly tried: readonly Probe[]; readonly isWhole: boolean }>();
  for (const node of leaves.toSorted((a, b) => Number(isWanted(b)) - Number(isWanted(a)))) {
    const tried: Probe[] = [];
    const candidates = candidatesFor(probing, node);
    let next = isOver() ? undefined : candidates.next();
    for (; next?.done === false && !isOver(); next = candidates.next()) tried.push(probe(next.value));
    probes.set(node, { tried, isWhole: next?.done === true });
  }
  return leaves.map((node) => {
    const { tried: inTurn = [], isWhole = false } = probes.get(node) ?? {};
    const tried = soundFirst(inTurn);
    const met = new Set<string>();
    const fresh = tried.filter(({ keys }) => {
      const newKeys = [...keys].filter((key) => isClauseOf(tier.id, node, key) && !met.has(key));
      for (const key of newKeys) met.add(key);
      return newKeys.length > 0;
    });
    const ends = [1, -1].flatMap((end) => extremeProbe(node, tried, end) ?? []);
    return { node, probes: tried, isWhole, telling: [...new Set([...fresh, ...ends])] };
  });
}

/** The probes whose figures are within their bounds, then the others. */
export function soundFirst(probes: readonly Probe[]): readonly Probe[] {
  return probes.toSorted((a, b) => Number(a.broken > 0) - Number(b.broken > 0));
}

/** The probe in which a criterion earns most, or with `end` -1 least; of equal ones the first. */
export function extremeProbe(node: PlanLeaf, probes: readonly Probe[], end = 1): Probe | undefined {
  let best: Probe | undefined;
  for (const probe of probes) {
    const [points, bestPoints] = [pointsOf(node, probe), best && pointsOf(node, best)];
    if (points && (!bestPoints || compare(points, bestPoints) * end > 0)) best = probe;
  }
  return best;
}

function pointsOf({ id }: PlanLeaf, { layer }: Probe): Exact | undefined {
  const outcome = layer[id]?.outcome;
  return outcome?.status === 'scored' ? outcome.points : undefined;
}

/** Whether `key` is the key of a clause of the node. */
export function isClauseOf(tier: string, { id }: PlanNode, key: string): boolean {
  return key.startsWith(`${tier}/${id} `) || key.startsWith(`${tier}/${id}#`);
}
