import type { Value } from '../../model/expression.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';
import { isAgainst } from '../prove/reads.js';
import { onBestPaths } from './best-paths.js';
import { factsOf } from './changes.js';
import type { End, GoalOf } from './goal.js';
import type { Searching } from './searching.js';
import { shownInput } from './shown-input.js';
import type { Trial } from './trial.js';

/** What is tried for a node. */
interface TrialOf {
  readonly node: PlanNode;
  readonly trial: Trial;
}

/** The best path of each criterion that reads no other unit, all in one unit; of a penalty the path that takes least. */
export function ofAllCriteria(searching: Omit<Searching, 'unitsBelow'>, end: End): Trial {
  const { tier, dependent } = searching;
  const leaves = Object.values(tier.nodes).filter(({ id, kind }) => kind === 'leaf' && !dependent.any.has(id));
  return joined(
    searching,
    leaves.map((node) => {
      const role = isAgainst(tier, node) ? (-end as End) : end;
      return { node, trial: onBestPaths(searching, { is: 'reach', node, end: role }) };
    }),
  );
}

/**
 * What brought each child of a group furthest, all in one unit; none for a criterion. Where children were tried with units
 * below, the unit has those of one of them after the other, and then of all together.
 */
export function ofAllChildren(searching: Searching, { node, end }: GoalOf<'reach'>): readonly Trial[] {
  const { tier, pool } = searching;
  const children = node.kind === 'group' ? node.children.flatMap((id) => tier.nodes[id] ?? []) : [];
  const met = children.flatMap((child): readonly TrialOf[] => {
    const { high, low } = pool.get(child.id) ?? {};
    const furthest = ROLE_IS[child.role].lowers === end > 0 ? low : high;
    return furthest && !furthest.trial.beside ? [{ node: child, trial: furthest.trial }] : [];
  });
  if (met.length === 0) return [];
  const together = joined(searching, met);
  const belows = met.flatMap(({ trial: { below } }) => (below ? [below] : []));
  const different = [...new Map(belows.map((below) => [JSON.stringify(below.map(shownInput)), below])).values()];
  if (different.length === 0) return [together];
  const sets = different.length > 1 ? [...different, different.flat().slice(0, MOST_TOGETHER)] : different;
  return sets.map((below) => ({ ...together, below }));
}

/** The most units below that several children bring together. */
const MOST_TOGETHER = 200;

/**
 * One unit that says for each node what its own trial says. Of a figure that several nodes read the first decides, also
 * that it is missing.
 */
function joined({ plan, tier }: Pick<Searching, 'plan' | 'tier'>, trials: readonly TrialOf[]): Trial {
  const decided = new Map<string, Value | undefined>();
  for (const { node, trial } of trials)
    for (const { id } of factsOf(plan, tier, node)) if (!decided.has(id)) decided.set(id, trial.facts[id]);
  const inPackOrder = Object.keys(plan.facts).flatMap((id): readonly (readonly [string, Value])[] => {
    const value = decided.get(id);
    return value === undefined ? [] : [[id, value]];
  });
  return {
    facts: Object.fromEntries(inPackOrder),
    attributes: Object.assign({}, ...trials.map(({ trial }) => trial.attributes).toReversed()),
    notApplicable: trials.flatMap(({ node, trial }) =>
      trial.notApplicable.filter((id) => tier.nodes[id]?.lineage.includes(node.id)),
    ),
    evidence: trials.every(({ trial }) => trial.evidence),
  };
}
