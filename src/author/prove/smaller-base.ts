import { anyNode, hasShape, rowListOf } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { MEASURE_IS, type Measure } from '../../model/measure.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import { nodesOf } from '../../model/tier-nodes.js';
import { expressionsOf } from './expressions-of.js';
import { countsAs, mayBe } from './group-rows.js';
import type { NodeBound } from './node-bound.js';
import type { TierProof } from './prove-tier.js';

/** The group whose base shrinks, and the child that is then left out. */
interface ShrinkingGroup {
  readonly group: string;
  readonly child: string;
}

/**
 * Where the points of a node are ranked, graded, rounded or read though a group in it, combined by percents, has a smaller base
 * when a child is left out: a unit then loses points for what does not count. `converted` is on the printed maximum.
 */
export function pointsOfSmallerBase({ tier, nodes }: TierProof): readonly CheckFinding[] {
  const statuses = new Map(nodes.map(({ node, bound }) => [node.id, bound.ownStatuses]));
  const shrinking = (id: string): ShrinkingGroup | undefined => shrinkingIn(tier, statuses, id);
  return usesOf(tier).flatMap(({ node, path, key = '' }) => {
    const group = shrinking(node);
    return group ? [checkFinding('points-of-smaller-base', path, { node, ...group, key })] : [];
  });
}

function shrinkingIn(
  tier: PlanTier,
  statuses: ReadonlyMap<string, NodeBound['ownStatuses']>,
  id: string,
): ShrinkingGroup | undefined {
  const group = tier.nodes[id];
  if (group?.kind !== 'group') return undefined;
  const { children, bonuses, penalties } = group;
  const byPercents = anyNode(group.earned.typed, (node) => readsColumn(node, 'percent'));
  const leftOut = children.find((child) => {
    const node = tier.nodes[child];
    return node && mayBe(countsAs(node, statuses.get(child) ?? new Set()), 'nothing');
  });
  // where nothing else counts the group has no value at all
  if (byPercents && children.length > 1 && leftOut !== undefined) return { group: id, child: leftOut };
  // a group that combines percents does not read the points of its children
  const added = [...(byPercents ? [] : children), ...bonuses, ...penalties];
  return added.reduce<ShrinkingGroup | undefined>(
    (first, child) => first ?? shrinkingIn(tier, statuses, child),
    undefined,
  );
}

/** Whether an expression is this column of a row, whether the row stands alone or as `current`. */
function readsColumn(node: Typed, column: string): boolean {
  return hasShape(node, 'item') && (node.name === column || node.name === `current.${column}`);
}

/** Whether a measure is lower where less counts: it is not brought to the printed maximum. */
function isOfWhatCounts(by: Measure): boolean {
  return !MEASURE_IS[by].isScaled;
}

interface Use {
  readonly node: string;
  readonly path: Path;
  /** The key of the node that acts on its points, where `publish` has it for the converted ones. */
  readonly key?: string;
}

/** Every place of a tier that uses points of a node, in the order of the document. */
function usesOf(tier: PlanTier): readonly Use[] {
  const inTree = nodesOf(tier).flatMap((node) => usesBy(tier, node));
  const inRankings = tier.rankings.flatMap(({ of, by, tieBreak }, index): readonly Use[] => {
    const at: Path = [...tier.path, 'rankings', index];
    const parting = tieBreak.flatMap((entry, place) =>
      'of' in entry && isOfWhatCounts(entry.by) ? [{ node: entry.of, path: [...at, 'tieBreak', place, 'by'] }] : [],
    );
    return [...(isOfWhatCounts(by) ? [{ node: of, path: [...at, 'by'] }] : []), ...parting];
  });
  return [...inTree, ...inRankings];
}

function usesBy(tier: PlanTier, node: PlanNode): readonly Use[] {
  const { path, levels, document } = node;
  const graded: readonly Use[] =
    levels && isOfWhatCounts(levels.by) ? [{ node: node.id, path: [...path, 'levels', 'by'] }] : [];
  const rounding: readonly Use[] =
    node.kind === 'group' && document.round !== undefined
      ? [{ node: node.id, path: [...path, 'round'], key: 'round' }]
      : [];
  return [
    ...expressionsOf(node).flatMap(([typed, at]) =>
      [...new Set(pointsRead(tier, typed))].map((read) => ({ node: read, path: at })),
    ),
    ...rounding,
    ...graded,
  ];
}

/** The nodes whose points an expression reads, by name or as rows; units below have nodes of their own. */
function pointsRead(tier: PlanTier, typed: Typed): readonly string[] {
  if (hasShape(typed, 'statistic') && typed.shape.of === 'children') return [];
  if (hasShape(typed, 'measure') && typed.shape.measure === 'points' && !typed.shape.isPublished) return [typed.name];
  const { args } = typed;
  const rows = args.find((arg) => hasShape(arg, 'rows'));
  const readsPoints = args.some((arg) => anyNode(arg, (node) => readsColumn(node, 'points')));
  const group = rows && tier.nodes[rows.name];
  const inRows = rows && group?.kind === 'group' && readsPoints ? group[rowListOf(rows)] : [];
  return [...inRows, ...args.flatMap((arg) => pointsRead(tier, arg))];
}
