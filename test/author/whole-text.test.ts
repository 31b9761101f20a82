import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';

const read = (file: string) => readFileSync(new URL(`../../examples/${file}`, import.meta.url), 'utf8');
const indented = (text: string, blank: (indent: string) => string) => text.replaceAll(/^ +/gm, blank);

const SLIPS: readonly (readonly [name: string, slip: (text: string) => string, words: string])[] = [
  ['no-break spaces', (text) => indented(text, ({ length }) => '\u00a0'.repeat(length)), 'special blanks'],
  ['narrow no-break spaces', (text) => indented(text, ({ length }) => '\u202f'.repeat(length)), 'special blanks'],
  ['ideographic spaces', (text) => indented(text, ({ length }) => '\u3000'.repeat(length)), 'special blanks'],
  ['blanks without width after spaces', (text) => indented(text, (indent) => `${indent}\u200b`), 'special blanks'],
  ['a tab for each level', (text) => indented(text, ({ length }) => '\t'.repeat(length / 2)), 'begin with tabs'],
  ['en dashes for hyphens', (text) => text.replaceAll(/^(\s*)- /gm, '$1– '), 'begin with other signs'],
  ['bullets', (text) => text.replaceAll(/^(\s*)- /gm, '$1• '), 'begin with other signs'],
  [
    'no-break spaces and dashes of a word processor',
    (text) => indented(text.replaceAll(/^(\s*)- /gm, '$1– '), ({ length }) => '\u00a0'.repeat(length)),
    'special blanks',
  ],
];
const FILES = ['hue-2020/hue-2020.pack.yaml', 'common-core/core.yaml', 'shapes/B12/cases.yaml', 'shapes/B11/pack.yaml'];

describe.each(SLIPS)(
  'a text with %s is told once, at the first such line, and read as it was meant',
  (_, slip, words) => {
    test.each(FILES)('%s', (file) => {
      const text = read(file);
      const written = slip(text);
      const { document, issues } = readSource(written);
      const differs = written.split('\n').findIndex((line, index) => line !== text.split('\n')[index]);

      expect(document).toEqual(readSource(text).document);
      expect(issues.map(({ code, position, params }) => [code, position.line, Object.values(params)])).toEqual([
        ['source-syntax', differs + 1, [expect.stringContaining(words)]],
      ]);
    });
  },
);

test('another mistake in such a text is told at its place too', () => {
  const text = indented(read('shapes/B12/cases.yaml'), ({ length }) => '\t'.repeat(length / 2));
  const { issues } = readSource(text.replace('figures: synthetic', 'figures: synthetic\nfigures: real'));

  expect(issues.map(({ code, position }) => `${code} ${position.line}`)).toEqual([
    'duplicate-key 5',
    'source-syntax 8',
  ]);
});

test('few such lines are told one by one, each with the line as it is meant', () => {
  const { issues } = readSource('a:\n\u00a0 b: 1\n\u00a0 c: 2\nd: 3\n');

  expect(issues.map(({ position, mended }) => [position.line, mended?.line])).toEqual([
    [2, '  b: 1'],
    [3, '  c: 2'],
  ]);
});
