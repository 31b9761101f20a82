import { decimalComma } from '../decimal-comma.js';

const TWO_LETTERS = String.raw`[a-zđ]\d? ?\/ ?[a-zđ]\d?`;
/** `Nếu tỷ lệ b/a < 0,3: 0 điểm`, `trường hợp b/a < 70% thì không tính điểm`, `tỷ lệ này < 0,7`: a case of the ratio of two letters. */
const OF_LETTERS = new RegExp(
  `^(?<before>(?:(?:nếu|khi|trường hợp) )?(?:t[ỷỉ] lệ )?)(?<ratio>${TWO_LETTERS}|(?<=t[ỷỉ] lệ )này) ?(?<case>(?:[<>≤≥]|(?<=t[ỷỉ] lệ (?:${TWO_LETTERS}|này) ?)=|(?:đạt|từ|dưới|trên|lớn hơn|nhỏ hơn|bằng) )[^:]*?)(?<points>:.*|,? thì .*| không (?:được )?(?:tính|chấm) điểm.*)$`,
  'iu',
);
const RATIO_OF_LETTERS = new RegExp(String.raw`(?<![\p{L}\d])${TWO_LETTERS}(?![\p{L}\d])`, 'giu');
/** A part of 1, as `0,3`; not `30%`. */
const PART = /(?<![\d.,])(?:0[.,]\d{1,4}|1)(?![\d.,]| ?%)/gu;

const LETTER_OF_COUNT = /^(?<letter>[a-zđ]\d?) ?(?:=|là|:) ?(?:tổng )?số (?!(?:tiền|thu|chi|vốn)(?!\p{L}))/iu;
const CASE_OF_LETTER =
  /^(?:(?:nếu|khi) )?(?<letter>[a-zđ]\d?) ?(?=[<>≤≥]|(?:đạt |từ |dưới |trên )?(?:từ |dưới |trên )\d)/iu;

/** The pieces, where a case of the only letter, a count, says its numbers alone: `a ≥ 4` beside `a = Số cuộc họp`. */
export function withoutLetter(pieces: readonly string[]): readonly string[] {
  const [letter, ...others] = pieces.flatMap((piece) => LETTER_OF_COUNT.exec(piece)?.groups?.letter ?? []);
  if (letter === undefined || others.length > 0) return pieces;
  return pieces.map((piece) => {
    const cased = CASE_OF_LETTER.exec(piece)?.groups?.letter;
    return cased?.toLowerCase() === letter.toLowerCase() ? piece.replace(CASE_OF_LETTER, '') : piece;
  });
}

/** The pieces, where a case of the ratio that the formula has says it in percent: `tỷ lệ b/a < 0,3` beside `(b/a) x điểm tối đa`. */
export function withRatioNamed(pieces: readonly string[]): readonly string[] {
  return pieces.map((piece) => {
    const { before = '', ratio = '', case: ends = '', points = '' } = OF_LETTERS.exec(piece)?.groups ?? {};
    if (ratio === '' || !isOnlyRatio(ratio, pieces)) return piece;
    return `${before}${ends.replaceAll(PART, (part) => `${percentOf(part)}%`)}${points}`;
  });
}

/** Whether the other pieces have the ratio of these letters, or, for `này`, that of two letters and no other one. */
function isOnlyRatio(ratio: string, pieces: readonly string[]): boolean {
  const others = pieces
    .filter((piece) => !OF_LETTERS.test(piece))
    .flatMap((piece) => piece.match(RATIO_OF_LETTERS) ?? []);
  const named = new Set(others.map((letters) => letters.replaceAll(' ', '').toLowerCase()));
  return ratio.toLowerCase() === 'này' ? named.size === 1 : named.has(ratio.replaceAll(' ', '').toLowerCase());
}

/** `Số công chức được bồi dưỡng/Tổng số công chức: ≥ 80%: 4 điểm`, and the ratio alone before lines of answers. */
const RATIO_FIRST =
  /^(?:t[ỷỉ] lệ(?: ?:)? )?(?<ratio>(?:tổng )?số \p{L}[^:;=/\d]*? ?\/ ?(?:tổng )?số \p{L}[^:;=/\d]*?)(?: ?: ?(?<band>(?:đạt )?(?:(?:từ|trên|dưới|[<>≥≤]=?) ?)*\d[\d.,]* ?%.*))?$/iu;

/** The pieces, where the ratio that the first of them names stands apart: `Tỷ lệ = số A/tổng số B`. */
export function withRatioApart(pieces: readonly string[]): readonly string[] {
  const { ratio, band } = RATIO_FIRST.exec(pieces[0] ?? '')?.groups ?? {};
  const others = [...(band === undefined ? [] : [band]), ...pieces.slice(1)];
  if (ratio === undefined || others.length < 2 || !others.some((piece) => /\d ?%.*:/u.test(piece))) return pieces;
  return [`Tỷ lệ = ${ratio}`, ...others];
}

/** A part of 1 as a percent: `0,3` -> `30`, `0,125` -> `12,5`. */
function percentOf(part: string): string {
  const [integer = '', places = ''] = (decimalComma(part) ?? '0').split('.');
  const digits = `${integer}${places.padEnd(2, '0')}`;
  const whole = digits.slice(0, integer.length + 2).replace(/^0+(?=\d)/, '');
  const rest = digits.slice(integer.length + 2);
  return rest === '' ? whole : `${whole},${rest}`;
}
