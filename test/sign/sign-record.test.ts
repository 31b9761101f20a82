import { expect, test } from 'vitest';
import { fromBase64 } from '../../src/audit/sign/base64.js';
import type { Envelope } from '../../src/audit/sign/envelope.js';
import { signRecord } from '../../src/audit/sign/sign-record.js';
import { bench, PRIVATE, smallRecord } from '../support/signing.js';

const record = smallRecord();
const signed = (options: Parameters<typeof signRecord>[2] = {}, pem = PRIVATE): Envelope => {
  const result = signRecord(record, pem, options);
  if (!result.ok) throw new Error(result.errors[0].code);
  return result.value;
};
const issueOf = (envelope: unknown, pem = PRIVATE) => {
  const result = signRecord(record, pem, { envelope });
  return result.ok ? 'signed' : [result.errors[0].code, ...Object.values(result.errors[0].params)].join(' ');
};
const payloadOf = ({ payload }: Envelope) => new TextDecoder().decode(fromBase64(payload));

/** The private keys of other signers, made by openssl. */
function signers(count: number): readonly string[] {
  const { openssl } = bench();
  return Array.from({ length: count }, () => openssl('genpkey', '-algorithm', 'ed25519'));
}

test('what is signed is the canonical JSON of the digests of the record, and of what it is a record of', () => {
  const { digests, pack, assessment } = record;

  expect(payloadOf(signed())).toBe(
    `{"assessment":{"digest":"${assessment.digest}","id":"vi-du-nho-2019"},"format":"tieuchi/statement@1",` +
      `"pack":{"digest":"${pack.digest}","id":"vi-du-nho","version":"1.0.0"},` +
      `"record":"${digests.record}","results":"${digests.results}"}`,
  );
});

test('the envelope is that of DSSE, with the id of the key', () => {
  const { payloadType, payload, signatures, ...more } = signed();

  expect(payloadType).toBe('application/vnd.tieuchi.statement+json');
  expect(payload).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
  expect(signatures.map(({ keyid }) => keyid)).toEqual([
    // printf 19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1 | xxd -r -p | sha256sum
    'sha256:e744c0791320c3285460eddb523f14c88d857ada46b97a5690d88cf978b9191f',
  ]);
  expect(signatures.map(({ sig }) => fromBase64(sig)?.length)).toEqual([64]);
  expect(more).toEqual({});
});

test('the same record and key give the same envelope', () => {
  expect(signed()).toEqual(signed());
});

test('a second signer is added after the first, over the same payload', () => {
  const [second = ''] = signers(1);
  const first = signed();
  const both = signed({ envelope: first }, second);

  expect(both.payload).toBe(first.payload);
  expect(both.signatures[0]).toEqual(first.signatures[0]);
  expect(both.signatures.slice(1)).toEqual(signed({}, second).signatures);
});

test('who has signed already finds the envelope as it was, even where the signature does not state its key', () => {
  const first = signed();
  const unnamed = { ...first, signatures: first.signatures.map(({ sig }) => ({ sig })) };

  expect(signed({ envelope: first })).toEqual(first);
  expect(signed({ envelope: unnamed })).toEqual(unnamed);
});

test('who has signed already finds the envelope as it was beside the signatures of others too', () => {
  const [second = ''] = signers(1);
  const both = signed({ envelope: signed({}, second) });

  expect(signed({ envelope: both })).toEqual(both);
  expect(signed({ envelope: both }, second)).toEqual(both);
});

test('what others wrote into an envelope stays there', () => {
  const [second = ''] = signers(1);
  const first = { ...signed(), note: 'Văn thư', signatures: [{ ...signed().signatures[0], cert: 'abc' }] };

  const both = signed({ envelope: first }, second);
  expect(both).toEqual({ ...first, signatures: [...first.signatures, expect.anything()] });
});

test.each([
  ['an envelope of another record', { payload: Buffer.from('{}').toString('base64') }, 'envelope-of-another'],
  [
    'a payload that goes on behind the statement',
    { payload: Buffer.from(`${payloadOf(signed())}\n`).toString('base64') },
    'envelope-of-another',
  ],
  ['an envelope of another type', { payloadType: 'application/json' }, 'envelope-of-another'],
  ['an envelope without a payload', { payload: undefined }, 'envelope-invalid payload'],
  ['a payload with a line end in it', { payload: `${signed().payload.slice(0, 8)}\n` }, 'envelope-invalid payload'],
  ['no signatures', { signatures: [] }, 'envelope-invalid signatures'],
  ['a signature that is no object', { signatures: ['a'] }, 'envelope-invalid signatures[0]'],
  ['a key id that is a number', { signatures: [{ keyid: 1, sig: '' }] }, 'envelope-invalid signatures[0].keyid'],
  ['a signature in hex', { signatures: [{ sig: 'abc' }] }, 'envelope-invalid signatures[0].sig'],
  ['65 signatures', { signatures: Array(65).fill({ sig: 'AAAA' }) }, 'envelope-invalid signatures'],
  ['64 signatures of others', { signatures: Array(64).fill({ sig: 'AAAA' }) }, 'envelope-full 64'],
  ['a payload of 1 MB', { payload: 'A'.repeat(1_048_576) }, 'envelope-invalid payload'],
])('a signature is not added to %s', (_, changes, issue) => {
  const envelope = Object.fromEntries(
    Object.entries({ ...signed(), ...changes }).filter(([, value]) => value !== undefined),
  );

  expect(issueOf(envelope)).toBe(issue);
});

test.each([null, 'text', 7, [], {}, { signatures: 'x' }])('a signature is not added to %j', (envelope) => {
  expect(issueOf(envelope)).toMatch(/^envelope-invalid/);
});

test('a signature is not added beside a broken one of the same key', () => {
  const first = signed();
  const [one] = first.signatures;
  const broken = { ...first, signatures: [{ ...one, sig: `AAAA${one?.sig.slice(4)}` }] };

  expect(issueOf(broken)).toBe(`envelope-signature-broken ${one?.keyid}`);
  const [second = ''] = signers(1);
  const beside = { ...first, signatures: [...signed({}, second).signatures, ...broken.signatures] };
  expect(issueOf(beside)).toBe(`envelope-signature-broken ${one?.keyid}`);
});

test('an accessor in an envelope is not called', () => {
  const envelope = Object.defineProperty({ ...signed() }, 'payload', {
    enumerable: true,
    get: () => {
      throw new Error('called');
    },
  });

  expect(issueOf(envelope)).toBe('envelope-invalid payload');
});

test('a record that was changed after it was made is not signed', () => {
  const { entries } = record;
  const altered = { ...record, entries: entries.map((entry) => ({ ...entry, state: 'awaited' as const })) };
  const result = signRecord(altered as typeof record, PRIVATE);

  expect(result).toEqual({ ok: false, errors: [{ code: 'record-unverified', params: { verdict: 'not-intact' } }] });
});

test('a key that cannot be used is told, and no record is read for it', () => {
  expect(signRecord(record, 'khóa')).toEqual({ ok: false, errors: [{ code: 'key-not-pem', params: {} }] });
});
