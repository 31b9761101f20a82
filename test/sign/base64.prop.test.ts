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

test('a text is read only if it is the one way to write its bytes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-d0-3+/=]{0,12}$/), (text) => {
      const bytes = fromBase64(text);

      expect(bytes === undefined).toBe(Buffer.from(text, 'base64').toString('base64') !== text);
    }),
    { seed: SEED },
  );
});
