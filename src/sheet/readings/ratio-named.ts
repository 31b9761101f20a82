import { decimalComma } from '../decimal-comma.js';

/** `Nếu tỷ lệ b/a < 0,3`: a case of the ratio of two letters. */
const OF_LETTERS =
  /^(?<before>(?:(?:nếu|khi) )?t[ỷỉ] lệ )(?<ratio>[a-zđ]\d? ?\/ ?[a-zđ]\d?) ?(?<case>(?:[<>≤≥=]|(?:đạt|từ|dưới|trên|lớn hơn|nhỏ hơn|bằng) )[^:]*)(?<points>:.*)$/iu;
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
  return pieces.map((piece, index) => {
    const { before = '', ratio = '', case: ends = '', points = '' } = OF_LETTERS.exec(piece)?.groups ?? {};
    const letters = ratio.replaceAll(' ', '').toLowerCase();
    const isOfFormula = pieces.some(
      (other, at) =>
        at !== index && !OF_LETTERS.test(other) && other.replaceAll(' ', '').toLowerCase().includes(letters),
    );
    if (ratio === '' || !isOfFormula) return piece;
    return `${before}${ends.replaceAll(PART, (part) => `${percentOf(part)}%`)}${points}`;
  });
}

/** A part of 1 as a percent: `0,3` -> `30`, `0,125` -> `12,5`. */
function percentOf(part: string): string {
  const [integer = '', places = ''] = (decimalComma(part) ?? '0').split('.');
  const digits = `${integer}${places.padEnd(2, '0')}`;
  const whole = digits.slice(0, integer.length + 2).replace(/^0+(?=\d)/, '');
  const rest = digits.slice(integer.length + 2);
  return rest === '' ? whole : `${whole},${rest}`;
}
