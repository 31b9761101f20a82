import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  amendmentJsonSchema,
  assessmentJsonSchema,
  casesJsonSchema,
  coreJsonSchema,
  packJsonSchema,
  params,
  recordJsonSchema,
} from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { DESCRIBE_WORDS, describedIn } from '../../src/words/index.js';

/** Every description in a schema. */
function descriptions(schema: Json): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'description' && typeof value === 'string' ? [value] : descriptions(value),
  );
}

const SCHEMAS = {
  packJsonSchema,
  coreJsonSchema,
  amendmentJsonSchema,
  assessmentJsonSchema,
  recordJsonSchema,
  casesJsonSchema,
};
const ENGLISH = new Set(Object.values(SCHEMAS).flatMap((schema) => descriptions(schema())));

/** What a plugin that describes nothing shows of the building blocks of its params. */
const BLOCKS = Object.values({ ...params, wholeNumber: params.wholeNumber(0, 1) }).flatMap((block) =>
  descriptions(z.toJSONSchema(block, { io: 'input' }) as Json),
);

test('no description is empty in Vietnamese', () => {
  const empty = Object.entries(DESCRIBE_WORDS).filter(([, vi]) => vi.trim() === '');

  expect(empty.map(([en]) => en)).toEqual([]);
});

test('there is much to describe', () => {
  expect(ENGLISH.size).toBeGreaterThan(350);
});

test('every description of every format is there in Vietnamese', () => {
  expect([...ENGLISH].filter((text) => !Object.hasOwn(DESCRIBE_WORDS, text))).toEqual([]);
});

test('no Vietnamese description is left of one that went', () => {
  expect(Object.keys(DESCRIBE_WORDS).filter((text) => !ENGLISH.has(text) && !BLOCKS.includes(text))).toEqual([]);
});

test('the Vietnamese ones are Vietnamese, and say nothing twice as long as a line of an editor', () => {
  const plain = Object.values(DESCRIBE_WORDS).filter((text) => !/[À-ỹ]/.test(text));

  expect(plain).toEqual([]);
  expect(Object.values(DESCRIBE_WORDS).filter((text) => text.length > 200)).toEqual([]);
  expect(
    Object.values(DESCRIBE_WORDS).filter((text) => text !== text.normalize('NFC') || text !== text.trim()),
  ).toEqual([]);
});

test('a schema in Vietnamese differs from the English one in its descriptions alone', () => {
  const without = (schema: Json): Json =>
    JSON.parse(
      JSON.stringify(schema, (key, value) => (key === 'description' && typeof value === 'string' ? '' : value)),
    );

  for (const schema of Object.values(SCHEMAS).map((made) => made())) {
    expect(without(describedIn(schema, 'vi'))).toEqual(without(schema));
    expect(descriptions(describedIn(schema, 'vi')).filter((text) => ENGLISH.has(text))).toEqual([]);
  }
});
