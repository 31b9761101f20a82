import { admit } from '../../model/document.js';
import { shownPath } from '../../model/errors.js';
import type { Json } from '../../model/expression.js';
import { fromBase64 } from './base64.js';
import { granted, refused, type SignResult } from './issue.js';

/** A DSSE envelope (github.com/secure-systems-lab/dsse, 1.0) as JSON: what was signed, and each signature, in base64. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: string;
  readonly signatures: readonly EnvelopeSignature[];
}

/** `keyid` says whose it is and proves nothing; DSSE lets it be absent. */
export interface EnvelopeSignature {
  readonly keyid?: string;
  readonly sig: string;
}

/** An envelope as it was read: plain data of ours, and its bytes. */
export interface ReadEnvelope {
  /** With fields that DSSE does not know, if there were any. */
  readonly envelope: Envelope;
  readonly payload: Uint8Array;
  /** In the order of the envelope; `keyid` is '' where it is absent. */
  readonly signatures: readonly { readonly keyid: string; readonly sig: Uint8Array }[];
}

/** What an envelope may hold: signatures, and characters of each text in it. */
export const ENVELOPE_LIMITS = { signatures: 64, payload: 16_384, sig: 4_096, name: 512 } as const;

/** Plain data as an envelope. Fields that are not known are left alone, as DSSE asks; the issue names the first that is wrong. */
export function readEnvelope(input: unknown): SignResult<ReadEnvelope> {
  const { document, issues } = admit(input, { depth: 16, nodes: 4_096 });
  const [unfit] = issues;
  if (unfit) return wrong(shownPath(unfit.path));
  if (!isObject(document)) return wrong('');
  const { payloadType, payload, signatures } = document;
  if (!isText(payloadType, ENVELOPE_LIMITS.name)) return wrong('payloadType');
  const body = bytesIn(payload, ENVELOPE_LIMITS.payload);
  if (body === undefined) return wrong('payload');
  if (!Array.isArray(signatures) || signatures.length === 0 || signatures.length > ENVELOPE_LIMITS.signatures)
    return wrong('signatures');
  const read: { readonly keyid: string; readonly sig: Uint8Array }[] = [];
  for (const [index, one] of (signatures as readonly Json[]).entries()) {
    if (!isObject(one)) return wrong(`signatures[${index}]`);
    const { keyid = '', sig } = one;
    const bytes = bytesIn(sig, ENVELOPE_LIMITS.sig);
    if (!isText(keyid, ENVELOPE_LIMITS.name)) return wrong(`signatures[${index}].keyid`);
    if (bytes === undefined) return wrong(`signatures[${index}].sig`);
    read.push({ keyid, sig: bytes });
  }
  return granted({ envelope: document as unknown as Envelope, payload: body, signatures: read });
}

function wrong(at: string): SignResult<never> {
  return refused('envelope-invalid', { at });
}

function bytesIn(value: Json | undefined, longest: number): Uint8Array | undefined {
  return isText(value, longest) ? fromBase64(value) : undefined;
}

function isText(value: Json | undefined, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
