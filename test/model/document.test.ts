import { describe, expect, test } from 'vitest';
import { compilePack, safeCompilePack } from '../../src/index.js';
import { admit, jsonTypeOf, LIMITS, type Limits, valueAt } from '../../src/model/document.js';
import { paramsOf } from '../../src/model/issue.js';

const codes = (input: unknown, limits = LIMITS) =>
  admit(input, limits).issues.map(({ code, path }) => `${path.join('.')} ${code}`);

/** Lists inside one another. */
function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

describe('plain data', () => {
  test('is copied as it is, keys in their order', () => {
    const input = { b: [1, null, true, { c: 'x' }], a: {} };
    const { document, issues } = admit(input);

    expect(issues).toEqual([]);
    expect(JSON.stringify(document)).toBe('{"b":[1,null,true,{"c":"x"}],"a":{}}');
    expect(document).not.toBe(input);
  });

  test('may be a single value', () => {
    expect(admit('x')).toEqual({ document: 'x', issues: [] });
    expect(admit(null)).toEqual({ document: null, issues: [] });
  });

  test('is put in composed form, keys and strings', () => {
    const decomposed = 'tổng'.normalize('NFD');
    const { document } = admit({ [decomposed]: [decomposed] });

    expect(Object.keys(document as object)).toEqual(['tổng'.normalize('NFC')]);
    expect(valueAt(document ?? null, ['tổng'.normalize('NFC'), 0])).toBe('tổng'.normalize('NFC'));
  });

  test('two keys that are one in composed form are told', () => {
    expect(codes({ ['é'.normalize('NFC')]: 1, ['é'.normalize('NFD')]: 2 })).toEqual(['é duplicate-key']);
  });

  test('may come without a prototype, or from another realm', () => {
    const bare: Record<string, unknown> = Object.create(null);
    bare.a = 1;

    expect(admit(bare)).toEqual({ document: { a: 1 }, issues: [] });
  });
});

describe('what is not plain data is told, all at once', () => {
  class Money {}

  test.each([
    ['undefined', undefined, 'undefined'],
    ['a function', () => 1, 'function'],
    ['a symbol', Symbol('x'), 'symbol'],
    ['a bigint', 1n, 'bigint'],
    ['a date', new Date(0), 'instance'],
    ['a map', new Map(), 'instance'],
    ['an instance', new Money(), 'instance'],
    ['an instance with a symbol key, as form data has', Object.assign(new Money(), { [Symbol('x')]: 1 }), 'instance'],
    ['an object with a symbol key', { [Symbol('x')]: 1 }, 'symbol'],
    ['a list with keys', Object.assign([1], { a: 1 }), 'list with keys'],
  ])('%s', (_, value, found) => {
    expect(admit({ ok: 1, at: [value] })).toEqual({
      document: undefined,
      issues: [{ code: 'not-plain', severity: 'error', path: ['at', 0], params: { found } }],
    });
  });

  test('a hole in a list', () => {
    const holed = [1];
    holed[2] = 3;

    expect(codes(holed)).toEqual(['1 not-plain']);
  });

  test('an accessor, which is never called', () => {
    const input = Object.defineProperty({}, 'a', {
      enumerable: true,
      get() {
        throw new Error('called');
      },
    });

    expect(codes(input)).toEqual(['a not-plain']);
  });

  test('keys that reach into prototypes', () => {
    expect(codes(JSON.parse('{"a": {"__proto__": 1, "constructor": 2, "prototype": 3}}'))).toEqual([
      'a.__proto__ key-forbidden',
      'a.constructor key-forbidden',
      'a.prototype key-forbidden',
    ]);
  });

  test('several faults stand in document order', () => {
    expect(codes({ a: [undefined], b: { constructor: 1 }, c: 1n })).toEqual([
      'a.0 not-plain',
      'b.constructor key-forbidden',
      'c not-plain',
    ]);
  });
});

describe('limits', () => {
  test('64 containers inside one another are let in, 65 are not', () => {
    expect(codes(nested(64))).toEqual([]);
    expect(admit(nested(65)).issues).toMatchObject([{ code: 'depth', params: { limit: '64' } }]);
  });

  test('depth is measured without recursion', () => {
    expect(admit(nested(1_000_000)).issues).toHaveLength(1);
  });

  test('a value that contains itself is too deep', () => {
    const round: { self?: unknown } = {};
    round.self = round;

    expect(admit(round).issues).toMatchObject([{ code: 'depth' }]);
  });

  test('as many values as the limit are let in, one more is not', () => {
    const limits = { ...LIMITS, nodes: 4 };

    expect(codes([1, 2, 3], limits)).toEqual([]);
    expect(codes([1, 2, 3, 4], limits)).toEqual([' source-too-many-nodes']);
    expect(codes({ a: [1, 2], b: [3] }, limits)).toEqual([' source-too-many-nodes']);
  });

  test('a long list of nothing costs nothing', () => {
    const long: unknown[] = [];
    long.length = 4_000_000_000;

    expect(codes(long)).toEqual([' source-too-many-nodes']);
  });

  test('a wide document is walked without a wide stack', () => {
    const wide = Array.from({ length: 199_999 }, () => 0);

    expect(admit(wide).issues).toEqual([]);
  });

  test('the defaults are those of the documentation', () => {
    expect(LIMITS).toEqual({
      depth: 64,
      nodes: 200_000,
      totalNodes: 20_000_000,
      bytes: 4_194_304,
      steps: 100_000,
      recordBytes: 67_108_864,
    });
  });
});

describe('lists whose entries have the limit of values each', () => {
  const entriesOf = new Set(['units', 'salts']);
  const told = (input: unknown, limits: Pick<typeof LIMITS, 'depth' | 'nodes' | 'totalNodes'>) =>
    admit(input, limits, entriesOf).issues.map(
      (issue) => `${issue.path.join('.')} ${issue.code} ${paramsOf(issue).limit}`,
    );

  test('an entry with too many is named, and those after it are looked at', () => {
    const limits = { depth: 64, nodes: 4, totalNodes: 100 };

    // an object of three values is four
    expect(told({ id: 'x', units: [{ a: 1, b: 2, c: 3 }, { a: [1, 2] }] }, limits)).toEqual([]);
    expect(
      told({ units: [{ a: 1, b: [2, 3] }, 1, [1, 2, 3, 4], { a: 1n }], salts: { u: [1, 2, 3, 4] } }, limits),
    ).toEqual([
      'units.0 source-too-many-nodes 4',
      'units.2 source-too-many-nodes 4',
      'units.3.a not-plain undefined',
      'salts.u source-too-many-nodes 4',
    ]);
  });

  test('the document without its entries is counted as one of no lists is', () => {
    const limits = { depth: 64, nodes: 4, totalNodes: 100 };

    expect(told({ id: 'x', state: 'y', units: [1, 2, 3, 4, 5, 6] }, limits)).toEqual([]);
    expect(told({ id: 'x', state: ['y', 'z'], units: [] }, limits)).toEqual([' source-too-many-nodes 4']);
    expect(told({ a: { units: [1, 2, 3] } }, limits)).toEqual([' source-too-many-nodes 4']);
  });

  test('all entries together have a limit, which names the list', () => {
    const limits = { depth: 64, nodes: 4, totalNodes: 5 };

    expect(told({ units: [[1, 2], 3, 4] }, limits)).toEqual([]);
    expect(told({ units: [[1, 2], 3], salts: { a: 1, b: 2 } }, limits)).toEqual(['salts source-too-many-nodes 5']);
    expect(told({ units: new Array(4_000_000_000) }, limits)).toEqual(['units source-too-many-nodes 5']);
  });

  test('a list of a million holes is told a hundred times', () => {
    expect(told({ units: new Array(1_000_000) }, LIMITS)).toHaveLength(100);
  });

  test('of values that are shared, each place counts', () => {
    const shared = Array.from({ length: 1000 }, () => 0);

    expect(told({ units: Array.from({ length: 1000 }, () => shared) }, { ...LIMITS, totalNodes: 900_000 })).toEqual([
      'units source-too-many-nodes 900000',
    ]);
  });
});

test('a value is found by its path, and only among own properties', () => {
  const document = { a: [{ b: 'x' }] };

  expect(valueAt(document, ['a', 0, 'b'])).toBe('x');
  expect(valueAt(document, [])).toBe(document);
  expect(valueAt(document, ['a', 1])).toBeUndefined();
  expect(valueAt(document, ['a', 'length', 'x'])).toBeUndefined();
  expect(valueAt(document, ['toString'])).toBeUndefined();
});

test('one word says what stands in a document', () => {
  expect([null, true, 1, 'x', [], {}].map(jsonTypeOf)).toEqual([
    'nothing',
    'boolean',
    'number',
    'text',
    'list',
    'object',
  ]);
});

describe('a limit that was passed', () => {
  const deep = { format: 'tieuchi/pack@1', a: [[[[1]]]] };

  test('is named, in the issue and in what is thrown, with the option that raises it', () => {
    const told = safeCompilePack(deep, {}, { limits: { depth: 3 } });
    expect(told.ok ? [] : told.errors.map((issue) => paramsOf(issue))).toContainEqual({ limit: '3', name: 'depth' });
    expect(() => compilePack(deep, {}, { limits: { depth: 3 } })).toThrow(
      'a[0][0]: depth {"limit":"3","name":"depth"}',
    );
  });

  test('can be raised alone: the others stay as they are', () => {
    const codes = (limits: Partial<Limits>) => {
      const told = safeCompilePack(deep, {}, { limits });
      return told.ok ? [] : told.errors.map(({ code }) => code);
    };

    expect(codes({ depth: 3 })).toContain('depth');
    expect(codes({ depth: 4 })).toContain('depth');
    expect(codes({ depth: 5 })).not.toContain('depth');
    expect(codes({ nodes: 5 })).toContain('source-too-many-nodes');
  });
});
