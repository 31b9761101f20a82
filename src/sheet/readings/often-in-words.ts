import { decimalComma } from '../decimal-comma.js';
import { NUMBER, UNIT } from './pattern.js';

const DOES = 'có|họp|tổ chức|đăng|phát|cập nhật|thực hiện|kiểm tra|sinh hoạt|báo cáo';
/** `Mỗi tháng họp 1 lần: 2 điểm`, `mỗi tháng có ít nhất 02 tin, bài: 5 điểm`: how often, with the period first. */
const OFTEN = new RegExp(
  `^(?<does>(?:(?:${DOES}) )?)(?:định kỳ )?(?:mỗi|một|0*1) (?<period>tuần|tháng|quý|năm) (?<deed>(?:(?:${DOES}) )?)(?<low>(?:(?:ít nhất|tối thiểu|từ|trên|dưới) )?)(?<times>\\d+) (?<thing>\\p{L}[\\p{L}, ]*?)(?<up>(?: trở lên)?) ?: ?(?:được )?(?<points>${NUMBER}) ?(?:${UNIT})?$`,
  'iu',
);
/** An answer that is of no period: `không họp: 0 điểm`, `còn lại: 0`. */
const REST = new RegExp(
  `^(?:(?:không|chưa)(?!\\p{L})[^\\d:]*|(?:trường hợp )?(?:còn lại|khác)) ?: ?0+ ?(?:${UNIT})?$`,
  'iu',
);

/**
 * The pieces of a cell whose answers say how often something is done with the period first, `mỗi tháng 1 lần: 2 điểm; mỗi quý 1 lần:
 * 1 điểm`, as `1 lần/tháng`, `1 lần/quý`. Only of two periods and more, where one answer earns the maximum: else the points may be those
 * of each month, and `mỗi tháng 2 lần` beside `mỗi tháng 1 lần` may be asked of each month, or of a mean.
 */
export function withPeriodBehind(pieces: readonly string[], max: string): readonly string[] {
  const often = pieces.map((piece) => OFTEN.exec(piece)?.groups);
  const named = often.filter((groups) => groups !== undefined);
  const isOfAll = pieces.every((piece, index) => often[index] !== undefined || REST.test(piece));
  const isWhole = named.some(({ points = '' }) => decimalComma(points) === max);
  const periods = new Set(named.map(({ period = '' }) => period.toLowerCase()));
  if (periods.size < 2 || !isOfAll || !isWhole) return pieces;
  return pieces.map((piece, index) => {
    const groups = often[index];
    if (groups === undefined) return piece;
    const { does, deed, low, times, thing, period, up, points } = groups;
    return `${does}${deed}${low}${times} ${thing}/${period}${up}: ${points} điểm`;
  });
}
