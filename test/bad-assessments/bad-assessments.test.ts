import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ISSUES } from '../../src/model/issue.js';
import caseSentences from '../bad-cases/sentences.json' with { type: 'json' };
import packSentences from '../bad-packs/sentences.json' with { type: 'json' };
import { codeOf, expectedOf, shownPlace } from '../bad-packs/told.js';
import { read, told } from './assess.js';
import sentences from './sentences.json' with { type: 'json' };

const FILES = readdirSync(import.meta.dirname)
  .filter((name) => name.includes('--'))
  .toSorted();

describe('an assessment or a table with a mistake: every issue is told at its line and column, and no other', () => {
  test.each(FILES)('%s', (file) => {
    const expected = expectedOf(read(file));

    expect(told(file).map(shownPlace)).toEqual(expected);
    expect(expected.map((line) => line.split(' ')[0])).toContain(codeOf(file));
  });
});

describe('an assessment or a table with a mistake: the sentence is the one that was read and found plain', () => {
  test.each(FILES)('%s', (file) => {
    const one = told(file).find(({ code }) => code === codeOf(file));
    const known: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = sentences;

    expect({ vi: one?.vi, en: one?.en }).toEqual(known[file]);
  });

  test('the table has a sentence for every file, and for nothing else', () => {
    expect(Object.keys(sentences)).toEqual(FILES);
  });
});

test('every code that no pack and no cases cause has an assessment that does, but for what only a program can do', () => {
  const covered = new Set([...Object.keys(packSentences), ...Object.keys(caseSentences), ...FILES].map(codeOf));
  // those of an amendment stand in test/bad-amendments
  const without = Object.keys(ISSUES).filter((code) => !covered.has(code) && !/^amends?-/.test(code));

  // those of a common core stand in test/cli/extends.test.ts; each other one in test/bad-input/objects.long.test.ts, test/bad-input/plugins.test.ts, test/author/figures.test.ts,
  // test/cli/figures.test.ts, test/live/live.long.test.ts or, those of a stream, in test/score/stream-refused.test.ts and
  // test/procedure/live.test.ts
  expect(without).toEqual([
    'issues-not-listed',
    'not-plain',
    'csv-column-ambiguous',
    'cell-formula',
    'cell-date',
    'cell-joined',
    'cell-ambiguous',
    'cell-ratio',
    'cell-hidden',
    'decimal-too-precise',
    'value-refused',
    'plugin-unrequired',
    'plugin-duplicate',
    'plugin-invalid',
    'plugin-threw',
    'plugin-answer',
    'extends-name',
    'extends-missing',
    'extends-circle',
    'extends-differs',
    'unit-not-submitted',
    'submission-apart',
    'unit-of-another-part',
    'unit-twice',
    'unit-left-out',
    'statistics-needed',
    'senders-needed',
  ]);
});
