import { expect, test } from 'vitest';
import { COMBINERS } from '../../src/combiners/index.js';
import { packJsonSchema } from '../../src/index.js';
import { COUNTS_AS } from '../../src/model/pack-policies.js';
import { ABSENTEE_PLACES, TIE_METHODS } from '../../src/model/tie-method.js';
import { combineSentence } from '../../src/words/explain-unit-words.js';
import { packValue } from '../../src/words/pack-part-words.js';

const combiners = COMBINERS.filter(({ params }) => !params).map(({ combiner }) => combiner);
const words = [...combiners, ...Object.keys(COUNTS_AS), ...TIE_METHODS, ...ABSENTEE_PLACES];

test('a word that stands as a value in a pack is told in both languages', () => {
  expect(words.length).toBeGreaterThan(15);
  expect(words.filter((word) => !packValue(word, 'vi') || !packValue(word, 'en'))).toEqual([]);
});

test('the explanation of a group has a sentence of its own for each built-in combiner', () => {
  const own = (combiner: string) => combineSentence(combiner, 'en', { percents: '60', points: '6', base: '10' });
  const names = COMBINERS.map(({ combiner }) => combiner);

  expect(own('best')).not.toBe(own('of-a-plugin'));
  expect(names.filter((name) => own(name) === own('of-a-plugin'))).toEqual([]);
});

/** Every description of a key with this name in the schema of a pack. */
function descriptionsOf(key: string, schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, inside]) =>
    name === key && typeof inside === 'object' && inside !== null && 'description' in inside
      ? [String(inside.description)]
      : descriptionsOf(key, inside),
  );
}

test.each<readonly [string, readonly string[]]>([
  ['ties', TIE_METHODS],
  ['policies', Object.keys(COUNTS_AS)],
])('of the descriptions of `%s` in a pack, one names each of its words', (key, closed) => {
  const descriptions = descriptionsOf(key, packJsonSchema());

  expect(descriptions.filter((text) => closed.every((word) => text.includes(word)))).toHaveLength(1);
});
