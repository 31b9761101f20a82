import { rowMarks } from '../../audit/index.js';
import { total } from '../../kit/exact.js';
import { fromText, toText } from '../../kit/exact-text.js';
import type { RecordRanking } from '../../model/record.js';
import { ROW_MARKS, type RowMark, type RowMarkItem } from '../../model/row-mark.js';
import { markLine, markSentence, type Titles } from '../../words/index.js';
import { wrapped } from '../wrap.js';
import type { RankingPage } from './ranking-page.js';

/** Units that a note names, and criteria, facts or units that it names for each; `--findings` names all. */
const UNITS = 5;
const SUBJECTS = 3;

/** `of` gives the numbers of a unit's notes, as " (1, 3)"; `notes` stand under the table. */
export interface PrintedMarks {
  readonly of: (unit: string) => string;
  readonly notes: readonly string[];
}

/** Notes on what the rows of a ranking do not show, one note for all units with the same mark. */
export function printMarks(ranking: RecordRanking, page: RankingPage): PrintedMarks {
  const { record, titles, width, isFull = false } = page;
  const marks = rowMarks(record, ranking);
  const kinds = kindsIn([...marks.values()].flat());
  const numberOf = (mark: RowMark) => kinds.findIndex((kind) => isAlike(kind, mark)) + 1;
  const ranked = ranking.rows.filter(({ state }) => state === 'ranked').length;
  const notes = kinds.map((kind, index) => {
    const details = new Map<string, string[]>();
    for (const [unit, all] of marks) {
      for (const mark of all.filter((candidate) => isAlike(kind, candidate))) {
        const detail = detailOf(mark, ranking, titles, isFull);
        details.set(detail, [...(details.get(detail) ?? []), titles.unit(unit)]);
      }
    }
    const isAll = ranked > 1 && details.size === 1 && details.get('')?.length === ranked;
    const list = isAll
      ? { text: markLine('all-units', titles.language, { count: String(ranked) }), isCut: false }
      : listed(details, titles, isFull);
    const sentence = markSentence(kind, titles.language);
    const note = markLine('note', titles.language, { number: String(index + 1), sentence, units: list.text });
    return { text: wrapped(note, width, 4), isCut: list.isCut };
  });
  return {
    of: (unit) => {
      const numbers = (marks.get(unit) ?? []).map(numberOf);
      return numbers.length === 0 ? '' : ` (${numbers.join(', ')})`;
    },
    notes: [
      ...notes.map(({ text }) => text),
      ...(notes.some(({ isCut }) => isCut) ? [markLine('see-all', titles.language)] : []),
    ],
  };
}

/** The units of each detail, the first five of each unless `isFull`; the rest are counted. */
function listed(details: ReadonlyMap<string, readonly string[]>, { language }: Titles, isFull: boolean) {
  const most = isFull ? Number.POSITIVE_INFINITY : UNITS;
  const more = (units: readonly string[]): readonly string[] =>
    units.length > 0 ? [markLine('more-units', language, { count: String(units.length) })] : [];
  const groups = [...details];
  const shown = groups
    .slice(0, most)
    .map(([detail, units]) => [...units.slice(0, most), ...more(units.slice(most))].join('; ') + detail);
  const rest = groups.slice(most).flatMap(([, units]) => units);
  return {
    text: [...shown, ...more(rest)].join('; '),
    isCut: rest.length > 0 || groups.some(([, units]) => units.length > most),
  };
}

/** One mark of each kind and effect, in the order of `ROW_MARKS`. */
function kindsIn(all: readonly RowMark[]): readonly RowMark[] {
  const kinds = all.filter((mark, index) => all.findIndex((other) => isAlike(other, mark)) === index);
  return kinds.toSorted((a, b) => ROW_MARKS.indexOf(a.mark) - ROW_MARKS.indexOf(b.mark));
}

function isAlike(a: RowMark, b: RowMark): boolean {
  return a.mark === b.mark && a.effect === b.effect;
}

/** What a mark is about, in brackets: its units, else its facts, else its criterion; and the points at stake. */
function detailOf({ mark, effect, items }: RowMark, { tier }: RecordRanking, titles: Titles, isFull: boolean): string {
  const { language } = titles;
  const subjects = [...new Set(items.flatMap((item) => subjectsOf(item, tier, titles)))];
  if (subjects.length === 0) return '';
  const named = (isFull ? subjects : subjects.slice(0, SUBJECTS)).map((subject) => `"${subject}"`);
  const rest = subjects.length - named.length;
  const more = rest > 0 ? [markLine('more-things', language, { count: String(rest) })] : [];
  const isAtStake = effect === 'zero' || mark === 'figure-missing';
  const maxima = items.flatMap(({ max }) => (max === undefined ? [] : (fromText(max) ?? [])));
  const stake = isAtStake && maxima.length > 0 ? [markLine('stake', language, { max: toText(total(maxima)) })] : [];
  return ` (${[[...named, ...more].join(', '), ...stake].join('; ')})`;
}

function subjectsOf({ node, facts = [], units = [] }: RowMarkItem, tier: string, titles: Titles): readonly string[] {
  const names = titles.names(tier);
  if (units.length > 0) return units.map(titles.unit);
  if (facts.length > 0) return facts.map((fact) => names.fact?.(fact) ?? fact);
  return node === undefined ? [] : [names.node?.(node) ?? node];
}
