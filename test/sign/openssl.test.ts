import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/audit/sign/base64.js';
import { preAuthEncoding } from '../../src/audit/sign/pae.js';
import { signRecord } from '../../src/audit/sign/sign-record.js';
import { STATEMENT_TYPE, statementBytes, statementOf } from '../../src/audit/sign/statement.js';
import { verifySignature } from '../../src/audit/sign/verify-signature.js';
import { bench, flipped, smallRecord } from '../support/signing.js';

test('openssl is there: what it must confirm is never skipped', () => {
  expect(execFileSync('bash', ['--norc', '-c', 'command -v openssl'], { encoding: 'utf8' })).toMatch(/openssl\n$/);
});

describe('openssl and the library', () => {
  const record = smallRecord();
  const { openssl, write, bytes, text } = bench();
  openssl('genpkey', '-algorithm', 'ed25519', '-out', 'key.pem');
  openssl('pkey', '-in', 'key.pem', '-pubout', '-out', 'key.pub');
  const signed = signRecord(record, text('key.pem'));
  const message = preAuthEncoding(STATEMENT_TYPE, statementBytes(statementOf(record)));
  const sig = fromBase64(signed.ok ? (signed.value.signatures[0]?.sig ?? '') : '') ?? new Uint8Array();

  /** What openssl says of a signature over a message; it leaves with an error where it does not hold. */
  const checked = (over: Uint8Array, by: Uint8Array): string => {
    write('signed.bin', over);
    write('signature.bin', by);
    const files = ['-inkey', 'key.pub', '-rawin', '-in', 'signed.bin', '-sigfile', 'signature.bin'];
    try {
      return openssl('pkeyutl', '-verify', '-pubin', ...files);
    } catch (error) {
      return String((error as { readonly stdout?: string }).stdout);
    }
  };

  test('it accepts a signature of ours', () => {
    expect(checked(message, sig)).toBe('Signature Verified Successfully\n');
  });

  test('it refuses what we refuse: a bit of the signature, a bit of the message', () => {
    expect(checked(message, flipped(sig, 40))).toBe('Signature Verification Failure\n');
    expect(checked(flipped(message, 100), sig)).toBe('Signature Verification Failure\n');
  });

  test('its signature over the same bytes is ours, to the last bit, and is valid', () => {
    write('message.bin', message);
    openssl('pkeyutl', '-sign', '-inkey', 'key.pem', '-rawin', '-in', 'message.bin', '-out', 'openssl.bin');
    const payload = toBase64(statementBytes(statementOf(record)));
    const envelope = { payloadType: STATEMENT_TYPE, payload, signatures: [{ sig: toBase64(bytes('openssl.bin')) }] };

    expect(bytes('openssl.bin')).toEqual(sig);
    expect(verifySignature(record, envelope, text('key.pub')).verdict).toBe('valid');
  });
});
