import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource, resolveAmendment } from '../../src/author/index.js';
import { ISSUES } from '../../src/model/issue.js';
import { SMALL } from '../amend/base.js';
import { codeOf, expectedOf, shownPlace, type Told, toldOf } from '../bad-packs/told.js';
import sentences from './sentences.json' with { type: 'json' };

const FILES = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();

const read = (file: string): string => readFileSync(`${import.meta.dirname}/${file}`, 'utf8');

function told(text: string): readonly Told[] {
  return toldOf(readSource(text), (document) => resolveAmendment({ document: SMALL }, document));
}

describe('an amendment with a mistake: every issue is told at its line and column, and no other', () => {
  test.each(FILES)('%s', (file) => {
    const text = read(file);
    const expected = expectedOf(text);

    expect(told(text).map(shownPlace)).toEqual(expected);
    expect(expected.map((line) => line.split(' ')[0])).toContain(codeOf(file));
  });
});

describe('an amendment with a mistake: the sentence is the one that was read and found plain', () => {
  test.each(FILES)('%s', (file) => {
    const one = told(read(file)).find(({ code }) => code === codeOf(file));
    const known: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = sentences;

    expect({ vi: one?.vi, en: one?.en }).toEqual(known[file.replace('.yaml', '')]);
  });
});

test('every code of an amendment has one that causes it, but for that of a pack with errors', () => {
  const covered = new Set(FILES.map(codeOf));
  const codes = Object.keys(ISSUES).filter((code) => /^amends?-/.test(code));

  expect(codes.filter((code) => !covered.has(code))).toEqual(['amend-base']);
});
