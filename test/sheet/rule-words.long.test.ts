import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.js';
import type { JsonObject } from '../../src/sheet/index.js';
import { FORMS } from '../../src/sheet/wording/forms.js';
import { normalSentence } from '../../src/sheet/wording/normal-sentence.js';
import { readRule, writeRule } from '../../src/sheet/wording/rule-sentence.js';
import { isSameRule, keepSpelling } from '../../src/sheet/wording/same-rule.js';
import { drawing } from '../support/naive-draw.js';
import { packOf } from '../support/naive-generate-pack.js';
import { documentAt, PACK_PATHS } from '../support/packs-in-repo.js';
import { numbersOf, type ToldRule, toldRules, withOtherNumbers, withoutNumbers } from './told-rules.js';

const IN_REPO = PACK_PATHS.flatMap((path) => toldRules(documentAt(path)));
const GENERATED = fc
  .sample(fc.gen(), { numRuns: 40, seed: 20191018 })
  .flatMap((generate) => toldRules(packOf(drawing(generate)) as unknown as JsonObject));
/** The same packs with English as their first language. */
const IN_ENGLISH = PACK_PATHS.map(documentAt).flatMap((pack) => toldRules({ ...pack, languages: ['en', 'vi'] }));
const BUILT_IN = KINDS.map(({ kind }) => kind);

test('there is a sentence for each rule kind', () => {
  expect(Object.keys(FORMS).toSorted()).toEqual(BUILT_IN.toSorted());
});

test.each([
  ['the packs of the repository', IN_REPO, 180],
  ['the same in English', IN_ENGLISH, 180],
  ['generated packs', GENERATED, 300],
])('every rule of %s is told in words that are read back as the same rule', (_, rules, atLeast) => {
  const [kind] = [({ rule }: ToldRule) => Object.keys(rule)[0] ?? ''];
  const wrong = rules.filter(({ rule, names, sentence }) => {
    const back = readRule(sentence, names);
    return !back || !isSameRule(back, rule);
  });
  const byParams = rules.filter(({ sentence }) => /^(?:Cách tính|Rule) “/.test(sentence)).map(kind);

  expect(rules.length).toBeGreaterThan(atLeast);
  expect(wrong.map(({ node, sentence }) => `${node}: ${sentence}`)).toEqual([]);
  expect(byParams.filter((each) => BUILT_IN.includes(each))).toEqual([]);
  expect(rules.filter(({ sentence }) => /[{}]|":/.test(sentence))).toEqual([]);
});

test.each([
  ['the packs of the repository', IN_REPO],
  ['generated packs', GENERATED],
])('a number that is changed in a sentence of %s changes in the rule, and nothing else does', (_, rules) => {
  let [taken, refused] = [0, 0];
  for (const { rule, names, sentence } of rules) {
    for (const { number, changed } of withOtherNumbers(sentence)) {
      const read = readRule(changed, names);
      if (!read) {
        refused += 1;
        continue;
      }
      taken += 1;
      const now = keepSpelling(rule, read);
      const [before, after] = [numbersOf(rule), numbersOf(now)];
      const values = [...after].flatMap(([path, value]) => (before.get(path) === value ? [] : [value]));
      // ends that are one number, as in “bằng 3”, change both; a part of the maximum is told as a percent
      const written = Number(number.replace(',', '.'));
      const [value = '', ...others] = new Set(values);
      expect(others, changed).toEqual([]);
      expect(
        [String(written), String(written / 100), ...value.split('/').filter((part) => part === number)],
        changed,
      ).toContain(value.includes('/') ? number : value);
      expect(withoutNumbers(now), changed).toBe(withoutNumbers(rule));
    }
  }
  expect(taken).toBeGreaterThan(100);
  // the numbers that belong to the wording itself: “0 điểm”, “1 - …”
  expect(refused).toBeLessThan(taken * 1.5);
});

/** One rule for each sentence. */
const SENTENCES = new Map([...IN_REPO, ...GENERATED].map((told) => [told.sentence, told] as const));

test('a sentence with a letter or a word less is read as what it then says, or not at all', () => {
  for (const { names, sentence } of [...SENTENCES.values()].slice(0, 90)) {
    const places = [...sentence.matchAll(/\S+ ?/gu)].map(({ index, 0: word }) => [index, word.length] as const);
    const cuts = [...places, ...places.map(([index]) => [index, 1] as const)];
    for (const [index, length] of cuts) {
      const less = sentence.slice(0, index) + sentence.slice(index + length);
      const read = readRule(less, names);
      if (!read) continue;
      const told = writeRule(read, names);
      const isByParams = /^(?:Cách tính|Rule) “/.test(told);
      if (!isByParams) expect(normalSentence(told, names.language)).toBe(normalSentence(less, names.language));
    }
  }
});

test('rules many times inside one another, and brackets without end, are told and read in little time', () => {
  const names = toldRules(documentAt('examples/01-score/pack.yaml'))[0]?.names;
  if (!names) throw new Error('no rule');
  let rule: JsonObject = { flag: { when: 'has-website' } };
  for (let depth = 0; depth < 12; depth += 1) rule = { 'sum-of': [{ max: 1, rule }] };
  const sentence = writeRule(rule, names);

  expect(sentence).toContain('Cộng các phần: (tối đa 1 điểm: Cộng các phần: ');
  expect(isSameRule(readRule(sentence, names) ?? null, rule)).toBe(true);
  expect(readRule(`Điểm = ${'('.repeat(9000)}1${')'.repeat(9000)}`, names)).toBeUndefined();
});
