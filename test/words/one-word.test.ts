import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const WORDS = new URL('../../src/words/', import.meta.url);

/** Every text in single quotes of the sentences, with its file. */
const TEXTS = readdirSync(WORDS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(new URL(file, WORDS), 'utf8').matchAll(/'(?:[^'\\\n]|\\.)*'/g)].map(
      ([text]) => `${file}: ${text}`,
    ),
  );

test('a form is sent (gửi), as the letter 1252/STTTT-CNTT says, and never handed in by another word (nộp)', () => {
  expect(TEXTS.length).toBeGreaterThan(2000);
  expect(TEXTS.filter((text) => /nộp/i.test(text))).toEqual([]);
});

test('no sentence says "đã" before a state, which says it itself: "đã phê duyệt"', () => {
  expect(TEXTS.filter((text) => text.includes('đã phê duyệt')).length).toBeGreaterThan(0);
  expect(TEXTS.filter((text) => /đã \{state/.test(text))).toEqual([]);
});
