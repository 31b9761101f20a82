import { describe, expect, test } from 'vitest';
import type { Doc } from '../../support/naive-expressions.js';
import { packOf, proofOf } from '../../support/proof-packs.js';

/** What is told of a criterion of 5 points with a rule on these facts, as `code figures`. */
function told(facts: readonly Doc[], rule: Doc, more: Doc = {}): readonly string[] {
  return proofOf(packOf(facts, [{ id: 'one', max: 5, rule }], more)).findings.map(
    ({ code, input }) => `${code} ${JSON.stringify(input?.facts ?? {})}`,
  );
}

const shareOf = (whole: unknown, more: Doc = {}): Doc => ({ share: { part: 'done', whole, ...more } });
const done = (more: Doc = {}): Doc => ({ id: 'done', type: 'count', ...more });
const files = (more: Doc = {}): Doc => ({ id: 'files', type: 'count', min: 1, ...more });

describe('a part that may be more than its whole, a fact', () => {
  test.each<[string, readonly Doc[], Doc]>([
    ['without bounds', [files(), done()], { done: '2', files: '1' }],
    ['a whole that begins at 20', [files({ min: 20 }), done()], { done: '21', files: '20' }],
    ['a part that begins above the lowest whole', [files(), done({ min: 5 })], { done: '5', files: '1' }],
    [
      'a part that ends half above the lowest whole',
      [files(), done({ type: 'number', min: 0, max: 1.5 })],
      { done: '1.5', files: '1' },
    ],
  ])('is told with figures that all bounds allow: %s', (_, facts, figures) => {
    expect(told(facts, shareOf('files'))).toEqual([`part-may-exceed ${JSON.stringify(figures)}`]);
  });

  test('is told of a part that is at most another fact', () => {
    const facts = [files({ min: 20 }), { id: 'all', type: 'count' }, done({ atMost: 'all' })];

    expect(told(facts, shareOf('files'))).toEqual(['part-may-exceed {"done":"21","files":"20"}']);
  });

  test('is not told where the bounds rule it out', () => {
    expect(told([files({ min: 20 }), done({ max: 20 })], shareOf('files'))).toEqual([]);
  });

  test('is not told where a relation of the pack rules it out', () => {
    const relations = [{ holds: { '<=': [{ var: 'done' }, { var: 'files' }] } }];

    expect(told([files(), done()], shareOf('files'), { relations })).toEqual([]);
  });

  test('is told where a relation of the pack is of other facts', () => {
    const relations = [{ holds: { '<=': [{ var: 'files' }, 100] } }];

    expect(told([files(), done()], shareOf('files'), { relations })).toHaveLength(1);
  });
});

describe('a part of a number', () => {
  test.each<[string, Doc, string]>([
    ['that its bounds let it pass', done({ max: 100 }), '11'],
    ['that has no upper end', done(), '11'],
    ['that begins above it', done({ min: 50 }), '50'],
  ])('is told: %s', (_, fact, figure) => {
    expect(told([fact], shareOf(10)).filter((it) => it.startsWith('part-'))).toEqual([
      `part-above-number {"done":"${figure}"}`,
    ]);
  });

  test('is told of a band of the ratio and of a number that has a name', () => {
    const bands = {
      of: { part: 'done', whole: { constant: 'all' }, whenZero: 'zero' },
      points: [{ atLeast: 80, points: 5 }],
      otherwise: 0,
    };
    const constants = [{ id: 'all', value: 10 }];

    expect(told([done({ max: 100 })], { bands }, { constants })).toEqual(['part-above-number {"done":"11"}']);
  });

  test('is left alone where the figure ends at it, or more earns the maximum', () => {
    expect(told([done({ max: 10 })], shareOf(10))).toEqual([]);
    expect(told([done({ max: 100 })], shareOf(10, { whenOver: 'cap' }))).toEqual([]);
  });

  test('the finding names the number and the points at stake', () => {
    const [finding] = proofOf(packOf([done()], [{ id: 'one', max: 5, rule: shareOf(10) }])).findings;

    expect(finding?.params).toEqual({ node: 'one', part: 'done', number: '10', points: '5' });
  });
});
