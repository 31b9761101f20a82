import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/audit/sign/base64.js';
import { signBytes } from '../../src/audit/sign/ed25519.js';
import type { Envelope } from '../../src/audit/sign/envelope.js';
import { keyId, readPrivateKey, readPublicKey } from '../../src/audit/sign/keys.js';
import { preAuthEncoding } from '../../src/audit/sign/pae.js';
import { signRecord } from '../../src/audit/sign/sign-record.js';
import { STATEMENT_TYPE, statementOf } from '../../src/audit/sign/statement.js';
import { verifySignature } from '../../src/audit/sign/verify-signature.js';
import { auditPath } from '../../src/kit/merkle.js';
import { digestBytes, sha256 } from '../../src/kit/sha256.js';
import type { DetachedRecord, Excerpt, RecordEntry } from '../../src/model/record.js';
import { commitmentsOf } from '../../src/stages/record/digests.js';
import { bench, flipped, PRIVATE, PUBLIC, smallRecord } from '../support/signing.js';

const record = smallRecord();
const envelope = signedBy(PRIVATE);
const publicKey = readPublicKey(PUBLIC);
const KEY = publicKey.ok ? keyId(publicKey.value) : '';

function signedBy(pem: string, beside?: Envelope): Envelope {
  const result = signRecord(record, pem, beside ? { envelope: beside } : {});
  if (!result.ok) throw new Error(result.errors[0].code);
  return result.value;
}

/** An envelope that the key of the tests signed, of whatever payload. */
function sealed(payload: Uint8Array, type = STATEMENT_TYPE): Envelope {
  const key = readPrivateKey(PRIVATE);
  if (!key.ok) throw new Error(key.errors[0].code);
  const sig = toBase64(signBytes(preAuthEncoding(type, payload), key.value));
  return { payloadType: type, payload: toBase64(payload), signatures: [{ keyid: KEY, sig }] };
}

const [signature] = envelope.signatures;
const sigBytes = fromBase64(signature?.sig ?? '') ?? new Uint8Array();
const payloadBytes = fromBase64(envelope.payload) ?? new Uint8Array();
const withSig = (sig: Uint8Array): Envelope => ({ ...envelope, signatures: [{ keyid: KEY, sig: toBase64(sig) }] });

test('a signature of the record by the key is valid', () => {
  expect(verifySignature(record, envelope, PUBLIC)).toEqual({ verdict: 'valid', key: KEY });
});

test('an envelope that went through JSON is the same envelope', () => {
  expect(verifySignature(record, JSON.parse(JSON.stringify(envelope)), PUBLIC).verdict).toBe('valid');
});

test.each(Array.from({ length: 64 }, (_, at) => at))('a bit flipped in byte %i of the signature breaks it', (at) => {
  const verdict = verifySignature(record, withSig(flipped(sigBytes, at, at % 8)), PUBLIC);

  expect(verdict).toEqual({ verdict: 'signature-broken', key: KEY });
});

test('a bit flipped in any byte of the payload breaks it', () => {
  const verdicts = Array.from(payloadBytes, (_, at) => {
    const payload = toBase64(flipped(payloadBytes, at, at % 8));
    return verifySignature(record, { ...envelope, payload }, PUBLIC).verdict;
  });

  expect(verdicts.length).toBeGreaterThan(400);
  expect(new Set(verdicts)).toEqual(new Set(['signature-broken']));
});

test('another key did not sign it, and who says to have signed is told', () => {
  const { openssl, write } = bench();
  write('key.pem', openssl('genpkey', '-algorithm', 'ed25519'));
  const other = openssl('pkey', '-in', 'key.pem', '-pubout');
  const key = readPublicKey(other);

  expect(verifySignature(record, envelope, other)).toEqual({
    verdict: 'not-by-this-key',
    key: key.ok && keyId(key.value),
    signers: [KEY],
  });
});

test('a signature that states another key, or none, is found by trying', () => {
  const of = (keyid: string | undefined) => ({
    ...envelope,
    signatures: [keyid === undefined ? { sig: signature?.sig } : { keyid, sig: signature?.sig }],
  });

  expect(verifySignature(record, of('sha256:00'), PUBLIC).verdict).toBe('valid');
  expect(verifySignature(record, of(''), PUBLIC).verdict).toBe('valid');
  expect(verifySignature(record, of(undefined), PUBLIC).verdict).toBe('valid');
});

test('a signature that states no key and is not by it is not called broken', () => {
  const unnamed = { ...envelope, signatures: [{ sig: toBase64(flipped(sigBytes, 0)) }] };

  expect(verifySignature(record, unnamed, PUBLIC)).toEqual({ verdict: 'not-by-this-key', key: KEY, signers: [''] });
});

test('of several signers each is found, and the broken signature of one does not touch the others', () => {
  const { openssl, write } = bench();
  write('key.pem', openssl('genpkey', '-algorithm', 'ed25519'));
  const [secret, open] = [openssl('pkey', '-in', 'key.pem'), openssl('pkey', '-in', 'key.pem', '-pubout')];
  const both = signedBy(secret, envelope);
  const broken = { ...both, signatures: [...withSig(flipped(sigBytes, 1)).signatures, ...both.signatures.slice(1)] };

  expect([PUBLIC, open].map((pem) => verifySignature(record, both, pem).verdict)).toEqual(['valid', 'valid']);
  expect([PUBLIC, open].map((pem) => verifySignature(record, broken, pem).verdict)).toEqual([
    'signature-broken',
    'valid',
  ]);
});

test('a signature of another record is told with every field that differs, and both values', () => {
  const other = smallRecord(['staff: 60', 'staff: 61']);

  expect(verifySignature(other, envelope, PUBLIC)).toEqual({
    verdict: 'other-record',
    key: KEY,
    differs: [
      { field: 'record', signed: record.digests.record, found: other.digests.record },
      { field: 'results', signed: record.digests.results, found: other.digests.results },
      { field: 'assessment.digest', signed: record.assessment.digest, found: other.assessment.digest },
    ],
  });
});

test('another id of the assessment is told first', () => {
  const other = smallRecord(['id: vi-du-nho-2019', 'id: vi-du-nho-2020']);
  const verdict = verifySignature(other, envelope, PUBLIC);

  expect(
    verdict.verdict === 'other-record' && verdict.differs.map(({ field, signed, found }) => [field, signed, found])[0],
  ).toEqual(['assessment.id', 'vi-du-nho-2019', 'vi-du-nho-2020']);
});

test('an envelope of another type is told, whoever signed it', () => {
  expect(verifySignature(record, sealed(payloadBytes, 'application/vnd.in-toto+json'), PUBLIC)).toEqual({
    verdict: 'payload-type-unknown',
    payloadType: 'application/vnd.in-toto+json',
  });
});

test('a signature of another type does not become one of ours by its name', () => {
  const renamed = { ...sealed(payloadBytes, 'application/json'), payloadType: STATEMENT_TYPE };

  expect(verifySignature(record, renamed, PUBLIC).verdict).toBe('signature-broken');
});

describe('of a payload that the key did sign', () => {
  const statement = statementOf(record);
  const text = JSON.stringify;
  const written = new TextDecoder().decode(payloadBytes);

  test.each([
    ['no text', Uint8Array.of(0xff, 0xfe)],
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another format', text({ ...statement, format: 'tieuchi/statement@2' })],
    ['a field less', written.replace(/,"results":"[^"]*"/, '')],
    ['a field more', written.replace('{"assessment"', '{"a":"b","assessment"')],
    ['a field twice', written.replace('"format"', '"format":"x","format"')],
    ['a number for a text', written.replace('"1.0.0"', '1')],
    ['a lone surrogate', written.replace('"1.0.0"', '"\\ud800"')],
    ['blanks', written.replaceAll(',', ', ')],
    ['a byte order mark', `\ufeff${written}`],
    ['another order of keys', text(statement)],
  ])('a statement with %s is none', (_, payload) => {
    const bytes = typeof payload === 'string' ? new TextEncoder().encode(payload) : payload;

    expect(verifySignature(record, sealed(bytes), PUBLIC)).toEqual({ verdict: 'statement-unknown', key: KEY });
  });

  test('it is one as it is written', () => {
    expect(verifySignature(record, sealed(new TextEncoder().encode(written)), PUBLIC).verdict).toBe('valid');
  });
});

test.each([
  [undefined, ''],
  [null, ''],
  ['{}', ''],
  [[], ''],
  [{}, 'payloadType'],
  [{ ...envelope, payload: envelope.payload.slice(0, -3) }, 'payload'],
  [{ ...envelope, payload: ` ${envelope.payload}` }, 'payload'],
  [{ ...envelope, signatures: {} }, 'signatures'],
  [{ ...envelope, signatures: [{ keyid: KEY }] }, 'signatures[0].sig'],
  [{ ...envelope, signatures: [signature, { sig: 'AB==' }] }, 'signatures[1].sig'],
  [JSON.parse('{"__proto__": 1, "payloadType": "a", "payload": "", "signatures": []}'), '__proto__'],
])('%j is not an envelope', (input, at) => {
  expect(verifySignature(record, input, PUBLIC)).toEqual({ verdict: 'not-an-envelope', at });
});

/** How often each verdict is given of an envelope that holds only the first letters of a text, of each length. */
function verdictsOfCut(text: string, envelopeWith: (cut: string) => object): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let length = 0; length < text.length; length += 1) {
    const { verdict } = verifySignature(record, envelopeWith(text.slice(0, length)), PUBLIC);
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return counts;
}

test('of a payload or a signature that was cut off at any letter only whole groups of four are base64, and none is valid', () => {
  const { payload, signatures } = envelope;
  const sig = signatures[0]?.sig ?? '';
  const ofPayload = verdictsOfCut(payload, (cut) => ({ ...envelope, payload: cut }));
  const ofSig = verdictsOfCut(sig, (cut) => ({ ...envelope, signatures: [{ keyid: KEY, sig: cut }] }));

  expect(payload.length).toBeGreaterThan(500);
  expect(ofPayload).toEqual({
    'signature-broken': payload.length / 4,
    'not-an-envelope': (payload.length * 3) / 4,
  });
  // 64 bytes are 88 letters
  expect(ofSig).toEqual({ 'signature-broken': 22, 'not-an-envelope': 66 });
});

test('a key that cannot be used is told', () => {
  expect(verifySignature(record, envelope, PRIVATE)).toEqual({
    verdict: 'key-unusable',
    issue: { code: 'key-is-private', params: {} },
  });
});

const entryAt = (index: number) => record.entries[index] as RecordEntry;
const { document: _, ...packHead } = record.pack;

describe('a copy that shows less has the same signature', () => {
  test('with an entry redacted', () => {
    const entries = record.entries.map((entry, index) => {
      const { unit, tier, digest } = entry;
      return index === 0
        ? { unit, tier, state: 'redacted' as const, commitments: commitmentsOf(entry, sha256), digest }
        : entry;
    });

    expect(verifySignature({ ...record, entries }, envelope, PUBLIC).verdict).toBe('valid');
  });

  const detached: DetachedRecord = {
    ...record,
    detached: true,
    pack: packHead,
    entries: record.entries.map((entry) => {
      return { ...(entry as RecordEntry), input: commitmentsOf(entry, sha256).input };
    }),
  };

  test('without the pack and the inputs', () => {
    expect(verifySignature(detached, envelope, PUBLIC).verdict).toBe('valid');
  });

  const leaves = record.entries.map(({ digest }) => digestBytes(digest));
  const { entries: __, ...head } = record;
  const excerpt: Excerpt = {
    ...head,
    format: 'tieuchi/excerpt@1',
    entry: entryAt(2),
    inclusion: { index: 2, size: leaves.length, path: auditPath(leaves, 2, sha256) },
  };

  test('an excerpt of one unit', () => {
    expect(verifySignature(excerpt, envelope, PUBLIC).verdict).toBe('valid');
  });

  test.each([
    ['an excerpt with the entry of another', { ...excerpt, entry: entryAt(1) }],
    ['an excerpt from another place', { ...excerpt, inclusion: { ...excerpt.inclusion, index: 1 } }],
    ['an excerpt with another state', { ...excerpt, entry: { ...entryAt(2), state: 'awaited' as const } }],
    ['an excerpt with other rankings', { ...excerpt, rankings: [] }],
    [
      'a detached copy with another input',
      { ...detached, entries: detached.entries.map((entry) => ({ ...entry, input: KEY })) },
    ],
    ['a detached copy with other rankings', { ...detached, rankings: [] }],
  ])('%s does not', (__, copy) => {
    expect(verifySignature(copy as Excerpt, envelope, PUBLIC)).toEqual({ verdict: 'record-altered', key: KEY });
  });
});

describe('a record that was changed, its digests left alone, is told', () => {
  const altered: readonly (readonly [string, object])[] = [
    ['the rankings', { rankings: [] }],
    ['the register', { register: record.register.slice(1) }],
    ['the engine', { engine: { ...record.engine, version: '9.9.9' } }],
    ['the document of the pack', { pack: { ...record.pack, document: {} } }],
    ['the state of the assessment', { assessment: { ...record.assessment, state: 'approved' } }],
    ['the order of entries', { entries: record.entries.toReversed() }],
    ['the state of a unit', { entries: record.entries.map((entry) => ({ ...entry, state: 'awaited' })) }],
    ['the digest of an entry', { entries: record.entries.map((entry) => ({ ...entry, digest: KEY })) }],
    ['the root of the entries', { digests: { ...record.digests, entries: KEY } }],
  ];

  test.each(altered)('%s', (_, change) => {
    const verdict = verifySignature({ ...record, ...change }, envelope, PUBLIC);

    expect(verdict).toEqual({ verdict: 'record-altered', key: KEY });
  });
});
