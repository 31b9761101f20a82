import type { PlanNode } from '../../model/plan.js';
import { everyDigit, explainLine } from '../../words/index.js';
import type { ExplainedLine } from './explanation.js';
import type { RecordedNode } from './recorded.js';
import type { Subject } from './subject.js';
import { roundingPhrase } from './treatment-lines.js';

/** The measures that a node prints, each with how it is rounded; and that a value is not exact, where it is not. */
export function publishedLines(subject: Subject, node: PlanNode, row: RecordedNode): readonly ExplainedLine[] {
  const { language } = subject;
  if (row.status !== 'scored') return [];
  const printed = (['points', 'converted', 'percent'] as const).flatMap((measure) => {
    const [value, how] = [row.published?.[measure], node.document.publish?.[measure]];
    if (value === undefined || how === undefined) return [];
    const shown = `${everyDigit(value, language)}${measure === 'percent' ? '%' : ''}`;
    const params = { measure, value: shown, rounding: roundingPhrase(how, subject) };
    return [{ text: explainLine('published', language, params) }];
  });
  return row.approximate ? [...printed, { text: explainLine('approximate', language) }] : printed;
}
