import { isDate, nextDay } from '../../../kit/instant.js';
import type { Json } from '../../../model/expression.js';
import type { Path } from '../../../model/issue.js';
import { type Alteration, altered } from './alteration.js';
import { isDecimal, nearby } from './nearby.js';
import { OTHER_OPERANDS } from './table.js';

/** The same comparison with the other side; `==` has none. */
const OTHER_SIDE: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const OTHER_END: Readonly<Record<string, string>> = { min: 'max', max: 'min' };

/** Whether an object is an expression of the core language that can be altered here. */
export function alteredOperation(value: Readonly<Record<string, Json>>, path: Path): readonly Alteration[] {
  const keys = Object.keys(value);
  const [operator = ''] = keys;
  const operand = value[operator];
  if (keys.length !== 1 || operand === undefined) return [];
  if (operator === 'number' && isDecimal(operand)) {
    const { lower, higher } = nearby(operand);
    return [lower, higher].map((near) => altered('cut', [...path, 'number'], operand, near));
  }
  if (!Array.isArray(operand)) return [];
  const days = operand.flatMap((day: Json, index) =>
    Object.hasOwn(OTHER_SIDE, operator) && typeof day === 'string' && isDate(day)
      ? [altered('cut', [...path, operator, index], day, nextDay(day))]
      : [],
  );
  if (operator === 'cohort' || operator === 'children') return alteredStatistic(operator, operand, path);
  const side = OTHER_SIDE[operator];
  const end = OTHER_END[operator];
  return [
    ...days,
    ...(side === undefined ? [] : [renamed('side', path, operator, side, operand)]),
    ...(end === undefined || operand.length < 2 ? [] : [renamed('cap', path, operator, end, operand)]),
    ...(operator === 'and' || operator === 'or' ? withoutEach(operand, [...path, operator]) : []),
  ];
}

/** The words of a statistic, each in its place; for the units below that have no value, that they are left out as well. */
function alteredStatistic(operator: string, operand: readonly Json[], path: Path): readonly Alteration[] {
  return operand.flatMap((one, index): readonly Alteration[] => {
    const at = [...path, operator, index];
    const isAbsence = operator === 'children' && index === 2;
    if (isAbsence && typeof one === 'boolean')
      return [altered('policy', at, one, !one), altered('policy', at, one, 'exclude')];
    if (isAbsence && typeof one !== 'string') return [altered('policy', at, numberIn(one), 'exclude')];
    // the first operand of `cohort` is an id
    if (typeof one !== 'string' || (operator === 'cohort' && index === 0)) return [];
    const [kind, words = []] = (Object.hasOwn(OTHER_OPERANDS, one) && OTHER_OPERANDS[one]) || [];
    return kind ? words.map((word) => altered(kind, at, one, word)) : [];
  });
}

/** A number as it is told, without the key that it stands under in canonical form. */
function numberIn(literal: Json): Json {
  const { number = literal } = (typeof literal === 'object' && literal !== null ? literal : {}) as { number?: Json };
  return number;
}

/** Each entry of a list taken away, but for the last one that is left. */
export function withoutEach(list: readonly Json[], path: Path): readonly Alteration[] {
  return list.length < 2 ? [] : list.map((entry, index) => altered('conjunct', [...path, index], entry, undefined));
}

function renamed(kind: 'side' | 'cap', path: Path, from: string, to: string, operand: Json): Alteration {
  return { kind, path, change: `${from} → ${to}`, edits: [{ path, value: { [to]: operand } }] };
}
