import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf, merkleRoot, sha256 } from '../../src/kit/sha256.js';

const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

/** The inputs and roots of the Certificate Transparency reference implementation (merkle_tree_test). */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  bytes,
);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the digest of "%s" is the published one', (text, hex) => {
  expect(digestOf(text, sha256)).toBe(`sha256:${hex}`);
});

test('a text is digested as UTF-8, by any provider to the same digest', () => {
  const native = (input: Uint8Array): Uint8Array => createHash('sha256').update(input).digest();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(digestOf(text, sha256)).toBe(`sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`);
      expect(digestOf(text, native)).toBe(digestOf(text, sha256));
    }),
  );
});

test.each(ROOTS.map((root, count) => [count, root] as const))(
  'over %s leaves the root is the published one',
  (count, root) => {
    expect(merkleRoot(LEAVES.slice(0, count), sha256)).toBe(`sha256:${root}`);
  },
);

test('a root depends on the order of the leaves', () => {
  expect(merkleRoot(LEAVES.toReversed(), sha256)).not.toBe(merkleRoot(LEAVES, sha256));
});
