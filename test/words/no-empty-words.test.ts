import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { templatesIn } from './sentence-tables.js';

const FILES = readdirSync(fileURLToPath(new URL('../../src/words', import.meta.url)), {
  recursive: true,
  encoding: 'utf8',
}).filter((file) => file.endsWith('.ts'));

/** What stands before a value of which nothing need be said, and a row without a mark. */
const MEANT = ['INTERVAL_PARAMS.values', 'INTERVAL_PARAMS.range', 'INTERVAL_PARAMS.band', 'PROOF_WORDS.none'];

test('no word and no sentence of the program is empty in a language, but for four that are meant to be', () => {
  const templates = FILES.flatMap((file) => templatesIn(`words/${file}`));
  const empty = templates.filter(({ words }) => words.vi.trim() === '' || words.en.trim() === '');

  expect(templates.length).toBeGreaterThan(2000);
  expect(empty.map(({ key }) => key).toSorted()).toEqual(MEANT.toSorted());
});
