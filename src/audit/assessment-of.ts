import type { Json } from '../model/expression.js';
import { partGiven } from '../model/given-as.js';
import type { Layer } from '../model/layer.js';
import type { AssessmentRecord, DetachedRecord } from '../model/record.js';
import { copyGiven } from './copy-given.js';
import { entriesOf, shownEntries } from './record-parts.js';
import type { AnyRecord } from './record-text.js';

/**
 * The assessment that was scored, made of the record as a document that can be scored again; redacted units are in its
 * register alone. It does not ask `reliance`, which is built on it: scoring the document again is how a record is checked.
 *
 * @param record The record.
 * @example
 * const again = assess(pack, assessmentOf(record));
 */
export function assessmentOf(record: Pick<AssessmentRecord, 'assessment' | 'register' | 'entries'>): Json {
  const { assessment, register, entries } = partGiven('A record', record, 'assessment', 'register', 'entries');
  const { digest: _, supersedes, ...head } = assessment;
  const shown = shownEntries(entries);
  const salts = shown.flatMap(({ unit, salt }) => (salt === null ? [] : [[unit, salt] as const]));
  const document = {
    format: 'tieuchi/assessment@1',
    ...head,
    ...(supersedes ? { supersedes } : {}),
    units: register,
    extensions: shown.flatMap(({ input }) => input.extensions),
    submissions: shown.flatMap(({ input }) => input.submissions),
    verifications: shown.flatMap(({ input }) => input.verifications),
    marks: shown.flatMap(({ input }) => input.marks),
    ...(salts.length > 0 ? { salts: Object.fromEntries(salts) } : {}),
  };
  return copyGiven(document) as unknown as Json;
}

/** Which layers the record has; statistics show one even where the entries that have it are hidden. */
export function layersIn(record: AnyRecord): { readonly verified: boolean; readonly claimed: boolean } {
  const entries = shownEntries<AssessmentRecord['entries'][number] | DetachedRecord['entries'][number]>(
    entriesOf(record),
  );
  const has = (layer: Layer): boolean =>
    entries.some(({ layers }) => layers[layer] !== undefined) ||
    record.statistics.some((statistic) => statistic.layer === layer);
  return { verified: has('verified'), claimed: has('claimed') };
}
