import { bug } from '../../kit/bug.js';
import { canonicalJson } from '../../kit/canonical-json.js';
import { stringText } from '../../kit/canonical-text.js';
import type { Exact } from '../../kit/exact.js';
import { exactText } from '../../kit/fraction-text.js';
import type { Reason } from '../../model/expression.js';
import type { Layer } from '../../model/layer.js';
import type { PlanNode } from '../../model/plan.js';
import type { Measures, NodeScore, Outcome } from '../../model/scores.js';
import { printedOf } from '../evaluate/levels.js';
import { measuresOf } from '../evaluate/measures.js';
import { countedAs } from '../evaluate/policies.js';
import { publishedText, publishLines } from './published-text.js';

/**
 * The text of one node of one unit in a record, in parts that other rows and other lists have too. A criterion is
 * `front`, `open`, its facts and `close`, or `front` and `end` where it states no facts. A text ends with the comma before
 * the next one of its list.
 */
export interface NodeText {
  /** `before` and `middle`, between which the points stand that the unit claimed. */
  readonly front: string;
  readonly before: string;
  readonly middle: string;
  /** From there to the brace before the first fact. */
  readonly open: string;
  /** From the brace behind the last fact to the end. */
  readonly close: string;
  readonly end: string;
  /** Whether the node has a value: it then states what it read, even where that is nothing. */
  readonly isScored: boolean;
  /** Lines of the ledger about printed measures. */
  readonly ledger: readonly string[];
}

/** The first parts of a text: what is the same for all rows with the same reasons and the same level. */
export type NodeHead = Pick<NodeText, 'front' | 'before' | 'middle'>;

/** What columns tell of a group that has a value. */
export interface GroupCell {
  readonly earned: Exact;
  readonly base: Exact;
  readonly bonus: Exact;
  readonly penalty: Exact;
}

/** The level of a group, by its measures, and the gates that were asked on the way to it. */
export type LevelReached = (
  outcome: Extract<Outcome, { readonly status: 'scored' }>,
  published: NodeScore['published'],
) => Pick<NodeScore, 'level' | 'gates'>;

const NO_LINES: readonly string[] = [];

/** Writes the cells of one node in one layer. */
export interface NodeWriter {
  /** The head of a criterion that has a value. */
  readonly leafHead: (because: readonly Reason[], level: string | undefined) => NodeHead;
  readonly group: (cell: GroupCell, because: readonly Reason[], reached: LevelReached) => NodeText;
  readonly unscored: (
    status: Exclude<Outcome['status'], 'scored'>,
    because: readonly Reason[],
    facts: readonly string[],
  ) => NodeText;
}

/** Texts of a node that are the same for every unit are made once. */
export function nodeWriter(node: PlanNode, layer: Layer): NodeWriter {
  const named = `,"max":"${exactText(node.max)}","node":${stringText(node.id)}`;
  const becauseText = becauseTexts();
  return {
    leafHead: (because, level) =>
      headOf(
        `{"approximate":false,"base":"${exactText(node.max)}"${becauseText(because)}`,
        `${levelText(level)}${named}`,
      ),
    group: (earnings, because, reached) => {
      const measures = measuresOf(node, earnings) ?? bug(`${node.id} has a value, but no measures`);
      const published = printedOf(node, measures);
      const { level, gates } = reached(measures, published);
      const { base, bonus, converted, earned, penalty } = measures;
      const before = `{"approximate":false,"base":"${exactText(base)}"${becauseText(because)}`;
      const outside = `,"bonus":"${exactText(bonus)}","converted":"${exactText(converted)}","earned":"${exactText(earned)}"`;
      const asked = gates === undefined ? '' : `,"gates":${canonicalJson(gates)}`;
      const middle = `${outside}${asked}${levelText(level)}${named},"penalty":"${exactText(penalty)}"`;
      const head = { before, middle, front: before + middle };
      return textOf(
        head,
        measuresText(measures, published),
        'scored',
        publishLines(node.id, layer, measures, published),
      );
    },
    unscored: (status, because, facts) => {
      const counted = countedAs(node, { status } as Outcome);
      const share = node.lineage.length > 1 ? `,"counted":"${counted}"` : '';
      const missing = status === 'missing' ? `,"facts":[${facts.map(stringText).join(',')}]` : '';
      const before = `{"approximate":false${becauseText(because)}`;
      return textOf(headOf(before, `${share}${missing}${named}`), '', status, NO_LINES);
    },
  };
}

/** A text from its head, its measures and its status. */
export function textOf(
  head: NodeHead,
  measures: string,
  status: Outcome['status'],
  ledger: readonly string[],
): NodeText {
  const end = `,"status":"${status}"},`;
  return {
    ...head,
    open: `${measures},"read":{`,
    close: `}${end}`,
    end: measures + end,
    isScored: status === 'scored',
    ledger,
  };
}

/** A head that may be written often, so that each part is one flat string, made by `join`. */
export function headOf(before: string, middle: string): NodeHead {
  return { before: [before].join(''), middle: [middle].join(''), front: [before, middle].join('') };
}

/** The measures that every node with a value states: `,"percent":"3","points":"0.21"`, and what it prints of them. */
export function measuresText({ percent, points }: Measures, published: NodeScore['published']): string {
  const ofHundred = percent ? `,"percent":"${exactText(percent)}"` : '';
  return `${ofHundred},"points":"${exactText(points)}"${publishedText(published)}`;
}

function levelText(level: NodeScore['level']): string {
  return level === undefined ? '' : `,"level":${stringText(level)}`;
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
