import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditPath, merkleRoot, rootByPath } from '../../src/kit/merkle.js';
import { sha256 } from '../../src/kit/sha256.js';
import { SEED } from '../support/seed.js';

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

test.each(ROOTS.map((root, count) => [count, root] as const))(
  'over %s leaves the root is the published one',
  (count, root) => {
    expect(merkleRoot(LEAVES.slice(0, count), sha256)).toBe(`sha256:${root}`);
  },
);

test('a root depends on the order of the leaves', () => {
  expect(merkleRoot(LEAVES.toReversed(), sha256)).not.toBe(merkleRoot(LEAVES, sha256));
});

/** Of the same implementation: leaf (from 1), size of the tree, path from the leaf up (PATHS of merkle_tree_test). */
const PATHS: readonly (readonly [number, number, readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [3, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    2,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

test.each(PATHS)('the path of leaf %s of %s is the published one', (leaf, size, path) => {
  const leaves = LEAVES.slice(0, size);
  const found = auditPath(leaves, leaf - 1, sha256);

  expect(found).toEqual(path.map((hex) => `sha256:${hex}`));
  expect(rootByPath(leaves[leaf - 1] as Uint8Array, { index: leaf - 1, size, path: found }, sha256)).toBe(
    `sha256:${ROOTS[size]}`,
  );
});

const trees = fc
  .integer({ min: 1, max: 40 })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }));
const leavesOf = (size: number) => Array.from({ length: size }, (_, leaf) => Uint8Array.of(leaf));

test('every leaf of every tree is led to the root by its path, and another leaf is not', () => {
  fc.assert(
    fc.property(trees, ({ size, index }) => {
      const leaves = leavesOf(size);
      const proof = { index, size, path: auditPath(leaves, index, sha256) };

      expect(rootByPath(Uint8Array.of(index), proof, sha256)).toBe(merkleRoot(leaves, sha256));
      expect(rootByPath(Uint8Array.of(index + 1), proof, sha256)).not.toBe(merkleRoot(leaves, sha256));
    }),
    { seed: SEED },
  );
});

test('a path that is too short, too long or of an index outside the tree leads nowhere', () => {
  const leaves = leavesOf(5);
  const path = auditPath(leaves, 2, sha256);
  const leaf = Uint8Array.of(2);

  expect(rootByPath(leaf, { index: 2, size: 5, path: path.slice(1) }, sha256)).toBeUndefined();
  expect(rootByPath(leaf, { index: 2, size: 5, path: [...path, ...path.slice(0, 1)] }, sha256)).toBeUndefined();
  expect(rootByPath(leaf, { index: 5, size: 5, path }, sha256)).toBeUndefined();
});

test('a place beyond the last leaf has no root', () => {
  const [leaf = new Uint8Array()] = LEAVES;

  expect(rootByPath(leaf, { index: 0, size: 1, path: [] }, sha256)).toBe(`sha256:${ROOTS[1]}`);
  expect(rootByPath(leaf, { index: 1, size: 1, path: [] }, sha256)).toBeUndefined();
});
