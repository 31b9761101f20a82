import { isObject, valueAt } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { jsonEscape } from '../../words/index.js';
import type { JsonObject } from '../json-parts.js';
import { writeDecimal } from './decimals.js';
import { CASES, COHORT, FUNCTIONS, INFIX, NAMING, SETTINGS, TAKES_SETTINGS, VALUES } from './formula-words.js';
import type { Names } from './names.js';

/** How tightly a written formula holds together; the first level of `INFIX` is 1, a choice between cases 0. */
const ATOM = INFIX.length + 1;

interface Written {
  readonly text: string;
  readonly level: number;
}

/** An expression as a formula, which `readFormula` reads back as the same expression. */
export function writeFormula(expression: Json, names: Names): string {
  return written(expression, names).text;
}

/** The same as one operand: in brackets unless it is a name or a number. */
export function writeTerm(expression: Json, names: Names): string {
  return within(written(expression, names), ATOM);
}

/** Any data in the notation of formulas; ids of facts are written by their titles. */
function writeData(data: Json, names: Names): string {
  if (typeof data === 'string') return names.fact.has(data) ? names.fact.write(data) : quoted(data);
  if (Array.isArray(data)) return called(word('list', names), data as readonly Json[], names, writeData);
  if (!isObject(data)) return written(data, names).text;
  const [only, ...others] = Object.entries(data as JsonObject);
  if (!only || others.length > 0) return `(${writeRecord(data as JsonObject, names)})`;
  const [key, value] = only;
  return called(keyOf(key), [value], names, writeData);
}

/** `atLeast: 5; of: “Số máy”`. */
export function writeRecord(record: JsonObject, names: Names): string {
  return Object.entries(record)
    .map(([key, value]) => `${keyOf(key)}: ${writeData(value, names)}`)
    .join('; ');
}

function written(expression: Json, names: Names): Written {
  const atom = (text: string): Written => ({ text, level: ATOM });
  if (typeof expression === 'string') return atom(quoted(expression));
  if (typeof expression === 'number')
    return atom(writeDecimal(expression, names.language) ?? quoted(String(expression)));
  if (expression === null || typeof expression === 'boolean') return atom(word(`${expression}`, names));
  if (Array.isArray(expression))
    return atom(called(word('list', names), expression as readonly Json[], names, writeFormula));
  const entries = Object.entries(expression as JsonObject);
  const [[operator, operands] = ['', null], ...others] = entries;
  if (entries.length !== 1 || others.length > 0) return atom(`data(${writeData(expression, names)})`);
  return operation(operator, operands, names);
}

function operation(operator: string, given: Json, names: Names): Written {
  const operands = (Array.isArray(given) ? given : [given]) as readonly Json[];
  const [first] = operands;
  const atom = (text: string): Written => ({ text, level: ATOM });
  if (operator === 'number' && typeof first === 'string') {
    const decimal = writeDecimal(first, names.language);
    if (decimal !== undefined) return atom(decimal);
  }
  if (operands.length === 1 && typeof first === 'string') {
    if (operator === 'var') return atom(names.fact.write(first));
    const naming = valueAt(NAMING, operator);
    if (naming) return atom(`${inLanguage(naming.word, names)} ${names[naming.names].write(first)}`);
  }
  if (operator === 'if' && operands.length >= 3 && operands.length % 2 === 1) return cases(operands, names);
  const infix = infixOf(operator, operands.length);
  if (infix) {
    const sides = operands.map((operand) => sideOf(operand, operands, operator, infix.level, names));
    return { text: sides.join(` ${inLanguage(infix.sign, names)} `), level: infix.level };
  }
  const name = valueAt(FUNCTIONS, operator);
  const write = TAKES_SETTINGS.includes(operator) ? settingOf(operator === 'cohort' ? first : undefined) : writeFormula;
  return atom(called(name ? `${inLanguage(name, names)} ` : nameOf(operator), operands, names, write));
}

/** Writes the settings of an operator in words, and its cohort by its name. */
function settingOf(cohort: Json | undefined): Writer {
  return (operand, names) => {
    if (typeof operand !== 'string') return writeFormula(operand, names);
    if (operand === cohort) return `${inLanguage(COHORT, names)} ${names.cohort.write(operand)}`;
    const setting = valueAt(SETTINGS, operand);
    return setting ? inLanguage(setting, names) : quoted(operand);
  };
}

/** An operand of a sign: the option of a choice beside its fact is written by its title. */
function sideOf(operand: Json, all: readonly Json[], operator: string, level: number, names: Names): string {
  const isEquality = operator === '==' || operator === '!=';
  const fact = all.map(factNamed).find((id) => id !== undefined);
  if (isEquality && typeof operand === 'string' && fact !== undefined) {
    const options = names.options(fact);
    const title = options.has(operand) ? options.write(operand) : '';
    if (title.startsWith('“') && !/[‘’]/u.test(title)) return `‘${title.slice(1, -1)}’`;
  }
  return within(written(operand, names), level + 1);
}

/** The fact that an operand is. */
function factNamed(operand: Json): string | undefined {
  const name = isObject(operand) ? operand.var : undefined;
  return typeof name === 'string' ? name : undefined;
}

function cases(operands: readonly Json[], names: Names): Written {
  const pairs = Array.from({ length: (operands.length - 1) / 2 }, (_, index) => {
    const [condition = null, value = null] = operands.slice(2 * index, 2 * index + 2);
    const [holds, then] = [condition, value].map((part) => within(written(part, names), 1));
    return `${inLanguage(CASES.when, names)} ${holds} ${inLanguage(CASES.earns, names)} ${then}`;
  });
  const rest = within(written(operands.at(-1) ?? null, names), 1);
  return { text: `${pairs.join(', ')}, ${inLanguage(CASES.rest, names)} ${rest}`, level: 0 };
}

function infixOf(operator: string, count: number) {
  for (const [index, signs] of INFIX.entries()) {
    const match = signs.find((each) => each.operator === operator);
    if (match && (count === 2 || (match.many && count > 2))) return { sign: match.sign, level: index + 1 };
  }
  return undefined;
}

function within({ text, level }: Written, least: number): string {
  return level < least ? `(${text})` : text;
}

type Writer = (value: Json, names: Names) => string;

function called(name: string, operands: readonly Json[], names: Names, write: Writer): string {
  return `${name}(${operands.map((operand) => write(operand, names)).join('; ')})`;
}

function inLanguage([vi, en]: readonly [string, string], { language }: Names): string {
  return language === 'vi' ? vi : en;
}

function word(key: string, names: Names): string {
  return inLanguage(valueAt<readonly [string, string]>(VALUES, key) ?? ['', ''], names);
}

/** A key of data, which is read with its capitals. */
function keyOf(key: string): string {
  return /^[a-zA-Z][a-zA-Z\d-]*$/.test(key) ? key : quoted(key);
}

/** A name that is no word of formulas stands in quotes. */
function nameOf(name: string): string {
  return /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(name) ? name : quoted(name);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\“”‘’[\]()]|(?<=\s)\s|[^\S ]/gu, jsonEscape)}"`;
}
