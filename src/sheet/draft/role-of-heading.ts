/** The role of the rows below a heading. */
export type Beside = 'criterion' | 'bonus' | 'penalty';
/** What a heading says of its rows: `mixed` names bonus and penalty together. */
export type Inside = Beside | 'mixed';

const ADDED = '(?<!khen )thưởng|(?<!(?:công|nước|tổng) )cộng(?: thêm)?';
const TAKEN = '(?<!(?:xử|loại) )(?:trừ|phạt)|giảm trừ';
/** What stands before the word in a heading of nothing else: `Các nội dung cộng`, `Trường hợp bị trừ điểm`. */
const ALONE = '^(?:(?:các|những|phần|mục|nội dung|tiêu chí|chỉ tiêu|trường hợp|được|bị) )*';
const OF_PLACE = '(?! (?:nóng|đen|nghẽn|trường|cầu|du lịch)(?!\\p{L}))';
const AND = '(?: ?[,/+-] ?| )(?:(?:và|hoặc) )?(?:(?:điểm|được|bị) )*';

/** With accents, so that `Thường xuyên` is not `thưởng`, nor `Điểm trung bình` `trừ`, nor `điểm công cộng` `cộng`. */
const BONUS = new RegExp(
  `(?<!\\p{L})điểm (?:thưởng|cộng(?! tác| đồng| hòa| hoà)|khuyến khích|ưu tiên)(?!\\p{L})|(?<!\\p{L})(?:${ADDED}) điểm(?!\\p{L})${OF_PLACE}|${ALONE}(?:thưởng|cộng(?: thêm)?)$`,
  'iu',
);
const PENALTY = new RegExp(
  `(?<!\\p{L})(?:điểm (?:bị )?(?:trừ|phạt|giảm trừ)|(?:${TAKEN}) điểm)(?!\\p{L})${OF_PLACE}|${ALONE}(?:trừ|phạt)$`,
  'iu',
);
/** `Điểm thưởng, trừ`, `Cộng/trừ`, `Thưởng phạt`. */
const BOTH = new RegExp(
  `(?<!\\p{L})(?:thưởng|(?<!(?:công|nước|tổng) )cộng(?: thêm)?)(?: điểm)?${AND}trừ(?!\\p{L})|(?<!\\p{L})(?:${ADDED})(?: điểm)?${AND}phạt(?!\\p{L})|(?<!\\p{L})(?:${TAKEN})(?: điểm)?${AND}(?:thưởng|cộng)(?!\\p{L})`,
  'iu',
);

/** The role that the rows below a heading have by its words, and that it has itself. */
export function roleOfHeading(title: string): Inside {
  const name = title
    .normalize('NFC')
    .replaceAll(/[–—−‐‑]/g, '-')
    .trim();
  const [bonus, penalty] = [BONUS.test(name), PENALTY.test(name)];
  if ((bonus && penalty) || BOTH.test(name)) return 'mixed';
  return bonus ? 'bonus' : penalty ? 'penalty' : 'criterion';
}
