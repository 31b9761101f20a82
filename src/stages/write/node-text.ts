import { bug } from '../../kit/bug.js';
import { canonicalJson } from '../../kit/canonical-json.js';
import { stringText } from '../../kit/canonical-text.js';
import { compare, type Exact, ZERO } from '../../kit/exact.js';
import { exactText } from '../../kit/fraction-text.js';
import type { Reason } from '../../model/expression.js';
import type { Layer } from '../../model/layer.js';
import { MEASURES } from '../../model/measure.js';
import type { PlanNode } from '../../model/plan.js';
import type { Measures, NodeScore, Outcome } from '../../model/scores.js';
import { printedOf } from '../evaluate/levels.js';
import { measuresOf } from '../evaluate/measures.js';
import { countedAs } from '../evaluate/policies.js';
import { ledgerText } from './ledger-text.js';

/** The text of one node of one unit in a record, and of what its printed measures dropped. */
export interface NodeText {
  /** The text without what the unit said: a whole object. */
  readonly result: string;
  /** `result` in three parts. What the unit claimed stands between the first two, the facts between the last two. */
  readonly before: string;
  readonly middle: string;
  readonly after: string;
  /** Whether the node has a value: it then states what it read, even where that is nothing. */
  readonly isScored: boolean;
  /** Lines of the ledger about printed measures, each with a comma before it. */
  readonly ledger: string;
}

/** What columns tell of a node that has a value. */
export interface ScoredCell {
  readonly earned: Exact;
  readonly base: Exact;
  readonly bonus: Exact;
  readonly penalty: Exact;
  readonly level: string | undefined;
  readonly because: readonly Reason[];
}

/** Writes the cells of one node in one layer. */
export interface NodeWriter {
  readonly scored: (cell: ScoredCell) => NodeText;
  readonly unscored: (
    status: Exclude<Outcome['status'], 'scored'>,
    because: readonly Reason[],
    facts: readonly string[],
  ) => NodeText;
}

/** Texts of a node that are the same for every unit are made once. */
export function nodeWriter(node: PlanNode, layer: Layer): NodeWriter {
  const named = `,"max":"${exactText(node.max)}","node":${stringText(node.id)}`;
  const isLeaf = node.kind === 'leaf';
  return {
    scored: ({ level, because, ...earnings }) => {
      const measures = measuresOf(node, earnings) ?? bug(`${node.id} has a value, but no measures`);
      const published = printedOf(node, measures);
      const before = `{"approximate":false,"base":"${exactText(measures.base)}"${becauseText(because)}`;
      const outside = isLeaf
        ? ''
        : `,"bonus":"${exactText(measures.bonus)}","converted":"${exactText(measures.converted)}"`;
      const earned = isLeaf ? '' : `,"earned":"${exactText(measures.earned)}"`;
      const reached = level === undefined ? '' : `,"level":${stringText(level)}`;
      const penalty = isLeaf ? '' : `,"penalty":"${exactText(measures.penalty)}"`;
      const percent = measures.percent ? `,"percent":"${exactText(measures.percent)}"` : '';
      const points = `,"points":"${exactText(measures.points)}"${publishedText(published)}`;
      const middle = `${outside}${earned}${reached}${named}${penalty}${percent}${points}`;
      return joined(before, middle, 'scored', publishLines(node.id, layer, measures, published));
    },
    unscored: (status, because, facts) => {
      const counted = countedAs(node, { status } as Outcome);
      const share = node.lineage.length > 1 ? `,"counted":"${counted}"` : '';
      const missing = status === 'missing' ? `,"facts":${canonicalJson(facts)}` : '';
      const before = `{"approximate":false${becauseText(because)}`;
      return joined(before, `${share}${missing}${named}`, status, '');
    },
  };
}

function joined(before: string, middle: string, status: Outcome['status'], ledger: string): NodeText {
  const after = `,"status":"${status}"}`;
  return { result: before + middle + after, before, middle, after, ledger, isScored: status === 'scored' };
}

function becauseText(because: readonly Reason[]): string {
  return because.length === 0 ? '' : `,"because":${canonicalJson(because)}`;
}

function publishedText(published: NodeScore['published']): string {
  if (!published) return '';
  const { converted, percent, points } = published;
  const texts = [
    ...(converted ? [`"converted":"${exactText(converted)}"`] : []),
    ...(percent ? [`"percent":"${exactText(percent)}"`] : []),
    ...(points ? [`"points":"${exactText(points)}"`] : []),
  ];
  return `,"published":{${texts.join(',')}}`;
}

function publishLines(node: string, layer: Layer, measures: Measures, published: NodeScore['published'] = {}): string {
  let lines = '';
  for (const measure of MEASURES) {
    const [before, after] = [measures[measure] ?? ZERO, published[measure]];
    if (after && compare(before, after) !== 0)
      lines += ledgerText({ layer, node, what: `publish-${measure}`, before, after });
  }
  return lines;
}
