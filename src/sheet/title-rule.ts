import { tidy } from './readings/pattern.js';
import { scoringText } from './readings/scoring-text.js';

/** A title parted from the words in it that say how the row is scored; `rule` is '' where there are none. */
export interface TitleParts {
  readonly title: string;
  readonly rule: string;
}

/** Words that a title has only where it says how points come. */
const RULE =
  /\d\s*(?:điểm|đ)(?!\p{L})|(?<!\p{L})(?:mỗi|cứ) [^.;]*\d|(?<!\p{L})không (?:tính|kể|áp dụng|bao gồm|xét|chấm|đánh giá)(?!\p{L})|(?:^|[(;,.:-] ?)(?:nếu|riêng|chỉ (?:tính|áp dụng|xét)|(?:chỉ )?(?:áp dụng|dành)(?: riêng)? (?:cho|với|đối với|từ))(?!\p{L})|(?<!\p{L})điểm liệt(?!\p{L})|ngoại trừ|(?<!\p{L})trừ (?:khi|các|những|trường hợp|đơn vị|xã|huyện|điểm \p{L}+ \d)|(?<!\p{L})(?:tối đa|không (?:vượt )?quá|quy đổi|làm tròn|hệ số|nhân (?:với|đôi)|thì)(?!\p{L})/iu;
const HARMLESS =
  /\((?:nếu có|nếu phát sinh)\)|(?:không kể|chưa kể|không bao gồm|chưa bao gồm|không tính|kể cả) (?:phần )?(?:điểm )?(?:thưởng|cộng)(?:,? (?:và )?(?:điểm )?trừ)?(?!\p{L})|điểm tối đa(?! \d)/giu;
/** A bracket at the end, or what stands after a colon, a line end or a dash. */
const PARTS = [
  /^(?<title>[^(]+?)\s*\((?<rule>.+)\)[.:]?$/su,
  /^(?<title>[^:;\n]+?)\s*(?:[:;\n]|\s-\s)\s*(?<rule>.+)$/su,
];

/** The title of a row without its rule. A bracket or a tail that says nothing of points stays in the title. */
export function titleParts(written: string): TitleParts {
  const text = tidy(written).replaceAll(HARMLESS, '');
  if (!RULE.test(text)) return { title: written, rule: '' };
  for (const pattern of PARTS) {
    const { title = '', rule = '' } = pattern.exec(text)?.groups ?? {};
    if (rule !== '' && RULE.test(rule) && !RULE.test(title)) return { title, rule };
  }
  return { title: written, rule: text };
}

/** Whether the words in a title say no more than the maximum that the row has: `(tối đa 5 điểm)`. */
export function isSaidByMaximum(rule: string, max: string): boolean {
  const { clauses } = scoringText({ title: '', max, role: 'criterion' }, rule);
  const isCap = clauses.every((one) => one.is === 'cap' && !one.isTaken && (one.points ?? max) === max);
  return isCap || new RegExp(`^${max.replace('.', '[.,]')}\\s*(?:điểm|đ)$`, 'iu').test(rule.trim());
}
