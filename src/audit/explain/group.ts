import { equal, isZero } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import type { PlanGroup } from '../../model/plan.js';
import type { RecordGroup } from '../../model/record.js';
import {
  exactly,
  explainLine,
  explainUnitLine,
  inFormula,
  outcome,
  type Reading,
  workedPhrase,
} from '../../words/index.js';
import { combineLines } from './combine-lines.js';
import { furtherFindings, headingOf, section } from './criterion.js';
import type { ExplainedLine, Explanation } from './explanation.js';
import { groundLines } from './ground-lines.js';
import { levelLines } from './level-lines.js';
import { measureText } from './measure-text.js';
import { publishedLines } from './published-lines.js';
import { numberOf } from './recorded.js';
import type { Subject } from './subject.js';
import { treatmentLines } from './treatment-lines.js';
import { treeLines } from './tree-lines.js';

type ScoredGroup = Extract<RecordGroup, { readonly status: 'scored' }>;

/** What a group made of its children: its measures, its level, and what each child gave. */
export function explainGroup(subject: Subject, node: PlanGroup, row: RecordGroup): Explanation {
  const { language } = subject;
  return {
    heading: headingOf(subject, node),
    lines: [
      ...(row.status === 'scored'
        ? measureLines(subject, node, row)
        : [{ text: explainLine('not-scored', language, { status: row.status }) }]),
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

/** The total, and how it was made where something stands outside it or was left out. */
function measureLines(subject: Subject, node: PlanGroup, row: ScoredGroup): readonly ExplainedLine[] {
  const { language, reading } = subject;
  const { max, percent, base, bonus, penalty } = row;
  const printed = (measure: 'points' | 'percent') => measureText(row, measure, node, reading);
  const say = (text: string) => exactly(text, reading);
  const isPartial = !equal(numberOf(base), numberOf(max));
  const params = {
    points: printed('points'),
    max: say(max),
    percent: percent === undefined || isPartial ? '' : printed('percent'),
  };
  return [
    { text: explainUnitLine('total', language, params) },
    ...combineLines(subject, node, row),
    ...(isZero(numberOf(bonus)) ? [] : [{ text: explainUnitLine('bonus', language, { bonus: say(bonus) }) }]),
    ...(isZero(numberOf(penalty)) ? [] : [{ text: explainUnitLine('penalty', language, { penalty: say(penalty) }) }]),
    ...(isPartial ? [{ text: explainUnitLine('base', language, { base: say(base), max: say(max) }) }] : []),
    ...(isPartial ? [convertedLine(row, reading)] : []),
    ...(isPartial && percent !== undefined
      ? [{ text: explainUnitLine('percent', language, { percent: printed('percent') }) }]
      : []),
    ...flooredLines(node, row, reading),
  ];
}

/** Earned, on the printed maximum, with bonus and penalty outside: a sum that anyone can do again. */
function convertedLine({ earned, max, base, bonus, penalty, converted }: ScoredGroup, reading: Reading) {
  const { language } = reading;
  const [a, b, c] = [earned, max, base].map((text) => bracketedRatio(inFormula(text, reading)));
  const outside = [
    ...(isZero(numberOf(bonus)) ? [] : [` + ${inFormula(bonus, reading)}`]),
    ...(isZero(numberOf(penalty)) ? [] : [` − ${inFormula(penalty, reading)}`]),
  ].join('');
  const formula = `${a} × ${b} ${workedPhrase('divided', language)} ${c}${outside} ${outcome(converted, reading)}`;
  return { text: explainUnitLine('converted', language, { formula }) };
}

function bracketedRatio(text: string): string {
  return text.includes('/') ? `(${text})` : text;
}

function flooredLines({ notBelow, document }: PlanGroup, { points, converted }: ScoredGroup, reading: Reading) {
  const { language } = reading;
  if (notBelow === undefined || document.notBelow === undefined) return [];
  const floor = fromDecimal(document.notBelow);
  const isFloored = [points, converted].some((text) => equal(numberOf(text), floor));
  return isFloored
    ? [{ text: explainUnitLine('floored', language, { floor: exactly(document.notBelow, reading) }) }]
    : [];
}
