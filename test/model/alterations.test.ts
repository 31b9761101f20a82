import { expect, test } from 'vitest';
import * as z from 'zod';
import { COMBINERS } from '../../src/combiners/index.js';
import { defineKind, params } from '../../src/index.js';
import { KINDS } from '../../src/kinds/index.js';
import { altered, step, unaltered } from '../../src/model/alteration.js';
import { packSchema } from '../../src/model/pack.js';
import { unsaid } from './unsaid.js';

test('every key of the pack format and of every kind says how it is altered, or why it is not', () => {
  expect(unsaid(packSchema(KINDS, COMBINERS))).toEqual([]);
});

test('a parameter that does not say so is named, wherever it stands', () => {
  const forgetful = defineKind({
    kind: 'forgetful',
    params: z.strictObject({
      fact: params.factId.describe('The fact'),
      bar: params.decimal.describe('A number'),
      most: altered(params.decimal, step('cap')).describe('A number that says it').exactOptional(),
      mode: z.enum(['one', 'two']).exactOptional(),
      steps: z.array(z.strictObject({ from: params.decimal, note: unaltered(z.string(), 'for-readers') })),
      byName: z.record(z.string(), params.decimal),
      either: z.union([altered(z.enum(['all']), 'kept'), params.wholeNumber(0, 9)]),
    }),
    reads: () => [],
    lower: () => 0,
    words: {},
  });

  expect(unsaid(packSchema([...KINDS, forgetful], COMBINERS)).map((place) => place.replace(/^.*rule\./, ''))).toEqual([
    'forgetful.bar',
    'forgetful.mode',
    'forgetful.steps',
    'forgetful.steps[].from',
    'forgetful.byName.*',
    'forgetful.either',
  ]);
});
