import fc from 'fast-check';
import { expect, test } from 'vitest';
import { programJson } from '../../src/author/text/program-json.js';
import { readSource } from '../../src/author/text/source.js';
import { LIMITS } from '../../src/model/document.js';
import type { Path } from '../../src/model/issue.js';
import { SEED } from '../support/seed.js';

const ODD = [
  '',
  'a',
  'constructor',
  '10',
  'ế',
  'e\u0302',
  '# x',
  'a: b',
  '- ',
  '{',
  "'",
  '"',
  '\\',
  '\n',
  '\u0001',
  '1,5',
];
const text = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'grapheme', maxLength: 6 }));
const number = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }),
  fc.integer({ min: -1e6, max: 1e6 }).map((whole) => whole / 1000),
  fc.constantFrom(1e15, 1e21, 1e-7, 123_456_789_012_345, 0.1234567890123456, 1250, 1.25),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(text, number, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
}));
const object = fc.dictionary(text, value, { maxKeys: 4 });

/** Every place in a document. */
function pathsIn(document: unknown, path: Path = []): readonly Path[] {
  if (typeof document !== 'object' || document === null) return [path];
  const keys = Array.isArray(document) ? document.keys() : Object.keys(document);
  return [path, ...[...keys].flatMap((key) => pathsIn(document[key as never], [...path, key]))];
}

// a second line end is not what a program writes, so such a text is read as one that a person typed
test('what a program wrote is read as the same text that a person typed: document, issues and places', () => {
  const seen = { plain: 0, other: 0 };
  fc.assert(
    fc.property(object, fc.constantFrom(undefined, 2), fc.constantFrom('', '\n'), (written, indent, end) => {
      const json = JSON.stringify(written, null, indent);
      const source = readSource(json + end);
      const typed = readSource(`${json}\n\n`);
      seen[programJson(json + end, LIMITS) === undefined ? 'other' : 'plain'] += 1;

      expect(source.document).toEqual(typed.document);
      expect(source.issues).toEqual(typed.issues);
      for (const path of [...pathsIn(written), ['none', 0]]) {
        expect(source.locate(path)).toEqual(typed.locate(path));
        expect(source.locateKey(path)).toEqual(typed.locateKey(path));
      }
    }),
    { seed: SEED, numRuns: 2000 },
  );

  expect(Math.min(seen.plain, seen.other)).toBeGreaterThan(200);
});

test.each([
  ['a key twice', '{"a":1,"a":2}'],
  ['a number with more digits than a double keeps', '{"a":1.2345678901234567}'],
  ['a number that YAML writes otherwise', '{"a":1.50}'],
  ['blanks that no program writes', '{"a": 1}'],
  ['a decimal comma in braces', '{"a":{"max":2,"5":null}, "b":[0,5]}'],
  ['a key of the language', '{"__proto__":{}}'],
  ['a letter by its code', '{"a":"\\u0041"}'],
  ['a tab', '{\t"a":1}'],
  ['a list', '[1]'],
  ['no JSON', '{a: 1}'],
  ['nothing', ''],
])('%s is left to the reader of what people type', (_, json) => {
  expect(programJson(json, LIMITS)).toBeUndefined();
});

test('a document beyond a limit is left to the reader that tells it', () => {
  expect(programJson('{"a":{"b":1}}', { depth: 2, nodes: 3 })).toEqual({ a: { b: 1 } });
  expect(programJson('{"a":{"b":1}}', { depth: 1, nodes: 3 })).toBeUndefined();
  expect(programJson('{"a":{"b":1}}', { depth: 2, nodes: 2 })).toBeUndefined();
});
