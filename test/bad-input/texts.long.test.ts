import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { compilePack, safeAssess, safeCompilePack } from '../../src/index.js';
import type { Checked } from '../../src/model/issue.js';
import { shownPlace, toldOf } from '../bad-packs/told.js';

const PACK = compilePack(readSource(readFileSync(`${import.meta.dirname}/rich.pack.yaml`, 'utf8')).document);

const DOORS: readonly (readonly [string, string, (document: unknown) => Checked<unknown>])[] = [
  ['a pack', 'rich.pack.yaml', safeCompilePack],
  ['an assessment', 'rich.assessment.yaml', (document) => safeAssess(PACK, document)],
];

const steps = (depth: number) => Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:`).join('\n');
const megabyte = (piece: string) => piece.repeat(Math.floor(1_000_000 / piece.length));

/** Told one after another in one process: after 1,000 brackets, 10,000 once ended it. */
const TEXTS: readonly (readonly [string, string, string])[] = [
  ['1,000 nested lists', '['.repeat(1_000), 'depth 1:65'],
  ['10,000 nested lists', '['.repeat(10_000), 'depth 1:65'],
  ['10,000 nested lists, closed', '['.repeat(10_000) + ']'.repeat(10_000), 'depth 1:65'],
  ['10,000 nested objects, as JSON', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'depth 1:321'],
  ['a megabyte of "- - -"', megabyte('- '), 'depth 1:129'],
  ['2,000 block maps inside one another', `${steps(2_000)} 1\n`, 'depth 65:65'],
  ['10,000 explicit keys', '? '.repeat(10_000), 'depth 1:129'],
  [
    'an alias bomb',
    `a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n`,
    'alias 2:8',
  ],
  ['an alias of itself', 'a: &a [*a]\n', 'alias 1:8'],
  ['a merge key', 'a: &a { x: 1 }\nb: { <<: *a }\n', 'alias 2:10'],
  ['__proto__ of the document', '__proto__: { id: x }\n', 'key-forbidden 1:1'],
  ['__proto__ in JSON', '{ "__proto__": { "id": "x" } }', 'key-forbidden 1:3'],
  ['__proto__ by an escape', '{ "\\u005f_proto__": 1 }', 'key-forbidden 1:3'],
  ['constructor.prototype', 'constructor: { prototype: { polluted: 1 } }\n', 'key-forbidden 1:1'],
  ['a tag that makes an object', '!!js/function "() => 1"\n', 'source-tag 1:1'],
  ['zeros', 'id: x\0y\n', 'source-syntax 1:6'],
  ['half a character', 'id: "\\ud800"\n', 'source-encoding 1:5'],
  ['nothing', '', 'source-empty 1:1'],
  ['a byte order mark', '\uFEFF', 'source-empty 1:1'],
];

describe.each(DOORS)('%s of hostile text is refused at its place, and the process lives', (_, file, check) => {
  test.each(TEXTS)('%s', (_name, text, expected) => {
    expect(toldOf(readSource(text), check).map(shownPlace)).toContain(expected);
    expect(toldOf(readSource(`\uFEFF${text}`), check).map(shownPlace)).toContain(expected);
  });

  test('and the next good one is read as if nothing had been', () => {
    const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8');

    expect(toldOf(readSource(text), check)).toEqual([]);
    expect(toldOf(readSource(`\uFEFF${text.replaceAll('\n', '\r\n')}`), check)).toEqual([]);
    expect(toldOf(readSource(text.normalize('NFD')), check).map(({ code }) => code)).toEqual(['text-not-nfc']);
    expect(toldOf(readSource(JSON.stringify(readSource(text).document)), check)).toEqual([]);
  });

  test('cut off anywhere, it is told and nothing is thrown', () => {
    const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
    for (let end = 0; end < text.length; end += 97) {
      expect(toldOf(readSource(text.slice(0, end)), check).length, `cut at ${end}`).toBeLessThan(40);
    }
  });
});
