import { isLoose, isPlain, isTime, NUMBER, OWN_RATIO, tidy, UNIT } from './pattern.js';
import { withPlainPoints } from './plain-points.js';
import { withSquareMeasures } from './square-measures.js';

const POINTS_BEFORE = String.raw`(?<=\d\s?(?:điểm|đ)|(?<!tổng (?:số )?)điểm tối đa|(?<!tổng )số điểm|(?:được|tính|có) điểm|[:=]\s?\d+(?:[.,]\d+)?)`;
const CAP = String.raw`(?:tổng(?! kết| hợp| thể)|điểm tối đa|tối đa(?= (?:là |được |(?:được )?cộng(?: thêm)? |không (?:vượt )?quá )?\d)|không (?:được )?(?:vượt )?quá|trừ tối đa|trừ không (?:vượt )?quá|không trừ (?:vượt )?quá|(?:tối đa|nhiều nhất) (?:bị )?trừ|cao nhất|nhiều nhất)`;
const FLOOR = '(?:cho )?(?:trừ )?(?:đến|tới) (?:khi )?(?:hết|còn)';
const AND = '(?:nhưng|song|và|đồng thời)';
const LETTER = String.raw`[a-zđ]\d?\s*(?:=|là|:)\s`;

/** Ends of a clause besides `;`, line ends and full stops: after its points or their ratio, and before the meaning of a letter. */
const ENDS = new RegExp(
  [
    String.raw`${POINTS_BEFORE}\s*,\s+(?:${AND}\s+)?`,
    String.raw`(?<=theo ${OWN_RATIO})\s*,\s+(?:${AND}\s+)?`,
    String.raw`${POINTS_BEFORE}\s+(?=${CAP}(?:\s|\d))`,
    String.raw`(?:,|\s${AND}|,\s+${AND})\s+(?=${CAP}(?:\s|\d))`,
    String.raw`(?:${POINTS_BEFORE}\s|,)\s*(?=${FLOOR}\s)`,
    String.raw`${POINTS_BEFORE}\s+${AND}\s+`,
    String.raw`${POINTS_BEFORE}\s+[-+]\s+(?=\p{L})`,
    String.raw`,?\s+(?:và|với|trong đó)[:,]?\s+(?=${LETTER})`,
    // not `loại IV, V: 1 điểm`
    String.raw`,\s+(?=(?:trong đó:?\s*)?${LETTER}(?!\d+(?:[.,]\d+)? ?(?:điểm|đ)(?!\p{L})))`,
    String.raw`,\s+(?=(?:(?:được|chấm|cho|tính|đạt) \d+(?:[.,]\d+)? ?(?:điểm|đ)|không (?:được|tính) điểm) (?:nếu|khi)(?!\p{L}))`,
    // `Cộng 1 điểm cho mỗi A, 2 điểm cho mỗi B`; `trừ 1 điểm/lần, không gửi trừ 2 điểm/lần`
    String.raw`,\s+(?=(?:(?:cộng|trừ|được|thưởng) )?\d+(?:[.,]\d+)? ?(?:điểm|đ) (?:cho|đối với|với) (?:mỗi|từng)(?!\p{L}))`,
    String.raw`(?<=\d ?(?:điểm|đ) ?/ ?\p{L}+(?: \p{L}+){0,7})\s*,\s+(?=(?:(?:\p{L}+ [^,;\n]*)?(?:trừ|cộng|được) )?\d+(?:[.,]\d+)? ?(?:điểm|đ) ?/)`,
    // `Điểm = tỷ lệ x 3, dưới 50% không chấm điểm`
    String.raw`,\s+(?=(?:nếu )?(?:tỷ lệ )?(?:đạt )?dưới \d+(?:[.,]\d+)? ?% (?:thì )?(?:không (?:tính|chấm|được) điểm|0 ?(?:điểm|đ)))`,
  ].join('|'),
  'giu',
);

/** Words before or between clauses without a meaning for points. The list is closed. */
const FILLER = new RegExp(
  String.raw`^(?:(?:cách|phương pháp|công thức) (?:tính|chấm)(?: điểm)?|công thức|thang điểm|mức điểm|cụ thể(?: như sau| là)?|(?:(?:số )?điểm(?: số| đánh giá)? )?(?:được )?(?:tính|chấm)(?: điểm)? (?:như sau|theo công thức(?: sau)?)|(?:số )?điểm(?= ?: ?t[ỷỉ] lệ ?[<>≤≥]|\s*:?\s*$)|như sau|với|và|nhưng)(?:\s*[:,]\s*|\s+(?=${LETTER})|\s*$)`,
  'iu',
);
/** `trong đó` before letters, where it has no meaning; before options it makes them parts of the one before. */
const WHERE = new RegExp(
  String.raw`,?\s*(?<!\p{L})trong đó\s*[:,]?\s*(?=(?:[-+*•]\s*|\(|"|“)*(?:${LETTER}|t[ỷỉ] lệ))`,
  'giu',
);
/** `trong đó` between the maximum and what earns it: `Tối đa 5 điểm, trong đó: mỗi mô hình 2 điểm`. */
const WITHIN =
  /(?<=(?<!\p{L})tối đa (?:là |được )?\d+(?:[.,]\d+)? ?(?:điểm|đ))[,;]?\s*trong đó\s*[:,]?\s*(?=mỗi(?!\p{L}))/giu;
/** `Gọi a là số văn bản điện tử` */
const CALLED = new RegExp(String.raw`(?<=^|[;.\n] ?)gọi (?=${LETTER})`, 'giu');
/** `vượt quá 2% nhưng không quá 5%`: the other end of a band of percents. */
const OTHER_END =
  /(?<=(?<!\p{L})(?:trên|từ|quá|hơn|[>≥]) ?\d+(?:[.,]\d+)? ?%) (?:nhưng|và) (?:(?<below>dưới(?= )|chưa (?:đến|tới|đạt)(?= )|<(?!=))|không (?:vượt )?quá(?= )|≤|<=) ?(?=\d+(?:[.,]\d+)? ?%)/giu;
/** `dưới 100% nhưng từ 50% trở lên` */
const TURNED_ENDS = /(?<!\p{L})dưới (?<high>\d+(?:[.,]\d+)? ?%) (?:nhưng|và) từ (?<low>\d+(?:[.,]\d+)? ?%) trở lên/giu;
/** `từ 60% trở lên nhưng dưới 80%`, `từ 5 mô hình trở lên đến dưới 10 mô hình` */
const LOW_THEN_HIGH =
  /(?<!\p{L})từ (?<low>\d+(?:[.,]\d+)?)(?<unit> ?%| \p{L}+(?: \p{L}+)??|) trở lên,? (?:nhưng|và|đến|mà)? ?(?:dưới|chưa (?:đến|tới|đạt)) (?=\d+(?:[.,]\d+)?\k<unit>(?![\d.,%]| ?%))/giu;
const IF_ANY = /\s*\((?:nếu có|nếu phát sinh)\)/giu;
/** Words between a case and its points that only say that a formula follows. */
const BY_FORMULA =
  /,? thì (?:số )?điểm(?: số| đạt(?: được)?| đánh giá| chấm)* ?= ?|(?:,? thì|:)(?: (?:số )?điểm(?: số| đánh giá)?)?(?: được)? (?:tính|chấm)(?: điểm)? (?:theo|bằng) công thức(?: sau)?(?: ?: ?| (?=\(|t[ỷỉ] lệ[^;.\n]*[/*×x]))/giu;
/** `thì điểm đánh giá là 1`, as the administrative reform index prints the points of an answer. */
const IS_WORTH = new RegExp(
  String.raw`,? thì (?:số )?điểm(?: số| đạt(?: được)?| đánh giá| chấm)* (?:là|bằng|=) ?(${NUMBER})(?: ?${UNIT})?(?=\s*(?:[;,.\n]|$))`,
  'giu',
);
const OPERATOR_BEFORE = /(?:[=*×/+(-]|(?<!\p{L})(?:x|nhân(?: với)?))\s*$/iu;
const OPERATOR_AFTER = /^\s*(?:[*×/)]|x(?!\p{L})|nhân(?!\p{L})|chia(?!\p{L}))/iu;

/** A line end inside a sentence: after a comma or a sign, or before words that begin no sentence, in small letters. */
const MIDDLE =
  /(?<=[,:(=*×/+-])\n|\n(?=(?:cộng|được|đạt|bị|trừ|thì|không (?:vượt )?quá|tối đa|nhưng|điểm|đến|dưới|trở|cho|lên|xuống)(?!\p{L})|[\d(=*×/<>≥≤:])/gu;

/** `2 điểm: từ 90%, 1 điểm: từ 80% đến dưới 90%`: every answer stands behind its points. */
const POINTS_FIRST = /^(?:[-+•] )?\d+(?:[.,]\d+)? ?(?:điểm|đ) ?: ?[^:]*?,\s+\d+(?:[.,]\d+)? ?(?:điểm|đ) ?:/iu;
const POINTS_NEXT = /,\s+(?=\d+(?:[.,]\d+)? ?(?:điểm|đ) ?:)/giu;

const LETTERS_IN_BRACKETS = new RegExp(
  String.raw`\((?=${LETTER})([^(),;]+), ?(?:và )?(?=${LETTER})([^(),;]+)\)`,
  'giu',
);

/** The pieces of a cell, without filler. Line ends separate pieces; with `joined` one inside a sentence is a blank. */
export function cutCell(text: string, joined: boolean): readonly string[] {
  const written = withSquareMeasures(tidy(text));
  const lines = joined ? written.replaceAll(MIDDLE, ' ') : written;
  const isOfOneTime = (lines.match(TIMES) ?? []).length === 1;
  const isOfPointsFirst = POINTS_FIRST.test(lines);
  return (
    withPlainPoints(withoutNumbers(lines).replaceAll(IF_ANY, ''))
      .replaceAll(CALLED, '')
      .replaceAll(TURNED_ENDS, 'từ $<low> đến dưới $<high>')
      .replaceAll(LOW_THEN_HIGH, 'từ $<low>$<unit> đến dưới ')
      .replaceAll(OTHER_END, (_, below?: string) => (below === undefined ? ' đến ' : ' đến dưới '))
      .replaceAll(IS_WORTH, ': $1 điểm')
      .replaceAll(BY_FORMULA, ': ')
      .replaceAll(WHERE, '; ')
      .replaceAll(WITHIN, '; ')
      // `(A là số hồ sơ, B là tổng số hồ sơ)`
      .replaceAll(LETTERS_IN_BRACKETS, '; $1; $2;')
      // a list in brackets, as `(a = …; b = …)`
      .replaceAll(/\(([^()]*[;\n][^()]*)\)/g, '; $1;')
      .split(/[;\n•]|\.(?=\s|$)|(?<=\p{L} ?)\.(?=\p{Lu}\p{Ll})/u)
      .flatMap((part) => withoutBrackets(part, isOfOneTime))
      .flatMap((part) => part.split(isOfPointsFirst ? POINTS_NEXT : ENDS))
      .map(bare)
      .filter((part) => /[\p{L}\p{N}%]/u.test(part))
  );
}

/** `(1) có kế hoạch`, `(a) có kế hoạch`, `1. Có kế hoạch`, `a. Có kế hoạch`: the number of a part, at its beginning. */
const NUMBERINGS: readonly RegExp[] = [
  /(?<=^|[;.\n] ?|[;.\n] ?[-+*] )\((?<number>\d{1,2}|[a-zđ])\) ?(?=\p{L})/giu,
  /(?<=^|[;\n] ?|\. ?)(?<number>\d{1,2})\. (?=\p{Lu})/gu,
  /(?<=^|[;\n] ?|\. ?|\d ?(?:điểm|đ) )(?<number>[a-zđ])\. (?=\p{Lu}|[≥≤<>])/gu,
];
/** The letters of a list, with and without `đ`, which offices write in it. */
const LETTERS = ['abcdefghik', 'abcdđeghik'];

/** The text without the numbers of a list that counts up from the first: `1. a`, `2. b`, …; `(1) a; (2) b`. */
function withoutNumbers(text: string): string {
  const lines = text.split('\n');
  const isList = lines.length > 1 && lines.every((line, index) => line.startsWith(`${index + 1}.`));
  if (isList) return lines.map((line) => line.replace(/^\d+\. ?/, '')).join('\n');
  // a formula may name its letters so
  const numbering = /[=*×]/u.test(text) ? undefined : NUMBERINGS.find((pattern) => countsUp(text, pattern));
  return numbering ? text.replaceAll(numbering, ';') : text;
}

function countsUp(text: string, numbering: RegExp): boolean {
  const numbers = [...text.matchAll(numbering)].map(({ groups }) => groups?.number?.toLowerCase());
  return (
    numbers.length > 1 &&
    [undefined, ...LETTERS].some((letters) =>
      numbers.every((number, index) => number === (letters === undefined ? `${index + 1}` : letters[index])),
    )
  );
}

/** Days, months and quarters; of two in a cell a day between them may be in no answer. */
const TIMES = /\d{1,2}\/\d{1,2}|(?<!\p{L})(?:tháng|quý) (?:\d|[IVX])/giu;

/** The text, and each bracket with more than a name as a piece of its own; brackets of a formula, and of a time where `mayKeepTime`, stay. */
function withoutBrackets(part: string, mayKeepTime: boolean): readonly string[] {
  const cut: string[] = [];
  const rest = part.replaceAll(/\(([^()]*)\)/g, (bracket: string, inside: string, at: number) => {
    const [before, after] = [part.slice(0, at), part.slice(at + bracket.length)];
    const isFormula = !inside.includes('=') && (OPERATOR_BEFORE.test(before) || OPERATOR_AFTER.test(after));
    if (
      isFormula ||
      (mayKeepTime && isTime(bracket) && /\p{L} ?$/u.test(before)) ||
      (isPlain(inside) && !isLoose(inside))
    )
      return bracket;
    cut.push(inside);
    return ' ';
  });
  return [rest, ...cut];
}

function bare(part: string): string {
  let text = part.replaceAll(/\s+/g, ' ').trim();
  for (let shorter = stripped(text); shorter !== text; shorter = stripped(text)) text = shorter;
  return text;
}

function stripped(text: string): string {
  const isOpen = text.split('(').length > text.split(')').length;
  const isClosed = text.split(')').length > text.split('(').length;
  return text
    .replace(/^(?:[-+*•]|\d\)|[a-zđ]\))\s+/iu, '')
    .replace(FILLER, '')
    .replace(isOpen ? /^\(/ : /^(?!)/, '')
    .replace(isClosed ? /\)$/ : /(?!)$/, '')
    .replace(/^= ?(?![<>])|[.,:]$/g, '')
    .trim();
}
