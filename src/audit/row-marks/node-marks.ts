import type { PackNode } from '../../model/pack.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { RecordCriterion, RecordGroup } from '../../model/record.js';
import type { RowMarkEffect, RowMarkItem, RowMarkKind } from '../../model/row-mark.js';
import { namesIn } from './names-in.js';
import { allBelow, type MarkScene } from './scene.js';

/** A mark of one node, before those of one kind are put together. */
export interface NodeMark {
  readonly mark: RowMarkKind;
  readonly effect?: RowMarkEffect;
  readonly item: RowMarkItem;
}

type Score = RecordCriterion | RecordGroup;
type Scored = Extract<Score, { readonly status: 'scored' }>;
type Unscored = Exclude<Score, Scored>;

/**
 * The marks of everything that reaches a node: its tree, and the nodes that its rules, conditions and gates read. Below a
 * node without a value nothing is marked, since what the node counts as is all that is left of it.
 */
export function nodeMarks(scene: MarkScene, of: string): readonly NodeMark[] {
  const marks: NodeMark[] = [];
  const seen = new Set<string>();
  const read = (document: unknown): void => {
    for (const id of namesIn(scene.pack, document ?? null).nodes) visit(scene.node(id), true);
  };
  const visit = (node: PackNode | undefined, isAsked: boolean): void => {
    const score = node && scene.score(node.id);
    if (!node || !score || seen.has(node.id)) return;
    seen.add(node.id);
    read(node.appliesTo);
    if (isAsked) marks.push(...levelMarks(scene, node, score));
    if (isAsked) read(node.levels);
    marks.push(...blankMarks(scene, node, 'rule'));
    // who reads a node without a value has none either, and says so
    if (score.status !== 'scored') return void (isAsked ? undefined : marks.push(unscoredMark(scene, node, score)));
    marks.push(...standingClaim(scene, node));
    if (node.children === undefined) marks.push(...criterionMarks(scene, node, score));
    read(node.rule);
    for (const child of node.children ?? []) if (ROLE_IS[child.role ?? 'criterion'].counts) visit(child, false);
  };
  visit(scene.node(of), true);
  return marks;
}

/** A node without a value that counts as something. */
function unscoredMark({ layer, refused, score }: MarkScene, node: PackNode, unscored: Unscored): NodeMark {
  const { status, facts = [], counted, max, because = [] } = unscored;
  const item = { node: node.id, max, ...(facts.length > 0 ? { facts } : {}) };
  const effect = counted === undefined ? {} : { effect: counted };
  if (status === 'unscorable') return { mark: 'unscorable', ...effect, item };
  if (status === 'missing') {
    const isRefused = facts.length > 0 && facts.every((fact) => refused.has(fact));
    return { mark: isRefused ? 'estimate-refused' : 'figure-missing', ...effect, item };
  }
  const reasons = because.some(({ code }) => code === 'nothing-counts')
    ? allBelow(node).flatMap(({ id }) => score(id)?.because ?? [])
    : because;
  const isClaimed = reasons.some(({ code }) => code === 'claimed-not-applicable');
  const claim = layer === 'verified' ? 'claim-accepted' : 'claim-unverified';
  return { mark: isClaimed ? claim : 'not-applicable', ...effect, item };
}

/** Absent facts of which the rule or a condition of the node, or a gate of its levels, says itself what a blank comes to. */
function blankMarks(scene: MarkScene, { id, max }: PackNode, effect: 'rule' | 'gate-rule'): readonly NodeMark[] {
  const { entry, layer, refused } = scene;
  return entry.findings.flatMap(({ code, at, layer: of, params }): readonly NodeMark[] => {
    if (code !== 'figure-missing' || at !== id || of !== layer || params.policy !== effect) return [];
    // an estimate that is refused is marked as that
    const facts = (params.facts ?? '').split(', ').filter((fact) => !refused.has(fact));
    const item = { node: id, facts, ...(effect === 'rule' ? { max } : {}) };
    return facts.length > 0 ? [{ mark: 'figure-missing', effect, item }] : [];
  });
}

/** A claim that nobody ruled on does not stand once figures are verified: the node counts as if it was not made. */
function standingClaim({ layer, submission, ruling }: MarkScene, { id, mayClaimNotApplicable, max }: PackNode) {
  const claims = mayClaimNotApplicable && submission?.criteria?.[id]?.notApplicable !== undefined;
  if (!claims || layer !== 'verified' || ruling(id, 'notApplicable') !== undefined) return [];
  return [{ mark: 'claim-unruled', effect: 'none', item: { node: id, max } }] as const;
}

function criterionMarks(scene: MarkScene, node: PackNode, score: Scored): readonly NodeMark[] {
  const { entry, layer, estimated, refused, ruling } = scene;
  const { id } = node;
  const read = 'read' in score ? Object.keys(score.read) : [];
  const item = { node: id, max: score.max };
  const codes = entry.findings.flatMap((one) => (one.at === id && one.layer === layer ? [one.code] : []));
  const isAwarded = (score.because ?? []).some(({ code }) => code === 'awarded');
  const effect = (score.because ?? []).some(({ code }) => code === 'no-evidence') ? 'zero' : 'none';
  const isRefused = ruling(id, 'evidence') === 'refused';
  const lacksEvidence = codes.includes('evidence-missing') || (isRefused && !isAwarded && score.points !== '0');
  const guesses = read.filter((fact) => estimated.has(fact));
  const unread = [...namesIn(scene.pack, node.rule).facts].filter((fact) => refused.has(fact));
  return [
    ...(guesses.length > 0 && !isAwarded
      ? [{ mark: 'estimated', item: { node: id, facts: guesses, max: score.max } } as const]
      : []),
    ...(unread.length > 0 && !isAwarded
      ? [{ mark: 'estimate-refused', item: { node: id, facts: unread, max: score.max } } as const]
      : []),
    ...(lacksEvidence ? [{ mark: isRefused ? 'evidence-refused' : 'evidence-missing', effect, item } as const] : []),
    ...(codes.includes('evidence-incomplete') ? [{ mark: 'evidence-incomplete', effect: 'none', item } as const] : []),
    ...(codes.includes('outside-range') ? [{ mark: 'outside-range', item } as const] : []),
  ];
}

/** Gates that had no answer, and estimates that gates read: they decide the level that stands in the row. */
function levelMarks(scene: MarkScene, node: PackNode, score: Score): readonly NodeMark[] {
  if (score.status !== 'scored') return [];
  const { pack, estimated } = scene;
  const marks = (score.gates ?? []).flatMap(({ because }): readonly NodeMark[] => {
    const { facts, fact } = because?.params ?? {};
    const named = (facts ?? fact ?? '').split(', ').filter((name) => name !== '');
    if (because === undefined || because.code === 'no-rows') return [];
    const mark = because.code === 'missing' ? 'figure-missing' : 'unscorable';
    return [{ mark, effect: 'gate', item: { node: node.id, facts: named } }];
  });
  const asked = (score.gates ?? []).map(({ level }) => node.levels?.steps.find(({ id }) => id === level)?.gate ?? null);
  const guesses = [...namesIn(pack, asked).facts].filter((fact) => estimated.has(fact));
  return [
    ...marks,
    ...blankMarks(scene, node, 'gate-rule'),
    ...(guesses.length > 0 ? [{ mark: 'estimated', item: { node: node.id, facts: guesses } } as const] : []),
  ];
}
