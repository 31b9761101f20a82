import { markNotes } from '../../audit/index.js';
import type { RecordRanking } from '../../model/record.js';
import { markLine, reportLine } from '../../words/index.js';
import { wrapped } from '../wrap.js';
import type { RankingPage } from './ranking-page.js';

/** Units that a note names, and criteria, facts or units that it names for each; `--findings` names all. */
const FEW = { units: 5, subjects: 3 };
const ALL = { units: Number.POSITIVE_INFINITY, subjects: Number.POSITIVE_INFINITY };

/** `of` gives the numbers of a unit's notes, as " (1, 3)"; `notes` stand under the table. */
interface PrintedMarks {
  readonly of: (unit: string) => string;
  readonly notes: readonly string[];
}

/** Notes on what the rows of a ranking do not show, one note for all units with the same mark. */
export function printMarks(ranking: RecordRanking, page: RankingPage): PrintedMarks {
  const { rows, titles, width, isFull = false } = page;
  const { language } = titles;
  const marks = new Map(
    ranking.rows.flatMap(({ unit }) => {
      const ofUnit = rows.of(ranking, unit).marks;
      return ofUnit.length > 0 ? [[unit, ofUnit] as const] : [];
    }),
  );
  const { numbersOf, notes } = markNotes(marks, ranking, titles, isFull ? ALL : FEW);
  const lines = notes.map(({ sentence, units }, index) =>
    wrapped(markLine('note', language, { number: String(index + 1), sentence, units }), width, 4),
  );
  return {
    of: (unit) => {
      const numbers = numbersOf(unit);
      return numbers.length === 0 ? '' : ` (${numbers.join(', ')})`;
    },
    notes: [...lines, ...(notes.some(({ isCut }) => isCut) ? [reportLine('see-all', language)] : [])],
  };
}
