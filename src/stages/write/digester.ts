import type { Hash } from '../../kit/sha256.js';

/** The 32 bytes of the digest of a text's UTF-8 bytes. */
export type Digest = (text: string) => Uint8Array;

/** Digests of many texts: each is encoded into the same bytes, which grow with the longest text. */
export function digester(hash: Hash): Digest {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(65_536);
  return (text) => {
    if (text.length > bytes.length) bytes = new Uint8Array(2 * text.length);
    const { read, written } = encoder.encodeInto(text, bytes);
    return hash(read === text.length ? bytes.subarray(0, written) : encoder.encode(text));
  };
}
