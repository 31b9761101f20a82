import type { Expression } from '../../model/expression.js';
import type { Measure } from '../../model/measure.js';
import { readsOwnValue } from './aggregates.js';
import type { Datum } from './answer.js';
import { decimal, type Fraction, ZERO } from './fraction.js';
import { OPERATORS } from './operators.js';
import { type FractionRounding, placesUnit } from './round-fraction.js';

/** What json-logic-js is given. An object with two keys is data to it, and so is every number. */
type Logic = Fraction | boolean | string | readonly Logic[] | { readonly [operator: string]: Logic };

/** An expression that json-logic-js can answer, and what it names, derived facts written out. */
export interface Question {
  readonly logic: Logic;
  /** Facts that it reads. */
  readonly facts: ReadonlySet<string>;
  /** Facts of which it asks whether they are there. */
  readonly presences: ReadonlySet<string>;
  /** Derived facts that must be computed before it, each after those that it reads. */
  readonly derived: ReadonlySet<string>;
  readonly statistics: readonly StatisticQuestion[];
}

/** A number over several units: those of a cohort, or those below the unit that asks. */
export interface StatisticQuestion {
  /** The same for the same number of the same units. */
  readonly id: string;
  /** The same wherever the same value of the same units is asked for, whatever number is made of it. */
  readonly members: string;
  /** The cohort; undefined for the units below. */
  readonly cohort: string | undefined;
  readonly aggregate: string;
  /** What each member is asked. */
  readonly value: Question;
  /** For units below: what stands for a member without a value. */
  readonly whenAbsent: Datum;
  /** Further operands of the aggregate, as the percent of a percentile. */
  readonly params: readonly Datum[];
}

/** What an expression may name that is the same for every unit. */
export interface Language {
  readonly constant: (id: string) => Fraction;
  readonly period: { readonly from: string; readonly to: string };
  /** The question of a derived fact; undefined for a fact that is given. */
  readonly derived: (id: string) => Question | undefined;
}

/** Stands before each operator in json-logic-js's table, so that none of json-logic-js's own is ever called. */
export const PREFIX = 'tieuchi ';
/** Stands for an operator that the core language does not have: its first operand is the name. */
export const UNKNOWN = 'unknown operator';

/** A question while its expression is read. */
interface Draft {
  readonly language: Language;
  readonly facts: Set<string>;
  readonly presences: Set<string>;
  readonly derived: Set<string>;
  readonly statistics: Map<string, StatisticQuestion>;
}

/** Reads an expression of the core language; its types were checked when the pack was compiled. */
export function questionOf(expression: Expression, language: Language): Question {
  const draft: Draft = {
    language,
    facts: new Set(),
    presences: new Set(),
    derived: new Set(),
    statistics: new Map(),
  };
  const logic = read(draft, expression, false);
  const { language: _, statistics, ...names } = draft;
  return { ...names, logic, statistics: [...statistics.values()] };
}

/** `inList`: whether `var` names a column of the item of a list, not a fact. */
function read(draft: Draft, part: Expression, inList: boolean): Logic {
  if (part === null) return ZERO;
  if (typeof part === 'number') return decimal(String(part));
  if (typeof part !== 'object') return part;
  if (!isOperation(part)) return call('list', readAll(draft, part, inList));
  const [name = ''] = Object.keys(part);
  const written = part[name] ?? null;
  const operands = isOperation(written) || !Array.isArray(written) ? [written] : (written as readonly Expression[]);
  const special = Object.hasOwn(SPECIAL, name) ? SPECIAL[name] : undefined;
  if (special) return special({ draft, name, operands, inList });
  const asked = readAll(draft, operands, inList);
  return Object.hasOwn(OPERATORS, name) ? call(name, asked) : call(UNKNOWN, [name, ...asked]);
}

function readAll(draft: Draft, parts: readonly Expression[], inList: boolean): readonly Logic[] {
  return parts.map((part) => read(draft, part, inList));
}

interface Operation {
  readonly draft: Draft;
  readonly name: string;
  readonly operands: readonly Expression[];
  readonly inList: boolean;
}

type ReadOperation = (operation: Operation) => Logic;

/** Walks a list; the second operand is asked of each item. */
const walk: ReadOperation = ({ draft, name, operands: [list = null, body = null, ...others], inList }) => ({
  [name]: [read(draft, list, inList), read(draft, body, true), ...readAll(draft, others, inList)],
});

/** Branches: json-logic-js itself takes them. */
const branch: ReadOperation = ({ draft, name, operands, inList }) => ({ [name]: readAll(draft, operands, inList) });

/** Operands that are names and words, as `{ "points": "a1" }`. */
const byName: ReadOperation = ({ name, operands }) => call(name, operands.map(String));

/** Operators that are not called with the values of all their operands. */
const SPECIAL: Readonly<Record<string, ReadOperation>> = {
  number: ({ operands }) => decimal(String(operands[0])),
  constant: ({ draft, operands }) => draft.language.constant(String(operands[0])),
  period: ({ draft, operands }) => draft.language.period[operands[0] === 'from' ? 'from' : 'to'],
  because: ({ draft, operands: [, value = null], inList }) => read(draft, value, inList),
  var: ({ draft, operands: [name], inList }) =>
    inList ? call('item', [String(name)]) : factIn(draft, 'fact', String(name)),
  present: ({ draft, operands: [fact = null] }) => factIn(draft, 'present', nameIn(fact)),
  round: ({ draft, operands: [value = null, to = null, mode], inList }) =>
    call('round', [read(draft, value, inList), roundingUnit(draft, to), String(mode)]),
  ...{ map: walk, filter: walk, some: walk, all: walk, none: walk, reduce: walk },
  ...{ if: branch, and: branch, or: branch },
  ...{ 'in-cohort': byName, attribute: byName, 'not-applicable': byName },
  ...{ points: byName, percent: byName, converted: byName, published: byName, level: byName, nodes: byName },
  cohort: ({ draft, operands: [cohort, aggregate, value = null, ...params] }) =>
    statistic(draft, {
      id: JSON.stringify(['cohort', [cohort, aggregate, value, ...params]]),
      members: JSON.stringify([cohort, value]),
      cohort: String(cohort),
      aggregate: String(aggregate),
      value: questionOf(value, draft.language),
      whenAbsent: '',
      params: readAll(draft, params, false) as readonly Datum[],
    }),
  children: ({ draft, operands: [aggregate, value = null, whenAbsent = null, ...params] }) =>
    statistic(draft, {
      id: JSON.stringify(['children', [aggregate, value, whenAbsent, ...params]]),
      members: JSON.stringify([null, value]),
      cohort: undefined,
      aggregate: String(aggregate),
      value: questionOf(value, draft.language),
      whenAbsent: read(draft, whenAbsent, false) as Datum,
      params: readAll(draft, params, false) as readonly Datum[],
    }),
} satisfies Record<string, ReadOperation> & Record<Measure, ReadOperation>;

function call(name: string, operands: readonly Logic[]): Logic {
  return { [PREFIX + name]: operands };
}

/** A fact, or whether it is there; of a derived fact also all that it reads. */
function factIn(draft: Draft, operator: 'fact' | 'present', id: string): Logic {
  const names = operator === 'fact' ? draft.facts : draft.presences;
  const question = draft.language.derived(id);
  if (question) {
    for (const fact of question.facts) names.add(fact);
    for (const fact of question.presences) draft.presences.add(fact);
    for (const fact of [...question.derived, id]) draft.derived.add(fact);
  } else names.add(id);
  return call(operator, [id]);
}

function statistic(draft: Draft, question: StatisticQuestion): Logic {
  draft.statistics.set(question.id, question);
  if (readsOwnValue(question.aggregate)) {
    // that value must be there
    for (const fact of question.value.facts) draft.facts.add(fact);
    for (const fact of question.value.presences) draft.presences.add(fact);
  }
  return call('statistic', [question.id]);
}

/** What `round` rounds to multiples of: the `step` that is written, or the unit of so many decimal places. */
function roundingUnit(draft: Draft, to: Expression): FractionRounding['unit'] {
  if (isOperation(to) && Object.hasOwn(to, 'step')) return read(draft, to.step ?? null, false) as Fraction;
  return placesUnit((read(draft, to, false) as Fraction).top.toNumber());
}

/** The name of a fact that is written plainly or as `var`. */
function nameIn(written: Expression): string {
  return isOperation(written) ? String([written.var].flat()[0]) : String(written);
}

function isOperation(part: Expression): part is { readonly [operator: string]: Expression } {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
