import { describe, expect, test } from 'vitest';
import { isList, isObject } from '../../src/kit/plain-data.js';
import { word } from '../../src/words/index.js';
import { claimsIn, examplesOf, page, yamlOf } from './page.js';
import { KNOWN } from './page-pairs.js';

const LANGUAGES = ['vi', 'en'];
/** Keys whose texts each page writes in its own words. */
const OWN_WORDS = ['reason', 'by', 'note', 'narrative', 'place', 'signer', 'at', 'authority', 'text', 'measure'];

/** Words by language, as a title. */
const isWords = (value: unknown) =>
  isObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => LANGUAGES.includes(key));

/**
 * Where two examples differ otherwise than by names: each name of the first is one name of the second, throughout the `names`
 * that are known so far; words of the format, numbers and days of the year are the same.
 */
function differences(one: unknown, other: unknown, names: Map<string, string>, path = ''): readonly string[] {
  if (isList(one) && isList(other))
    return one.length === other.length
      ? one.flatMap((item, index) => differences(item, other[index], names, `${path}.${index}`))
      : [`${path}: ${one.length} entries, ${other.length} in Vietnamese`];
  if (isObject(one) && isObject(other)) {
    const [keys, others] = [one, other].map((each) => Object.keys(each).filter((key) => !isWords(each[key]))) as [
      string[],
      string[],
    ];
    if (keys.length !== others.length) return [`${path}: ${keys.join()} | ${others.join()}`];
    return keys.flatMap((key, index) => {
      const there = others[index] ?? '';
      if (OWN_WORDS.includes(key) && key === there) return [];
      return [
        ...differences(key, there, names, `${path}.${key}`),
        ...differences(one[key], other[there], names, `${path}.${key}`),
      ];
    });
  }
  if (typeof one !== 'string' || typeof other !== 'string') return one === other ? [] : [`${path}: ${one} | ${other}`];
  if (one === other) return [];
  const known = names.get(one) ?? other;
  names.set(one, known);
  const isFixed = KNOWN.has(one) && KNOWN.has(other);
  return known === other && !isFixed ? [] : [`${path}: ${one} | ${other}`];
}

const blocksOf = (text: string, info: RegExp) =>
  [...text.matchAll(/^```(yaml.*)\n([\s\S]*?)^```/gm)]
    .filter(([, said = '']) => info.test(said))
    .map(([, , inside = '']) => yamlOf(inside));

/** The examples of both pages; those of the Vietnamese page that a reader does, and the English one has not, left out. */
const EXAMPLES = {
  'pack-format.md': [/^yaml/, 'vi/dang-bo-tieu-chi.md', /^yaml/],
  'checks.md': [/^yaml$/, 'vi/kiem-tra-bo-tieu-chi.md', /^yaml$/],
  'assessment-format.md': [/^yaml$/, 'vi/dang-dot-danh-gia.md', /^yaml (?:more )?in dot\.yaml$/],
} as const;

describe.each(Object.entries(EXAMPLES))('docs/%s', (english, [info, vietnamese, infoThere]) => {
  const [en, vi] = [blocksOf(page(english), info), blocksOf(page(vietnamese), infoThere)];
  // the decision that approves is shown by another step of the Vietnamese page
  const shared = en.filter((block) => !('texts' in block && Object.keys(block).length === 1));

  test('has the examples of the Vietnamese page, but for names and words', () => {
    const names = new Map<string, string>();

    expect(vi).toHaveLength(shared.length);
    expect(
      shared.flatMap((block, index) =>
        // the packs of findings have names of their own each
        differences(block, vi[index], english === 'checks.md' ? new Map() : names, `[${index}]`),
      ),
    ).toEqual([]);
  });
});

test('the figures below each example of a pack, and what comes of them, are those of the Vietnamese page', () => {
  const values = (facts: string) => facts.match(/(?<=: )(?:true|false|[\d.-]+(?=[ ,}]|$))/g) ?? [];
  const english = examplesOf(page('pack-format.md')).map(({ claims }) =>
    claims.map(({ facts, gives }) => {
      const [points = ''] = gives.split(', level');
      return [...values(facts), /^\d/.test(points) ? points : word(points as 'missing', 'vi')];
    }),
  );
  const vietnamese = examplesOf(page('vi/dang-bo-tieu-chi.md'), 'vi').map(({ claims }) =>
    claims.map(({ facts, gives }) => {
      const [, points] = /^được (\S+) điểm/.exec(gives) ?? [];
      return [...values(facts), points?.replace(',', '.') ?? gives];
    }),
  );

  expect(vietnamese).toEqual(english);
  expect(claimsIn(page('pack-format.md'), 'en').length).toBeGreaterThan(50);
});

test('another number, word of the format, name or entry is a difference', () => {
  const one = yamlOf('a: { max: 5, rule: { share: { part: done, whole: files, whenZero: zero } } }');
  const of = (text: string) => differences(one, yamlOf(text), new Map());

  expect(of('a: { max: 5, rule: { share: { part: xong, whole: ho-so, whenZero: zero } } }')).toEqual([]);
  expect(of('a: { max: 6, rule: { share: { part: xong, whole: ho-so, whenZero: full } } }')).toEqual([
    '.a.max: 5 | 6',
    '.a.rule.share.whenZero: zero | full',
  ]);
  expect(of('a: { max: 5, rule: { share: { part: xong, whole: ho-so } } }')).toEqual([
    '.a.rule.share: part,whole,whenZero | part,whole',
  ]);
  expect(differences(['a', 'a'], ['b', 'c'], new Map())).toEqual(['.1: a | c']);
});
