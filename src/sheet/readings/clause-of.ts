import { ROLE_IS } from '../../model/pack-words.js';
import { decimalComma } from '../decimal-comma.js';
import type { Clause, ZeroAnswer } from './clause.js';
import { eachOf } from './each.js';
import { groupIn, isAddedUp } from './group-size.js';
import { optionOf } from './option-of.js';
import { ADDS, covering, isMeaning, isPlain, NUMBER, OWN_RATIO, UNIT } from './pattern.js';
import { productOf } from './product.js';
import { rangeOf } from './range.js';

const SCOPE =
  '(?: cho (?:(?:tiêu chí|mục|nội dung|chỉ tiêu|chỉ số) này|cả (?:tiêu chí|mục|nội dung|chỉ tiêu|chỉ số)(?: này)?))?';
const OF_THIS = '(?:(?:của|cho) )?(?:phần|mục|nội dung|tiêu chí|chỉ tiêu)(?: này)?';
const TOTAL = `(?:nhưng |và )?(?:tổng )?(?:số )?(?:điểm (?:${OF_THIS} )?)?`;
const AT_MOST =
  '(?:tối đa|cao nhất|nhiều nhất|không (?:được )?(?:vượt )?quá|≤|<=)(?: (?:là|được|cộng|đạt|không quá|bằng|chỉ|(?:cho|của) (?:phần|mục|nội dung|tiêu chí|chỉ tiêu) này))*';
const CAP = covering(
  `${TOTAL}(?:cộng (?:thêm )?|thưởng |mức )?${AT_MOST} ?[:=]? ?(?<cap>${NUMBER}) ?(?:${UNIT})?${SCOPE}`,
);
/** The maximum of the row in words: `điểm chuẩn`, `số điểm của tiêu chí này`. */
const OF_ROW = '(?:của|cho) (?:tiêu chí|mục|nội dung|chỉ tiêu|chỉ số)(?: (?:này|đó))?';
const THE_MAXIMUM = `(?:mức |số )?điểm (?:(?:tối đa|chuẩn)(?: ${OF_ROW})?|${OF_ROW})`;
const CAP_MAX = covering(
  `${TOTAL}(?:cộng (?:thêm )?|thưởng )?(?:nhưng )?(?:không (?:được )?(?:vượt )?quá|(?:tối đa|cao nhất) (?:bằng|là|không (?:vượt )?quá)) ${THE_MAXIMUM}${SCOPE}`,
);
const TAKEN_CAP = covering(
  `${TOTAL}(?:bị )?(?:trừ (?:điểm )?${AT_MOST}|(?:tối đa|nhiều nhất) (?:bị )?trừ|không (?:bị )?trừ quá) ?:? ?(?<cap>${NUMBER}) ?(?:${UNIT})?${SCOPE}`,
);
const FLOOR = covering(
  '(?:trừ |cho )*(?:(?:đến|tới) (?:khi )?(?:hết|còn 0|0)|(?:khi )?hết)(?: số)? ?điểm(?: tối đa)?(?: của (?:tiêu chí|mục|nội dung|chỉ tiêu|chỉ số)(?: này)?)?(?: thì thôi)?|(?:không trừ|trừ không) (?:vượt )?quá ' +
    `${THE_MAXIMUM}|` +
    '(?:số )?(?:điểm )?(?:tối thiểu|thấp nhất)(?: của (?:tiêu chí|mục|nội dung|chỉ tiêu|chỉ số)(?: này)?)?(?: là| còn)? 0(?: ?điểm)?|không (?:có )?điểm âm|không âm',
);
const FORMULA = covering(
  '(?:(?:số )?điểm(?: (?:số|đạt được|đạt|tiêu chí|đánh giá|tự chấm|chấm|thẩm định))* ?(?:=|:|được tính bằng|bằng|là) ?)?(?:lấy |(?:tính|chấm)(?: điểm)? theo (?=t[ỷỉ] lệ))?(?<formula>.+)',
);
const COMPUTED = '(?: ?:? (?:thì |được )*(?:tính|chấm)(?: điểm)? (?:theo|bằng) (?:công thức|tỷ lệ))?';
const IN_RANGE = covering(
  `(?<label>[^:=]+?)${COMPUTED} ?: ?(?<formula>(?:(?:số )?điểm(?: (?:số|đạt(?: được)?|đánh giá|chấm|tiêu chí))? ?= ?)?[^:=]+)`,
);
const IN_PROPORTION = covering(
  `(?<label>[^:=]+?) ?[:,]? (?:(?:thì|được|sẽ|số điểm|điểm) )*(?:tính|chấm)(?: điểm)? (?:(?:theo|tương ứng(?: với)?) ${OWN_RATIO}|t[ỷỉ] lệ tương ứng)`,
);
const RATIO = covering('(?<name>t[ỷỉ] lệ[^=:]*?) ?= ?(?<formula>[^=]+)');
const LETTER = covering(String.raw`(?<letter>[a-zđ]\d?) ?(?:=|là|:) ?(?<meaning>.+)`);
const ANSWER = `(?:(?:thì |được |đạt |tính |chấm |cho )*(?:(?<full>điểm tối đa|tối đa(?: điểm| số điểm)?|toàn bộ số điểm)|(?<zero>0+ ?${UNIT})|(?<away>không tính(?: điểm)?|không áp dụng|không đánh giá|không chấm(?: điểm)?|loại(?: trừ| bỏ)?))(?: (?:tiêu chí|mục|nội dung|chỉ tiêu|chỉ số) này)?)`;
const ZERO_LETTER = covering(`(?:nếu|khi|trường hợp) (?<letter>[a-zđ]\\d?) ?= ?0,? ${ANSWER}`);
const ABSENT = covering(
  `(?:(?:nếu|khi|trường hợp) )?(?:(?:đơn vị|cơ quan|xã|huyện|sở)(?: nào)? )?không (?:có|phát sinh) (?<thing>[^:]+?)(?: ?[:,] ?| )${ANSWER}`,
);

const FALLS = '(?:giảm|thiếu|thấp hơn|hụt)(?: (?:đi|xuống|so với (?:kế hoạch|chỉ tiêu|dự toán)))?';
const STEP = covering(
  `(?:(?:và|nếu) )?(?:dưới (?<below>${NUMBER}) ?%(?: ?[:,]| thì|, thì)? )?(?:(?:cứ|mỗi)(?: mỗi)? (?:${FALLS} (?<percent>${NUMBER}) ?%|(?<of>${NUMBER}) ?% ${FALLS})|${FALLS} (?:cứ|mỗi) (?<each>${NUMBER}) ?%)(?: so với (?:(?:kế hoạch|chỉ tiêu|dự toán)|(?:mức |chỉ tiêu )?(?<from>${NUMBER}) ?%))?(?: ?[:,] ?| )(?:(?:thì|bị) )*trừ (?:đi )?(?<points>${NUMBER})(?: ?${UNIT})?`,
);

/** The clause that a piece of a cell is, by the first pattern that covers all of it; `unknown` where none does. */
export function clauseOf(text: string, role: 'criterion' | 'penalty'): Clause {
  const plain = text.replaceAll(/\s+/g, ' ');
  for (const read of [
    whenZero,
    whenAbsent,
    cap,
    step,
    inRange,
    inProportion,
    eachGroup,
    each,
    option,
    ratio,
    formula,
    letter,
    judged,
  ]) {
    const clause = read(plain, role);
    if (clause) return clause;
  }
  return { is: 'unknown', text, free: [] };
}

type Read = (text: string, role: 'criterion' | 'penalty') => Clause | undefined;

const whenZero: Read = (text) => {
  const groups = ZERO_LETTER.exec(text)?.groups;
  return (
    groups && { is: 'zero', text, free: [], letter: (groups.letter ?? '').toLowerCase(), answer: answerIn(groups) }
  );
};

/** Words behind a thing that is not there, which say only when, or that there is none at all. */
const IN_TIME = /(?: (?:nào|trong (?:năm|kỳ)(?: (?:báo cáo|đánh giá))?))+$/iu;

/** Without `nếu` or `đơn vị` only "does not apply" is read: `Không có sự cố: điểm tối đa` is an option. */
const whenAbsent: Read = (text) => {
  const groups = ABSENT.exec(text)?.groups;
  const thing = (groups?.thing ?? '').replace(IN_TIME, '').trim();
  const isCase = groups?.away !== undefined || !/^không/iu.test(text);
  return groups && isCase && isPlain(thing)
    ? { is: 'absent', text, free: [], thing, answer: answerIn(groups) }
    : undefined;
};

function answerIn({ full, zero }: Readonly<Record<string, string | undefined>>): ZeroAnswer {
  if (full !== undefined) return 'full';
  return zero === undefined ? 'not-applicable' : 'zero';
}

const cap: Read = (text) => {
  if (FLOOR.test(text)) return { is: 'floor', text, free: [] };
  if (CAP_MAX.test(text)) return { is: 'cap', text, free: [], isTaken: false, points: undefined };
  const taken = TAKEN_CAP.exec(text)?.groups?.cap;
  const points = decimalComma(taken ?? CAP.exec(text)?.groups?.cap ?? '');
  return points === undefined ? undefined : { is: 'cap', text, free: [], isTaken: taken !== undefined, points };
};

/** Points for each part of a percent that is missing. */
const step: Read = (text) => {
  const {
    percent: falls,
    of = falls,
    each: written = of,
    from,
    below: end = from,
    points: lost,
  } = STEP.exec(text)?.groups ?? {};
  const [percent, points] = [decimalComma(written ?? ''), decimalComma(lost ?? '')];
  const below = decimalComma(end ?? '');
  if (percent === undefined || points === undefined || (end !== undefined && below === undefined)) return undefined;
  return { is: 'step', text, free: [], percent, points, below };
};

/** `mỗi sáng kiến được 1 điểm`, which no penalty says. */
const EARNS = /(?<!\p{L})được ?\d[\d.,]* ?(?:điểm|đ)(?!\p{L})/iu;

const each: Read = (text, role) => {
  const reading = eachOf(text);
  if (ROLE_IS[role].lowers && (ADDS.test(text) || EARNS.test(text))) return undefined;
  return reading && { ...reading, text, free: [reading.item] };
};

/** Read as points for each one of them, so that all that is asked of those is asked here. */
const eachGroup: Read = (text, role) => {
  const group = groupIn(text);
  const one = group && each(group.ofOne, role);
  return one?.is === 'each' && isAddedUp(one.item)
    ? { ...one, is: 'each-group', text, size: group?.size ?? '' }
    : undefined;
};

const option: Read = (text, role) => {
  const reading = optionOf(text, role);
  if (!reading || (ROLE_IS[role].lowers && reading.isAdded)) return undefined;
  const { range, label } = reading;
  return { is: 'option', text, free: range ? (range.is === 'range' ? [range.unit] : []) : [label], ...reading };
};

const inRange: Read = (text) => {
  const groups = IN_RANGE.exec(text)?.groups;
  const range = groups && rangeOf(groups.label ?? '');
  const product = groups && range && productOf((groups.formula ?? '').replace(/^(?:số )?điểm[^=]*=/iu, ''));
  // `từ 80% trở lên: điểm tối đa` is an option
  if (!range || range === 'unclear' || !product || product.over.length === 0) return undefined;
  return { is: 'formula-in', text, free: [], label: groups.label ?? '', range, product };
};

const inProportion: Read = (text) => {
  const range = rangeOf(IN_PROPORTION.exec(text)?.groups?.label ?? '');
  if (!range || range === 'unclear') return undefined;
  return { is: 'proportion-in', text, free: [], range };
};

const ratio: Read = (text) => {
  const groups = RATIO.exec(text)?.groups;
  const product = groups && productOf(groups.formula ?? '');
  const name = (groups?.name ?? '').trim();
  // `Tỷ lệ (cấp xã)`, `Tỷ lệ riêng xã đảo`
  const about = name.replace(/^t[ỷỉ] lệ ?(?:\(?%\)?)?/iu, '').trim();
  if (!product || (about !== '' && (!isPlain(about) || about.includes('(')))) return undefined;
  return { is: 'ratio', text, free: [], name, product };
};

const formula: Read = (text) => {
  // `Tỷ lệ A/B` is the ratio of the two letters, `Tỷ lệ văn bản ký số/tổng số văn bản` of the two numbers
  const written = (FORMULA.exec(text)?.groups?.formula ?? '').replace(
    /^t[ỷỉ] lệ (?=[a-zđ]\d? ?\/|(?:số )?\p{L}[\p{L} ]+?\/ ?tổng số )/iu,
    '',
  );
  // `Điểm = số hồ sơ đúng hạn : tổng số hồ sơ x 5`
  const isQuotient = /^(?:số )?điểm[^=:()]*=[^()]*$/iu.test(text);
  const reading = isQuotient ? written.replace(/(?<=\p{L}) ?: ?(?=(?:tổng )?số )/iu, '/') : written;
  const product = productOf(reading);
  const isProduct = product && (product.maxima > 0 || /\d/.test(reading));
  return isProduct ? { is: 'formula', text, free: [], product } : undefined;
};

const letter: Read = (text) => {
  const groups = LETTER.exec(text)?.groups;
  const meaning = groups?.meaning?.trim() ?? '';
  if (!groups || !isMeaning(meaning)) return undefined;
  return { is: 'letter', text, free: [meaning], letter: (groups.letter ?? '').toLowerCase(), meaning };
};

const BODY = String.raw`(?: (?:của|do|tại|từ|bởi|về|hằng năm|hàng năm|cuối năm|hội đồng|sở|bộ|tỉnh|ubnd)(?: \p{L}[\p{L}-]*){0,9})?`;
const JUDGING = `(?:(?:được )?(?:tính|chấm)(?: điểm)? (?=theo |căn cứ |trên cơ sở ))?(?:điểm |số điểm )?(?:(?:theo|qua|do|căn cứ|trên cơ sở|dựa trên|dựa vào|lấy|bằng) )*(?:kết quả )?`;
const JUDGED = covering(
  `${JUDGING}(?:điều tra(?: xã hội học)?|khảo sát|đánh giá|chấm điểm|tự chấm điểm|thẩm định|xếp loại|điểm chấm|hội đồng(?: thẩm định| chấm)?|chỉ số (?:par|pci|papi|cải cách)(?: \\p{L}+){0,6})${BODY}`,
);

const judged: Read = (text) =>
  text
    .split(/,\s+/)
    .every(
      (part) =>
        JUDGED.test(part) &&
        isPlain(
          part.replace(
            /^(?:được )?(?:tính|chấm)(?: điểm)? (?=\p{L})|^(?:theo |căn cứ )?(?:số )?điểm (?:chấm )?|chấm điểm/giu,
            'a ',
          ),
        ),
    )
    ? { is: 'judged', text, free: [] }
    : undefined;
