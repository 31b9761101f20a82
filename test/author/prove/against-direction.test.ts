import { describe, expect, test } from 'vitest';
import { assess, compilePack } from '../../../src/index.js';
import type { Doc } from '../../support/naive-expressions.js';
import { compiledOf, earnedFrom, packOf, proofOf } from '../../support/proof-packs.js';

const one = (rule: Doc, more: Doc = {}) => ({ id: 'one', max: '5', rule, ...more });
const high = (id: string, more: Doc = {}) => ({ id, type: 'count', better: 'high', ...more });
const bands = (...points: readonly Doc[]) => ({ bands: { of: 'files', points } });

/** What is told of directions, with each end and its points. */
function falls(facts: readonly Doc[], criteria: readonly Doc[]): readonly string[] {
  return proofOf(packOf(facts, criteria)).findings.flatMap(({ code, params: p }) =>
    code === 'better-earns-less' || code === 'better-deducted-more'
      ? [`${p.node} ${p.fact} ${p.from}→${p.to}: ${p.points}→${p.less}`]
      : [],
  );
}

describe('a better value that earns less is told, with both values and what they earn', () => {
  test('a band in the wrong place', () => {
    const rule = bands(
      { below: '50', points: '0' },
      { atLeast: '50', below: '90', points: '5' },
      { atLeast: '90', points: '3' },
    );

    expect(falls([high('files', { max: '100' })], [one(rule)])).toEqual(['one files 89→90: 5→3']);
  });

  test('a whole that grows while its part does not', () => {
    const facts = [high('staff', { min: '1' }), high('trained', { atMost: 'staff' })];
    const [only = ''] = falls(facts, [one({ share: { part: 'trained', whole: 'staff' } })]);

    expect(only).toMatch(/^one staff /);
    expect(falls(facts, [one({ share: { part: 'trained', whole: 'staff' } })])).toHaveLength(1);
  });

  test('a condition the wrong way round, of a fact whose low values are better', () => {
    const rule = { logic: { if: [{ '>': [{ var: 'late' }, 7] }, 5, 0] } };

    expect(falls([{ id: 'late', type: 'count', better: 'low', max: '50' }], [one(rule)])).toEqual([
      'one late 8→7: 5→0',
    ]);
  });

  test('a cut that only the right other figures show', () => {
    const ratio = { '/': [{ var: 'done' }, { var: 'files' }] };
    const rule = {
      logic: { if: [{ '>=': [ratio, { number: '0.9' }] }, 2, { '>=': [ratio, { number: '0.5' }] }, 4, 0] },
    };
    const facts = [{ id: 'files', type: 'count', min: '1' }, high('done', { atMost: 'files' })];

    expect(falls(facts, [one(rule)])).toHaveLength(1);
  });

  test('more of a penalty', () => {
    const penalty = { role: 'penalty', whenMissing: 'zero' };
    const group = (better: string): readonly [readonly Doc[], readonly Doc[]] => [
      [
        { id: 'errors', type: 'count', better },
        { id: 'yes', type: 'boolean' },
      ],
      [
        {
          id: 'all',
          max: '5',
          combine: 'sum',
          children: [
            one({ flag: { when: 'yes' } }),
            { ...one({ 'per-item': { count: 'errors', each: '1', atMost: '5' } }, penalty), id: 'two' },
          ],
        },
      ],
    ];

    expect(falls(...group('low'))).toEqual([]);
    expect(falls(...group('high'))).toHaveLength(1);
  });
});

test('what counts of a bonus is no more than its maximum', () => {
  const bonus = (max: string) => [
    {
      id: 'all',
      max: '5',
      combine: 'sum',
      children: [
        one({ flag: { when: 'yes' } }),
        { id: 'two', role: 'bonus', max, rule: { logic: { if: [{ '>': [{ var: 'files' }, 9] }, 4, 9] } } },
      ],
    },
  ];
  const facts = [high('files', { max: '20' }), { id: 'yes', type: 'boolean' }];

  expect(falls(facts, bonus('3'))).toEqual([]);
  expect(falls(facts, bonus('8'))).toEqual(['two files 9→10: 8→4']);
});

test('the input has the better value, and earns what is told', () => {
  const pack = packOf([high('files', { max: '9' })], [one({ logic: { '-': [5, { '/': [{ var: 'files' }, 3] }] } })]);
  const [finding] = proofOf(pack).findings;
  if (!finding?.input) throw new Error('no input');

  expect(finding.params).toMatchObject({ from: '0', points: '5' });
  expect(earnedFrom(compiledOf(pack), 'commune', 'one', finding.input)).toBe(finding.params.less);
});

test.each([
  ['bands that rise', bands({ below: '50', points: '0' }, { atLeast: '50', points: '5' })],
  ['items with a cap', { 'per-item': { count: 'files', each: '1', atMost: '5' } }],
  ['a share from a floor on', { share: { part: 'files', whole: 100, atLeast: '80', whenOver: 'cap' } }],
  [
    'posts, the worse one with points',
    { goalposts: { of: 'files', low: '0', high: '40', prefer: 'high', from: '1', whenOutside: 'clamp' } },
  ],
  ['posts', { goalposts: { of: 'files', low: '0', high: '40', prefer: 'high', whenOutside: 'clamp' } }],
])('nothing is told of a rule that follows the direction: %s', (_, rule) => {
  expect(falls([high('files')], [one(rule)])).toEqual([]);
  expect(falls([{ ...high('files'), better: 'low' }], [one(rule)])).toHaveLength(1);
});

test('a direction changes neither a result nor the digest by which scores compare', () => {
  const rule = bands({ below: '50', points: '0' }, { atLeast: '50', points: '5' });
  const recordOf = (fact: Doc) =>
    assess(compilePack(packOf([fact], [one(rule)])), {
      format: 'tieuchi/assessment@1',
      id: 'a',
      pack: { id: 'proof', version: '1.0.0' },
      state: 'draft',
      figures: 'synthetic',
      asOf: '2020-01-01T00:00:00+07:00',
      units: [{ id: 'u', tier: 'commune', name: { vi: 'Xã' } }],
      submissions: [{ unit: 'u', at: '2019-06-01T00:00:00+07:00', facts: { files: '50' } }],
    });
  const [said, silent] = [recordOf(high('files')), recordOf({ id: 'files', type: 'count' })];

  expect(said.pack.digest).not.toBe(silent.pack.digest);
  expect(said.pack.scoring).toBe(silent.pack.scoring);
  expect(said.pack.scoring).toMatch(/^sha256:/);
  expect(said.digests.results).toBe(silent.digests.results);
});
