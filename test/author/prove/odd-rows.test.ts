import { describe, expect, test } from 'vitest';
import type { Doc } from '../../support/naive-expressions.js';
import { packOf, proofOf } from '../../support/proof-packs.js';

/** What is told of the numbers of rows, as `code id`; `II: ['I.4']` is group II with a row I.4 in it. */
function toldOf(groups: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const codes = Object.values(groups).flat();
  const facts = codes.map((_, index) => ({ id: `f${index}`, type: 'boolean' }));
  let count = 0;
  const criteria = Object.entries(groups).map(([code, rows], group) => ({
    id: `g${group}`,
    code,
    max: rows.length,
    combine: 'sum',
    children: rows.map((row) => ({
      id: idOf(row),
      code: row,
      max: 1,
      rule: { flag: { when: `f${count++}` } },
    })),
  }));
  return toldIn(packOf(facts, criteria));
}

/** `II.4` -> `row-ii-4`. */
function idOf(code: string): string {
  return `row-${code.toLowerCase().replaceAll('.', '-')}`;
}

function toldIn(pack: Doc): readonly string[] {
  return proofOf(pack).findings.map(({ code, params }) => `${code} ${params.node}`);
}

/** The same of rows of one group, whose ids are their places. */
function toldOfRows(codes: readonly string[]): readonly string[] {
  const facts = codes.map((_, index) => ({ id: `f${index}`, type: 'boolean' }));
  const rows = codes.map((code, index) => ({
    id: `r${index + 1}`,
    code,
    max: 1,
    rule: { flag: { when: `f${index}` } },
  }));
  return toldIn(packOf(facts, [{ id: 'g', code: 'X', max: rows.length, combine: 'sum', children: rows }]));
}

describe('numbers of rows in order are left alone', () => {
  test.each([
    ['1 2 3'],
    ['01 02 03'],
    ['9 10 11'],
    ['I II III IV V'],
    ['a) b) c) d) đ) e)'],
    ['a b c d e f g'],
    ['X.1 X.2 X.3'],
    ['TC1 TC2 TC3'],
    ['1 1.1 1.2 2 2.1'],
    ['1 2 2a 3'],
    ['1 2 2bis 3'],
    ['4 5 6'],
    ['- - -'],
    ['H I K'],
  ])('%s', (codes) => {
    expect(toldOfRows(codes.split(' '))).toEqual([]);
  });
});

describe('of a slip in the numbers of rows one row is told', () => {
  test.each([
    ['1 2 4 5', 'code-out-of-order r3'],
    ['1 2 8 4', 'code-out-of-order r3'],
    ['1 3 2 4', 'code-out-of-order r2'],
    ['I II IV V', 'code-out-of-order r3'],
    ['a b d đ', 'code-out-of-order r3'],
    ['X.1 X.2 X.4', 'code-out-of-order r3'],
    ['1 2 2 4', 'code-repeated r3'],
    ['1 2 2 3', 'code-repeated r3'],
    ['X.1 Y.2 X.3', 'code-elsewhere r2'],
  ])('%s', (codes, told) => {
    expect(toldOfRows(codes.split(' '))).toEqual([told]);
  });
});

test('a row with the number of another group is told, of rows that were copied together the first', () => {
  expect(toldOf({ I: ['I.1', 'I.2'], II: ['II.1', 'I.4'] })).toEqual(['code-elsewhere row-i-4']);
  expect(toldOf({ I: ['I.1', 'I.2'], II: ['I.3', 'I.4'] })).toEqual(['code-elsewhere row-i-3']);
});

test('numbers that go on from group to group, begin anew, or leave the number of the group out are left alone', () => {
  expect(toldOf({ I: ['1', '2'], II: ['3', '4'] })).toEqual([]);
  expect(toldOf({ I: ['1.1', '1.2'], II: ['2.1', '2.2'] })).toEqual([]);
  expect(toldOf({ A: ['A.I', 'A.II'], B: ['B.I', 'B.II'] })).toEqual([]);
  expect(toldOf({ 'II.1': ['II.1.a', 'II.1.b'], 'II.2': ['2.a', '2.b'] })).toEqual([]);
});

describe('two criteria', () => {
  const facts = [
    { id: 'all', type: 'count', min: 1 },
    { id: 'done', type: 'count', atMost: 'all' },
    { id: 'late', type: 'count', atMost: 'all' },
  ];
  const share = (part: string) => ({ share: { part, whole: 'all', whenZero: 'zero' } });
  const told = (one: Doc, two: Doc): readonly string[] =>
    toldIn(packOf(facts, [{ id: 'total', max: 6, combine: 'sum', children: [one, two] }])).filter(
      (finding) => !finding.startsWith('fact-unread'),
    );

  test('that score the same figures in the same way are told, whatever their maxima and titles', () => {
    const one = { id: 'one', title: { vi: 'Hồ sơ đúng hạn' }, max: 4, rule: share('done') };
    const two = { id: 'two', title: { vi: 'Hồ sơ giải quyết kịp thời' }, max: 2, rule: share('done') };

    expect(told(one, two)).toEqual(['rule-repeated two']);
  });

  test('that divide by the same whole are left alone', () => {
    const one = { id: 'one', max: 4, rule: share('done') };
    const two = { id: 'two', max: 2, rule: share('late') };

    expect(told(one, two)).toEqual([]);
  });

  test('of which one is a bonus for the same figures are left alone', () => {
    const one = { id: 'one', max: 6, rule: share('done') };
    const two = { id: 'two', role: 'bonus', max: 2, rule: share('done') };

    expect(told(one, two)).toEqual([]);
  });

  test('of one title are told by it alone, whatever its case', () => {
    const one = { id: 'one', code: '1', title: { vi: 'Hồ sơ đúng hạn' }, max: 4, rule: share('done') };
    const two = { id: 'two', code: '1', title: { vi: 'Hồ sơ đúng hạn.' }, max: 2, rule: share('done') };

    expect(told(one, two)).toEqual(['title-repeated two']);
  });
});

test.each([
  ['a share of itself', { share: { part: 'all', whole: 'all', whenZero: 'zero' } }],
  ['a comparison with itself', { flag: { when: { '>=': [{ var: 'all' }, { var: 'all' }] } } }],
])('%s is told, and not what follows from it', (_, rule) => {
  const facts = [{ id: 'all', type: 'count', min: 1 }];

  expect(toldIn(packOf(facts, [{ id: 'one', max: 2, rule }]))).toEqual(['fact-with-itself one']);
});
