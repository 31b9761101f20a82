import { bug } from '../kit/bug.js';
import {
  add,
  ceilOf,
  compare,
  divide,
  type Exact,
  equal,
  floorOf,
  HUNDRED,
  larger,
  multiply,
  ONE,
  reduced,
  smaller,
  subtract,
  total,
  whole,
  ZERO,
} from '../kit/exact.js';
import { quantize } from '../kit/exact-text.js';
import type { Typed, Value } from '../model/expression.js';
import { type Deviation, HIGH_IS_BETTER, type Percentile, type Preference } from '../model/pack-words.js';
import {
  AGGREGATE_NAMES,
  type AggregateName,
  type Kept,
  type KeptValues,
  type Rounded,
  type SquareRoot,
  type Together,
} from '../model/statistic.js';
import type { Sharing } from '../model/tie-method.js';
import { SHARED_PLACE } from './shared-place.js';

/** An operand that an aggregate takes after the expression: one of some words, or a number in `[from, to]`. */
export type Setting = { readonly oneOf: readonly string[] } | { readonly from: Exact; readonly to: Exact };

/** How an aggregate is computed from the values of the members: `mean` of 1, 2 and 6 is 3. */
export interface Aggregate {
  readonly settings: readonly Setting[];
  /** Whether the answer depends on the value of the unit that asks, too, as a rank does. */
  readonly needsOwnValue: boolean;
  /** The statistics of the members that `answer` reads. */
  readonly keeps: (settings: readonly Value[]) => readonly Kept[];
  readonly answer: (values: KeptValues, settings: readonly Value[], ownValue: () => Exact) => Value;
}

/** Decimal places at which members are added up. */
export const MEMBER_PLACES = 50;

/** What a standard deviation reads of the members. */
const KEPT_FOR = { population: 'sd-population', sample: 'sd-sample' } as const satisfies Record<Deviation, Kept>;

/**
 * The value below which `part` of the values lie, as 1/4 of them. `nearest-rank`: of n values, lowest first, the one at place
 * ⌈part × n⌉, the first for 0. `linear`: at place 1 + part × (n − 1), between two places in a straight line (PERCENTILE.INC of
 * spreadsheets, type 7 of Hyndman and Fan).
 */
const PERCENTILE_OF: Readonly<Record<Percentile, (ascending: readonly Exact[], part: Exact) => Exact>> = {
  'nearest-rank': (ascending, part) =>
    valueAt(ascending, larger(ZERO, subtract(ceilOf(multiply(part, whole(ascending.length))), ONE))),
  linear: (ascending, part) => {
    const place = multiply(part, whole(ascending.length - 1));
    const [low, high] = [floorOf(place), ceilOf(place)];
    const [below, above] = [valueAt(ascending, low), valueAt(ascending, high)];
    return add(below, multiply(subtract(place, low), subtract(above, below)));
  },
};

/** Every aggregate by name. */
export const AGGREGATES: Readonly<Record<AggregateName, Aggregate>> = {
  max: plain('max'),
  min: plain('min'),
  sum: plain('sum'),
  mean: plain('mean'),
  count: plain('count'),
  sd: {
    settings: [{ oneOf: Object.keys(KEPT_FOR) }],
    needsOwnValue: false,
    keeps: ([which]) => [KEPT_FOR[which as Deviation]],
    answer: (values, [which]) => statistic(values, KEPT_FOR[which as Deviation]),
  },
  rank: {
    settings: [{ oneOf: Object.keys(HIGH_IS_BETTER) }, { oneOf: Object.keys(SHARED_PLACE) }],
    needsOwnValue: true,
    keeps: () => ['sorted'],
    answer: (values, [prefer, ties], ownValue) =>
      rankOf(sorted(values), ownValue(), HIGH_IS_BETTER[prefer as Preference], ties as Sharing),
  },
  percentile: {
    settings: [{ from: ZERO, to: HUNDRED }, { oneOf: Object.keys(PERCENTILE_OF) }],
    needsOwnValue: false,
    keeps: () => ['sorted'],
    answer: (values, [percent, method]) =>
      PERCENTILE_OF[method as Percentile](sorted(values), divide(percent as Exact, HUNDRED) ?? ZERO),
  },
  passing: plain('passing'),
  share: {
    settings: [],
    needsOwnValue: false,
    keeps: () => ['count', 'passing'],
    answer: (values) => divide(statistic(values, 'passing'), statistic(values, 'count')) ?? bug('no member'),
  },
  every: {
    settings: [],
    needsOwnValue: false,
    keeps: () => ['count', 'passing'],
    answer: (values) => equal(statistic(values, 'passing'), statistic(values, 'count')),
  },
};

/** The aggregate that a checked `cohort` or `children` asks; it stands as the literal. */
export function aggregateOf({ literal }: Pick<Typed, 'literal'>): AggregateName {
  return AGGREGATE_NAMES.find((name) => name === literal) ?? bug(`no aggregate ${literal}`);
}

/** The names of the values over the members that a statistic needs. The settings of its aggregate are its last operands. */
export function keptOf(node: Typed): readonly Kept[] {
  const { args } = node;
  const { settings, keeps } = AGGREGATES[aggregateOf(node)];
  return keeps(
    settings.length === 0 ? [] : args.slice(-settings.length).map((arg) => arg.literal ?? bug('no literal')),
  );
}

/** The named values of at least one member, in whatever order the members are. */
export function keep(members: readonly Value[], names: readonly Kept[], squareRoot: SquareRoot): Together {
  const numbers = members as readonly Exact[];
  let approximate = false;
  const exactOf = (result: { readonly value: Exact; readonly approximate: boolean } | undefined): Exact => {
    if (result?.approximate) approximate = true;
    return result?.value ?? bug('no root');
  };
  const statistics: Readonly<Record<Kept, () => Exact | readonly Exact[]>> = {
    count: () => whole(members.length),
    passing: () => whole(members.filter((member) => member === true).length),
    max: () => numbers.reduce(larger),
    min: () => numbers.reduce(smaller),
    sorted: () => numbers.toSorted(compare),
    sum: () => exactOf(sumOf(numbers)),
    mean: () => exactOf(meanOf(numbers)),
    'sd-population': () => exactOf(spreadOf(numbers, numbers.length, squareRoot)),
    'sd-sample': () => exactOf(spreadOf(numbers, numbers.length - 1, squareRoot)),
  };
  const values = Object.fromEntries(names.map((name) => [name, statistics[name]()]));
  return { values, approximate };
}

/** Each member at 50 places, half-even, and then exactly: no order of the members changes it. */
function sumOf(numbers: readonly Exact[]): Rounded {
  const parts = numbers.map((number) => quantize(number, MEMBER_PLACES));
  return { value: total(parts), approximate: parts.some((part, index) => !equal(part, numbers[index] as Exact)) };
}

function meanOf(numbers: readonly Exact[]): Rounded {
  const [first = ZERO] = numbers;
  if (areEqual(numbers)) return { value: first, approximate: false };
  const { value, approximate } = sumOf(numbers);
  return { value: divide(value, whole(numbers.length)) ?? bug('no member'), approximate };
}

function spreadOf(numbers: readonly Exact[], outOf: number, squareRoot: SquareRoot): Rounded | undefined {
  if (areEqual(numbers)) return { value: ZERO, approximate: false };
  const mean = meanOf(numbers);
  const squares = numbers.map((number) => {
    const deviation = subtract(quantize(number, MEMBER_PLACES), mean.value);
    return multiply(deviation, deviation);
  });
  const spread = squareRoot(reduced(divide(total(squares), whole(outOf)) ?? bug('no member')));
  return spread && { value: spread.value, approximate: spread.approximate || mean.approximate };
}

function areEqual(numbers: readonly Exact[]): boolean {
  const [first = ZERO] = numbers;
  return numbers.every((number) => equal(number, first));
}

function rankOf(ascending: readonly Exact[], ownValue: Exact, high: boolean, ties: Sharing): Exact {
  const upTo = (holds: (order: number) => boolean) => firstWhere(ascending, (value) => holds(compare(value, ownValue)));
  const [below, notAbove] = [upTo((order) => order >= 0), upTo((order) => order > 0)];
  const [from, end] = high ? [notAbove, ascending.length] : [0, below];
  const better = ties === 'dense' ? ascending.slice(from, end) : [];
  const groupsAbove = better.filter((value, index) => startsGroup(better, value, index)).length;
  return SHARED_PLACE[ties]({ above: end - from, groupsAbove, size: notAbove - below });
}

function startsGroup(ordered: readonly Exact[], value: Exact, index: number): boolean {
  const before = ordered[index - 1];
  return before === undefined || !equal(before, value);
}

/** The position of the first that holds, where all after it do; the length where none does. */
function firstWhere(ordered: readonly Exact[], holds: (value: Exact) => boolean): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(ordered[middle] as Exact)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The value of the sorted ones that stands at `place`, counted from 0. */
function valueAt(ascending: readonly Exact[], place: Exact): Exact {
  return ascending[Number(reduced(place).n)] ?? bug('no place');
}

function plain(name: Exclude<Kept, 'sorted'>): Aggregate {
  return {
    settings: [],
    needsOwnValue: false,
    keeps: () => [name],
    answer: (values) => statistic(values, name),
  };
}

function statistic(kept: KeptValues, name: Kept): Exact {
  const value = kept[name];
  return value && 'n' in value ? value : bug(`${name} was not kept`);
}

function sorted({ sorted: list }: KeptValues): readonly Exact[] {
  return list && !('n' in list) ? list : bug('no list');
}
