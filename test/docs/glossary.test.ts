import { expect, test } from 'vitest';
import { page } from './page.js';

/** Words that a reader of the code or of a pack meets, and must find. */
const WORDS = [
  ...[
    'pack',
    'text',
    'tier',
    'unit',
    'criterion',
    'group',
    'node',
    'fact',
    'mark',
    'rule',
    'kind',
    'operator',
    'combiner',
  ],
  ...['outcome', 'policy', 'measure', 'level', 'gate', 'ledger', 'assessment', 'submission', 'verification', 'layer'],
  ...[
    'cohort',
    'place',
    'finding',
    'issue',
    'standing',
    'gap',
    'record',
    'commitment',
    'second opinion',
    'plan',
    'stage',
  ],
];

const rows = page('glossary.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| word '))
  .map((line) => line.slice(2, -2).split(' | '));

test('each word of the house has one row, with its Vietnamese and its meaning', () => {
  const words = rows.map(([word = '']) => word);

  expect(WORDS.filter((word) => !words.includes(word))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
  expect(rows.filter((cells) => cells.length !== 3 || cells.some((cell) => cell.trim() === ''))).toEqual([]);
});
