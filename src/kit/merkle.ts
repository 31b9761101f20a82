import { digestBytes, digestName, type Hash } from './sha256.js';

/** The root of the RFC 6962 Merkle tree over the leaves, as "sha256:" and hex; of no leaves, the digest of no bytes. */
export function merkleRoot(leaves: readonly Uint8Array[], hash: Hash): string {
  if (leaves.length === 0) return digestName(hash(new Uint8Array()));
  const hashes = leaves.map((leaf) => tagged(hash, 0, leaf));
  return digestName(rootOf(hashes, hash));
}

/** The proof that the leaf at `index` is under the root: the roots of the other halves, nearest first (RFC 6962, 2.1.1). */
export function auditPath(leaves: readonly Uint8Array[], index: number, hash: Hash): readonly string[] {
  const hashes = leaves.map((leaf) => tagged(hash, 0, leaf));
  return pathOf(hashes, index, hash).map(digestName);
}

/**
 * The root to which `leaf` and its audit path lead; undefined where no path of this length belongs to `index` among `size`
 * leaves (RFC 9162, 2.1.3.2).
 */
export function rootByPath(
  leaf: Uint8Array,
  { index, size, path }: { readonly index: number; readonly size: number; readonly path: readonly string[] },
  hash: Hash,
): string | undefined {
  if (index >= size) return undefined;
  let [position, last, root] = [index, size - 1, tagged(hash, 0, leaf)];
  for (const digest of path) {
    if (last === 0) return undefined;
    if (position % 2 === 1 || position === last) {
      root = tagged(hash, 1, digestBytes(digest), root);
      while (position % 2 === 0 && position !== 0) [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
    } else root = tagged(hash, 1, root, digestBytes(digest));
    [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  }
  return last === 0 ? digestName(root) : undefined;
}

function rootOf(hashes: readonly Uint8Array[], hash: Hash): Uint8Array {
  const [only] = hashes;
  if (only !== undefined && hashes.length === 1) return only;
  const left = leftOf(hashes.length);
  return tagged(hash, 1, rootOf(hashes.slice(0, left), hash), rootOf(hashes.slice(left), hash));
}

function pathOf(hashes: readonly Uint8Array[], index: number, hash: Hash): readonly Uint8Array[] {
  if (hashes.length <= 1) return [];
  const left = leftOf(hashes.length);
  const [first, second] = [hashes.slice(0, left), hashes.slice(left)];
  return index < left
    ? [...pathOf(first, index, hash), rootOf(second, hash)]
    : [...pathOf(second, index - left, hash), rootOf(first, hash)];
}

/** How many of `length` leaves stand in the left half: the highest power of two below `length` (RFC 6962, 2.1). */
function leftOf(length: number): number {
  return 2 ** (31 - Math.clz32(length - 1));
}

/** The digest of the parts behind a tag byte: 0 for a leaf, 1 for a node of the tree. */
function tagged(hash: Hash, tag: 0 | 1, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 1));
  bytes[0] = tag;
  let offset = 1;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return hash(bytes);
}
