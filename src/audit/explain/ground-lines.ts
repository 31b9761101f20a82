import type { PackNode, Standing, WordsDocument } from '../../model/pack.js';
import {
  citeSentence,
  type ExplainKey,
  explainLine,
  isBinding,
  modelSentence,
  rowModelSentence,
} from '../../words/index.js';
import type { ExplainedLine } from './explanation.js';
import type { Subject } from './subject.js';

/** On what a node stands: the clauses cited for it, and plainly where it is not copied from an official text. */
export function groundLines(subject: Subject, id: string): readonly ExplainedLine[] {
  const { language, titles, tier } = subject;
  const node = tier.nodes[id]?.document;
  if (!node) return [];
  const said = (key: 'background' | 'note', text: string | WordsDocument | undefined) =>
    text === undefined
      ? []
      : [{ text: explainLine(key, language, { text: typeof text === 'string' ? text : titles.title(text, '') }) }];
  return [
    ...citedLines(subject, id),
    ...standingLines(subject, id, node),
    ...said('background', node.background),
    ...said('note', node.note),
  ];
}

/** How what is cited is told, by the standing of what cites it: only a text that was copied is a ground. */
const CITED = {
  official: { own: 'cited', above: 'cited-above' },
  derived: { own: 'derived-from', above: 'derived-above' },
  reconstructed: { own: 'consulted', above: undefined },
} as const satisfies Readonly<Record<Standing, { readonly own: ExplainKey; readonly above: ExplainKey | undefined }>>;

/** Each text that is cited: a ground, what was derived from it, or a model of another place, whose it says. */
function citedLines(subject: Subject, id: string): readonly ExplainedLine[] {
  const { language, titles, working } = subject;
  const { texts } = titles.pack;
  const grounds = citedBy(subject, id);
  if (!grounds) return [];
  const isOwn = grounds.node === id;
  const standing = strongestOf(subject, grounds.node);
  // what a group is derived from, or modelled on, says nothing of a row in it that has another standing
  if (!isOwn && standing !== 'official' && strongestOf(subject, id) !== standing) return [];
  const node = working.nodeTitle(grounds.node);
  return grounds.cites.flatMap((cite) => {
    const isModel = !isBinding(texts, cite);
    const key = isModel ? (isOwn ? 'modelled-on' : 'modelled-above') : CITED[standing][isOwn ? 'own' : 'above'];
    if (key === undefined) return [];
    const params = {
      node,
      cite: citeSentence(texts, cite, language),
      model: modelSentence(titles.pack, cite, language),
    };
    return [{ text: explainLine(key, language, params), cite }];
  });
}

/** The best standing of what a node says of its points: its maximum and its rule. */
function strongestOf(subject: Subject, id: string): Standing {
  const { children } = subject.tier.nodes[id]?.document ?? {};
  const both = [standingOf(subject, id, 'max'), standingOf(subject, id, children ? 'combine' : 'rule')];
  return (['official', 'derived'] as const).find((standing) => both.includes(standing)) ?? 'reconstructed';
}

/** The node itself, or the nearest above it, that cites anything: what is cited above says nothing of this very row. */
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

/** One sentence where the whole row has one standing, else one for the parts of each. */
function standingLines(subject: Subject, id: string, node: PackNode): readonly ExplainedLine[] {
  const { language, titles } = subject;
  const { children } = node;
  const model = rowModelSentence(titles.pack, node, language);
  const [max, rule] = [standingOf(subject, id, 'max'), standingOf(subject, id, children ? 'combine' : 'rule')];
  if (max === rule) return max === 'official' ? [] : [{ text: explainLine(max, language, { model }) }];
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
    return [{ text: explainLine(key, language, { parts: names, model: isWeakest ? model : '' }) }];
  });
}

/** The standing of one key of a node: its own, or what the nodes above, the tier or the pack say of all below them. */
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
