import { bug } from '../../kit/bug.js';
import { canonicalJson } from '../../kit/canonical-json.js';
import { stringText } from '../../kit/canonical-text.js';
import { compare, type Exact, ZERO } from '../../kit/exact.js';
import { exactText, fractionText } from '../../kit/fraction-text.js';
import type { Reason } from '../../model/expression.js';
import type { Layer } from '../../model/layer.js';
import { MEASURES } from '../../model/measure.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanLeaf, PlanNode } from '../../model/plan.js';
import type { Measures, NodeScore, Outcome } from '../../model/scores.js';
import { printedOf } from '../evaluate/levels.js';
import { measuresOf } from '../evaluate/measures.js';
import { countedAs } from '../evaluate/policies.js';
import { ledgerText } from './ledger-text.js';

/** The text of one node of one unit in a record, and of what its printed measures dropped. */
export interface NodeText {
  /** The text without what the unit said: a whole object. */
  readonly result: string;
  /** `result` in two parts, between which the facts stand: where the unit claimed nothing. */
  readonly front: string;
  readonly after: string;
  /** `front` in two parts, between which the points stand that the unit claimed. */
  readonly before: string;
  readonly middle: string;
  /** Whether the node has a value: it then states what it read, even where that is nothing. */
  readonly isScored: boolean;
  /** Lines of the ledger about printed measures. */
  readonly ledger: readonly string[];
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

const NO_LINES: readonly string[] = [];

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
  const becauseText = becauseTexts();
  const headOfLeaf = `{"approximate":false,"base":"${exactText(node.max)}"`;
  const plainText = node.kind === 'leaf' ? plainLeafText(node) : undefined;
  return {
    scored: ({ level, because, ...earnings }) => {
      const plain = plainText?.(earnings.earned);
      if (plain !== undefined) {
        const reached = level === undefined ? '' : `,"level":${stringText(level)}`;
        return joined(`${headOfLeaf}${becauseText(because)}`, `${reached}${named}${plain}`, 'scored', NO_LINES);
      }
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
      const missing = status === 'missing' ? `,"facts":[${facts.map(stringText).join(',')}]` : '';
      const before = `{"approximate":false${becauseText(because)}`;
      return joined(before, `${share}${missing}${named}`, status, NO_LINES);
    },
  };
}

/**
 * Percent and points of a criterion whose points are what its rule gave and are not printed otherwise; undefined where
 * the percent leaves 2^53.
 */
function plainLeafText({ role, publish, max }: PlanLeaf): ((earned: Exact) => string | undefined) | undefined {
  const [top, bottom] = [Number(max.n), Number(max.d)];
  if (ROLE_IS[role].besides || Object.keys(publish).length > 0 || top <= 0) return undefined;
  return ({ n, d }) => {
    const [hundredfold, whole] = [100 * Number(n) * bottom, Number(d) * top];
    if (!Number.isSafeInteger(hundredfold) || !Number.isSafeInteger(whole)) return undefined;
    return `,"percent":"${fractionText(hundredfold, whole)}","points":"${exactText({ n, d })}"`;
  };
}

/** The parts of a node's text. A cell may be written often, so each part is one flat string, made by `join`. */
export function joined(before: string, middle: string, status: Outcome['status'], ledger: readonly string[]): NodeText {
  const after = `,"status":"${status}"}`;
  const front = [before, middle].join('');
  return { result: [front, after].join(''), front, after, before, middle, ledger, isScored: status === 'scored' };
}

/** Texts of reasons; a list that was written before is written from memory. */
function becauseTexts(): (because: readonly Reason[]) => string {
  const known = new Map<readonly Reason[], string>();
  return (because) => {
    if (because.length === 0) return '';
    const text = known.get(because) ?? `,"because":${canonicalJson(because)}`;
    known.set(because, text);
    return text;
  };
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

function publishLines(
  node: string,
  layer: Layer,
  measures: Measures,
  published: NodeScore['published'] = {},
): readonly string[] {
  return MEASURES.flatMap((measure) => {
    const [before, after] = [measures[measure] ?? ZERO, published[measure]];
    if (!after || compare(before, after) === 0) return [];
    return [ledgerText({ layer, node, what: `publish-${measure}`, before, after })];
  });
}
