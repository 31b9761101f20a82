import { add, divide, type Exact, equal, HUNDRED, isZero, multiply, subtract } from '../../kit/exact.js';
import type { PlanGroup } from '../../model/plan.js';
import type { RecordGroup } from '../../model/record.js';
import { exactly, explainLine, type Reading, workedPhrase } from '../../words/index.js';
import { calculation } from './calculation.js';
import { combineLines } from './combine-lines.js';
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
    ...flooredLines(node, row, reading),
    ...(isPartial && percent !== '' ? [percentLine(row, reading)] : []),
  ];
}

/** The points on the printed maximum, as a sum that anyone can do again: `12 × 20 : 15 + 1 = 17`. */
function convertedLine({ earned, max, base, bonus, penalty }: ScoredGroup, reading: Reading): ExplainedLine {
  const { language } = reading;
  const calculate = ([a, b, c, plus, minus]: readonly Exact[]) =>
    a && b && c && plus && minus && outside(divide(multiply(a, b), c), plus, minus);
  const write = ([a, b, c, plus, minus]: readonly string[]) =>
    `${a} × ${b} ${workedPhrase('divided', language)} ${c}${besides(bonus, `+ ${plus}`)}${besides(penalty, `− ${minus}`)}`;
  const values = [earned, max, base, bonus, penalty].map(numberOf);
  return unitLine('converted', language, { formula: calculation({ values, calculate, write }, reading) });
}

function outside(scaled: Exact | undefined, bonus: Exact, penalty: Exact): Exact | undefined {
  return scaled && subtract(add(scaled, bonus), penalty);
}

function besides(points: string, text: string): string {
  return isZero(numberOf(points)) ? '' : ` ${text}`;
}

/** The percent of the converted points, before it is printed. */
function percentLine({ converted, max }: ScoredGroup, reading: Reading): ExplainedLine {
  const { language } = reading;
  const calculate = ([points, of]: readonly Exact[]) => points && of && divide(multiply(HUNDRED, points), of);
  const write = ([points, of]: readonly string[]) => `100 × ${points} ${workedPhrase('divided', language)} ${of}`;
  const values = [converted, max].map(numberOf);
  return unitLine('percent', language, { formula: calculation({ values, calculate, write }, reading) });
}

function flooredLines({ document: { notBelow } }: PlanGroup, row: ScoredGroup, reading: Reading) {
  if (notBelow === undefined) return [];
  const isFloored = [row.points, row.converted].some((text) => equal(numberOf(text), numberOf(notBelow)));
  return isFloored ? [unitLine('floored', reading.language, { floor: exactly(notBelow, reading) })] : [];
}
