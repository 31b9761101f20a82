import { any, type Condition } from './conditions.js';
import { ofList } from './list-shapes.js';
import {
  constantNumber,
  constantOf,
  eitherNumber,
  extreme,
  type NumberText,
  plus,
  realNumber,
  realText,
} from './numbers.js';
import { sure, type Written } from './values.js';

/** Lower than every number that is scored. */
const LOWEST = '-9E+99';

/** The sum of the k largest. */
export const takingLargest: Written<'largest'> = ({ args: [listed, most] }, context) =>
  ofList(listed, context, (items) => {
    const take = most && context.make(most, context);
    const wanted = take?.value.is === 'number' ? constantOf(take.value) : undefined;
    const numbers = items.flatMap(({ value }) => (value.is === 'number' ? [value] : []));
    if (!wanted || numbers.length < items.length) return undefined;
    const k = Math.max(0, Math.ceil(wanted.n / wanted.d));
    const parts = items.flatMap(({ counts }, at) => {
      const number = numbers[at];
      return number && counts.always !== false ? [{ counts, number }] : [];
    });
    const value = largestOf(parts, k);
    return value && sure(value);
  });

interface Part {
  readonly counts: Condition;
  readonly number: NumberText;
}

function largestOf(parts: readonly Part[], k: number): NumberText | undefined {
  const zero = constantNumber(0);
  const orZero = ({ counts, number }: Part) => (number.isZeroElse ? number : eitherNumber(counts, number, zero));
  if (k === 0 || parts.length === 0) return zero;
  if (k >= parts.length) return parts.map(orZero).reduce((a, b) => plus(a, b), zero);
  if (k === 1) return highestOf(parts);
  // an item that does not count is written as 0, which would be among the largest where another is below 0
  const isAllSure = parts.every(({ counts }) => counts.always);
  if (!isAllSure && parts.some(({ number }) => number.low < 0)) return undefined;
  const texts = parts.map((part) => realText(orZero(part)));
  const places = Array.from({ length: parts.length }, (_, at) => at + 1).join(',');
  const ranks = Array.from({ length: k }, (_, at) => at + 1).join(',');
  const ends = parts.map(({ number }) => Math.max(Math.abs(number.low), Math.abs(number.high)));
  const reach = Math.max(...ends) * k;
  return realNumber(
    `SUMPRODUCT(LARGE(CHOOSE({${places}},${texts.join(',')}),{${ranks}}))`,
    parts.some(({ number }) => number.low < 0) ? -reach : 0,
    reach,
    true,
  );
}

function highestOf(parts: readonly Part[]): NumberText {
  const isSure = parts.some(({ counts }) => counts.always);
  if (parts.every(({ counts }) => counts.always))
    return extreme(
      parts.map(({ number }) => number),
      'highest',
    );
  const [low, high] = [
    Math.min(...parts.map(({ number }) => number.low)),
    Math.max(...parts.map(({ number }) => number.high)),
  ];
  const texts = parts.map(({ counts, number }) =>
    counts.always ? realText(number) : `IF(${counts.t},${realText(number)},${LOWEST})`,
  );
  const highest = realNumber(`MAX(${texts.join(',')})`, low, high, true);
  return isSure ? highest : eitherNumber(any(parts.map(({ counts }) => counts)), highest, constantNumber(0));
}
