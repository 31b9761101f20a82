import { ROLE_IS } from '../../model/pack-words.js';
import type { Points } from './clause.js';
import { covering, endsInLoss, isName, isOfUnits, isQualified, withoutBut } from './pattern.js';
import { POINTS, pointsIn } from './points.js';
import { type Range, rangeOf } from './range.js';

/** `label: points`, as `Có: 2 điểm`; `range` where the label is that of a band. */
interface Option extends Points {
  readonly label: string;
  readonly range: Range | undefined;
  readonly isTaken: boolean;
  /** Whether its points are added to those of another option: `cộng 1 điểm`. */
  readonly isAdded: boolean;
  /** Whether a dash stands before its points, which may be a minus. */
  readonly isDashed: boolean;
}

const GIVEN = String.raw`(?<given>(?:(?<!\p{L})(?:thì|được|đạt|tính|chấm|cho|hưởng|ghi|cộng|(?<!(?:giải|khen|tiền|phần) )thưởng|thêm)\s+)*)`;
const TAKEN = String.raw`(?<taken>(?:bị\s+)?trừ\s+)?`;
const LABEL_FIRST = covering(String.raw`(?<label>.+?)\s*(?<mark>[:=]|\s-\s|,(?=\s))?\s*${GIVEN}${TAKEN}(?:${POINTS})`);
const POINTS_FIRST = covering(
  String.raw`${GIVEN}${TAKEN}(?:${POINTS})\s*(?::|-|nếu|khi|đối với|cho|với|\()\s*(?<label>[^:]+?)\)?`,
);

/** `đối với cấp huyện`: words that name some of the units, not an action. */
const SCOPED =
  /^(?:đối với|với|riêng)\s+(?:các |những )?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|đơn vị|cơ quan|sở|địa phương|thôn|tỉnh|cấp|khối|vùng|khu vực|miền|đồng bằng|đô thị|nông thôn|hải đảo)(?!\p{L})/iu;

/** `có A và B mới được 2 điểm`: the word before the points is no part of what is named. */
const ONLY_THEN = /(?<!\p{L})(?:và|đồng thời|phải|đủ|cả) .*(?<!\p{L})(?:mới|thì mới|chỉ)$/iu;

/** `Giảm tỷ lệ hộ nghèo`: a ratio by its name, and no way of giving points. */
const OF_RATIO =
  /(?<!theo )(?<!\p{L})t[ỷỉ] lệ (?!(?:thuận|nghịch|tương ứng|đạt(?: được)?|thực hiện|hoàn thành|này|chung|cao|thấp)(?!\p{L}))(?=\p{L}{2,} \p{L})/giu;

/** `không vượt quá số lượng được giao`, beside a colon: how many there are, and no bound of points. */
const WITHIN = /(?<!\p{L})vượt quá (?=\p{L}+ \p{L})/giu;

/** A label without words that elsewhere say how points are given. */
function named(label: string, isMarked: boolean): string {
  const words = label.replace(OF_RATIO, '');
  return isMarked && !/\d/u.test(label) ? words.replace(WITHIN, '') : words;
}

/** Reads a text as an option. A number is points only with its unit or after a colon. */
export function optionOf(text: string, role: 'criterion' | 'penalty'): Option | undefined {
  const first = LABEL_FIRST.exec(text)?.groups;
  return (first && read(first, text, role, false)) ?? readReversed(text, role);
}

function readReversed(text: string, role: 'criterion' | 'penalty'): Option | undefined {
  const groups = POINTS_FIRST.exec(text)?.groups;
  const hasUnit = groups?.points === undefined || groups.unit !== undefined;
  return groups && hasUnit ? read(groups, text, role, true) : undefined;
}

function read(
  groups: Readonly<Record<string, string | undefined>>,
  text: string,
  role: 'criterion' | 'penalty',
  isReversed: boolean,
): Option | undefined {
  const written = (groups.label ?? '').trim().replace(/^(?:nếu|khi|trường hợp|đối với)\s+/iu, '');
  // `nếu không đạt thì 0 điểm`
  const label = /^(?:không|chưa)$/iu.test(written) && /^đạt\s/iu.test(groups.given ?? '') ? `${written} đạt` : written;
  const points = pointsIn(groups);
  const isTaken = groups.taken !== undefined;
  // only a penalty has options that take points away
  if (!points || (isTaken && !ROLE_IS[role].lowers)) return undefined;
  // all points of what: of the row, or of the unit?
  if (isTaken && /(?<!\p{L})toàn bộ(?!\p{L})/iu.test(groups.full ?? '')) return undefined;
  const isMarked = groups.mark === ':' || groups.mark === '=';
  // `xã chưa được giao chỉ tiêu thì …` is about some units, not an option
  const isScoped = (!isMarked && isOfUnits(label)) || SCOPED.test(groups.label ?? '');
  if (isScoped || /(?:[-+]| nhân)$/u.test(label)) return undefined;
  // `chậm mất 0,5 điểm` takes points away
  if (endsInLoss(label) && !isReversed && !isMarked && !ROLE_IS[role].lowers) return undefined;
  if (isQualified(label) && !isReversed && !isMarked) return undefined;
  if (ONLY_THEN.test(label) && !isMarked) return undefined;
  const range = rangeOf(label);
  // a label of a band that is not clear is no yes or no
  if (range === 'unclear' || (!range && !isName(withoutBut(named(label, isMarked))))) return undefined;
  const isNumber = groups.points !== undefined;
  if (isNumber && !isReversed && !isMarked && !/(?:điểm|đ)$/iu.test(text)) return undefined;
  const isBand = range?.is === 'range' && groups.given !== '';
  if (isNumber && !isReversed && !isMarked && !isBand && /\d$/.test(label)) return undefined;
  const isAdded = /^(?:.*\s)?(?:cộng|thưởng|thêm)\s/iu.test(groups.given ?? '');
  const isDashed = !isReversed && groups.mark?.trim() === '-' && !ROLE_IS[role].lowers;
  return { label, range, isTaken, isAdded, isDashed, ...points };
}
