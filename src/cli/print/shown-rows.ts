import { marksInRanking } from '../../audit/row-marks.js';
import type { Publish } from '../../model/pack.js';
import type { RecordEntry, RecordRanking, RecordRow, RedactedEntry } from '../../model/record.js';
import type { RowMark } from '../../model/row-mark.js';
import { isUnranked, rankingOf, type Titles, unrankedCauses } from '../../words/index.js';
import { type Cells, cellsOf, NO_CELLS, nodesIn, type RecordBesideEntries } from './record-nodes.js';
import { type RowNote, rowNote } from './row-note.js';

/** What a page shows of a unit in a ranking. */
interface ShownRow {
  /** The measures of the ranked node. */
  readonly cells: Cells;
  readonly marks: readonly RowMark[];
  /** Why it stands where it does, where the table does not show it. */
  readonly note?: RowNote;
  /** What keeps it from a place, where nobody has one. */
  readonly causes: readonly string[];
}

/** What the page of a record takes from entries that are not kept. */
export interface ShownRows {
  readonly take: (entry: RecordEntry | RedactedEntry) => void;
  /** What was taken of a unit in a ranking. */
  readonly of: (ranking: RecordRanking, unit: string) => ShownRow;
  /** The tier and the state of every entry. */
  readonly entries: readonly Pick<RecordEntry | RedactedEntry, 'tier' | 'state'>[];
}

const NO_ROW: ShownRow = { cells: NO_CELLS, marks: [], causes: [] };

/** What is shown of the rows of a record, before any entry is taken. */
export function shownRows(record: RecordBesideEntries, titles: Titles): ShownRows {
  const rankings = new Map(record.rankings.map((ranking) => [ranking, startRows(record, ranking, titles)]));
  const entries: Pick<RecordEntry | RedactedEntry, 'tier' | 'state'>[] = [];
  return {
    take: (entry) => {
      entries.push({ tier: entry.tier, state: entry.state });
      if (entry.state === 'redacted') return;
      for (const [{ tier }, rows] of rankings) if (tier === entry.tier) rows.take(entry);
    },
    of: (ranking, unit) => rankings.get(ranking)?.shown.get(unit) ?? NO_ROW,
    entries,
  };
}

/** The rows of one ranking, by unit. */
function startRows(record: RecordBesideEntries, ranking: RecordRanking, titles: Titles) {
  const rows = new Map(ranking.rows.map((row) => [row.unit, row]));
  const shown = new Map<string, ShownRow>();
  const { of = '' } = rankingOf(titles, ranking)?.document ?? {};
  const context: RowContext = {
    ranking,
    titles,
    of,
    publish: titles.node(ranking.tier, of)?.publish,
    marksOf: marksInRanking(record, ranking),
    isUnranked: isUnranked(record.assessment, ranking),
  };
  return {
    shown,
    take: (entry: RecordEntry) => {
      const row = rows.get(entry.unit);
      if (row) shown.set(row.unit, shownRow(entry, row, context));
    },
  };
}

/** What the rows of one ranking share. */
interface RowContext {
  readonly ranking: RecordRanking;
  readonly titles: Titles;
  /** The node that is ranked. */
  readonly of: string;
  readonly publish: Publish | undefined;
  readonly marksOf: ReturnType<typeof marksInRanking>;
  readonly isUnranked: boolean;
}

function shownRow(entry: RecordEntry, row: RecordRow, context: RowContext): ShownRow {
  const { ranking, titles, of, publish, marksOf } = context;
  const note = rowNote(entry, row, ranking, titles);
  return {
    cells: cellsOf(nodesIn(entry, ranking)(of), publish, titles.language),
    marks: marksOf(entry, row),
    ...(note === undefined ? {} : { note }),
    causes: context.isUnranked ? unrankedCauses(row, entry, ranking, titles) : [],
  };
}
