import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import { canonicalWriter, stringText } from '../../src/kit/canonical-text.js';
import { SEED } from '../support/seed.js';

test('keys stand in the order of code units, in every object of the same keys', () => {
  const write = canonicalWriter();
  const texts = [
    { b: 1, a: 'x', â: true },
    { b: 2, a: 'y', â: null },
    { a: 'z', b: 3, â: [] },
  ].map(write);

  expect(texts).toEqual(['{"a":"x","b":1,"â":true}', '{"a":"y","b":2,"â":null}', '{"a":"z","b":3,"â":[]}']);
});

test('a key without a value is left out', () => {
  expect(canonicalWriter()({ a: undefined, b: 1, c: undefined })).toBe('{"b":1}');
  expect(canonicalWriter()({ a: undefined })).toBe('{}');
});

test.each([
  ['Sở Y tế', '"Sở Y tế"'],
  ['a"b\\c\n\u0001', '"a\\"b\\\\c\\n\\u0001"'],
  ['\u{1F600}', '"\u{1F600}"'],
])('%j is written as JSON writes it', (text, written) => {
  expect(stringText(text)).toBe(written);
});

test('half of a pair of surrogates has no canonical text', () => {
  expect(() => stringText('a\ud800b')).toThrow('No plain data');
});

test('any JSON has the text that `canonicalJson` gives, whatever was written before', () => {
  const json = fc.array(
    fc.oneof(
      fc.jsonValue({ depthSize: 'medium' }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c', '10', '9'), fc.string()),
    ),
  );
  fc.assert(
    fc.property(json, (values) => {
      const write = canonicalWriter();
      expect(values.map(write)).toEqual(values.map(canonicalJson));
    }),
    { seed: SEED, numRuns: 2000 },
  );
});
