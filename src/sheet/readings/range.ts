import { decimalComma } from '../decimal-comma.js';
import { fold } from '../fold.js';

/** What a label like `từ 70% đến dưới 90%` covers; ends in normal form. `rest` is `còn lại`. */
export type Range =
  | { readonly is: 'rest' }
  | {
      readonly is: 'range';
      readonly isPercent: boolean;
      readonly ends: Readonly<Partial<Record<'above' | 'atLeast' | 'below' | 'atMost', string>>>;
    };

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const UNIT = String.raw`(?: ?%| ?[a-z]+(?:\/[a-z]+)?(?: (?!tro|den|toi|va)[a-z]+)?)?`;
const LOW =
  '>=|≥|>|<=|≤|<|tu|tren|hon|lon hon|cao hon|it nhat|toi thieu|duoi|nho hon|thap hon|it hon|khong qua|toi da|khong vuot qua';
const HIGH = '<=|≤|<|duoi|nho hon|khong qua';
const RANGE = new RegExp(
  `^(?:(?:ty le(?: dat)?|dat(?: ty le)?|muc|so luong|so lan|co) ?)?(?<low>${LOW})? ?(?<from>${NUMBER})(?<unit>${UNIT})(?: ?(?:den|toi|va|-) ?(?<high>${HIGH})? ?(?<to>${NUMBER})(?<unit2>${UNIT}))?(?<tail> (?:tro len|tro xuong|tro lai))?$`,
);
const REST = /^(?:con lai|(?:cac )?truong hop (?:khac|con lai)|khac|khong|khong co|khong dat)$/;

const ABOVE = new Set(['>', 'tren', 'hon', 'lon hon', 'cao hon']);
const BELOW = new Set(['<', 'duoi', 'nho hon', 'thap hon', 'it hon']);
const AT_MOST = new Set(['<=', '≤', 'khong qua', 'toi da', 'khong vuot qua']);
const AT_LEAST = new Set(['>=', '≥', 'tu', 'it nhat', 'toi thieu']);

/** Reads the label of a band or of a step on a count; undefined where it is none. */
export function rangeOf(label: string): Range | undefined {
  const folded = fold(label).replace(/^(?:neu|khi) /, '');
  if (REST.test(folded)) return { is: 'rest' };
  const groups = RANGE.exec(folded)?.groups;
  const from = decimalComma(groups?.from ?? '');
  if (!groups || from === undefined) return undefined;
  const { low = '', high = '', tail = '' } = groups;
  const isPercent = [groups.unit, groups.unit2].some((unit) => unit?.includes('%'));
  const range = (ends: Partial<Record<'above' | 'atLeast' | 'below' | 'atMost', string>>): Range => {
    return { is: 'range', isPercent, ends };
  };
  if (groups.to !== undefined) {
    const to = decimalComma(groups.to);
    if (to === undefined || tail !== '' || BELOW.has(low) || AT_MOST.has(low)) return undefined;
    return range({ [ABOVE.has(low) ? 'above' : 'atLeast']: from, [BELOW.has(high) ? 'below' : 'atMost']: to });
  }
  if (tail !== '' && (BELOW.has(low) || AT_MOST.has(low))) return undefined;
  if (tail === ' tro len') return range({ [ABOVE.has(low) ? 'above' : 'atLeast']: from });
  if (tail !== '') return ABOVE.has(low) ? undefined : range({ atMost: from });
  if (ABOVE.has(low)) return range({ above: from });
  if (BELOW.has(low)) return range({ below: from });
  if (AT_MOST.has(low)) return range({ atMost: from });
  if (AT_LEAST.has(low)) return range({ atLeast: from });
  return isPercent ? undefined : range({ atLeast: from, atMost: from });
}
