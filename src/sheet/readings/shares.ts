import { equal } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { decimalComma, plainDecimal } from '../decimal-comma.js';
import { fold } from '../fold.js';
import { optionsOf, pointsOf } from './options.js';
import { rangeOf } from './range.js';
import { ratioOf } from './ratio.js';
import type { Reader, Scoring } from './reading.js';

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const TIMES = String.raw`\s*(?:[*×x.]|nhan(?: voi)?)\s*`;
const MAX = `(?:diem toi da|so diem toi da|diem chuan|(?<max>${NUMBER})(?: diem)?)`;
const RATIO = String.raw`(?:ty le(?: %)?|\(?a\s*/\s*b\)?|\(?(?:tong )?so [^/*×]+/\s*(?:tong )?(?:so )?[^/*×]+?\)?)`;
const SHARE = new RegExp(`^(?:diem(?: dat| so)?\\s*=\\s*)?${RATIO}${TIMES}${MAX}$`);
const BELOW_TARGET = new RegExp(
  `^(?:diem\\s*=\\s*)?\\(?ty le(?: dat(?: duoc)?)?\\s*/\\s*(?<target>${NUMBER})\\s*%\\)?${TIMES}${MAX}$`,
);
/** The highest among the units, their mean, or a place among them. */
const COHORT =
  /(?:lon nhat|cao nhat|thap nhat|nho nhat)[^.;]*(?:trong|cua|giua) (?:cac|so|toan)|chuan hoa|binh quan (?:chung|cua (?:cac|toan|khoi|cum))|\bxep thu|\b(?:hang|don vi thu|xep hang) (?:nhat|nhi|hai|ba|tu|\d)\b/;

/** A row whose points depend on the other units in a way that `largest` does not read: refused, since which way is not certain. */
export const relative: Reader = ({ text }) => (COHORT.test(fold(text)) ? { why: 'relative' } : undefined);

/** `Điểm = Tỷ lệ * Điểm tối đa`, `a/b*8`, `(số hồ sơ đúng hạn / tổng số hồ sơ) x Điểm tối đa`. */
export const shares: Reader = (scoring) => {
  const [formula = '', ...others] = scoring.clauses.map(fold);
  const groups = SHARE.exec(formula);
  if (others.length > 0 || !groups || !isMax(groups.groups?.max, scoring)) return undefined;
  const ratio = ratioOf(scoring);
  if (!ratio || (/\ba\s*\/\s*b\b/.test(formula) && ratio.whole === undefined)) return undefined;
  return { facts: ratio.facts, rule: (ids) => ({ share: ratio.of(ids) }), assumes: ratio.assumes };
};

/** `Đạt từ 30% trở lên: 5 điểm; dưới 30%: Điểm = Tỷ lệ/30% * 5`. */
export const targets: Reader = (scoring) => {
  const { max, clauses } = scoring;
  const [above = '', below = '', ...others] = clauses;
  const [reached] = optionsOf([above]) ?? [];
  const range = reached && rangeOf(reached.label);
  if (!reached || range?.is !== 'range' || !range.isPercent || others.length > 0) return undefined;
  const target = range.ends.atLeast;
  const [, label = '', formula = ''] = /^([^:]+):\s*(.+)$/su.exec(below) ?? [];
  const rest = rangeOf(label);
  const groups = BELOW_TARGET.exec(fold(formula))?.groups;
  if (target === undefined || rest?.is !== 'range' || rest.ends.below !== target || !groups) return undefined;
  if (decimalComma(groups.target ?? '') !== target || !isMax(groups.max, scoring)) return undefined;
  if (!equal(pointsOf(reached, max), fromDecimal(max))) return undefined;
  const ratio = ratioOf(scoring);
  if (!ratio) return undefined;
  return {
    facts: ratio.facts,
    rule: (ids) => ({ share: { ...ratio.of(ids), target: plainDecimal(target), whenOver: 'cap' } }),
    assumes: ratio.assumes,
  };
};

function isMax(written: string | undefined, { max }: Scoring): boolean {
  return written === undefined || decimalComma(written) === max;
}
