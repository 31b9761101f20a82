import { bug } from '../../kit/bug.js';
import type { Json } from '../../model/expression.js';
import { plainDecimal } from '../decimal-comma.js';
import { type Clause, clausesOf } from './clause.js';
import { deductions, perItem } from './counts.js';
import type { Reader } from './reading.js';

/** The rule of one count, as `counts.ts` writes it: one of the two. */
interface OfOne {
  readonly 'per-item'?: { readonly atMost: Json };
  readonly deduct?: { readonly notBelow: Json };
}

/**
 * `Cứ 10 lượt người được 0,5 điểm, tối đa 2 điểm`, `Cứ 02 hồ sơ trễ hạn trừ 0,5 điểm`. Only a whole group counts, and a doubt says so: of
 * three files nobody knows whether the third loses half as much.
 */
export const eachGroup: Reader = (scoring) => {
  const [group, ...more] = clausesOf(scoring.clauses, 'each-group');
  if (!group || more.length > 0 || clausesOf(scoring.clauses, 'each').length > 0) return undefined;
  const each: Clause = { ...group, is: 'each' };
  const ofOne = { ...scoring, clauses: scoring.clauses.map((clause) => (clause === group ? each : clause)) };
  const reading = perItem(ofOne) ?? deductions(ofOne);
  if (!reading || 'why' in reading) return reading;
  const { size, item } = group;
  return {
    ...reading,
    rule: ([id = '']) => ({ logic: ofGroups(scoring.max, group, reading.rule([id]) as OfOne, id) }),
    used: reading.used.map((clause) => (clause === each ? group : clause)),
    doubts: [...(reading.doubts ?? []), { why: 'group-part', size, item }],
  };
};

/** The points of whole groups of the fact `id`, between the bounds of the rule for each one. */
function ofGroups(
  max: string,
  { size, points }: { readonly size: string; readonly points: string },
  { 'per-item': earned, deduct }: OfOne,
  id: string,
): Json {
  const groups: Json = { floor: { '/': [{ var: id }, Number(size)] } };
  const product: Json = { '*': [groups, plainDecimal(points)] };
  if (earned) return { min: [product, earned.atMost] };
  return {
    max: [(deduct ?? bug('points of a count are given or taken')).notBelow, { '-': [plainDecimal(max), product] }],
  };
}
