import { type AnyRecord, type SignatureVerdict, verifySignature } from '../audit/index.js';
import { readEnvelopeFile } from './envelope-file.js';
import { readText } from './files.js';
import { nodeSha256 } from './hash.js';
import type { SignedFiles } from './print-signature.js';

/** What the envelope in one file says of a record and the public key in another; a file that is not there is wrong usage. */
export function checkSignature(cwd: string, record: AnyRecord, { key, envelope }: SignedFiles): SignatureVerdict {
  return verifySignature(record, readEnvelopeFile(cwd, envelope), readText(cwd, key), { hash: nodeSha256 });
}
