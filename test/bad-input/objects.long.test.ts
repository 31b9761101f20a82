import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { assess, compilePack, safeAssess, safeCompilePack } from '../../src/index.js';
import { shownPath } from '../../src/model/errors.js';
import type { Json } from '../../src/model/expression.js';
import type { Checked } from '../../src/model/issue.js';
import { issuesOf } from '../bad-packs/told.js';

type Fields = Record<string, unknown>;

const read = (file: string) => readSource(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')).document as Json;
const PACK = compilePack(read('rich.pack.yaml'));

/** A fresh copy of a valid pack, and of a valid assessment, that a test may break. */
const pack = () => structuredClone(read('rich.pack.yaml')) as Fields;
const assessment = () => structuredClone(read('rich.assessment.yaml')) as Fields;

/** `path code found`, for each issue. */
function told(checked: Checked<unknown>): string[] {
  return issuesOf(checked).map(({ path, code, params }) =>
    [shownPath(path), code, ...Object.values(params)].filter((part) => part !== '').join(' '),
  );
}

class Title {
  readonly vi = 'Bộ tiêu chí';
}

const DOORS: readonly (readonly [string, () => Fields, (document: unknown) => Checked<unknown>])[] = [
  ['a pack', pack, safeCompilePack],
  ['an assessment', assessment, (document) => safeAssess(PACK, document)],
];

describe.each(DOORS)('%s that is no plain data is refused, where it is none', (_, make, check) => {
  test.each<readonly [string, unknown, string]>([
    ['undefined', undefined, 'id not-plain undefined'],
    ['a function', () => 'x', 'id not-plain function'],
    ['a symbol', Symbol('x'), 'id not-plain symbol'],
    ['a bigint', 1n, 'id not-plain bigint'],
    ['a date', new Date(0), 'id not-plain instance'],
    ['a map', new Map([['vi', 'x']]), 'id not-plain instance'],
    ['an instance of a class', new Title(), 'id not-plain instance'],
    ['a boxed text', Object('x'), 'id not-plain instance'],
    ['an object with a symbol for a key', { [Symbol('x')]: 1 }, 'id not-plain symbol'],
    ['a list with a hole', Object.assign([1], { 2: 2 }), 'id[1] not-plain hole'],
    ['a list with keys of its own', Object.assign([1], { more: 2 }), 'id not-plain list with keys'],
    ['a getter', Object.defineProperty({}, 'vi', { enumerable: true, get: () => 'x' }), 'id.vi not-plain accessor'],
    [
      'a getter that throws',
      {
        get vi(): string {
          throw new Error('touched');
        },
      },
      'id.vi not-plain accessor',
    ],
    ['own __proto__', JSON.parse('{ "__proto__": { "id": "x" } }'), 'id.__proto__ key-forbidden __proto__'],
    ['own constructor', { constructor: 1 }, 'id.constructor key-forbidden constructor'],
    ['own toString', { toString: 1 }, 'id.toString key-forbidden toString'],
    ['keys that are equal in NFC', { 'e\u0301': 1, é: 2 }, 'id.é duplicate-key é'],
  ])('%s', (_name, value, expected) => {
    expect(told(check({ ...make(), id: value }))).toEqual([expected]);
  });

  test.each<readonly [string, unknown, string]>([
    ['nothing', undefined, 'not-plain undefined'],
    ['null', null, 'null-value'],
    ['a number', 7, 'wrong-type object number'],
    ['a text, which core does not read', 'format: tieuchi/pack@1', 'wrong-type object text'],
    ['a list', [], 'wrong-type object list'],
  ])('%s for a document', (_name, value, expected) => {
    expect(told(check(value))).toEqual([expected]);
  });

  test.each<readonly [string, unknown, string]>([
    ['NaN', Number.NaN, 'id wrong-type text number'],
    ['Infinity', Number.POSITIVE_INFINITY, 'id wrong-type text number'],
    ['a whole list', ['x'], 'id wrong-type text list'],
    ['an object without a prototype', Object.create(null), 'id wrong-type text object'],
  ])('%s is data of the wrong type', (_name, value, expected) => {
    expect(told(check({ ...make(), id: value }))).toEqual([expected]);
  });

  test('what stands in a prototype is not there', () => {
    const { id, ...rest } = make();

    expect(told(check(Object.assign(Object.create({ id }), rest)))).toEqual(['not-plain instance']);
    expect(told(check(Object.assign(Object.create(null), { ...rest, id })))).toEqual([]);
  });

  test('a circle is too deep, not endless', () => {
    const circle: Fields = { vi: 'x' };
    circle.again = circle;

    const [issue, ...others] = issuesOf(check({ ...make(), title: circle, name: circle }));
    expect(issue).toMatchObject({ code: 'depth', params: { limit: '64' } });
    expect(others.length).toBeLessThanOrEqual(1);
  });

  test('a circle that doubles at each turn is told in a moment, a hundred times at most', () => {
    const circle: Fields = {};
    Object.assign(circle, { a: circle, b: circle });

    const issues = issuesOf(check(circle));
    expect(issues.length).toBeLessThanOrEqual(101);
    expect(new Set(issues.map(({ code }) => code))).toContain('depth');
  });

  test('100,000 objects inside one another are too deep', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth += 1) deep = depth % 2 ? [deep] : { x: deep };

    expect(told(check({ ...make(), id: deep }))).toEqual([expect.stringMatching(/ depth 64 depth$/)]);
  });

  test('a million keys, a million elements and a list said to be very long are too many values', () => {
    const keys = Object.fromEntries(Array.from({ length: 1_000_000 }, (__, index) => [`k${index}`, index]));
    const list = Array.from({ length: 1_000_000 }, () => 0);

    expect(told(check({ ...make(), id: keys }))).toEqual([expect.stringContaining('source-too-many-nodes 200000')]);
    expect(told(check({ ...make(), id: list }))).toEqual([expect.stringContaining('source-too-many-nodes 200000')]);
    expect(told(check({ ...make(), id: new Array(4_000_000_000) }))).toEqual([
      expect.stringContaining('source-too-many-nodes 200000'),
    ]);
  });

  test('150,000 keys that nobody knows are told, and a text of a megabyte is', () => {
    const keys = Object.fromEntries(Array.from({ length: 150_000 }, (__, index) => [`k${index}`, index]));

    expect(issuesOf(check({ ...make(), ...keys })).length).toBeGreaterThan(0);
    expect(told(check({ ...make(), id: 'x'.repeat(1_000_000) }))).toEqual([`id id-grammar ${'x'.repeat(79)}…`]);
  });

  test('the document that was given is not changed, frozen or not', () => {
    const given = make();
    const before = JSON.stringify(given);
    check(Object.freeze(given));

    expect(JSON.stringify(given)).toBe(before);
  });
});

test.each(['the first reads the last', 'the last reads the first'])(
  '5,000 derived facts in a chain, where %s',
  (order) => {
    const document = pack() as { facts: unknown[] };
    const chain = Array.from({ length: 5_000 }, (_, index) => ({
      id: `d${index}`,
      title: { vi: 'x', en: 'x' },
      derive: { '+': [{ var: index === 0 ? 'can-bo' : `d${index - 1}` }, 1] },
    }));
    document.facts.push(...(order === 'the first reads the last' ? chain.reverse() : chain));

    expect(new Set(issuesOf(safeCompilePack(document)).map(({ code }) => code))).toEqual(new Set(['depth']));
  },
);

test('60 derived facts, each of a deep expression that reads the next, compile in either order', () => {
  const deep = (inner: unknown): unknown => Array.from({ length: 28 }).reduce((body) => ({ '+': [body, 1] }), inner);
  const chain = Array.from({ length: 60 }, (_, index) => ({
    id: `d${index}`,
    title: { vi: 'x' },
    derive: deep({ var: index === 0 ? 'can-bo' : `d${index - 1}` }),
  }));
  const codes = (facts: readonly unknown[]) => {
    const document = pack() as { facts: unknown[] };
    document.facts.push(...facts);
    return issuesOf(safeCompilePack(document))
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  };

  expect(codes(chain)).toEqual([]);
  expect(codes(chain.toReversed())).toEqual([]);
});

describe('numbers that a program gives', () => {
  const withMax = (max: unknown) => {
    const document = pack() as { tiers: { criteria: { max: unknown }[] }[] };
    const [node] = document.tiers[0]?.criteria ?? [];
    if (node) node.max = max;
    return document;
  };

  test.each<readonly [string, unknown, string]>([
    ['a double that has lost digits', 2 ** 53 + 2, 'decimal-too-precise 9007199254740994'],
    ['0.1 + 0.2', 0.1 + 0.2, 'decimal-too-precise 0.30000000000000004'],
    ['NaN', Number.NaN, 'decimal-not-finite NaN'],
    ['Infinity', Number.NEGATIVE_INFINITY, 'decimal-not-finite -Infinity'],
    ['the exponent of a text', '1e3', 'decimal-exponent 1e3 1000'],
    ['a decimal comma', '2,5', 'decimal-comma 2,5 2.5'],
    ['61 digits', '9'.repeat(61), `decimal-too-long ${'9'.repeat(61)}`],
  ])('%s', (_, max, expected) => {
    expect(told(safeCompilePack(withMax(max)))).toEqual([`tiers[0].criteria[0].max ${expected}`]);
  });

  test('−0 is 0, and 1e21 is its digits', () => {
    expect(told(safeCompilePack(withMax(-0)))).toEqual(['tiers[0].criteria[0].max max-zero mot']);
    expect(told(safeCompilePack(withMax(1e21)))).toEqual(['tiers[0].criteria[0].max decimal-too-precise 1e+21']);
  });
});

describe('the doors that throw', () => {
  test('throw a PackError or an AssessmentError, with every issue, told by name and code', () => {
    const thrown = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return error;
      }
    };

    expect(thrown(() => compilePack({}))).toMatchObject({ name: 'PackError', code: 'pack-invalid' });
    expect(thrown(() => assess(PACK, {}))).toMatchObject({ name: 'AssessmentError', code: 'assessment-invalid' });
    for (const value of [undefined, null, 1n, () => 0, Symbol('x'), new Title(), [], 'x', Number.NaN]) {
      expect(thrown(() => compilePack(value))).toMatchObject({ name: 'PackError', issues: [{ severity: 'error' }] });
      expect(thrown(() => assess(PACK, value))).toMatchObject({
        name: 'AssessmentError',
        issues: [{ severity: 'error' }],
      });
    }
  });

  test('no prototype was changed by any of this', () => {
    safeCompilePack(
      JSON.parse('{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": 1 } } }'),
    );

    expect(({} as Fields).polluted).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });
});
