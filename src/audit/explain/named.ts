import { toText } from '../../kit/exact-text.js';
import { isExact, type Typed } from '../../model/expression.js';
import { isNearly, workedPhrase } from '../../words/index.js';
import {
  atom,
  type CalculationContext,
  numberPiece,
  type Piece,
  readingOf,
  shownAnswer,
} from './calculation-context.js';

/** A name with its value, or in plain arithmetic the value alone. */
export function named(typed: Typed, name: string, context: CalculationContext): Piece {
  if (context.isGeneral) return atom(name);
  const answer = context.ask(typed, context.item);
  if (!context.isNamed && isExact(answer)) return numberPiece(toText(answer), readingOf(typed, context));
  const value = shownAnswer(answer, typed.type, context, typed);
  const isNear = isExact(answer) && isNearly(toText(answer), context.reading);
  return { ...atom(workedPhrase('valued', context.language, { what: name, value })), isNear };
}
