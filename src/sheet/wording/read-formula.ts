import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { readWritten } from './decimals.js';
import { type Token, tokensOf } from './formula-tokens.js';
import { CASES, COHORT, FUNCTIONS, INFIX, NAMING, SETTINGS, VALUES } from './formula-words.js';
import type { Named, Names } from './names.js';

/** A formula that is read: its tokens, and which language of the tables of words. */
interface Formula {
  readonly tokens: readonly Token[];
  readonly names: Names;
  readonly place: 0 | 1;
}

/** What is read at a place among the tokens, and the place behind it; undefined where that is not there. */
type Read<T = Json> = readonly [value: T, at: number] | undefined;
type Part = (formula: Formula, at: number) => Read;

/** The expression of a formula as `writeFormula` writes it; undefined for any other text. */
export function readFormula(text: string, names: Names): Json | undefined {
  return readWhole(text, names, choice);
}

/** The expression of one operand: a name, a number, or a formula in brackets. */
export function readTerm(text: string, names: Names): Json | undefined {
  return readWhole(text, names, atom);
}

/** The data of a text as `writeRecord` writes it. */
export function readRecord(text: string, names: Names): Json | undefined {
  return readWhole(text, names, record);
}

function readWhole(text: string, names: Names, part: Part): Json | undefined {
  const tokens = tokensOf(text, names.language);
  if (!tokens) return undefined;
  const read = part({ tokens, names, place: names.language === 'vi' ? 0 : 1 }, 0);
  return read?.[1] === tokens.length ? read[0] : undefined;
}

function isAt({ tokens }: Formula, at: number, is: Token['is'], text: string): boolean {
  return tokens[at]?.is === is && tokens[at]?.text === text;
}

/** `nếu … thì …, còn lại …`, or a formula without cases. */
function choice(formula: Formula, start: number): Read {
  const { place } = formula;
  const operands: Json[] = [];
  let at = start;
  while (isAt(formula, at, 'word', CASES.when[place])) {
    const holds = infix(formula, at + 1, 0);
    if (!holds || !isAt(formula, holds[1], 'word', CASES.earns[place])) return undefined;
    const then = infix(formula, holds[1] + 1, 0);
    if (!then || !isAt(formula, then[1], 'sign', ',')) return undefined;
    operands.push(holds[0], then[0]);
    at = then[1] + 1;
  }
  if (operands.length === 0) return infix(formula, start, 0);
  const rest = isAt(formula, at, 'word', CASES.rest[place]) ? infix(formula, at + 1, 0) : undefined;
  return rest && [{ if: [...operands, rest[0]] }, rest[1]];
}

/** Operands with signs between them; a row has one sign. */
function infix(formula: Formula, start: number, level: number): Read {
  const signs = INFIX[level];
  if (!signs) return atom(formula, start);
  const isSign = (at: number, text: string) => isAt(formula, at, /\p{L}/u.test(text) ? 'word' : 'sign', text);
  const first = infix(formula, start, level + 1);
  const row = first && signs.find(({ sign }) => isSign(first[1], sign[formula.place]));
  if (!first || !row) return first;
  const operands: Json[] = [first[0]];
  let at = first[1];
  while (isSign(at, row.sign[formula.place]) && (row.many || operands.length < 2)) {
    const next = infix(formula, at + 1, level + 1);
    if (!next) return undefined;
    operands.push(next[0]);
    at = next[1];
  }
  const sides = withOptions(operands, formula.names);
  return sides && [{ [row.operator]: sides }, at];
}

/** A name, a number, a formula in brackets, or an operator before its operands. */
function atom(formula: Formula, at: number): Read {
  const { names, place, tokens } = formula;
  const { is, text } = tokens[at] ?? { is: 'sign', text: '' };
  if (is === 'number') {
    const number = readWritten(text, names.language);
    return number === undefined ? undefined : [typeof number === 'string' ? { number } : number, at + 1];
  }
  if (is === 'option') return [{ [OPTION]: text }, at + 1];
  if (is === 'sign') {
    const inside = text === '(' ? choice(formula, at + 1) : undefined;
    return inside && isAt(formula, inside[1], 'sign', ')') ? [inside[0], inside[1] + 1] : undefined;
  }
  const naming = is === 'word' ? Object.entries(NAMING).find(([, { word }]) => word[place] === text) : undefined;
  if (naming) return named(formula, at + 1, naming[1].names, (id) => ({ [naming[0]]: id }));
  return is === 'name' || is === 'id' ? named(formula, at, 'fact', (id) => ({ var: id })) : call(formula, at, choice);
}

function named({ tokens, names }: Formula, at: number, sort: Named, value: (id: string) => Json): Read {
  const token = tokens[at];
  const id = token?.is === 'id' ? token.text : token?.is === 'name' ? names[sort].byTitle(token.text) : undefined;
  return id === undefined ? undefined : [value(id), at + 1];
}

/** A constant, a text, a list, or an operator before its operands. */
function call(formula: Formula, at: number, part: Part): Read {
  const { place, tokens } = formula;
  const { is, text } = tokens[at] ?? { is: 'sign', text: '' };
  if (is === 'text' && !isAt(formula, at + 1, 'sign', '(')) return [unescaped(text), at + 1];
  const isWord = is === 'word';
  const value = isWord ? CONSTANTS.find(([key]) => VALUES[key][place] === text) : undefined;
  if (value) return [value[1], at + 1];
  if (isWord && text === COHORT[place]) return named(formula, at + 1, 'cohort', (id) => id);
  const setting = isWord ? Object.entries(SETTINGS).find(([, word]) => word[place] === text) : undefined;
  if (setting && !isAt(formula, at + 1, 'sign', '(')) return [setting[0], at + 1];
  const operands = inBrackets(formula, at + 1, isWord && text === 'data' ? datum : part);
  if (!operands) return undefined;
  const [inside, end] = operands;
  if (isWord && text === VALUES.list[place]) return [inside, end];
  const [only = null] = inside;
  if (isWord && text === 'data') return [only, end];
  const known = isWord ? Object.entries(FUNCTIONS).find(([, word]) => word[place] === text)?.[0] : undefined;
  const operator = known ?? (isWord ? text : unescaped(text));
  return [{ [operator]: inside.length === 1 ? only : inside }, end];
}

/** What stands in brackets, between semicolons. */
function inBrackets(formula: Formula, start: number, part: Part): Read<readonly Json[]> {
  if (!isAt(formula, start, 'sign', '(')) return undefined;
  if (isAt(formula, start + 1, 'sign', ')')) return [[], start + 2];
  const values: Json[] = [];
  let at = start;
  do {
    const value = part(formula, at + 1);
    if (!value) return undefined;
    values.push(value[0]);
    at = value[1];
  } while (isAt(formula, at, 'sign', ';'));
  return isAt(formula, at, 'sign', ')') ? [values, at + 1] : undefined;
}

/** Data of any shape: a name stands for the id itself. */
function datum(formula: Formula, at: number): Read {
  const { is, text } = formula.tokens[at] ?? { is: 'sign', text: '' };
  if (is === 'name' || is === 'id') return named(formula, at, 'fact', (id) => id);
  if (is === 'number') {
    const number = readWritten(text, formula.names.language);
    return number === undefined ? undefined : [number, at + 1];
  }
  if (!isAt(formula, at, 'sign', '(')) return call(formula, at, datum);
  const inside = record(formula, at + 1);
  return inside && isAt(formula, inside[1], 'sign', ')') ? [inside[0], inside[1] + 1] : undefined;
}

/** `atLeast: 5; of: “Số máy”`. */
function record(formula: Formula, start: number): Read {
  const entries: (readonly [string, Json])[] = [];
  let at = start - 1;
  do {
    const key = formula.tokens[at + 1];
    if ((key?.is !== 'word' && key?.is !== 'text') || !isAt(formula, at + 2, 'sign', ':')) return undefined;
    const value = datum(formula, at + 3);
    if (!value) return undefined;
    entries.push([key.is === 'text' ? unescaped(key.text) : key.text, value[0]]);
    at = value[1];
  } while (isAt(formula, at, 'sign', ';'));
  return [Object.fromEntries(entries), at];
}

/** The mark of an option until its fact is known. */
const OPTION = '‘’';
const CONSTANTS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const satisfies readonly (readonly [keyof typeof VALUES, Json])[];

/** The operands, options by their ids; undefined where an option stands beside no fact that has it. */
function withOptions(operands: readonly Json[], names: Names): readonly Json[] | undefined {
  const fact = operands.map((operand) => (isObject(operand) ? operand.var : undefined)).find((id) => id !== undefined);
  const sides = operands.map((operand) => {
    const title = isObject(operand) ? operand[OPTION] : undefined;
    if (typeof title !== 'string') return operand;
    return typeof fact === 'string' ? names.options(fact).byTitle(title) : undefined;
  });
  return sides.every((side) => side !== undefined) ? sides : undefined;
}

function unescaped(text: string): string {
  return text.replaceAll(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
