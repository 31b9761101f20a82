import type { Clause } from './clause.js';
import { hasWords } from './figure-title.js';
import { isRanked } from './range.js';

type OptionClause = Extract<Clause, { readonly is: 'option' }>;

/** The options, where `không có vụ trọng án` beside `1 vụ` is the range of none. */
export function withNone(options: readonly OptionClause[]): readonly OptionClause[] {
  const unit = unitOf(options);
  return options.map((option) => {
    const thing = thingOf(option);
    const isCounted = unit !== '' && thing !== '' && (isWholeOf(thing, unit) || beginsWith(thing, unit));
    return option.range || !isCounted ? option : { ...option, range: { is: 'rest', isNone: true } };
  });
}

/** What an answer says there is none of. */
export function thingOf({ label }: OptionClause): string {
  const pattern =
    /^(?:không|chưa)(?: có| đạt| còn| để xảy ra| xảy ra| bị| phát sinh| thực hiện| đáp ứng| tổ chức| triển khai| giảm)? (?<thing>.+?)(?: nào)?$/iu;
  return pattern.exec(label)?.groups?.thing ?? '';
}

/** Whether a unit counts all of a thing: `vụ việc` of `không có vụ việc`, but not `vụ việc phức tạp`. */
function isWholeOf(thing: string, unit: string): boolean {
  return hasWords(unit, thing) && (!isRanked(unit) || isRanked(thing));
}

/** Whether words begin with all of `start`, in any case. */
export function beginsWith(words: string, start: string): boolean {
  return `${words} `.toLowerCase().startsWith(`${start} `.toLowerCase());
}

/** The unit that the first of the bands names; '' where none does. */
export function unitOf(options: readonly OptionClause[]): string {
  return options.map(({ range }) => (range?.is === 'range' ? range.unit : '')).find((word) => word !== '') ?? '';
}
