import { type Exact, isZero, ONE } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import type { Rounding } from '../../kit/rounding.js';
import { BOOLEAN, NUMBER } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { RuleDocument } from '../../model/lowering.js';
import type { PackNode, Role, RoundingDocument } from '../../model/pack.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { Formula, PlanGroup, PlanLeaf, PlanNode } from '../../model/plan.js';
import { type Compiling, formula } from './context.js';
import { isWeighted, lowerGroup } from './groups.js';
import {
  evidenceOf,
  type Inherited,
  inheritedBelow,
  inheritedByRoots,
  interned,
  type PlacedNode,
  passedDownBy,
} from './inherited.js';
import { readLevels } from './levels.js';
import { remembered } from './memo.js';
import { pluginOf } from './plugins.js';
import { lowerRule } from './rules.js';
import { withoutUnits } from './tier-scope.js';
import type { TreeReading } from './tree-reading.js';

/** Compiles the tree of a tier, parents before children, going on after each fault; a faulty node is left out. */
export function compileNodes(reading: TreeReading, roots: readonly PackNode[], path: Path): readonly PlanNode[] {
  const inherited = inheritedByRoots(reading.context);
  return roots.flatMap((root, index) => {
    if (root.role !== undefined && ROLE_IS[root.role].besides)
      reading.context.report('role-misplaced', [...path, index, 'role'], { role: root.role });
    return compileNode(reading, root, [...path, index], inherited);
  });
}

/**
 * Compiles a node and those below it as in the tree of its tier. `above`: the nodes that it stands in, each with its path,
 * the root first.
 */
export function compileNodeIn(
  reading: TreeReading,
  above: readonly PlacedNode[],
  { node, path }: PlacedNode,
): readonly PlanNode[] {
  const inherited = above.reduce(
    (from, group) => inheritedBelow(reading, group, from),
    inheritedByRoots(reading.context),
  );
  return compileNode(reading, node, path, inherited);
}

function compileNode(reading: TreeReading, node: PackNode, path: Path, inherited: Inherited): readonly PlanNode[] {
  const { context, scopeKey } = reading;
  return remembered(context, ['node', scopeKey, node, path.join(' '), inherited], () =>
    compileFresh(reading, node, path, inherited),
  );
}

function compileFresh(reading: TreeReading, node: PackNode, path: Path, inherited: Inherited): readonly PlanNode[] {
  const { context, scope, scopeKey, table } = reading;
  const role: Role = node.role ?? 'criterion';
  const max = fromDecimal(node.max);
  checkShape(context, { node, path, role, max, weighted: inherited.weighted });
  const passedDown = passedDownBy(reading, { node, path }, inherited);
  const evidence = evidenceOf(node, inherited);
  const publish = publishOf(node);
  const children = node.children ?? [];
  const bonus = node.levels !== undefined && mayPassMaximum(node);
  const read = [node.id, node.role, node.max, node.publish, node.levels, bonus, path.join(' ')];
  const levels = remembered(context, ['levels', scopeKey, ...read], () =>
    readLevels(context, node, path, { publish, reading: { scope, derived: table.derived }, bonus }),
  );
  const base = {
    id: node.id,
    document: node,
    path,
    role,
    max,
    weight: node.weight === undefined ? ONE : fromDecimal(node.weight),
    round: roundingsOf(node.round),
    publish,
    ...passedDown,
    ...(levels ? { levels } : {}),
  };
  if (node.children === undefined) return leafOf(reading, { ...base, evidence });
  const combined = remembered(context, ['combined', scopeKey, ...readByCombiner(node), path.join(' ')], () =>
    lowerGroup({ ...reading, scope: withoutUnits(scope) }, node, path),
  );
  const given = interned(context, { ...passedDown, evidence, weighted: isWeighted(context, node) });
  const below = children.flatMap((child, index) => compileNode(reading, child, [...path, 'children', index], given));
  return combined ? [groupOf(base, node, combined, below), ...below] : below;
}

/** All that a combiner may read of a group. */
function readByCombiner({ id, max, combine, children = [] }: PackNode): readonly unknown[] {
  return [id, max, combine, JSON.stringify(children.map((child) => [child.id, child.max, child.weight, child.role]))];
}

/** A criterion with its rule lowered and compiled; none where the rule is absent or faulty. */
function leafOf(reading: TreeReading, base: Omit<PlanLeaf, 'kind' | keyof CompiledRule>): readonly PlanLeaf[] {
  const { rule: written, max } = base.document;
  if (written === undefined) return [];
  const path = [...base.path, 'rule'];
  const rule = remembered(reading.context, ['rule', reading.scopeKey, written, max, path.join(' ')], () =>
    compileRule(reading, written, max, path),
  );
  return rule ? [{ ...base, kind: 'leaf', ...rule }] : [];
}

type CompiledRule = Pick<PlanLeaf, 'rule' | 'inside' | 'points' | 'required' | 'optional' | 'operands' | 'requires'>;

function compileRule(
  { context, scope, table }: TreeReading,
  written: RuleDocument,
  max: string,
  path: Path,
): CompiledRule | undefined {
  const lowered = context.attempt(path, () => lowerRule({ context, table, scope }, written, max, path));
  const madeBy = lowered && pluginOf(context, 'kind', lowered.kind);
  const reads = { scope, path, derived: table.derived, madeBy };
  const points = lowered && formula(context, lowered.expression, { ...reads, type: NUMBER, tail: true });
  if (!points) return undefined;
  const requires = lowered.relations.flatMap(
    (relation) => formula(context, relation, { ...reads, type: BOOLEAN }) ?? [],
  );
  // the operands are parts of the rule, which was checked above
  const operands = lowered.operands.flatMap(
    ({ expression, type }) => formula(context, expression, { ...reads, type }) ?? [],
  );
  const { kind: rule, required, optional, inside } = lowered;
  return { rule, inside, points, required, optional, operands, requires };
}

function groupOf(
  base: Omit<PlanGroup, 'kind' | 'earned' | 'base' | 'children' | 'leaves' | 'bonuses' | 'penalties'>,
  node: PackNode,
  combined: { readonly earned: Formula; readonly base: Formula },
  below: readonly PlanNode[],
): PlanGroup {
  const ids = (isOf: (role: Role) => boolean) =>
    (node.children ?? []).filter(({ role = 'criterion' }) => isOf(role)).map(({ id }) => id);
  const outside = new Set(below.filter(({ role }) => !ROLE_IS[role].inMaximum).map(({ id }) => id));
  const leaves = below
    .filter((leaf) => leaf.kind === 'leaf' && !leaf.lineage.some((id) => outside.has(id)))
    .map(({ id }) => id);
  return {
    ...base,
    kind: 'group',
    earned: combined.earned,
    base: combined.base,
    children: ids((role) => ROLE_IS[role].inMaximum),
    leaves,
    bonuses: ids(isBonus),
    penalties: ids((role) => ROLE_IS[role].lowers),
    ...(node.notBelow === undefined ? {} : { notBelow: fromDecimal(node.notBelow) }),
  };
}

/** Whether bonus points can carry a node above its maximum: its own, or those of a row that counts in it. */
function mayPassMaximum({ children = [] }: PackNode): boolean {
  return children.some(
    (child) =>
      isBonus(child.role ?? 'criterion') || (ROLE_IS[child.role ?? 'criterion'].inMaximum && mayPassMaximum(child)),
  );
}

/** Whether the points of a node of this role are added to those of its parent, beside the maximum. */
function isBonus(role: Role): boolean {
  return ROLE_IS[role].besides && !ROLE_IS[role].lowers;
}

/** A node as it is written, with what its place in the tree asks of it. */
interface NodeShape {
  readonly node: PackNode;
  readonly path: Path;
  readonly role: Role;
  readonly max: Exact;
  /** Whether the combiner above asks for a weight; undefined where that is not known. */
  readonly weighted: boolean | undefined;
}

function checkShape(context: Compiling, { node, path, role, max, weighted }: NodeShape): void {
  const { id, rule, children, combine, weight, whenMissing, notBelow, mayAward } = node;
  if (rule === undefined && children === undefined && combine === undefined)
    context.report('rule-missing', path, { node: id });
  if (rule !== undefined && children !== undefined)
    context.report('rule-and-children', [...path, 'rule'], { node: id });
  if (children !== undefined && combine === undefined) context.report('combine-missing', path, { node: id });
  if (children === undefined && combine !== undefined)
    context.report('combine-without-children', [...path, 'combine'], { node: id });
  if (children === undefined && combine === undefined && notBelow !== undefined)
    context.report('key-misplaced', [...path, 'notBelow'], { key: 'notBelow', belongs: 'group' });
  if (children !== undefined && mayAward !== undefined)
    context.report('key-misplaced', [...path, 'mayAward'], { key: 'mayAward', belongs: 'criterion' });
  const { inMaximum, lowers, counts } = ROLE_IS[role];
  if (!counts && !isZero(max)) context.report('informational-max', [...path, 'max'], { node: id });
  if (counts && isZero(max)) context.report('max-zero', [...path, 'max'], { node: id });
  if (weighted && inMaximum && weight === undefined) context.report('weight-missing', path, { node: id });
  if (weighted !== undefined && !(weighted && inMaximum) && weight !== undefined)
    context.report('weight-misplaced', [...path, 'weight'], { node: id });
  if (lowers && whenMissing === undefined) context.report('penalty-when-missing', path, { node: id });
  const counting = children?.filter((child) => ROLE_IS[child.role ?? 'criterion'].inMaximum) ?? [];
  if (children !== undefined && counting.length === 0 && counts)
    context.report('group-empty', [...path, 'children'], { node: id });
}

/** A rounding with its step as an exact number. */
function roundingOf(rounding: RoundingDocument): Rounding {
  return 'step' in rounding
    ? { step: fromDecimal(rounding.step), mode: rounding.mode }
    : { places: rounding.places, mode: rounding.mode };
}

function roundingsOf(round: RoundingDocument | readonly RoundingDocument[] | undefined): readonly Rounding[] {
  if (round === undefined) return [];
  return (isList(round) ? round : [round]).map(roundingOf);
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

function publishOf({ publish }: PackNode): PlanNode['publish'] {
  const { zeros: _, ...measures } = publish ?? {};
  return measures;
}
