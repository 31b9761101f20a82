import { rowMarks } from '../audit/index.js';
import { total } from '../kit/exact.js';
import { fromText, toText } from '../kit/exact-text.js';
import type { AssessmentRecord, RecordRanking } from '../model/record.js';
import { ROW_MARKS, type RowMark, type RowMarkItem } from '../model/row-mark.js';
import { markLine, markSentence, type Titles } from '../words/index.js';
import { wrapped } from './wrap.js';

/** Units that a note names, and things that it names of each; `--findings` names all. */
const UNITS = 5;
const THINGS = 3;

/** The numbers of the notes that a row refers to, as " (1, 3)", and the notes that stand under the table. */
export interface PrintedMarks {
  readonly of: (unit: string) => string;
  readonly notes: readonly string[];
}

/** What the rows of a ranking do not show, one note for all units of which the same is said; with `each`, none left out. */
export function printMarks(
  record: AssessmentRecord,
  ranking: RecordRanking,
  titles: Titles,
  width: number,
  each: boolean,
): PrintedMarks {
  const marks = rowMarks(record, ranking);
  const kinds = kindsIn([...marks.values()].flat());
  const numberOf = (mark: RowMark) => kinds.findIndex((kind) => isAlike(kind, mark)) + 1;
  const ranked = ranking.rows.filter(({ state }) => state === 'ranked').length;
  const notes = kinds.map((kind, index) => {
    const details = new Map<string, string[]>();
    for (const [unit, all] of marks) {
      for (const mark of all.filter((one) => isAlike(kind, one))) {
        const detail = detailOf(mark, ranking, titles, each);
        details.set(detail, [...(details.get(detail) ?? []), titles.unit(unit)]);
      }
    }
    const isAll = ranked > 1 && details.size === 1 && details.get('')?.length === ranked;
    const list = isAll
      ? { text: markLine('all-units', titles.language, { count: String(ranked) }), isCut: false }
      : listed(details, titles, each);
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

/** Units of which the same is told stand together; what is too much is counted. */
function listed(details: ReadonlyMap<string, readonly string[]>, { language }: Titles, each: boolean) {
  const most = each ? Number.POSITIVE_INFINITY : UNITS;
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

/** The marks that differ in what they say, in the order of the list. */
function kindsIn(all: readonly RowMark[]): readonly RowMark[] {
  const kinds = all.filter((mark, index) => all.findIndex((other) => isAlike(other, mark)) === index);
  return kinds.toSorted((a, b) => ROW_MARKS.indexOf(a.mark) - ROW_MARKS.indexOf(b.mark));
}

function isAlike(a: RowMark, b: RowMark): boolean {
  return a.mark === b.mark && a.effect === b.effect;
}

/** What a mark is about, in brackets: facts where they are named, else criteria or units; and what is at stake. */
function detailOf({ mark, effect, items }: RowMark, { tier }: RecordRanking, titles: Titles, each: boolean): string {
  const { language } = titles;
  const things = [...new Set(items.flatMap((item) => thingsOf(item, tier, titles)))];
  if (things.length === 0) return '';
  const named = (each ? things : things.slice(0, THINGS)).map((thing) => `"${thing}"`);
  const rest = things.length - named.length;
  const more = rest > 0 ? [markLine('more-things', language, { count: String(rest) })] : [];
  const isAtStake = effect === 'zero' || mark === 'figure-missing';
  const maxima = items.flatMap(({ max }) => (max === undefined ? [] : (fromText(max) ?? [])));
  const stake = isAtStake && maxima.length > 0 ? [markLine('stake', language, { max: toText(total(maxima)) })] : [];
  return ` (${[[...named, ...more].join(', '), ...stake].join('; ')})`;
}

function thingsOf({ node, facts = [], units = [] }: RowMarkItem, tier: string, titles: Titles): readonly string[] {
  const names = titles.names(tier);
  if (units.length > 0) return units.map(titles.unit);
  if (facts.length > 0) return facts.map((fact) => names.fact?.(fact) ?? fact);
  return node === undefined ? [] : [names.node?.(node) ?? node];
}
