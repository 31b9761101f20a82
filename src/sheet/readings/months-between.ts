const TIME =
  /^(?:[^\d]* )?(?<name>tháng|quý) (?<number>\d{1,2}|[IVX]+)(?:\/\d{4}| năm (?:\d{4}|kế hoạch|sau|kế tiếp|tiếp theo|trước(?: liền kề)?|liền trước))?$/iu;
const OF_LAST_YEAR = / năm (?:trước(?: liền kề)?|liền trước)$/iu;
const OF_NEXT_YEAR = / năm (?:sau|kế tiếp|tiếp theo)$/iu;
/** An answer of more than one time, or of all before one. */
const IS_SPAN = /(?<!\p{L})(?:trước|đến|chậm nhất|và|hoặc)(?!\p{L})/iu;
/** An answer that takes what is done later than the last time. */
const TAKES_LATER = /(?<!\p{L})(?:sau|từ|trễ|chậm|muộn|quá|còn lại|khác|ngược lại)(?!\p{L})/iu;
const LAST_OF: Readonly<Record<string, number>> = { quý: 4, tháng: 12 };
const ROMANS = ['', 'i', 'ii', 'iii', 'iv'];

/**
 * The months, or quarters, between those that are answers one after the other: `tháng 2` of `trong tháng 1`, `trong tháng 3`, and
 * `sau tháng 3` where no answer takes what is later.
 */
export function monthsBetween(labels: readonly string[]): readonly string[] {
  const times = inOrder(labels.flatMap((label) => timeOf(label, labels)));
  const [first] = times;
  const isOfAll = labels.every((label) => TIME.test(label) || !/\d|(?<!\p{L})quý/iu.test(label));
  if (!first || !isOfAll || times.some(({ name }) => name !== first.name)) return [];
  const last = times.at(-1) ?? first;
  // `quý III` as the last answer leaves out what is done later
  const isOpen = times.length > 1 && !labels.some((label) => TAKES_LATER.test(label)) && last.number < last.ofYear;
  const between = times.slice(1).flatMap(({ number }, index) => {
    const from = (times[index]?.number ?? number) + 1;
    return Array.from({ length: Math.max(0, number - from) }, (_, place) =>
      written({ ...first, number: from + place }),
    );
  });
  return [...between, ...(isOpen ? [`sau ${written(last)}`] : [])];
}

interface Time {
  readonly name: string;
  /** The number in its year; before and after the year it goes on: `tháng 12 năm trước` is 0, `tháng 02 năm sau` 14. */
  readonly number: number;
  /** How many there are in a year. */
  readonly ofYear: number;
  readonly isRoman: boolean;
}

function written({ name, number, ofYear, isRoman }: Time): string {
  const place = number > ofYear ? number - ofYear : number;
  return `${name} ${isRoman ? ROMANS[place]?.toUpperCase() : place}${number > ofYear ? ' năm sau' : ''}`;
}

/** The month or quarter of an answer; none for a span. `sau tháng 02` is in the year of the answer `tháng 02 năm sau`. */
function timeOf(label: string, labels: readonly string[]): readonly Time[] {
  const isSpan = IS_SPAN.test(label.replace(OF_LAST_YEAR, ''));
  const { name: word = '', number = '' } = (isSpan ? undefined : TIME.exec(label)?.groups) ?? {};
  const name = word.toLowerCase();
  const ofYear = LAST_OF[name];
  if (ofYear === undefined) return [];
  // `sau tháng 3` begins with the month after it
  const isAfter = /(?<!\p{L})sau (?:tháng|quý) /iu.test(label);
  const isOfNext = labels.some((other) => {
    const time = OF_NEXT_YEAR.test(other) ? TIME.exec(other)?.groups : undefined;
    return time !== undefined && (other === label || (isAfter && time.number === number));
  });
  const years = isOfNext ? 1 : OF_LAST_YEAR.test(label) ? -1 : 0;
  const place = numberOf(number) + years * ofYear + (isAfter ? 1 : 0);
  return numberOf(number) < 1 ? [] : [{ name, number: place, ofYear, isRoman: /^[IVX]/i.test(number) }];
}

/** Times that go up, where those after the last month of a year are of the next; none where they do not go up. */
function inOrder(times: readonly Time[]): readonly Time[] {
  const [first, ...others] = times;
  const isAcross = first?.number === first?.ofYear && others.every(({ number, ofYear }) => number < ofYear);
  const all =
    isAcross && first ? [first, ...others.map((time) => ({ ...time, number: time.number + time.ofYear }))] : times;
  const isUp = all.every(({ number }, index) => index === 0 || number >= (all[index - 1]?.number ?? 0));
  return isUp ? all : [];
}

function numberOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : ROMANS.indexOf(written.toLowerCase());
}
