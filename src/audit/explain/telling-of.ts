import { toText } from '../../kit/exact-text.js';
import { hasShape } from '../../model/by-shape.js';
import { type Answer, isExact, isNoValue, isRow, type Typed } from '../../model/expression.js';
import { operand } from '../../model/lowered.js';
import type { Operand } from '../../model/lowering.js';
import type { Telling } from '../../model/telling.js';
import { countedNoun, exactly, outcome, rangePhrase, workedPhrase } from '../../words/index.js';
import { type CalculationContext, readingOf, shownAnswer } from './calculation-context.js';
import { reasoned } from './reasoned.js';
import { shown } from './shown.js';
import { stated } from './stated.js';
import { type Subject, unitOfMeasure, withUnit } from './subject.js';

/** What a kind may ask of the unit while it explains the points of one of its rules. */
export function tellingOf(subject: Subject, max: string, reason: string): Telling {
  const { evaluator, context, compiled } = subject;
  const { facts } = compiled.plan;
  const typedOf = (of: Operand) => evaluator.typed(operand(of));
  return {
    max,
    reason,
    fact: (id) => facts[id]?.info,
    value: (of) => textOf(evaluator.ask(typedOf(of))),
    name: (of) =>
      typeof of === 'string' ? context.factTitle(of) : shown(typedOf(of), { ...context, isNamed: true }).text,
    said: (of) => withValue(subject, of),
    range: (ends, unit = '') => rangePhrase(ends, context.language, unit, 'figure'),
    each: (of) => (typeof of === 'string' ? eachOf(subject, of) : ''),
    holds: (of) => {
      const answer = evaluator.ask(typedOf(of));
      const { language, factTitle } = context;
      if (typeof of !== 'string')
        return typeof answer === 'boolean' ? stated(typedOf(of), answer, context) : workedPhrase('absent', language);
      const value = workedPhrase(typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : 'absent', language);
      return workedPhrase('states', language, { what: factTitle(of), value });
    },
    worked: (expression) => worked(evaluator.typed(expression), context),
    lower: evaluator.lower,
  };
}

/** A calculation with its result, `2 + 3 = 5`; a number alone is written once. */
export function worked(typed: Typed, context: CalculationContext): string {
  const { text, binds, isNear } = shown(typed, context);
  const answer = context.ask(typed);
  if (!isExact(answer)) return text;
  const value = toText(answer);
  const reading = readingOf(typed, context);
  const result = outcome(value, reading, isNear);
  const inBrackets = ` (${exactly(value, reading)})`;
  // a name with its value; a sum may end so by chance
  if (binds === 3 && text.endsWith(inBrackets)) return `${text.slice(0, -inBrackets.length)} ${result}`;
  const isItself = result === `= ${text}` || result.startsWith(`≈ ${text} `) || result === `≈ ${text}`;
  return isItself ? result.slice('= '.length) : `${text} ${result}`;
}

/** A fact with its value and unit of measure; a derived fact, and an expression, with how the value comes. */
function withValue(subject: Subject, of: Operand): string {
  const { evaluator, context, compiled, titles } = subject;
  const { language } = context;
  const typed = evaluator.typed(operand(of));
  const answer = evaluator.ask(typed);
  if (typeof of !== 'string') {
    const { piece, because } = reasoned(typed, { ...context, isNamed: true });
    if (!isExact(answer) || hasShape(typed, 'fact')) return piece.text + because;
    const result = outcome(toText(answer), context.reading, piece.isNear);
    // what a branch or a limit gave is written once
    const isWritten =
      result === `= ${piece.text}` || piece.text.endsWith(` (${exactly(toText(answer), context.reading)})`);
    return `${piece.text}${isWritten && because !== '' ? '' : ` ${result}`}${because}`;
  }
  const what = context.factTitle(of);
  if (compiled.plan.facts[of]?.derived)
    return workedPhrase('valued', language, { what, value: worked(typed, context) });
  const value = shownAnswer(answer, typed.type, context, typed);
  return workedPhrase('valued', language, { what, value: isExact(answer) ? withUnit(value, titles, of) : value });
}

/** What one of the things that a fact counts is called: its unit of measure, `người`; else from its title, `lỗi` for `Số lỗi`. */
function eachOf({ titles, language }: Subject, fact: string): string {
  const unit = unitOfMeasure(titles, fact);
  if (unit !== '' || language !== 'vi') return unit;
  const name = titles.title(titles.pack.facts.find(({ id }) => id === fact)?.title, '');
  const noun = countedNoun(name);
  return noun.toLowerCase() === name.toLowerCase() ? '' : noun;
}

function textOf(answer: Answer): string | undefined {
  if (isNoValue(answer) || isRow(answer)) return undefined;
  if (isExact(answer)) return toText(answer);
  return typeof answer === 'string' || typeof answer === 'boolean' ? String(answer) : String(answer.length);
}
