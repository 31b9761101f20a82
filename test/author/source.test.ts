import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/author/text/source.js';
import { told } from './told.js';

const formats = new URL('../fixtures/format/', import.meta.url);

describe('what is read', () => {
  test.each(readdirSync(formats).filter((name) => name.endsWith('.yaml')))('%s has no issue', (name) => {
    const { document, issues } = readSource(readFileSync(new URL(name, formats), 'utf8'));

    expect(issues).toEqual([]);
    expect(document).toMatchObject({ format: expect.stringMatching(/^tieuchi\/(pack|assessment)@1$/) });
  });

  test('a pack becomes plain data, dates and versions its text', () => {
    const { document } = readSource(readFileSync(new URL('small.pack.yaml', formats), 'utf8'));

    expect(document).toMatchObject({
      id: 'vi-du-nho',
      version: '1.0.0',
      title: { vi: 'Bộ tiêu chí ví dụ', en: 'Example criteria' },
      period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
      gaps: [],
    });
  });

  test('JSON goes through the same reader', () => {
    const { document, issues } = readSource('{"a": [1, 2.5, true, null],\n\t"b": {"c": "\\u0111\\ud83d\\ude00\\/"}}\n');

    expect(issues).toEqual([]);
    expect(document).toEqual({ a: [1, 2.5, true, null], b: { c: 'đ😀/' } });
  });

  test('true, false and null are YAML 1.2, and yes is a text', () => {
    expect(readSource('{ a: true, b: False, c: ~, d: , e: NULL, f: yes, g: no, h: "true" }').document).toEqual({
      a: true,
      b: false,
      c: null,
      d: null,
      e: null,
      f: 'yes',
      g: 'no',
      h: 'true',
    });
  });

  test('a directive for YAML 1.1 changes nothing', () => {
    expect(readSource('%YAML 1.1\n---\na: yes\nb: 1:30\n').document).toEqual({ a: 'yes', b: '1:30' });
  });

  test('keys are their text as written', () => {
    const { document, issues } = readSource('{ 10: a, 007: b, true: c, ~: d, <<: { e: 1 }, "f": 2 }');

    expect(issues).toEqual([]);
    expect(document).toEqual({ '10': 'a', '007': 'b', true: 'c', '~': 'd', '<<': { e: 1 }, f: 2 });
  });

  test('keys and texts are in NFC, however they were typed', () => {
    const { document } = readSource('tie\u0302u: tie\u0302u chi\u0301\n"\u0111ie\u0302\u0309m": |\n  ha\u0323ng\n');

    expect(document).toEqual({ tiêu: 'tiêu chí', điểm: 'hạng\n' });
  });

  test('an anchor alone is fine', () => {
    expect(readSource('a: &x 1\nb: &y [2]\n')).toMatchObject({ document: { a: 1, b: [2] }, issues: [] });
  });

  test('a byte order mark is no part of the text', () => {
    const source = readSource('\uFEFFid: a\nmax: +5\n');

    expect(source.document).toEqual({ id: 'a', max: 5 });
    expect(source.locateKey(['id'])).toEqual({ line: 1, column: 1 });
  });
});

describe('what is refused', () => {
  test.each([
    ['a: *x\nb: [ *y ]\n', ['1:4 | alias | a', '2:6 | alias | b.0']],
    ['*x : 1\n', ['1:1 | alias']],
    ['a: !foo 1\nb: !!str [x]\n', ['1:4 | source-tag | a | !foo', '2:4 | source-tag | b | !!str']],
    ['- !e!x 1\n- ! 2\n', ['1:3 | source-tag | 0 | !e!x', '2:3 | source-tag | 1 | !']],
    ['a: 1\n---\nb: 2\n', ['2:1 | source-several-documents']],
    ['a: 1\n...\nb: 2\n', ['3:1 | source-several-documents']],
    ['a: 1\na: 2\n', ['2:1 | duplicate-key | a | a']],
    ['{ x: { a: 1, "a": 2 } }', ['1:14 | duplicate-key | x.a | a']],
    ['ti\u00EA: 1\ntie\u0302: 2\n', ['2:1 | duplicate-key | tiê | tiê', '2:3 | text-not-nfc | tiê']],
    [
      '__proto__: 1\nb: { constructor: 2, prototype: 3 }\n',
      [
        '1:1 | key-forbidden | __proto__ | __proto__',
        '2:6 | key-forbidden | b.constructor | constructor',
        '2:22 | key-forbidden | b.prototype | prototype',
      ],
    ],
    ['a: "\\ud800"\n', ['1:4 | source-encoding | a']],
  ])('%j', (text, issues) => {
    expect(told(readSource(text))).toEqual(issues);
  });

  test.each(['', '\n', '# a comment\n', '---\n', '---\n...\n'])('%j is empty', (text) => {
    expect(readSource(text).document).toBeUndefined();
    expect(told(readSource(text))).toEqual(['1:1 | source-empty']);
  });

  test('of equal keys the first stands; a forbidden one is left out', () => {
    expect(readSource('a: 1\na: 2\n__proto__: { polluted: true }\n').document).toEqual({ a: 1 });
    expect('polluted' in {}).toBe(false);
  });

  test('the first of several documents is read', () => {
    expect(readSource('a: 1\n---\nb: 2\n---\nc: 3\n').document).toEqual({ a: 1 });
  });

  test('control characters, lone surrogates and lost bytes are told where they stand, and nothing is read', () => {
    const source = readSource('a: 1\nb: x\0y\nc: \uFFFD\nd: \u009F\ne: \ud800\n');

    expect(source.document).toBeUndefined();
    expect(told(source)).toEqual([
      '2:5 | source-syntax | a character that no program shows stands here; delete it, and type the place again',
      ...['3:4', '4:4', '5:4'].map((place) => `${place} | source-encoding`),
    ]);
  });

  test('a text may be as large as the limit in UTF-8, and no larger', () => {
    const nine = 'a: điể';

    expect(readSource(nine, { limits: { bytes: 9 } }).document).toEqual({ a: 'điể' });
    expect(told(readSource(nine, { limits: { bytes: 8 } }))).toEqual(['1:1 | source-too-large | 8 → bytes']);
    expect(readSource('😀', { limits: { bytes: 4 } }).document).toBe('😀');
    expect(told(readSource('😀', { limits: { bytes: 3 } }))).toEqual(['1:1 | source-too-large | 3 → bytes']);
    expect(told(readSource(`a: ${'x'.repeat(4 * 1024 * 1024)}`))).toEqual(['1:1 | source-too-large | 4194304 → bytes']);
  });

  test('a document may have as many values as the limit, and no more', () => {
    expect(readSource('[1, 2, 3]', { limits: { nodes: 4 } }).issues).toEqual([]);
    expect(readSource('{ a: 1, b: { "c": 2 } }', { limits: { nodes: 4 } }).issues).toEqual([]);
    expect(told(readSource('[1, 2, 3, 4]', { limits: { nodes: 4 } }))).toEqual([
      '1:11 | source-too-many-nodes | 3 | 4 → nodes',
    ]);
    expect(told(readSource('a:\n- 1\n- 2\n', { limits: { nodes: 3 } }))).toEqual([
      '3:3 | source-too-many-nodes | a.1 | 3 → nodes',
    ]);
    expect(readSource('[1, 2, 3, 4]', { limits: { nodes: 4 } }).document).toBeUndefined();
  });

  test('a hundred issues of one code are told, the first ones', () => {
    const { issues } = readSource(`[${'*x,'.repeat(1000)}]`);

    expect(issues.length).toBe(100);
    expect(issues.at(-1)).toMatchObject({ code: 'alias', path: [99], position: { line: 1, column: 299 } });
  });
});

describe('depth', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  test('64 inside one another are read, the 65th is told at its place', () => {
    expect(readSource(nested(64)).issues).toEqual([]);
    expect(readSource(nested(65)).document).toBeUndefined();
    expect(told(readSource(nested(65)))).toEqual(['1:65 | depth | 64 → depth']);
  });

  test.each([
    [
      'maps by indentation',
      Array.from({ length: 66 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
      '65:65 | depth | 64 → depth',
    ],
    ['lists on one line', `${'- '.repeat(65)}a`, '1:129 | depth | 64 → depth'],
    ['keys that are maps', `${'? '.repeat(65)}a`, '1:129 | depth | 64 → depth'],
    ['flow maps', '{ a: '.repeat(65), '1:321 | depth | 64 → depth'],
  ])('%s', (_, text, issue) => {
    expect(told(readSource(text))).toEqual([issue]);
  });

  test('a pair in a flow list is a map of its own', () => {
    const text = `${'[a: '.repeat(33)}1${']'.repeat(33)}`;

    expect(told(readSource(text))).toEqual([`1:129 | depth | ${Array(32).fill('0.a').join('.')} | 64 → depth`]);
  });

  test('the limit may be another', () => {
    expect(told(readSource('a: [[1]]', { limits: { depth: 2 } }))).toEqual(['1:5 | depth | 2 → depth']);
  });
});
