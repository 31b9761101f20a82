import { expect, test } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';
import { type Kind, packJsonSchema, params, safeCompilePack } from '../../src/index.js';
import { PACK, plugins } from './house.js';

/** The issues of a pack whose rule is of the kind `half`, with these params. */
function issuesWith(kind: Kind['params']): readonly object[] {
  const checked = safeCompilePack(PACK, plugins({ kind: { params: kind } }));
  return checked.ok ? [] : checked.errors.map(({ code, params: told }) => ({ code, ...told }));
}

test('the ready-made params are described and made optional by methods, and by the functions of zod and zod/mini', () => {
  const schema = z.strictObject({
    fact: params.factId.describe('What is counted'),
    bar: params.decimal.describe('The bar').optional(),
    day: params.date.meta({ title: 'Day' }).exactOptional(),
    ids: z.array(params.id).min(1),
    more: mini.optional(params.id),
  });

  expect(z.toJSONSchema(schema, { io: 'input' })).toMatchObject({
    properties: {
      fact: { type: 'string', description: 'What is counted' },
      bar: { type: ['number', 'string'], description: 'The bar' },
      day: { format: 'date', title: 'Day' },
      ids: { type: 'array', minItems: 1, items: { type: 'string' } },
      more: { type: 'string' },
    },
    required: ['fact', 'ids'],
  });
  expect(schema.parse({ fact: 'a', bar: '7.50', ids: ['b'] })).toEqual({ fact: 'a', bar: '7.5', ids: ['b'] });
  expect(schema.safeParse({ fact: 'a', bar: undefined, ids: ['b'] }).success).toBe(true);
  expect(schema.safeParse({ fact: 'a', day: undefined, ids: ['b'] }).success).toBe(false);
});

test.each<[string, Kind['params']]>([
  ['zod', (rule) => z.strictObject({ rule })],
  ['zod/mini', (rule) => mini.strictObject({ rule })],
  [
    'zod, with the rule described',
    (rule) => z.strictObject({ rule: rule.describe('Half of this'), or: rule.optional() }),
  ],
])('a kind may have its params in %s', (_, given) => {
  expect(issuesWith(given)).toEqual([]);
  expect(JSON.stringify(packJsonSchema(plugins({ kind: { params: given } })))).toContain('"half":{"type":"object"');
});

test('what a schema of a plugin says in its own words is told, and what zod/mini does not say is not', () => {
  const never = () => false;
  const refusal = (rule: z.core.$ZodType) => issuesWith(() => z.strictObject({ rule }));

  expect(refusal(z.any().refine(never, 'no half of it'))).toMatchObject([
    { code: 'value-refused', message: 'no half of it' },
  ]);
  expect(refusal(mini.any().check(mini.refine(never, 'none')))).toMatchObject([
    { code: 'value-refused', message: 'none' },
  ]);
  expect(refusal(mini.any().check(mini.refine(never)))).toMatchObject([{ code: 'value-refused', message: '' }]);
});
