import { compare, equal, ZERO } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { areAll, clausesOf } from './clause.js';
import { isStatement } from './duties.js';
import { isTurned } from './faults.js';
import { hasWords, isNameOf, wordsOf } from './figure-title.js';
import { beginsWith } from './none-of.js';
import { leaveCaseOut } from './opposites.js';
import { covering, isOfUnits } from './pattern.js';
import { isAmongUnits } from './places.js';
import { pointsOf } from './points.js';
import type { Reader } from './reading.js';

const VERB = '(?: (?:thực hiện|ban hành|kết nối|sử dụng|triển khai|đạt|áp dụng|đầy đủ))?';
const YES = covering(`(?:có|đã có|đã|đạt|có đạt|đúng)${VERB}`);
const NO = covering(`(?:không|chưa|không có|chưa có|không đạt|chưa đạt|ngược lại|còn lại)${VERB}`);
/** Words of a plain yes, which the title of the row states; `đầy đủ` and `đúng` say more. */
const SAME = 'có đã đạt thực hiện ban hành kết nối sử dụng triển khai áp dụng';
const BOTH = /^có (?<first>.+?) và (?:có )?(?<second>.+)$/isu;
const ONE_MISSING = covering(
  '(?:thiếu|không đủ|(?:thiếu|không có|không đủ) (?:một|1) trong (?:2|hai|các)(?: nội dung| yêu cầu| mục)?)',
);
/** Words before the thing that is there or not: `Ban hành kế hoạch`. */
const DOING =
  /^(?:(?:có|đã|được|việc|công tác|tình hình|ban hành|xây dựng|thực hiện|triển khai|tổ chức|thành lập|bố trí|các|văn bản) )+/iu;
const NEGATION = /^(?:không|chưa)(?: có)? /iu;

/** `Có: 2 điểm; không: 0 điểm` in its many spellings; `Có A và có B: 2 điểm; thiếu một trong hai: 0 điểm`. */
export const yesNo: Reader = ({ title, max, role, clauses }) => {
  const options = clausesOf(clauses, 'option');
  const [first, second] = options.toSorted((a, b) => compare(pointsOf(b, max), pointsOf(a, max)));
  if (!first || options.length > 2 || !areAll(clauses, ['option', 'absent'])) return undefined;
  if (!equal(pointsOf(first, max), fromDecimal(max)) || first.range?.is === 'range') return undefined;
  if (second && !equal(pointsOf(second, max), ZERO)) return undefined;
  const isRest =
    second !== undefined && (deniesEither(first.label, second.label) || deniesRecognition(first.label, second.label));
  if (second && !isRest && leaveCaseOut(first.label, second.label)) return undefined;
  if (isTurned({ title, role }, first.label) || isAmongUnits(first.label)) return undefined;
  const both = BOTH.exec(first.label)?.groups;
  if (both && second && ONE_MISSING.test(second.label)) {
    return {
      facts: [both.first, both.second].map((part) => ({ title: `${title}: có ${part}`, type: 'boolean' })),
      rule: (ids) => ({ flag: { all: ids } }),
      used: options,
    };
  }
  const isBare = YES.test(first.label);
  // `Có sáng kiến: cộng 2 điểm`: without it nothing is added
  const isAlone = (ROLE_IS[role].lowers ? first.isTaken : first.isAdded) && !isOfUnits(first.label);
  const isOnly = second === undefined && !ROLE_IS[role].lowers && !first.isPart && isStatement(first.label);
  if (!(isBare || second || isAlone || isOnly)) return undefined;
  if (
    second &&
    !isRest &&
    !(isBare ? NO.test(second.label) || isOpposite(first.label, second.label) : isOpposite(first.label, second.label))
  )
    return undefined;
  const isInTitle =
    (isBare && hasWords(`${title} ${SAME}`, first.label)) ||
    (!NEGATION.test(first.label) && isNamed(title, withoutYes(first.label)));
  return {
    facts: [{ title: statementOf(title, first.label, isInTitle), type: 'boolean' }],
    rule: ([when = '']) => ({ flag: { when } }),
    used: options,
    doubts: isOnly && !isBare && !isAlone ? [{ why: 'else-zero', clause: first.label }] : [],
  };
};

/** Words that begin the title of a figure, which no yes or no answers: `Tỷ lệ nữ lãnh đạo`. */
const OF_FIGURE =
  /^(?:t[ỷỉ] lệ|tỷ trọng|tổng số|số(?! (?:hóa|hoá|liệu)(?!\p{L}))|chỉ số|mức|diện tích|tốc độ|doanh thu|sản lượng|năng suất|kinh phí|thu nhập)(?!\p{L})/iu;
/** A title that says how much its figure is to be, so that it is a statement: `Tỷ lệ hồ sơ đúng hạn từ 90%`. */
const SAYS_HOW_MUCH =
  /[<>≥≤]|(?<!\p{L})(?:từ|trên|dưới|đạt|đủ|tối thiểu|ít nhất|không quá|vượt|bằng) \d|(?<!\p{L})trở (?:lên|xuống)(?!\p{L})/iu;

/** What a yes answers: the title of the row; beside one that is no statement, the answer too: `Tỷ lệ nữ lãnh đạo: có nữ lãnh đạo`. */
function statementOf(title: string, label: string, isInTitle: boolean): string {
  const statesIt = !OF_FIGURE.test(title) || SAYS_HOW_MUCH.test(title);
  return isInTitle && statesIt ? title : `${title}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** Words of a deed that an answer need not name: `không gửi hoặc gửi không đúng hạn` denies `đúng hạn`. */
const DEEDS = new Set(
  'có gửi nộp ban hành thực hiện triển khai báo cáo công khai niêm yết cập nhật tổ chức xây dựng'.split(' '),
);

/**
 * Whether the second answer denies the first, or what is asked of it: `thực hiện đầy đủ` and `không thực hiện hoặc thực hiện
 * không đầy đủ`; `đầy đủ, kịp thời` and `không đầy đủ hoặc không kịp thời`.
 */
export function deniesEither(first: string, second: string): boolean {
  if (deniesList(first, second)) return true;
  const parts = second.split(/ (?:hoặc|hay) /iu);
  const denied = parts.map((part) => /^(?<before>.*?)(?:không|chưa) (?<after>.+)$/iu.exec(part)?.groups);
  if (parts.length !== 2 || NEGATION.test(first)) return false;
  const asked = wordsOf(first);
  const words = denied.map((part) => wordsOf(`${part?.before ?? ''} ${part?.after ?? ''}`));
  const isOfFirst =
    denied.every((part) => part !== undefined) && words.flat().every((word) => asked.includes(word) || DEEDS.has(word));
  return isOfFirst && asked.every((word) => ['có', 'và'].includes(word) || words.flat().includes(word));
}

/** `niêm yết đầy đủ, đúng quy định tại trụ sở` and `niêm yết không đầy đủ hoặc không đúng quy định`: all that is asked is denied. */
function deniesList(first: string, second: string): boolean {
  const denied = second
    .split(/ (?:hoặc|hay) /iu)
    .map((part) => / ?(?:không|chưa) (?<asked>[^,]+)$/iu.exec(part)?.groups?.asked);
  const [one, two] = denied;
  if (denied.length !== 2 || !one || !two || NEGATION.test(first) || /(?<!\p{L})(?:không|chưa)(?!\p{L})/iu.test(first))
    return false;
  const list = [`${one}, ${two}`, `${one} và ${two}`, `${two}, ${one}`, `${two} và ${one}`].find((words) =>
    ` ${first.toLowerCase()} `.includes(` ${words.toLowerCase()} `),
  );
  if (list === undefined) return false;
  const [before = '', after = ''] = ` ${first.toLowerCase()} `.split(` ${list.toLowerCase()} `);
  const isDeed = wordsOf(second.split(/(?:không|chưa) /iu)[0] ?? '').every((word) => wordsOf(before).includes(word));
  return (
    isDeed && !/,? (?:đủ|đúng|kịp)/u.test(before) && /^(?:$|(?:tại|trên|ở|của|trong|theo) [^,]*$)/u.test(after.trim())
  );
}

/** `Được công nhận đạt chuẩn …` and `không được công nhận`; `đạt chuẩn "…"` and `không đạt chuẩn`. */
function deniesRecognition(first: string, second: string): boolean {
  return (
    (/^được công nhận(?!\p{L})/iu.test(first) && /^(?:không|chưa) được công nhận$/iu.test(second)) ||
    (/^đạt (?:tiêu )?chuẩn ["“«][^"”»]+["”»]$/iu.test(first) &&
      /^(?:không|chưa) đạt(?: (?:tiêu )?chuẩn)?$/iu.test(second))
  );
}

/** Whether a title names a thing with all words of the answer, and first: `Ban hành kế hoạch` of `ban hành kế hoạch`. */
function isNamed(title: string, words: string): boolean {
  return hasWords(title, words) && isNameOf(title.replace(DOING, ''), words.replace(DOING, ''), true);
}

function withoutYes(label: string): string {
  return label.replace(/^(?:có|đã có|đã|đạt) /iu, '');
}

const IS_NO = covering('(?:không|chưa)(?: có| đạt| xảy ra| để xảy ra| thực hiện)?|ngược lại');

/** Whether exactly one of two statements is true: one is the other with `không`. */
function isOpposite(first: string, second: string): boolean {
  if (NEGATION.test(first)) {
    const [denied, stated] = [wordsOf(first).slice(1), wordsOf(second)];
    const isSame = stated.length > 0 && stated.every((word, index) => word === denied[index]);
    return isSame || (stated[0] === 'có' && stated.length > 1 && hasWords(denied.join(' '), stated.slice(1).join(' ')));
  }
  // `sử dụng không vượt quá biên chế`, `sử dụng vượt quá biên chế`
  if (
    /(?<!\p{L})không vượt(?!\p{L})/iu.test(first) &&
    [second, `${second} quá`].some((start) =>
      beginsWith(first.replace(/không vượt/iu, 'vượt'), start.replace(/ quá quá$/u, ' quá')),
    )
  )
    return true;
  if (/^còn lại$/iu.test(second)) return true;
  if (
    /^(?:không|chưa) đạt$/iu.test(second) &&
    /^(?:xã|huyện|đơn vị|cơ quan|thôn|trường|trạm y tế) đạt(?!\p{L})/iu.test(first)
  )
    return true;
  if (IS_NO.test(second)) return /^(?:có|đã|đạt|xảy ra|thực hiện)(?!\p{L})/iu.test(first);
  if (!NEGATION.test(second)) return false;
  const [positive, denied] = [wordsOf(withoutYes(first)).join(' '), wordsOf(second.replace(NEGATION, '')).join(' ')];
  return positive === denied || wordsOf(first).join(' ') === denied;
}
