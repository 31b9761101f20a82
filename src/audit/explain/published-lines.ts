import { equal } from '../../kit/exact.js';
import type { PlanNode } from '../../model/plan.js';
import { explainLine, shownPublished } from '../../words/index.js';
import type { ExplainedLine } from './explanation.js';
import { numberOf, type RecordedNode } from './recorded.js';
import { roundingPhrase } from './rounding-phrase.js';
import type { Subject } from './subject.js';

/** The measures that a node prints, each with how it was rounded where it was; and that a value is not exact, where it is not. */
export function publishedLines({ language }: Subject, node: PlanNode, row: RecordedNode): readonly ExplainedLine[] {
  if (row.status !== 'scored') return [];
  const { publish } = node.document;
  const printed = (['points', 'converted', 'percent'] as const).flatMap((measure) => {
    const [value, how] = [row.published?.[measure], publish?.[measure]];
    if (value === undefined || how === undefined) return [];
    const exact = measure === 'converted' ? ('converted' in row ? row.converted : row.points) : (row[measure] ?? value);
    const isRounded = !equal(numberOf(exact), numberOf(value));
    const params = {
      value: shownPublished(value, measure, publish, language),
      rounding: isRounded ? roundingPhrase([how], numberOf(exact), language) : '',
    };
    return [{ text: explainLine(`published-${measure}`, language, params) }];
  });
  return row.approximate ? [...printed, { text: explainLine('approximate', language) }] : printed;
}
