import { ROLE_IS } from '../../model/pack-words.js';
import type { Scoring } from './reading.js';

const FAULT =
  /(?<!\p{L})(?:lỗi|sai(?: sót| phạm)?|vi phạm|(?:nộp |gửi )?(?:chậm|trễ|muộn)|quá hạn|thiếu(?! nhi| niên)|sót|vắng)(?!\p{L})/iu;
const MENDED = /(?<!\p{L})(?:xử lý|khắc phục|phát hiện|giải quyết|ngăn chặn|phòng|chống|không|chưa)(?!\p{L})/iu;

/** Whether words name a fault, which earns no points: `mỗi lỗi: 0,5 điểm` leaves out that they are taken away. */
export function isFault(words: string): boolean {
  return FAULT.test(words) && !MENDED.test(words);
}

const DENIED = /^(?:không|chưa)(?: có| để xảy ra| xảy ra| bị)? /iu;

/** Whether an answer says that nothing bad happened, and so is none that earns nothing: `không để xảy ra điểm nóng`. */
export function isFaultless(label: string): boolean {
  return /^(?:không|chưa) (?:để )?xảy ra /iu.test(label) || (DENIED.test(label) && isFault(label.replace(DENIED, '')));
}

/** Words of an answer that is no ground to take points away: `đúng hạn`, `hoàn thành`. */
const IS_GOOD =
  /^(?:có )?(?:\p{L}+ ){0,2}(?<!(?:không|chưa) )(?:đúng(?! \d)|đầy đủ|kịp thời|hoàn thành|tốt|khá|xuất sắc)(?!\p{L})/iu;

/** `không` in a row whose title denies too. */
const BARE_NO = /^(?:không|chưa)(?: có| xảy ra| để xảy ra| bị)?$/iu;

/**
 * Whether an answer earns points by a fault, or in a penalty loses them without it, or denies a title that denies: the row may
 * mean the other answer.
 */
export function isTurned({ title, role }: Pick<Scoring, 'title' | 'role'>, label: string): boolean {
  if (DENIED.test(title) && BARE_NO.test(label)) return true;
  const isDenied = DENIED.test(label);
  if (ROLE_IS[role].lowers) return isDenied ? isFault(label.replace(DENIED, '')) : IS_GOOD.test(label);
  const isOfTitle = /^(?:có|đã có|bị|đạt)$/iu.test(label);
  const start = title.split(' ').slice(0, 3).join(' ');
  return isOfTitle ? isFault(title) && isFault(start) : !isDenied && isFault(label);
}
