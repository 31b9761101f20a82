import { FIXED_TITLES } from '../../author/text/tables/figure-columns.js';
import { dateOfDay, dayNumber } from '../../kit/instant.js';
import { type Issue, type IssueCode, paramsOf } from '../../model/issue.js';
import { type Language, reportLine, shownDay } from '../../words/index.js';

type ReportLine = Parameters<typeof reportLine>[0];

/** The sentences on a cell, where a table takes more ways of writing than a document does. */
const OF_CELLS: Readonly<Partial<Record<IssueCode, ReportLine>>> = {
  'instant-invalid': 'cell-instant',
  'date-invalid': 'cell-day',
  'decimal-comma': 'cell-comma',
  'thousands-point': 'cell-thousands',
};

/**
 * The sentence of an issue in a table, where it differs from that in a document: a table also takes `24/10/2019 16:00`, and
 * `1.234,5` where it says so, and `có` for true. Else undefined.
 */
export function cellSentence(issue: Issue, isCell: boolean, language: Language): string | undefined {
  const { code } = issue;
  const { found = '', column = '', suggestion = '' } = paramsOf(issue);
  if (code === 'csv-column-missing')
    return reportLine('heading-missing', language, { column, heading: headingOf(column) });
  if (isCell && (code === 'fact-value' || code === 'attribute-value') && issue.params.expected === 'boolean')
    return reportLine('cell-yes-no', language);
  const key = isCell ? OF_CELLS[code] : undefined;
  return key && reportLine(key, language, { found, suggestion, day: countedDay(found, language) });
}

/** The heading by which offices know a column that every table has: `Mã đơn vị` of `unit`. */
function headingOf(column: string): string {
  const [title = column] = FIXED_TITLES.find(({ name }) => name === column)?.titles ?? [];
  return title.replace(/^./u, (letter) => letter.toUpperCase());
}

/** The day that a spreadsheet keeps as the number 46319, or with a time as 46319.5; '' of any other text, and outside 2000 to 2099. */
function countedDay(text: string, language: Language): string {
  const days = /^[3-7]\d{4}(?:[.,]\d+)?$/.test(text) ? Number(text.slice(0, 5)) : 0;
  const day = dateOfDay(dayNumber('1899-12-30') + days);
  return day.startsWith('20') ? shownDay(day, language) : '';
}
