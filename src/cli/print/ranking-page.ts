import type { RecordRanking } from '../../model/record.js';
import type { Titles } from '../../words/index.js';
import type { Paint } from '../io.js';
import type { RecordBesideEntries } from './record-nodes.js';
import type { ShownRows } from './shown-rows.js';
import type { TablePage } from './table.js';

/** How the rankings of a record are shown. */
export interface RankingPage extends Omit<TablePage, 'language'> {
  readonly record: RecordBesideEntries;
  readonly titles: Titles;
  /** What was taken from the entries. */
  readonly rows: ShownRows;
  /** How many units of its tier a ranking leaves to other rankings; none where it is absent. */
  readonly leftOut?: ReadonlyMap<RecordRanking, number> | undefined;
  readonly paint?: Paint;
  /** Whether the notes name every unit, and not only the first few. */
  readonly isFull?: boolean;
}
