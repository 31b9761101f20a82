import { expect, test } from 'vitest';
import { packJsonSchema } from '../../src/index.js';
import { OPERATORS } from '../../src/logic/index.js';
import { differencesOf, operatorsOfType, type Schema } from './type-structure.js';

const SCHEMA = packJsonSchema() as Schema;

const NAMES = '"\\"max\\"","\\"mean\\"","\\"min\\"","\\"sum\\"","\\"weighted-mean\\""';
const COMBINER = `.tiers[].criteria[].combine: type {"words":[${NAMES}],"objects":[["best"]],"lists":0}, schema {"words":[${NAMES}],"objects":[["best?"]],"lists":0}`;

test('the types of a pack as written say what its JSON Schema says: keys, which may be left out, words, lists', () => {
  // the schema counts the keys of the object elsewhere: it has exactly one
  expect(differencesOf(SCHEMA)).toEqual([COMBINER]);
});

test('a key, a word or a list that only one of them has is told with its place', () => {
  const { properties = {}, required = [] } = SCHEMA;
  const told = (other: Schema) => differencesOf({ ...SCHEMA, ...other }).filter((line) => line !== COMBINER);
  const changed = (key: string, schema: Schema) => told({ properties: { ...properties, [key]: schema } });

  expect(changed('standing', { type: 'string', enum: ['official'] })).toEqual([
    '.standing: type {"words":["\\"derived\\"","\\"official\\"","\\"reconstructed\\""],"objects":[],"lists":0}, schema {"words":["\\"official\\""],"objects":[],"lists":0}',
  ]);
  expect(changed('languages', { type: 'string' })).toEqual([
    '.languages: type {"words":[],"objects":[],"lists":1}, schema {"words":["text"],"objects":[],"lists":0}',
  ]);
  expect(changed('maker', { type: 'string' })).toHaveLength(1);
  expect(told({ required: required.filter((key) => key !== 'gaps') })).toHaveLength(1);
});

test('the type of an expression has every operator, and numbers without loss', () => {
  expect(operatorsOfType().toSorted()).toEqual([...Object.keys(OPERATORS), 'number'].toSorted());
});
