import { expect, test } from 'vitest';
import * as z from 'zod';
import { KINDS } from '../../src/kinds/index.js';
import { defineKind } from '../../src/model/define.js';
import type { Kind } from '../../src/model/kind.js';
import { because, notApplicable, number, operand } from '../../src/model/lowered.js';
import { decimal, factId } from '../../src/model/scalars.js';
import { paramsOf } from '../support/lowered.js';

test('the built-in kinds, in the order in which authors meet them', () => {
  expect(KINDS.map(({ kind }) => kind)).toEqual([
    'flag',
    'choice',
    'share',
    'bands',
    'per-item',
    'checklist',
    'deduct',
    'sum-of',
    'best-of',
    'mark',
    'goalposts',
    'relative',
    'logic',
  ]);
});

test('only logic meets absent facts where it reads them', () => {
  expect(KINDS.filter(({ lazy }) => lazy).map(({ kind }) => kind)).toEqual(['logic']);
});

test.each(KINDS.map((kind) => [kind.kind, kind] as const))('every key of %s is described in JSON Schema', (_, kind) => {
  const schema = z.toJSONSchema(paramsOf(kind), { io: 'input' });

  expect(undescribed(schema)).toEqual([]);
});

test.each(KINDS.map((kind) => [kind.kind, kind] as const))(
  'every reason of %s is told in both languages',
  (_, { words }) => {
    for (const { vi, en } of Object.values(words)) {
      expect(vi).toMatch(/\S/);
      expect(en).toMatch(/\S/);
    }
  },
);

test("a plugin's params are typed by its schema, and its decimals read as points", () => {
  const threshold: Kind = defineKind({
    kind: 'threshold',
    params: z.strictObject({ fact: factId.describe('The fact to compare'), atLeast: decimal.describe('The bar') }),
    reads: ({ fact }) => [{ at: ['fact'], fact, type: 'number' }],
    lower: ({ fact, atLeast }, { max }) => ({
      if: [{ '>=': [operand(fact), number(atLeast.trim())] }, because('reached', max), because('not-reached', 0)],
    }),
    words: {},
  });

  expect(threshold.lower({ fact: 'score', atLeast: '7' }, { max: '5' } as never)).toEqual({
    if: [
      { '>=': [{ var: 'score' }, { number: '7' }] },
      { because: ['reached', { number: '5' }] },
      { because: ['not-reached', { number: '0' }] },
    ],
  });
});

test('an answer that does not apply says why, and an expression stands for itself', () => {
  expect(notApplicable('nobody')).toEqual({ 'not-applicable': 'nobody' });
  expect(operand({ count: { var: 'list' } })).toEqual({ count: { var: 'list' } });
});

/** Paths of properties without a description; those of a rule inside are its kind's. */
function undescribed(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties = 'properties' in schema ? Object.entries(schema.properties as object) : [];
  const own = properties
    .filter(([, inside]) => !('description' in inside || '$ref' in inside))
    .map(([key]) => `${path}.${key}`);
  const inside = Object.entries(schema).flatMap(([key, value]) =>
    key === '$defs' || key === 'rule' ? [] : undescribed(value, `${path}.${key}`),
  );
  return [...own, ...inside];
}
