import { isOfAmount } from './banded-title.js';
import { isRanked, plainUnit, type Range } from './range.js';

/** Words with which a name goes on to say what was done: `thôn có hương ước`, `hồ sơ đúng hạn`. */
const DONE =
  /^(?<noun>.+?) (?:(?:đã |đều )?(?:được|có|hoàn thành|thực hiện|đạt|giải quyết|xử lý|bố trí|sử dụng|công khai|ban hành|tham gia|kết nối|nộp|đăng ký|cài đặt) |(?:tham (?:gia|dự)|sử dụng|thực hiện|tổ chức|triển khai|hoàn thành|áp dụng|hài lòng|đồng tình)$|(?:đúng|trước|trễ|quá|chậm) (?:thời )?hạn$)/iu;

/** What a share is a part of: `hồ sơ` of `hồ sơ đúng hạn`; undefined where no word goes on to what was done. */
export function nounOf(share: string): string | undefined {
  return DONE.exec(share)?.groups?.noun;
}

/** Whether a percent is of what was done with the things that a title counts: `80% hồ sơ đúng hạn` of `Số hồ sơ đúng hạn`. */
export function isOfShare(unit: string, title: string): boolean {
  return isOfAmount(title) && nounOf(unit.replace(/^số /iu, '')) !== undefined;
}

/** Whether a unit is the noun in fewer words: `vấn đề` of `vấn đề phát hiện`. */
function isHeadOf(unit: string, noun: string): boolean {
  return unit.includes(' ') && noun.startsWith(`${unit} `) && !isRanked(noun.slice(unit.length));
}

/**
 * What bands of a percent are the share of, where one of them says it in full, `100% thôn có hương ước`, and each other one in
 * the same words, by the noun alone, `dưới 80% thôn`, or not at all.
 */
export function shareOf(ranges: readonly Extract<Range, { readonly is: 'range' }>[]): string | undefined {
  const units = ranges.map(({ unit }) => plainUnit(unit));
  const longest = units.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const noun = DONE.exec(longest)?.groups?.noun;
  if (noun === undefined || !units.every((unit) => ['', noun, longest].includes(unit) || isHeadOf(unit, noun)))
    return undefined;
  const [full] = ranges.map(({ unit }) => unit).toSorted((a, b) => b.length - a.length);
  return full?.replace(/^(?:tổng )?số /iu, '');
}
