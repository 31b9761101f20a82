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
  readonly paint?: Paint;
  /** Whether the notes name every unit, and not only the first few. */
  readonly isFull?: boolean;
}
