import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource, writeSource } from '../../src/author/index.js';
import type { Json } from '../../src/model/expression.js';
import { SEED } from '../support/seed.js';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC')),
  // what `readSource` refuses as it stands: U+FFFD where a text was not UTF-8, controls, no characters
  fc
    .array(fc.constantFrom('a', ' ', '"', '\\', '\n', '\0', '\u001b', '\u007f', '\u0093', '\ufffd', '\ufffe', '\uffff'))
    .map((letters) => letters.join('')),
  fc.constantFrom(
    'no',
    'null',
    '~',
    '1.0',
    '1e3',
    '0x1f',
    '-',
    '#',
    'a: b',
    '- a',
    ' a',
    'a ',
    'a\nb',
    'a\n',
    '',
    '%',
    '"',
    "'",
    '2019-10-31',
    '+07:00',
    '1.000',
    '[0,5]',
    '*a',
    '&a',
    '!a',
    '<<',
  ),
);
const decimal = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 12 }))
    .map(([n, places]) => Number(`${n}e-${places}`)),
);
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((one) => !(one in {}));
const document = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    decimal,
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(key, document, { minKeys: 1, noNullPrototype: true }), (written) => {
      const source = readSource(writeSource(written));
      expect(source.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(JSON.stringify(source.document)).toBe(
        JSON.stringify(written).replaceAll('-0,', '0,').replaceAll('-0}', '0}'),
      );
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('it reads as an author writes: block style, keys in order, quotation marks only where they are needed', () => {
  const both = { places: 2, mode: 'half-up' };
  const text = writeSource({
    id: 'thu',
    code: '4.1',
    max: 1.5,
    small: 1e-7,
    zone: '+07:00',
    points: both,
    converted: both,
  });

  expect(text).toBe(
    'id: thu\ncode: "4.1"\nmax: 1.5\nsmall: 0.0000001\nzone: +07:00\npoints:\n  places: 2\n  mode: half-up\nconverted:\n  places: 2\n  mode: half-up\n',
  );
});
