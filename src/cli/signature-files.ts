import { type AnyRecord, type SignatureVerdict, verifySignature } from '../audit/index.js';
import type { Issue } from '../model/issue.js';
import { type JsonReading, readJson } from '../model/read-json.js';
import { readText } from './files.js';
import { nodeSha256 } from './hash.js';
import type { SignedFiles } from './print/signature.js';

/** Where the signatures of a record stand unless it is said: beside it, under its name. */
export function envelopeBeside(record: string): string {
  return `${record}.dsse.json`;
}

/** What stands in the file of an envelope, to be judged later, or why it is no one JSON text. */
export function readEnvelopeFile(cwd: string, file: string): JsonReading {
  return readJson(readText(cwd, file));
}

/** What is said of a signature; `issues` are those of an envelope whose text is not one JSON document. */
export type CheckedSignature = SignatureVerdict & { readonly issues?: readonly Issue[] };

/** What the envelope in one file says of a record and the public key in another; a file that is not there is wrong usage. */
export function checkSignature(cwd: string, record: AnyRecord, { key, envelope }: SignedFiles): CheckedSignature {
  const { document = null, issues } = readEnvelopeFile(cwd, envelope);
  const verdict = verifySignature(record, document, readText(cwd, key), { hash: nodeSha256 });
  return issues.length > 0 ? { ...verdict, issues } : verdict;
}
