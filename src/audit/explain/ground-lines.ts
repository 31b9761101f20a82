import { bug } from '../../kit/bug.js';
import type { PackNode, Standing, WordsDocument } from '../../model/pack.js';
import type { PlanNode } from '../../model/plan.js';
import { STANDINGS } from '../../model/standing.js';
import { standingOf } from '../../model/standing-of.js';
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
  const { language, titles } = subject;
  const node = nodeOf(subject, id).document;
  const remark = (key: 'background' | 'note', text: string | WordsDocument | undefined) =>
    text === undefined
      ? []
      : [line(key, language, { text: (typeof text === 'string' ? text : titles.title(text, '')).replace(LABEL, '') })];
  return [
    ...citedLines(subject, id),
    ...standingLines(subject, id, node),
    ...remark('background', node.background),
    ...remark('note', node.note),
  ];
}

/** With which a note of an annex begins: the line that shows it has the word already. */
const LABEL = /^(?:ghi chú|notes?)\s*:\s*/iu;

/** The sentence for a cited text, by the standing of the node that cites it, and whether that is the node itself or one above. */
const CITED = {
  official: { onNode: 'cited', above: 'cited-above', coversRows: true },
  derived: { onNode: 'derived-from', above: 'derived-above', coversRows: false },
  reconstructed: { onNode: 'consulted', above: undefined, coversRows: false },
} as const satisfies Readonly<Record<Standing, Cited>>;
interface Cited {
  readonly onNode: ExplainKey;
  readonly above: ExplainKey | undefined;
  /** Whether what a group cites holds for rows of another standing, too. */
  readonly coversRows: boolean;
}
const MODEL = { onNode: 'modelled-on', above: 'modelled-above' } as const;

/** Each text that is cited: the ground of the node, what it was derived from, or a model from elsewhere. */
function citedLines(subject: Subject, id: string): readonly ExplainedLine[] {
  const { language, titles, context } = subject;
  const { texts } = titles.pack;
  const grounds = citedBy(subject, id);
  if (!grounds) return [];
  const citer = grounds.node === id ? 'onNode' : 'above';
  const standing = strongestOf(subject, grounds.node);
  // what a group is derived from, or modelled on, says nothing of a row in it that has another standing
  if (citer === 'above' && !CITED[standing].coversRows && strongestOf(subject, id) !== standing) return [];
  const node = context.nodeTitle(grounds.node);
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

/** The standing of a node's maximum, and that of its rule or combiner. */
function standingsOf(subject: Subject, id: string): Readonly<Record<'max' | 'rule', Standing>> {
  const { children } = nodeOf(subject, id).document;
  return { max: standingIn(subject, id, 'max'), rule: standingIn(subject, id, children ? 'combine' : 'rule') };
}

/** The better one of the two standings. */
function strongestOf(subject: Subject, id: string): Standing {
  const standings = Object.values(standingsOf(subject, id));
  return STANDINGS.find((standing) => standings.includes(standing)) ?? bug('an unknown standing');
}

/** The node itself, or the nearest one above it, that cites anything; with its citations. */
function citedBy(
  subject: Subject,
  id: string,
): { readonly node: string; readonly cites: readonly string[] } | undefined {
  return nodeOf(subject, id)
    .lineage.map((node) => ({ node, cites: nodeOf(subject, node).document.cite ?? [] }))
    .findLast(({ cites }) => cites.length > 0);
}

/** The sentence for a standing of maximum and rule, and that for one of them; nothing is said of what is official. */
const STANDING_LINES: Readonly<
  Record<Standing, { readonly both: ExplainKey; readonly parts: ExplainKey } | undefined>
> = {
  official: undefined,
  derived: { both: 'derived', parts: 'derived-parts' },
  reconstructed: { both: 'reconstructed', parts: 'reconstructed-parts' },
};

/** The standing of a node that is not official: one sentence where its maximum and its rule have the same, else one for each. */
function standingLines(subject: Subject, id: string, node: PackNode): readonly ExplainedLine[] {
  const { language, titles } = subject;
  const model = rowModelSentence(titles.pack, node, language);
  const { max, rule } = standingsOf(subject, id);
  const whole = STANDING_LINES[max];
  if (max === rule) return whole ? [line(whole.both, language, { model })] : [];
  const weakest = STANDINGS.findLast((standing) => standing === max || standing === rule);
  return STANDINGS.toReversed().flatMap((standing) => {
    const lines = STANDING_LINES[standing];
    const parts = [
      ...(max === standing ? ['part-max' as const] : []),
      ...(rule === standing ? ['part-rule' as const] : []),
    ];
    if (!lines || parts.length === 0) return [];
    const names = parts.map((part) => explainLine(part, language)).join(', ');
    // the model is named once, with the weaker standing
    return [line(lines.parts, language, { parts: names, model: standing === weakest ? model : '' })];
  });
}

function standingIn({ tier, titles }: Subject, id: string, key: 'max' | 'rule' | 'combine'): Standing {
  const lineage = nodeOf({ tier }, id).lineage.map((node) => nodeOf({ tier }, node).document);
  return standingOf(titles.pack, tier.id, lineage, key);
}

function nodeOf({ tier }: Pick<Subject, 'tier'>, id: string): PlanNode {
  return tier.nodes[id] ?? bug(`no node ${id}`);
}
