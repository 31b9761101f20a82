import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/audit/sign/base64.js';
import { SEED } from '../support/seed.js';

test('it writes as Node does, and reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
    { seed: SEED },
  );
});

/** Groups of four, of which the last may be padded, as often with bits left over as not; and texts of any length. */
const texts = fc.oneof(
  fc.stringMatching(/^([A-Za-z0-9+/]{4}){0,2}[A-Za-z0-9+/](?:[AQgw]|[A-Za-z0-9+/])==$/),
  fc.stringMatching(/^([A-Za-z0-9+/]{4}){0,2}[A-Za-z0-9+/]{2}(?:[AEIM]|[A-Za-z0-9+/])=$/),
  fc.stringMatching(/^[A-Za-d0-3+/=]{0,12}$/),
);

test('a text is read only if it is the one way to write its bytes', () => {
  const seen = { padded: 0, 'bits left over': 0, other: 0 };
  fc.assert(
    fc.property(texts, (text) => {
      const isWritten = Buffer.from(text, 'base64').toString('base64') === text;
      const isPadded = text.length % 4 === 0 && /^[^=]+==?$/.test(text);
      seen[isPadded ? (isWritten ? 'padded' : 'bits left over') : 'other'] += 1;

      expect(fromBase64(text) === undefined).toBe(!isWritten);
    }),
    { seed: SEED, numRuns: 300 },
  );

  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});
