import { bug } from '../../kit/bug.js';
import { type Hash, sha256 } from '../../kit/sha256.js';
import { optionsGiven } from '../../model/options-given.js';
import { recordGiven } from '../../model/record-given.js';
import type { AnyRecord } from '../record-text.js';
import { brokenDigests } from '../verify/broken-digests.js';
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
  | {
      /** The signature holds for this record. */
      readonly verdict: 'valid';
      /** The id of the key that was asked about. */
      readonly key: string;
    }
  /** No signature is by this key; `signers` are the ids that the signatures state, once each, '' for one that states none. */
  | {
      /** No signature is by this key. */
      readonly verdict: 'not-by-this-key';
      /** The id of the key that was asked about. */
      readonly key: string;
      /** The ids that the signatures state, once each; '' for one that states none. */
      readonly signers: readonly string[];
    }
  /** A signature states this key and is not by it: the signature or the payload was changed. */
  | {
      /** A signature states this key and does not fit it. */
      readonly verdict: 'signature-broken';
      /** The id of the key that was asked about. */
      readonly key: string;
    }
  /** The key signed another record, in these fields. */
  | {
      /** The signature holds, for another record. */
      readonly verdict: 'other-record';
      /** The id of the key that was asked about. */
      readonly key: string;
      /** The fields in which the two statements differ. */
      readonly differs: readonly StatementDifference[];
    }
  /** The key signed this record's digests, and they are not those of what it holds. */
  | {
      /** The signature holds, and the record does not fit its digests. */
      readonly verdict: 'record-altered';
      /** The id of the key that was asked about. */
      readonly key: string;
    }
  /** The key signed something that is no statement of format 1. */
  | {
      /** The signature holds, and no record was signed. */
      readonly verdict: 'statement-unknown';
      /** The id of the key that was asked about. */
      readonly key: string;
    }
  /** The envelope is not about a record. */
  | {
      /** The payload is no statement of a record. */
      readonly verdict: 'payload-type-unknown';
      /** What the envelope says that its payload is. */
      readonly payloadType: string;
    }
  /** `at` is the first field that is wrong, '' for the whole. */
  | {
      /** What was given is no DSSE envelope. */
      readonly verdict: 'not-an-envelope';
      /** The path of the first field that is wrong; '' for the whole. */
      readonly at: string;
    }
  | {
      /** The key cannot be used. */
      readonly verdict: 'key-unusable';
      /** What is wrong with the key. */
      readonly issue: SignIssue;
    };

/** `hash` is SHA-256, to be given where the platform has a faster one. */
export interface VerifySignatureOptions {
  /** Digests bytes with SHA-256. By default the built-in function. */
  readonly hash?: Hash | undefined;
}

/**
 * Whether a record was signed by the holder of an Ed25519 key, SubjectPublicKeyInfo in PEM. One good signature among several
 * is enough. The record is one that `readRecord` let in. Nothing inside the payload is read before a signature over it was
 * found good.
 *
 * @param record The record.
 * @param envelope The envelope as plain data.
 * @param publicKeyPem The public key, SubjectPublicKeyInfo in PEM.
 * @param options A faster SHA-256; by default the built-in one.
 * @example
 * verifySignature(record, envelope, publicKeyPem).verdict; // 'valid'
 */
export function verifySignature(
  record: AnyRecord,
  envelope: unknown,
  publicKeyPem: string,
  options: VerifySignatureOptions = {},
): SignatureVerdict {
  const { hash = sha256 } = optionsGiven(options);
  recordGiven(record);
  const publicKey = readPublicKey(publicKeyPem);
  if (!publicKey.ok) return { verdict: 'key-unusable', issue: publicKey.errors[0] };
  const read = readEnvelope(envelope);
  if (!read.ok)
    return { verdict: 'not-an-envelope', at: read.errors[0].params.at ?? bug('an envelope issue without a place') };
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
