import type { Clause } from './clause.js';
import { isUnwished } from './faults.js';
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

/** Words behind a thing in the title of its ratio, which leave out none of it. */
const ONLY_WHERE =
  /^(?: (?:đa chiều|trong (?:năm|kỳ)|trên địa bàn(?: \p{L}+){0,3}|của (?:xã|phường|huyện|tỉnh|đơn vị)))*$/iu;

/** Whether an answer is that there is none of what a ratio is of, and nobody wishes for: `không có hộ nghèo` of `Tỷ lệ hộ nghèo đa chiều`. */
function isOfNoFault(label: string, title: string): boolean {
  const thing = /^không(?: có| còn)? (?<thing>.+?)(?: nào)?$/iu.exec(label)?.groups?.thing?.toLowerCase() ?? '';
  const figure = title.toLowerCase().replace(/^t[ỷỉ] lệ /u, '');
  return thing !== '' && isUnwished(thing) && figure.startsWith(thing) && ONLY_WHERE.test(figure.slice(thing.length));
}

/** The options of a percent that nobody wishes for, where `không có hộ nghèo` is the range of none, as `không có` is. */
export function withNoFault(options: readonly OptionClause[], title: string): readonly OptionClause[] {
  const isOfPercents = options.some(({ range }) => range?.is === 'range' && range.isPercent);
  if (!isOfPercents || !/^t[ỷỉ] lệ /iu.test(title)) return options;
  return options.map((option) =>
    !option.range && isOfNoFault(option.label, title) ? { ...option, range: { is: 'rest', isNone: true } } : option,
  );
}

/** Whether an answer is `không có` of a percent that nobody wishes for, which is 0 %. */
export function hasNoFault(options: readonly OptionClause[], title: string): boolean {
  const isOfFault = /^t[ỷỉ] lệ /iu.test(title) && isUnwished(title);
  return options.some(
    ({ label }) =>
      (isOfFault && /^không có$/iu.test(label)) || (/^t[ỷỉ] lệ /iu.test(title) && isOfNoFault(label, title)),
  );
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
