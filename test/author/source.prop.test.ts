import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateIssue } from '../../src/author/text/locate.js';
import { readSource } from '../../src/author/text/source.js';
import { admit } from '../../src/model/document.js';
import { SEED } from '../support/seed.js';

const pieces = [
  'a',
  'b: ',
  ': ',
  '- ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  ',',
  ' ',
  '\n',
  '\n  ',
  '\t',
  '"',
  "'",
  '\\',
  '#',
  '&x ',
  '*x',
  '!t ',
];
const more = [
  '|\n',
  '>-\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '1.000',
  '+5',
  '0,5',
  '.inf',
  '__proto__',
  '\r\n',
  'ế',
  '~',
  '@',
  '`',
];
const broken = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 40 }).map((parts) => parts.join(''));

test('any text is read without a throw, and every issue stands in it', () => {
  fc.assert(
    fc.property(broken, (text) => {
      const source = readSource(text);
      const lines = text.split('\n');
      for (const one of source.issues) {
        const { line, column } = locateIssue(source, one);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      }
      if (source.document === undefined) expect(source.issues).not.toEqual([]);
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test('what is read is a document as the door of every schema admits it', () => {
  fc.assert(
    fc.property(broken, (text) => {
      const { document } = readSource(text);

      if (document !== undefined) expect(admit(document)).toEqual({ document, issues: [] });
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

const leaf = fc.oneof(
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100),
  fc.string().map((text) => text.normalize('NFC')),
);
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/).filter((name) => name !== 'constructor' && name !== 'prototype');
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('tree')), fc.dictionary(key, tie('tree'))),
}));

test('JSON is read as JSON.parse reads it, minified or not', () => {
  fc.assert(
    fc.property(fc.dictionary(key, tree, { minKeys: 1 }), fc.constantFrom(0, 2), (value, space) => {
      const text = JSON.stringify(value, undefined, space);
      const { document, issues } = readSource(text);

      expect(document).toEqual(JSON.parse(text));
      expect(issues).toEqual([]);
    }),
    { seed: SEED },
  );
});
