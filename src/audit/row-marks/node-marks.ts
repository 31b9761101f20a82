import { isRefused } from '../../model/assessment-words.js';
import type { NoValue } from '../../model/expression.js';
import { LAYER_IS } from '../../model/layer.js';
import { flatten } from '../../model/node-tree.js';
import type { PackNode } from '../../model/pack.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { RecordCriterion, RecordGroup } from '../../model/record.js';
import type { RowMarkEffect, RowMarkItem, RowMarkKind } from '../../model/row-mark.js';
import type { MarkContext } from './mark-context.js';

/** A mark of one node; those of one kind are put together later. */
export interface NodeMark {
  readonly mark: RowMarkKind;
  readonly effect?: RowMarkEffect;
  readonly item: RowMarkItem;
}

type Result = RecordCriterion | RecordGroup;
type Scored = Extract<Result, { readonly status: 'scored' }>;
type Unscored = Exclude<Result, Scored>;

/**
 * The marks of everything that reaches the node `ranked`: its tree, and the nodes that its rules, conditions and gates read.
 * Below a node without a value nothing is marked, since only what the node counts as is left of it.
 */
export function nodeMarks(context: MarkContext, ranked: string): readonly NodeMark[] {
  const marks: NodeMark[] = [];
  const visited = new Set<string>();
  const visitNodesIn = (document: unknown): void => {
    for (const id of context.names(document).nodes) visit(context.node(id), true);
  };
  const visit = (node: PackNode | undefined, isRead: boolean, lowers = false): void => {
    const result = node && context.result(node.id);
    if (!node || !result || visited.has(node.id)) return;
    visited.add(node.id);
    const add = (ofNode: readonly NodeMark[]) =>
      marks.push(...(lowers ? ofNode.map((mark) => ({ ...mark, item: { ...mark.item, lowers } })) : ofNode));
    visitNodesIn(node.appliesTo);
    if (isRead) marks.push(...levelMarks(context, node, result));
    if (isRead) visitNodesIn(node.levels);
    add(blankMarks(context, node, 'rule'));
    if (result.status !== 'scored') {
      // whatever reads a node without a value has none either, and is marked itself
      if (!isRead) add([unscoredMark(context, node, result)]);
      return;
    }
    marks.push(...unruledClaim(context, node));
    if (node.children === undefined) add(criterionMarks(context, node, result));
    visitNodesIn(node.rule);
    for (const child of node.children ?? []) {
      const role = ROLE_IS[child.role ?? 'criterion'];
      if (role.counts) visit(child, false, lowers || role.lowers);
    }
  };
  visit(context.node(ranked), true);
  return marks;
}

/** The mark of a node without a value, by why it has none. */
const UNSCORED: Readonly<
  Record<NoValue['status'], (context: MarkContext, node: PackNode, unscored: Unscored) => RowMarkKind>
> = {
  unscorable: () => 'unscorable',
  missing: ({ refused }, _, { facts = [] }) =>
    facts.length > 0 && facts.every((fact) => refused.has(fact)) ? 'estimate-refused' : 'figure-missing',
  'not-applicable': ({ layer, result }, node, { because = [] }) => {
    const reasons = because.some(({ code }) => code === 'nothing-counts')
      ? flatten([node]).flatMap(({ id }) => result(id)?.because ?? [])
      : because;
    if (!reasons.some(({ code }) => code === 'claimed-not-applicable')) return 'not-applicable';
    return LAYER_IS[layer].isVerified ? 'claim-accepted' : 'claim-unverified';
  },
};

function unscoredMark(context: MarkContext, node: PackNode, unscored: Unscored): NodeMark {
  const { status, facts = [], counted, max } = unscored;
  return {
    mark: UNSCORED[status](context, node, unscored),
    ...(counted === undefined ? {} : { effect: counted }),
    item: { node: node.id, max, ...(facts.length > 0 ? { facts } : {}) },
  };
}

/** Absent facts for which the rule or a condition of the node, or a gate of its levels, has a value of its own. */
function blankMarks(context: MarkContext, { id, max }: PackNode, effect: 'rule' | 'gate-rule'): readonly NodeMark[] {
  const { findingsAt, refused } = context;
  return findingsAt(id)
    .filter(({ code, params }) => code === 'figure-missing' && params.policy === effect)
    .flatMap(({ params }): readonly NodeMark[] => {
      // an estimate that is refused has a mark of its own
      const facts = (params.facts ?? '').split(', ').filter((fact) => !refused.has(fact));
      const item = { node: id, facts, ...(effect === 'rule' ? { max } : {}) };
      return facts.length > 0 ? [{ mark: 'figure-missing', effect, item }] : [];
    });
}

/** A claim that nobody ruled on does not count among verified figures: the node has its points. */
function unruledClaim({ layer, submission, ruling }: MarkContext, node: PackNode): readonly NodeMark[] {
  const { id, mayClaimNotApplicable, max } = node;
  const isClaimed = mayClaimNotApplicable && submission?.criteria?.[id]?.notApplicable !== undefined;
  if (!isClaimed || !LAYER_IS[layer].isVerified || ruling(id, 'notApplicable') !== undefined) return [];
  return [{ mark: 'claim-unruled', effect: 'none', item: { node: id, max } }];
}

function criterionMarks(context: MarkContext, node: PackNode, result: Scored): readonly NodeMark[] {
  const { findingsAt, estimated, refused, ruling, names } = context;
  const { id } = node;
  const { max, points, because = [] } = result;
  const findings = findingsAt(id).map(({ code }) => code);
  const isAwarded = because.some(({ code }) => code === 'awarded');
  const wasRefused = isRefused(ruling(id, 'evidence')?.evidence);
  const lacksEvidence = findings.includes('evidence-missing') || (wasRefused && !isAwarded && points !== '0');
  const effect = because.some(({ code }) => code === 'no-evidence') ? 'zero' : 'none';
  const read = 'read' in result ? Object.keys(result.read) : [];
  const item = { node: id, max };
  const ofFacts = (mark: RowMarkKind, facts: readonly string[]): readonly NodeMark[] =>
    facts.length > 0 && !isAwarded ? [{ mark, item: { node: id, facts, max } }] : [];
  const where = (holds: boolean, mark: Omit<NodeMark, 'item'>) => (holds ? [{ ...mark, item }] : []);
  return [
    ...ofFacts(
      'estimated',
      read.filter((fact) => estimated.has(fact)),
    ),
    ...ofFacts(
      'estimate-refused',
      [...names(node.rule).facts].filter((fact) => refused.has(fact)),
    ),
    ...where(lacksEvidence, { mark: wasRefused ? 'evidence-refused' : 'evidence-missing', effect }),
    ...where(findings.includes('evidence-incomplete'), { mark: 'evidence-incomplete', effect: 'none' }),
    ...where(findings.includes('outside-range'), { mark: 'outside-range' }),
  ];
}

/** Gates that were not met or had no answer, and estimates that gates read: they decide the level in the row. */
function levelMarks(context: MarkContext, node: PackNode, result: Result): readonly NodeMark[] {
  if (result.status !== 'scored') return [];
  const { estimated, names } = context;
  const gates = result.gates ?? [];
  const unanswered = gates.flatMap(({ because }): readonly NodeMark[] => {
    if (because === undefined || because.code === 'no-rows') return [];
    const { facts, fact } = because.params ?? {};
    const named = (facts ?? fact ?? '').split(', ').filter((name) => name !== '');
    const mark = because.code === 'missing' ? 'figure-missing' : 'unscorable';
    return [{ mark, effect: 'gate', item: { node: node.id, facts: named } }];
  });
  const heldLevels = gates
    .filter(({ met, because }) => !met && (because === undefined || because.code === 'no-rows'))
    .map(({ level }): NodeMark => ({ mark: 'level-held', item: { node: node.id, level } }));
  const asked = gates.map(({ level }) => node.levels?.steps.find(({ id }) => id === level)?.gate);
  const estimates = [...new Set(asked.flatMap((gate) => [...names(gate).facts]))].filter((fact) => estimated.has(fact));
  return [
    ...unanswered,
    ...heldLevels,
    ...blankMarks(context, node, 'gate-rule'),
    ...(estimates.length > 0 ? [{ mark: 'estimated', item: { node: node.id, facts: estimates } } as const] : []),
  ];
}
