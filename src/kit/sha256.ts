import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';

/** Digests bytes to 32 bytes, synchronously: SHA-256, whoever provides it. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** SHA-256 in plain JavaScript, for browsers and Node alike. */
export const sha256: Hash = (bytes) => nobleSha256(bytes);

/** "sha256:" and the lower-case hex digest of the text's UTF-8 bytes. */
export function digestOf(text: string, hash: Hash): string {
  return named(hash(new TextEncoder().encode(text)));
}

/** The root of the RFC 6962 Merkle tree over the leaves in their order, as "sha256:" and hex; of none, the digest of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[], hash: Hash): string {
  return named(
    leaves.length === 0
      ? hash(new Uint8Array())
      : rootOf(
          leaves.map((leaf) => tagged(hash, 0, leaf)),
          hash,
        ),
  );
}

/** The left part holds the largest power of two below the number of leaves (RFC 6962, 2.1). */
function rootOf(hashes: readonly Uint8Array[], hash: Hash): Uint8Array {
  const [only] = hashes;
  if (only !== undefined && hashes.length === 1) return only;
  const left = 2 ** (31 - Math.clz32(hashes.length - 1));
  return tagged(hash, 1, rootOf(hashes.slice(0, left), hash), rootOf(hashes.slice(left), hash));
}

function tagged(hash: Hash, tag: 0 | 1, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 1));
  bytes[0] = tag;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return hash(bytes);
}

/** The 32 bytes of a digest as text. */
export function bytesOf(digest: string): Uint8Array {
  const hex = digest.slice('sha256:'.length);
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );
}

function named(digest: Uint8Array): string {
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
