import { tidy } from '../readings/pattern.js';
import { scoringText } from '../readings/scoring-text.js';

/** A title split from its words on scoring; `rule` is '' where it has none. */
interface TitleParts {
  readonly title: string;
  readonly rule: string;
}

/** Words that occur in a title only where it says how points are given. */
const RULE =
  /\d\s*(?:điểm|đ)(?!\p{L})|(?<!\p{L})(?:mỗi|cứ) [^.;]*\d|(?<!\p{L})không (?:tính|kể|áp dụng|bao gồm|xét|chấm|đánh giá)(?!\p{L})|(?:^|[(;,.:-] ?)(?:nếu|riêng|chỉ (?:tính|áp dụng|xét)|(?:chỉ )?(?:áp dụng|dành)(?: riêng)? (?:cho|với|đối với|từ))(?!\p{L})|(?<!\p{L})điểm liệt(?!\p{L})|(?<!\p{L})càng (?:thấp|ít|nhỏ|cao|nhiều|lớn)(?!\p{L})|ngoại trừ|(?<!\p{L})trừ (?:khi|các|những|trường hợp|đơn vị|xã|huyện|điểm \p{L}+ \d)|(?<!\p{L})(?:tối đa|không (?:vượt )?quá|quy đổi|làm tròn|hệ số|nhân (?:với|đôi)|thì)(?!\p{L})/iu;
const HARMLESS =
  /\((?:nếu có|nếu phát sinh)\)|(?:không kể|chưa kể|không bao gồm|chưa bao gồm|không tính|kể cả) (?:phần )?(?:điểm )?(?:thưởng|cộng)(?:,? (?:và )?(?:điểm )?trừ)?(?!\p{L})|điểm tối đa(?! \d)/giu;
/** A bracket at the end, or the text after a colon, a line end or a dash. */
const PARTS = [
  /^(?<title>[^(]+?)\s*\((?<rule>.+)\)[.:]?$/su,
  /^(?<title>[^:;\n]+?)\s*(?:[:;\n]|\s-\s)\s*(?<rule>.+)$/su,
];

/** Splits a title from its rule. A bracket or tail without words on scoring stays in the title. */
export function titleParts(written: string): TitleParts {
  const text = tidy(written).replaceAll(HARMLESS, '');
  if (!RULE.test(text)) return { title: written, rule: '' };
  for (const pattern of PARTS) {
    const { title = '', rule = '' } = pattern.exec(text)?.groups ?? {};
    if (rule !== '' && RULE.test(rule) && !RULE.test(title)) return { title, rule };
  }
  return { title: written, rule: text };
}

/** The mark of a note at the end of a title, but no power of a unit: `Kế hoạch (1)`, `Kế hoạch*`, not `Diện tích, m²`. */
const MARK = /(?:\(\s*(?:\d{1,2}|[*?]+)\s*\)|\[\d{1,2}\]|[*†‡]+|(?<!(?<!\p{L})[kdc]?m)[¹²³⁴⁵⁶⁷⁸⁹])\s*[:.]?$/u;

/** The mark of a note that a title ends with; undefined where it has none. */
export function titleMark(title: string): string | undefined {
  return MARK.exec(title.trim())?.[0];
}

/** Whether the words only repeat the maximum of the row: `(tối đa 5 điểm)`. */
export function isSaidByMaximum(rule: string, max: string): boolean {
  const { clauses } = scoringText({ title: '', max, role: 'criterion' }, rule);
  const isCap = clauses.every((clause) => clause.is === 'cap' && !clause.isTaken && (clause.points ?? max) === max);
  return isCap || new RegExp(`^${max.replace('.', '[.,]')}\\s*(?:điểm|đ)$`, 'iu').test(rule.trim());
}
