import { BOOLEAN, DATE, type Expression, NUMBER, TEXT, type Type } from '../../src/model/expression.js';
import type { Chance } from './chance.js';
import type { Plain } from './plain.js';

const OPTIONS = ['on-time', 'late', 'none'];
const TEXTS = ['sở', 'huyện', 'xã', '10', '9', ''];
const DATES = ['2018-11-01', '2019-03-31', '2019-10-25', '2020-02-29'];
const CHOICE: Type = { is: 'choice', options: OPTIONS };
/** The rows of the one list of rows. */
export const ROW: Type = { is: 'row', columns: { n: NUMBER, yes: BOOLEAN, name: TEXT, day: DATE } };

/** Facts of every type, two of each where two can be compared. */
export const TYPES: Readonly<Record<string, Type>> = {
  a: NUMBER,
  b: NUMBER,
  c: NUMBER,
  p: BOOLEAN,
  q: BOOLEAN,
  name: TEXT,
  other: TEXT,
  plan: CHOICE,
  before: CHOICE,
  from: DATE,
  to: DATE,
  xs: { is: 'list', of: NUMBER },
  ys: { is: 'list', of: NUMBER },
  words: { is: 'list', of: TEXT },
  days: { is: 'list', of: DATE },
  rows: { is: 'list', of: ROW },
};

/** A number that a double holds exactly, with halves and quarters, and now and then 0. */
function plainNumber({ below, pick }: Chance): number {
  return (below(33) - 16) * pick([1, 1, 1, 0.5, 0.25]);
}

/** A value of the type. */
export function plainOf(type: Type, chance: Chance): Plain {
  switch (type.is) {
    case 'number':
      return plainNumber(chance);
    case 'boolean':
      return chance.percent(50);
    case 'choice':
      return chance.pick(OPTIONS);
    case 'date':
      return chance.pick(DATES);
    case 'list':
      return chance.some(0, 4, () => plainOf(type.of, chance));
    case 'row':
      return Object.fromEntries(
        Object.entries(type.columns).map(([column, inside]) => [column, plainOf(inside, chance)]),
      );
    default:
      return chance.pick(TEXTS);
  }
}

/** Facts for one expression: most often all are there, sometimes a few are absent. */
export function drawFacts(chance: Chance): { readonly [fact: string]: Plain } {
  const absent = chance.percent(12) ? 15 : 0;
  const there = Object.entries(TYPES).filter(() => !chance.percent(absent));
  return Object.fromEntries(there.map(([id, type]) => [id, plainOf(type, chance)]));
}

/** What can be named here: facts, or inside a list operator what the item offers. */
type Names = readonly (readonly [name: string, type: Type])[];
const FACTS: Names = Object.entries(TYPES);

function namesOf(type: Type, names: Names): readonly string[] {
  return names.flatMap(([name, other]) => (other === type ? [name] : []));
}

/** Dates and options are written as strings, so only beside one that is named. */
function isSpoken({ is }: Type): boolean {
  return is === 'date' || is === 'choice';
}

/** A well-typed expression of this type, so deep at most. */
export function drawExpression(type: Type, depth: number, chance: Chance): Expression {
  return drawer(chance)(type, depth, FACTS);
}

function drawer(chance: Chance) {
  const { below, pick, percent, some } = chance;

  function draw(type: Type, depth: number, names: Names): Expression {
    const leaf = depth <= 0 || percent(20);
    if (type.is === 'list') return leaf ? listLeaf(type.of, depth, names) : list(type.of, depth - 1, names);
    if (leaf) return scalarLeaf(type, names);
    if (percent(12)) return branches(type, depth - 1, names);
    if (type.is === 'number') return number(depth - 1, names);
    return type.is === 'boolean' ? condition(depth - 1, names) : scalarLeaf(type, names);
  }

  function scalarLeaf(type: Type, names: Names): Expression {
    const named = namesOf(type, names);
    return named.length > 0 && (isSpoken(type) || percent(65)) ? { var: pick(named) } : written(type);
  }

  function written(type: Type): Expression {
    const value = plainOf(type, chance) as Expression;
    return type.is === 'number' && percent(10) ? { number: String(value) } : value;
  }

  function number(depth: number, names: Names): Expression {
    const inner = () => draw(NUMBER, depth, names);
    switch (below(9)) {
      case 0:
        return { '+': some(1, 3, inner) };
      case 1:
        return { '-': some(1, 2, inner) };
      case 2:
        return { '*': some(1, 3, inner) };
      case 3:
        return { '/': [inner(), percent(92) ? pick([1, 2, 4, -2, 0.5]) : inner()] };
      case 4:
        return { '%': [inner(), percent(80) ? pick([2, 3, 0.5, -4]) : inner()] };
      case 5:
        return { min: some(1, 3, inner) };
      case 6:
        return { max: some(1, 3, inner) };
      case 7:
        return percent(50) ? { '+': [inner(), inner()] } : { '-': [inner(), inner()] };
      default:
        return reduce(NUMBER, depth, names);
    }
  }

  function condition(depth: number, names: Names): Expression {
    const inner = () => draw(BOOLEAN, depth, names);
    switch (below(9)) {
      case 0:
        return { and: some(1, 3, inner) };
      case 1:
        return { or: some(1, 3, inner) };
      case 2:
        return { '!': [inner()] };
      case 3:
        return {
          [pick(['==', '!='])]: beside(oneOf([NUMBER, NUMBER, BOOLEAN, TEXT, CHOICE, DATE], names), 2, depth, names),
        };
      case 4:
        return { [pick(['<', '<='])]: beside(oneOf([NUMBER, NUMBER, DATE], names), pick([2, 2, 3]), depth, names) };
      case 5:
        return { [pick(['>', '>='])]: beside(oneOf([NUMBER, NUMBER, DATE], names), 2, depth, names) };
      case 6: {
        const [needle = 0, ...items] = beside(oneOf([NUMBER, TEXT, CHOICE, DATE], names), 1 + below(4), depth, names);
        return { in: [needle, items] };
      }
      case 7:
        return { [pick(['some', 'all', 'none'])]: walked(BOOLEAN, depth, names) };
      default:
        return percent(30) ? reduce(BOOLEAN, depth, names) : inner();
    }
  }

  /** One of these types of which something can be said here. */
  function oneOf(types: readonly Type[], names: Names): Type {
    return pick(types.filter((type) => !isSpoken(type) || namesOf(type, names).length > 0));
  }

  /** Operands of one type in any order: of a date or an option one at least is named, the others may be written. */
  function beside(type: Type, count: number, depth: number, names: Names): readonly Expression[] {
    const at = below(count);
    return Array.from({ length: count }, (_, index) =>
      isSpoken(type) && index !== at && percent(50) ? written(type) : draw(type, depth - 1, names),
    );
  }

  function branches(type: Type, depth: number, names: Names): Expression {
    const conditions = 1 + below(2);
    const values =
      type.is === 'list'
        ? some(conditions + 1, conditions + 1, () => draw(type, depth, names))
        : beside(type, conditions + 1, depth, names);
    return {
      if: values.flatMap((value, index) => (index < conditions ? [draw(BOOLEAN, depth, names), value] : [value])),
    };
  }

  function list(of: Type, depth: number, names: Names): Expression {
    if (percent(10)) return branches({ is: 'list', of }, depth, names);
    if (percent(40) && of.is !== 'row' && of.is !== 'date') return { map: walked(of, depth, names) };
    return percent(60)
      ? { filter: [draw({ is: 'list', of }, depth, names), draw(BOOLEAN, depth, itemNames(of))] }
      : listLeaf(of, depth, names);
  }

  function listLeaf(of: Type, depth: number, names: Names): Expression {
    const named = names.filter(([, type]) => type.is === 'list' && type.of === of);
    const mustName = of.is === 'row' || isSpoken(of);
    if (named.length > 0 && (mustName || percent(75))) return { var: pick(named)[0] };
    return some(1, 3, () => draw(of, Math.min(depth, 1), names));
  }

  /** A list, and a body of this type that is asked of its items. */
  function walked(body: Type, depth: number, names: Names): readonly Expression[] {
    const of = listed([NUMBER, NUMBER, TEXT, DATE, ROW, ROW], names);
    return [draw({ is: 'list', of }, depth, names), draw(body, depth, itemNames(of))];
  }

  function reduce(type: Type, depth: number, names: Names): Expression {
    const of = listed([NUMBER, NUMBER, ROW, TEXT], names);
    const current = itemNames(of).map(
      ([name, inside]) => [name === '' ? 'current' : `current.${name}`, inside] as const,
    );
    const body = draw(type, depth, [...current, ['accumulator', type]]);
    return { reduce: [draw({ is: 'list', of }, depth, names), body, draw(type, depth, names)] };
  }

  /** Items whose list can be said here: rows and dates stand in declared lists only. */
  function listed(types: readonly Type[], names: Names): Type {
    return pick(names === FACTS ? types : types.filter((type) => type === NUMBER || type === TEXT));
  }

  function itemNames(of: Type): Names {
    return of.is === 'row' ? Object.entries(of.columns) : [['', of]];
  }

  return draw;
}
