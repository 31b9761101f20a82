import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A function that gives the SHA-256 of bytes, 32 bytes, at once. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** SHA-256 in plain JavaScript, for browsers and Node. */
export const sha256: Hash = (bytes) => nobleSha256(bytes);

/** "sha256:" and the lower-case hex digest of the text's UTF-8 bytes. */
export function digestOf(text: string, hash: Hash): string {
  return digestName(hash(new TextEncoder().encode(text)));
}

/** The 32 bytes of a digest as "sha256:" and lower-case hex. */
export function digestName(digest: Uint8Array): string {
  return `sha256:${hexOf(digest)}`;
}

/** Bytes as lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (let index = 0; index < bytes.length; index += 1) hex += HEX[bytes[index] as number];
  return hex;
}

/** The 32 bytes of a digest that is written as "sha256:" and hex. */
export function digestBytes(digest: string): Uint8Array {
  const hex = digest.slice('sha256:'.length);
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );
}
