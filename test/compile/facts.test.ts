import { describe, expect, test } from 'vitest';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import { toText } from '../../src/kit/exact-text.js';
import type { Doc } from '../support/naive-expressions.js';
import { smallPack } from '../support/small-pack.js';
import { told } from './told.js';

const yes = { id: 'yes', type: 'boolean' };
const a = { id: 'a', rule: { flag: { when: 'yes' } } };
const title = { vi: 'Tên' };

const pack = (facts: readonly Doc[], more: Doc = {}): Doc => smallPack([yes, ...facts], [a], { pack: more });
const count = (id: string, more: Doc = {}) => ({ id, type: 'count', ...more });

/** A nested sum that reads a fact and is `deep` levels deep. */
const nested = (fact: string, deep: number): Doc =>
  deep === 1 ? { '+': [{ var: fact }, 1] } : { '+': [nested(fact, deep - 1), 1] };

/** What was understood of the fact `n`, with its bounds as text. */
function understood(fact: Doc, more: Doc = {}) {
  const compiled = createEngine(BUILT_IN).compilePack(pack([{ id: 'n', ...fact }], more));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  const { n } = compiled.value.plan.facts;
  if (!n) throw new Error('no fact');
  const { min, max, step, places, provider, derived } = n;
  const ends = Object.entries({ min, max, step }).flatMap(([key, end]) => (end ? [[key, toText(end)]] : []));
  return { ...Object.fromEntries(ends), ...(places === undefined ? {} : { places }), provider, derived };
}

describe('a fact as it is understood', () => {
  const given = { provider: 'unit', derived: false };

  test.each([
    ['a count is whole and not below 0', { type: 'count' }, { ...given, min: '0', places: 0 }],
    [
      'a count has the bounds that are written',
      { type: 'count', min: 2, max: 9 },
      { ...given, min: '2', max: '9', places: 0 },
    ],
    ['a number has no bounds', { type: 'number' }, given],
    [
      'a number has those that are written',
      { type: 'number', min: -1, max: 2.5, step: 0.5 },
      { ...given, min: '-1', max: '2.5', step: '0.5' },
    ],
    ['and the decimals', { type: 'number', places: 2 }, { ...given, places: 2 }],
    [
      'somebody else gives it',
      { type: 'count', provider: 'council' },
      { provider: 'council', derived: false, min: '0', places: 0 },
    ],
    ['yes and no', { type: 'boolean' }, given],
    ['what is worked out', { derive: { present: 'yes' } }, { provider: 'unit', derived: true }],
  ])('%s', (_, fact, expected) => {
    expect(understood(fact)).toEqual(expected);
  });

  test('its least value may be its greatest', () => {
    expect(told(pack([count('n', { min: 3, max: 3 })]))).toEqual([]);
    expect(told(pack([count('n', { min: 4, max: 3 })]))).toEqual(['fact-bounds facts/1/max: n']);
    expect(told(pack([count('n', { max: -1 })])).filter((line) => line.startsWith('fact-bounds'))).toEqual([
      'fact-bounds facts/1/max: n',
    ]);
  });
});

describe('a fact is at most another one', () => {
  const AT = 'facts/1/atMost';

  test.each([
    ['a count', count('n', { atMost: 'm' }), []],
    ['a count that is worked out', { id: 'n', derive: { '+': [{ var: 'm' }, 1] }, atMost: 'm' }, []],
    [
      'yes or no that is worked out',
      { id: 'n', derive: { present: 'm' }, atMost: 'm' },
      [`fact-type ${AT}: n, boolean, number`],
    ],
    ['than yes or no', count('n', { atMost: 'yes' }), [`fact-type ${AT}: yes, boolean, number`]],
    ['than what is not there', count('n', { atMost: 'mm' }), [`fact-undeclared ${AT}: mm, m`]],
    [
      'a date, which has no such key',
      { id: 'n', type: 'date', atMost: 'm' },
      [`fact-key-misplaced ${AT}: atMost, date`],
    ],
  ])('%s', (_, fact, expected) => {
    expect(told(pack([fact, count('m')]))).toEqual(expected);
  });

  test('what must hold is told of at its place', () => {
    const holds = { '<=': [{ var: 'mm' }, 5] };

    expect(told(pack([count('m')], { relations: [{ holds }] }))).toEqual([
      'fact-undeclared relations/0/holds/<=/0/var: mm, m',
    ]);
  });

  test('what must hold is known by its place or its fact', () => {
    const holds = { '<=': [{ var: 'm' }, 5] };
    const document = pack([count('n', { atMost: 'm' }), count('m')], { relations: [{ holds }, { holds }] });
    const compiled = createEngine(BUILT_IN).compilePack(document);

    expect(compiled.ok && compiled.value.plan.relations.map(({ id }) => id)).toEqual([
      'facts/n#atMost',
      'relations[0]',
      'relations[1]',
    ]);
  });
});

describe('the keys of a fact', () => {
  const mark = { id: 'n', type: 'mark', min: 0, max: 5 };
  const choice = (options: unknown) => ({ id: 'n', type: 'choice', options });
  const list = (columns: readonly string[]) => ({
    ...{ id: 'n', type: 'list', of: { name: 'text', cost: 'number' } },
    columns: columns.map((id) => ({ id, title })),
  });

  test.each([
    ['a mark whose provider is not said', mark, ['mark-provider facts/1: n']],
    ['a mark that the unit gives itself', { ...mark, provider: 'unit' }, ['mark-provider facts/1/provider: n']],
    ['a mark that a council gives', { ...mark, provider: 'council' }, []],
    ['an option twice', choice(['x', 'y', 'x']), ['id-duplicate facts/1/options/2: x']],
    ['a choice of nothing', { id: 'n', type: 'choice' }, ['key-missing facts/1/options: options']],
    ['columns in any order', list(['cost', 'name']), []],
    ['a column twice', list(['name', 'cost', 'name']), ['id-duplicate facts/1/columns/2/id: name']],
    [
      'a column that rows have not',
      list(['name', 'costs']),
      ['column-undeclared facts/1/columns/1/id: costs, n, cost'],
    ],
    [
      'a column of rows of one value',
      { id: 'n', type: 'list', of: 'number', columns: [{ id: 'v', title }] },
      ['column-undeclared facts/1/columns/0/id: v, n'],
    ],
    ['decimals of a date', { id: 'n', type: 'date', places: 2 }, ['fact-key-misplaced facts/1/places: places, date']],
  ])('%s', (_, fact, expected) => {
    expect(told(pack([fact]))).toEqual(expected);
  });

  const derive = { '+': [{ var: 'm' }, 1] };

  test.each([
    ['its unit of measure', { measure: { vi: 'người' } }, []],
    ['its least value', { min: 0 }, ['fact-key-misplaced facts/1/min: min, derived']],
    [
      'its greatest value, beside its type',
      { type: 'number', max: 9 },
      ['fact-key-misplaced facts/1/max: max, derived'],
    ],
    ['options without a type', { options: ['x'] }, ['fact-key-misplaced facts/1/options: options, derived']],
  ])('a fact that is worked out, with %s', (_, keys, expected) => {
    expect(told(pack([{ id: 'n', derive, ...keys }, count('m')]))).toEqual(expected);
  });
});

describe('facts that are worked out of one another', () => {
  const plusOne = (id: string, of: string) => ({ id, derive: { '+': [{ var: of }, 1] } });

  test('may be declared in any order', () => {
    expect(told(pack([plusOne('x', 'y'), plusOne('y', 'z'), plusOne('z', 'n'), count('n')]))).toEqual([]);
    expect(told(pack([count('n'), plusOne('z', 'n'), plusOne('y', 'z'), plusOne('x', 'y')]))).toEqual([]);
  });

  test('in any order, each as deep as an expression may be', () => {
    const deep = Array.from({ length: 14 }, (_, n) => ({
      id: `d${n}`,
      derive: nested(n === 13 ? 'n' : `d${n + 1}`, 20),
    }));

    expect(told(pack([...deep, count('n')]))).toEqual([]);
    expect(told(pack([count('n'), ...deep.toReversed()]))).toEqual([]);
  });

  test('have the type of what they read, though that is declared later', () => {
    const read = [
      { id: 'x', derive: { '+': [{ var: 'y' }, 1] } },
      { id: 'y', derive: { present: 'yes' } },
    ];

    expect(told(pack(read))).toEqual(['operand-type facts/1/derive/+/0: +, number, boolean']);
  });

  test('in a circle: told once, from where the circle closes, without what leads to it', () => {
    expect(told(pack([plusOne('x', 'y'), plusOne('y', 'z'), plusOne('z', 'y')]))).toEqual([
      'derive-cycle facts/2/derive: y → z → y',
    ]);
    expect(told(pack([plusOne('x', 'x')]))).toEqual(['derive-cycle facts/1/derive: x → x']);
  });

  test('64 of them may be worked out of one another, and no more', () => {
    const chain = (length: number) => [
      ...Array.from({ length }, (_, n) => plusOne(`c${n}`, n === length - 1 ? 'n' : `c${n + 1}`)),
      count('n'),
    ];

    expect(told(pack(chain(64)))).toEqual([]);
    expect(told(pack(chain(65)))).toEqual(['depth facts/1/derive: 64, depth']);
  });

  test('a circle of very many is refused, and does not end the program', () => {
    const circle = Array.from({ length: 3000 }, (_, n) => plusOne(`c${n}`, `c${(n + 1) % 3000}`));

    expect(told(pack(circle)).map((line) => line.split(' ')[0])).toContain('depth');
  });

  test('a circle of few is refused as well where their expressions are deep', () => {
    const circle = Array.from({ length: 14 }, (_, n) => ({ id: `d${n}`, derive: nested(`d${(n + 1) % 14}`, 20) }));

    expect(told(pack(circle)).map((line) => line.split(' ')[0])).toContain('depth');
  });

  test('doubled seventeen times it is more than 100,000 steps', () => {
    const doubled = (length: number) => [
      ...Array.from({ length }, (_, n) => {
        const of = { var: n === 0 ? 'n' : `c${n - 1}` };
        return { id: `c${n}`, derive: { '+': [of, of] } };
      }),
      count('n'),
    ];

    expect(told(pack(doubled(14)))).toEqual([]);
    expect(told(pack(doubled(17)))[0]).toMatch(/^expression-too-large facts\/1\d\/derive: 100000, steps$/);
  });

  test('a choice that is worked out states its options', () => {
    const derive = { if: [{ var: 'yes' }, 'x', 'y'] };

    expect(told(pack([{ id: 'n', type: 'choice', options: ['x', 'y'], derive }]))).toEqual([]);
  });

  test('one of another type than it states is told of, and not those that read it', () => {
    const stated = { id: 'x', type: 'number', derive: { present: 'yes' } };

    expect(told(pack([stated, { id: 'y', derive: { and: [{ var: 'x' }, { var: 'yes' }] } }]))).toEqual([
      'result-type facts/1/derive: number, boolean',
    ]);
  });

  test('a fault of one is told of it alone, not of those that read it', () => {
    const faulty = { id: 'y', derive: { '+': [{ var: 'm' }, 1] } };

    expect(told(pack([plusOne('x', 'y'), faulty, count('n')]))).toEqual([
      'fact-undeclared facts/2/derive/+/0/var: m, n',
    ]);
  });
});
