import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import { canonicalize } from '../../src/vendor/canonicalize.js';
import { SEED } from '../support/seed.js';

test('keys are sorted by code unit and nothing is left blank', () => {
  expect(canonicalJson({ đ: 1, b: [true, null], a: { '10': 1, '2': 2 }, B: 'x' })).toBe(
    '{"B":"x","a":{"10":1,"2":2},"b":[true,null],"đ":1}',
  );
});

test('the example of RFC 8785, 3.2.2, has its canonical form', () => {
  const example = {
    numbers: [333333333.3333333, 1e30, 4.5, 0.002, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\nA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };

  expect(canonicalJson(example)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('the order in which keys were written never shows', () => {
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
});

test.each([
  ['not a number', Number.NaN],
  ['nothing', undefined],
  ['half a character', { text: '\ud800' }],
  ['a long whole number', 1n],
])('%s has no canonical JSON, which is said to whoever gave it', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
  expect(() => canonicalJson(value)).toThrow(/^No plain data: ./);
});

test('keys that stand in order above others that do not are written in order', () => {
  expect(canonicalJson({ a: 1, b: [{ d: 1, c: { f: 1, e: 2 } }], c: '\u{1f600}' })).toBe(
    '{"a":1,"b":[{"c":{"e":2,"f":1},"d":1}],"c":"\u{1f600}"}',
  );
  expect(canonicalJson({ '10': 1, '2': 2, a: [] })).toBe(canonicalJson({ a: [], '2': 2, '10': 1 }));
  expect(canonicalJson({ '10': 1, '9': 2 })).toBe('{"10":1,"9":2}');
});

test('what says itself how it is written, and what JSON leaves out, is written alike wherever it stands', () => {
  expect(canonicalJson({ a: new Date(0) })).toBe('{"a":"1970-01-01T00:00:00.000Z"}');
  expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
});

test('a circle has none', () => {
  const circle: Record<string, unknown> = {};
  circle.a = circle;
  expect(() => canonicalJson(circle)).toThrow(TypeError);
});

const KEYS = ['b', 'a', 'B', 'ế', '10', '9', '__proto__', '', '\u{1f600}', 'a\ud800', 'toJSON', 'constructor'];
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(1, -0, 0.1, 1e21, Number.NaN, 'x', 'ế', '\u{1f600}', '\ud800', true, null, undefined),
    fc.array(tie('json'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), tie('json')), { selector: ([key]) => key, maxLength: 5 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));

test('any value has the text that the library gives, whatever the order of its keys, or is a bug where that throws', () => {
  const seen = { texts: 0, bugs: 0 };
  const textOf = (value: unknown): string | undefined => {
    try {
      return canonicalize(value);
    } catch {
      return undefined;
    }
  };
  fc.assert(
    fc.property(json, (value) => {
      const before = structuredClone(value);
      const text = textOf(value);
      seen[text === undefined ? 'bugs' : 'texts'] += 1;

      if (text === undefined) expect(() => canonicalJson(value)).toThrow('No plain data');
      else expect(canonicalJson(value)).toBe(text);
      expect(value).toEqual(before);
    }),
    { seed: SEED, numRuns: 4000 },
  );

  expect(Math.min(seen.texts, seen.bugs)).toBeGreaterThan(300);
});
