import { toText } from '../../kit/exact-text.js';
import { hasShape } from '../../model/by-shape.js';
import { type Answer, isNoValue, type Typed } from '../../model/expression.js';
import { operand } from '../../model/lowered.js';
import type { Operand } from '../../model/lowering.js';
import type { Telling } from '../../model/telling.js';
import { countedNoun, exactly, outcome, rangePhrase, type Titles, workedPhrase } from '../../words/index.js';
import { shown } from './shown.js';
import { stated } from './stated.js';
import type { Subject } from './subject.js';
import { isExact, isRow, readingOf, shownAnswer, type Working } from './working.js';

/** What one kind may ask of the unit while it tells how one rule's points came. */
export function tellingOf(subject: Subject, max: string, reason: string): Telling {
  const { bench, working, compiled } = subject;
  const { facts } = compiled.plan;
  const typedOf = (of: Operand) => bench.typed(operand(of));
  return {
    max,
    reason,
    fact: (id) => facts[id]?.info,
    value: (of) => textOf(bench.ask(typedOf(of))),
    name: (of) =>
      typeof of === 'string' ? working.factTitle(of) : shown(typedOf(of), { ...working, named: true }).text,
    said: (of) => said(subject, of),
    range: (ends, unit = '') => rangePhrase(ends, working.language, unit, 'figure'),
    each: (of) => (typeof of === 'string' ? eachOf(subject, of) : ''),
    holds: (of) => {
      const answer = bench.ask(typedOf(of));
      if (typeof answer === 'boolean')
        return typeof of === 'string' ? answered(of, answer, working) : stated(typedOf(of), answer, working);
      return typeof of === 'string' ? unanswered(of, working) : workedPhrase('absent', working.language);
    },
    worked: (expression) => worked(bench.typed(expression), working),
    lower: bench.lower,
  };
}

/** A calculation with what comes of it; a number that stands for itself is not told twice. */
export function worked(typed: Typed, working: Working): string {
  const { text, binds } = shown(typed, working);
  const answer = working.ask(typed);
  if (!isExact(answer)) return text;
  const value = toText(answer);
  const reading = readingOf(typed, working);
  const result = outcome(value, reading);
  const own = ` (${exactly(value, reading)})`;
  // a name with its value; of a sum, its last part may only happen to look so
  if (binds === 3 && text.endsWith(own)) return `${text.slice(0, -own.length)} ${result}`;
  const isItself = result === `= ${text}` || result.startsWith(`≈ ${text} `) || result === `≈ ${text}`;
  return isItself ? result.slice('= '.length) : `${text} ${result}`;
}

/** A fact with its value and measure; of a derived one, and of an expression, how the value comes. */
function said({ bench, working, compiled, titles }: Subject, of: Operand): string {
  const { language } = working;
  const typed = bench.typed(operand(of));
  const answer = bench.ask(typed);
  if (typeof of !== 'string') {
    const named = shown(typed, { ...working, named: true }).text;
    return isExact(answer) && !hasShape(typed, 'fact') ? `${named} ${outcome(toText(answer), working.reading)}` : named;
  }
  const what = working.factTitle(of);
  if (compiled.plan.facts[of]?.derived)
    return workedPhrase('valued', language, { what, value: worked(typed, working) });
  const unit = measureOf(titles, of);
  const value = shownAnswer(answer, typed.type, working, typed);
  return workedPhrase('valued', language, { what, value: isExact(answer) && unit !== '' ? `${value} ${unit}` : value });
}

/** The unit of measure of a fact; '' where it has none. */
function measureOf({ pack, title }: Titles, fact: string): string {
  const { measure } = pack.facts.find(({ id }) => id === fact) ?? {};
  return typeof measure === 'string' ? measure : measure === undefined ? '' : title(measure, '');
}

/** `người` of people; a `lỗi` of a fact `Số lỗi`. A percent or a sum of money has no item. */
function eachOf({ titles, language }: Subject, fact: string): string {
  const measure = measureOf(titles, fact);
  if (measure !== '' || language !== 'vi') return measure;
  const name = titles.title(titles.pack.facts.find(({ id }) => id === fact)?.title, '');
  const noun = countedNoun(name);
  return noun.toLowerCase() === name.toLowerCase() ? '' : noun;
}

function answered(fact: string, answer: boolean, { language, factTitle }: Working): string {
  const value = workedPhrase(answer ? 'yes' : 'no', language);
  return workedPhrase('states', language, { what: factTitle(fact), value });
}

function unanswered(fact: string, { language, factTitle }: Working): string {
  return workedPhrase('states', language, { what: factTitle(fact), value: workedPhrase('absent', language) });
}

function textOf(answer: Answer): string | undefined {
  if (isNoValue(answer) || isRow(answer)) return undefined;
  if (isExact(answer)) return toText(answer);
  return typeof answer === 'string' || typeof answer === 'boolean' ? String(answer) : String(answer.length);
}
