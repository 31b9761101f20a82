import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Json } from '../../src/model/expression.js';
import { decimal, nonBlank } from '../../src/model/scalars.js';
import { readShape } from '../../src/stages/shape.js';

const SCHEMA = z.strictObject({
  name: nonBlank,
  size: decimal,
  place: z.strictObject({ street: nonBlank, town: nonBlank }).exactOptional(),
  copies: z.array(z.strictObject({ street: nonBlank, size: decimal })).exactOptional(),
});

function told(document: unknown): readonly string[] {
  return readShape(SCHEMA, document as Json).issues.map(({ path, code, params }) =>
    [
      path.join('.'),
      code,
      ...Object.entries(params).flatMap(([name, value]) => (name === 'suggestion' && value ? [value] : [])),
    ].join(' '),
  );
}

test.each([
  ['a key that is nowhere, for the one that is missing', { name: 'x', extent: 5 }, ['extent key-unknown size']],
  ['a key of another object, for the one that is missing', { name: 'x', town: 5 }, ['town key-unknown size']],
  [
    'in an entry of a list',
    { name: 'x', size: 1, copies: [{ street: 'y', extent: 2 }] },
    ['copies.0.extent key-unknown size'],
  ],
  [
    'each of two objects by itself',
    { name: 'x', extent: 5, place: { street: 'y', city: 'z' } },
    ['extent key-unknown size', 'place.city key-unknown town'],
  ],
])('%s: one mistake', (_what, document, issues) => {
  expect(told(document)).toEqual(expect.arrayContaining(issues));
  expect(told(document).filter((line) => line.includes('key-unknown'))).toEqual(issues);
});

test.each([
  [
    'its value is none that the missing key takes',
    { name: 'x', extent: 'wide' },
    ['size key-missing', 'extent key-unknown'],
  ],
  ['it is near to another key', { name: 'x', copis: 5 }, ['size key-missing', 'copis key-unknown copies']],
  ['two keys are missing', { extent: 'y' }, ['name key-missing', 'size key-missing', 'extent key-unknown']],
  [
    'two keys are too many',
    { name: 'x', extent: 5, breadth: 6 },
    ['size key-missing', 'extent key-unknown', 'breadth key-unknown'],
  ],
  [
    'the key that is missing is of another object',
    { name: 'x', extent: 5, size: 1, place: { street: 'y' } },
    ['extent key-unknown', 'place.town key-missing'],
  ],
])('%s: nothing is guessed', (_what, document, issues) => {
  expect(told(document).toSorted()).toEqual(issues.toSorted());
});
