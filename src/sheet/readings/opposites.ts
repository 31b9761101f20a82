import { wordsOf } from './figure-title.js';

const NEGATION = /^(?:không|chưa)(?: có)? /iu;
const NEGATIONS = /(?<!\p{L})(?:không|chưa)(?!\p{L})/giu;
/** Words that narrow a statement: `thực hiện đầy đủ` is not all of `thực hiện`. */
const QUALIFIER =
  /(?<!\p{L})(?:và|hoặc|đầy đủ|đúng (?:hạn|quy định|thời)|kịp thời|trước hạn|nghiêm trọng|kéo dài|nâng cao|đạt chuẩn|tốt|hiệu quả|thường xuyên|toàn bộ|đồng bộ|bằng tiếng|h[àằ]ng (?:ngày|tuần|tháng|quý|năm)|định kỳ|chuyên trách|liên tục|trực tuyến)(?!\p{L})/giu;
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
  if (WHOLE.test(stated) || WHOLE.test(denied)) return false;
  const [below, beyond] = [stated.replace(/^(?:có|đã có|đã) /iu, ''), denied.replace(NEGATION, '')];
  if (addsWords(first, second) || (isOfSeveral(stated) && !isOfSeveral(denied))) return true;
  if (countOf(denied) > 1 || qualifiers(beyond).some((word) => !below.toLowerCase().includes(word))) return true;
  const isSame = wordsOf(below).some((word) => wordsOf(beyond).includes(word));
  return isSame && qualifiers(below).some((word) => !beyond.toLowerCase().includes(word));
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
