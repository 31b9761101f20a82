import { dateOfDay, dayNumber } from '../../kit/instant.js';
import type { Issue, IssueCode } from '../../model/issue.js';
import { type Language, reportLine, shownDay } from '../../words/index.js';

type ReportLine = Parameters<typeof reportLine>[0];

/** The sentences on a day in a cell, where a table takes more ways of writing than a document does. */
const OF_DAYS: Readonly<Partial<Record<IssueCode, ReportLine>>> = {
  'instant-invalid': 'cell-instant',
  'date-invalid': 'cell-day',
};
/** The headings by which offices know the columns that a table must have. */
const HEADINGS: Readonly<Partial<Record<string, string>>> = { unit: 'Mã đơn vị', tier: 'Cấp', at: 'Thời điểm nộp' };

/** What is wrong with a cell of a table, or with its headings, in the ways of writing that tables take: 24/10/2019 16:00; undefined where the plain sentence says it. */
export function cellSentence({ code, params }: Issue, isCell: boolean, language: Language): string | undefined {
  const { found = '', column = '' } = params as Readonly<Partial<Record<string, string>>>;
  const heading = HEADINGS[column];
  if (code === 'csv-column-missing' && heading !== undefined)
    return reportLine('heading-missing', language, { column, heading });
  const key = isCell ? OF_DAYS[code] : undefined;
  return key && reportLine(key, language, { found, day: countedDay(found, language) });
}

/** The day of which a spreadsheet keeps the number, 46319 or with a time 46319.5; '' of any other text, and of days outside 2000 to 2099. */
function countedDay(text: string, language: Language): string {
  const days = /^[3-7]\d{4}(?:[.,]\d+)?$/.test(text) ? Number(text.slice(0, 5)) : 0;
  const day = dateOfDay(dayNumber('1899-12-30') + days);
  return day.startsWith('20') ? shownDay(day, language) : '';
}
