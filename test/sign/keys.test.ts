import { describe, expect, test } from 'vitest';
import { publicKeyOf } from '../../src/audit/sign/ed25519.js';
import { SIGN_ISSUES } from '../../src/audit/sign/issue.js';
import { keyId, readPrivateKey, readPublicKey } from '../../src/audit/sign/keys.js';
import { bench, PRIVATE, PUBLIC } from '../support/signing.js';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const told = (result: ReturnType<typeof readPrivateKey>) =>
  result.ok ? hex(result.value) : [result.errors[0].code, ...Object.values(result.errors[0].params)].join(' ');

test('the keys of RFC 8410 are read, and belong together', () => {
  const secret = readPrivateKey(PRIVATE);
  const open = readPublicKey(PUBLIC);

  expect(told(secret)).toBe('d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842');
  expect(told(open)).toBe('19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1');
  expect(secret.ok && hex(publicKeyOf(secret.value))).toBe(told(open));
});

test.each([
  ['CRLF line ends', (pem: string) => pem.replaceAll('\n', '\r\n')],
  ['no last line end', (pem: string) => pem.trim()],
  ['a byte order mark and blank lines around it', (pem: string) => `\ufeff\n${pem}\n\n`],
])('a key with %s is the same key', (_, as) => {
  expect(told(readPrivateKey(as(PRIVATE)))).toBe(told(readPrivateKey(PRIVATE)));
  expect(told(readPublicKey(as(PUBLIC)))).toBe(told(readPublicKey(PUBLIC)));
});

/** What openssl writes; each is made anew. */
function made(): Readonly<Record<string, string>> {
  const { openssl, text } = bench();
  openssl('genpkey', '-algorithm', 'ed25519', '-out', 'ed25519.pem');
  openssl('pkey', '-in', 'ed25519.pem', '-aes256', '-passout', 'pass:mat-khau', '-out', 'encrypted.pem');
  openssl('genpkey', '-algorithm', 'x25519', '-out', 'x25519.pem');
  openssl('genpkey', '-algorithm', 'ed448', '-out', 'ed448.pem');
  openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', 'rsa.pem');
  openssl('rsa', '-in', 'rsa.pem', '-traditional', '-out', 'rsa-traditional.pem');
  openssl('rsa', '-in', 'rsa.pem', '-traditional', '-aes256', '-passout', 'pass:a', '-out', 'rsa-encrypted.pem');
  openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'ec.pem');
  openssl('req', '-x509', '-key', 'ed25519.pem', '-subj', '/CN=a', '-out', 'certificate.pem');
  for (const name of ['ed25519', 'x25519', 'rsa'])
    openssl('pkey', '-in', `${name}.pem`, '-pubout', '-out', `${name}.pub`);
  const names = ['ed25519.pem', 'encrypted.pem', 'x25519.pem', 'ed448.pem', 'rsa.pem', 'rsa-traditional.pem'];
  const others = ['rsa-encrypted.pem', 'ec.pem', 'certificate.pem', 'ed25519.pub', 'x25519.pub', 'rsa.pub'];
  return Object.fromEntries([...names, ...others].map((name) => [name, text(name)]));
}

describe('of what openssl writes', () => {
  const files = made();
  const file = (name: string) => files[name] ?? '';

  test('a pair of Ed25519 keys is read, and belongs together', () => {
    const secret = readPrivateKey(file('ed25519.pem'));

    expect(secret.ok && hex(publicKeyOf(secret.value))).toBe(told(readPublicKey(file('ed25519.pub'))));
  });

  test.each([
    ['encrypted.pem', 'key-encrypted'],
    ['rsa-encrypted.pem', 'key-encrypted'],
    ['x25519.pem', 'key-not-ed25519 PRIVATE KEY'],
    ['ed448.pem', 'key-not-ed25519 PRIVATE KEY'],
    ['rsa.pem', 'key-not-ed25519 PRIVATE KEY'],
    ['ec.pem', 'key-not-ed25519 PRIVATE KEY'],
    ['rsa-traditional.pem', 'key-not-ed25519 RSA PRIVATE KEY'],
    ['certificate.pem', 'key-not-ed25519 CERTIFICATE'],
    ['ed25519.pub', 'key-is-public'],
  ])('%s is no key to sign with: %s', (name, issue) => {
    expect(told(readPrivateKey(file(name)))).toBe(issue);
  });

  test.each([
    ['ed25519.pem', 'key-is-private'],
    ['rsa.pub', 'key-not-ed25519 PUBLIC KEY'],
    ['x25519.pub', 'key-not-ed25519 PUBLIC KEY'],
    ['certificate.pem', 'key-not-ed25519 CERTIFICATE'],
  ])('%s is no key to check with: %s', (name, issue) => {
    expect(told(readPublicKey(file(name)))).toBe(issue);
  });
});

const block = (label: string, der: string) =>
  `-----BEGIN ${label}-----\n${Buffer.from(der, 'hex').toString('base64')}\n-----END ${label}-----\n`;
const before = '302e020100300506032b657004220420';

test.each([
  ['nothing', '', 'key-not-pem'],
  ['a text', 'khóa của tôi', 'key-not-pem'],
  ['a text of 1 MB', 'a'.repeat(1_000_000), 'key-not-pem'],
  ['a key and 32 kB of blank lines', PRIVATE + '\n'.repeat(32_768), 'key-not-pem'],
  ['two keys', PRIVATE + PRIVATE, 'key-several'],
  ['an OpenSSH key', block('OPENSSH PRIVATE KEY', '00'), 'key-not-ed25519 OPENSSH PRIVATE KEY'],
  ['an empty block', '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n', 'key-broken'],
  ['a block without its end', PRIVATE.slice(0, 60), 'key-broken'],
  ['another end', PRIVATE.replace('END PRIVATE', 'END PUBLIC'), 'key-broken'],
  ['words beside the key', `Khóa:\n${PRIVATE}`, 'key-broken'],
  ['a letter that base64 has not', PRIVATE.replace('MC4C', 'MC4*'), 'key-broken'],
  ['one byte less', block('PRIVATE KEY', before + '11'.repeat(31)), 'key-broken'],
  ['one byte more', block('PRIVATE KEY', before + '11'.repeat(33)), 'key-broken'],
  ['another length in its DER', block('PRIVATE KEY', before.replace('302e', '302f') + '11'.repeat(32)), 'key-broken'],
])('a private key file with %s is told as %s', (_, pem, issue) => {
  expect(told(readPrivateKey(pem))).toBe(issue);
});

test('the form with the public key in it (RFC 8410, 10.3) is told to be written anew', () => {
  const pem = `-----BEGIN PRIVATE KEY-----
MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB
Z9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PRIVATE KEY-----
`;

  expect(told(readPrivateKey(pem))).toBe('key-broken');
});

test.each([
  ['no point of the curve', `02${'00'.repeat(31)}`],
  ['a point of small order', `01${'00'.repeat(31)}`],
])('a public key that is %s is no key', (_, key) => {
  expect(told(readPublicKey(block('PUBLIC KEY', `302a300506032b6570032100${key}`)))).toBe('key-broken');
});

test('the id of a key is what openssl digests of its last 32 bytes', () => {
  const { openssl, write, bytes } = bench();
  write('key.pub', PUBLIC);
  openssl('pkey', '-pubin', '-in', 'key.pub', '-outform', 'DER', '-out', 'key.der');
  write('raw.bin', bytes('key.der').slice(-32));
  const [, digest] = /= ([0-9a-f]{64})\n$/.exec(openssl('dgst', '-sha256', 'raw.bin')) ?? [];
  const key = readPublicKey(PUBLIC);

  expect(key.ok && keyId(key.value)).toBe(`sha256:${digest}`);
});

test('no issue of a key repeats what stands in its file', () => {
  const secret = PRIVATE.split('\n')[1] ?? '';
  const files = [
    `${PRIVATE}${PRIVATE}`,
    PRIVATE.replace('END', 'ENDE'),
    `a ${PRIVATE}`,
    PRIVATE.replace('MC4C', 'MC4D'),
  ];
  const issues = files.map((pem) => JSON.stringify([readPrivateKey(pem), readPublicKey(pem)]));

  expect(issues.filter((issue) => issue.includes(secret.slice(8, 30)) || issue.includes('"ok":true'))).toEqual([]);
  expect(Object.keys(SIGN_ISSUES)).toContain('key-broken');
});
