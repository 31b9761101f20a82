import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/kit/canonical-json.js';

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
])('%s has no canonical JSON, which is a bug', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ name: 'BugError' }));
});
