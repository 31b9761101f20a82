import { fromDecimal, toText } from '../../src/kit/exact-text.js';
import { checkExpression, compileExpression, OPERATORS, type OperatorTable } from '../../src/logic/index.js';
import {
  type Answer,
  BOOLEAN,
  DATE,
  type Expression,
  isNoValue,
  NUMBER,
  TEXT,
  type Type,
  type Typed,
  UNKNOWN,
  type Value,
} from '../../src/model/expression.js';
import type { Reader, Scope } from '../../src/model/operator.js';

/** Values as a test writes them; a number may be decimal text beside a number fact. */
export type Given = number | string | boolean | readonly Given[] | { readonly [column: string]: Given };

const APPLICATION: Type = { is: 'row', columns: { name: TEXT, since: DATE, users: NUMBER, live: BOOLEAN } };
const PLAN: Type = { is: 'choice', options: ['on-time', 'late', 'none'] };

/** What the tests of the language may name: a small pack's facts, attributes, constants and nodes. */
export const FACTS: Readonly<Record<string, Type>> = {
  staff: NUMBER,
  computers: NUMBER,
  errors: NUMBER,
  'has-website': BOOLEAN,
  'has-plan': BOOLEAN,
  name: TEXT,
  plan: PLAN,
  'plan-before': PLAN,
  kind: { is: 'choice', options: ['new', 'old'] },
  'issued-on': DATE,
  'due-on': DATE,
  visits: { is: 'list', of: NUMBER },
  words: { is: 'list', of: TEXT },
  days: { is: 'list', of: DATE },
  applications: { is: 'list', of: APPLICATION },
};
const ATTRIBUTES: Readonly<Record<string, Type>> = { population: NUMBER, civil: BOOLEAN, plan: PLAN };
const CONSTANTS: Readonly<Record<string, { readonly type: Type; readonly value: Value }>> = {
  target: { type: NUMBER, value: fromDecimal('30') },
  grain: { type: NUMBER, value: fromDecimal('0.25') },
};
const NODES: Readonly<Record<string, NonNullable<ReturnType<Scope['node']>>>> = {
  total: { levels: ['I', 'II', 'none'], informational: false, prints: ['percent'] },
  website: { informational: false },
  note: { informational: true },
};
const ROWS: readonly Given[] = [
  { id: 'website', points: 4, max: 5, base: 5, percent: 80, weight: 1 },
  { id: 'staff', points: 1, max: 20, base: 20, percent: 5, weight: 1 },
];

/** What may be named where a test says nothing else. */
export const SCOPE: Scope = {
  fact: (id) => own(FACTS, id),
  attribute: (id) => own(ATTRIBUTES, id),
  constant: (id) => own(CONSTANTS, id),
  node: (id) => own(NODES, id),
  period: { from: '2018-11-01', to: '2019-10-31' },
  names: (what) => Object.keys({ fact: FACTS, attribute: ATTRIBUTES, constant: CONSTANTS, node: NODES }[what]),
};

/** How an expression is to be read; by default any type will do, and no rule's whole value stands here. */
export interface Reading {
  readonly type?: Type;
  readonly tail?: boolean;
  readonly operators?: OperatorTable;
  /** What may be named besides, as the cohorts of a tier. */
  readonly scope?: Partial<Scope>;
  /** What may be looked at besides, as a statistic of a cohort. */
  readonly reader?: Partial<Reader>;
}

/** Type-checks; faults as "code at path param=value …", a line each. */
export function faults(
  expression: Expression,
  { type = UNKNOWN, tail = false, operators = OPERATORS, scope }: Reading = {},
): readonly string[] {
  return checkExpression(expression, { ...SCOPE, ...scope }, { type, tail }, [], operators).issues.map(
    ({ code, path, params }) =>
      [
        `${code} at ${path.join('.') || 'the top'}`,
        ...Object.entries(params).map(([key, value]) => `${key}=${value}`),
      ].join(' '),
  );
}

/** Type-checks an expression that must be free of faults. */
export function typed(expression: Expression, reading: Reading = {}): Typed {
  const wrong = faults(expression, reading);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const { type = UNKNOWN, tail = false, operators = OPERATORS, scope } = reading;
  return checkExpression(expression, { ...SCOPE, ...scope }, { type, tail }, [], operators).typed;
}

/** The answer as text: "0.5", "true", "[1, 2]", "missing: staff", "unscorable: why", "not-applicable: why". */
export function answer(
  expression: Expression,
  given: { readonly [fact: string]: Given } = {},
  reading: Reading = {},
): string {
  return evaluated(expression, given, reading).answer;
}

/** The answer with what was met on the way: reasons in order, whether a number was approximated, and how often facts were read. */
export function evaluated(expression: Expression, given: { readonly [fact: string]: Given }, reading: Reading = {}) {
  let reads = 0;
  const looked = readerOf(given, () => {
    reads += 1;
  });
  const reader: Reader = { ...looked, ...reading.reader };
  const found = compileExpression(typed(expression, reading), reading.operators ?? OPERATORS)(reader);
  return {
    answer: shown(found),
    reasons: reader.reasons.map(({ code }) => code),
    approximate: reader.approximate,
    reads,
  };
}

function readerOf(given: { readonly [fact: string]: Given }, read: () => void): Reader {
  return {
    fact: (id) => {
      read();
      const value = own(given, id);
      return value === undefined ? undefined : exactly(value, FACTS[id] ?? UNKNOWN);
    },
    attribute: (id) => ({ population: fromDecimal('1200'), civil: true })[id] ?? 'late',
    measure: (node, measure) => {
      if (node === 'note') return { status: 'missing', facts: ['name'] };
      return measure === 'level' ? 'II' : fromDecimal(measure === 'points' ? '12.5' : '62.5');
    },
    rows: () => ROWS.map((row) => exactly(row, UNKNOWN)),
    item: undefined,
    reasons: [],
    approximate: false,
  };
}

function exactly(given: Given, type: Type): Value {
  if (typeof given === 'number' || (typeof given === 'string' && type.is === 'number'))
    return fromDecimal(String(given));
  if (typeof given !== 'object') return given;
  if (isList(given)) return given.map((item) => exactly(item, type.is === 'list' ? type.of : UNKNOWN));
  return { row: Object.fromEntries(Object.entries(given).map(([column, value]) => [column, exactly(value, UNKNOWN)])) };
}

function shown(found: Answer): string {
  if (isNoValue(found))
    return `${found.status}: ${found.status === 'missing' ? found.facts.join(', ') : found.because.code}`;
  if (typeof found !== 'object') return String(found);
  if ('n' in found) return toText(found);
  if ('row' in found)
    return `{${Object.entries(found.row)
      .map(([column, value]) => `${column}: ${shown(value)}`)
      .join(', ')}}`;
  return `[${found.map(shown).join(', ')}]`;
}

function isList(given: Given): given is readonly Given[] {
  return Array.isArray(given);
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
