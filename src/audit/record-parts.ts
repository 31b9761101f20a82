import type { AssessmentRecord, DetachedRecord, Excerpt } from '../model/record.js';
import type { AnyRecord } from './record-text.js';

/** Whether the pack and the inputs of the record stand elsewhere. */
export function isDetached(record: object): record is DetachedRecord {
  return 'detached' in record;
}

/** An excerpt as a record of one entry, which can be read like a whole one; its digests are those of the whole. */
export function openedUp(record: AssessmentRecord | Excerpt): AssessmentRecord {
  if (!('entry' in record)) return record;
  const { entry, inclusion: _, ...head } = record;
  return { ...head, format: 'tieuchi/record@1', entries: [entry] };
}

/** The entries that a record or an excerpt has. */
export function entriesOf(record: Pick<DetachedRecord, 'entries'>): DetachedRecord['entries'];
export function entriesOf(record: Pick<AssessmentRecord, 'entries'> | Excerpt): AssessmentRecord['entries'];
export function entriesOf(record: AnyRecord): AssessmentRecord['entries'] | DetachedRecord['entries'];
export function entriesOf(record: Pick<AssessmentRecord | DetachedRecord, 'entries'> | Excerpt) {
  return 'entry' in record ? [record.entry] : record.entries;
}

/** The entries that are shown: all but the redacted ones. */
export function shownEntries<E extends { readonly state: string }>(
  entries: readonly E[],
): readonly Exclude<E, { readonly state: 'redacted' }>[] {
  return entries.filter((entry): entry is Exclude<E, { readonly state: 'redacted' }> => entry.state !== 'redacted');
}

/** The units whose figures the record does not show: those of redacted entries, or in an excerpt all but one. */
export function hiddenUnits(record: AnyRecord): ReadonlySet<string> {
  if ('entry' in record) return new Set(record.register.map(({ id }) => id).filter((id) => id !== record.entry.unit));
  return new Set(record.entries.flatMap(({ unit, state }) => (state === 'redacted' ? [unit] : [])));
}

/** A text that is the same for the same node of the same unit in the same layer. */
export function nodeKey(unit: string, layer: string, node: string): string {
  return JSON.stringify([unit, layer, node]);
}
