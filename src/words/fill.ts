import { valueAt } from '../kit/plain-data.js';
import type { Words } from '../model/lowering.js';
import { singular } from './counted-noun.js';
import { shownDay, shownInstant } from './instant.js';
import { knownLanguage, type Language } from './language.js';
import { everyDigit, shownFigure } from './number.js';
import { rowNamed } from './row-name.js';
import { TERMS, typeWord } from './terms.js';
import { harmless } from './visible.js';
import { isWordKey, word } from './word.js';

/** Names for ids; an id without a name is shown as it is. */
export interface Names {
  /** The title of a fact. */
  fact?(id: string): string | undefined;
  /** Whether the pack says what a fact counts, so that its number is no year. */
  isCounted?(id: string): boolean;
  /** The title of a criterion or group. */
  node?(id: string): string | undefined;
  /** The number of a criterion or group as the annex prints it, as `I.2`. */
  code?(id: string): string | undefined;
  /** The value of a fact; a list of facts then shows it: `"Files" (12)`. */
  value?(id: string): string | undefined;
  /** The name of a unit of the register. */
  unit?(id: string): string | undefined;
  /** The name of a body that the pack names, as a verifier. */
  body?(id: string): string | undefined;
  /** A relation in words. */
  relation?(id: string): string | undefined;
}

/** The params, the language and the names that a template is filled with. */
interface Filling {
  readonly params: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly names?: Names | undefined;
  /** What a document is, by the format that it states; given by issues alone, so that others do not load its words. */
  readonly document?: (format: string, language: Language) => string;
}

const PART = /\[([^\][|]*\{[^\][|]*)(?:\|([^\][]*))?\]|\{([a-zA-Z]+)(?::([a-z]+))?\}/g;
const PARAM = /\{([a-zA-Z]+)(?::([a-z]+))?\}/g;

/**
 * A sentence from its template. `{param}` is the param as it is, `{param:form}` is written in that form: `{at:day}` ->
 * `05/04/2019`. `[… {param} …|otherwise]` becomes `otherwise`, or nothing, where a param in it is absent or ''. Outside
 * brackets an absent param is an ellipsis. The value of a param is never read as a template.
 */
export function fill(words: Words, filling: Filling): string {
  const filled = words[knownLanguage(filling.language)].replaceAll(
    PART,
    (_, optional?: string, otherwise = '', name = '', form = '') => {
      if (optional === undefined) return paramText(name, form, filling) ?? '…';
      const isComplete = [...optional.matchAll(PARAM)].every(([, param = '', as = '']) =>
        paramText(param, as, filling),
      );
      return withParams(isComplete ? optional : otherwise, filling);
    },
  );
  return singular(filled, filling.language);
}

/** A function that gives a sentence of a table by its key: `say('file-missing', 'en', { file: 'a.yaml' })`. */
export function sentencesOf<Key extends string>(table: Readonly<Record<Key, Words>>) {
  return (key: Key, language: Language, params: Filling['params'] = {}, names?: Names): string =>
    fill(table[key], { params, language, names });
}

function withParams(template: string, filling: Filling): string {
  return template.replaceAll(PARAM, (_, name: string, form = '') => paramText(name, form, filling) ?? '');
}

/** A param in a form; undefined for one that is absent, or no text and no number: another version may have written anything. */
function paramText(name: string, form: string, filling: Filling): string | undefined {
  const value: unknown = valueAt(Object(filling.params), name);
  return /string|number/.test(typeof value) ? harmless(inForm(`${value}`, form, filling)) : undefined;
}

function inForm(value: string, form: string, { params, language, names = {}, document }: Filling): string {
  const each = (say: (item: string) => string): string => value.split(', ').map(say).join(', ');
  if (value === '') return '';
  switch (form) {
    case 'type':
      return typeWord(value, language);
    case 'number':
      return everyDigit(value, language);
    case 'figure':
      return shownFigure(value, language, names.isCounted?.(params.fact ?? '') ?? false);
    case 'fact':
      return names.fact?.(value) ?? value;
    case 'facts':
      return each((id) => `"${names.fact?.(id) ?? id}"${figureOf(id, names)}`);
    case 'node':
      return names.node?.(value) ?? value;
    case 'row':
    case 'rows':
      return each((id) => rowNamed(id, names));
    case 'unit':
    case 'units':
      return each((id) => names.unit?.(id) ?? id);
    case 'body':
      return names.body?.(value) ?? value;
    case 'relation':
      return names.relation?.(value) ?? '';
    case 'instant':
      return shownInstant(value, language);
    case 'day':
      return shownDay(value, language);
    case 'document':
      return document?.(value, language) ?? value;
    case 'word':
      return isWordKey(value) ? word(value, language) : value;
    case 'low':
      return value.startsWith('>')
        ? TERMS.above[language] + value.slice(1)
        : TERMS.atLeast[language].replace('#', value);
    case 'high':
      return value.startsWith('<') ? TERMS.below[language] + value.slice(1) : TERMS.atMost[language] + value;
    case 'count':
      return value.endsWith('+') ? TERMS.orMore[language].replace('#', value.slice(0, -1)) : value;
    case '':
      return value;
    default:
      return each((term) => valueAt<Words>(TERMS, term)?.[language] ?? term);
  }
}

function figureOf(id: string, { value }: Names): string {
  const text = value?.(id);
  return text === undefined ? '' : ` (${text})`;
}
