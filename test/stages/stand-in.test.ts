import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { decimal, id, nonBlank } from '../../src/model/scalars.js';
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
const nested = (levels: number): z.ZodType => (levels === 0 ? nonBlank : z.strictObject({ in: nested(levels - 1) }));

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
