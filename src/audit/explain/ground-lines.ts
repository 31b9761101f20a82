import type { PackNode, Standing, WordsDocument } from '../../model/pack.js';
import { citeSentence, type ExplainKey, explainLine } from '../../words/index.js';
import type { ExplainedLine } from './explanation.js';
import type { Subject } from './subject.js';

/** On what a node stands: the clauses cited for it, and plainly where it is not copied from an official text. */
export function groundLines(subject: Subject, id: string): readonly ExplainedLine[] {
  const { language, titles, tier, working } = subject;
  const node = tier.nodes[id]?.document;
  if (!node) return [];
  const grounds = citedBy(subject, id);
  const cites = (grounds?.cites ?? []).map((cite) => {
    const params = {
      cite: citeSentence(titles.pack.texts, cite, language),
      node: working.nodeTitle(grounds?.node ?? ''),
    };
    return { text: explainLine(grounds?.node === id ? 'cited' : 'cited-above', language, params), cite };
  });
  const said = (key: 'background' | 'note', text: string | WordsDocument | undefined) =>
    text === undefined
      ? []
      : [{ text: explainLine(key, language, { text: typeof text === 'string' ? text : titles.title(text, '') }) }];
  return [
    ...cites,
    ...standingLines(subject, id, node),
    ...said('background', node.background),
    ...said('note', node.note),
  ];
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
function standingLines(subject: Subject, id: string, { modelledOn, children }: PackNode): readonly ExplainedLine[] {
  const { language } = subject;
  const source = modelledOn?.source ?? '';
  const [max, rule] = [standingOf(subject, id, 'max'), standingOf(subject, id, children ? 'combine' : 'rule')];
  if (max === rule) return max === 'official' ? [] : [{ text: explainLine(max, language, { source }) }];
  return WEAK.flatMap((standing) => {
    const parts = [
      ...(max === standing ? ['part-max' as const] : []),
      ...(rule === standing ? ['part-rule' as const] : []),
    ];
    if (parts.length === 0) return [];
    const key: ExplainKey = `${standing}-parts`;
    const names = parts.map((part) => explainLine(part, language)).join(', ');
    return [{ text: explainLine(key, language, { parts: names, source }) }];
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
