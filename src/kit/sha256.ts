import { sha256 as nobleSha256 } from '../vendor/noble-hashes.js';
import { bug } from './bug.js';

const DIGITS = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** A function that gives the SHA-256 of bytes, 32 bytes, at once. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** SHA-256 in plain JavaScript, for browsers and Node. */
export const sha256: Hash = (bytes) => nobleSha256(bytes);

/** "sha256:" and the lower-case hex digest of the text's UTF-8 bytes. */
export function digestOf(text: string, hash: Hash): string {
  const digest = hash(new TextEncoder().encode(text));
  // a promise, given by an asynchronous hash, has no length
  return digest.length > 0 ? digestName(digest) : bug('no digest');
}

/** The 32 bytes of a digest as "sha256:" and lower-case hex. */
export function digestName(digest: Uint8Array): string {
  return `sha256:${hexOf(digest)}`;
}

/** Bytes of a digest or a key as lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  const codes: number[] = [];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] as number;
    codes.push(DIGITS[byte >> 4] as number, DIGITS[byte & 15] as number);
  }
  // a text that is built by `+` keeps its pieces, ten times as much memory
  return String.fromCharCode(...codes);
}

/** The 32 bytes of a digest that is written as "sha256:" and hex. */
export function digestBytes(digest: string): Uint8Array {
  const hex = digest.slice('sha256:'.length);
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );
}
