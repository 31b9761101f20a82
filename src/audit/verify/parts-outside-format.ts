import { canonicalJson } from '../../kit/canonical-json.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { type Limits, valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { recordOf } from '../read-record.js';
import type { AnyRecord } from '../record-text.js';
import type { Difference } from './compare-values.js';

/**
 * What stands in the record and has no place in its format: no digest covers it, and nothing is derived in its place. Of a
 * record that was read from its text there is none, since the reader refuses it; an object may be any.
 */
export function outsideTheFormat(record: AnyRecord, limits: Partial<Limits> = {}): readonly Difference[] {
  const written = asWritten(record);
  const read = recordOf(written, limits);
  if (read.ok) return [];
  return read.errors.map(({ path }) => {
    const recorded = valueAt(written as Json, path);
    return {
      stage: 'record',
      what: path.join('.'),
      recorded: recorded === undefined ? null : canonicalJson(recorded),
      rederived: null,
    };
  });
}

/** A plain copy without keys that have no value: the text of a record has neither those nor prototypes. */
export function asWritten(value: unknown): unknown {
  if (isList(value)) return value.map(asWritten);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, inside]) => inside !== undefined);
  return Object.fromEntries(entries.map(([key, inside]) => [key, asWritten(inside)]));
}
