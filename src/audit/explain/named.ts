import { toText } from '../../kit/exact-text.js';
import type { Typed } from '../../model/expression.js';
import { isNearly, workedPhrase } from '../../words/index.js';
import { atom, isExact, numberPiece, type Piece, readingOf, shownAnswer, type Working } from './working.js';

/** A name with its value, or in plain arithmetic the value alone. */
export function named(typed: Typed, name: string, working: Working): Piece {
  if (working.isGeneral) return atom(name);
  const answer = working.ask(typed, working.item);
  if (!working.named && isExact(answer)) return numberPiece(toText(answer), readingOf(typed, working));
  const value = shownAnswer(answer, typed.type, working, typed);
  const isNear = isExact(answer) && isNearly(toText(answer), working.reading);
  return { ...atom(workedPhrase('valued', working.language, { what: name, value })), isNear };
}
