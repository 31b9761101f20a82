import { isName, isQualified, NUMBER } from './pattern.js';
import { rangeOf } from './range.js';

/** `Hòa giải thành từ 80% vụ việc trở lên`, `Giao nộp 100% hồ sơ đến hạn`: a deed, how many percent, and of what. */
const DEED = new RegExp(
  String.raw`^(?<deed>\p{L}+(?: \p{L}+){0,5}?) (?<low>(?:đạt )?(?:(?:từ|trên) |[≥>]=? ?)?)(?<number>${NUMBER} ?%) (?:(?:tổng )?số )?(?<noun>(?!trở )\p{L}+(?: (?!trở )\p{L}+){0,6})(?<up> trở lên)?(?<points> ?[:=,].*| (?:được|đạt) \d.*)$`,
  'iu',
);
/** Words that are no deed done to the things behind the percent. */
const NO_DEED =
  /(?<!\p{L})(?:có|đạt|hoàn thành|thực hiện|tỷ lệ|số|không|chưa|và|hoặc|nếu|khi|với|cho|được|bị|để|tăng|giảm|vượt|thiếu|chậm|từ|trên|dưới|đến|trong|ngoài|tại|về|của|mỗi|cứ|trừ|kịp thời|đầy đủ|đúng)(?!\p{L})/iu;
/** A noun that goes on with a condition, or names an amount of a plan. */
const NO_NOUN =
  /(?<!\p{L})(?:và|hoặc|hay|nhưng|khi|nếu|kế hoạch|chỉ tiêu|dự toán|nhiệm vụ|so với|không|chưa)(?!\p{L})/iu;
const PERCENT_OF = (noun: string) => new RegExp(`(?<=\\d ?%) (?:(?:tổng )?số )?${noun}(?!\\p{L})`, 'iu');

/** The figure of a cell whose first answer is a deed and of how many things it is done, and its answers as percents alone. */
export function deedFigure(
  pieces: readonly string[],
  title: string,
): { readonly title: string; readonly pieces: readonly string[] } | undefined {
  const {
    deed = '',
    low = '',
    number = '',
    noun = '',
    up = '',
    points = '',
  } = DEED.exec(pieces[0] ?? '')?.groups ?? {};
  if (deed === '' || pieces.length < 2 || NO_DEED.test(deed) || NO_NOUN.test(noun)) return undefined;
  if (!isName(deed) || !isName(noun) || isQualified(deed)) return undefined;
  const others = pieces.slice(1).map((piece) => {
    const start = piece.toLowerCase().startsWith(`${deed.toLowerCase()} `) ? deed.length + 1 : 0;
    return piece.slice(start).replace(PERCENT_OF(noun), '');
  });
  const areBands = others.every((piece) => {
    const range = rangeOf(piece.replace(/(?: ?[:=,] ?| (?:được|đạt) )[^:=,]*$/u, ''));
    return (
      range !== undefined && range !== 'unclear' && (range.is === 'rest' || (range.isPercent && range.unit === ''))
    );
  });
  const lowered = deed.charAt(0).toLowerCase() + deed.slice(1);
  return areBands
    ? { title: `${title}: tỷ lệ ${noun} ${lowered}`, pieces: [`${low}${number}${up}${points}`, ...others] }
    : undefined;
}
