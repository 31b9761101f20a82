import { expect, test } from 'vitest';
import { readSource } from '../../src/author/text/source.js';
import { told } from './told.js';

test.each([
  ['a: [1, 2', '1:9', 'a bracket that was opened before is not closed', { a: [1, 2] }],
  ['{a: 1', '1:1', 'a bracket that was opened before is not closed', { a: 1 }],
  ['a: {b: 1\nc: 2\n', '1:9', 'a bracket that was opened before is not closed', { a: { b: 1 }, c: 2 }],
  ['a: b: c\n', '1:4', 'a second ": " on one line; put the text in quotes or start a new line', { a: { b: 'c' } }],
  ['a:\n  b: 1\n c: 2\n', '3:1', 'the indentation does not fit the lines around it', { a: { b: 1 }, c: 2 }],
  ['a:\n\tb: 1\n', '2:1', 'a tab stands in the indentation; use spaces', { a: { b: 1 } }],
  ['a: "x\nb: 1\n', '1:4', 'a quotation mark is not closed', { a: 'x', b: 1 }],
  ['a: "x\\"\nb: 1', '1:4', 'a quotation mark is not closed', { a: 'x\\', b: 1 }],
  ["b: 1\na: 'x''\n", '2:4', 'a quotation mark is not closed', { b: 1, a: "x'" }],
  ['a: 1\nfoo\nb: 2\n', '2:1', 'a ":" is missing after a key', { a: 1, 'foo b': 2 }],
  ['a: 1\nfoo\n', '2:1', 'a ":" is missing after a key', { a: 1, foo: null }],
  ['a: @x\n', '1:4', 'a text may not begin with this character; put it in quotes', { a: '@x' }],
  ['a: "\\q"\n', '1:4', 'a backslash in double quotes has an unknown meaning; use single quotes', { a: '\\q' }],
  ['- a\nb: 1\n', '2:1', 'this text is not expected here', ['a']],
  ['a: ]\n', '1:4', 'this text is not expected here', { a: null }],
  ['a: "x" y\n', '1:4', 'a quotation mark stands inside a text that begins with the same mark', { a: '"x" y' }],
  ['a: {"b" 1}\n', '1:9', 'a "," or a ":" is missing between two items', { a: { b: 1 } }],
  ['a: "x"#c\n', '1:7', 'a space is missing before "#"', { a: 'x' }],
  [`${'x'.repeat(1100)}: 1`, '1:1', 'a key is too long', { ['x'.repeat(1100)]: 1 }],
  ['? [a]\n: b\n', '1:3', 'a key must be a text', {}],
  [': b\n', '1:1', 'a key is empty', {}],
])('%j is told where it is wrong, and what can be read is read', (text, place, detail, document) => {
  expect(told(readSource(text))).toEqual([`${place} | source-syntax | ${detail}`]);
  expect(readSource(text).document).toEqual(document);
});

test('every broken line is told once, in order', () => {
  expect(told(readSource('a: b: c: d\ne: 1\nf: @x\ng: "\\q" y\n'))).toEqual([
    '1:4 | source-syntax | a second ": " on one line; put the text in quotes or start a new line',
    '3:4 | source-syntax | a text may not begin with this character; put it in quotes',
    '4:4 | source-syntax | a quotation mark stands inside a text that begins with the same mark',
  ]);
});

test('columns count UTF-16 code units of the line as written', () => {
  expect(told(readSource('a: 1\r\n"điểm": [ "hạng", *x ]\r\n'))).toEqual(['2:19 | alias | điểm.1']);
});

test('after a line that stays broken nothing is told that only follows from it', () => {
  const text = 'a:\n  - b: [ c, 1 } }\n    d: 2\n  - e: 3\nf:\n  g: 4\n';

  expect(readSource(text).issues.map(({ mended }) => mended)).toEqual([undefined]);
  expect(told(readSource(text))).toEqual(['2:8 | source-syntax | a bracket that was opened before is not closed']);
});

test.each([
  ['max = 6', 'max: 6'],
  ['max :6', 'max: 6'],
  ['max 6', 'max: 6'],
  ['- * x: 1', undefined],
  ['title: { vi: "a"; en: "b" }', 'title: { vi: "a", en: "b" }'],
  ['rule: flag: { when: done }', undefined],
  ['title: { vi: Máy tính', 'title: { vi: Máy tính }'],
  ['- { id: x, title: { vi: Máy tính, max: 6 }', undefined],
])('%j alone is mended to %j, or not at all where two things may be meant', (line, mended) => {
  const beside = line.startsWith('-') ? '' : '  x: 0\n';
  const { issues } = readSource(`a:\n${beside}  ${line}\nb: 1\n`);

  expect(issues[0]?.mended?.line.trim()).toBe(mended);
});
