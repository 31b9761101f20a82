import type { Words } from '../model/lowering.js';
import { DETAILS } from './details.js';
import { harmless } from './harmless.js';
import { shownDay, shownInstant } from './instant.js';
import type { Language } from './language.js';
import { everyDigit, shownFigure } from './number.js';
import { singular } from './singular.js';
import { TERMS, typeWord } from './terms.js';
import { isWordKey, word } from './word.js';

/** What ids are called; an id without a name is shown as it is. */
export interface Names {
  /** The title of a fact. */
  readonly fact?: (id: string) => string | undefined;
  /** Whether something says that a fact is counted, so that its number is no year. */
  readonly isCounted?: (id: string) => boolean;
  /** The title of a criterion or group. */
  readonly node?: (id: string) => string | undefined;
  /** What a fact is, where that is known: a list of facts is then told with it, `"Files" (12)`. */
  readonly value?: (id: string) => string | undefined;
  /** What a relation says. */
  readonly relation?: (id: string) => string | undefined;
}

/** What a sentence is filled with. */
export interface Filling {
  readonly params: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly names?: Names;
}

const PART = /\[([^\][|]*\{[^\][|]*)(?:\|([^\][]*))?\]|\{([a-zA-Z]+)(?::([a-z]+))?\}/g;
const PARAM = /\{([a-zA-Z]+)(?::([a-z]+))?\}/g;

/**
 * A sentence from its template. `{param}` is the param as it is, `{param:how}` is said in the words of the language;
 * `[… {param} …|otherwise]` is left out, or its `otherwise` said, while a param in it is absent or ''; outside brackets
 * an absent param is an ellipsis. What a param holds is never read as a template.
 */
export function fill(words: Words, filling: Filling): string {
  const filled = words[filling.language].replaceAll(
    PART,
    (_, optional?: string, otherwise = '', name?: string, how = '') => {
      if (optional === undefined)
        return Object.hasOwn(filling.params, name ?? '') ? said(name ?? '', how, filling) : '…';
      const isThere = [...optional.matchAll(PARAM)].every(
        ([, inside = '', as = '']) => said(inside, as, filling) !== '',
      );
      return inner(isThere ? optional : otherwise, filling);
    },
  );
  return singular(filled, filling.language);
}

function inner(template: string, filling: Filling): string {
  return template.replaceAll(PARAM, (_, name: string, how = '') => said(name, how, filling));
}

function said(name: string, how: string, filling: Filling): string {
  return harmless(told(name, how, filling));
}

function told(name: string, how: string, { params, language, names = {} }: Filling): string {
  const value = Object.hasOwn(params, name) ? (params[name] ?? '') : '';
  const each = (say: (one: string) => string): string => value.split(', ').map(say).join(', ');
  if (value === '') return '';
  switch (how) {
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
    case 'relation':
      return names.relation?.(value) ?? '';
    case 'instant':
      return shownInstant(value, language);
    case 'day':
      return shownDay(value, language);
    case 'word':
      return isWordKey(value) ? word(value, language) : value;
    case 'detail':
      return detailOf(value)[language];
    case 'low':
      return value.startsWith('>')
        ? TERMS.above[language] + value.slice(1)
        : TERMS.atLeast[language].replace('#', value);
    case 'count':
      return value.endsWith('+') ? TERMS.orMore[language].replace('#', value.slice(0, -1)) : value;
    case '':
      return value;
    default:
      return each((one) => termOf(one, language));
  }
}

function figureOf(id: string, { value }: Names): string {
  const text = value?.(id);
  return text === undefined ? '' : ` (${text})`;
}

/** A clause that a reader said in English, in both languages; one that is not known stays as it is. */
function detailOf(said: string): Words {
  return DETAILS.find(({ en }) => en === said) ?? { vi: said, en: said };
}

/** A closed word of the format in the language, or the word itself. */
function termOf(term: string, language: Language): string {
  return (TERMS as Readonly<Record<string, Words>>)[term]?.[language] ?? term;
}
