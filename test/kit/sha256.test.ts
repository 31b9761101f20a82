import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf, sha256 } from '../../src/kit/sha256.js';
import { SEED } from '../support/seed.js';

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
    { seed: SEED },
  );
});
