import { ed25519 } from '../../vendor/noble-curves.js';

/** How many bytes a signature has. */
const SIGNATURE_BYTES = 64;

/** The public key of a private key; both have 32 bytes. */
export function publicKeyOf(privateKey: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(privateKey);
}

/**
 * Whether 32 bytes are a public key that only one signer can have: a point of the curve, canonically encoded, of the prime
 * order that the keys of all signers have.
 */
export function isPublicKey(bytes: Uint8Array): boolean {
  if (!ed25519.utils.isValidPublicKey(bytes, false)) return false;
  const point = ed25519.Point.fromBytes(bytes, false);
  return !point.is0() && point.isTorsionFree();
}

/** The Ed25519 signature of a message, 64 bytes; the same message and key give the same one (RFC 8032, 5.1.6). */
export function signBytes(message: Uint8Array, privateKey: Uint8Array): Uint8Array {
  return ed25519.sign(message, privateKey);
}

/** Whether the signature is by this key over this message (RFC 8032, 5.1.7); never throws, whatever its length. */
export function isSignedBy(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  // noble's default, ZIP 215, is for consensus: it accepts points written in several ways and keys of small order,
  // under which one signature is good for many messages. A signature that convicts a signer must be the stricter one.
  // noble also multiplies both sides by 8, which openssl does not: they differ where a signer adds a point of small order.
  return (
    signature.length === SIGNATURE_BYTES &&
    isPublicKey(signature.subarray(0, 32)) &&
    ed25519.verify(signature, message, publicKey, { zip215: false })
  );
}
