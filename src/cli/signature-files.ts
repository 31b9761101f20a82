import { type AnyRecord, type SignatureVerdict, verifySignature } from '../audit/index.js';
import type { Issue } from '../model/issue.js';
import { type JsonReading, readJson } from '../model/read-json.js';
import { readText } from './files.js';
import { nodeSha256 } from './hash.js';
import type { SignedFiles } from './print/signature.js';

/** The default file of the signatures of a record: beside it. */
export function envelopeBeside(record: string): string {
  return `${record}.dsse.json`;
}

/** The JSON of an envelope file, or the issues of its text. */
export function readEnvelopeFile(cwd: string, file: string): JsonReading {
  return readJson(readText(cwd, file));
}

/** The verdict on a signature; `issues` where the text of the envelope is not one JSON document. */
export type CheckedSignature = SignatureVerdict & { readonly issues?: readonly Issue[] };

/** Checks the signature of a record: the envelope in one file, the public key in another. */
export function checkSignature(cwd: string, record: AnyRecord, { key, envelope }: SignedFiles): CheckedSignature {
  const { document = null, issues } = readEnvelopeFile(cwd, envelope);
  const verdict = verifySignature(record, document, readText(cwd, key), { hash: nodeSha256 });
  return issues.length > 0 ? { ...verdict, issues } : verdict;
}
