import { equal, isZero } from '../../kit/exact.js';
import type { PlanGroup } from '../../model/plan.js';
import type { RecordGroup } from '../../model/record.js';
import { exactly, explainLine, inFormula, outcome, type Reading, workedPhrase } from '../../words/index.js';
import { combineLines, inBrackets } from './combine-lines.js';
import { furtherFindings, headingOf } from './criterion.js';
import { type ExplainedLine, type Explanation, line, section, unitLine } from './explanation.js';
import { groundLines } from './ground-lines.js';
import { levelLines } from './level-lines.js';
import { measureText, publishedLines, type ScoredGroup } from './measures.js';
import { numberOf } from './recorded.js';
import type { Subject } from './subject.js';
import { treatmentLines } from './treatment-lines.js';
import { treeLines } from './tree-lines.js';

/** What a group made of its children: its measures, its level, and what each child gave. */
export function explainGroup(subject: Subject, node: PlanGroup, row: RecordGroup): Explanation {
  const { language } = subject;
  return {
    heading: headingOf(subject, node),
    lines: [
      ...(row.status === 'scored'
        ? measureLines(subject, node, row)
        : [line('not-scored', language, { status: row.status })]),
      ...publishedLines(subject, node, row),
      ...groundLines(subject, node.id),
    ],
    children: [
      ...section(explainLine('level', language), levelLines(subject, node, row)),
      ...section(explainLine('treatment', language), treatmentLines(subject, node, row)),
      ...section(explainLine('points', language), treeLines(subject, node)),
      ...section(explainLine('findings', language), furtherFindings(subject, node.id)),
    ],
  };
}

/** The points, and how they were made where something stands outside the maximum or was left out. */
function measureLines(subject: Subject, node: PlanGroup, row: ScoredGroup): readonly ExplainedLine[] {
  const { language, reading } = subject;
  const { bonus, penalty } = row;
  const printed = (measure: 'points' | 'percent') => measureText(row, measure, node, reading);
  const [max, base] = [exactly(row.max, reading), exactly(row.base, reading)];
  const isPartial = !equal(numberOf(row.base), numberOf(row.max));
  const percent = row.percent === undefined ? '' : printed('percent');
  return [
    unitLine('total', language, { points: printed('points'), max, percent: isPartial ? '' : percent }),
    ...combineLines(subject, node, row),
    ...(isZero(numberOf(bonus)) ? [] : [unitLine('bonus', language, { bonus: exactly(bonus, reading) })]),
    ...(isZero(numberOf(penalty)) ? [] : [unitLine('penalty', language, { penalty: exactly(penalty, reading) })]),
    ...(isPartial ? [unitLine('base', language, { base, max }), convertedLine(row, reading)] : []),
    ...(isPartial && percent !== '' ? [unitLine('percent', language, { percent })] : []),
    ...flooredLines(node, row, reading),
  ];
}

/** The points on the printed maximum, as a sum that anyone can do again: `12 × 20 : 15 + 1 = 17`. */
function convertedLine({ earned, max, base, bonus, penalty, converted }: ScoredGroup, reading: Reading): ExplainedLine {
  const { language } = reading;
  const [a, b, c] = [earned, max, base].map((text) => inBrackets(inFormula(text, reading)));
  const outside = [
    ...(isZero(numberOf(bonus)) ? [] : [` + ${inFormula(bonus, reading)}`]),
    ...(isZero(numberOf(penalty)) ? [] : [` − ${inFormula(penalty, reading)}`]),
  ].join('');
  const formula = `${a} × ${b} ${workedPhrase('divided', language)} ${c}${outside} ${outcome(converted, reading)}`;
  return unitLine('converted', language, { formula });
}

function flooredLines({ document: { notBelow } }: PlanGroup, row: ScoredGroup, reading: Reading) {
  if (notBelow === undefined) return [];
  const isFloored = [row.points, row.converted].some((text) => equal(numberOf(text), numberOf(notBelow)));
  return isFloored ? [unitLine('floored', reading.language, { floor: exactly(notBelow, reading) })] : [];
}
