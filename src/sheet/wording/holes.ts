import { readDecimal } from '../../kit/decimal-text.js';
import { divide, HUNDRED, multiply } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { plainDecimal } from '../decimal-comma.js';
import { type JsonObject, text } from '../json-parts.js';
import { readWritten, writeDecimal } from './decimals.js';
import type { Names } from './names.js';
import { normalSentence } from './normal-sentence.js';
import { readEnds, writeEnds } from './range-words.js';
import { readFormula, readTerm } from './read-formula.js';
import { cutAt } from './text-marks.js';
import { writeFormula, writeTerm } from './write-formula.js';

/** What a hole of a sentence may hold. */
export const HOLES = [
  'decimal',
  'fraction',
  'fact',
  'noun',
  'operand',
  'term',
  'operands',
  'option',
  'cohort',
  'ends',
  'formula',
  'sentence',
] as const;
export type Hole = (typeof HOLES)[number];

/** What holes are written and read with: the names, the parameters around, and the sentence of a rule inside a rule. */
export interface HoleContext {
  readonly names: Names;
  /** The parameters of the whole rule, so far as they are known. */
  readonly around: JsonObject;
  readonly writeRule: (rule: Json) => string | undefined;
  readonly readRule: (text: string) => Json | undefined;
}

interface BothWays {
  /** The value in words; undefined where it has none of this sort. */
  readonly write: (value: Json, context: HoleContext) => string | undefined;
  readonly read: (text: string, context: HoleContext) => Json | undefined;
}

/** The name of a declared fact. */
const FACT: BothWays = {
  write: (value, { names }) =>
    typeof value === 'string' && names.fact.has(value) ? names.fact.write(value) : undefined,
  read: (words, { names }) => {
    const name = /^(?:“[^”]*”|\[[^\]]*\])$/u.test(words) ? names.fact.read(words) : undefined;
    return name !== undefined && names.fact.has(name) ? name : undefined;
  },
};

/** A fact, or an expression: one that is a fact and nothing else stands in brackets, which a fact does not. */
const OPERAND: BothWays = {
  write: (value, context) => {
    if (typeof value === 'string') return FACT.write(value, context);
    const formula = writeFormula(value, context.names);
    return isObject(value) && value.var !== undefined ? `(${formula})` : formula;
  },
  read: (words, context) => FACT.read(words, context) ?? readFormula(words, context.names),
};

const TERM: BothWays = {
  write: (value, context) =>
    typeof value === 'string' || (isObject(value) && value.var !== undefined)
      ? OPERAND.write(value, context)
      : writeTerm(value, context.names),
  read: (words, context) => FACT.read(words, context) ?? readTerm(words, context.names),
};

/** How each sort of hole is written and read. */
export const BOTH_WAYS: Readonly<Record<Hole, BothWays>> = {
  decimal: {
    write: (value, { names }) => writeDecimal(value, names.language),
    read: (words, { names }) => readWritten(words, names.language),
  },
  fraction: {
    write: (value, { names }) => writeFraction(value, names),
    read: (words, { names }) => readFraction(words, names),
  },
  fact: FACT,
  noun: {
    write: (value, context) =>
      typeof value === 'string' ? (context.names.noun(value) ?? FACT.write(value, context)) : undefined,
    read: (words, context) => context.names.byNoun(words) ?? FACT.read(words, context),
  },
  operand: OPERAND,
  term: TERM,
  operands: {
    write: (value, context) => {
      const each = Array.isArray(value) ? value.map((operand: Json) => TERM.write(operand, context)) : [];
      return each.length > 0 && each.every((operand) => operand !== undefined) ? each.join(', ') : undefined;
    },
    read: (words, context) => {
      const each = cutAt(words, ', ').map((operand) => TERM.read(operand, context));
      return each.every((operand) => operand !== undefined) ? each : undefined;
    },
  },
  option: {
    write: (value, context) => writeOption(text(value), context),
    read: (words, { names, around }) => names.options(text(around.fact)).read(words),
  },
  cohort: {
    write: (value, { names }) =>
      value === names.everyone
        ? EVERYONE[names.language]
        : `${COHORT[names.language]} ${names.cohort.write(text(value))}`,
    read: (words, { names }) => readCohort(words, names),
  },
  ends: {
    write: (value, { names, around }) =>
      isObject(value) ? writeEnds(value as JsonObject, isPercent(around, names) ? '%' : '', names.language) : undefined,
    read: (words, { names }) => readEnds(words, names.language),
  },
  formula: {
    write: (value, { names }) => writeFormula(value, names),
    read: (words, { names }) => readFormula(words, names),
  },
  sentence: {
    write: (value, { writeRule }) => writeRule(value),
    read: (words, { readRule }) => readRule(words),
  },
};

const EVERYONE = { vi: 'các đơn vị', en: 'all units' };
const COHORT = { vi: 'nhóm', en: 'cohort' };
const FULL = { vi: 'điểm tối đa', en: 'full points' };
const NONE = { vi: 'không tính điểm', en: 'no points' };

/** `1` is all points, `1/2` and `0.5` (as `50%`) a part of them. */
function writeFraction(value: Json, { language }: Names): string | undefined {
  const part = text(value);
  if (part === '1') return FULL[language];
  if (part === '0') return NONE[language];
  if (/^\d+\/\d+$/.test(part)) return `${part} ${FULL[language]}`;
  const reading = readDecimal(part);
  const percent = reading.ok && toText(multiply(fromDecimal(reading.text), HUNDRED));
  return percent ? `${writeDecimal(percent, language)}% ${FULL[language]}` : undefined;
}

function readFraction(words: string, { language }: Names): Json | undefined {
  if (words === FULL[language]) return 1;
  if (words === NONE[language]) return 0;
  const [, part = ''] = new RegExp(`^(\\S+) ${FULL[language]}$`).exec(words) ?? [];
  if (/^\d+\/\d+$/.test(part)) return part;
  const percent = part.endsWith('%') ? readWritten(part.slice(0, -1), language) : undefined;
  const fraction = percent === undefined ? undefined : divide(fromDecimal(String(percent)), HUNDRED);
  return fraction && plainDecimal(toText(fraction));
}

/** An option as its title stands, in quotes where it is not words alone. */
function writeOption(option: string, { names, around }: HoleContext): string | undefined {
  const options = names.options(text(around.fact));
  if (!options.has(option)) return undefined;
  const name = options.write(option);
  const title = name.slice(1, -1);
  const bare = normalSentence(title, names.language);
  const isPlain = name.startsWith('“') && !/[“”‘’"()[\];:]/u.test(title) && options.read(bare) === option;
  return isPlain ? title : name;
}

function readCohort(words: string, names: Names): Json | undefined {
  if (words === EVERYONE[names.language]) return names.everyone;
  const word = COHORT[names.language];
  if (!words.startsWith(`${word} `)) return undefined;
  return names.cohort.read(words.slice(word.length + 1));
}

function isPercent(around: JsonObject, names: Names): boolean {
  return around['of.part'] !== undefined || (typeof around.of === 'string' && names.isPercent(around.of));
}
