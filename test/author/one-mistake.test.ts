import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { safeCompilePack } from '../../src/index.js';
import { shownPlace, type Told, toldOf } from '../bad-packs/told.js';

const PACK = readFileSync(new URL('../../examples/shapes/B11/pack.yaml', import.meta.url), 'utf8');

/** What is told of the pack with one place written otherwise. */
function toldWith(written: string, otherwise: string): readonly Told[] {
  if (!PACK.includes(written)) throw new Error(`not there: ${written}`);
  return toldOf(readSource(PACK.replace(written, otherwise)), safeCompilePack);
}

describe('a key of another name is told once, at its place, with the key that is missing there', () => {
  test.each([
    ['        max: 50', '        maximum: 50', '27:9', 'maximum', 'max'],
    ['        title: { vi: Sẵn sàng', '        name: { vi: Sẵn sàng', '26:9', 'name', 'title'],
    ['id: ready, type: mark', 'id: ready, kind: mark', '15:18', 'kind', 'type'],
    ['  - { id: ready,', '  - { code: ready,', '15:7', 'code', 'id'],
    ['policies: {', 'policy: {', '12:1', 'policy', 'policies'],
    ['whenUnscorable: withhold', 'whenBroken: withhold', '12:60', 'whenBroken', 'whenUnscorable'],
    ['gaps: []', 'holes: []', '47:1', 'holes', 'gaps'],
  ])('%s -> %s', (written, otherwise, place, key, meant) => {
    expect(toldWith(written, otherwise).map((told) => [shownPlace(told), told.en])).toEqual([
      [`key-unknown ${place}`, expect.stringContaining(`"${key}"`)],
    ]);
    expect(toldWith(written, otherwise)[0]?.en).toContain(`did you mean "${meant}"?`);
  });

  test('a value that the missing key does not take makes it two mistakes', () => {
    expect(toldWith('        max: 50', '        remark: as printed').map(shownPlace)).toEqual([
      'key-missing 25:9',
      'key-unknown 27:9',
    ]);
  });

  test('of two strange keys neither is taken for the missing one', () => {
    expect(toldWith('        max: 50', '        maximum: 50\n        least: 10').map(shownPlace)).toEqual([
      'key-missing 25:9',
      'key-unknown 27:9',
      'key-unknown 28:9',
    ]);
  });
});

describe('one mistake, one issue', () => {
  test.each([
    [
      'a word with an accent before a comment',
      'standing: reconstructed',
      'standing: rếconstructed',
      ['not-one-of 9:11'],
    ],
    ['a misspelt measure of levels, which says what 100 is', 'by: percent', 'by: pecent', ['not-one-of 30:15']],
    ['the key of that measure', '          by: percent', '          byx: percent', ['key-unknown 30:11']],
    ['a value that begins like a tag', 'id: shape-b11', 'id: !shape-b11', ['source-tag 5:5']],
    ['a number that is out of range too', 'step: 0.01', 'step: -0,01', ['source-syntax 15:55']],
    [
      'points of thousands and a comma in braces, of a mark that its criterion cannot hold',
      'max: 50, step',
      'max: 1.050,5, step',
      ['source-syntax 15:44', 'mark-above-max 28:31'],
    ],
    ['an exponent of a number that is too large', 'atLeast: 90', 'atLeast: 9e1', ['decimal-exponent 33:33']],
  ])('%s', (_, written, otherwise, places) => {
    expect(toldWith(written, otherwise).map(shownPlace)).toEqual(places);
  });

  test('a text cut by a comment hides no error of its line', () => {
    const told = toldWith('title: { vi: Điểm chấm, en: Mark } }', 'title: { vi: Điểm # chấm\n    , nl: Mark } }');

    expect(told.map(({ code }) => code)).toEqual(['comment-cuts-text', 'language-undeclared']);
  });
});
