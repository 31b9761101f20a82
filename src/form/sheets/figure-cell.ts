import type { FactEntry } from '../../model/assessment.js';
import type { FactType } from '../../model/fact-type.js';
import type { FactDescription } from '../../views/fact-description.js';
import { formSentence, type Language } from '../../words/index.js';
import type { Asks, FormCell } from '../form-sheet.js';

/** What a cell for a fact of each type may hold; of a list, whether there are items, which stand on a sheet of their own. */
const ASKED: Readonly<Record<FactType, (fact: FactDescription, context: FigureContext) => Asks>> = {
  boolean: choiceOf,
  choice: choiceOf,
  count: (fact, context) => numberOf('whole', fact, context),
  number: (fact, context) => numberOf('decimal', fact, context),
  mark: (fact, context) => numberOf('decimal', fact, context),
  date: () => ({ is: 'day' }),
  text: () => ({ is: 'text' }),
  list: (_, { listOptions }) => ({ is: 'choice', options: listOptions }),
};

/** What is known where cells of figures are made. */
export interface FigureContext {
  readonly language: Language;
  /** The cell of another fact, in the same sheet. */
  readonly cellOf: (fact: string) => string | undefined;
  /** What is picked for a list: that it has items, and that it has none. */
  readonly listOptions: readonly [string, string];
}

/** The cell in which a unit answers, with what it answered before. */
export function figureCell(fact: FactDescription, given: FactEntry | undefined, context: FigureContext): FormCell {
  const asks = ASKED[fact.type](fact, context);
  const isNumber = asks.is === 'whole' || asks.is === 'decimal';
  return {
    look: 'blank',
    asks,
    hint: hintOf(asks, fact, context),
    ...(given === undefined ? {} : { value: shownValue(fact, valueIn(given), context) }),
    ...(isNumber ? { isNumber } : {}),
  };
}

/** The value of a fact, with or without what is known about it. */
export function valueIn(given: FactEntry): unknown {
  return typeof given === 'object' && given !== null && !Array.isArray(given) && 'value' in given ? given.value : given;
}

function shownValue({ options = [] }: FactDescription, value: unknown, { listOptions }: FigureContext): string {
  if (Array.isArray(value)) return listOptions[value.length > 0 ? 0 : 1];
  return options.find(({ id }) => id === String(value))?.title ?? String(value);
}

function choiceOf({ options = [] }: FactDescription): Asks {
  return { is: 'choice', options: options.map(({ title }) => title) };
}

/** Without a bound below, a whole number begins at 0: it counts things. */
function numberOf(is: 'whole' | 'decimal', { min, max, atMost }: FactDescription, { cellOf }: FigureContext): Asks {
  const least = min ?? (is === 'whole' ? '0' : undefined);
  const other = atMost && cellOf(atMost.id);
  const most = other === undefined ? max : `IF(ISNUMBER(${other}),${other},${max ?? LARGE})`;
  return { is, ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

/** More than any figure: where the other figure is still blank. */
const LARGE = '1E+15';

function hintOf(asks: Asks, { hint = '' }: FactDescription, { language }: FigureContext): string {
  return {
    choice: formSentence('pick-one', language),
    whole: formSentence('whole-number', language, { hint }),
    decimal: formSentence('decimal-number', language, { hint }),
    day: formSentence('a-day', language),
    text: '',
  }[asks.is];
}
