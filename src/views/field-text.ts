import { isObject } from '../kit/plain-data.js';
import type { FactEntry, FactValue, Scalar } from '../model/assessment.js';
import type { ColumnType, FactType } from '../model/fact-type.js';
import { notGiven, textGiven } from '../model/given-as.js';
import type { FactIn, MarkIn, PackNames, TierIn, ValueIn } from '../model/pack-names.js';
import { everyDigit, type Language, parseNumber, viewSentence } from '../words/index.js';
import { languageGiven } from '../words/number-options.js';
import type { FactDescription } from './pack-description.js';

/** The language in which numbers stand in a field. */
export interface FieldLanguage {
  /** Its signs are used: `1.234,5` in Vietnamese, `1,234.5` in English. */
  readonly lang: Language;
}

/** A fact as `describePack` gives it, as far as its field needs it. */
export type FieldFact = Pick<FactDescription, 'type' | 'of' | 'columns'>;

/** The values that the figures of units of these tiers may have: what `set` takes for the `id` of the same fact. */
export type FieldValue<N extends PackNames, T extends TierIn<N> = TierIn<N>> =
  | ValueIn<N, FactIn<N, T>, T>
  | (MarkIn<N, T> extends never ? never : number | string);

type Columns = FactDescription['of'];

/**
 * A figure as it stands in a field of a form: a number as the language writes it, yes and no as `true` and `false`, a choice as
 * its id, a list as a line for each item, a row with semicolons between its cells; '' where there is no figure. A semicolon or a
 * line break inside such a text has a backslash before it, so that `readField` gives the figure back.
 *
 * @param fact The fact, as `describePack` gives it.
 * @param value The figure, as `facts` of an assessment that is open gives it: of `{ value, estimated, asOf }` the value is shown.
 * @param options The language.
 * @throws TypeError where `value` is no figure, as `null`.
 * @example
 * fieldText({ type: 'number' }, '1234.5', { lang: 'vi' }); // '1.234,5'
 */
export function fieldText(fact: FieldFact, value: FactEntry | undefined, options: FieldLanguage): string {
  const { show } = typeOf(fact);
  const lang = languageGiven(options);
  const figure = isObject(value) && Object.hasOwn(value, 'value') ? (value.value as FactValue) : (value as FactValue);
  if (figure === null || isObject(figure)) notGiven('A figure', figure);
  return figure === undefined ? '' : show(figure, lang, fact.of);
}

/**
 * The figure that stands in a field, to be set: the inverse of `fieldText`; undefined for a blank field. Of a fact of a pack whose names
 * TypeScript knows, its type is what `set` takes with `fact.id`; `set` still says whether the value fits the fact. A text that cannot be read
 * as the type of the fact is given back as it is: the engine reads it as data, or refuses it and says why. So ask `fieldFault` first:
 * in a Vietnamese field `12.5` is no number, but as data it is twelve and a half. The last cell of a row takes what is left of its
 * line; in the others, and at the end of a line, a backslash keeps a semicolon or a line break in the text.
 *
 * @param fact The fact, as `describePack` gives it.
 * @param text What stands in the field.
 * @param options The language.
 * @example
 * readField(fact, '1.234,5', { lang: 'vi' }); // '1234.5'
 * live.set('xa-a', fact.id, readField(fact, input.value, { lang: 'vi' }));
 */
export function readField<N extends PackNames, T extends TierIn<N>>(
  fact: FactDescription<N, T>,
  text: string,
  options: FieldLanguage,
): FieldValue<N, T> | undefined;
export function readField(fact: FieldFact, text: string, options: FieldLanguage): FactValue | undefined;
export function readField(fact: FieldFact, text: string, options: FieldLanguage): FactValue | undefined {
  const { read } = typeOf(fact);
  const lang = languageGiven(options);
  const given = fieldOf(text);
  return given === '' ? undefined : read(given, lang, fact.of);
}

function fieldOf(text: string): string {
  return textGiven('The text of a field', text).trim();
}

/**
 * A sentence, in the language of the field, that says which text in a field is no number, or which cell of a row is blank: ask it
 * before `readField`. Undefined where neither is so, and where the field is blank. A fact of another type is read as it stands: what
 * is wrong with it is an issue of the engine, which `issueSentence` puts into words.
 *
 * @param fact The fact, as `describePack` gives it.
 * @param text What stands in the field.
 * @param options The language.
 * @throws TypeError where `lang` is no language.
 * @example
 * fieldFault(fact, '12.5', { lang: 'vi' }); // '"12.5" không phải là số ở đây; …'
 */
export function fieldFault(fact: FieldFact, text: string, options: FieldLanguage): string | undefined {
  const given = fieldOf(text);
  const numbers = typeOf(fact).numbers(given, fact.of);
  const lang = languageGiven(options);
  const wrong = numbers.find((number) => number.trim() !== '' && parseNumber(number, { lang }) === undefined);
  return wrong === undefined
    ? cellFault(given, fact, lang)
    : viewSentence('field-number', lang, { text: wrong.trim() });
}

/** Which cell of which row of a list is blank: every column of a row has a value. */
function cellFault(text: string, { of, columns }: FieldFact, lang: Language): string | undefined {
  if (typeof of !== 'object') return undefined;
  for (const line of linesOf(text))
    for (const [id, , cell] of cellsOf(line, of)) {
      const column = columns?.find((titled) => titled.id === id)?.title ?? id;
      if (cell === '') return viewSentence('field-cell', lang, { line: line.trim(), column });
    }
  return undefined;
}

function typeOf(fact: FieldFact): FieldType<FactValue> {
  const type = Object(fact).type;
  if (Object.hasOwn(TYPES, type)) return TYPES[type as FactType];
  throw new TypeError(`A fact has one of the types ${Object.keys(TYPES).join(', ')}, not ${type}.`);
}

/** How values of a type stand in a field, and are read from it. */
interface FieldType<T extends FactValue> {
  readonly show: (value: FactValue, lang: Language, of: Columns) => string;
  readonly read: (text: string, lang: Language, of: Columns) => T;
  /** The texts in it that should be numbers. */
  readonly numbers: (text: string, of: Columns) => readonly string[];
}

const asItIs: FieldType<Scalar> = { show: String, read: (text) => text, numbers: () => [] };

const aNumber: FieldType<Scalar> = {
  show: (value, lang) => everyDigit(String(value), lang),
  read: (text, lang) => parseNumber(text, { lang }) ?? text,
  numbers: (text) => [text],
};

const yesOrNo: FieldType<Scalar> = {
  show: String,
  read: (text) => (['true', 'false'].includes(text) ? text === 'true' : text),
  numbers: () => [],
};

const CELLS = {
  text: asItIs,
  number: aNumber,
  date: asItIs,
  boolean: yesOrNo,
} as const satisfies Record<ColumnType, FieldType<Scalar>>;

const aList: FieldType<FactValue> = {
  show: (items, lang, of) =>
    [items]
      .flat()
      .map((item) => itemText(item, lang, of))
      .join('\n'),
  read: (text, lang, of) => linesOf(text).map((line) => readItem(line, lang, of)) as FactValue,
  numbers: (text, of = 'text') =>
    linesOf(text).flatMap((line) =>
      typeof of === 'string'
        ? CELLS[of].numbers(line, of)
        : cellsOf(line, of).flatMap(([, type, cell]) => CELLS[type].numbers(cell, of)),
    ),
};

const TYPES = {
  boolean: yesOrNo,
  count: aNumber,
  number: aNumber,
  mark: aNumber,
  choice: asItIs,
  date: asItIs,
  text: asItIs,
  list: aList,
} as const satisfies Record<FactType, FieldType<FactValue>>;

type Item = Scalar | Readonly<Record<string, Scalar>>;

function itemText(item: Item, lang: Language, of: Columns = 'text'): string {
  if (typeof item !== 'object') return onOneLine(CELLS[typeof of === 'string' ? of : 'text'].show(item, lang, of));
  const columns = Object.entries(typeof of === 'string' ? {} : of);
  const cells = columns.map(([id, type]) => onOneLine(CELLS[type].show(item[id] ?? '', lang, of)));
  // the last cell takes what is left of its line, semicolons too
  return [...cells.slice(0, -1).map((cell) => cell.replaceAll(';', '\\;')), ...cells.slice(-1)].join('; ');
}

/** An item or a cell with a backslash before each line break; a backslash at its end is kept from what comes behind it. */
function onOneLine(text: string): string {
  const line = text.trim().replaceAll('\n', '\\\n');
  return line.endsWith('\\') ? `${line} ` : line;
}

/** The inverse of `onOneLine`. */
function asStated(line: string): string {
  return line.trim().replaceAll('\\\n', '\n');
}

function readItem(line: string, lang: Language, of: Columns = 'text'): Item {
  if (typeof of === 'string') return CELLS[of].read(asStated(line), lang, of);
  return Object.fromEntries(cellsOf(line, of).map(([id, type, cell]) => [id, CELLS[type].read(cell, lang, of)]));
}

/** The lines in which something stands; a line break behind a backslash ends none. */
function linesOf(text: string): readonly string[] {
  return (text.match(/(?:\\\n|[^\n])+/g) ?? []).filter((line) => line.trim() !== '');
}

/** The cells of a row, each with its column and its type. */
function cellsOf(
  line: string,
  of: Readonly<Record<string, ColumnType>>,
): readonly (readonly [id: string, type: ColumnType, cell: string])[] {
  let rest = line;
  return Object.entries(of).map(([id, type], index, { length }) => {
    // a semicolon behind a backslash ends no cell
    const [cell = ''] = index < length - 1 ? (/^(?:\\;|[^;])*/.exec(rest) ?? []) : [rest];
    rest = rest.slice(cell.length + 1);
    return [id, type, asStated(index < length - 1 ? cell.replaceAll('\\;', ';') : cell)];
  });
}
