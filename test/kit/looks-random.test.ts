import { expect, test } from 'vitest';
import { looksRandom } from '../../src/kit/looks-random.js';

test('digests that are known by heart look random', () => {
  // MD5 of "" and of "a" (RFC 1321), SHA-256 of "abc" (FIPS 180-4)
  expect(looksRandom('d41d8cd98f00b204e9800998ecf8427e')).toBe(true);
  expect(looksRandom('0cc175b9c0f1b6a831c399e269772661')).toBe(true);
  expect(looksRandom('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')).toBe(true);
});

test('a digest of 32 digits looks random wherever it stands; one digit less, and zeros, do not', () => {
  const drawn = 'd41d8cd98f00b204e9800998ecf8427e';

  expect(looksRandom(drawn.slice(1))).toBe(false);
  expect(looksRandom('')).toBe(false);
  expect(looksRandom(`${'0'.repeat(40)}${drawn}`)).toBe(true);
  expect(looksRandom(`${drawn}${'0'.repeat(40)}`)).toBe(true);
  expect(looksRandom('0'.repeat(80))).toBe(false);
});

// each row: digits that have one sign alone, and digits that are just short of it
test.each([
  ['8 kinds of digits, and 9', '848c883c898493733999268444c96693', '3467c7946aa47a92829694666c624392'],
  ['8 kinds of steps, and 9', '085d6a7291c492b82bf9418093b49490', 'd1e23ea672b7c7c8f3f6d15ab4010f34'],
  ['12 pairs that stood before, and 11', '978989edb070ed75417ae978989edb07', 'a359d638ba7aaa6c853ffa359d638ba7'],
  [
    'letters as words, with one kind of other digit, and two',
    'cbd7ae707ed7571cbf7caccbb7bac7f0',
    '815f0070c10cb85e8ffa1ca8ff8e7b55',
  ],
  [
    'codes of a text with a blank, and with what stands before it',
    '405157262a6c69207c334f58443e6b5f',
    '2b4f344b3e5e441f2821685c7137677d',
  ],
  [
    'codes of a text with a tilde, and with what stands after it',
    '4f61463645346c7e535868715f45263d',
    '282f3f3a743a437f76255b6247287d72',
  ],
  ['no letter, and a drawn one', '26042207470456996560244572865101', 'd41d8cd98f00b204e9800998ecf8427e'],
  [
    'codes of a text from the second digit on, and a drawn one',
    'b607660666c6a4b4a37532e7b314b3a5',
    'd41d8cd98f00b204e9800998ecf8427e',
  ],
])('%s', (_, written, drawn) => {
  expect([looksRandom(written), looksRandom(drawn)]).toEqual([false, true]);
});

test('what is counted, up or down, is not drawn', () => {
  expect(looksRandom('0123456789abcdef0123456789abcdef')).toBe(false);
  expect(looksRandom('fedcba9876543210fedcba9876543210')).toBe(false);
});
