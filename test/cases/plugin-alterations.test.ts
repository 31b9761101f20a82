import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { mutants } from '../../src/author/index.js';
import { COMBINERS } from '../../src/combiners/index.js';
import { compilePack, defineCombiner, defineKind, type Pack, type Plugins, params } from '../../src/index.js';
import { documentOf } from './loading.js';

/** What a pack of one rule is altered to, as `kind key: change`. */
function told(rule: object, plugins: Plugins): readonly string[] {
  const title = { vi: 'Tên', en: 'Name' };
  const [kind] = plugins.kinds ?? [];
  const pack = compilePack(
    {
      ...(documentOf('examples/shapes/A5/pack.yaml') as object),
      requires: { kinds: [{ id: kind?.kind, version: 1 }] },
      facts: [{ id: 'x', type: 'number', min: 0, max: 10, title }],
      tiers: [{ id: 'unit', title, cohorts: [{ id: 'all' }], criteria: [{ id: 'c', title, max: 10, rule }] }],
    },
    plugins,
  );
  return mutants(pack.pack.document as unknown as Pack, plugins).flatMap(({ kind: is, place, change }) =>
    place.startsWith('unit/c#rule.made-up')
      ? [`${is} ${place.slice('unit/c#rule.made-up'.length + 1)}: ${change}`]
      : [],
  );
}

const rest = { reads: () => [], lower: () => 0, words: {} };
const made = (shape: z.core.$ZodType) => ({
  kinds: [defineKind({ kind: 'made-up', version: 1, params: shape, ...rest })],
});

describe('a parameter of a plugin is altered by what it is, without a word said', () => {
  test.each<[string, z.core.$ZodType, unknown, readonly string[]]>([
    ['a decimal', params.decimal, '2.5', ['cut at: 2.5 → 2.4', 'cut at: 2.5 → 2.6']],
    ['a whole number', params.wholeNumber(0, 9), 4, ['cut at: 4 → 3', 'cut at: 4 → 5']],
    ['the whole number 0', params.wholeNumber(0, 9), 0, ['cut at: 0 → 1']],
    ['a number of zod', z.number(), 7, ['cut at: 7 → 6', 'cut at: 7 → 8']],
    ['a word of three', z.enum(['a', 'b', 'c']), 'b', ['policy at: b → a', 'policy at: b → c']],
    ['yes', z.boolean(), true, ['policy at: true → false']],
    ['a day', params.date, '2019-12-31', ['cut at: 2019-12-31 → 2020-01-01']],
    ['a word that is there or not', z.literal('cap').exactOptional(), 'cap', ['conjunct at: cap → ∅']],
    ['a list of facts', z.array(params.factId), ['x', 'y'], ['conjunct at.0: x → ∅', 'conjunct at.1: y → ∅']],
    ['points by name', z.record(z.string(), params.decimal), { one: '1' }, ['cut at.one: 1 → 0', 'cut at.one: 1 → 2']],
    [
      'an expression',
      params.expression,
      { '<': [{ var: 'x' }, 3] },
      ['side at: < → <=', 'cut at.<.1.number: 3 → 2', 'cut at.<.1.number: 3 → 4'],
    ],
    ['a fact', params.factId, 'x', []],
    ['any text', z.string(), 'words', []],
  ])('%s', (_, schema, value, expected) => {
    expect(told({ 'made-up': { at: value } }, made(z.strictObject({ at: schema })))).toEqual(expected);
  });

  test('what stands in an object, a list or a rule inside it', () => {
    const plugins = {
      kinds: [
        defineKind({
          kind: 'made-up',
          version: 1,
          params: (rule) =>
            z.strictObject({ parts: z.array(z.union([z.string(), z.strictObject({ to: params.decimal, rule })])) }),
          ...rest,
        }),
      ],
    };
    const rule = { 'made-up': { parts: ['a', { to: 3, rule: { 'per-item': { count: 'x', each: 2, atMost: 9 } } }] } };

    expect(told(rule, plugins)).toEqual([
      'conjunct parts.0: a → ∅',
      'conjunct parts.1: {to:3,rule:{per-item:{count:x,each:2,at… → ∅',
      'cut parts.1.to: 3 → 2',
      'cut parts.1.to: 3 → 4',
      'points parts.1.rule.per-item.each: 2 → 1',
      'cap parts.1.rule.per-item.atMost: 9 → 8',
      'cap parts.1.rule.per-item.atMost: 9 → 10',
    ]);
  });
});

test('a combiner of a plugin is altered to each other one, and a built-in one is not altered to it', () => {
  const first = defineCombiner({
    combiner: 'first',
    version: 1,
    lower: (_, { sumOf }) => ({ earned: sumOf('points'), base: sumOf('base') }),
  });
  const title = { vi: 'Tên', en: 'Name' };
  const leaf = { id: 'c', title, max: 10, rule: { logic: { var: 'x' } } };
  const combinedBy = (combine: string) => {
    const document = {
      ...(documentOf('examples/shapes/A5/pack.yaml') as object),
      requires: { combiners: [{ id: 'first', version: 1 }] },
      facts: [{ id: 'x', type: 'number', min: 0, max: 10, title }],
      tiers: [
        {
          id: 'unit',
          title,
          cohorts: [{ id: 'all' }],
          criteria: [{ id: 'g', title, max: 10, combine, children: [leaf] }],
        },
      ],
    };
    const pack = compilePack(document, { combiners: [first] }).pack.document as unknown as Pack;
    return mutants(pack, { combiners: [first] }).flatMap(({ kind, change }) => (kind === 'combine' ? [change] : []));
  };

  // `best` stands for none of them: nobody wrote its number
  const others = COMBINERS.filter(({ params: needed }) => needed === undefined).map(({ combiner }) => combiner);
  expect(others).not.toContain('best');
  expect(combinedBy('first')).toEqual(others.map((name) => `first → ${name}`));
  expect(combinedBy('sum')).toEqual(['sum → mean']);
});
