import { wordsOf } from './figure-title.js';

const NEGATION = /^(?:không|chưa)(?: có)? /iu;
const NEGATIONS = /(?<!\p{L})(?:không|chưa)(?!\p{L})/giu;
/** Words that narrow a statement: `thực hiện đầy đủ` is not all of `thực hiện`. */
const QUALIFIER =
  /(?<!\p{L})(?:và|hoặc|tất cả|mọi|cả (?:hai|ba|bốn|\d)|toàn thể|hầu hết|phần lớn|đa số|chi tiết|cụ thể|rõ ràng|hoàn chỉnh|hợp lệ|rộng rãi|chất lượng|ổn định|đều|sớm|nhanh|đầy đủ|đủ|đúng (?:hạn|quy định|thời)|kịp thời|trước hạn|vượt mức|rất|tích cực|chủ động|nghiêm túc|quyết liệt|sáng tạo|thực chất|dứt điểm|triệt để|chính xác|nghiêm trọng|kéo dài|nâng cao|đạt chuẩn|tốt|hiệu quả|thường xuyên|toàn bộ|đồng bộ|bằng tiếng|h[àằ]ng (?:ngày|tuần|tháng|quý|năm)|định kỳ|chuyên trách|liên tục|trực tuyến|tồn đọng|vượt cấp|đông người|phức tạp|lớn|do chủ quan|bị (?:kỷ luật|xử lý|khởi tố)|cảnh cáo|(?:trước|trong|sau|chậm nhất|đến hết) (?:ngày|tháng|quý|\d)|\((?:trước|trong|chậm nhất|đến|từ|sau))(?!\p{L})/giu;
/** Words that add nothing to what an answer names. */
const EMPTY = new Set('có để xảy ra bị được nào bất kỳ phát sinh đã thì là'.split(' '));
/** Answers that deny, or state, the whole of the other. */
const WHOLE = /^(?:(?:không|chưa)(?: (?:có|đạt))?|có|(?:có |để )?xảy ra)$/iu;

/**
 * Whether two options leave out a case, or have one in common: `thực hiện đầy đủ` and `không thực hiện`, `không vi phạm` and `vi
 * phạm nghiêm trọng`, `có A và B` and `không có A`. A short `không`, `không có` or `không đạt` denies all of the other.
 */
export function leaveCaseOut(firstLabel: string, secondLabel: string): boolean {
  const [first, second] = withoutCommonStart(firstLabel, secondLabel);
  const [stated, denied] = NEGATION.test(first) ? [second, first] : [first, second];
  if (!NEGATION.test(denied)) return deniesOneOf(stated, denied);
  if (NEGATION.test(stated)) return false;
  // what is done in part
  if (
    /(?<!\p{L})(?:hoàn thành|làm xong)$/iu.test(stated) &&
    /^(?:không|chưa) (?:thực hiện|triển khai|làm)$/iu.test(denied)
  )
    return true;
  if (/^(?:có )?(?:đầy )?đủ(?!\p{L})/iu.test(stated) && /^(?:không|chưa) có$/iu.test(denied)) return true;
  if (isOfTwoDenied(stated, denied) || areOfTwoThings(stated, denied)) return true;
  // `không có cả hai` may be that one of them is there, and `không đạt` beside `đạt toàn bộ` that a part is
  if (ALL.test(denied) || (ALL.test(stated) && /^(?:không|chưa) đạt$/iu.test(denied))) return true;
  if (WHOLE.test(stated) || WHOLE.test(denied) || deniesManner(stated, denied)) return false;
  if (namesOneOf(denied, stated)) return true;
  const [below, beyond] = [stated.replace(/^(?:có|đã có|đã) /iu, ''), denied.replace(NEGATION, '')];
  if (addsWords(first, second) || (isOfSeveral(stated) && !isOfSeveral(denied))) return true;
  if (countOf(denied) > 1 || qualifiers(beyond).some((word) => !below.toLowerCase().includes(word))) return true;
  if (qualifiers(below).some((word) => !beyond.toLowerCase().includes(word))) return true;
  // `có kế hoạch` and `không có báo cáo` are answers to two questions
  const [things, others] = [thingsOf(below), thingsOf(beyond)];
  return things.length > 0 && others.length > 0 && !things.some((word) => others.includes(word));
}

/** `không có A và B`, of which one may be there. */
function isOfTwoDenied(stated: string, denied: string): boolean {
  const [words, others] = [stated.replace(/^(?:có|đã có|đã) /iu, ''), denied.replace(NEGATION, '')];
  return (
    / và có | và (?:báo cáo|kế hoạch|quyết định|văn bản|quy chế|biên bản|danh sách|hồ sơ|nghị quyết|chương trình)(?!\p{L})/iu.test(
      words,
    ) && words.toLowerCase() === others.toLowerCase()
  );
}

/** `có kế hoạch CCHC` and `không có kế hoạch tuyên truyền`, `năm 2025` and `năm 2024`: each names what the other does not. */
function areOfTwoThings(stated: string, denied: string): boolean {
  const years = (label: string): readonly string[] => label.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  const [year, other] = [years(stated), years(denied)];
  if (year.length > 0 && other.length > 0 && other.every((each) => !year.includes(each))) return true;
  const [head, beyond, another] = beyondHead(stated.replace(/^(?:có|đã có|đã) /iu, ''), denied.replace(NEGATION, ''));
  return (
    DOCUMENT.test(head) && beyond.length > 0 && another.length > 0 && another.every((word) => !beyond.includes(word))
  );
}

const DOCUMENT = /(?:kế hoạch|quyết định|báo cáo|chương trình|đề án|quy chế|quy định|văn bản|chuyên mục)$/iu;

/** The words that two names begin with, and those behind them. */
function beyondHead(first: string, second: string): readonly [string, readonly string[], readonly string[]] {
  const [words, others] = [wordsOf(first), wordsOf(second)];
  const end = words.findIndex((word, index) => word !== others[index]);
  const at = end < 0 ? words.length : end;
  return [words.slice(0, at).join(' '), words.slice(at), others.slice(at)];
}

/** `phát hiện, xử lý kịp thời` and `để xảy ra vi phạm không phát hiện kịp thời`: one of two things of a list is denied. */
function deniesOneOf(first: string, second: string): boolean {
  const denied = / (?:không|chưa) (?<denied>.+)$/iu.exec(second)?.groups?.denied;
  const isOther = /(?<!\p{L})(?:hoặc|hay|thiếu|một trong|chậm|nhưng)(?!\p{L})/iu.test(second);
  return (
    denied !== undefined && !isOther && !/(?<!\p{L})(?:không|chưa)(?!\p{L})/iu.test(first) && namesOneOf(first, denied)
  );
}

/** `đúng quy định` and `không đúng`: a short denial of how it is done, of one thing. */
function deniesManner(stated: string, denied: string): boolean {
  const manner = /^(?:không|chưa) (?<manner>đúng|đủ|đầy đủ|kịp thời)$/iu.exec(denied)?.groups?.manner?.toLowerCase();
  return (
    manner !== undefined &&
    stated.toLowerCase().startsWith(`${manner} `) &&
    qualifiers(stated).length < 2 &&
    !isOfSeveral(stated)
  );
}

const ALL = /(?<!\p{L})(?:cả (?:hai|ba|bốn|\d)|tất cả|toàn bộ|mọi)(?!\p{L})/iu;

/** Whether an answer names one of two things that the other has in a list: `tham nhũng` of `tham nhũng, lãng phí`. */
function namesOneOf(list: string, other: string): boolean {
  const { before = '', after = '' } = /(?<before>\p{L}+), (?<after>\p{L}+)/u.exec(list.toLowerCase())?.groups ?? {};
  const words = wordsOf(other);
  return before !== '' && words.includes(before) !== words.includes(after);
}

/** Verbs of what is done with a thing: without it, `không ban hành` denies all of `có kế hoạch`. */
const DOING = new Set(
  'ban hành xây dựng thực hiện triển khai tổ chức thành lập bố trí áp dụng sử dụng đạt gửi nộp'.split(' '),
);

function thingsOf(label: string): readonly string[] {
  return wordsOf(label).filter((word) => !EMPTY.has(word) && !DOING.has(word));
}

/** The answers without the words that both begin with: `đơn vị không vi phạm` and `đơn vị vi phạm nghiêm trọng`. */
function withoutCommonStart(first: string, second: string): readonly [string, string] {
  const [words, others] = [first.split(' '), second.split(' ')];
  const end = words.findIndex((word, index) => word.toLowerCase() !== others[index]?.toLowerCase());
  return end < 0 ? [first, second] : [words.slice(end).join(' '), others.slice(end).join(' ')];
}

/** Words of deeds that a denial may repeat alone: `không niêm yết` of `niêm yết công khai`. */
const DEEDS = new Set(
  'niêm yết công khai tăng giảm hoàn thành đầy đủ cập nhật họp kiểm tra trả lời giải quyết xử lý phê duyệt tham gia đáp ứng'.split(
    ' ',
  ),
);
/** Words that say when, or by what, a thing is there, and leave out none of it. */
const NAMING = new Set('trong năm theo quy định kỳ của và về này'.split(' '));
/** Words before what is there or done, that name who has it: `được cấp có thẩm quyền phê duyệt`. */
const WHO = new Set('đơn vị cơ quan xã phường sở cấp thẩm quyền'.split(' '));
/** Who gave a task: `chỉ tiêu UBND tỉnh giao`. */
const GIVEN = / (?:được )?(?:(?:ubnd|hđnd) )?(?:(?:tỉnh|huyện|xã|cấp trên) )?giao$/iu;

/**
 * Words before or behind those of a statement that its denial repeats: `riêng` of `có kế hoạch riêng`, `không có kế hoạch`;
 * `tập thể` of `tập thể có sáng kiến`. Undefined where the title of the row has them, or the denial is only of what is done.
 */
export function notDenied(stated: string, denied: string, title: string): string | undefined {
  if (!NEGATION.test(denied) || NEGATION.test(stated)) return undefined;
  const [words, others] = [stated.replace(GIVEN, ''), denied.replace(NEGATION, '')].map((label) => {
    return label.split(' ').filter((word) => !wordsOf(word).every((each) => EMPTY.has(each)));
  });
  if (!words || !others || thingsOf(others.join(' ')).every((word) => DEEDS.has(word))) return undefined;
  const isAt = (start: number) =>
    others.every((word, index) => word.toLowerCase() === words[start + index]?.toLowerCase());
  const start = words.findIndex((_, index) => isAt(index));
  const beyond = start < 0 ? [] : [...words.slice(0, start), ...words.slice(start + others.length)];
  const named = new Set([...wordsOf(title), ...NAMING, ...(start > 0 ? [...DOING, ...WHO] : [])]);
  const isNamed = wordsOf(beyond.join(' ')).every((word) => named.has(word) || /^\d+$/.test(word));
  return isNamed ? undefined : beyond.join(' ');
}

/** Whether the second answer names all that the first does, and more: `không có khiếu kiện`, `có khiếu kiện đông người`. */
function addsWords(first: string, second: string): boolean {
  const [short, long] = [first, second].map((label) => {
    return wordsOf(label.replace(NEGATION, '')).filter((word) => !EMPTY.has(word));
  });
  if (!short || !long || short.length === 0) return false;
  return long.length > short.length && short.every((word) => long.includes(word));
}

/** Whether an answer names several things that all must be: `có kế hoạch, báo cáo`; not a list in brackets. */
function isOfSeveral(label: string): boolean {
  return label.replaceAll(/\([^)]*\)/g, '').includes(', ');
}

function qualifiers(label: string): readonly string[] {
  return label.toLowerCase().match(QUALIFIER) ?? [];
}

function countOf(label: string): number {
  return label.match(NEGATIONS)?.length ?? 0;
}

/** Words of an answer that is the lack of another: `chậm` beside `đúng hạn`, `sai` beside `đúng`, `dưới chuẩn`. */
const LACKS =
  /(?<!\p{L})(?:không|chưa|ko|k|no|kht(?:nv)?|cđ|cđyc|chậm|trễ|muộn|quá|sau|sai|thiếu|mất|vắng|dưới|thấp hơn|kém|vi phạm|lỗi|tồn đọng|một phần|còn|còn lại|khác|ngược lại|trên|vượt|giảm|tăng|từ|bằng|hoặc|cả|\d)(?!\p{L})/iu;

/** What two answers leave out of which none is the lack of the other, so that a unit may be neither: `kiên cố`, `tạm`. */
export function neitherOf(labels: readonly string[]): readonly string[] {
  const isOfTwo = labels.length === 2 && !labels.some((label) => LACKS.test(label));
  return isOfTwo ? [labels.map((label) => `không ${label.toLowerCase()}`).join(', cũng ')] : [];
}

/** What the best answer may require, besides that something is done, and words of other answers in which it is not so. */
const REQUIREMENTS: readonly { readonly asks: RegExp; readonly fails: RegExp }[] = [
  {
    asks: /(?<!\p{L})(?:đúng (?:thời )?(?:hạn|gian|điểm|tiến độ)|kịp thời)(?!\p{L})/iu,
    fails: /(?<!\p{L})(?:chậm|trễ|muộn|quá|sau)(?!\p{L})/iu,
  },
  {
    asks: /(?<!\p{L})(?:đầy )?đủ(?!\p{L})/iu,
    fails: /(?<!\p{L})(?:thiếu|một phần|cơ bản|chỉ|mới|từ|trên|dưới)(?!\p{L})|\d/iu,
  },
  {
    asks: /(?<!\p{L})đúng (?:quy định|yêu cầu|mẫu|thể thức|thẩm quyền|quy trình)(?!\p{L})/iu,
    fails: /(?<!\p{L})(?:sai|lỗi|vi phạm|hạn chế)(?!\p{L})/iu,
  },
  {
    asks: /(?<!\p{L})(?:hiệu quả|chất lượng|chính xác)(?!\p{L})/iu,
    fails: /(?<!\p{L})(?:kém|thấp|sai|hạn chế|trung bình|bình thường|cơ bản|một phần)(?!\p{L})/iu,
  },
  {
    asks: /(?<!\p{L})khả thi(?!\p{L})/iu,
    fails: /(?<!\p{L})(?:chung chung|sơ sài|hạn chế|kém|cơ bản|một phần)(?!\p{L})/iu,
  },
  {
    asks: /(?<!\p{L})(?:cụ thể|chi tiết)(?!\p{L})/iu,
    fails: /(?<!\p{L})(?:chung chung|sơ sài|hạn chế|kém|cơ bản|một phần)(?!\p{L})/iu,
  },
  {
    asks: /(?<!\p{L})thường xuyên(?!\p{L})/iu,
    fails: /(?<!\p{L})(?:thỉnh thoảng|đôi khi|ít|hiếm|không đều|gián đoạn|h[àằ]ng|định kỳ|một phần|\d)(?!\p{L})/iu,
  },
];
/** Words of an answer that takes in what the others leave. */
const OTHERWISE =
  /(?<!\p{L})(?:một trong|còn lại|khác|hoặc|ngược lại|(?:không|chưa) (?:đạt|đảm bảo|bảo đảm|đáp ứng|hoàn thành|tốt))(?!\p{L})|^(?:không|chưa) (?:đầy đủ|kịp thời|đúng (?:hạn|quy định))$/iu;
const DENIES = /(?<!\p{L})(?:không|chưa)(?!\p{L})(?<denied>.*)$/iu;

/** What the first answer requires and no other says to be missing: `đầy đủ` of `đầy đủ, đúng hạn`, `đầy đủ, chậm`, `không gửi`. */
export function requirementLeftOut(best: string, others: readonly string[]): string | undefined {
  if (DENIES.test(best) || others.some((label) => OTHERWISE.test(label))) return undefined;
  const asked = REQUIREMENTS.filter(({ asks }) => asks.test(best));
  // `chậm và thiếu` is neither `chậm` alone nor `thiếu` alone
  const isBothMissing = (label: string) =>
    / và /u.test(label) && asked.filter(({ fails }) => fails.test(label)).length > 1;
  const left = asked.find(({ asks, fails }) => {
    const rest = wordsOf(best.replace(asks, ' '));
    const isMissingIn = (label: string): boolean => {
      if (isBothMissing(label)) return false;
      const denied = DENIES.exec(label)?.groups?.denied;
      if (denied !== undefined) return asks.test(denied) || fails.test(label);
      // `có ban hành` beside `ban hành đúng hạn` says nothing of when
      return fails.test(label) || wordsOf(label).every((word) => EMPTY.has(word) || rest.includes(word));
    };
    return !others.some(isMissingIn);
  });
  return left?.asks.exec(best)?.[0].toLowerCase();
}
