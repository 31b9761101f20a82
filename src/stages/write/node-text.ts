import { canonicalJson } from '../../kit/canonical-json.js';
import { stringText } from '../../kit/canonical-text.js';
import { exactText } from '../../kit/fraction-text.js';
import type { Reason } from '../../model/expression.js';
import type { Layer } from '../../model/layer.js';
import type { PlanNode } from '../../model/plan.js';
import type { Measures, NodeScore, Outcome, ScoredOutcome } from '../../model/scores.js';
import { printedOf } from '../evaluate/levels.js';
import { countedAs } from '../evaluate/policies.js';
import { type PublishLines, publishedText, publishLines, publishLinesOf } from './published-text.js';

/** A node in one layer, and what is the same in all its texts. */
export interface WrittenNode {
  readonly node: PlanNode;
  /** Stands before each text: `[` before the first node of a list, a comma before any other. */
  readonly lead: '[' | ',';
  /** `,"max":"7","node":"its-id"` */
  readonly named: string;
  readonly publish: PublishLines;
  /** Texts of the lists of reasons that were written before. */
  readonly because: Map<readonly Reason[], string>;
}

/**
 * The first parts of a text, which all rows have with the same reasons and the same level. `front` is `before` and
 * `middle`, between which the points stand that the unit claimed.
 */
export interface NodeHead {
  readonly front: string;
  readonly before: string;
  readonly middle: string;
}

/**
 * The text of one node of one unit in a record, in parts that other rows and other lists have too. A group is `front`
 * and `end`. A criterion is `front`, `open`, its facts and `close`, or `front` and `end` where it states no facts.
 */
export interface NodeText extends NodeHead {
  /** The text from the head to the brace before the first fact. */
  readonly open: string;
  /** The text from the brace behind the last fact to the end. */
  readonly close: string;
  readonly end: string;
  /** Lines of the ledger about printed measures. */
  readonly ledger: readonly string[];
}

/** From the measures of a criterion to the first fact that it read. */
export const READ_OPEN = ',"read":{';
/** The end of a node that has a value. */
export const SCORED_END = ',"status":"scored"}';
/** The same from the brace behind the last fact that a criterion read. */
export const SCORED_CLOSE = `}${SCORED_END}`;

const NO_LINES: readonly string[] = [];

/** A node as it is written in a layer; `index`: its place among the nodes of its list. */
export function writtenNode(node: PlanNode, layer: Layer, index: number): WrittenNode {
  return {
    node,
    lead: index === 0 ? '[' : ',',
    named: `,"max":"${exactText(node.max)}","node":${stringText(node.id)}`,
    publish: publishLinesOf(node.id, layer),
    because: new Map(),
  };
}

/** The head of a criterion that has a value. */
export function leafHead(written: WrittenNode, because: readonly Reason[], level: string | undefined): NodeHead {
  const { node, lead, named } = written;
  const before = `${lead}{"approximate":false,"base":"${exactText(node.max)}"${becauseText(written, because)}`;
  return headOf(before, `${levelText(level)}${named}`);
}

/** A group that has a value; `level`: what it reached, by what it prints. */
export function groupText(
  written: WrittenNode,
  measures: ScoredOutcome,
  because: readonly Reason[],
  levelOf: (published: NodeScore['published']) => Pick<NodeScore, 'level' | 'gates'>,
): NodeText {
  const { node, lead, named } = written;
  const published = printedOf(node, measures);
  const { level, gates } = levelOf(published);
  const { base, bonus, converted, earned, penalty, points } = measures;
  const earnedText = exactText(earned);
  const pointsText = points === earned ? earnedText : exactText(points);
  const convertedText = converted === points ? pointsText : exactText(converted);
  const before = `${lead}{"approximate":false,"base":"${exactText(base)}"${becauseText(written, because)}`;
  const outside = `,"bonus":"${exactText(bonus)}","converted":"${convertedText}","earned":"${earnedText}"`;
  const asked = gates === undefined ? '' : `,"gates":${canonicalJson(gates)}`;
  const middle = `${outside}${asked}${levelText(level)}${named},"penalty":"${exactText(penalty)}"`;
  const text = measuresText(measures, pointsText) + publishedText(published);
  const head = { front: before + middle, before, middle };
  return textOf(head, text, 'scored', publishLines(written.publish, measures, published));
}

/** A node that has no value. */
export function unscoredText(
  written: WrittenNode,
  status: Exclude<Outcome['status'], 'scored'>,
  because: readonly Reason[],
  facts: readonly string[],
): NodeText {
  const { node, lead, named } = written;
  const counted = countedAs(node, { status } as Outcome);
  const share = node.lineage.length > 1 ? `,"counted":"${counted}"` : '';
  const missing = status === 'missing' ? `,"facts":[${facts.map(stringText).join(',')}]` : '';
  const before = `${lead}{"approximate":false${becauseText(written, because)}`;
  return textOf(headOf(before, `${share}${missing}${named}`), '', status, NO_LINES);
}

/** A text from its head, its measures and its status. */
export function textOf(
  head: NodeHead,
  measures: string,
  status: Outcome['status'],
  ledger: readonly string[],
): NodeText {
  const { front, before, middle } = head;
  const end = `,"status":"${status}"}`;
  return { front, before, middle, open: measures + READ_OPEN, close: `}${end}`, end: measures + end, ledger };
}

/** The measures that every node with a value states: `,"percent":"3","points":"0.21"`. */
export function measuresText({ percent }: Measures, points: string): string {
  return `${percent ? `,"percent":"${exactText(percent)}"` : ''},"points":"${points}"`;
}

/** A head that may be written often, so that each part is one flat string, made by `join`. */
function headOf(before: string, middle: string): NodeHead {
  return { front: [before, middle].join(''), before: [before].join(''), middle: [middle].join('') };
}

function levelText(level: NodeScore['level']): string {
  return level === undefined ? '' : `,"level":${stringText(level)}`;
}

function becauseText({ because: known }: WrittenNode, because: readonly Reason[]): string {
  if (because.length === 0) return '';
  const text = known.get(because) ?? `,"because":${canonicalJson(because)}`;
  known.set(because, text);
  return text;
}
