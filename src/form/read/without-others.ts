import { anyNode, hasShape } from '../../model/by-shape.js';
import { gatesOf } from '../../model/node-formulas.js';
import type { Formula, PlanNode, PlanTier } from '../../model/plan.js';
import type { RecordCriterion, RecordGroup, RecordUnscored } from '../../model/record.js';
import { membersOf } from '../../model/tier-nodes.js';
import type { Sourced, UnitOutcome } from '../../views/result-source.js';

/**
 * The results of a unit that was scored alone, without the points that depend on other units: the only unit of a cohort is
 * its best, and a unit above has no units below it. Such a row counts nothing yet.
 */
export function withoutOthers(scored: Sourced, tier: PlanTier): Sourced {
  const dependsOnOthers = dependentNodes(tier);
  const source = scored.source();
  const known = <R extends RecordCriterion | RecordGroup>(row: R): R | RecordUnscored =>
    row.status === 'missing' || !dependsOnOthers(row.node) ? row : unknown(row);
  const withoutRows = (outcome: UnitOutcome | undefined): UnitOutcome | undefined => {
    if (!outcome || outcome.state === 'redacted' || !outcome.layers.reported) return outcome;
    const { criteria, groups } = outcome.layers.reported;
    const reported = { criteria: criteria.map(known), groups: groups.map(known) };
    return { ...outcome, layers: { ...outcome.layers, reported } };
  };
  return { source: () => ({ ...source, outcomeOf: (unit) => withoutRows(source.outcomeOf(unit)) }) };
}

/** A row without a value, which still names the facts that its rule reads. */
function unknown(row: RecordCriterion | RecordGroup): RecordUnscored {
  const { node, max, approximate } = row;
  const read = 'read' in row && row.read !== undefined ? { read: row.read } : {};
  return { node, max, approximate, status: 'missing', ...read };
}

/** Whether a node compares units, or reads one that does. */
function dependentNodes({ nodes }: PlanTier): (id: string) => boolean {
  const known = new Map<string, boolean>();
  const isDependent = (id: string): boolean => {
    const node = nodes[id];
    if (!node) return false;
    const before = known.get(id);
    if (before !== undefined) return before;
    const formulas = formulasOf(node);
    const reads = formulas.flatMap(({ references }) => [
      ...references.nodes,
      ...references.rows.map((row) => row.node),
    ]);
    // a group reads its own rows
    const others = [...reads, ...membersOf(node)].filter((other) => other !== id);
    const depends = formulas.some(asksOthers) || others.some(isDependent);
    known.set(id, depends);
    return depends;
  };
  return isDependent;
}

function asksOthers({ typed }: Formula): boolean {
  return anyNode(typed, (part) => hasShape(part, 'statistic'));
}

/** The expressions by which a node has its points or its level. */
function formulasOf(node: PlanNode): readonly Formula[] {
  const points = node.kind === 'leaf' ? [node.points, ...node.operands] : [node.earned, node.base];
  return [...node.applies, ...points, ...gatesOf(node)];
}
