import { type Clause, clausesOf } from './clause.js';

/** `01 lần/tháng`, `2 cuộc/quý`, `1 lần mỗi tuần`: how often, by the period. */
const OFTEN =
  /(?<![\d.,])\d+ ?(?:lần|cuộc|buổi|kỳ|số|đợt|hội nghị)? ?(?:\/|mỗi |một |trong (?:một |1 )?) ?(?<period>ngày|tuần|tháng|quý|năm)(?!\p{L})/giu;
/** `từ 1 lần/quý trở lên`, which what is done every month is too. */
const OPEN_UPWARDS = /^(?!.*(?:đến|dưới|<)).*(?:trở lên|(?<!\p{L})(?:từ|trên|ít nhất|tối thiểu) ?\d|[>≥])/iu;

/** Whether answers say how often by different periods, of which no two are both true: `1 lần/tháng`, `1 lần/quý`. */
export function areFrequencies(labels: readonly string[]): boolean {
  const periods = labels.map((label) => [...label.matchAll(OFTEN)].map(({ groups }) => groups?.period?.toLowerCase()));
  const isOpen = (label: string) => OPEN_UPWARDS.test(label);
  return (
    periods.every((named) => named.length > 0) && new Set(periods.flat()).size > 1 && labels.filter(isOpen).length < 2
  );
}

/** The clauses, where answers that are frequencies are no ranges of one number, but answers in words. */
export function asFrequencies(clauses: readonly Clause[]): readonly Clause[] {
  const options = clausesOf(clauses, 'option').filter(({ range }) => range?.is !== 'rest');
  if (!areFrequencies(options.map(({ label }) => label))) return clauses;
  return clauses.map((clause) =>
    clause.is === 'option' && options.includes(clause) ? { ...clause, free: [clause.label], range: undefined } : clause,
  );
}
