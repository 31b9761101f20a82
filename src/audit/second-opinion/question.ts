import type { Expression } from '../../model/expression.js';
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
  /** Whether it asks a function whose digits come from decimal.js. */
  readonly irrational: boolean;
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
const NAMING: readonly string[] = ['attribute', 'points', 'percent', 'level', 'nodes', 'not-applicable'];

/** Reads an expression of the core language; it has been type-checked when the pack was compiled. */
export function questionOf(expression: Expression, language: Language): Question {
  const reads = new Set<string>();
  const presences = new Set<string>();
  const first = new Set<string>();
  const unknown = new Set<string>();
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
    const asked = derived ? [...derived.reads] : [id];
    for (const one of asked) presences.add(one);
    return { [`${OURS}present`]: asked };
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
    if (Object.hasOwn(IRRATIONAL, name)) irrational = true;
    else if (!Object.hasOwn(OPERATORS, name)) unknown.add(name);
    return { [OURS + name]: operands.map((_, index) => at(index)) };
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

  return { logic: walk(expression, false), reads, presences, first, unknown, irrational };
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
