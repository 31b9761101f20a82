import { equal, isZero } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import type { PlanGroup } from '../../model/plan.js';
import type { RecordGroup } from '../../model/record.js';
import { exactly, explainLine, explainUnitLine, inFormula, outcome, workedPhrase } from '../../words/index.js';
import { combineLines } from './combine-lines.js';
import { furtherFindings, headingOf, section } from './criterion.js';
import type { ExplainedLine, Explanation } from './explanation.js';
import { groundLines } from './ground-lines.js';
import { levelLines } from './level-lines.js';
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
  const { language } = subject;
  const { points, max, percent, base, bonus, penalty } = row;
  const say = (text: string) => exactly(text, language);
  const isPartial = !equal(numberOf(base), numberOf(max));
  const params = {
    points: say(points),
    max: say(max),
    percent: percent === undefined || isPartial ? '' : say(percent),
  };
  return [
    { text: explainUnitLine('total', language, params) },
    ...combineLines(subject, node, row),
    ...(isZero(numberOf(bonus)) ? [] : [{ text: explainUnitLine('bonus', language, { bonus: say(bonus) }) }]),
    ...(isZero(numberOf(penalty)) ? [] : [{ text: explainUnitLine('penalty', language, { penalty: say(penalty) }) }]),
    ...(isPartial ? [{ text: explainUnitLine('base', language, { base: say(base), max: say(max) }) }] : []),
    ...(isPartial ? [convertedLine(row, language)] : []),
    ...(isPartial && percent !== undefined
      ? [{ text: explainUnitLine('percent', language, { percent: say(percent) }) }]
      : []),
    ...flooredLines(node, row, language),
  ];
}

/** Earned, on the printed maximum, with bonus and penalty outside: a sum that anyone can do again. */
function convertedLine({ earned, max, base, bonus, penalty, converted }: ScoredGroup, language: Subject['language']) {
  const [a, b, c] = [earned, max, base].map((text) => bracketedRatio(inFormula(text, language)));
  const outside = [
    ...(isZero(numberOf(bonus)) ? [] : [` + ${inFormula(bonus, language)}`]),
    ...(isZero(numberOf(penalty)) ? [] : [` − ${inFormula(penalty, language)}`]),
  ].join('');
  const formula = `${a} × ${b} ${workedPhrase('divided', language)} ${c}${outside} ${outcome(converted, language)}`;
  return { text: explainUnitLine('converted', language, { formula }) };
}

function bracketedRatio(text: string): string {
  return /[/≈]/.test(text) ? `(${text})` : text;
}

function flooredLines(
  { notBelow, document }: PlanGroup,
  { points, converted }: ScoredGroup,
  language: Subject['language'],
) {
  if (notBelow === undefined || document.notBelow === undefined) return [];
  const floor = fromDecimal(document.notBelow);
  const isFloored = [points, converted].some((text) => equal(numberOf(text), floor));
  return isFloored
    ? [{ text: explainUnitLine('floored', language, { floor: exactly(document.notBelow, language) }) }]
    : [];
}
