import { ownCopy } from '../kit/own-copy.js';
import type { Json } from '../model/expression.js';
import type { Layer } from '../model/layer.js';
import type { AssessmentRecord, DetachedRecord } from '../model/record.js';

/**
 * The assessment that the record is the account of, as a document that can be scored again; redacted units are in its
 * register alone. It does not ask `reliance`, which is built on it: scoring the document again is how a record is checked.
 */
export function assessmentOf({
  assessment,
  register,
  entries,
}: Pick<AssessmentRecord, 'assessment' | 'register' | 'entries'>): Json {
  const { digest: _, supersedes, ...head } = assessment;
  const open = entries.flatMap((entry) => (entry.state === 'redacted' ? [] : [entry]));
  const salts = open.flatMap(({ unit, salt }) => (salt === null ? [] : [[unit, salt] as const]));
  const assembled = {
    format: 'tieuchi/assessment@1',
    ...head,
    ...(supersedes ? { supersedes } : {}),
    units: register,
    extensions: open.flatMap(({ input }) => input.extensions),
    submissions: open.flatMap(({ input }) => input.submissions),
    verifications: open.flatMap(({ input }) => input.verifications),
    marks: open.flatMap(({ input }) => input.marks),
    ...(salts.length > 0 ? { salts: Object.fromEntries(salts) } : {}),
  };
  return ownCopy(assembled) as unknown as Json;
}

/** Whether a layer is there by what the record shows, even where the units that made it exist are hidden. */
export function hasLayer(
  { entries, statistics }: Pick<AssessmentRecord | DetachedRecord, 'entries' | 'statistics'>,
  layer: Layer,
): boolean {
  const isShown = entries.some((entry) => entry.state !== 'redacted' && entry.layers[layer] !== undefined);
  return isShown || statistics.some((one) => one.layer === layer);
}
