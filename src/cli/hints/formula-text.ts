import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { FACT_TYPE_IS, type FactType } from '../../model/fact-type.js';
import { declaredAs, namesIn } from './declared.js';

/** The operator of each sign, as spreadsheets, programs and people write it; of a row the loosest first. */
const SIGNS: readonly (readonly (readonly [sign: string, operator: string])[])[] = [
  [
    ['or', 'or'],
    ['hoặc', 'or'],
    ['||', 'or'],
  ],
  [
    ['and', 'and'],
    ['và', 'and'],
    ['&&', 'and'],
  ],
  [
    ['<=', '<='],
    ['=<', '<='],
    ['≤', '<='],
    ['>=', '>='],
    ['=>', '>='],
    ['≥', '>='],
    ['!=', '!='],
    ['<>', '!='],
    ['≠', '!='],
    ['==', '=='],
    ['=', '=='],
    ['<', '<'],
    ['>', '>'],
  ],
  [
    ['+', '+'],
    ['-', '-'],
    ['−', '-'],
    ['–', '-'],
  ],
  [
    ['*', '*'],
    ['×', '*'],
    ['x', '*'],
    ['·', '*'],
    ['/', '/'],
    ['÷', '/'],
    [':', '/'],
  ],
];

/** Operators that take as many operands as there are. */
const MANY: readonly string[] = ['or', 'and', '+', '*'];

/** Operators whose value is true or false: those of `or`, `and` and comparisons, the first three rows. */
const TRUTHS: readonly string[] = SIGNS.slice(0, 3).flatMap((row) => row.map(([, operator]) => operator));

/** The longest text that is taken for a formula, and the most brackets in one another. */
const LONGEST = 300;
const DEEPEST = 20;

/** Whether a text is a formula: it has a sign between operands. */
export function isFormula(text: string): boolean {
  return (
    text.length <= LONGEST && /[\p{L}\p{N})\]]\s*(?:[*/+×÷<>=≤≥≠]|(?<=\s)[-–−:x](?=\s))+\s*[\p{L}\p{N}([]/u.test(text)
  );
}

/**
 * The expression of a formula as people type it, `100 * a / b` or `files > 0`, with the ids or the titles of what the pack
 * declares; `* /` bind before `+ -`, and these before comparisons. Undefined where any part of it is something else.
 */
export function formulaOf(text: string, document: Json | undefined): Json | undefined {
  if (!isObject(document) || text.length > LONGEST) return undefined;
  const tokens = tokensOf(text.normalize('NFC').replace(/^\s*=(?![=<>])/, ''), namesIn(document));
  const read = tokens && rowFrom({ tokens, depth: 0 }, 0, 0);
  const isWhole = read !== undefined && read[1] === tokens?.length;
  return isWhole && isObject(read[0]) ? read[0] : undefined;
}

/** Whether the value of an expression is true or false: that of a comparison, or of a name that is declared so. */
export function isCondition(expression: Json, document: Json | undefined): boolean {
  if (!isObject(expression)) return false;
  return (
    Object.keys(expression).some((operator) => TRUTHS.includes(operator)) ||
    FACT_TYPE_IS[declaredAs(document, expression)?.type as FactType]?.values === 'boolean'
  );
}

/** A sign or a bracket as it is written, or a value. */
type Token = string | { readonly value: Json };
interface Formula {
  readonly tokens: readonly Token[];
  readonly depth: number;
}
type Read = readonly [value: Json, at: number] | undefined;

const NUMBER = /\d+(?:[.,]\d+)?(?![\p{L}\p{N}%])/uy;
const ENDS_NAME = /[\p{L}\p{M}\p{N}_-]/u;

function tokensOf(text: string, names: ReadonlyMap<string, Json>): readonly Token[] | undefined {
  const signs = SIGNS.flat().map(([sign]) => sign);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const bounded = (word: string) => text.startsWith(word, at) && !ENDS_NAME.test(text[at + word.length] ?? '');
    const name = [...names.keys()].find(bounded);
    NUMBER.lastIndex = at;
    const number = name === undefined ? NUMBER.exec(text)?.[0] : undefined;
    const sign = ['(', ')', ...signs].find((each) => (/\p{L}/u.test(each) ? bounded(each) : text.startsWith(each, at)));
    const piece = name ?? number ?? sign;
    if (piece === undefined) return undefined;
    tokens.push(
      name !== undefined
        ? { value: names.get(name) ?? null }
        : number !== undefined
          ? { value: Number(number.replace(',', '.')) }
          : piece,
    );
    at += piece.length;
  }
  return tokens;
}

/** Operands with signs of one strength between them, from the left. */
function rowFrom(formula: Formula, start: number, level: number): Read {
  const row = SIGNS[level];
  if (row === undefined) return operandFrom(formula, start);
  let read = rowFrom(formula, start, level + 1);
  for (;;) {
    if (read === undefined) return undefined;
    const [left, at] = read;
    const operator = row.find(([sign]) => sign === formula.tokens[at])?.[1];
    if (operator === undefined) return read;
    const right = rowFrom(formula, at + 1, level + 1);
    read = right && [joined(operator, left, right[0]), right[1]];
  }
}

function joined(operator: string, left: Json, right: Json): Json {
  const before = isObject(left) && MANY.includes(operator) ? left[operator] : undefined;
  return { [operator]: Array.isArray(before) ? [...before, right] : [left, right] };
}

function operandFrom({ tokens, depth }: Formula, at: number): Read {
  const token = tokens[at];
  if (typeof token === 'object') return [token.value, at + 1];
  if (token !== '(' || depth === DEEPEST) return undefined;
  const inside = rowFrom({ tokens, depth: depth + 1 }, at + 1, 0);
  return inside && tokens[inside[1]] === ')' ? [inside[0], inside[1] + 1] : undefined;
}
