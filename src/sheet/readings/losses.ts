import { sign, subtract } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { decimalComma } from '../decimal-comma.js';
import { isFault, isMishap, isUnwished } from './faults.js';
import { covering, NUMBER, UNIT } from './pattern.js';
import { rangeOf } from './range.js';
import type { Scoring } from './reading.js';

const LOSS = covering(
  `(?<label>.+?)(?: ?: ?|,? )(?:(?:thì|bị) )*trừ (?:(?<points>${NUMBER}) ?${UNIT}|(?:(?:hết|toàn bộ)(?: số)? điểm(?: tối đa)?|hết))`,
);
const NONE = /^(?:không|chưa)(?!\p{L})/iu;
/** Words of a fault before how often: `vi phạm 2 lần`. */
const FAULT_BEFORE =
  /^(?:có )?(?:vi phạm|bị (?:phê bình|nhắc nhở|khiển trách|xử phạt)|sai phạm) (?=(?:từ |trên )?\d)/iu;

/** `Không vi phạm: 5 điểm`, which is none of the times of `vi phạm 1 lần`. */
const NO_FAULT =
  /^(?:không|chưa)(?: có| bị| để xảy ra)? (?:vi phạm|phê bình|nhắc nhở|khiển trách|xử phạt|sai phạm)(?: nào)?(?: ?[:,=] ?| )(?:(?:được|đạt) )?(?:(?<points>\d+(?:[.,]\d+)?) ?(?:điểm|đ)?|điểm tối đa)$/iu;

function isFaultlessAt(piece: string, max: string): boolean {
  const match = NO_FAULT.exec(piece);
  return match !== null && decimalComma(match.groups?.points ?? max.replace('.', ',')) === max;
}

const WHOLE = covering(`(?<label>\\D+?)(?: ?[:=] ?| (?=được |đạt ))(?:(?:được|đạt) )?(?<points>${NUMBER}) ?${UNIT}`);
const PART_LOST = covering(
  `(?<label>(?!.*(?<!\\p{L})(?:mỗi|cứ|từng|lần|ngày|nếu|riêng)(?!\\p{L}))\\D+?)(?: ?[:,] ?| )(?:(?:thì|bị) )*trừ (?:(?<points>${NUMBER}) ?${UNIT}|(?<percent>\\d{1,2}) ?% (?:số )?điểm(?: tối đa)?)`,
);
const NOT_DONE = covering(
  `(?<label>(?:không|chưa) \\D+?)(?: ?[:,] ?| )(?:(?:thì|bị) )*(?:trừ (?:(?<lost>${NUMBER}) ?${UNIT}|(?:(?:hết|toàn bộ)(?: số)? điểm(?: tối đa)?|hết))|0+ ?${UNIT})`,
);

/**
 * The pieces of a cell of three answers in words, of which the second takes a part away and the third all: `Đúng hạn: 2 điểm; chậm: trừ 0,5
 * điểm; không ban hành: trừ 2 điểm` as `chậm: 1,5 điểm; không ban hành: 0 điểm`. The last shows that the row is of one deed.
 */
export function asAnswersLeft(
  pieces: readonly string[],
  { max, role }: Pick<Scoring, 'max' | 'role'>,
): readonly string[] | undefined {
  const [all = '', part = '', none = '', ...others] = pieces;
  const [whole, lost, not] = [WHOLE.exec(all)?.groups, PART_LOST.exec(part)?.groups, NOT_DONE.exec(none)?.groups];
  if (!whole || !lost || !not || others.length > 0 || ROLE_IS[role].lowers || NONE.test(part)) return undefined;
  const isAll = decimalComma(whole.points ?? '') === max && (not.lost === undefined || decimalComma(not.lost) === max);
  const points = decimalComma(lost.points ?? '');
  const left = points === undefined ? undefined : subtract(fromDecimal(max), fromDecimal(points));
  if (!isAll || (left ? sign(left) <= 0 : lost.percent === undefined)) return undefined;
  const earned = left ? `${toText(left).replace('.', ',')} điểm` : `${100 - Number(lost.percent)}% số điểm`;
  return [all, `${lost.label}: ${earned}`, `${not.label}: 0 điểm`];
}

/** Words before what the title of a penalty says: `để xảy ra cháy`, `có cán bộ bị kỷ luật`. */
const HAPPENED = /^(?:(?:có|bị|để|xảy ra|nếu) )+/iu;

const ALONE = covering(`(?:bị |được )?(?<way>trừ|cộng(?: thêm)?|thưởng) (?<points>${NUMBER}) ?${UNIT}`);

/**
 * The pieces, where the only one is `Trừ 5 điểm` of a penalty of 5, or `Cộng 2 điểm` of 2: what the title says is one case, of which a
 * second one changes nothing.
 */
export function asOnlyCase(
  pieces: readonly string[],
  { title, max, role }: Pick<Scoring, 'title' | 'max' | 'role'>,
): readonly string[] {
  const [piece = '', ...others] = pieces;
  const { lowers } = ROLE_IS[role];
  const { way = '', points = '' } = ALONE.exec(piece)?.groups ?? {};
  const isOfRole = (way.toLowerCase() === 'trừ') === lowers;
  // `Không để xảy ra cháy`, `Chấp hành nội quy` of a penalty is what nobody loses points for
  if (lowers && !(isUnwished(title) || isMishap({ item: title.replace(HAPPENED, ''), text: '' }))) return pieces;
  if (others.length > 0 || !isOfRole || decimalComma(points) !== max) return pieces;
  return [`Có: ${lowers ? 'trừ' : 'cộng'} ${points} điểm`];
}

/** What a piece takes away at how many: `Có 1 vụ trừ 2 điểm`, `từ 3 vụ trừ hết điểm`; undefined for any other piece. */
function lossOf(
  piece: string,
  max: string,
): { readonly label: string; readonly points: string; readonly unit: string; readonly isFault: boolean } | undefined {
  const { label = '', points: written = max.replace('.', ',') } = LOSS.exec(piece)?.groups ?? {};
  const often = label.replace(FAULT_BEFORE, '');
  const range = rangeOf(often);
  const points = decimalComma(written ?? '');
  if (points === undefined || range === undefined || range === 'unclear' || range.is !== 'range') return undefined;
  return range.isPercent || range.unit === ''
    ? undefined
    : { label: often, points, unit: range.unit, isFault: often !== label };
}

/**
 * The pieces of a cell whose answers take points away by how many there are, as what is left of the maximum: `Có 1 vụ trừ 2 điểm; có
 * từ 2 vụ trở lên trừ 5 điểm` of 5 points as `có 1 vụ: 3 điểm; có từ 2 vụ trở lên: 0 điểm; 0 vụ: 5 điểm`.
 */
export function asWhatIsLeft(
  pieces: readonly string[],
  { title, max, role }: Pick<Scoring, 'title' | 'max' | 'role'>,
): readonly string[] | undefined {
  const nones = pieces.filter((piece) => NONE.test(piece));
  const others = pieces.filter((piece) => !NONE.test(piece));
  const losses = others.map((piece) => lossOf(piece, max));
  if (ROLE_IS[role].lowers || nones.length > 1 || others.length < 2) return undefined;
  const left = losses.map((loss) => {
    const points = loss && subtract(fromDecimal(max), fromDecimal(loss.points));
    return points && sign(points) >= 0 ? `${loss.label}: ${toText(points).replace('.', ',')} điểm` : undefined;
  });
  if (!left.every((piece) => piece !== undefined)) return undefined;
  const [unit = ''] = losses.map((loss) => loss?.unit ?? '').toSorted((a, b) => a.length - b.length);
  const isBad =
    losses.some((loss) => loss?.isFault === true) ||
    isFault(title) ||
    isUnwished(title) ||
    isMishap({ item: unit, text: '' });
  if (!isBad && nones.length === 0) return undefined;
  const isNoFault = losses.some((loss) => loss?.isFault) && nones.every((none) => isFaultlessAt(none, max));
  return nones.length > 0 && !isNoFault ? [...nones, ...left] : [...left, `0 ${unit}: ${max.replace('.', ',')} điểm`];
}
