import { isDate, readInstant } from '../../kit/instant.js';
import { isObject } from '../../kit/plain-data.js';
import type { Issue } from '../../model/issue.js';
import type { HintContext } from './possible.js';

const YEAR_DAY_MONTH = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2026-20-12` -> `2026-12-20`: there is no 20th month. */
export function dayMeant(written: string): string | undefined {
  const [, year, day, month] = YEAR_DAY_MONTH.exec(written.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  return isDate(date) ? date : undefined;
}

/** An instant that is written otherwise: a blank for the `T`, no offset, the day first, `16h30`. */
const ISO_LIKE = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[T ]+(?<hour>\d{1,2})[:h](?<minute>\d{2})(?::\d{2})?$/iu;
const DAY_FIRST =
  /^(?:ngày )?(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})[, ]+(?:lúc )?(?<hour>\d{1,2})[:h](?<minute>\d{2})$/iu;
const HOUR_FIRST =
  /^(?<hour>\d{1,2})[:h](?<minute>\d{2}),? (?:ngày )?(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/iu;

/** `09/11/2026 16h30` -> `2026-11-09T16:30:00+07:00`, in the zone of `asOf`, or of what the document says first. */
export function instantMeant(written: string, _issue: Issue, { document }: HintContext): string | undefined {
  const groups = [ISO_LIKE, DAY_FIRST, HOUR_FIRST].map((form) => form.exec(written.trim())?.groups).find(Boolean);
  if (groups === undefined) return undefined;
  const two = (part = '') => part.padStart(2, '0');
  const { year, month, day, hour, minute } = groups;
  const text = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00${zoneIn(document)}`;
  return readInstant(text) === undefined ? undefined : text;
}

/** The offset of the first instant of a document; that of Viet Nam where there is none. */
function zoneIn(document: unknown): string {
  const entries = isObject(document) ? [document, ...Object.values(document).flat()] : [];
  const texts = entries.flatMap((entry) => (isObject(entry) ? [entry.asOf, entry.at] : []));
  const zones = texts.flatMap((text) =>
    typeof text === 'string' && readInstant(text) !== undefined ? (/(?:Z|[+-]\d\d:\d\d)$/.exec(text)?.[0] ?? []) : [],
  );
  return zones[0] ?? '+07:00';
}

/** `2.044` -> `2044`: of things that are counted, three places behind a point are thousands. */
export function thousandsMeant(written: string): string | undefined {
  return /^-?[1-9]\d{0,2}(?:\.\d{3})+$/.test(written) ? written.replaceAll('.', '') : undefined;
}
