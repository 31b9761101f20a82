import { wordsOf } from './figure-title.js';

/** Words that add nothing to what an answer names. */
const EMPTY = new Set('có đã được các những'.split(' '));
const DENIES = /^(?:không|chưa|ko)(?!\p{L})/iu;
const IS_DENIED = /(?<!\p{L})(?:không|chưa|ko)(?!\p{L})/iu;
/** Words of an answer that falls short, or takes the rest. */
const FALLS_SHORT =
  /(?<!\p{L})(?:không|chưa|ko|chậm|trễ|muộn|quá|sau|trước|sai|thiếu|mất|vắng|dưới|thấp|kém|yếu|lỗi|một phần|còn|khác|ngược lại|chỉ|mới|\d)(?!\p{L})/iu;

/**
 * The denial of an answer that earns nothing, though it says no more than one that earns: of `công khai đầy đủ: 3 điểm; công khai
 * không đầy đủ: 1 điểm; công khai: 0 điểm` it is `không công khai`. None where an answer denies, as a whole, what there is.
 */
export function denialLost(earning: readonly string[], none: readonly string[]): readonly string[] {
  if ([...earning, ...none].some((label) => DENIES.test(label))) return [];
  const named = (label: string) => wordsOf(label).filter((word) => !EMPTY.has(word));
  return none.flatMap((label) => {
    const words = named(label);
    // `gửi không đúng hạn` of a penalty denies `đúng hạn`
    const isSaid = earning.some(
      (other) => !IS_DENIED.test(other) && words.every((word) => named(other).includes(word)),
    );
    return isSaid && !FALLS_SHORT.test(label) ? [`không ${label.charAt(0).toLowerCase()}${label.slice(1)}`] : [];
  });
}
