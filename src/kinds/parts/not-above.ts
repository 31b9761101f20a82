import { compare } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import type { Path } from '../../model/issue.js';
import type { Fault } from '../../model/lowering.js';

/** A fault at the points unless they are at most the maximum; both are decimals. */
export function notAbove(max: string, points: string, at: Path): readonly Fault[] {
  if (compare(fromDecimal(points), fromDecimal(max)) <= 0) return [];
  return [{ code: 'points-above-max', at, params: { points, max } }];
}

/** As `notAbove`, for each entry of a map from id to points. */
export function noneAbove(max: string, points: Readonly<Record<string, string>>, at: Path): readonly Fault[] {
  return Object.entries(points).flatMap(([id, each]) => notAbove(max, each, [...at, id]));
}
