import { good } from '../../kit/result.js';
import { digestName, hexOf, sha256 } from '../../kit/sha256.js';
import { textGiven } from '../../model/given-as.js';
import { fromBase64 } from './base64.js';
import { isPublicKey } from './ed25519.js';
import { refused, type SignResult } from './issue.js';

/** The length of a text that is read at all; every key is shorter. */
const LONGEST = 32_768;

/**
 * The DER bytes before the 32 bytes of a key (RFC 8410): PKCS#8 of version 1, and SubjectPublicKeyInfo. There is one way to
 * write each.
 */
const BEFORE_PRIVATE = '302e020100300506032b657004220420';
const BEFORE_PUBLIC = '302a300506032b6570032100';
/** The object identifier 1.3.101.112. */
const ED25519 = '06032b6570';

/** The 32 bytes of the private key in a PEM file, as `openssl genpkey -algorithm ed25519` writes it. */
export function readPrivateKey(pem: string): SignResult<Uint8Array> {
  return readKey(pem, 'PRIVATE KEY', BEFORE_PRIVATE);
}

/** The 32 bytes of the public key in a PEM file, as `openssl pkey -pubout` writes it. */
export function readPublicKey(pem: string): SignResult<Uint8Array> {
  const key = readKey(pem, 'PUBLIC KEY', BEFORE_PUBLIC);
  return !key.ok || isPublicKey(key.value) ? key : refused('key-broken', {});
}

/** The id of a key in an envelope: `sha256:` and the hex digest of the 32 bytes of the public key. */
export function keyId(publicKey: Uint8Array): string {
  return digestName(sha256(publicKey));
}

type Label = 'PRIVATE KEY' | 'PUBLIC KEY';

function readKey(pem: string, wanted: Label, before: string): SignResult<Uint8Array> {
  if (textGiven('A key, as the text of a PEM file,', pem).length > LONGEST) return refused('key-not-pem', {});
  const [label, ...others] = [...pem.matchAll(/-----BEGIN ([A-Z0-9 ]{1,40})-----/g)].map(([, name = '']) => name);
  if (label === undefined) return refused('key-not-pem', {});
  if (others.length > 0) return refused('key-several', {});
  if (label === 'ENCRYPTED PRIVATE KEY' || pem.includes('Proc-Type: 4,ENCRYPTED')) return refused('key-encrypted', {});
  if (label === 'PRIVATE KEY' && label !== wanted) return refused('key-is-private', {});
  if (label === 'PUBLIC KEY' && label !== wanted) return refused('key-is-public', {});
  if (label !== wanted) return refused('key-not-ed25519', { label });
  return keyIn(pem, label, before);
}

function keyIn(pem: string, label: Label, before: string): SignResult<Uint8Array> {
  const [, body = ''] =
    new RegExp(`^-----BEGIN ${label}-----\\r?\\n([^-]*)-----END ${label}-----$`).exec(pem.trim()) ?? [];
  const der = fromBase64(body.replaceAll(/\r?\n/g, ''));
  if (der === undefined || der.length === 0) return refused('key-broken', {});
  const hex = hexOf(der);
  if (hex.startsWith(before) && der.length === before.length / 2 + 32) return good(der.subarray(-32));
  return hex.includes(ED25519) ? refused('key-broken', {}) : refused('key-not-ed25519', { label });
}
