import { decimalComma } from '../decimal-comma.js';
import { NUMBER, tidy, UNIT } from './pattern.js';

/** `5 - 0,5 x số lần vắng`, `Điểm tối đa - số lần vắng x 0,5`, `Điểm = 5 - (số lần vắng x 0,5 điểm)`. */
const LESS_EACH = new RegExp(
  `^(?:(?:số )?điểm(?: (?:đạt(?: được)?|số|đánh giá|chấm))* ?[=:] ?)?(?:(?<all>${NUMBER})(?: ?${UNIT})?|(?:số )?điểm (?:tối đa|chuẩn)) ?- ?\\(? ?(?:(?<each>${NUMBER})(?: ?${UNIT})? ?[x×*] ?(?:tổng )?số (?<item>\\p{L}[\\p{L} ]*)|(?:tổng )?số (?<thing>\\p{L}[\\p{L} ]*?) ?[x×*] ?(?<lost>${NUMBER})(?: ?${UNIT})?) ?\\)?$`,
  'iu',
);
const OF_TWO = '(?:tổng )?số \\p{L}[\\p{L} ]*? ?/ ?(?:tổng )?(?:số )?\\p{L}[\\p{L} ]*?';
/** `Điểm = 10 - (số nhiệm vụ chậm/tổng số nhiệm vụ) x 10` */
const LESS_SHARE = new RegExp(
  `^(?:(?:số )?điểm(?: (?:đạt(?: được)?|số|đánh giá|chấm))* ?[=:] ?)?(?<all>${NUMBER})(?: ?${UNIT})? ?- ?(?:\\( ?(?<first>${OF_TWO}) ?\\) ?[x×*] ?(?<times>${NUMBER})|(?<by>${NUMBER}) ?[x×*] ?\\( ?(?<second>${OF_TWO}) ?\\))(?: ?${UNIT})?$`,
  'iu',
);
/** Counting words that alone do not say of what. */
const SAYS_NOTHING = /^(?:lần|lượt|buổi|cuộc|trường hợp|đơn vị)$/iu;

/** The cell, where a formula that begins with the maximum is said as what each takes away: `mỗi lần vắng trừ 0,5 điểm`. */
export function asDeduction(text: string, max: string): string {
  return tidy(text)
    .split(/(?<=[;\n])/)
    .map((part) => {
      const end = /[;\n.]*\s*$/.exec(part)?.[0] ?? '';
      const formula = part.slice(0, part.length - end.length).trim();
      const share = LESS_SHARE.exec(formula)?.groups;
      if (share && [share.all, share.times ?? share.by].every((number = '') => decimalComma(number) === max))
        return `Điểm = (1 - ${share.first ?? share.second}) x ${max.replace('.', ',')}${end}`;
      const groups = LESS_EACH.exec(formula)?.groups;
      const item = (groups?.item ?? groups?.thing ?? '').trim();
      const isOfAll =
        groups !== undefined && decimalComma(groups.all ?? max.replace('.', ',')) === max && !SAYS_NOTHING.test(item);
      return isOfAll ? `mỗi ${item} trừ ${groups.each ?? groups.lost} điểm${end}` : part;
    })
    .join('');
}

/** `8/10` of `8/10 mục`; no day, and no fraction of points. */
const OF_TOTAL = /(?<![\d/.,])(?<count>\d{1,3})\/(?<total>\d{1,3})(?![\d/.,])/gu;
const ALL_OF =
  /(?<!(?<!\p{L})(?:ngày|trước|sau|hạn) )(?<![\d/.,])(?<count>\d{1,3})\/(?<total>\d{1,3}) (?!(?:đến|tới|trở|h[àằ]ng|năm|thì|được|là|điểm|đ|số|và|hoặc|tổng)(?!\p{L}))\p{L}/u;

/** The pieces, where of `10/10 mục`, `8/10 - 9/10 mục` each number is that of the things: `đủ 10 mục`, `8 - 9 mục`; only where an answer has all of them. */
export function withoutTotals(pieces: readonly string[]): readonly string[] {
  const all = pieces
    .map((piece) => ALL_OF.exec(piece)?.groups)
    .find((groups) => groups !== undefined && groups.count === groups.total);
  const written = pieces.flatMap((piece) => [...piece.matchAll(OF_TOTAL)]);
  const isOne = written.every(
    ({ groups }) => groups?.total === all?.total && Number(groups?.count) <= Number(all?.total),
  );
  if (!all || !isOne) return pieces;
  return pieces.map((piece) =>
    piece
      .replace(
        new RegExp(`(?:cung cấp )?(?:đầy đủ |đủ )?(?<![\\d/.,])${all.total}/${all.total}(?![\\d/.,])`, 'iu'),
        `đủ ${all.total}`,
      )
      .replaceAll(OF_TOTAL, '$<count>'),
  );
}
