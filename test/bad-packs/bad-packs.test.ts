import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { safeCompilePack } from '../../src/index.js';
import { ISSUES } from '../../src/model/issue.js';
import sentences from './sentences.json' with { type: 'json' };
import { codeOf, expectedOf, limitsOf, shownPlace, type Told, toldOf } from './told.js';

const FILES = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();

const read = (file: string): string => readFileSync(`${import.meta.dirname}/${file}`, 'utf8');

function told(text: string): readonly Told[] {
  const limits = limitsOf(text);
  return toldOf(readSource(text, { limits }), (document) => safeCompilePack(document, {}, { limits }));
}

describe('a pack with a mistake: every issue is told at its line and column, and no other', () => {
  test.each(FILES)('%s', (file) => {
    const text = read(file);
    const expected = expectedOf(text);

    expect(told(text).map(shownPlace)).toEqual(expected);
    expect(expected.map((line) => line.split(' ')[0])).toContain(codeOf(file));
  });
});

describe('a pack with a mistake: the sentence is the one that was read and found plain', () => {
  test.each(FILES)('%s', (file) => {
    const one = told(read(file)).find(({ code }) => code === codeOf(file));
    const known: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = sentences;

    expect({ vi: one?.vi, en: one?.en }).toEqual(known[file.replace('.yaml', '')]);
  });

  test('the table has a sentence for every file, and for nothing else', () => {
    expect(Object.keys(sentences)).toEqual(FILES.map((file) => file.replace('.yaml', '')).toSorted());
  });
});

/** Codes that no text of a pack can cause, each with the reason. */
const NOT_OF_A_PACK: Readonly<Record<string, readonly string[]>> = {
  'a text is read as YAML, which holds nothing else than plain data; objects given by a program may': ['not-plain'],
  'the digits of a text are all there; a double given by a program has lost some': ['decimal-too-precise'],
  'only what a program passes beside the pack can be wrong in this way': [
    'plugin-unrequired',
    'plugin-duplicate',
    'plugin-invalid',
    'plugin-threw',
    'value-refused',
    'plugin-answer',
  ],
  'it takes a thousand others': ['issues-not-listed'],
  'only a table has rows, cells and columns': [
    'csv-syntax',
    'csv-column-missing',
    'csv-column-unknown',
    'csv-column-duplicate',
    'csv-column-ambiguous',
    'table-statement',
    'cell-error',
    'cell-formula',
    'cell-date',
    'cell-joined',
    'cell-absent',
    'cell-number',
    'cell-percent',
    'cell-ambiguous',
    'cell-ratio',
    'cell-hidden',
    'row-not-a-unit',
  ],
  'only an assessment is approved, corrected or closed': [
    'approval-of-pack',
    'approval-day',
    'approval-before-as-of',
    'approval-unpublished',
    'published-before-signed',
    'correction-clause',
  ],
  'only an assessment has instants, digests and salts': [
    'instant-invalid',
    'digest-invalid',
    'salt-invalid',
    'salt-repeated',
    'salt-weak',
  ],
  'only a decision of an assessment names a ranking, and needs two entries of a list': [
    'ranking-undeclared',
    'list-too-short',
  ],
  'only the files beside a pack can be missing, go in a circle, or say something else; see test/cli/extends.test.ts': [
    'extends-name',
    'extends-missing',
    'extends-circle',
    'extends-differs',
  ],
  'only an amendment changes a pack; see test/bad-amendments': [
    'amend-base',
    'amends-another',
    'amend-version',
    'amend-along',
    'amend-head',
    'amend-max',
    'amend-position',
    'amend-none',
    'amend-several',
    'amend-there',
    'amend-into',
    'amend-neighbour',
    'amend-name',
    'amend-same',
    'amend-twice',
    'amend-broken',
    'amend-doubtful',
  ],
  'only an assessment has units, figures, claims, verifications, marks and decisions': [
    'pack-mismatch',
    'unit-undeclared',
    'unit-alike',
    'parent-missing',
    'parent-tier',
    'attribute-missing',
    'attribute-value',
    'fact-value',
    'fact-places',
    'fact-derived',
    'fact-of-another',
    'fact-not-asked',
    'fact-not-mark',
    'mark-by',
    'criterion-undeclared',
    'criterion-is-group',
    'claim-range',
    'claim-not-allowed',
    'award-not-allowed',
    'award-range',
    'verification-subject',
    'verification-no-claim',
    'visit-not-field',
    'instants-equal',
    'instant-after-as-of',
    'extension-without-deadline',
    'extension-not-later',
    'approval-missing',
    'approval-misplaced',
    'decision-unit',
    'decision-duplicate',
  ],
  'only submissions that come as a stream are parted from one another': [
    'submission-apart',
    'unit-of-another-part',
    'unit-twice',
    'unit-left-out',
    'statistics-needed',
    'senders-needed',
  ],
  'only an edit of a session is of a unit that has no figures': ['unit-not-submitted'],
  'only cases of a pack state results': ['expected-unfilled', 'expect-empty', 'case-undeclared'],
};

test('every code has a pack that causes it, but for those that no text of a pack can cause', () => {
  const covered = new Set(FILES.map(codeOf));
  const without = Object.keys(ISSUES).filter((code) => !covered.has(code));

  expect(without.toSorted()).toEqual(Object.values(NOT_OF_A_PACK).flat().toSorted());
});
