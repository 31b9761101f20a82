import { compare } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { decimalComma, plainDecimal } from '../decimal-comma.js';
import { fold } from '../fold.js';
import type { Reader } from './reading.js';

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const EACH = new RegExp(
  `^moi (?<what>(?:(?!\\b(?:tru|giam)\\b).)+?) (?:duoc |dat |tinh |cong |\\+)*(?<each>${NUMBER}) ?(?:diem|d)$`,
);
const CAPPED = new RegExp(`^\\(?(?:nhung )?(?:toi da|khong qua)(?: khong qua)? (?<cap>${NUMBER}) ?(?:diem|d)?\\)?$`);
const DEDUCTED = new RegExp(
  `^(?:moi (?<what>.+?) (?:bi |thi )?tru (?<each>${NUMBER}) ?(?:diem|d)|tru (?<each2>${NUMBER}) ?(?:diem|d) ?(?:/|cho moi|moi) ?(?<what2>.+))$`,
);
const FREE = new RegExp(`^(?:khong (?:co )?.*?[:,]?|) ?(?<full>${NUMBER}) ?(?:diem|d)$`);

/** `Mỗi ứng dụng 1 điểm, tối đa 5 điểm`. In a block of penalties `mỗi lỗi trừ 1 điểm` says the same. */
export const perItem: Reader = ({ title, max, role, clauses }) => {
  const parts = clausesAtCommas(clauses);
  const pattern = role === 'penalty' ? DEDUCTED : EACH;
  const each = parts.map((part) => pattern.exec(part)?.groups).find((groups) => groups !== undefined);
  const cap = parts.map((part) => CAPPED.exec(part)?.groups?.cap).find((one) => one !== undefined);
  const others = parts.filter((part) => !pattern.test(part) && !CAPPED.test(part));
  const points = decimalComma(each?.each ?? each?.each2 ?? '');
  const most = cap === undefined ? max : decimalComma(cap);
  if (points === undefined || most === undefined || others.length > 0) return undefined;
  if (compare(fromDecimal(most), fromDecimal(max)) > 0) return { why: 'points-above-max', best: most };
  const doubts = most === max ? [] : [{ why: 'max-not-reached', best: most } as const];
  return {
    facts: [{ title, type: 'count' }],
    rule: ([count = '']) => ({ 'per-item': { count, each: plainDecimal(points), atMost: plainDecimal(most) } }),
    doubts,
  };
};

/** `Tối đa 2 điểm, mỗi lỗi trừ 0,5 điểm`; `Không có sự cố: 3 điểm; mỗi sự cố trừ 1 điểm`. */
export const deductions: Reader = ({ title, max, role, clauses }) => {
  const parts = clausesAtCommas(clauses);
  const [deducted, ...more] = parts.map((part) => DEDUCTED.exec(part)?.groups).filter((groups) => groups !== undefined);
  const each = decimalComma(deducted?.each ?? deducted?.each2 ?? '');
  const others = parts.filter((part) => !DEDUCTED.test(part));
  const full = others.map((part) =>
    decimalComma(CAPPED.exec(part)?.groups?.cap ?? FREE.exec(part)?.groups?.full ?? ''),
  );
  if (role === 'penalty' || each === undefined || more.length > 0 || full.some((one) => one !== max)) return undefined;
  return {
    facts: [
      {
        title: /^so /.test(fold(title))
          ? title
          : `${title}: số ${nounOf(deducted?.what ?? deducted?.what2 ?? '', clauses)}`,
        type: 'count',
      },
    ],
    rule: ([fact = '']) => ({ deduct: { items: [{ count: fact, each: plainDecimal(each) }], notBelow: 0 } }),
    assumes: ['floor-zero'],
  };
};

/** A comma before a blank parts clauses; a bracket at the end is a clause of its own. */
function clausesAtCommas(clauses: readonly string[]): readonly string[] {
  return clauses
    .flatMap((clause) => clause.replace(/\s*\(/, ', (').split(/,\s+/))
    .map(fold)
    .filter((part) => part !== '');
}

/** The word that was folded for comparing, as it is written. */
function nounOf(folded: string, clauses: readonly string[]): string {
  const noun = folded.replace(/^moi /, '');
  const text = clauses.join(' ');
  const words = text.split(/\s+/);
  const length = noun.split(' ').length;
  const start = words.findIndex((_, index) => fold(words.slice(index, index + length).join(' ')) === noun);
  return start < 0
    ? noun
    : words
        .slice(start, start + length)
        .join(' ')
        .toLowerCase();
}
