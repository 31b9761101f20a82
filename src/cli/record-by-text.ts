import type { RecordVerification, VerifyOptions } from '../audit/index.js';
import { type EntriesKept, verbatim } from '../audit/verify/verbatim-record.js';
import { verificationOf } from '../audit/verify.js';
import type { AssessmentRecord } from '../model/record.js';
import { nodeSha256 } from './hash.js';
import type { HeldAgainst } from './held-against.js';
import { writtenRecord } from './load-record.js';
import { isStdin } from './standard-input.js';

/** A record that was verified as its text was gone through. */
interface RecordByText {
  readonly record: AssessmentRecord;
  readonly verification: RecordVerification;
}

/** What a record is to be, and what is kept of its entries. */
interface TextAsked extends Pick<VerifyOptions, 'known'> {
  readonly kept: EntriesKept;
}

/**
 * Reads a record that holds all that it is checked with, and whose text is to the last character what is written again of
 * it; undefined for any other record: the full reader then says what is wrong with it.
 */
export function recordByText(
  cwd: string,
  file: string,
  { pack, assessment, plugins }: HeldAgainst,
  { kept, known = {} }: TextAsked,
): RecordByText | undefined {
  if (isStdin(file) || [pack, assessment, plugins].some((other) => other !== undefined)) return undefined;
  const text = writtenRecord(cwd, file);
  const match = text && verbatim(text, kept, { hash: nodeSha256 });
  if (!match) return undefined;
  const { record, replay } = match;
  return { record, verification: verificationOf(record, replay, { known }) };
}
