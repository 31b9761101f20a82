import { decimalComma } from '../decimal-comma.js';
import { isLoose as beginsClause, covering, hasCondition, isPlain, NUMBER } from './pattern.js';

/** The values that a label covers, as `từ 70% đến dưới 90%`; ends are decimals in normal form. */
export type Range =
  /** `còn lại`: all values that no other label covers. `isNone`: `không có`, which is 0 of a count. */
  | { readonly is: 'rest'; readonly isNone: boolean }
  | {
      readonly is: 'range';
      readonly isPercent: boolean;
      readonly ends: Ends;
      /** `80%-95%`: a dash does not say whether the ends are included. */
      readonly isLoose: boolean;
      /** `đạt 100%`: a single percent. */
      readonly isExact: boolean;
      /** `đủ 12 cuộc`: more is enough too, where no other label has what is above. */
      readonly isEnough: boolean;
      /** The counted item, as it is written, or of what it is a percent; '' where there is none. */
      readonly unit: string;
      /** What the unit does with the counted item: `tổ chức`; '' where it is not said. */
      readonly verb: string;
    };

export type Ends = Readonly<Partial<Record<'above' | 'atLeast' | 'below' | 'atMost', string>>>;

const LOWS = {
  above: '>|(?:từ )?trên|từ hơn|hơn|lớn hơn|cao hơn|nhiều hơn|(?:vượt )?quá',
  atLeast:
    '>=|≥|từ(?: đủ)?|(?:ít nhất|tối thiểu)(?: (?:phải )?đạt)?|đạt từ|không dưới|không (?:ít|thấp) hơn|(?:lớn hơn|cao hơn|trên) hoặc bằng|bằng hoặc (?:trên|cao hơn|lớn hơn)|đạt và (?:vượt|trên)',
} as const;
const HIGHS = {
  below: '<|(?:đến )?(?:dưới|cận)|nhỏ hơn|thấp hơn|ít hơn|chưa đến|(?:chưa|không) (?:đạt|đủ)|chưa tới',
  atMost:
    '<=|≤|không quá|tối đa|không vượt quá|(?:nhỏ hơn|ít hơn|thấp hơn|dưới) hoặc bằng|bằng hoặc (?:dưới|thấp hơn|ít hơn)|không trên|không (?:nhiều |cao )?hơn',
} as const;
/** What a unit does as often as the number says: `tổ chức 3 lớp trở lên`. */
const DOING =
  'tổ chức|mở|ban hành|xây dựng|triển khai|thành lập|đăng tải|đăng|họp|phát hành|biên soạn|viết|kiểm tra|tập huấn|đào tạo|tuyên truyền|đề xuất|bố trí|cử|trồng(?: mới)?|kết nạp|vận động|thu hút|phát động|giới thiệu|giải quyết|xử lý|thẩm định|rà soát|trả lời|giám sát|công khai|số hóa|ký số|niêm yết|cập nhật';
/** What is done to each of some things, so that a percent of them has a name: `tỷ lệ đơn vị được kiểm tra`. */
const DONE_TO =
  /^(?:kiểm tra|tập huấn|đào tạo|giải quyết|xử lý|thẩm định|rà soát|trả lời|giám sát|công khai|số hóa|ký số|niêm yết|cập nhật)$/iu;
/** How something is done to a thing, which stands behind the thing: `ý kiến đúng hạn` of `trả lời 100% ý kiến đúng hạn`. */
const MANNER =
  /^(?<thing>.+?) (?<manner>(?:(?:trước và )?đúng (?:thời )?(?:hạn|gian|quy định)|kịp thời|dứt điểm|đầy đủ|trực tuyến|xong)(?!\p{L}).*)$/iu;
/** How a count changes, which is part of what is counted: `giảm 2 tiêu chí`, `vượt 01 biên chế`. */
const CHANGING = 'giảm|vượt(?! quá)';
const IS_CHANGE = /^(?:giảm|vượt)$/iu;
const IS_NUMBER = /^(?:tổng )?số /iu;
const PRE = `(?:(?:t[ỷỉ] lệ|x) ?(?=[<>≤≥=])|(?:nếu|khi|trường hợp|mức|t[ỷỉ] lệ(?: này)?(?: đạt(?: được)?)?|kết quả|đạt(?: t[ỷỉ] lệ| kết quả| mức| được)?|hoàn thành|thực hiện|đáp ứng|số lượng|số lần|có|còn(?! lại)|(?:để )?xảy ra|phát sinh|phát hiện|tham gia) )*(?:(?<verb>${DOING}|${CHANGING}) )?`;
const WORD = String.raw`(?!(?:trở|đến|tới|và|dưới|trên)(?!\p{L}))\p{L}[\p{L}-]*`;
const WORDS = String.raw`${WORD}(?:\/\p{L}+)*(?:,? ${WORD}(?:\/\p{L}+)*){0,7}`;
/** What a percent is of may be told at length: `số vấn đề phát hiện được xử lý hoặc kiến nghị xử lý`. */
const LONG = WORDS.replace('{0,7}', '{0,19}');
const UNIT = (name: string) => `(?: ?(?<percent${name}>%)(?: (?<noun${name}>${LONG}))?| ?(?<unit${name}>${WORDS}))?`;
const SIDE = (low: string, name: string) => `${PRE}(?:${low}) ?(?<n${name}>${NUMBER})${UNIT(name)}`;
const UP = ` trở (?:lên|đi)`;
const DOWN = ` trở (?:xuống|lại)`;
const any = (ends: Readonly<Record<string, string>>) => Object.values(ends).join('|');

const ABOVE = covering(SIDE(LOWS.above, ''));
const AT_LEAST = covering(`${SIDE(LOWS.atLeast, '')}(?:${UP})?`);
const FROM_UP = covering(`${PRE}(?<n>${NUMBER})${UNIT('')}${UP}`);
const BELOW = covering(SIDE(HIGHS.below, ''));
const AT_MOST = covering(SIDE(`${HIGHS.atMost}|đến|tới`, ''));
const FROM_DOWN = covering(`${PRE}(?:từ )?(?<n>${NUMBER})${UNIT('')}${DOWN}`);
const EXACT = covering(
  `${PRE}(?:đúng |(?<enough>(?:có |tổ chức |họp |thực hiện |bố trí )?(?:(?:đầy )?đủ |(?:đủ )?cả ))|bằng |= ?)?(?<n>${NUMBER})${UNIT('')}`,
);
const BETWEEN = covering(
  `${PRE}(?:(?<low>${any(LOWS)}) ?)?(?<nA>${NUMBER})${UNIT('A')}(?: ?(?<dash>-) ?|, ?(?=[<≤])| (?:đến|tới|và(?= (?:(?:dưới|không quá)(?!\\p{L})|[<≤]))) ?)(?<high>${any(HIGHS)})? ?(?<nB>${NUMBER})${UNIT('B')}`,
);
const IS_REACHED = /(?<!\p{L})(?:đạt|hoàn thành)(?: t[ỷỉ] lệ| mức)? ?\d/iu;
/** `90% ≤ tỷ lệ < 100%` */
const AROUND = covering(
  `(?<nA>${NUMBER})${UNIT('A')} ?(?<low><=|≤|<) ?(?:t[ỷỉ] lệ(?: đạt)?|kết quả|số lượng|số|x) ?(?<high><=|≤|<) ?(?<nB>${NUMBER})${UNIT('B')}`,
);
const REST = covering(
  '(?:các |những )?(?:trường hợp |mức )?(?:còn lại|khác)|không đạt|ngược lại|không thuộc (?:các )?trường hợp trên',
);
const NONE = covering(
  `không|không có|chưa có|không còn|không phát sinh|(?:không|chưa) (?:thực hiện|tham gia|đáp ứng|${DOING}|${CHANGING})|không (?:để )?xảy ra|không bị`,
);

/** `trong vòng 10 ngày`, `sau 10 ngày`: a time that something takes. */
const TAKES_TIME = /(?<=^| )(?<when>trong(?: vòng)?|sau) (?=\d+ (?:giờ|ngày|tuần)$)/iu;

/** `từ 80% trở lên số vụ việc`, for `từ 80% số vụ việc trở lên` */
const OF_WHAT =
  /(?<number>\d ?%) (?<way>trở (?:lên|xuống|đi|lại)) (?<thing>(?:tổng )?số \p{L}+(?: (?!đạt|được|có)\p{L}+){0,2})$/iu;

/** `2 sáng kiến trở lên được công nhận`, `22 ngày trở lên/tháng`, for `2 sáng kiến được công nhận trở lên` */
const OF_WHICH =
  /(?<number>\d(?: ?%)?) (?<noun>\p{L}[\p{L} ]*?) (?<way>trở (?:lên|xuống|đi|lại))(?<rest>\/(?:năm|quý|tháng|tuần)| (?:được|đạt) \p{L}[\p{L} ]*)$/iu;

/**
 * Reads the label of a band; undefined for any other label. `unclear`: it is written as that of a band, and does not say which
 * values: `1,000 người`, which may be a thousand; `từ 10 đến 5`; `từ 2 xã đến 5 phường`.
 */
export function rangeOf(written: string): Range | 'unclear' | undefined {
  const label = written
    .replace(OF_WHAT, '$<number> $<thing> $<way>')
    .replace(OF_WHICH, '$<number> $<noun>$<rest> $<way>')
    .replace(TAKES_TIME, (when) => (/^sau/iu.test(when) ? 'trên ' : 'không quá '));
  if (REST.test(label)) return { is: 'rest', isNone: false };
  if (NONE.test(label)) return { is: 'rest', isNone: true };
  return between(label) ?? oneEnd(label);
}

function oneEnd(label: string): ReturnType<typeof rangeOf> {
  const table = [
    [ABOVE, 'above'],
    [AT_LEAST, 'atLeast'],
    [FROM_UP, 'atLeast'],
    [FROM_DOWN, 'atMost'],
    [BELOW, 'below'],
    [AT_MOST, 'atMost'],
  ] as const;
  for (const [pattern, end] of table) {
    const groups = pattern.exec(label)?.groups;
    if (groups)
      return range([groups.n], [groups.percent], [groups.unit ?? groups.noun], ([n = '']) => ({ [end]: n }), groups);
  }
  const groups = EXACT.exec(label)?.groups;
  if (!groups) return undefined;
  const isExact = groups.percent !== undefined;
  const ends = ([n = '']: readonly string[]): Ends =>
    isExact && n === '100' ? { atLeast: n } : { atLeast: n, atMost: n };
  // it is at least that much, where no other answer has what is above
  const { verb = '' } = groups;
  // `đạt 70%`, `kiểm tra 30% số cơ quan`
  const isEnough = isExact ? IS_REACHED.test(label) || DONE_TO.test(verb) : groups.enough !== undefined;
  return range([groups.n], [groups.percent], [groups.unit ?? groups.noun], ends, { isExact, isEnough, verb });
}

function between(label: string): ReturnType<typeof rangeOf> {
  const around = AROUND.exec(label)?.groups;
  const groups = around ?? BETWEEN.exec(label)?.groups;
  if (!groups) return undefined;
  const isAbove = around ? groups.low === '<' : isOneOf(LOWS.above, groups.low);
  const isBelow = around ? groups.high === '<' : isOneOf(HIGHS.below, groups.high);
  const ends = ([from = '', to = '']: readonly string[]): Ends => ({
    [isAbove ? 'above' : 'atLeast']: from,
    [isBelow ? 'below' : 'atMost']: to,
  });
  const isLoose = groups.dash !== undefined && groups.high === undefined;
  const units = [groups.unitA ?? groups.nounA, groups.unitB ?? groups.nounB];
  return range([groups.nA, groups.nB], [groups.percentA, groups.percentB], units, ends, { isLoose, verb: groups.verb });
}

/** Words that name some of what a unit counts, so that the unit without them is no short form of it. */
const RANKED =
  /(?<!\p{L})(?:cấp|hạng|loại|(?:đặc biệt |ít |rất )?nghiêm trọng|phức tạp|vượt cấp|đông người|kéo dài|tồn đọng|xuất sắc|tiêu biểu|quốc (?:tế|gia)|toàn quốc|nâng cao|kiểu mẫu|nữ|trực tuyến|l[ũu][yỹ] kế|luỹ kế|tăng(?: thêm)?|giảm|vượt)(?!\p{L})/iu;

/** Whether words leave out some of what a name without them counts: `vụ việc phức tạp` beside `vụ việc`. */
export function isRanked(words: string): boolean {
  return RANKED.test(words);
}

/** Whether all units are the same, or short for the longest: `lần` and `lần/năm`, but not `sáng kiến` and `sáng kiến cấp tỉnh`. */
export function isOneUnit(ranges: readonly { readonly unit: string }[]): boolean {
  const units = ranges.map(({ unit }) => plainUnit(unit)).filter((unit) => unit !== '');
  const longest = units.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return units.every((unit) => {
    if (longest === unit) return true;
    const isShort = [' ', '/'].some((next) => longest.startsWith(unit + next));
    return isShort && !RANKED.test(longest.slice(unit.length));
  });
}

/** A unit without `số`, and without a word for what is over: `văn bản được xử lý` of `số văn bản đã được xử lý`. */
export function plainUnit(unit: string): string {
  return unit
    .toLowerCase()
    .replace(IS_NUMBER, '')
    .replaceAll(/(?<!\p{L})đã (?=được )/gu, '');
}

/** Words at the end of a unit that leave open what is counted: `dưới 5 mô hình khác`, `từ 5 mô hình bình quân trở lên`. */
const ENDS_ODDLY =
  /(?<!\p{L})(?:(?<!(?:cơ quan|đơn vị|nơi|tỉnh|ngành) )khác|còn lại|không|chưa|(?<!(?:thiết|trang|chuẩn) )bị|hai|bình quân|trung bình|khoảng|(?:ít|nhiều) nhất|gần|hơn|tiếp theo|đầu tiên)$/iu;

function isOneOf(words: string, word: string | undefined): boolean {
  return word !== undefined && covering(words).test(word);
}

/** A comma that may begin a clause; not that of `cơ quan, đơn vị`. */
const NEXT = /(?<!(?:cơ quan|tổ chức|ban|ngành|phòng)), /iu;

/** What is done to a thing, as a thing of which there is a ratio: `ý kiến được trả lời đúng hạn`. */
function doneTo(things: string, verb: string): string {
  const { thing = things, manner } = MANNER.exec(things)?.groups ?? {};
  return [thing, 'được', verb, ...(manner === undefined ? [] : [manner])].join(' ');
}

interface RangeMarks {
  readonly isLoose?: boolean;
  readonly isExact?: boolean;
  readonly isEnough?: boolean;
  readonly verb?: string | undefined;
}

function range(
  numbers: readonly (string | undefined)[],
  percents: readonly (string | undefined)[],
  units: readonly (string | undefined)[],
  ends: (decimals: readonly string[]) => Ends,
  { isLoose = false, isExact = false, isEnough = false, verb = '' }: RangeMarks = {},
): ReturnType<typeof rangeOf> {
  const decimals = numbers.map((number) => decimalComma(number ?? ''));
  const isPercent = percents.some((percent) => percent !== undefined);
  const named = units.filter((unit) => unit !== undefined);
  // `kiểm tra 30% số đơn vị` is of what was done, which a percent of the title may not be
  const isDoneTo = DONE_TO.test(verb) && named.length > 0;
  if (isPercent && verb !== '' && !isDoneTo) return undefined;
  // `1,000 người` of a count is a thousand in English, and 1 in Vietnamese
  if (!isPercent && numbers.some((number = '') => /^\d{1,3}(?:,\d{3})+$/.test(number))) return 'unclear';
  if (!decimals.every((decimal) => decimal !== undefined)) return undefined;
  // `99.950%` is no percent above a thousand
  if (isPercent && numbers.some((number = '') => /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(number))) return 'unclear';
  const [low, high = low] = decimals;
  if (named.some((unit) => hasCondition(unit) || ENDS_ODDLY.test(unit))) return 'unclear';
  // `nhiều hơn 5 mô hình so với năm trước` is how many more
  if (!isPercent && named.some((unit) => /(?<!\p{L})so với(?!\p{L})/iu.test(unit))) return 'unclear';
  // `từ 90 điểm trở lên` of a mark
  if (named.some((unit) => !(isPlain(unit) || /^điểm$/iu.test(unit)) || unit.split(NEXT).slice(1).some(beginsClause)))
    return undefined;
  if (Number(low) > Number(high) || new Set(named.map((unit) => unit.toLowerCase())).size > 1) return 'unclear';
  const isChange = IS_CHANGE.test(verb);
  const [unit = ''] = named;
  // `giảm 2 điểm` takes points away, and `giảm 2` does not say of what
  if (isChange && (unit === '' || /^điểm$/iu.test(unit))) return 'unclear';
  return {
    is: 'range',
    isPercent,
    ends: ends(decimals),
    isLoose,
    isExact,
    isEnough,
    unit:
      isDoneTo && isPercent
        ? doneTo(unit.replace(IS_NUMBER, ''), verb.toLowerCase())
        : isChange
          ? `${unit} ${verb.toLowerCase()}`
          : unit,
    verb: isPercent || isChange ? '' : verb.toLowerCase(),
  };
}
