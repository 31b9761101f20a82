import type { Clause } from './clause.js';
import { hasWords } from './figure-title.js';
import { isRanked } from './range.js';

type OptionClause = Extract<Clause, { readonly is: 'option' }>;

/** The options, where `không có vụ trọng án` beside `1 vụ` is the range of none. */
export function withNone(options: readonly OptionClause[]): readonly OptionClause[] {
  const unit = unitOf(options);
  const isAlone = options.filter(({ range }) => !range).length === 1;
  return options.map((option) => {
    const thing = thingOf(option);
    const isCase = isAlone && BARE_CASE.test(unit) && HAPPENS.test(option.label);
    const isCounted = unit !== '' && thing !== '' && (isWholeOf(thing, unit) || beginsWith(thing, unit) || isCase);
    return option.range || !isCounted ? option : { ...option, range: { is: 'rest', isNone: true } };
  });
}

/** `không giảm`, `không vượt biên chế`: no change, which is none only of what changed. */
const NO_CHANGE = /^(?:không|chưa) (?<change>giảm|vượt)(?: (?<thing>.+?)(?: nào)?)?$/iu;

/** Whether each answer of no change stands beside counts of that change: `không giảm` beside `giảm 2 tiêu chí`, not beside `2 vụ`. */
export function isNoneOfChange(options: readonly OptionClause[]): boolean {
  const units = options.flatMap(({ range }) => (range?.is === 'range' ? [range.unit.toLowerCase()] : []));
  return options.every(({ label, range }) => {
    const change = range?.is === 'rest' ? NO_CHANGE.exec(label)?.groups?.change?.toLowerCase() : undefined;
    return change === undefined || units.every((unit) => unit.endsWith(` ${change}`));
  });
}

/** Whether an answer says that something was not done, and not only that there is none: `không ban hành`. */
export function isNotDone({ label, range }: OptionClause): boolean {
  return (
    range?.is === 'rest' &&
    !/^(?:không|chưa)(?: có| còn| bị| phát sinh| chậm)?(?: \p{L}+ nào)?$/iu.test(label) &&
    !/^còn lại|khác$/iu.test(label)
  );
}

/** What an answer says there is none of. */
export function thingOf({ label }: OptionClause): string {
  const { thing: changed, change = '' } = NO_CHANGE.exec(label)?.groups ?? {};
  if (changed !== undefined) return `${changed} ${change.toLowerCase()}`;
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

/** Words for a case of what another answer names: `không xảy ra cháy, nổ: 5 điểm; xảy ra 1 vụ: 3 điểm`. */
const BARE_CASE = /^(?:vụ|vụ việc|trường hợp)$/iu;
const HAPPENS = /^(?:không|chưa) (?:để xảy ra|xảy ra|có|phát sinh) /iu;

/** What bands count, by the longest name that an answer gives it: `vụ trọng án`, where `không có vụ trọng án` stands beside `1 vụ`. */
export function countedIn(options: readonly OptionClause[]): string {
  const unit = unitOf(options);
  if (unit === '') return '';
  const things = options.filter(({ label, range }) => range?.is === 'rest' && HAPPENS.test(label)).map(thingOf);
  const named = options.map(thingOf).find((thing) => beginsWith(thing, unit));
  const thing = BARE_CASE.test(unit) ? things[0] : undefined;
  return named ?? (thing === undefined ? unit : `${unit} ${thing}`);
}

/** The unit that the first of the bands names; '' where none does. */
export function unitOf(options: readonly OptionClause[]): string {
  return options.map(({ range }) => (range?.is === 'range' ? range.unit : '')).find((word) => word !== '') ?? '';
}
