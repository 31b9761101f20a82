import { compare, equal, HUNDRED, ONE, sign } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { plainDecimal } from '../decimal-comma.js';
import { areAll, type Clause, clausesOf, type Product } from './clause.js';
import { pointsOf } from './points.js';
import type { Ends, Range } from './range.js';
import { isRatioName, isTimesMax, ratioOf } from './ratio.js';
import type { Reader, Scoring } from './reading.js';
import { hundredth, isOfTitle } from './shares.js';

type OptionClause = Extract<Clause, { readonly is: 'option' }>;

/** What `tính theo tỷ lệ` says without a formula. */
const RATIO_OF_MAXIMUM: Product = { factor: ONE, over: ['tỷ lệ'], under: [], isRest: false, maxima: 1 };

/**
 * `Dưới 80%: 0 điểm; từ 80% trở lên: tỷ lệ x điểm tối đa`; `Đạt từ 80% trở lên tính điểm theo tỷ lệ, dưới 80% không tính điểm`;
 * with a target only where the formula divides by it: `từ 50% đến dưới 90%: Điểm = Tỷ lệ/90% * 5`.
 */
export const floors: Reader = (scoring) => {
  const { title, max, clauses } = scoring;
  if (!areAll(clauses, ['option', 'formula', 'formula-in', 'proportion-in', 'letter', 'ratio', 'zero', 'absent']))
    return undefined;
  const options = clausesOf(clauses, 'option');
  const [none, ...otherNone] = options.filter((option) => sign(pointsOf(option, max)) === 0);
  const [reached, ...otherReached] = options.filter((option) => sign(pointsOf(option, max)) > 0);
  const [stated, ...otherStated] = [...clausesOf(clauses, 'formula-in'), ...clausesOf(clauses, 'proportion-in')];
  const [formula, ...otherFormulas] = clausesOf(clauses, 'formula');
  if (!none || otherNone.length + otherReached.length + otherStated.length + otherFormulas.length > 0) return undefined;
  if (stated?.is === 'formula-in' && formula) return undefined;
  const product = stated?.is === 'formula-in' ? stated.product : (formula?.product ?? (stated && RATIO_OF_MAXIMUM));
  const ends = stated ? endsOf(stated.range, title) : {};
  const atLeast = stated ? ends?.atLeast : endsOf(none.range, title)?.below;
  const target = reached ? targetOf(reached, scoring) : '100';
  if (
    !product ||
    !ends ||
    atLeast === undefined ||
    target === undefined ||
    !isBelow(none, atLeast, { title, mayBeRest: stated !== undefined })
  )
    return undefined;
  // `tính theo tỷ lệ` does not say whether the points are in proportion to the target
  if (reached ? stated?.is !== 'formula-in' || ends.below !== target : !isUpToAll(ends)) return undefined;
  if (sign(fromDecimal(atLeast)) <= 0 || compare(fromDecimal(atLeast), fromDecimal(target)) > 0) return undefined;
  if (!isProportion(product) || !isTimesMax(product, max, hundredth(target))) return undefined;
  const ratio = ratioOf(scoring, product);
  if (!ratio || (product.under.length > 0 && ratio.isAsked)) return undefined;
  const isCapped = compare(fromDecimal(target), HUNDRED) < 0;
  const cap = isCapped ? { target: plainDecimal(target), whenOver: 'cap' } : {};
  return {
    facts: ratio.facts,
    rule: (ids) => ({ share: { ...ratio.of(ids), ...cap, atLeast: plainDecimal(atLeast) } }),
    used: [none, ...[reached, stated, formula].filter((clause) => clause !== undefined), ...ratio.used],
    assumes: ratio.assumes,
  };
};

/** The ends of a range of percents that names no thing, or that of the title; undefined for any other. */
function endsOf(range: Range | undefined, title: string): Ends | undefined {
  return range?.is === 'range' && range.isPercent && isOfTitle(range, title) ? range.ends : undefined;
}

/** The percent from which an option earns the maximum, at most 100. */
function targetOf(option: OptionClause, { title, max }: Pick<Scoring, 'title' | 'max'>): string | undefined {
  const { atLeast, below, atMost = '100' } = endsOf(option.range, title) ?? {};
  const isAll = atLeast !== undefined && below === undefined && atMost === '100';
  if (!isAll || !equal(pointsOf(option, max), fromDecimal(max))) return undefined;
  return compare(fromDecimal(atLeast), HUNDRED) > 0 ? undefined : atLeast;
}

/** Whether an option is of what is below a percent: `dưới 80%`, or beside `từ 80% trở lên` what is left. */
function isBelow(
  { range }: OptionClause,
  percent: string,
  { title, mayBeRest }: { readonly title: string; readonly mayBeRest: boolean },
): boolean {
  if (range?.is === 'rest') return mayBeRest && !range.isNone;
  const { below, ...others } = endsOf(range, title) ?? {};
  return below === percent && Object.keys(others).length === 0;
}

function isUpToAll({ below, atMost = '100' }: Ends): boolean {
  return below === undefined && atMost === '100';
}

/** A ratio by its name, or of two figures; `dưới 80%` beside `1 - a/b` may be of either. */
function isProportion({ over, under, isRest }: Product): boolean {
  if (isRest || over.length !== 1) return false;
  return under.length === 1 || (under.length === 0 && over.every(isRatioName));
}
