import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.js';
import type { Words } from '../../src/model/lowering.js';
import { EXPLAIN_FAULT_WORDS, EXPLAIN_UNIT_WORDS, EXPLAIN_WORDS, WORKED_WORDS } from '../../src/words/index.js';

const GOLDEN = new URL('golden/', import.meta.url);
const pages = (language: string) =>
  readdirSync(GOLDEN)
    .filter((name) => name.endsWith(`.${language}.txt`))
    .map((name) => [name, readFileSync(new URL(name, GOLDEN), 'utf8')] as const);

const TEMPLATES: readonly Words[] = [
  ...[EXPLAIN_WORDS, EXPLAIN_UNIT_WORDS, EXPLAIN_FAULT_WORDS, WORKED_WORDS].flatMap((words) => Object.values(words)),
  ...KINDS.flatMap(({ words }) => Object.values(words)),
];

/** Syllables that Vietnamese writes without a mark, as some English words are written. */
const VIETNAMESE = ['to', 'in', 'an', 'on', 'so', 'do', 'no', 'at', 'a', 'e', 'can', 'it', 'me', 'i'];

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

const ENGLISH = new Set(
  TEMPLATES.flatMap(({ en }) => wordsOf(en.replaceAll(/\{[^}]*\}/g, ' '))).filter((word) => !VIETNAMESE.includes(word)),
);

describe.each(pages('vi'))('%s', (_, page) => {
  test('has no brace, no bracket of a template, no ellipsis of a param that nobody gave', () => {
    expect(page.match(/[{}[\]|…]|undefined|null|NaN/g)).toBeNull();
  });

  test('has no id', () => {
    const tokens = page.match(/[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)+/gu) ?? [];
    expect(tokens.filter((token) => /^[a-z0-9-]+$/.test(token))).toEqual([]);
  });

  test('has no English word', () => {
    expect(ENGLISH.has('points')).toBe(true);
    expect(wordsOf(page).filter((word) => ENGLISH.has(word))).toEqual([]);
  });

  test('has decimal commas and days as Vietnamese writes them', () => {
    expect(
      page.match(/\d\.(?!\d{3}(?!\d))\d(?!\.)/g)?.filter((found) => !page.includes(`Phụ lục ${found}`)) ?? [],
    ).toEqual([]);
    expect(page.match(/\d{4}-\d{2}-\d{2}/g)).toBeNull();
  });
});

test.each(pages('en'))('%s has decimal points, and no brace', (_, page) => {
  expect(page.match(/[{}[\]|…]|undefined|null|NaN/g)).toBeNull();
  expect(page.match(/\b1 points\b(?<![-.\d/]1 points)/g)).toBeNull();
  expect(page.match(/ \d+,(?!\d{3}(?!\d))\d/g)).toBeNull();
});

test('every kind has its pages in both languages', () => {
  const kinds = KINDS.map(({ kind }) => kind);
  for (const language of ['vi', 'en']) {
    const names = pages(language).map(([name]) => name.replace(`.${language}.txt`, ''));
    expect([...kinds, 'outcomes', 'units'].filter((kind) => !names.includes(kind))).toEqual([]);
  }
});

test('every template stands in both languages, with the same params', () => {
  const params = (text: string) => [...text.matchAll(/\{([a-zA-Z]+)/g)].map(([, name]) => name).toSorted();
  expect(TEMPLATES.length).toBeGreaterThan(200);
  for (const { vi, en } of TEMPLATES) {
    for (const text of [vi, en]) expect(text.trim(), `${vi} | ${en}`).not.toBe('');
    expect(vi).toBe(vi.normalize('NFC'));
    expect(params(vi), vi).toEqual(params(en));
  }
});
