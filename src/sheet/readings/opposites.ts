import { wordsOf } from './figure-title.js';

const NEGATION = /^(?:không|chưa)(?: có)? /iu;
const NEGATIONS = /(?<!\p{L})(?:không|chưa)(?!\p{L})/giu;
/** Words that narrow a statement: `thực hiện đầy đủ` is not all of `thực hiện`. */
const QUALIFIER =
  /(?<!\p{L})(?:và|hoặc|đầy đủ|đúng (?:hạn|quy định|thời)|kịp thời|trước hạn|nghiêm trọng|kéo dài|nâng cao|đạt chuẩn|tốt|hiệu quả|thường xuyên|toàn bộ|đồng bộ)(?!\p{L})/giu;
/** Answers that deny, or state, the whole of the other. */
const WHOLE = /^(?:(?:không|chưa)(?: (?:có|đạt))?|có|(?:có |để )?xảy ra)$/iu;

/**
 * Whether two options leave out a case, or have one in common: `thực hiện đầy đủ` and `không thực hiện`, `không vi phạm` and `vi
 * phạm nghiêm trọng`, `có A và B` and `không có A`. A short `không`, `không có` or `không đạt` denies all of the other.
 */
export function leaveCaseOut(first: string, second: string): boolean {
  const [stated, denied] = NEGATION.test(first) ? [second, first] : [first, second];
  if (!NEGATION.test(denied) || NEGATION.test(stated)) return false;
  if (/^(?:có )?(?:đầy )?đủ$/iu.test(stated) && /^(?:không|chưa) có$/iu.test(denied)) return true;
  if (WHOLE.test(stated) || WHOLE.test(denied)) return false;
  const [below, beyond] = [stated.replace(/^(?:có|đã có|đã) /iu, ''), denied.replace(NEGATION, '')];
  if (countOf(denied) > 1 || qualifiers(beyond).some((word) => !below.toLowerCase().includes(word))) return true;
  const isSame = wordsOf(below).some((word) => wordsOf(beyond).includes(word));
  return isSame && qualifiers(below).some((word) => !beyond.toLowerCase().includes(word));
}

function qualifiers(label: string): readonly string[] {
  return label.toLowerCase().match(QUALIFIER) ?? [];
}

function countOf(label: string): number {
  return label.match(NEGATIONS)?.length ?? 0;
}
