import { equal, ONE } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { fold } from '../../kit/unicode.js';
import { plainDecimal } from '../decimal-comma.js';
import { areAll, clausesOf } from './clause.js';
import { isMerit } from './faults.js';
import { hasWords, isNameOf } from './figure-title.js';
import { arePlaces } from './places.js';
import { pointsOf } from './points.js';
import { isRatioName, isTimesMax, ratioOf } from './ratio.js';
import type { Reader } from './reading.js';

/** Words for the highest or the mean of the units, or a place among them. */
const COHORT =
  /(?:lon nhat|cao nhat|thap nhat|nho nhat)[^.;]*(?:trong|cua|giua) (?:cac|so|toan)|chuan hoa|binh quan (?:chung|cua (?:cac|toan|khoi|cum))|\bxep thu|\bthu hang|\b(?:hang|don vi thu|xep hang) (?:nhat|nhi|hai|ba|tu|\d)\b(?! sao\b)/;

/** Whether a name is that of a count, which 100 is no scale of: `số tin bài/100`. */
function isCount(name: string): boolean {
  return /^(?:tổng )?số(?!\p{L})|^tổng(?!\p{L})/iu.test(name);
}

/** Refuses a row whose points depend on other units in a way that `largest` does not read. */
export const relative: Reader = (scoring) =>
  COHORT.test(fold(scoring.text)) && !arePlaces(scoring) ? { why: 'relative' } : undefined;

/** `Điểm = Tỷ lệ * Điểm tối đa`, `a/b*8`, `(1 - a/b) x 5`, `(1 - tỷ lệ) x 5`, `(số hồ sơ đúng hạn / tổng số hồ sơ) x Điểm tối đa`, `(Chỉ số x 10)/100`. */
export const shares: Reader = (scoring) => {
  const { title, max } = scoring;
  const nones = clausesOf(scoring.clauses, 'option');
  const clauses = scoring.clauses.filter(({ is }) => is !== 'option');
  const [formula, ...more] = clausesOf(clauses, 'formula');
  if (!formula || more.length > 0 || !areAll(clauses, ['formula', 'letter', 'ratio', 'zero', 'absent']))
    return undefined;
  const { product } = formula;
  const { over, under, isRest } = product;
  const isPart = over.length === 1 && under.length === 1;
  const isRatio = over.length === 1 && under.length === 0 && over.every(isRatioName);
  // a figure of 100 that is no ratio by its name: `(Chỉ số hài lòng x 10)/100`
  const isFigure = over.length === 1 && under.length === 0 && !over.some(isCount) && !isRatio && !isRest;
  const isOfPercent = (isRatio && clauses.length === 1) || isFigure;
  // `(Chỉ số hài lòng x 10)/100%`, `Chỉ số hài lòng (%) x 10`: the figure is a percent
  const isPercent = /\/ ?100 ?%/.test(formula.text) || (/\(%\)/.test(formula.text) && isNameOf(title, over[0] ?? ''));
  const isTimesMaximum = (!isFigure || isPercent) && isTimesMax(product, max);
  if (!(isPart || isRatio || isFigure) || !(isTimesMaximum || (isOfPercent && isTimesMax(product, max, '100'))))
    return undefined;
  if (isFigure && (over.some((name) => name.length < 2) || clauses.length > 1)) return undefined;
  const ratio = ratioOf({ title, clauses }, product);
  if (!ratio || (isPart && ratio.isAsked)) return undefined;
  const [part] = ratio.facts;
  if (!part || isRest ? nones.length > 0 : !nones.every((none) => isNothingOf(none, part.title))) return undefined;
  // `1 - tỷ lệ` of a ratio of two figures may be the rest of either, and of a merit is none that is meant
  if (isRatio && isRest && (!ratio.isAsked || ratio.facts.some(({ title }) => isMerit(title)))) return undefined;
  return {
    facts: ratio.facts,
    rule: (ids) => ({ share: ratio.of(ids) }),
    used: [formula, ...nones, ...ratio.used],
    assumes: ratio.assumes,
  };
};

/** `không số hóa: 0 điểm` beside a ratio of `số hồ sơ được số hóa`, which says no more than that; `không tính điểm` may leave the row out. */
function isNothingOf({ label, text }: { readonly label: string; readonly text: string }, part: string): boolean {
  const thing = /^(?:không|chưa)(?: được)? (?<thing>\p{L}.*)$/iu.exec(label)?.groups?.thing;
  const isZero = /(?<![\d.,])0+ ?(?:điểm|đ)?$/iu.test(text);
  return isZero && thing !== undefined && hasWords(part, thing) && !/(?<!\p{L})(?:không|chưa)(?!\p{L})/iu.test(part);
}

/** `Đạt từ 30% trở lên: 5 điểm; dưới 30%: Điểm = Tỷ lệ/30% * 5`. */
export const targets: Reader = (scoring) => {
  const { title, max, clauses } = scoring;
  const [reached, ...options] = clausesOf(clauses, 'option');
  const [below, ...others] = clausesOf(clauses, 'formula-in');
  if (!reached || !below || options.length + others.length > 0) return undefined;
  if (!areAll(clauses, ['option', 'formula-in', 'letter', 'ratio', 'zero', 'absent'])) return undefined;
  const isNamed = [reached.range, below.range].some((range) => range?.is === 'range' && !isOfTitle(range, title));
  if (isNamed) return undefined;
  const reachedEnds = reached.range?.is === 'range' && reached.range.isPercent ? reached.range.ends : {};
  const { atLeast: target, below: under, atMost } = reachedEnds;
  // `từ 30% đến dưới 100%: 5 điểm` says nothing of 100 %
  if (under !== undefined || (atMost !== undefined && ![target, '100'].includes(atMost))) return undefined;
  const isBelow =
    below.range.is === 'range' && below.range.ends.below === target && below.range.ends.atLeast === undefined;
  if (target === undefined || !isBelow || !equal(pointsOf(reached, max), fromDecimal(max))) return undefined;
  const { product } = below;
  const isRatio = product.over.length === 1 && product.under.length === 0 && product.over.every(isRatioName);
  // ratio / target * maximum, the target as a part of 1
  if (!isRatio || product.isRest || !isTimesMax(product, max, hundredth(target))) return undefined;
  const ratio = ratioOf(scoring, product);
  if (!ratio) return undefined;
  return {
    facts: ratio.facts,
    rule: (ids) => ({ share: { ...ratio.of(ids), target: plainDecimal(target), whenOver: 'cap' } }),
    used: [reached, below, ...ratio.used],
    assumes: ratio.assumes,
  };
};

/** `Đạt 100%: 5 điểm; dưới 100%: tính theo tỷ lệ`, where there is nothing but all that the points are in proportion to. */
export const proportions: Reader = (scoring) => {
  const { title, max, clauses } = scoring;
  const [reached, ...options] = clausesOf(clauses, 'option');
  const [below, ...others] = clausesOf(clauses, 'proportion-in');
  if (!reached || !below || options.length + others.length > 0) return undefined;
  if (!areAll(clauses, ['option', 'proportion-in', 'letter', 'ratio', 'zero', 'absent'])) return undefined;
  if (reached.range?.is !== 'range' || below.range.is !== 'range') return undefined;
  const { ends, isPercent } = reached.range;
  const isAll = isPercent && ends.atLeast === '100' && ends.below === undefined;
  const isRest = below.range.ends.below === '100' && below.range.ends.atLeast === undefined;
  const areOfTitle = [reached.range, below.range].every((range) => isOfTitle(range, title));
  // `Nhiệm vụ` does not say what the percent is of
  if (!/t[ỷỉ] lệ|%/iu.test(title)) return undefined;
  if (!isAll || !isRest || !areOfTitle || !equal(pointsOf(reached, max), fromDecimal(max))) return undefined;
  const ratio = ratioOf(scoring, { factor: ONE, over: ['tỷ lệ'], under: [], isRest: false, maxima: 1 });
  return (
    ratio && {
      facts: ratio.facts,
      rule: (ids) => ({ share: ratio.of(ids) }),
      used: [reached, below, ...ratio.used],
      assumes: ratio.assumes,
    }
  );
};

/** Whether a band names no thing, or that of the title: `90% số văn bản` of `Tỷ lệ văn bản được xử lý`. */
export function isOfTitle({ unit }: { readonly unit: string }, title: string): boolean {
  return unit === '' || isNameOf(title, unit.replace(/^số /iu, ''));
}

/** A percent as a part of 1: `30` -> `0.30`. */
export function hundredth(percent: string): string {
  const [integer = '', places = ''] = percent.split('.');
  const digits = integer.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${places}`;
}
