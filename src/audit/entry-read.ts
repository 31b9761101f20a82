import { isVerificationRead } from '../model/may-verify.js';
import type { Pack } from '../model/pack.js';
import type { RecordEntry } from '../model/record.js';

/** The entry with the verifications that count: one by a body that is no verifier may be refused by the pack. */
export function entryRead(entry: RecordEntry, pack: Pack): RecordEntry {
  // a detached record has no pack
  if (!pack.procedure) return entry;
  const verifications = entry.input.verifications.filter((verification) =>
    isVerificationRead(pack, entry.tier, verification),
  );
  return { ...entry, input: { ...entry.input, verifications } };
}
