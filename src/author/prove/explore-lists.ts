import { add, compare, type Exact, multiply, negate, ONE, reduced, sign, whole, ZERO } from '../../kit/exact.js';
import { hasShape, rowListOf, type Shaped } from '../../model/by-shape.js';
import { isExact, type Typed } from '../../model/expression.js';
import type { Interval } from '../../model/operator.js';
import { QUANTIFIER } from './explore-quantifier.js';
import { sequence } from './explore-sequence.js';
import {
  type Case,
  type CountedRow,
  type Explore,
  type ExploreOf,
  type Exploring,
  isNumber,
  type Meaning,
  noneCase,
  numberCase,
  numberWithin,
  truthCases,
} from './exploring.js';
import { interval } from './interval.js';
import { constantForm, constantOf, NOTHING, plus, times } from './linear.js';
import { assume, rangeOf, withVariable } from './region.js';

/** The one column that `map` leaves. */
const ONLY = '';

/** Explores the list operand, and calls `then` on each path on which it has a value. */
function over(then: (node: Typed, value: Meaning, listCase: Case, exploring: Exploring) => readonly Case[]): Explore {
  return (node, region, exploring) =>
    exploring
      .explore(node.args[0] as Typed, region, exploring)
      .flatMap((listCase) =>
        listCase.value.is === 'none' ? [listCase] : then(node, listCase.value, listCase, exploring),
      );
}

const rows: ExploreOf<Shaped<'rows'>> = (typed, region, exploring) => {
  const { name } = typed;
  const listed = exploring.rows(name, rowListOf(typed), region);
  const none = [...(exploring.measured(name)?.statuses ?? [])].map((status) => noneCase(region, status, name));
  return [
    listed ? { region: listed.region, value: { is: 'rows', rows: listed.rows } } : { region, value: { is: 'text' } },
    ...none,
  ];
};

const count = over((_, value, { region }, exploring) => {
  if (value.is === 'list') return [numberCase(region, value.count)];
  if (value.is !== 'rows') return [numberWithin(region, { low: ZERO }, exploring)];
  return [
    numberCase(
      region,
      value.rows.reduce((sum, { counted }) => plus(sum, counted), NOTHING),
    ),
  ];
});

const map = over((node, value, { region }) => {
  const body = node.args[1] as Typed;
  if (value.is === 'rows') {
    const rows = value.rows.map((row) => mapped(row, body));
    if (rows.every((row) => row !== undefined)) return [{ region, value: { is: 'rows', rows } }];
  }
  const item = value.is === 'list' ? itemInterval(body) : undefined;
  return [
    {
      region,
      value: value.is === 'list' ? { is: 'list', count: value.count, ...(item ? { item } : {}) } : { is: 'text' },
    },
  ];
});

/** A column, its negative, or columns times what is the same for every unit; anything else is not followed. */
function mapped(row: CountedRow, body: Typed): CountedRow | undefined {
  const factor = factorOf(row, body);
  if (!factor) return undefined;
  const { column, by } = factor;
  const form = row.columns[column];
  const { low, high } = row.when[column] ?? {};
  const [from, to] = sign(by) < 0 ? [high, low] : [low, high];
  const ends = interval(from && multiply(from, by), to && multiply(to, by));
  return form && { ...row, columns: { [ONLY]: times(form, by) }, when: { [ONLY]: ends }, fixed: {} };
}

function factorOf(row: CountedRow, body: Typed): { readonly column: string; readonly by: Exact } | undefined {
  if (hasShape(body, 'item')) return body.name in row.columns ? { column: body.name, by: ONE } : undefined;
  const { args } = body;
  const [first, second] = args;
  if (hasShape(body, 'difference') && first && !second) {
    const inner = factorOf(row, first);
    return inner && { column: inner.column, by: negate(inner.by) };
  }
  if (!hasShape(body, 'product') || !first || !second || args.length > 2) return undefined;
  for (const [factor, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const by = constantIn(row, other);
    const inner = by && factorOf(row, factor);
    if (inner) return { column: inner.column, by: multiply(inner.by, by) };
  }
  return undefined;
}

function constantIn(row: CountedRow, factor: Typed): Exact | undefined {
  if (hasShape(factor, 'item')) {
    const fixed = row.fixed[factor.name];
    return fixed && constantOf(fixed);
  }
  return hasShape(factor, 'literal') && isExact(factor.literal) ? factor.literal : undefined;
}

/** Adds up: `accumulator + column`, or `accumulator + item`; other reductions are not followed. */
const reduce: Explore = (node, region, exploring) => {
  const [list, body, start] = node.args as [Typed, Typed, Typed];
  return sequence([list, start], region, exploring).flatMap((path): readonly Case[] => {
    if ('none' in path) return [path.none];
    const [value, from] = path.values;
    const added = addedIn(body);
    if (!value || !from || !isNumber(from) || added === undefined) return unfollowed(node, path.region, exploring);
    if (value.is === 'rows') {
      const forms = value.rows.map(({ columns }) => columns[added]);
      if (forms.every((form) => form !== undefined))
        return [
          numberCase(
            path.region,
            forms.reduce((sum, form) => plus(sum, form), from.form),
          ),
        ];
    }
    if (value.is === 'list' && value.item?.low && sign(value.item.low) >= 0) {
      const low = rangeOf(path.region, from.form).low;
      return [numberWithin(path.region, interval(low, undefined), exploring, [value.count])];
    }
    return unfollowed(node, path.region, exploring);
  });
};

function unfollowed(node: Typed, region: Case['region'], exploring: Exploring): readonly Case[] {
  exploring.unknown.add(node.op);
  const none = noneCase(region, 'unscorable', node.op);
  if (node.type.is === 'number') return [numberWithin(region, {}, exploring), none];
  if (node.type.is === 'boolean') return [...truthCases(region, region), none];
  return [{ region, value: { is: 'text' } }, none];
}

function addedIn(body: Typed): string | undefined {
  const { args } = body;
  if (!hasShape(body, 'sum') || args.length !== 2) return undefined;
  const names = args.map((arg) => (hasShape(arg, 'item') ? arg.name : undefined));
  const current = names.find((name) => name === 'current' || name?.startsWith('current.'));
  return names.includes('accumulator') ? current?.replace(/^current\.?/, '') : undefined;
}

/** How far an item goes: a count of items, or a literal; figures in lists have no declared ends. */
function itemInterval(body: Typed): Interval | undefined {
  const { literal } = body;
  return hasShape(body, 'literal') && isExact(literal) ? { low: literal, high: literal } : undefined;
}

const filter = over((node, value, { region }, exploring) => {
  if (value.is !== 'list') return [...unfollowed(node, region, exploring)];
  const items = numberWithin(region, { low: ZERO }, exploring);
  if (items.value.is !== 'number') return [];
  const name = [...items.value.form.terms.keys()][0] ?? '';
  const gridded = withVariable(items.region, name, { low: ZERO, step: ONE, origin: ZERO });
  const within = assume(gridded, plus(items.value.form, value.count, negate(ONE))) ?? gridded;
  return [{ region: within, value: { is: 'list', count: items.value.form } }, noneCase(region, 'unscorable', 'filter')];
});

/** The k largest added up. */
const largest: Explore = (node, region, exploring) =>
  sequence(node.args, region, exploring).flatMap((path): readonly Case[] => {
    if ('none' in path) return [path.none];
    const [list, k] = path.values;
    const limit = k && isNumber(k) ? constantOf(k.form) : undefined;
    if (list?.is !== 'rows' || !limit) return unfollowed(node, path.region, exploring);
    const whenCounted = list.rows.map(({ when }) => when[ONLY] ?? {});
    const most = Math.min(Number(reduced(limit).n), list.rows.length);
    const always = list.rows.every((row) => row.always);
    const lows = whenCounted.map(({ low }) => low);
    const highs = whenCounted.map(({ high }) => high);
    const low = lows.every((end) => end !== undefined) ? leastTop(lows as readonly Exact[], most, always) : undefined;
    const high = highs.every((end) => end !== undefined) ? mostTop(highs as readonly Exact[], most, always) : undefined;
    return [
      numberWithin(
        path.region,
        interval(low, high),
        exploring,
        list.rows.flatMap(({ columns }) => columns[ONLY] ?? []),
      ),
    ];
  });

/** The lower bound of the `k` largest added up; where rows may not count (`always` is false), over any number of them. */
function leastTop(lows: readonly Exact[], k: number, always: boolean): Exact {
  const ordered = lows.toSorted(compare);
  if (always) return sumOf(ordered.slice(ordered.length - k));
  return extreme(ordered, k, -1);
}

function mostTop(highs: readonly Exact[], k: number, always: boolean): Exact {
  const ordered = highs.toSorted((a, b) => compare(b, a));
  return always ? sumOf(ordered.slice(0, k)) : extreme(ordered, k, 1);
}

/** The highest (`direction` 1) or lowest (-1) of 0 and the sums of the first 1, 2, … k numbers. */
function extreme(ordered: readonly Exact[], k: number, direction: 1 | -1): Exact {
  const sums = Array.from({ length: k }, (_, index) => sumOf(ordered.slice(0, index + 1)));
  return sums.reduce((best, sum) => (compare(sum, best) === direction ? sum : best), ZERO);
}

function sumOf(numbers: readonly Exact[]): Exact {
  return reduced(numbers.reduce(add, ZERO));
}

const spelled: Explore = (node, region, exploring) =>
  sequence(node.args, region, exploring).map((path) =>
    'none' in path
      ? path.none
      : { region: path.region, value: { is: 'list', count: constantForm(whole(node.args.length)) } },
  );

export const LISTS = { rows, list: spelled, count, map, filter, reduce, largest, ...QUANTIFIER, item: unfollowed };
