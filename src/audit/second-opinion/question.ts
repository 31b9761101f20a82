import type { Expression } from '../../model/expression.js';
import type { Datum } from './answer.js';
import { decimal, type Fraction, NOUGHT } from './fraction.js';
import { IRRATIONAL, OPERATORS } from './operators.js';
import { type Grain, placesUnit } from './round-fraction.js';

/** What json-logic-js is given. An object with two keys is data to it, and so is every number. */
export type Logic = Fraction | boolean | string | readonly Logic[] | { readonly [operator: string]: Logic };

/** An expression, ready to be asked, with what it looks at once derived facts are written out. */
export interface Question {
  readonly logic: Logic;
  /** Facts that it reads. */
  readonly reads: ReadonlySet<string>;
  /** Facts whose presence it asks. */
  readonly presences: ReadonlySet<string>;
  /** Derived facts that must be computed before it, in the order in which they need one another. */
  readonly first: ReadonlySet<string>;
  /** Operators in it, derived facts aside, that are not of the core language. */
  readonly unknown: ReadonlySet<string>;
  /** Statistics over units together that it looks at. */
  readonly together: readonly TogetherQuestion[];
  /** Whether it asks a function whose digits come from decimal.js. */
  readonly irrational: boolean;
}

/** One number of the units of a cohort, or of those below, together. */
export interface TogetherQuestion {
  /** Equal only for the same number of the same units. */
  readonly id: string;
  /** Equal wherever the same is asked of the same units, whatever number is wanted. */
  readonly members: string;
  /** The cohort; undefined of the units below. */
  readonly cohort: string | undefined;
  readonly aggregate: string;
  /** What every unit is asked. */
  readonly value: Question;
  /** Of units below: what one is that has no answer. */
  readonly whenAbsent: Datum;
  /** Words and numbers that the aggregate needs besides. */
  readonly more: readonly Datum[];
}

/** What an expression may name that is the same for every unit. */
export interface Language {
  readonly constant: (id: string) => Fraction;
  readonly period: { readonly from: string; readonly to: string };
  /** The question of a derived fact; undefined for one that is given. */
  readonly derived: (id: string) => Question | undefined;
}

/** The name by which json-logic-js knows an operator of ours: none of its own is ever meant. */
export const OURS = 'tieuchi ';

const WALKS: readonly string[] = ['map', 'filter', 'some', 'all', 'none'];
const CONTROL: readonly string[] = ['if', 'and', 'or'];
const NAMING: readonly string[] = [
  ...['in-cohort', 'attribute', 'points', 'percent', 'converted', 'published', 'level', 'nodes', 'not-applicable'],
];

/** Reads an expression of the core language; it has been type-checked when the pack was compiled. */
export function questionOf(expression: Expression, language: Language): Question {
  const reads = new Set<string>();
  const presences = new Set<string>();
  const first = new Set<string>();
  const unknown = new Set<string>();
  const together = new Map<string, TogetherQuestion>();
  let irrational = false;

  const take = (id: string, { reads: theirs, ...derived }: Question, as: Set<string>) => {
    for (const fact of theirs) as.add(fact);
    for (const fact of derived.presences) presences.add(fact);
    for (const earlier of derived.first) first.add(earlier);
    first.add(id);
    irrational ||= derived.irrational;
  };

  const fact = (id: string): Logic => {
    const derived = language.derived(id);
    if (derived) take(id, derived, reads);
    else reads.add(id);
    return { [`${OURS}fact`]: [id] };
  };

  const present = (id: string): Logic => {
    const derived = language.derived(id);
    if (derived) take(id, derived, presences);
    else presences.add(id);
    return { [`${OURS}present`]: [id] };
  };

  const operation = (name: string, operands: readonly Expression[], inList: boolean): Logic => {
    const at = (index: number, inside = inList) => walk(operands[index] ?? null, inside);
    const text = (index: number) => String(operands[index]);
    if (name === 'number') return decimal(text(0));
    if (name === 'constant') return language.constant(text(0));
    if (name === 'period') return language.period[operands[0] === 'from' ? 'from' : 'to'];
    if (name === 'because') return at(1);
    if (name === 'var') return inList ? { [`${OURS}item`]: [text(0)] } : fact(text(0));
    if (name === 'present') return present(nameIn(operands[0] ?? null));
    if (name === 'round') return rounding(at(0), grainUnit(operands[1] ?? null), text(2) as Grain['mode']);
    if (WALKS.includes(name)) return { [name]: [at(0), at(1, true)] };
    if (name === 'reduce') return { reduce: [at(0), at(1, true), at(2)] };
    if (CONTROL.includes(name)) return { [name]: operands.map((_, index) => at(index)) };
    if (NAMING.includes(name)) return { [OURS + name]: operands.map((_, index) => text(index)) };
    if (name === 'cohort' || name === 'children') return statistic(name, operands);
    if (Object.hasOwn(IRRATIONAL, name)) irrational = true;
    else if (!Object.hasOwn(OPERATORS, name)) unknown.add(name);
    return { [OURS + name]: operands.map((_, index) => at(index)) };
  };

  const statistic = (name: string, operands: readonly Expression[]): Logic => {
    const ofCohort = name === 'cohort';
    const [cohort, aggregate, asked = null] = ofCohort ? operands : [undefined, ...operands];
    const more = operands.slice(3).map((one) => walk(one, false) as Datum);
    const whenAbsent = (ofCohort ? '' : walk(operands[2] ?? null, false)) as Datum;
    const members = JSON.stringify([cohort ?? null, asked]);
    const id = JSON.stringify([name, operands]);
    const value = questionOf(asked, language);
    for (const inside of value.unknown) unknown.add(inside);
    const own = { id, members, cohort: ofCohort ? String(cohort) : undefined, aggregate: String(aggregate) };
    together.set(id, { ...own, value, whenAbsent, more });
    if (aggregate === 'rank') rankOwn(value);
    return { [`${OURS}together`]: [id] };
  };

  /** A rank is that of the unit's own value, which must be there. */
  const rankOwn = (value: Question): void => {
    for (const id of value.reads) reads.add(id);
    for (const id of value.presences) presences.add(id);
  };

  const grainUnit = (to: Expression): Fraction => {
    const isStep = isOperation(to) && Object.hasOwn(to, 'step');
    const grain = walk(isStep ? (to.step ?? null) : to, false) as Fraction;
    return isStep ? grain : placesUnit(grain.top.toNumber());
  };

  const walk = (part: Expression, inList: boolean): Logic => {
    if (part === null) return NOUGHT;
    if (typeof part === 'number') return decimal(String(part));
    if (typeof part !== 'object') return part;
    if (!isOperation(part)) return { [`${OURS}list`]: part.map((item) => walk(item, inList)) };
    const [name = ''] = Object.keys(part);
    const operands = part[name] ?? null;
    return operation(name, isOperation(operands) || !Array.isArray(operands) ? [operands] : operands, inList);
  };

  const logic = walk(expression, false);
  return { logic, reads, presences, first, unknown, together: [...together.values()], irrational };
}

function rounding(value: Logic, unit: Fraction, mode: Grain['mode']): Logic {
  return { [`${OURS}round`]: [value, unit, mode] };
}

/** A fact by its name, or as `var`. */
function nameIn(written: Expression): string {
  return isOperation(written) ? String([written.var].flat()[0]) : String(written);
}

function isOperation(part: Expression): part is { readonly [operator: string]: Expression } {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
