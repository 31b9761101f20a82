import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';

/** Digests bytes to 32 bytes, synchronously: SHA-256, whoever provides it. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** SHA-256 in plain JavaScript, for browsers and Node alike. */
export const sha256: Hash = (bytes) => nobleSha256(bytes);

/** "sha256:" and the lower-case hex digest of the text's UTF-8 bytes. */
export function digestOf(text: string, hash: Hash): string {
  return digestName(hash(new TextEncoder().encode(text)));
}

/** 32 bytes as "sha256:" and lower-case hex. */
export function digestName(digest: Uint8Array): string {
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The 32 bytes of a digest as text. */
export function digestBytes(digest: string): Uint8Array {
  const hex = digest.slice('sha256:'.length);
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );
}
