import { type AnyRecord, type SignatureVerdict, verifySignature } from '../audit/index.js';
import type { Issue } from '../model/issue.js';
import { readEnvelopeFile } from './envelope-file.js';
import { readText } from './files.js';
import { nodeSha256 } from './hash.js';
import type { SignedFiles } from './print-signature.js';

/** What is said of a signature; `issues` are those of an envelope whose text is not one JSON document. */
export type CheckedSignature = SignatureVerdict & { readonly issues?: readonly Issue[] };

/** What the envelope in one file says of a record and the public key in another; a file that is not there is wrong usage. */
export function checkSignature(cwd: string, record: AnyRecord, { key, envelope }: SignedFiles): CheckedSignature {
  const { document = null, issues } = readEnvelopeFile(cwd, envelope);
  const verdict = verifySignature(record, document, readText(cwd, key), { hash: nodeSha256 });
  return issues.length > 0 ? { ...verdict, issues } : verdict;
}
