import { NUMBER, UNIT } from './pattern.js';
import { rangeOf } from './range.js';

const WORDS: Readonly<Record<string, string>> = {
  một: '1',
  hai: '2',
  ba: '3',
  bốn: '4',
  tư: '4',
  năm: '5',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
  mười: '10',
};
const WORD = Object.keys(WORDS).join('|');
/** What stands before points, so that `hai điểm` are no two places. */
const BEFORE = String.raw`(?<=[:=([{] ?|(?<!\p{L})(?:được|cho|cộng|trừ|đạt|tính|chấm|thưởng|tối đa|không quá) )`;
const AFTER = String.raw`(?=\s*(?:$|[;,.\n)\]}/]|(?:rưỡi|cho|nếu|khi|đối với|nhưng|và)(?!\p{L})))`;
/** `được hai điểm` */
const IN_WORDS = new RegExp(`${BEFORE}(${WORD}) (?=${UNIT}${AFTER})`, 'giu');
/** `1 điểm rưỡi` */
const AND_A_HALF = new RegExp(String.raw`(?<![\d.,])(\d+) (${UNIT}) rưỡi(?!\p{L})`, 'giu');
/** Half a point for each of something, which is never half of the points of the row: `mỗi lỗi trừ nửa điểm`. */
const HALF_OF_EACH = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:mỗi|cứ|từng) [^,;.\n]*)(?<!một )(?<!\p{L})nửa (?=${UNIT}(?! (?:tối đa|chuẩn|của)))`,
  'giu',
);
/** `một phần ba số điểm` */
const PART_IN_WORDS = new RegExp(String.raw`(?<!\p{L})(${WORD}) phần (${WORD}) (?=(?:số )?điểm(?!\p{L}))`, 'giu');
/** `Đúng hạn (4 điểm)`, `Có [3 điểm]`: the points of an answer in brackets, at its end. */
const IN_BRACKETS = new RegExp(
  String.raw`(?<=[\p{L}\d%]) ?[([{] ?((?:được |đạt |tính |chấm )?${NUMBER} ?${UNIT}) ?[)\]}](?=\s*(?:[;,.\n]|$))`,
  'giu',
);
/** `Có kế hoạch: +1 điểm` */
const WITH_PLUS = /(?<=\p{L} ?: ?)\+ ?(?=\d[\d.,]* ?(?:điểm|đ)(?!\p{L}))/gu;
const LEVEL =
  '(?:mức |loại |xếp loại )?(?:(?:rất )?tốt|xuất sắc|khá|trung bình(?: khá)?|tb|yếu|kém|(?:không |chưa )?đạt|(?:không |chưa )?hoàn thành(?: xuất sắc| tốt)?(?: nhiệm vụ)?)|(?:mức độ|mức|loại|hạng|bậc) (?:\\d{1,2}|[IVX]+|[A-E])';
/** `Tốt (≥ 90%): 4 điểm`, `Mức 1: từ 90% trở lên: 4 điểm`. */
const LEVEL_OF_BAND = new RegExp(
  String.raw`(^|[;\n•]\s*(?:[-+*•] )?|\. )(?:${LEVEL}) ?(?:\((?<inside>[^()]*)\)|: ?(?<after>[^:;\n()]*?))(?= ?[:=] ?(?:\d|(?:được |đạt )?\d+(?:[.,]\d+)? ?${UNIT}|điểm tối đa|không))`,
  'giu',
);

/** `Mức 1 (1 điểm): có kế hoạch`: the points of a level before what it asks for. */
const LEVEL_WITH_POINTS = new RegExp(
  String.raw`(^|[;\n•]\s*(?:[-+*•] )?)(?:${LEVEL}) ?\((${NUMBER} ?${UNIT})\) ?: ?([^:;\n()]*\p{L}[^:;\n()]*?)(?=\s*(?:[;\n]|$))`,
  'giu',
);

/** `Từ 90% trở lên (Tốt): 5 điểm` */
const LEVEL_BEHIND = new RegExp(`(?<=[\\d%]|trở (?:lên|xuống)) ?\\((?:${LEVEL})\\)(?= ?[:=])`, 'giu');

/** A cell whose points are numbers after a colon, and whose levels of bands are the bands alone: `Khá (70% - <90%): ba điểm` -> `70% - <90%: 3 điểm`. */
export function withPlainPoints(text: string): string {
  return text
    .replaceAll(IN_WORDS, (_, word: string) => `${numberOf(word)} `)
    .replaceAll(AND_A_HALF, '$1,5 $2')
    .replaceAll(HALF_OF_EACH, '0,5 ')
    .replaceAll(PART_IN_WORDS, (_, top: string, bottom: string) => `${numberOf(top)}/${numberOf(bottom)} `)
    .replaceAll(LEVEL_WITH_POINTS, '$1$3: $2')
    .replaceAll(WITH_PLUS, 'cộng ')
    .replaceAll(IN_BRACKETS, ': $1')
    .replaceAll(LEVEL_BEHIND, '')
    .replaceAll(LEVEL_OF_BAND, (all: string, before: string, inside?: string, after?: string) => {
      const band = (inside ?? after ?? '').trim();
      const range = rangeOf(band);
      const isBand =
        range !== undefined && range !== 'unclear' && range.is === 'range' && !/\d ?(?:điểm|đ)(?!\p{L})/iu.test(band);
      return isBand ? `${before}${band}` : all;
    });
}

function numberOf(word: string): string {
  return WORDS[word.toLowerCase()] ?? word;
}
