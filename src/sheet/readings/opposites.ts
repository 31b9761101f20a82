import { wordsOf } from './figure-title.js';

const NEGATION = /^(?:không|chưa)(?: có)? /iu;
const NEGATIONS = /(?<!\p{L})(?:không|chưa)(?!\p{L})/giu;
/** Words that narrow a statement: `thực hiện đầy đủ` is not all of `thực hiện`. */
const QUALIFIER =
  /(?<!\p{L})(?:và|hoặc|tất cả|mọi|cả (?:hai|ba|bốn|\d)|toàn thể|hầu hết|phần lớn|đa số|chi tiết|cụ thể|rõ ràng|hoàn chỉnh|hợp lệ|rộng rãi|chất lượng|ổn định|đều|sớm|nhanh|đầy đủ|đủ|đúng (?:hạn|quy định|thời)|kịp thời|trước hạn|nghiêm trọng|kéo dài|nâng cao|đạt chuẩn|tốt|hiệu quả|thường xuyên|toàn bộ|đồng bộ|bằng tiếng|h[àằ]ng (?:ngày|tuần|tháng|quý|năm)|định kỳ|chuyên trách|liên tục|trực tuyến|tồn đọng|vượt cấp|đông người|phức tạp|lớn|do chủ quan|bị (?:kỷ luật|xử lý|khởi tố)|\((?:trước|trong|chậm nhất|đến|từ|sau))(?!\p{L})/giu;
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
  if (!NEGATION.test(denied) || NEGATION.test(stated)) return false;
  if (/^(?:có )?(?:đầy )?đủ$/iu.test(stated) && /^(?:không|chưa) có$/iu.test(denied)) return true;
  // `không có cả hai` may be that one of them is there
  if (/(?<!\p{L})(?:cả (?:hai|ba|bốn|\d)|tất cả|toàn bộ|mọi)(?!\p{L})/iu.test(denied)) return true;
  if (WHOLE.test(stated) || WHOLE.test(denied)) return false;
  const [below, beyond] = [stated.replace(/^(?:có|đã có|đã) /iu, ''), denied.replace(NEGATION, '')];
  if (addsWords(first, second) || (isOfSeveral(stated) && !isOfSeveral(denied))) return true;
  if (countOf(denied) > 1 || qualifiers(beyond).some((word) => !below.toLowerCase().includes(word))) return true;
  if (qualifiers(below).some((word) => !beyond.toLowerCase().includes(word))) return true;
  // `có kế hoạch` and `không có báo cáo` are answers to two questions
  const [things, others] = [thingsOf(below), thingsOf(beyond)];
  return things.length > 0 && others.length > 0 && !things.some((word) => others.includes(word));
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
];
/** Words of an answer that takes in what the others leave. */
const OTHERWISE =
  /(?<!\p{L})(?:một trong|còn lại|khác|hoặc|ngược lại|(?:không|chưa) (?:đạt|đảm bảo|bảo đảm|đáp ứng|hoàn thành|tốt))(?!\p{L})|^(?:không|chưa) (?:đầy đủ|kịp thời|đúng (?:hạn|quy định))$/iu;
const DENIES = /(?<!\p{L})(?:không|chưa)(?!\p{L})(?<denied>.*)$/iu;

/** What the first answer requires and no other says to be missing: `đầy đủ` of `đầy đủ, đúng hạn`, `đầy đủ, chậm`, `không gửi`. */
export function requirementLeftOut(best: string, others: readonly string[]): string | undefined {
  if (DENIES.test(best) || others.some((label) => OTHERWISE.test(label))) return undefined;
  const left = REQUIREMENTS.find(({ asks, fails }) => {
    const rest = wordsOf(best.replace(asks, ' '));
    const isMissingIn = (label: string): boolean => {
      const denied = DENIES.exec(label)?.groups?.denied;
      if (denied !== undefined) return asks.test(denied) || fails.test(label);
      // `có ban hành` beside `ban hành đúng hạn` says nothing of when
      return fails.test(label) || wordsOf(label).every((word) => EMPTY.has(word) || rest.includes(word));
    };
    return asks.test(best) && !others.some(isMissingIn);
  });
  return left?.asks.exec(best)?.[0].toLowerCase();
}
