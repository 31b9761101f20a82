import { isDecimal } from '../../../kit/exact-text.js';
import { isDate, nextDay } from '../../../kit/instant.js';
import { valueAt } from '../../../kit/plain-data.js';
import { OPERATORS } from '../../../logic/index.js';
import type { AlterationKind } from '../../../model/alteration.js';
import type { Json } from '../../../model/expression.js';
import type { Path } from '../../../model/issue.js';
import type { Operator } from '../../../model/operator.js';
import type { Deviation, Percentile, Preference } from '../../../model/pack-words.js';
import type { Shape, ShapeOf } from '../../../model/shape.js';
import type { AbsentWord, AggregateName } from '../../../model/statistic.js';
import { SHARINGS } from '../../../model/tie-method.js';
import { type Alteration, altered } from './alteration.js';
import { nearby } from './neighbour-decimals.js';

/** What else each word in an operand of `cohort` and `children` could have been: the aggregate, and how it is taken. */
type Others = readonly [AlterationKind, readonly string[]];
const OTHER_OPERANDS: Readonly<Record<string, Others>> = {
  max: ['statistic', ['min']],
  min: ['statistic', ['max']],
  sum: ['statistic', ['mean']],
  mean: ['statistic', ['sum']],
  share: ['statistic', ['passing']],
  passing: ['statistic', ['share', 'count']],
  count: ['statistic', ['passing']],
  // nothing else is asked with the same settings
  sd: ['statistic', []],
  rank: ['statistic', []],
  percentile: ['statistic', []],
  every: ['statistic', []],
  population: ['statistic', ['sample']],
  sample: ['statistic', ['population']],
  'nearest-rank': ['statistic', ['linear']],
  linear: ['statistic', ['nearest-rank']],
  high: ['side', ['low']],
  low: ['side', ['high']],
  ...Object.fromEntries(SHARINGS.map((word) => [word, ['ties', SHARINGS.filter((other) => other !== word)] as const])),
  exclude: ['policy', ['withhold']],
  withhold: ['policy', ['exclude']],
} satisfies Record<AggregateName | Deviation | Percentile | Preference | AbsentWord, Others>;

/** Every alteration of an expression of the core language, in the order in which it is written. */
export function alteredExpression(value: Json, path: Path): readonly Alteration[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry: Json, index) => alteredExpression(entry, [...path, index]));
  const operation = value as Readonly<Record<string, Json>>;
  const inside = Object.entries(operation).flatMap(([key, inner]) => alteredExpression(inner, [...path, key]));
  return [...alteredOperation(operation, path), ...inside];
}

/** The alterations of one operation, without those of its operands. */
function alteredOperation(value: Readonly<Record<string, Json>>, path: Path): readonly Alteration[] {
  const keys = Object.keys(value);
  const [operator = ''] = keys;
  const operand = value[operator];
  if (keys.length !== 1 || operand === undefined) return [];
  if (operator === 'number' && isDecimal(operand)) {
    const { lower, higher } = nearby(operand);
    return [lower, higher].map((near) => altered('cut', [...path, 'number'], operand, near));
  }
  if (!Array.isArray(operand)) return [];
  return alteredShape(valueAt(OPERATORS, operator)?.shape, {
    operator,
    operand,
    path,
  });
}

interface Written {
  readonly operator: string;
  readonly operand: readonly Json[];
  readonly path: Path;
}

function alteredShape(shape: Operator['shape'], { operator, operand, path }: Written): readonly Alteration[] {
  if (shape === undefined || 'from' in shape) return [];
  const at = [...path, operator];
  if (shape.is === 'statistic') return alteredStatistic(shape.of, operand, at);
  if (shape.is === 'junction') return withoutEach(operand, at);
  if (!('other' in shape) || operand.length < 2) return [];
  const days = operand.flatMap((day, index) =>
    typeof day === 'string' && isDate(day) ? [altered('cut', [...at, index], day, nextDay(day))] : [],
  );
  return [...days, renamed(RENAMED[shape.is], path, operator, shape.other, operand)];
}

/** What it is to write the other operator of a shape that has one: `<=` for `<`, `max` for `min`. */
const RENAMED = { order: 'side', extreme: 'cap' } as const satisfies Readonly<
  Record<Extract<Shape, { readonly other: string }>['is'], AlterationKind>
>;

/** The words of a statistic, each in its place; for the units below that have no value, that they are left out as well. */
function alteredStatistic(of: ShapeOf<'statistic'>['of'], operand: readonly Json[], path: Path): readonly Alteration[] {
  return operand.flatMap((entry, index): readonly Alteration[] => {
    const at = [...path, index];
    const isAbsence = of === 'children' && index === 2;
    if (isAbsence && typeof entry === 'boolean')
      return [altered('policy', at, entry, !entry), altered('policy', at, entry, 'exclude')];
    if (isAbsence && typeof entry !== 'string') return [altered('policy', at, numberIn(entry), 'exclude')];
    // the first operand of `cohort` is an id
    if (typeof entry !== 'string' || (of === 'cohort' && index === 0)) return [];
    const [kind, words = []] = (Object.hasOwn(OTHER_OPERANDS, entry) && OTHER_OPERANDS[entry]) || [];
    return kind ? words.map((word) => altered(kind, at, entry, word)) : [];
  });
}

/** A number as it is printed: `5`, not `{ "number": "5" }`. */
function numberIn(literal: Json): Json {
  const { number = literal } = (typeof literal === 'object' && literal !== null ? literal : {}) as { number?: Json };
  return number;
}

/** Each entry of a list taken away, but for the last one that is left. */
export function withoutEach(list: readonly Json[], path: Path): readonly Alteration[] {
  return list.length < 2 ? [] : list.map((entry, index) => altered('conjunct', [...path, index], entry, undefined));
}

function renamed(kind: AlterationKind, path: Path, from: string, to: string, operand: Json): Alteration {
  return { kind, path, change: `${from} → ${to}`, edits: [{ path, value: { [to]: operand } }] };
}
