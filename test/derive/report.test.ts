import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DERIVE_NOTES, type DeriveCode, derivePack } from '../../src/author/index.js';
import { printDerived } from '../../src/cli/print/derived.js';
import { deriveNoteSentence, LANGUAGES } from '../../src/words/index.js';
import { MODEL } from './somewhere.js';

const CASES = `# Trường hợp thử · cases
format: tieuchi/cases@1
pack: { id: dau-do-2019, version: 2.1.0 }
figures: synthetic
cases:
  - { id: district-all, tier: district, attributes: { is-urban: true }, facts: { visits: 9 }, expect: { visits-c: 4 } }
  - { id: full, tier: commune, attributes: { is-urban: true }, facts: { staff: 10, trained: 10, issued-on: 2019-03-31, errors: 0 }, expect: { plan: 5, training: 8, total: { points: 20, level: I } } }
  - { id: plan-late, tier: commune, attributes: { is-urban: true }, facts: { issued-on: 2019-04-01 }, expect: { plan: 0 } }
  - { id: like-late, tier: commune, like: plan-late, facts: { staff: 10, trained: 5 }, expect: { training: 4 } }
equivalents:
  - { alteration: "points district/visits-c#rule.per-item.each: 1 → 2", because: { vi: Ví dụ, en: An example } }
`;

const golden = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

function derived() {
  const result = derivePack(
    { text: MODEL, cases: [{ name: 'cases.yaml', text: CASES }] },
    {
      authority: { vi: 'tỉnh Nơi Khác', en: 'Elsewhere' },
      id: 'noi-khac-2026',
      year: 2026,
      tiers: ['commune'],
      without: ['plan'],
      binding: ['tt-2'],
    },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

test.each(LANGUAGES)('the report in %s is the one that was read and found plain', (language) => {
  expect(printDerived(derived().notes, language, 80)).toBe(golden(`report.${language}.txt`));
});

test('the cases lose what is gone, and a result that was computed says so above its case', () => {
  expect(derived().cases.map(({ text }) => text)).toEqual([golden('cases.expected.yaml')]);
});

test.each(Object.keys(DERIVE_NOTES) as DeriveCode[])(
  'the sentence of %s says each of its params, in both languages',
  (code) => {
    const { params } = DERIVE_NOTES[code];
    const given = Object.fromEntries(params.map((name) => [name, `~${name}~`]));

    for (const language of LANGUAGES) {
      const sentence = deriveNoteSentence(code, language, given);
      const told = params.filter((name) => !sentence.includes(`~${name}~`));
      // of a title that is moved, what comes instead is enough
      expect(told).toEqual(code === 'year-moved' ? ['before'] : []);
      expect(sentence).not.toMatch(/[[\]{}]| {2}/);
    }
  },
);
