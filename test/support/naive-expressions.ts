import {
  type Fraction,
  fraction,
  least,
  minus,
  most,
  NOUGHT,
  order,
  over,
  read,
  rounded,
  times,
  total,
} from './naive-fractions.js';

/** A JSON document, read as it stands. */
// biome-ignore lint/suspicious/noExplicitAny: the naive scorer reads documents that were checked elsewhere.
export type Doc = any;

export type Datum = Fraction | boolean | string | readonly Doc[];

/** Why there is no value. */
export interface None {
  readonly none: 'missing' | 'not-applicable' | 'unscorable';
}

export const MISSING: None = { none: 'missing' };
export const NOT_APPLICABLE: None = { none: 'not-applicable' };
export const UNSCORABLE: None = { none: 'unscorable' };

/** Everything that a rule or a condition may look at. */
export interface Sight {
  readonly pack: Doc;
  readonly facts: Readonly<Record<string, Datum>>;
  readonly attributes: Readonly<Record<string, Datum>>;
  /** A measure or a level of another node, and the rows of one. */
  readonly node?: (id: string, what: string) => Datum | None;
  readonly rows?: (id: string, which: string) => readonly Readonly<Record<string, Datum | None>>[] | None;
  readonly item?: Readonly<Record<string, Datum | None>>;
  /** Absent facts that were asked for by `present` go in here. */
  readonly blanks?: Set<string>;
  /** Those that the unit is compared with. */
  readonly compared?: {
    readonly isIn: (cohort: string) => boolean;
    readonly ask: (operands: readonly Doc[], own: () => Datum) => Datum;
  };
}

export const isNone = (answer: unknown): answer is None =>
  typeof answer === 'object' && answer !== null && 'none' in answer;

export class Stop {
  constructor(readonly because: None) {}
}

/** The answer of an expression of the core language: the part of it that the generator writes. */
export function answer(expression: Doc, sight: Sight): Datum | None {
  try {
    return value(expression, sight);
  } catch (stop) {
    if (stop instanceof Stop) return stop.because;
    throw stop;
  }
}

/** The value, or a `Stop` thrown. */
export function value(e: Doc, sight: Sight): Datum {
  if (typeof e === 'number') return read(e);
  if (typeof e !== 'object') return e;
  const [op = '', written] = Object.entries<Doc>(e)[0] ?? [];
  const args: readonly Doc[] = Array.isArray(written) ? written : [written];
  const of = (at: number) => value(args[at], sight);
  const number = (at: number) => of(at) as Fraction;
  const numbers = () => args.map((_, at) => number(at));
  switch (op) {
    case 'number':
      return read(written);
    case 'var': {
      const derive = factOf(sight.pack, written)?.derive;
      return given(sight.item ? sight.item[written] : derive ? value(derive, sight) : sight.facts[written]);
    }
    case 'attribute':
      return given(sight.attributes[written]);
    case 'present': {
      const id = written.var ?? written;
      const derive = factOf(sight.pack, id)?.derive;
      const found = derive ? answer(derive, sight) : id in sight.facts || MISSING;
      if (!isNone(found)) return true;
      if (found.none !== 'missing') throw new Stop(found);
      for (const one of varsIn(sight.pack, { var: id })) if (!(one in sight.facts)) sight.blanks?.add(one);
      return false;
    }
    case 'if': {
      const chosen = args.findIndex((_, at) => at % 2 === 1 && of(at - 1) === true);
      return of(chosen < 0 ? args.length - 1 : chosen);
    }
    case 'round':
      return rounded(number(0), { places: args[1], mode: args[2] });
    case 'and':
      return args.every((_, at) => of(at) === true);
    case 'or':
      return args.some((_, at) => of(at) === true);
    case '!':
      return of(0) !== true;
    case '==':
      return same(of(0), of(1));
    case '!=':
      return !same(of(0), of(1));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return inOrder(op, numbers());
    case '+':
      return total(numbers());
    case '*':
      return numbers().reduce(times);
    case '-':
      return args.length === 1 ? minus(NOUGHT, number(0)) : minus(number(0), number(1));
    case '/': {
      const [top, bottom] = [number(0), number(1)];
      if (order(bottom, NOUGHT) === 0) throw new Stop(UNSCORABLE);
      return over(top, bottom);
    }
    case 'min':
      return numbers().reduce(least);
    case 'max':
      return numbers().reduce(most);
    case 'count':
      return fraction(BigInt((of(0) as readonly Doc[]).length));
    case 'all': {
      const [id, which] = args[0].nodes;
      const rows = sight.rows?.(id, which) ?? MISSING;
      if (isNone(rows)) throw new Stop(rows);
      return rows.length > 0 && rows.every((item) => value(args[1], { ...sight, item }) === true);
    }
    case 'in-cohort':
      return sight.compared?.isIn(written) ?? false;
    case 'cohort':
      return given(sight.compared?.ask(args, () => of(2)));
    case 'points':
    case 'percent':
    case 'level':
      return given(sight.node?.(written, op));
    case 'not-applicable':
      throw new Stop(NOT_APPLICABLE);
    case 'because':
      return of(1);
    default:
      throw new Error(`the naive scorer does not know "${op}"`);
  }
}

function given(datum: Datum | None | undefined): Datum {
  if (datum === undefined) throw new Stop(MISSING);
  if (isNone(datum)) throw new Stop(datum);
  return datum;
}

function same(a: Datum, b: Datum): boolean {
  return typeof a === 'object' ? order(a as Fraction, b as Fraction) === 0 : a === b;
}

function inOrder(op: string, numbers: readonly Fraction[]): boolean {
  const holds: Record<string, (signs: number) => boolean> = {
    '<': (s) => s < 0,
    '<=': (s) => s <= 0,
    '>': (s) => s > 0,
    '>=': (s) => s >= 0,
  };
  return numbers.slice(1).every((right, at) => holds[op]?.(order(numbers[at] as Fraction, right)));
}

export function factOf(pack: Doc, id: string): Doc {
  return pack.facts.find((fact: Doc) => fact.id === id);
}

/** Every fact that an expression reads, derived ones written out; those under `present` too where `presences` is true. */
export function varsIn(pack: Doc, e: Doc, presences = false): ReadonlySet<string> {
  if (typeof e !== 'object' || e === null) return new Set();
  if (Array.isArray(e)) return union(e.map((inside) => varsIn(pack, inside, presences)));
  return union(
    Object.entries<Doc>(e).map(([op, inside]) => {
      if (op === 'all') return new Set<string>();
      // what others are asked is no fact of one's own, but for a rank
      if (op === 'cohort' && inside[1] !== 'rank') return new Set<string>();
      if (op === 'present') return presences ? varsIn(pack, { var: inside.var ?? inside }, true) : new Set<string>();
      if (op !== 'var') return varsIn(pack, inside, presences);
      const derive = factOf(pack, inside)?.derive;
      return derive ? varsIn(pack, derive, presences) : new Set([String(inside)]);
    }),
  );
}

/** Facts that an expression reads whatever the others are: of a branch or a junction only the first operand's. */
export function surelyIn(pack: Doc, e: Doc): ReadonlySet<string> {
  if (typeof e !== 'object' || e === null) return new Set();
  if (Array.isArray(e)) return union(e.map((inside) => surelyIn(pack, inside)));
  return union(
    Object.entries<Doc>(e).map(([op, inside]) => {
      if (op === 'present' || op === 'all' || op === 'cohort') return varsIn(pack, { [op]: inside });
      if (op === 'if' || op === 'and' || op === 'or') return surelyIn(pack, [inside].flat()[0]);
      if (op !== 'var') return surelyIn(pack, inside);
      const derive = factOf(pack, inside)?.derive;
      return derive ? surelyIn(pack, derive) : new Set([String(inside)]);
    }),
  );
}

/** Facts that an expression names, derived ones as such, and does not ask the presence of. */
export function needed(e: Doc): readonly string[] {
  const asked = namedBy('present', e);
  return namedBy('var', e).filter((id) => !asked.includes(id));
}

function namedBy(wanted: 'var' | 'present', e: Doc): readonly string[] {
  if (typeof e !== 'object' || e === null) return [];
  return Object.entries<Doc>(e).flatMap(([op, inside]) => {
    if (op === 'all' || (op === 'cohort' && inside[1] !== 'rank')) return [];
    if (op === wanted) return [String(inside.var ?? inside)];
    return op === 'present' ? [] : namedBy(wanted, inside);
  });
}

export function union(sets: Iterable<ReadonlySet<string>>): ReadonlySet<string> {
  return new Set([...sets].flatMap((set) => [...set]));
}
