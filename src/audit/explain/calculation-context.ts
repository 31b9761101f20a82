import { toText } from '../../kit/exact-text.js';
import { hasShape } from '../../model/by-shape.js';
import { type Answer, isExact, isNoValue, isRow, type Type, type Typed, type Value } from '../../model/expression.js';
import type { Operator } from '../../model/operator.js';
import {
  exactly,
  inFormula,
  isNearly,
  type Language,
  type Reading,
  shownDay,
  workedPhrase,
} from '../../words/index.js';

/** What calculations of one unit are written with. Titles are in quotation marks; that of a node has its number before it. */
export interface CalculationContext {
  readonly language: Language;
  readonly reading: Reading;
  readonly operators: Readonly<Record<string, Operator>>;
  /** The sentence of a condition; of its opposite where it does not hold. */
  readonly stated: (condition: Typed, holds: boolean, context: CalculationContext) => string;
  /** The value of an expression for the unit; inside a list, for `item`. */
  readonly ask: (typed: Typed, item?: Value) => Answer;
  readonly factTitle: (id: string) => string;
  readonly attributeTitle: (id: string) => string;
  readonly nodeTitle: (id: string) => string;
  /** The title of a column of a fact that is a list; its name where it has none. */
  readonly columnTitleOf: (fact: string, column: string) => string;
  /** The title of a column of the list that is walked, where it is a fact. */
  readonly columnTitle?: (column: string) => string;
  /** Whether a number fact counts something, so that its thousands are set apart; a year or a code does not. */
  readonly isCounted: (fact: string) => boolean;
  /** The title of an option of a fact or an attribute, or of a level of a node; of what has none, its id. */
  readonly optionTitle: (of: Typed, option: string) => string;
  /** Whether each value is written with the title of its fact; in plain arithmetic it stands alone. */
  readonly isNamed: boolean;
  /** Whether a rule is written in general, for no unit and no item: titles then stand without values. */
  readonly isGeneral?: boolean;
  /** The same for the units below, which are of another tier. */
  readonly ofUnitsBelow?: CalculationContext | undefined;
  /** The item of the list that is walked; absent outside a list. */
  readonly item?: Value;
  /** The sentences of the conditions that decided which branch was taken; filled while a formula is written. */
  readonly because?: string[];
}

/** Text with how tightly it binds: 0 words after an operand, `(2.5) rounded down`; 1 a sum, 2 a product, 3 what needs no brackets. */
export interface Piece {
  readonly text: string;
  readonly binds: 0 | 1 | 2 | 3;
  /** Whether a number in it is written rounded: what is computed from the text comes out nearly. */
  readonly isNear: boolean;
}

/** A piece that needs no brackets. */
export function atom(text: string, parts: readonly Piece[] = []): Piece {
  return composed(text, 3, parts);
}

/** An operation in words: where its operand stands first, what stands before it in a sum would seem to be operand too. */
export function operationPiece(text: string, parts: readonly Piece[] = []): Piece {
  return composed(text, text.startsWith('(') ? 0 : 3, parts);
}

/** Text that is composed of the pieces; it is near where one of them is. */
export function composed(text: string, binds: Piece['binds'], parts: readonly Piece[]): Piece {
  return { text, binds, isNear: parts.some(({ isNear }) => isNear) };
}

/** The piece, in brackets where it binds less tightly than its place asks. */
export function bracketed({ text, binds }: Piece, atLeast: 1 | 2 | 3): string {
  return binds < atLeast ? `(${text})` : text;
}

/** A number inside a calculation, which binds as what it is written as. */
export function numberPiece(text: string, reading: Reading): Piece {
  const shown = inFormula(text, reading);
  const binds = shown.startsWith('-') ? 1 : shown.includes('/') ? 2 : 3;
  return { text: shown, binds, isNear: isNearly(text, reading) };
}

/** How the number of an expression is read: that of a counted fact, and a measure, with its thousands set apart. */
export function readingOf(typed: Typed, { reading, isCounted }: CalculationContext): Reading {
  const isKnown = hasShape(typed, 'measure', 'count') || (hasShape(typed, 'fact') && isCounted(typed.name));
  return isKnown ? { ...reading, uncounted: false } : reading;
}

/** A condition on an item of a list, or on a unit, that nobody has in hand: what it asks, without any value. */
export function required(condition: Typed, context: CalculationContext, fact?: string): string {
  return context.stated(condition, true, general(context, fact));
}

/** For what is asked of items of a list (`fact`, where the list is one), or of units: nothing has a value, and every branch is written. */
export function general({ item: _, because: __, ...rest }: CalculationContext, fact?: string): CalculationContext {
  const ask = () => ({ status: 'missing', facts: [] }) as const;
  const titled = fact === undefined ? {} : { columnTitle: (column: string) => rest.columnTitleOf(fact, column) };
  return { ...rest, ...titled, isNamed: true, isGeneral: true, ask };
}

/**
 * The branches of an `if`, none of which is taken: `(3 if "Plan" is there; otherwise 0)`.
 *
 * @param write - the text of a branch
 */
export function everyBranch(
  args: readonly Typed[],
  context: CalculationContext,
  write: (branch: Typed) => string,
): string {
  const { language, stated } = context;
  const branches = args.flatMap((value, index) => {
    const condition = index % 2 === 1 ? args[index - 1] : undefined;
    if (condition)
      return [workedPhrase('branch', language, { value: write(value), condition: stated(condition, true, context) })];
    return index === args.length - 1 ? [workedPhrase('otherwise', language, { value: write(value) })] : [];
  });
  return `(${branches.join(workedPhrase('separator', language))})`;
}

/** An answer as people read it: a number, yes or no, a title, how many items; or that it is missing. */
export function shownAnswer(answer: Answer, type: Type, context: CalculationContext, of?: Typed): string {
  const { language, optionTitle } = context;
  if (isNoValue(answer) || isRow(answer)) return workedPhrase('absent', language);
  if (typeof answer === 'boolean') return workedPhrase(answer ? 'yes' : 'no', language);
  if (isExact(answer)) return exactly(toText(answer), of ? readingOf(of, context) : context.reading);
  if (typeof answer !== 'string') return workedPhrase('item-count', language, { count: String(answer.length) });
  if (type.is === 'date') return shownDay(answer, language);
  return of ? optionTitle(of, answer) : answer;
}
