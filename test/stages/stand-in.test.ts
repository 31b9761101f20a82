import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { decimal, id, nonBlank } from '../../src/model/scalars.js';
import { knownKeys } from '../../src/stages/shape/known-keys.js';
import { objectsAt } from '../../src/stages/shape/schema-walk.js';
import { isAccepted, standInAt } from '../../src/stages/shape/stand-in.js';

const SCHEMA = z.strictObject({
  name: nonBlank,
  id,
  max: decimal,
  day: z.iso.date(),
  at: z.iso.datetime(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  language: z.string().regex(/^[a-z]{2}$/),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  zone: z.string().regex(/^Z$/),
  open: z.boolean(),
  isTrue: z.boolean().refine((value) => value),
  colour: z.enum(['red', 'green']),
  format: z.literal(['tieuchi/pack@1', 'tieuchi/pack@2']),
  titles: z.record(z.string(), nonBlank),
  any: z.array(nonBlank),
  some: z.array(z.strictObject({ id, size: decimal.exactOptional() })).min(1),
  window: z.strictObject({ from: z.iso.date(), to: z.iso.date(), note: nonBlank.exactOptional() }),
  either: z
    .strictObject({ before: nonBlank.exactOptional(), through: z.boolean().exactOptional() })
    .refine(({ through }) => through !== undefined),
  union: z.union([z.never(), z.strictObject({ kind: z.literal('box') })]),
  later: z.lazy(() => nonBlank).optional(),
  never: z.strictObject({ inside: z.never() }),
  odd: z.string().refine((text) => text === 'nobody guesses this'),
});

describe('a stand-in is a value that the format takes at the place', () => {
  test.each<readonly [string, unknown]>([
    ['name', 'tieuchi-stand-in'],
    ['id', 'tieuchi-stand-in'],
    ['max', '1'],
    ['day', '2000-01-01'],
    ['at', '2000-01-01T00:00:00Z'],
    ['version', '1.0.0'],
    ['language', 'vi'],
    ['digest', `sha256:${'0'.repeat(64)}`],
    ['salt', '00000000000000000000000000000000'],
    ['zone', 'Z'],
    ['open', false],
    ['colour', 'red'],
    ['format', 'tieuchi/pack@1'],
    ['titles', {}],
    ['any', []],
    ['some', [{ id: 'tieuchi-stand-in' }]],
    ['window', { from: '2000-01-01', to: '2000-01-01' }],
    ['either', { through: false }],
    ['union', { kind: 'box' }],
    ['later', 'tieuchi-stand-in'],
  ])('%s', (key, expected) => {
    expect(standInAt(SCHEMA, [key])).toEqual(expected);
  });

  test('inside a list and an object', () => {
    expect(standInAt(SCHEMA, ['some', 4, 'size'])).toBe('1');
    expect(standInAt(SCHEMA, ['window', 'to'])).toBe('2000-01-01');
  });

  test.each([
    ['a key that the format does not have', ['nothing']],
    ['a name that every object has', ['toString']],
    ['an entry of a list', ['any', 0]],
    ['the document', []],
    ['a text that nobody guesses', ['odd']],
    ['an object of which a key can have no value', ['never']],
    ['a yes/no that must be yes', ['isTrue']],
    ['a place below what is no object', ['name', 'first']],
  ])('there is none for %s', (_, path) => {
    expect(standInAt(SCHEMA, path)).toBeUndefined();
  });
});

/** An object of so many others, each in the one before; the last is a text. */
const nested = (levels: number): z.core.$ZodType =>
  levels === 0 ? nonBlank : z.strictObject({ in: nested(levels - 1) });

test('is nested at most six deep', () => {
  expect(standInAt(z.strictObject({ key: nested(5) }), ['key'])).toEqual({
    in: { in: { in: { in: { in: 'tieuchi-stand-in' } } } },
  });
  expect(standInAt(z.strictObject({ key: nested(6) }), ['key'])).toBeUndefined();
});

test('of two forms of an object the first that has a value for the key gives it', () => {
  const forms = z.union([
    z.strictObject({ key: z.never() }),
    z.strictObject({ key: decimal }),
    z.strictObject({ key: id }),
  ]);

  expect(standInAt(forms, ['key'])).toBe('1');
});

test('a schema that throws, as that of a plugin may, accepts nothing', () => {
  const throws = z.string().refine(() => {
    throw new Error('plugin');
  });

  expect([isAccepted(throws, 'x'), isAccepted(nonBlank, 'x'), isAccepted(nonBlank, ' ')]).toEqual([false, true, false]);
});

describe('what stands in a wrapper is found', () => {
  const inner = z.strictObject({ key: decimal });

  test.each([
    ['optional', inner.optional()],
    ['nullable', inner.nullable()],
    ['readonly', inner.readonly()],
    ['default', inner.default({ key: '2' })],
    ['prefault', inner.prefault({ key: '2' })],
    ['catch', inner.catch({ key: '2' })],
    ['nonoptional', inner.optional().nonoptional()],
    ['pipe', inner.pipe(z.transform(({ key }) => key))],
    ['lazy', z.lazy(() => inner)],
    ['union', z.union([z.string(), inner])],
  ])('%s', (_, wrapped) => {
    expect(objectsAt(wrapped, [])).toEqual([inner]);
    expect(
      objectsAt(z.strictObject({ list: z.array(wrapped), map: z.record(z.string(), wrapped) }), ['list', 3]),
    ).toEqual([inner]);
    expect(standInAt(z.strictObject({ map: z.record(z.string(), wrapped) }), ['map', 'x', 'key'])).toBe('1');
  });

  test('and nothing is found of a list by a name, of a map or an object by a number', () => {
    const schema = z.strictObject({ list: z.array(inner), map: z.record(z.string(), inner), 3: inner });

    expect([objectsAt(schema, ['list', 'x']), objectsAt(schema, ['map', 0]), objectsAt(schema, [3])]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

test('a list that needs an entry has one, six levels deep at most', () => {
  const lists = (levels: number): z.core.$ZodType => (levels === 0 ? nonBlank : z.array(lists(levels - 1)).min(1));

  expect(standInAt(z.strictObject({ key: lists(3) }), ['key'])).toEqual([[['tieuchi-stand-in']]]);
  expect(standInAt(z.strictObject({ key: lists(6) }), ['key'])).toBeUndefined();
});

describe('the keys of a format', () => {
  const part = z.strictObject({ often: nonBlank, here: nonBlank });
  const keys = knownKeys(
    z.strictObject({
      ...{ top: nonBlank, a: part, b: z.array(z.strictObject({ often: decimal, listed: decimal })) },
      ...{
        c: z.record(z.string(), z.strictObject({ often: id, mapped: id })),
        d: z.strictObject({ often: id, twice: id }),
      },
      e: z.strictObject({
        twice: id,
        thrice: id,
        f: z.strictObject({ thrice: decimal, g: z.strictObject({ thrice: id }) }),
      }),
    }),
  );

  test('that may stand at a place', () => {
    expect(keys.at(['a'])).toEqual(['often', 'here']);
    expect(keys.at(['b', 7])).toEqual(['often', 'listed']);
    expect(keys.at(['top'])).toEqual([]);
  });

  test.each([
    ['top', 'top level'],
    ['here', 'a'],
    ['listed', 'b[]'],
    ['mapped', 'c.*'],
    ['twice', 'd, e'],
    ['thrice', 'e, e.f, e.f.g'],
    ['often', ''],
    ['nowhere', ''],
  ])('%s stands elsewhere in %j, and in more than three places in none that is worth to say', (key, expected) => {
    expect(keys.belongs(key)).toBe(expected);
  });

  test('that a word may mean: none of a very long word, and none after a thousand words', () => {
    const fresh = knownKeys(part);
    const long = 'k'.repeat(80);

    expect([
      fresh.suggest('hree', ['here']),
      fresh.suggest(`${long}x`, [long]),
      fresh.suggest(long, [`${long}x`]),
    ]).toEqual([...['here', '', `${long}x`]]);
    for (let count = 3; count < 999; count += 1) fresh.suggest('hree', []);
    expect([fresh.suggest('hree', ['here']), fresh.suggest('hree', ['here'])]).toEqual(['here', '']);
  });
});
