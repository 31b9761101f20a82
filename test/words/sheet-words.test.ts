import { expect, test } from 'vitest';
import { SHEET_ASSUMED_WORDS, SHEET_ROW_WORDS, SHEET_WORDS } from '../../src/words/index.js';

const params = (text: string) =>
  [...text.matchAll(/\{([a-zA-Z]+)/g)].map(([, name = '']) => name.replace('En', '')).sort();

const ALL = Object.entries({ ...SHEET_ROW_WORDS, ...SHEET_ASSUMED_WORDS, ...SHEET_WORDS });

test.each(ALL)('"%s" says the same in both languages', (_, { vi, en }) => {
  expect([...new Set(params(vi))]).toEqual([...new Set(params(en))]);
});

test.each(Object.entries(SHEET_ROW_WORDS))(
  '"%s" says what is wrong, then what was done or is to do',
  (_, { vi, en }) => {
    expect(vi).toMatch(/; |, đã |; đã /);
    expect(en).toMatch(/[;,] /);
  },
);
