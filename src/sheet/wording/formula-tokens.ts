import type { Language } from '../../words/index.js';
import { CASES, COHORT, FUNCTIONS, INFIX, NAMING, SETTINGS, VALUES } from './formula-words.js';
import { depthsOf } from './text-marks.js';

/** A piece of a formula. A `word` is one of the table, or one name of letters, digits and hyphens. */
export interface Token {
  readonly is: 'name' | 'id' | 'option' | 'text' | 'number' | 'word' | 'sign';
  readonly text: string;
}

const PIECES: readonly (readonly [Token['is'], RegExp])[] = [
  ['name', /“([^”]*)”/y],
  ['option', /‘([^’]*)’/y],
  ['text', /"([^"]*)"/y],
  ['id', /\[([^\]]*)\]/y],
];

/** Brackets inside one another at most: a formula is read by functions that call one another. */
const DEEPEST = 60;

/** The tokens of a formula; undefined where a piece is none. */
export function tokensOf(formula: string, language: Language): readonly Token[] | undefined {
  if (depthsOf(formula).some((depth) => depth > DEEPEST)) return undefined;
  const words = wordsIn(language);
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    if (formula[at] === ' ') {
      at += 1;
      continue;
    }
    const [token, end] = tokenAt(formula, at, words, tokens.at(-1), language) ?? [];
    if (!token || end === undefined) return undefined;
    tokens.push(token);
    at = end;
  }
  return tokens;
}

function tokenAt(
  formula: string,
  at: number,
  words: readonly string[],
  before: Token | undefined,
  language: Language,
): readonly [Token, number] | undefined {
  for (const [is, pattern] of PIECES) {
    const text = matchAt(pattern, formula, at);
    if (text) return [{ is, text: text[1] ?? '' }, at + text[0].length];
  }
  const mayBeSigned = before === undefined || (before.is === 'sign' && before.text !== ')') || before.is === 'word';
  const digits = language === 'vi' ? /\d+(?:,\d+)?(?![\p{L}\d])/uy : /\d+(?:\.\d+)?(?![\p{L}\d])/uy;
  const signed = language === 'vi' ? /-\d+(?:,\d+)?(?![\p{L}\d])/uy : /-\d+(?:\.\d+)?(?![\p{L}\d])/uy;
  const number = matchAt(digits, formula, at) ?? (mayBeSigned ? matchAt(signed, formula, at) : undefined);
  if (number) return [{ is: 'number', text: number[0] }, at + number[0].length];
  const known = words.find(
    (word) => formula.startsWith(word, at) && !/[\p{L}\d-]/u.test(formula[at + word.length] ?? ''),
  );
  if (known !== undefined) return [{ is: 'word', text: known }, at + known.length];
  const name = matchAt(/[a-z][a-z\d]*(?:-[a-z\d]+)*(?!\p{L})/iuy, formula, at);
  if (name) return [{ is: 'word', text: name[0] }, at + name[0].length];
  const sign = matchAt(/[()+\-×/=≠≤≥<>;:,]/uy, formula, at);
  return sign && [{ is: 'sign', text: sign[0] }, at + sign[0].length];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  const sticky = new RegExp(pattern.source, pattern.flags);
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}

/** The words of formulas in a language, the longest first. */
function wordsIn(language: Language): readonly string[] {
  const place = language === 'vi' ? 0 : 1;
  const all = [
    ...Object.values(CASES),
    ...Object.values(VALUES),
    ...Object.values(FUNCTIONS),
    ...Object.values(SETTINGS),
    COHORT,
    ...Object.values(NAMING).map(({ word }) => word),
    ...INFIX.flat().map(({ sign }) => sign),
  ].map((word) => word[place]);
  return all.filter((word) => /\p{L}/u.test(word)).toSorted((a, b) => b.length - a.length);
}
