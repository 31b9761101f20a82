import { bug } from '../../kit/bug.js';
import { type Exact, equal, larger, multiply, ratio, ZERO } from '../../kit/exact.js';
import { fromDecimal, fromText } from '../../kit/exact-text.js';
import { decimalComma } from '../decimal-comma.js';
import type { Points } from './clause.js';
import { NUMBER, UNIT } from './pattern.js';

/** Points of an option: a number, a part of the maximum, the maximum, or none. */
export const POINTS = [
  String.raw`(?:(?<top>\d+)\s*/\s*(?<bottom>\d+)|(?<percent>${NUMBER})\s*%|(?<half>một nửa|nửa))(?:\s*[*×]\s*|\s+(?:x\s+)?)(?:tổng\s+|mức\s+)?(?:số\s+điểm|điểm\s+tối\s+đa|số\s+điểm\s+tối\s+đa|điểm\s+chuẩn)`,
  String.raw`(?<percentOf>${NUMBER})\s*%\s+điểm`,
  String.raw`(?<full>(?:số\s+)?điểm\s+tối\s+đa|tối\s+đa(?:\s+(?:số\s+)?điểm)?|toàn\s+bộ\s+(?:số\s+)?điểm|trọn\s+điểm|điểm\s+tuyệt\s+đối)`,
  String.raw`(?<none>không\s+(?:(?:có|tính|được|đạt|chấm|cho|được\s+tính)\s*)?điểm)`,
  String.raw`(?<points>${NUMBER})\s*(?<unit>${UNIT})?`,
].join('|');

type Groups = Readonly<Record<string, string | undefined>>;

/** The points in the groups of `POINTS`; undefined where the number cannot be read. */
export function pointsIn(groups: Groups): Points | undefined {
  const { top, bottom, half, full, none } = groups;
  if (full !== undefined) return { points: '1', isPart: true };
  if (none !== undefined) return { points: '0', isPart: false };
  if (half !== undefined) return { points: '1/2', isPart: true };
  if (top !== undefined)
    return Number(bottom) === 0 ? undefined : { points: `${Number(top)}/${Number(bottom)}`, isPart: true };
  const percent = groups.percent ?? groups.percentOf;
  if (percent !== undefined) return percentPart(percent);
  const points = decimalComma(groups.points ?? '');
  return points === undefined ? undefined : { points, isPart: false };
}

/** `50` -> `50/100`; undefined for a percent with decimals, which no rule can state. */
function percentPart(percent: string): Points | undefined {
  const decimal = decimalComma(percent);
  if (decimal === undefined || !/^\d+$/.test(decimal)) return undefined;
  return { points: decimal === '100' ? '1' : `${decimal}/100`, isPart: true };
}

/** The points of an option, exactly. */
export function pointsOf({ points, isPart }: Points, max: string): Exact {
  if (!isPart) return fromDecimal(points);
  const [top, bottom] = points.split('/').map(Number);
  const part = fromText(points) ?? ratio(top ?? bug('a part has a numerator'), bottom ?? bug('and a denominator'));
  return multiply(fromDecimal(max), part);
}

/** Whether points can be written in a rule, which a third of 5 cannot. */
export function isDecimal(points: number | string): boolean {
  return /^\d+(?:\.\d+)?$/.test(String(points));
}

/** The points of the best option. */
export function bestOf(options: readonly Points[], max: string): Exact {
  return options.reduce((best, option) => larger(best, pointsOf(option, max)), ZERO);
}

/** Whether one of the options earns nothing. */
export function hasZero(options: readonly Points[], max: string): boolean {
  return options.some((option) => equal(pointsOf(option, max), ZERO));
}

/** Whether the points of several options add up, so that more than one may be true. */
export function areAddedUp(options: readonly (Points & { readonly isAdded: boolean })[], max: string): boolean {
  const earning = options.filter((option) => !equal(pointsOf(option, max), ZERO));
  return earning.length > 1 && earning.some(({ isAdded }) => isAdded);
}
