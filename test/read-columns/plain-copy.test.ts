import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit } from '../../src/model/document.js';
import { copyOf } from '../../src/stages/read-columns/plain-copy.js';
import { SEED } from '../support/seed.js';

const LIMITS = { depth: 6, nodes: 30 };

function containing(value: unknown): readonly unknown[] {
  const list: unknown[] = [value];
  list.push(list);
  return list;
}

/** Deeper than any limit, and as wide: its copy would have 10 to the power of its depth values. */
function tenTimesItself(): object {
  const object: Record<string, unknown> = {};
  for (let key = 0; key < 10; key += 1) object[`k${key}`] = object;
  return object;
}

const ODD: Readonly<Record<string, () => unknown>> = {
  'a text in other letters': () => ({ 'e\u0301': 'e\u0301' }),
  'half a letter': () => ['\ud800'],
  'half a letter in a key': () => ({ '\ud800': 1 }),
  nothing: () => [null],
  undefined: () => ({ a: undefined }),
  'a key that every object has': () => ({ constructor: 1 }),
  '__proto__ of its own': () => JSON.parse('{"__proto__": {"a": 1}}'),
  'an accessor': () => ({
    get a() {
      return 1;
    },
  }),
  'a hole': () => Object.assign([1], { length: 3 }),
  'a list with a key': () => Object.assign([1], { a: 1 }),
  'a symbol': () => ({ [Symbol('a')]: 1 }),
  'an instance': () => new Map(),
  'no prototype': () => Object.assign(Object.create(null), { a: [1, 'x', false] }),
  'a big number': () => [1n],
  'a function': () => [() => 1],
  'a list in itself': () => containing(1),
  'as deep as it may be': () => [[[[[[]]]]]],
  'one too deep': () => [[[[[[[]]]]]]],
  'as many values as there may be': () => Array.from({ length: 29 }, () => 1),
  'one too many': () => Array.from({ length: 30 }, () => 1),
};

describe('the copy is that of the door before every schema, or there is none where that refuses', () => {
  test.each(Object.entries(ODD))('%s', (_, value) => {
    expect(copyOf(value(), LIMITS)?.document).toEqual(admit(value(), LIMITS).document);
  });

  test('what is generated', () => {
    let refused = 0;
    const value = fc.anything({ withBigInt: true, withSparseArray: true, withNullPrototype: true, maxDepth: 5 });
    fc.assert(
      fc.property(value, (generated) => {
        const { document } = admit(generated, LIMITS);
        if (document === undefined) refused += 1;
        expect(copyOf(generated, LIMITS)?.document).toEqual(document);
      }),
      { seed: SEED, numRuns: 2000 },
    );

    expect(refused).toBeGreaterThan(100);
    expect(refused).toBeLessThan(1900);
  });
});

test('the containers are counted among the values', () => {
  expect(copyOf({ a: [1, 2], b: {} }, LIMITS)?.values).toBe(5);
});

test('the copy is another object, down to its innermost lists', () => {
  const row = { pages: [1] };
  const list: unknown[] = [row];
  const copied = copyOf({ list }, LIMITS);
  list.push(2);
  row.pages.push(3);

  expect(copied?.document).toEqual({ list: [{ pages: [1] }] });
});

test('an object that contains itself ten times, however deep, is refused at once', () => {
  expect(copyOf(tenTimesItself(), { depth: 64, nodes: 200_000 })).toBe(undefined);
});
