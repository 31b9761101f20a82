import type { AssessmentRecord, Excerpt } from '../model/record.js';

/** An excerpt as a record of one entry, the others left out; a whole record as it is. For reading: its digests are those of the whole. */
export function openedUp(record: AssessmentRecord | Excerpt): AssessmentRecord {
  if (!('entry' in record)) return record;
  const { entry, inclusion: _, ...head } = record;
  return { ...head, format: 'tieuchi/record@1', entries: [entry] };
}
