import { compare, equal, ZERO } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { fold } from '../fold.js';
import { optionsOf, pointsOf } from './options.js';
import type { Reader } from './reading.js';

const VERB = '(?: (?:thuc hien|ban hanh|ket noi|su dung|trien khai|dat|ap dung|day du))?';
const YES = new RegExp(`^(?:co|da co|da|dat|co dat|dung)${VERB}$`);
const NO = new RegExp(`^(?:khong|chua|khong co|chua co|khong dat|chua dat|nguoc lai|con lai)${VERB}$`);
const BOTH = /^có (.+?) và (?:có )?(.+)$/isu;
const ONE_MISSING = /^(?:thieu|khong co|khong du)(?: mot trong (?:hai|cac).*| 1 trong .*)?$/;

/** `Có: 2 điểm; không: 0 điểm` in its many spellings; `Có A và có B: 2 điểm; thiếu một trong hai: 0 điểm`. */
export const yesNo: Reader = ({ title, max, clauses }) => {
  const options = optionsOf(clauses) ?? [];
  const [first, second] = options.toSorted((a, b) => compare(pointsOf(b, max), pointsOf(a, max)));
  if (!first || options.length > 2 || !equal(pointsOf(first, max), fromDecimal(max))) return undefined;
  if (second && !equal(pointsOf(second, max), ZERO)) return undefined;
  const [, one, other] = BOTH.exec(first.label) ?? [];
  if (one !== undefined && other !== undefined && second && ONE_MISSING.test(fold(second.label))) {
    return {
      facts: [one, other].map((part) => ({ title: `${title}: có ${part}`, type: 'boolean' })),
      rule: (ids) => ({ flag: { all: ids } }),
    };
  }
  if (!YES.test(fold(first.label)) || (second && !NO.test(fold(second.label)))) return undefined;
  return { facts: [{ title, type: 'boolean' }], rule: ([when = '']) => ({ flag: { when } }) };
};
