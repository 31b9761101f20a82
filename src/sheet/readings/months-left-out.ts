const YEAR = String.raw`(?:/(?<yearNAME>\d{4})| năm (?:(?<yearOfNAME>\d{4})|(?<wordNAME>kế hoạch|sau|kế tiếp|tiếp theo|trước(?: liền kề)?|liền trước)))?`;
const time = (name: string) =>
  `(?:(?<name${name}>tháng|quý) )?(?<number${name}>\\d{1,2}|[IVX]+)${YEAR.replaceAll('NAME', name)}`;
/** `trong tháng 3`, `từ tháng 3 trở đi`, `trước quý II`, `từ tháng 1 đến tháng 3`, `tháng 1, tháng 2`. */
const SPAN = new RegExp(
  `^(?:[^\\d]*? )??(?:(?<side>trước|sau|từ sau|từ|(?:cho )?đến(?: hết)?|(?:trước|muộn nhất|chậm nhất|không muộn hơn)(?: là)?(?: (?:trong|hết|cuối))?|trong|vào|hết|cuối|đầu) )?(?=tháng|quý)${time('A')}(?:(?: ?- ?| đến (?:hết )?|, | và | hoặc )${time('B')})?(?: trở đi| về sau)?$`,
  'iu',
);
/** An answer that takes what is done later than the last time. */
const TAKES_LATER = /(?<!\p{L})(?:sau|trễ|chậm(?! nhất)|muộn(?! (?:nhất|hơn))|quá|còn lại|khác|ngược lại)(?!\p{L})/iu;
const LAST_OF: Readonly<Record<string, number>> = { quý: 4, tháng: 12 };
const ROMANS = ['', 'i', 'ii', 'iii', 'iv'];

/** The months, or quarters, of an answer, both ends in; infinite where there is none. */
interface Span {
  readonly name: string;
  /** Numbers in the year of the first; before and after it they go on: `tháng 12 năm trước` is 0, `tháng 02 năm sau` 14. */
  readonly low: number;
  readonly high: number;
  readonly isRoman: boolean;
}

/**
 * The months, or quarters, that answers of months leave out: `tháng 2` of `trong tháng 1`, `trong tháng 3`, and `sau tháng 3` where no
 * answer takes what is later. Undefined where no answer is of months, or another one is of other times; `unclear` where two answers have one month.
 */
export function monthsLeftOut(labels: readonly string[]): readonly string[] | 'unclear' | undefined {
  const isOfAll = labels.every((label) => SPAN.test(label) || !/\d|(?<!\p{L})quý/iu.test(label));
  const written = inMonths(labels.flatMap((label) => spanOf(label, labels) ?? []));
  const [head] = written;
  if (!isOfAll || !head) return undefined;
  const ofYear = LAST_OF[head.name] ?? 12;
  const spans = acrossYears(written, ofYear).toSorted((a, b) => a.low - b.low || a.high - b.high);
  if (spans.some((span, index) => spans.slice(index + 1).some((other) => areCrossed(span, other)))) return 'unclear';
  const isRoman = spans.some((span) => span.isRoman);
  const nameOf = (number: number) => nameOfTime({ ...head, isRoman }, number, ofYear);
  const missing: string[] = [];
  let end = spans[0]?.high ?? 0;
  for (const { low, high } of spans.slice(1)) {
    const between = Array.from({ length: Math.max(0, low - end - 1) }, (_, place) => nameOf(end + 1 + place));
    const isRun = between.length > 3 || (between.length > 1 && spans.length === 2);
    missing.push(...(isRun ? [`từ ${between[0]} đến ${between.at(-1)}`] : between));
    end = Math.max(end, high);
  }
  // `quý III` as the last answer leaves out what is done later
  const isOpen = spans.length > 1 && Number.isFinite(end) && end !== ofYear;
  return [...missing, ...(isOpen && !labels.some((label) => TAKES_LATER.test(label)) ? [`sau ${nameOf(end)}`] : [])];
}

/** Quarters as months, where both are named. */
function inMonths(spans: readonly Span[]): readonly Span[] {
  if (new Set(spans.map(({ name }) => name)).size < 2) return spans;
  return spans.map((span) =>
    span.name === 'quý' ? { name: 'tháng', low: span.low * 3 - 2, high: span.high * 3, isRoman: false } : span,
  );
}

/** Whether a month is in both of two spans, of which the second begins later; not `tháng 12`, `trước tháng 3`, where the later answer has the rest. */
function areCrossed(first: Span, second: Span): boolean {
  if (second.low > first.high) return false;
  const isOpen = first.low === Number.NEGATIVE_INFINITY && second.high !== Number.POSITIVE_INFINITY;
  const isBehind = first.high === Number.POSITIVE_INFINITY && second.high === Number.POSITIVE_INFINITY;
  return !isOpen && !isBehind;
}

function nameOfTime({ name, isRoman }: Pick<Span, 'name' | 'isRoman'>, number: number, ofYear: number): string {
  const place = number > ofYear ? number - ofYear : number < 1 ? number + ofYear : number;
  const year = number > ofYear ? ' năm sau' : number < 1 ? ' năm trước' : '';
  return `${name} ${isRoman ? ROMANS[place]?.toUpperCase() : place}${year}`;
}

type Groups = Readonly<Record<string, string | undefined>>;

function spanOf(label: string, labels: readonly string[]): Span | undefined {
  const groups = SPAN.exec(label)?.groups;
  const name = groups?.nameA?.toLowerCase() ?? '';
  const ofYear = LAST_OF[name];
  if (!groups || ofYear === undefined) return undefined;
  const side = groups.side?.toLowerCase() ?? '';
  const first = placeOf(groups, 'A', ofYear, labels);
  const second = groups.numberB === undefined ? first : placeOf(groups, 'B', ofYear, labels);
  if (first === undefined || second === undefined || second < first) return undefined;
  const isRoman = /^[IVX]/i.test(groups.numberA ?? '');
  const { low, high } = endsOf(side, first, second, groups.numberB !== undefined);
  return { name, low, high, isRoman };
}

function endsOf(side: string, first: number, second: number, hasTwo: boolean): Pick<Span, 'low' | 'high'> {
  if (/^(?:từ )?sau$/u.test(side)) return { low: first + 1, high: Number.POSITIVE_INFINITY };
  if (side === 'từ' && !hasTwo) return { low: first, high: Number.POSITIVE_INFINITY };
  if (side === 'trước') return { low: Number.NEGATIVE_INFINITY, high: first - 1 };
  const isUntil = /^(?:cho )?đến|^trước|nhất|không muộn/u.test(side);
  return { low: isUntil ? Number.NEGATIVE_INFINITY : first, high: second };
}

/** The number of a time; years that are written out count from the first that an answer names. */
function placeOf(groups: Groups, end: 'A' | 'B', ofYear: number, labels: readonly string[]): number | undefined {
  const text = groups[`number${end}`] ?? '';
  const number = /^\d/.test(text) ? Number(text) : ROMANS.indexOf(text.toLowerCase());
  if (number < 1) return undefined;
  const year = groups[`year${end}`] ?? groups[`yearOf${end}`];
  const years = labels.flatMap((label) => label.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map(Number);
  if (year !== undefined) return number + (Number(year) - Math.min(...years)) * ofYear;
  const word = groups[`word${end}`] ?? '';
  if (/^(?:trước|liền trước)/iu.test(word)) return number - ofYear;
  // `sau tháng 02` is in the year of the answer `tháng 02 năm sau`
  const isOfNext = /^(?:sau|kế tiếp|tiếp theo)$/iu.test(word) || labels.some((label) => isNext(label, groups, text));
  return number + (isOfNext ? ofYear : 0);
}

function isNext(label: string, groups: Groups, number: string): boolean {
  const other = SPAN.exec(label)?.groups;
  const isAfter = /^(?:từ )?sau$/iu.test(groups.side ?? '');
  return isAfter && /^(?:sau|kế tiếp|tiếp theo)$/iu.test(other?.wordA ?? '') && other?.numberA === number;
}

/** Times that go up, where those after the last month of a year are of the next. */
function acrossYears(spans: readonly Span[], ofYear: number): readonly Span[] {
  const [first, ...others] = spans;
  const isLast = first?.low === ofYear && first.high === ofYear;
  const isAcross = isLast && others.every(({ low, high }) => (Number.isFinite(low) ? low : high) < ofYear);
  if (!first || !isAcross) return spans;
  return [first, ...others.map((span) => ({ ...span, low: span.low + ofYear, high: span.high + ofYear }))];
}
