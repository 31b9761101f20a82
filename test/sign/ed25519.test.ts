import { createPublicKey, verify } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, test } from 'vitest';
import { isPublicKey, isSignedBy, publicKeyOf, signBytes } from '../../src/audit/sign/ed25519.js';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (from: Uint8Array) => Buffer.from(from).toString('hex');

/** RFC 8032, 7.1: secret key, public key, message, signature. */
const VECTORS = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
  [
    '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  ],
] as const;

describe.each(VECTORS)('the vector of RFC 8032 with the key %s', (secret, key, message, signature) => {
  test('gives its public key and its signature', () => {
    expect(hex(publicKeyOf(bytes(secret)))).toBe(key);
    expect(hex(signBytes(bytes(message), bytes(secret)))).toBe(signature);
  });

  test('is accepted, and over another message is not', () => {
    expect(isSignedBy(bytes(signature), bytes(message), bytes(key))).toBe(true);
    expect(isSignedBy(bytes(signature), bytes(`${message}00`), bytes(key))).toBe(false);
  });
});

const [[, key, message, signature]] = VECTORS;

test('a signature whose second half was raised by the order of the group is refused', () => {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const half = BigInt(`0x${hex(bytes(signature).slice(32).toReversed())}`) + order;
  const raised = `${signature.slice(0, 64)}${hex(bytes(half.toString(16).padStart(64, '0')).toReversed())}`;

  expect(raised).toHaveLength(128);
  expect(isSignedBy(bytes(raised), bytes(message), bytes(key))).toBe(false);
});

test('a key of small order, under which one signature is good for every message, is no key', () => {
  const identity = bytes(`01${'00'.repeat(31)}`);
  const forged = bytes(`01${'00'.repeat(63)}`);

  expect(ed25519.verify(forged, bytes('72'), identity, { zip215: true })).toBe(true);
  expect(isSignedBy(forged, bytes('72'), identity)).toBe(false);
  expect(isPublicKey(identity)).toBe(false);
});

test('under a key of small order nothing is signed, though the first half of the signature is a point of a signer', () => {
  const identity = bytes(`01${'00'.repeat(31)}`);
  // 1 times the base point, and 1: under this key the equation holds for every message
  const forged = bytes(`58${'66'.repeat(31)}01${'00'.repeat(31)}`);

  expect(ed25519.verify(forged, bytes('72'), identity, { zip215: true })).toBe(true);
  expect(isSignedBy(forged, bytes('72'), identity)).toBe(false);
});

/** The vector's key signed the empty message, with a point of order 2, or of order 8, added to the first half of the signature. */
const WITH_SMALL_POINT = [
  [
    2,
    'd85d13a0f73787abdb3605f0e1d7037c1a9b35a13517fa72e1ea44f447cbb25b434ee72de7a9113aa564e58b57ff21a11d40cca3d9f2a4f4ceb4ac6cdbd9970a',
  ],
  [
    8,
    '5be8bafc20d4cb4a98f023d33cebd4436a91b4c7957107fb1f56c4582458cc180d479923b7a3fc06013c4bad893bc516acb538370c16890f2dcee560375fc10e',
  ],
] as const;

// else a signer could make a signature that this program calls valid, and deny it with openssl
test.each(WITH_SMALL_POINT)('a signature with a point of order %i in it is refused here as by openssl', (_, made) => {
  const der = Buffer.concat([bytes('302a300506032b6570032100'), bytes(key)]);
  const opensslKey = createPublicKey({ key: der, format: 'der', type: 'spki' });

  expect(verify(null, bytes(message), opensslKey, bytes(signature))).toBe(true);
  expect(verify(null, bytes(message), opensslKey, bytes(made))).toBe(false);
  expect(isSignedBy(bytes(made), bytes(message), bytes(key))).toBe(false);
});

test.each([
  [2, '16a567fe7d4ef5482ab4012c369bf8c5f11e8d0c2559dcda50fde59708f8aee5'],
  [8, '3b5b475c4b82dd1572799fc546f4c6c03e478c6654aa4c7f945b347ea32af60d'],
])(
  'a key with a point of order %i added, of which two programs judge a signature in two ways, is no key',
  (_, mixed) => {
    expect(isPublicKey(bytes(mixed))).toBe(false);
  },
);

test('a point that is written unreduced is no key', () => {
  const unreduced = bytes(`ee${'ff'.repeat(30)}7f`);

  expect(ed25519.utils.isValidPublicKey(unreduced, true)).toBe(true);
  expect(isPublicKey(unreduced)).toBe(false);
});

test('32 bytes that are no point of the curve are no key', () => {
  expect(isPublicKey(bytes(`02${'00'.repeat(31)}`))).toBe(false);
  expect(isPublicKey(bytes(key))).toBe(true);
});

test.each([0, 63, 65, 128])('a signature of %i bytes is refused, not thrown at', (length) => {
  expect(isSignedBy(new Uint8Array(length), bytes(message), bytes(key))).toBe(false);
});
