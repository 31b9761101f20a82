import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/words/index.js';
import { filledBoth } from './sample-params.js';
import { templatesIn } from './sentence-tables.js';

const WORDS = fileURLToPath(new URL('../../src/words/', import.meta.url));
const KINDS = fileURLToPath(new URL('../../src/kinds/', import.meta.url));

const inWords = (...names: readonly string[]) => names.map((name) => `words/${name}.ts`);
const filesOf = (room: string, folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => `${room}/${name}`);

/** The pages of sentences, each read as an office reads it; and the files of which it has every sentence. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  explain: [
    ...inWords('explain-words', 'explain-unit-words', 'worked-words', 'level-words', 'cite-words', 'titles'),
    ...filesOf('kinds', KINDS),
  ],
  diff: inWords('diff-report-words', 'diff-words', 'pack-part-words'),
  status: inWords('status-words', 'provisional-words'),
  verify: inWords(
    'verify-words',
    'recorded-words',
    'about-words',
    'difference-words',
    'approval-words',
    'correction-words',
    'sign-words',
  ),
  findings: inWords(
    'finding-words',
    'stake-words',
    'reason-words',
    'view-words',
    'workbook-fault-words',
    'form-fault-words',
    'export-fault-words',
    'receipt-fault-words',
    'verifying-fault-words',
    'collect-words',
  ),
  tables: inWords(
    'report-words',
    'mark-words',
    'decision-words',
    'unranked-words',
    'annex-words',
    'gap-words',
    'word',
    'column-words',
  ),
  issues: [...filesOf('words/issues', `${WORDS}issues`), ...inWords('document-words', 'assessment-doubt-words')],
};

/** Files of which the sentences stand on no page: what an author of packs reads, helps of commands, cells of forms. */
const ELSEWHERE = inWords(
  'author-words',
  'build-words',
  'check-input-words',
  'check-row-words',
  'check-words',
  'derive-words',
  'details',
  'exactly',
  'form-words',
  'interval-words',
  'proof-words',
  'range-words',
  'row-doubt-words',
  'sheet-row-words',
  'sheet-words',
  'terms',
  'test-words',
  'verifying-words',
  'xlsform-words',
);

test('every file with sentences stands on a page, or is named as one that does not', () => {
  const told = filesOf('words', WORDS).filter((file) => templatesIn(file).length > 0);
  const onPages = Object.values(PAGES).flat();

  expect(told.filter((file) => !onPages.includes(file))).toEqual(ELSEWHERE);
});

/** English words that such sentences are full of; names of files, programs and people are none of them. */
const ENGLISH =
  /\b(the|is|are|was|not|of|and|or|must|by|for|with|key|fact|list|text|write|value|number|pack|unit|units|tier|level|rule|group|points?|record|score|digest|salts?|rank|layer|criteri\w+|verif\w+|reconstruct\w*|derived|inspect\w*)\b/i;

/** A template without what stands in quotation marks, its params, options of commands, and commands. */
function bare(template: string): string {
  return template.replaceAll(/"[^"]*"|\{[^}]*\}|--[a-z]+( [a-z]+\b)?|(npx|tieuchi|openssl) [^;.]*/g, '');
}

test('no Vietnamese sentence has an English word', () => {
  const files = Object.values(PAGES).flat();
  const mixed = files.flatMap((file) =>
    templatesIn(file).flatMap(({ key, words: { vi } }) => (ENGLISH.test(bare(vi)) ? [`${file} ${key}: ${vi}`] : [])),
  );

  expect(mixed).toEqual([]);
});

describe.each(Object.entries(PAGES))('the page of %s', (page, files) => {
  test.each(LANGUAGES)('has every sentence of its tables, filled in, in %s', async (language) => {
    const sections = files.flatMap((file) => {
      const lines = templatesIn(file).flatMap((template) => {
        const [whole = '', ...short] = filledBoth(template, language);
        return [`${template.key}: ${whole}`, ...short.map((sentence) => `  = ${sentence}`)];
      });
      return lines.length === 0 ? [] : [`## ${file}`, '', ...lines, ''];
    });

    await expect(sections.join('\n')).toMatchFileSnapshot(`golden/${page}.${language}.txt`);
  });
});
