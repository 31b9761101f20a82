import { describe, expect, test } from 'vitest';
import { exampleUnder } from '../../scripts/check-says.js';
import { walkPage } from '../../scripts/walk-page.js';
import { CHECKS } from '../../src/author/index.js';
import { CHECK_WORDS, checkSentence, DOUBT_WORDS, word } from '../../src/words/index.js';
import { proofOf } from '../support/proof-packs.js';
import { page } from './page.js';

const CODES = Object.keys(CHECKS) as (keyof typeof CHECKS)[];
const OF_PACKS = CODES.filter((code) => !code.startsWith('plugin-'));

describe.each(['checks.md', 'vi/kiem-tra-bo-tieu-chi.md'])('docs/%s', (name) => {
  const text = page(name);

  test('has a section for each finding, and for nothing else; that of a plugin has no example: no pack has it by itself', () => {
    const sections = [...text.matchAll(/^### (.*)$/gm)].map(([, code]) => code);

    expect(sections.toSorted()).toEqual(CODES.toSorted());
  });

  test.each(OF_PACKS)('the example of %s has that finding and no other', (code) => {
    expect(proofOf(exampleUnder(text, code)).findings.map((finding) => finding.code)).toEqual([code]);
  });
});

describe('docs/vi/kiem-tra-bo-tieu-chi.md', () => {
  const text = page('vi/kiem-tra-bo-tieu-chi.md');

  test('done step by step in an empty folder, it prints what it shows (`npm run docs:format` writes it anew)', async () => {
    expect(await walkPage(text)).toBe(text);
  });

  test('says below each example what check says of it', () => {
    const shown = [...text.matchAll(/^<!-- generated: check (.*) -->$/gm)].map(([, code]) => code);

    expect(shown.toSorted()).toEqual(OF_PACKS.toSorted());
  });

  test('explains each severity and each verdict as the program calls them', () => {
    const named = (heading: string) =>
      [...(text.split(`| ${heading} | nghĩa là |`)[1]?.split('\n\n')[0] ?? '').matchAll(/^\| ([^|-]+?) \|/gm)].map(
        ([, first]) => first,
      );
    const severities = (['error', 'warning', 'info'] as const).map((severity) => word(severity, 'vi'));

    expect(named('báo là')).toEqual(severities);
    for (const verdict of named('kết luận')) expect(text).toMatch(new RegExp(`Điểm tối đa: .*${verdict} \\d+ mục`));
    expect(named('kết luận')).toHaveLength(3);
  });
});

test.each(CODES)('the sentences of %s name exactly its params, in both languages', (code) => {
  for (const sentence of Object.values(CHECK_WORDS[code])) {
    const named = new Set([...sentence.matchAll(/\{([a-zA-Z]+)/g)].map(([, name]) => name));
    expect([...named].toSorted()).toEqual([...CHECKS[code].params].toSorted());
  }
});

test('a finding is said as a person would, with a decimal comma in Vietnamese, and why it is not decided', () => {
  const over = {
    code: 'max-exceeded',
    severity: 'warning',
    path: [],
    params: { node: 'one', max: '5', points: '5.5' },
  };
  const open = {
    code: 'max-not-decided',
    severity: 'info',
    path: [],
    params: { node: 'one', max: '5', because: 'not-met' },
  };

  expect(checkSentence(over as never, 'vi')).toBe(
    '"one" có thể được 5,5 điểm, vượt điểm tối đa 5; hãy sửa cách tính hoặc điểm tối đa',
  );
  expect(checkSentence(open as never, 'en')).toContain(DOUBT_WORDS['not-met']?.en);
});
