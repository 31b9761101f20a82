import { isList, isObject } from '../../kit/plain-data.js';
import { good } from '../../kit/result.js';
import { admit } from '../../model/document.js';
import { shownPath } from '../../model/errors.js';
import { fromBase64 } from './base64.js';
import { refused, type SignResult } from './issue.js';

/** A DSSE envelope (github.com/secure-systems-lab/dsse, 1.0) as JSON: what was signed, and each signature, in base64. */
export interface Envelope {
  /** What the payload is: `STATEMENT_TYPE` for a statement of a record. */
  readonly payloadType: string;
  /** The bytes that were signed, in base64. */
  readonly payload: string;
  /** One for each key; at least one. */
  readonly signatures: readonly EnvelopeSignature[];
}

/** `keyid` says whose the signature is and proves nothing; DSSE lets it be absent. */
export interface EnvelopeSignature {
  /** The id that the signer gives the key. */
  readonly keyid?: string;
  /** The bytes of the signature, in base64. */
  readonly sig: string;
}

/** An envelope that was read: a copy of it, and the bytes of its texts. */
export interface ReadEnvelope {
  /** With the fields that DSSE does not know. */
  readonly envelope: Envelope;
  readonly payload: Uint8Array;
  /** In the order of the envelope; `keyid` is '' where it is absent. */
  readonly signatures: readonly { readonly keyid: string; readonly sig: Uint8Array }[];
}

/** How many signatures an envelope may hold, and how many characters each of its texts. */
export const ENVELOPE_LIMITS = { signatures: 64, payload: 16_384, sig: 4_096, name: 512 } as const;

/**
 * Reads plain data as an envelope. Fields that DSSE does not know are kept, as it asks; the issue names the first field that
 * is wrong.
 */
export function readEnvelope(input: unknown): SignResult<ReadEnvelope> {
  const { document, issues } = admit(input, { depth: 16, nodes: 4_096 });
  const [unfit] = issues;
  if (unfit) return wrong(shownPath(unfit.path));
  if (!isObject(document)) return wrong('');
  const { payloadType, payload, signatures } = document;
  if (!isText(payloadType, ENVELOPE_LIMITS.name)) return wrong('payloadType');
  const body = bytesIn(payload, ENVELOPE_LIMITS.payload);
  if (body === undefined) return wrong('payload');
  if (!isList(signatures) || signatures.length === 0 || signatures.length > ENVELOPE_LIMITS.signatures)
    return wrong('signatures');
  const read: { readonly keyid: string; readonly sig: Uint8Array }[] = [];
  for (const [index, signature] of signatures.entries()) {
    if (!isObject(signature)) return wrong(`signatures[${index}]`);
    const { keyid = '', sig } = signature;
    const bytes = bytesIn(sig, ENVELOPE_LIMITS.sig);
    if (!isText(keyid, ENVELOPE_LIMITS.name)) return wrong(`signatures[${index}].keyid`);
    if (bytes === undefined) return wrong(`signatures[${index}].sig`);
    read.push({ keyid, sig: bytes });
  }
  return good({ envelope: document as unknown as Envelope, payload: body, signatures: read });
}

function wrong(at: string): SignResult<never> {
  return refused('envelope-invalid', { at });
}

function bytesIn(value: unknown, longest: number): Uint8Array | undefined {
  return isText(value, longest) ? fromBase64(value) : undefined;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}
