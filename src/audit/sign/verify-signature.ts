import { bug } from '../../kit/bug.js';
import { type Hash, sha256 } from '../../kit/sha256.js';
import type { AnyRecord } from '../record-text.js';
import { brokenDigests } from '../verify/intact.js';
import { isSignedBy } from './ed25519.js';
import { type ReadEnvelope, readEnvelope } from './envelope.js';
import type { SignIssue } from './issue.js';
import { keyId, readPublicKey } from './keys.js';
import { preAuthEncoding } from './pae.js';
import {
  readStatement,
  STATEMENT_TYPE,
  type StatementDifference,
  statementDifferences,
  statementOf,
} from './statement.js';

/** What an envelope proves of a record and a key. `key` is the id of the key that was asked about. */
export type SignatureVerdict =
  /** The holder of the key signed what this record holds. */
  | { readonly verdict: 'valid'; readonly key: string }
  /** No signature is by this key; `signers` are the ids that the signatures state, once each, '' for one that states none. */
  | { readonly verdict: 'not-by-this-key'; readonly key: string; readonly signers: readonly string[] }
  /** A signature states this key and is not by it: the signature or the payload was changed. */
  | { readonly verdict: 'signature-broken'; readonly key: string }
  /** The key signed another record, in these fields. */
  | { readonly verdict: 'other-record'; readonly key: string; readonly differs: readonly StatementDifference[] }
  /** The key signed this record's digests, and they are not those of what it holds. */
  | { readonly verdict: 'record-altered'; readonly key: string }
  /** The key signed something that is no statement of format 1. */
  | { readonly verdict: 'statement-unknown'; readonly key: string }
  /** The envelope is not about a record. */
  | { readonly verdict: 'payload-type-unknown'; readonly payloadType: string }
  /** `at` is the first field that is wrong, '' for the whole. */
  | { readonly verdict: 'not-an-envelope'; readonly at: string }
  | { readonly verdict: 'key-unusable'; readonly issue: SignIssue };

/** `hash` is SHA-256, to be given where the platform has a faster one. */
export interface VerifySignatureOptions {
  readonly hash?: Hash;
}

/**
 * Whether a record was signed by the holder of an Ed25519 key, SubjectPublicKeyInfo in PEM. One good signature among
 * several is enough. The record is one that `readRecord` let in. Nothing inside the payload is read before a signature over it was found good.
 */
export function verifySignature(
  record: AnyRecord,
  envelope: unknown,
  publicKeyPem: string,
  { hash = sha256 }: VerifySignatureOptions = {},
): SignatureVerdict {
  const publicKey = readPublicKey(publicKeyPem);
  if (!publicKey.ok) return { verdict: 'key-unusable', issue: publicKey.issue };
  const read = readEnvelope(envelope);
  if (!read.ok)
    return { verdict: 'not-an-envelope', at: read.issue.params.at ?? bug('an envelope issue without a place') };
  const { payloadType } = read.value.envelope;
  if (payloadType !== STATEMENT_TYPE) return { verdict: 'payload-type-unknown', payloadType };
  const key = keyId(publicKey.value);
  return noSignature(read.value, publicKey.value, key) ?? verdictOn(record, read.value.payload, key, hash);
}

/** Why there is no good signature; undefined where there is one. Every signature is tried: an id is only a hint. */
function noSignature(
  { payload, signatures }: ReadEnvelope,
  publicKey: Uint8Array,
  key: string,
): SignatureVerdict | undefined {
  const message = preAuthEncoding(STATEMENT_TYPE, payload);
  if (signatures.some(({ sig }) => isSignedBy(sig, message, publicKey))) return undefined;
  const signers = [...new Set(signatures.map(({ keyid }) => keyid))];
  return signers.includes(key) ? { verdict: 'signature-broken', key } : { verdict: 'not-by-this-key', key, signers };
}

/** The verdict on a record, where the key signed the payload. */
function verdictOn(record: AnyRecord, payload: Uint8Array, key: string, hash: Hash): SignatureVerdict {
  const statement = readStatement(payload);
  if (statement === undefined) return { verdict: 'statement-unknown', key };
  const differs = statementDifferences(statement, statementOf(record));
  if (differs.length > 0) return { verdict: 'other-record', key, differs };
  return brokenDigests(record, hash).length > 0 ? { verdict: 'record-altered', key } : { verdict: 'valid', key };
}
