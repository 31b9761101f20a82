import { shownFindings } from '../../src/cli/print/findings.js';
import type { RankingPage } from '../../src/cli/print/ranking-page.js';
import { type RecordPrinting, recordPage } from '../../src/cli/print/record.js';
import { shownRows } from '../../src/cli/print/shown-rows.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import type { Titles } from '../../src/words/index.js';

/** The page that `tieuchi score` prints of a record. */
export function printRecord(record: AssessmentRecord, printing: RecordPrinting): string {
  const page = recordPage(record, printing);
  for (const entry of record.entries) page.take(entry);
  return page.print();
}

/** What a table of the record is printed from. */
export function takenFrom(record: AssessmentRecord, titles: Titles): Pick<RankingPage, 'record' | 'titles' | 'rows'> {
  const rows = shownRows(record, titles);
  for (const entry of record.entries) rows.take(entry);
  return { record, titles, rows };
}

/** The findings of the record, each of them. */
export function printFindings(record: AssessmentRecord, titles: Titles): string {
  const findings = shownFindings(record, titles, true);
  for (const entry of record.entries) findings.take(entry);
  return findings.print();
}
