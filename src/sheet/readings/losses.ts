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
