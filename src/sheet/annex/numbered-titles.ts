import { isOptionTitle } from './option-rows.js';
import type { RowCells } from './total-row.js';

const MARK = String.raw`(?:[.)]\s*|[/:]\s+|\s?[-–—]\s+)`;
/** What a number may be: `I`, `A`, `1`, `1.2`, `a`. Between the numbers of a title and its words stands a mark, or two parts are enough. */
const NUMBERED = new RegExp(
  String.raw`^(?:\(?(?<code>[IVX]+|\p{Lu}|\p{Ll}|\d+(?:\.\d+)*)${MARK}|(?<dotted>\d+(?:\.\d+)+)\s+)(?<title>(?=\p{L}.*\s|\p{L}\p{Ll}|\p{L}{4}).+)$`,
  'su',
);
/** Words behind a number that make it one of points or of a percent, and no number of the row. */
const COUNTS = /^(?:điểm|đ|%|ngày|người|lần|tháng|năm)(?!\p{L})/iu;

/** The number and the title that a text begins with; undefined where it has no number. */
export function numberedTitle(text: string): { readonly code: string; readonly title: string } | undefined {
  const { code, dotted, title = '' } = NUMBERED.exec(text.trim())?.groups ?? {};
  const number = code ?? dotted;
  return number === undefined || COUNTS.test(title) ? undefined : { code: number, title };
}

/**
 * The rows, where numbers stand in the column of titles: `1. Kế hoạch`. In an annex whose numbers have a column of their own
 * only a heading in capitals is read so, as `I. NHÓM A`; other numbers there are those of answers.
 */
export function withNumbersOfTitles<R extends RowCells & { readonly key: string }>(rows: readonly R[]): readonly R[] {
  const hasColumn = rows.some(({ code }) => /[\p{L}\d]/u.test(code));
  return rows.map((row) => {
    if (row.code !== '' || row.key !== '' || isOptionTitle(row)) return row;
    const numbered = numberedTitle(row.title);
    const isHeading = row.scoring === '' && /^(?:[IVX]+|\p{Lu})$/u.test(numbered?.code ?? '');
    const isCapitals = numbered !== undefined && !/\p{Ll}/u.test(numbered.title.replaceAll(/\([^)]*\)/g, ''));
    return numbered && (!hasColumn || (isHeading && isCapitals)) ? { ...row, ...numbered } : row;
  });
}
