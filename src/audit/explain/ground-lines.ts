import type { PackNode, Standing, WordsDocument } from '../../model/pack.js';
import {
  citeSentence,
  type ExplainKey,
  explainLine,
  isBinding,
  modelSentence,
  rowModelSentence,
} from '../../words/index.js';
import { type ExplainedLine, line } from './explanation.js';
import type { Subject } from './subject.js';

/** The clauses that are cited for a node, and that it is not copied from an official text, where it is not. */
export function groundLines(subject: Subject, id: string): readonly ExplainedLine[] {
  const { language, titles, tier } = subject;
  const node = tier.nodes[id]?.document;
  if (!node) return [];
  const remark = (key: 'background' | 'note', text: string | WordsDocument | undefined) =>
    text === undefined ? [] : [line(key, language, { text: typeof text === 'string' ? text : titles.title(text, '') })];
  return [
    ...citedLines(subject, id),
    ...standingLines(subject, id, node),
    ...remark('background', node.background),
    ...remark('note', node.note),
  ];
}

/** The sentence for a cited text, by the standing of the node that cites it, and whether that is the node itself or one above. */
const CITED = {
  official: { own: 'cited', above: 'cited-above' },
  derived: { own: 'derived-from', above: 'derived-above' },
  reconstructed: { own: 'consulted', above: undefined },
} as const satisfies Readonly<Record<Standing, { readonly own: ExplainKey; readonly above: ExplainKey | undefined }>>;
const MODEL = { own: 'modelled-on', above: 'modelled-above' } as const;

/** Each text that is cited: the ground of the node, what it was derived from, or a model from elsewhere. */
function citedLines(subject: Subject, id: string): readonly ExplainedLine[] {
  const { language, titles, working } = subject;
  const { texts } = titles.pack;
  const grounds = citedBy(subject, id);
  if (!grounds) return [];
  const citer = grounds.node === id ? 'own' : 'above';
  const standing = strongestOf(subject, grounds.node);
  // what a group is derived from, or modelled on, says nothing of a row in it that has another standing
  if (citer === 'above' && standing !== 'official' && strongestOf(subject, id) !== standing) return [];
  const node = working.nodeTitle(grounds.node);
  return grounds.cites.flatMap((cite) => {
    const isModel = !isBinding(texts, cite);
    const key = (isModel ? MODEL : CITED[standing])[citer];
    if (key === undefined) return [];
    const params = {
      node,
      cite: citeSentence(texts, cite, language),
      model: modelSentence(titles.pack, cite, language),
    };
    return [{ text: explainLine(key, language, params), cite }];
  });
}

/** The better one of the standings of a node's maximum and rule. */
function strongestOf(subject: Subject, id: string): Standing {
  const { children } = subject.tier.nodes[id]?.document ?? {};
  const both = [standingOf(subject, id, 'max'), standingOf(subject, id, children ? 'combine' : 'rule')];
  return (['official', 'derived'] as const).find((standing) => both.includes(standing)) ?? 'reconstructed';
}

/** The node itself, or the nearest one above it, that cites anything; with its citations. */
function citedBy(
  { tier }: Subject,
  id: string,
): { readonly node: string; readonly cites: readonly string[] } | undefined {
  const lineage = tier.nodes[id]?.lineage ?? [];
  return lineage
    .map((node) => ({ node, cites: tier.nodes[node]?.document.cite ?? [] }))
    .findLast(({ cites }) => cites.length > 0);
}

const WEAK = ['reconstructed', 'derived'] as const;

/** The standing of a node that is not official: one sentence where its maximum and its rule have the same, else one for each. */
function standingLines(subject: Subject, id: string, node: PackNode): readonly ExplainedLine[] {
  const { language, titles } = subject;
  const { children } = node;
  const model = rowModelSentence(titles.pack, node, language);
  const [max, rule] = [standingOf(subject, id, 'max'), standingOf(subject, id, children ? 'combine' : 'rule')];
  if (max === rule) return max === 'official' ? [] : [line(max, language, { model })];
  return WEAK.flatMap((standing) => {
    const parts = [
      ...(max === standing ? ['part-max' as const] : []),
      ...(rule === standing ? ['part-rule' as const] : []),
    ];
    if (parts.length === 0) return [];
    const key: ExplainKey = `${standing}-parts`;
    const names = parts.map((part) => explainLine(part, language)).join(', ');
    // the model is told once, of what is weakest
    const isWeakest = standing === 'reconstructed' || ![max, rule].includes('reconstructed');
    return [line(key, language, { parts: names, model: isWeakest ? model : '' })];
  });
}

/** The standing of one key of a node: that of the node, else of the nearest node above, the tier or the pack that states one. */
function standingOf({ tier, titles }: Subject, id: string, key: 'max' | 'rule' | 'combine'): Standing {
  const lineage = tier.nodes[id]?.lineage ?? [];
  const own = tier.nodes[id]?.document.standing;
  if (typeof own === 'string') return own;
  if (own?.[key]) return own[key];
  const above = lineage
    .slice(0, -1)
    .map((node) => tier.nodes[node]?.document.standing)
    .findLast((standing) => typeof standing === 'string');
  if (typeof above === 'string') return above;
  const ofTier = tier.document.standing;
  return (typeof ofTier === 'string' ? ofTier : ofTier?.criteria) ?? titles.pack.standing;
}
