import { good } from '../../kit/result.js';
import { optionsGiven } from '../../model/options-given.js';
import { recordGiven } from '../../model/record-given.js';
import type { AnyRecord } from '../record-text.js';
import { type RelianceOptions, reliance } from '../reliance.js';
import { toBase64 } from './base64.js';
import { isSignedBy, publicKeyOf, signBytes } from './ed25519.js';
import { ENVELOPE_LIMITS, type Envelope, type EnvelopeSignature, readEnvelope } from './envelope.js';
import { refused, type SignResult } from './issue.js';
import { keyId, readPrivateKey } from './keys.js';
import { preAuthEncoding } from './pae.js';
import { areSameBytes, STATEMENT_TYPE, statementBytes, statementOf } from './statement.js';

/** What the record is verified with, and an envelope. */
export interface SignOptions extends RelianceOptions {
  /** An envelope of the same statement, plain data, to which the signature is added. */
  readonly envelope?: unknown;
}

/**
 * Signs the statement of a record with an Ed25519 key, PKCS#8 in PEM. The same record and key give the same signature.
 * An envelope that the key has signed already comes back unchanged. The record is one that `readRecord` let in; a record
 * that does not verify is not signed.
 *
 * @param record The record.
 * @param privateKeyPem The private key, PKCS#8 in PEM.
 * @param options An envelope that others signed already; else as for `verify`.
 * @example
 * const signed = signRecord(record, privateKeyPem);
 * if (signed.ok) save(JSON.stringify(signed.value));
 */
export function signRecord(record: AnyRecord, privateKeyPem: string, options: SignOptions = {}): SignResult<Envelope> {
  const { envelope, ...others } = optionsGiven(options);
  recordGiven(record);
  const key = readPrivateKey(privateKeyPem);
  if (!key.ok) return key;
  const relied = reliance(record, others);
  if (!relied.ok) return refused('record-unverified', { verdict: relied.errors[0].code });
  const payload = statementBytes(statementOf(record));
  const message = preAuthEncoding(STATEMENT_TYPE, payload);
  const publicKey = publicKeyOf(key.value);
  const signature: EnvelopeSignature = {
    keyid: keyId(publicKey),
    sig: toBase64(signBytes(message, key.value)),
  };
  if (envelope === undefined)
    return good({ payloadType: STATEMENT_TYPE, payload: toBase64(payload), signatures: [signature] });
  return addedTo(envelope, signature, { payload, message, publicKey });
}

/** What was signed, and by which key. */
interface Signed {
  readonly payload: Uint8Array;
  readonly message: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** The envelope with one signature more. */
function addedTo(
  input: unknown,
  signature: EnvelopeSignature,
  { payload, message, publicKey }: Signed,
): SignResult<Envelope> {
  const read = readEnvelope(input);
  if (!read.ok) return read;
  const { envelope, signatures } = read.value;
  const isOfStatement = envelope.payloadType === STATEMENT_TYPE && areSameBytes(read.value.payload, payload);
  if (!isOfStatement) return refused('envelope-of-another', {});
  if (signatures.some(({ sig }) => isSignedBy(sig, message, publicKey))) return good(envelope);
  const key = keyId(publicKey);
  if (signatures.some(({ keyid }) => keyid === key)) return refused('envelope-signature-broken', { key });
  if (signatures.length === ENVELOPE_LIMITS.signatures)
    return refused('envelope-full', { limit: String(ENVELOPE_LIMITS.signatures) });
  return good({ ...envelope, signatures: [...envelope.signatures, signature] });
}
