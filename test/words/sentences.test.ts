import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RECORD_DETAILS } from '../../src/audit/read-record.js';
import { KINDS } from '../../src/kinds/index.js';
import { FINDINGS, type FindingCode } from '../../src/model/finding.js';
import { ISSUES, type IssueCode, issueOf } from '../../src/model/issue.js';
import type { Words } from '../../src/model/lowering.js';
import { CSV_DETAILS, SYNTAX_DETAILS } from '../../src/model/source-details.js';
import { DETAILS } from '../../src/words/details.js';
import { FINDING_TITLES, FINDING_WORDS, findingSentence } from '../../src/words/finding-words.js';
import {
  COLUMN_WORDS,
  ISSUE_WORDS,
  issueSentence,
  LANGUAGES,
  REASON_WORDS,
  reasonSentence,
  WORD_KEYS,
  word,
} from '../../src/words/index.js';
import { TERMS } from '../../src/words/terms.js';
import { FILE_ERRORS } from '../../src/words/usage/file-errors.js';

const codes = Object.keys(ISSUES) as IssueCode[];
const findings = Object.keys(FINDINGS) as FindingCode[];

function paramsIn(template: string): Set<string> {
  return new Set([...template.matchAll(/\{([a-zA-Z]+)(?::[a-z]+)?\}/g)].map(([, name = '']) => name));
}

/** Each param by a text that nothing else says, and as '' where the sentence may leave it out. */
function filled(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `~${name}~`]));
}

function optional(template: string): Set<string> {
  return new Set([...template.matchAll(/\[[^\]]*\]/g)].flatMap(([part]) => [...paramsIn(part)]));
}

/** Outside quotation marks and params. */
function bare(template: string): string {
  return template.replaceAll(/"[^"]*"|\{[^}]*\}/g, '');
}

const ENGLISH =
  /\b(the|is|are|not|of|and|or|must|key|fact|list|text|write|value|number|pack|unit|tier|level|rule|group)\b/i;
const DIACRITICS = /[à-ỹđ]/i;

function expectProse(vi: string, en: string): void {
  for (const text of [vi, en]) {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/ {2}|^\s|\s$|\.$/);
  }
  expect(bare(vi)).toMatch(DIACRITICS);
  expect(bare(vi)).not.toMatch(ENGLISH);
  expect(bare(en)).not.toMatch(DIACRITICS);
}

describe('every issue', () => {
  test.each(codes)(
    '%s has a sentence in both languages, with no param that its code has not, and all of those it has',
    (code) => {
      const { vi, en } = ISSUE_WORDS[code];
      expectProse(vi, en);
      for (const template of [vi, en])
        expect([...paramsIn(template)].toSorted()).toEqual([...ISSUES[code].params].toSorted());
    },
  );

  test.each(codes)('%s leaves no brace or bracket behind, filled or with all that is optional left out', (code) => {
    const { params } = ISSUES[code];
    for (const language of LANGUAGES) {
      const template = ISSUE_WORDS[code][language];
      const without = { ...filled(params), ...Object.fromEntries([...optional(template)].map((name) => [name, ''])) };
      for (const given of [filled(params), without]) {
        const sentence = issueSentence(issueOf(code, [], given), language);
        expect(sentence).not.toMatch(/[{}[\]|…]| {2}|"";|[:;,]$/);
      }
    }
  });

  test('a sentence says what to do: it asks, or it has a second half', () => {
    for (const code of codes) {
      // a colon inside a param, as in {max:number}, is none of the sentence
      for (const language of LANGUAGES)
        expect(ISSUE_WORDS[code][language].replaceAll(/\{[^}]*\}/g, ''), code).toMatch(/[;:?]|write|ghi/);
    }
  });
});

describe('every finding', () => {
  test.each(findings)('%s has a sentence and a title in both languages', (code) => {
    const { vi, en } = FINDING_WORDS[code];
    expectProse(vi, en);
    expectProse(FINDING_TITLES[code].vi, FINDING_TITLES[code].en);
    for (const template of [vi, en])
      expect([...paramsIn(template)].toSorted()).toEqual([...FINDINGS[code].params].toSorted());
    for (const language of LANGUAGES) {
      const sentence = findingSentence({ code, params: filled(FINDINGS[code].params) }, language);
      expect(sentence).not.toMatch(/[{}[\]|…]/);
    }
  });
});

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

/** The reasons that the engine states, as its source has them. */
function statedReasons(): readonly string[] {
  const files = ['stages', 'logic'].flatMap((room) =>
    readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(SOURCE, room, name), 'utf8')),
  );
  const stated = files.flatMap((text) => [...text.matchAll(/(?:\{ code: |unscorable\()'([a-z-]+)'/g)]);
  return [...new Set(stated.map(([, code = '']) => code))];
}

describe('every reason', () => {
  test('that the engine states is known here', () => {
    expect(statedReasons()).toContain('does-not-apply');
    expect(statedReasons().filter((code) => !Object.hasOwn(REASON_WORDS, code))).toEqual([]);
  });

  test.each(Object.keys(REASON_WORDS))('the engine says %s in both languages', (code) => {
    const words = REASON_WORDS[code] as Words;
    expectProse(words.vi, words.en);
    for (const language of LANGUAGES) expect(reasonSentence({ code }, language)).not.toMatch(/[{}[\]|…]/);
  });

  test.each(KINDS.flatMap(({ kind, words }) => Object.keys(words).map((reason) => `${kind}/${reason}`)))(
    'the kind says %s',
    (code) => {
      for (const language of LANGUAGES) {
        const sentence = reasonSentence({ code }, language, { kinds: KINDS });
        expect(sentence).not.toMatch(/[{}[\]|]/);
        expect(sentence).not.toBe(code.split('/')[1]);
      }
    },
  );
});

describe('closed words', () => {
  test.each(WORD_KEYS)('%s is a word in both languages', (key) => {
    expectProse(word(key, 'vi'), word(key, 'en'));
  });

  test.each(Object.entries(COLUMN_WORDS))('the heading %s is in both languages', (_, { vi, en }) => {
    expectProse(vi, en);
  });

  test('terms stand in both languages', () => {
    for (const { vi, en } of [...Object.values(TERMS), ...Object.values(FILE_ERRORS)]) {
      for (const text of [vi, en]) expect(text).toMatch(/\p{L}/u);
      expect(vi.trim().normalize('NFC')).toBe(vi.trim());
      expect(bare(vi)).not.toMatch(ENGLISH);
      expect(bare(en)).not.toMatch(DIACRITICS);
    }
  });

  test('whatever a reader of YAML or CSV says is known in Vietnamese', () => {
    const known = [...new Set(DETAILS.map(({ en }) => en))];
    expect(known.toSorted()).toEqual(
      [
        ...new Set([...Object.values(SYNTAX_DETAILS), ...Object.values(CSV_DETAILS), ...Object.values(RECORD_DETAILS)]),
      ].toSorted(),
    );
    for (const { vi, en } of DETAILS) expectProse(vi, en);
  });
});
