import type { Hash } from '../../kit/sha256.js';

/** Takes digests of many texts: each is encoded into the same bytes, which grow with the longest text. */
export interface Digester {
  readonly hash: Hash;
  readonly encoder: InstanceType<typeof TextEncoder>;
  bytes: Uint8Array;
}

export function digesterOf(hash: Hash): Digester {
  return { hash, encoder: new TextEncoder(), bytes: new Uint8Array(65_536) };
}

/** The 32 bytes of the digest of a text's UTF-8 bytes. */
export function digestOf(digester: Digester, text: string): Uint8Array {
  const { hash, encoder } = digester;
  if (text.length > digester.bytes.length) digester.bytes = new Uint8Array(2 * text.length);
  const { read, written } = encoder.encodeInto(text, digester.bytes);
  return hash(read === text.length ? digester.bytes.subarray(0, written) : encoder.encode(text));
}
