import { type Clause, clausesOf } from './clause.js';

type Groups = Readonly<Record<string, string | undefined>>;

/** `01 lần/tháng`, `2 cuộc/quý`, `1 lần mỗi tuần`: how often, by the period. */
const OFTEN =
  /(?<below>(?:dưới|<) ?)?(?<![\d.,])0*(?<times>\d+) ?(?:lần|cuộc|buổi|kỳ|số|đợt|hội nghị)? ?(?:\/|mỗi |một |trong (?:một |1 )?) ?(?<period>ngày|tuần|tháng|quý|năm)(?!\p{L})/giu;
/** `từ 1 lần/quý trở lên`, which what is done every month is too. */
const OPEN_UPWARDS = /^(?!.*(?:đến|dưới|<)).*(?:trở lên|(?<!\p{L})(?:từ|trên|ít nhất|tối thiểu) ?\d|[>≥])/iu;

/** Whether answers say how often by different periods, of which no two are both true: `1 lần/tháng`, `1 lần/quý`. */
export function areFrequencies(labels: readonly string[]): boolean {
  const named = labels.map((label) => [...label.matchAll(OFTEN)].map(({ groups }): Groups => groups ?? {}));
  const all = named.flat();
  const periods = new Set(all.map(({ period = '' }) => period.toLowerCase()));
  if (named.some((found) => found.length === 0) || periods.size < 2) return false;
  // `dưới 4 cuộc/năm` beside `4 cuộc/quý` leaves out what lies between
  const often = ({ times = '', period = '' }: Groups) => `${times}/${period.toLowerCase()}`;
  const from = all.filter(({ below }) => below === undefined).map(often);
  const isClosed = all.every((bound) => bound.below === undefined || from.includes(often(bound)));
  return isClosed && labels.filter((label) => OPEN_UPWARDS.test(label)).length < 2;
}

/** The clauses, where answers that are frequencies are no ranges of one number, but answers in words. */
export function asFrequencies(clauses: readonly Clause[]): readonly Clause[] {
  const options = clausesOf(clauses, 'option').filter(({ range }) => range?.is !== 'rest');
  if (!areFrequencies(options.map(({ label }) => label))) return clauses;
  return clauses.map((clause) =>
    clause.is === 'option' && options.includes(clause) ? { ...clause, free: [clause.label], range: undefined } : clause,
  );
}
