import { equal } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import type { Json } from '../../model/expression.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { plainDecimal } from '../decimal-comma.js';
import { areAll, clausesOf } from './clause.js';
import { isFault, isUnwished } from './faults.js';
import { isNameOf } from './figure-title.js';
import { isPlan, titleOfPlan } from './plans.js';
import { pointsOf } from './points.js';
import type { Range } from './range.js';
import { ratioOf } from './ratio.js';
import type { Reader, RowDoubt } from './reading.js';

/**
 * `Đạt 100%: 2 điểm; cứ giảm 10% trừ 0,5 điểm`, also with `dưới 80%: 0 điểm`. Only a whole step is taken away, and a doubt says so: of
 * 95 % nobody knows whether a part of the points is lost.
 */
export const steps: Reader = (scoring) => {
  const { title, max, role, clauses } = scoring;
  const [step, ...others] = clausesOf(clauses, 'step');
  const [reached, none, ...more] = clausesOf(clauses, 'option').toSorted((a, b) => Number(b.points) - Number(a.points));
  if (!step || !reached || others.length + more.length > 0 || ROLE_IS[role].lowers) return undefined;
  if (!areAll(clauses, ['step', 'option', 'floor'])) return undefined;
  const plan = planOf(reached.range);
  // `Nhiệm vụ` does not say what the percent is of
  if (!/t[ỷỉ] lệ|%/iu.test(title)) return undefined;
  const target = endOf(reached.range, 'atLeast');
  const floor = none && endOf(none.range, 'below');
  const isFull = equal(pointsOf(reached, max), fromDecimal(max));
  // of `từ 95%: 5 điểm; dưới 90% thì cứ giảm 1% …` nobody knows where the steps begin
  if (step.below !== undefined && step.below !== target) return undefined;
  if (target === undefined || !isFull || (none && (floor === undefined || none.points !== '0'))) return undefined;
  if (Number(floor ?? 0) >= Number(target) || Number(step.percent) <= 0) return undefined;
  const ratio = ratioOf({ title: isNameOf(title, plan ?? '') ? title : titleOfPlan(title, plan), clauses: [reached] });
  if (!ratio?.isAsked || isUnwished(title) || isFault(title)) return undefined;
  const doubts: readonly RowDoubt[] = [{ why: 'step-part', step: step.percent }];
  return {
    facts: ratio.facts,
    rule: ([fact = '']) => {
      const [most, low, percent] = [max, target, step.percent].map(plainDecimal);
      const missing: Json = { '/': [{ '-': [low ?? 0, { var: fact }] }, percent ?? 1] };
      const left: Json = { '-': [most ?? 0, { '*': [{ floor: missing }, plainDecimal(step.points)] }] };
      const points: Json = { max: [0, { min: [most ?? 0, left] }] };
      return {
        logic: floor === undefined ? points : { if: [{ '<': [{ var: fact }, plainDecimal(floor)] }, 0, points] },
      };
    },
    used: clauses,
    assumes: [...ratio.assumes, ...(clausesOf(clauses, 'floor').length > 0 ? [] : (['floor-zero'] as const))],
    doubts,
  };
};

/** The plan that a percent is of: `Đạt 100% dự toán`. */
function planOf(range: Range | undefined): string | undefined {
  return range?.is === 'range' && isPlan(range.unit) ? range.unit : undefined;
}

/** The only end of a percent that names no thing but a plan. */
function endOf(range: Range | undefined, end: 'atLeast' | 'below'): string | undefined {
  if (range?.is !== 'range' || !range.isPercent || (range.unit !== '' && !isPlan(range.unit))) return undefined;
  const { [end]: value, ...others } = range.ends;
  // `đạt 90%` beside steps below it is at least as much
  const isOnly = Object.values(others).every((other) => range.isExact && other === value);
  return isOnly ? value : undefined;
}
