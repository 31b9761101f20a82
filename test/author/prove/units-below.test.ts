import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkInput } from '../../../src/words/check-input-words.js';
import { belowPack, LEVELS } from '../../support/below-pack.js';
import type { Doc } from '../../support/naive-expressions.js';
import { outsideBounds } from '../../support/outside-bounds.js';
import { brokenClaims, compiledOf, nodeIn, proofOf } from '../../support/proof-packs.js';
import { SEED } from '../../support/seed.js';

const children = (...operands: readonly unknown[]) => ({ children: operands });
const points = { points: 'own' };
const isA = { '==': [{ level: 'own' }, 'a'] };

/** What is proven of one criterion of districts, each claim run again from a whole assessment. */
function provenOf(logic: unknown, more: Doc = {}, own: Doc = {}) {
  const pack = belowPack([{ id: 'one', max: '10', rule: { logic }, ...more }], own);
  const proof = proofOf(pack);
  expect(brokenClaims(compiledOf(pack), proof)).toEqual([]);
  const { low, high, verdict, because, attained } = nodeIn(proof, 'one');
  const codes = proof.findings.filter(({ path: [list, at] }) => list === 'tiers' && at === 0).map(({ code }) => code);
  const met = [attained.low?.points, attained.high?.points].join(' to ');
  return { ends: [low, high].join(' to '), met, says: `${verdict} ${because}`, codes };
}

describe('a maximum that the units below can bring is proven, and both ends are met', () => {
  test.each([
    ['the mean of their points', children('mean', points, 0), '0 to 10'],
    ['the highest', children('max', points, 'exclude'), '0 to 10'],
    ['the share at a level', { '*': [10, children('share', isA, false)] }, '0 to 10'],
    ['whether every one is', { if: [children('every', isA, false), 10, 0] }, '0 to 10'],
    ['a sum with a cap', { min: [10, children('sum', points, 0)] }, '0 to 10'],
    ['how many, from 40 on', { if: [{ '>=': [children('count', points, 0), 40] }, 10, 0] }, '0 to 10'],
    ['a sum that takes eleven', { if: [{ '>=': [children('sum', points, 0), 105] }, 10, 2] }, '2 to 10'],
    ['a figure of theirs', { min: [10, children('max', { var: 'files' }, 0)] }, '0 to 10'],
    ['those that sent nothing', { '*': [10, children('share', { '<': [points, 0] }, true)] }, '0 to 10'],
    ['half of them at a level', { if: [{ '==': [children('share', isA, false), 0.5] }, 10, 0] }, '0 to 10'],
    [
      'with a figure of the district',
      { '+': [{ '*': [6, children('share', isA, false)] }, { var: 'plans' }] },
      '0 to 10',
    ],
    [
      'both of two shares',
      {
        '*': [5, { '+': [children('share', isA, false), children('share', { '>': [{ var: 'files' }, 200] }, false)] }],
      },
      '0 to 10',
    ],
  ])('%s', (_, logic, ends) => {
    expect(provenOf(logic)).toEqual({ ends, met: ends, says: 'proven reached', codes: [] });
  });
});

describe('a maximum that is stated too high is told, with what can be reached', () => {
  test.each([
    ['the mean of what is at most 10', children('mean', points, 0), '11', '10'],
    ['a share of less', { '*': [9, children('share', isA, false)] }, '10', '9'],
    ['the level is for nobody', { '*': [10, children('share', { '==': [{ level: 'own' }, 'b'] }, false)] }, '20', '10'],
  ])('%s', (_, logic, max, high) => {
    const { ends, says, codes } = provenOf(logic, { max });
    expect(ends).toBe(`0 to ${high}`);
    expect(says).toBe('refuted out-of-reach');
    expect(codes).toEqual(['max-out-of-reach']);
  });

  test('a cut that no commune reaches earns nobody anything', () => {
    expect(provenOf({ if: [{ '>': [children('mean', points, 0), 10] }, 10, 0] })).toMatchObject({
      ends: '0 to 0',
      codes: ['never-earned'],
    });
  });

  test('a level whose gate never lets a commune in is reached by none', () => {
    const gate = { '>': [points, 10] };
    const levels = { ...LEVELS, steps: LEVELS.steps.map((step) => ({ ...step, gate })) };
    const share = { '*': [10, children('share', isA, false)] };

    expect(provenOf(share, {}, { levels })).toMatchObject({ ends: '0 to 0', codes: ['never-earned'] });
    expect(provenOf(share).says).toBe('proven reached');
  });

  test('a level from more points than a commune can have is reached by none', () => {
    const levels = { ...LEVELS, steps: [{ ...LEVELS.steps[0], atLeast: '11' }] };

    expect(provenOf({ '*': [10, children('share', isA, false)] }, {}, { levels, max: '12' }).codes).toEqual([
      'never-earned',
    ]);
  });
});

test('a sum of any number of communes passes a maximum, with communes that pass it', () => {
  expect(provenOf(children('sum', points, 0))).toMatchObject({
    says: 'refuted exceeded',
    codes: ['max-exceeded'],
  });
});

test('rounding up passes a maximum that the mean itself keeps, and rounding down never reaches it', () => {
  const third = { '/': [children('mean', points, 0), 3] };
  const round = (mode: string, step: string) => ({ round: { step, mode } });

  expect(provenOf(third, { max: '3', ...round('up', '1') })).toMatchObject({
    ends: '0 to 4',
    says: 'refuted exceeded',
  });
  expect(provenOf(third, { max: '4', ...round('up', '1') })).toMatchObject({ ends: '0 to 4', says: 'proven reached' });
  expect(provenOf(third, { max: '3.5', ...round('down', '1') })).toMatchObject({
    ends: '0 to 3',
    says: 'refuted out-of-reach',
  });
});

test('members are rounded at 50 places before a mean: it is never claimed to stay below thirds of them', () => {
  const own = {
    max: '9',
    rule: { logic: { min: [{ '/': [2, 3] }, { '*': [{ var: 'files' }, { '/': [1, 3] }] }] } },
  };
  const { ends } = provenOf({ '*': [10, children('mean', points, 0)] }, {}, own);

  expect(ends).toMatch(/^0 to /);
  expect(ends).not.toBe('0 to 20/3');
});

test('a group is met with the communes of one of its criteria beside the figures of the others', () => {
  const share = { '*': [6, children('share', isA, false)] };
  const pack = belowPack([
    {
      id: 'all',
      max: '10',
      combine: 'sum',
      children: [
        { id: 'theirs', max: '6', rule: { logic: share } },
        { id: 'mine', max: '4', rule: { logic: { var: 'plans' } } },
      ],
    },
  ]);
  const proof = proofOf(pack);
  const { attained, verdict, because } = nodeIn(proof, 'all');

  expect([verdict, because]).toEqual(['proven', 'reached']);
  expect(attained.high?.points).toBe('10');
  expect(attained.high?.input.facts).toMatchObject({ plans: '4' });
  expect(attained.high?.input.below?.length).toBe(1);
  expect(brokenClaims(compiledOf(pack), proof)).toEqual([]);
});

test('two shares that no commune has at once are not claimed to be reached together', () => {
  const both = { '+': [children('share', isA, 'exclude'), children('share', { '<': [points, 8] }, 'exclude')] };

  expect(provenOf({ '*': [5, both] })).toMatchObject({ ends: '0 to 10', says: 'not-decided not-met' });
});

test('the units below are told in words, those alike together', () => {
  const unit = { facts: { files: '100' }, attributes: {}, notApplicable: [], evidence: true };
  const silent = { ...unit, facts: {}, silent: true as const };
  const input = { ...unit, facts: {}, below: [unit, silent, unit] };

  expect(checkInput(input, 'vi')).toBe(
    'ví dụ: không có số liệu nào; với 2 đơn vị cấp dưới, mỗi đơn vị có files = 100; với một đơn vị cấp dưới không gửi gì',
  );
  expect(checkInput(input, 'en')).toBe(
    'for example: no figures at all; with 2 units below, each with files = 100; with one unit below that sent nothing',
  );
});

test('no communes leave the bounds of what their district reads of them', () => {
  const thirds = { '/': [points, 3] };
  const asked = ['mean', 'sum', 'max', 'min'].map((name) => children(name, thirds, 0));
  const logics = [
    ...asked,
    children('mean', thirds, 'exclude'),
    children('sd', thirds, 0, 'population'),
    children('sd', thirds, 0, 'sample'),
    children('percentile', thirds, 0, 30, 'linear'),
    children('count', thirds, 'withhold'),
    children('passing', isA, true),
    children('share', { '>=': [points, 0] }, 'exclude'),
    { if: [children('every', isA, false), 1, 0] },
  ];
  const compiled = compiledOf(
    belowPack(logics.map((logic, index) => ({ id: `c${index}`, max: '10', rule: { logic } }))),
  );
  const commune = fc.option(fc.option(fc.nat(130), { nil: undefined }), { nil: 'silent' as const });
  fc.assert(
    fc.property(fc.array(commune, { maxLength: 5 }), (communes) => {
      const rows = communes.map((files, index) => ({ id: `c${index}`, files }));
      const sent = (unit: string, facts: Doc) => ({ unit, at: '2019-01-01T00:00:00Z', facts });
      const assessment = {
        format: 'tieuchi/assessment@1',
        id: 'below',
        pack: { id: 'proof', version: '1.0.0' },
        state: 'draft',
        figures: 'synthetic',
        asOf: '2999-01-01T00:00:00Z',
        units: [{ id: 'd', tier: 'district' }, ...rows.map(({ id }) => ({ id, tier: 'commune', parent: 'd' }))],
        submissions: [
          sent('d', {}),
          ...rows.flatMap(({ id, files }) =>
            files === 'silent' ? [] : [sent(id, files === undefined ? {} : { files: String(files) })],
          ),
        ],
      };
      expect(outsideBounds(compiled, assessment)).toEqual([]);
    }),
    { seed: SEED, numRuns: 100 },
  );
});
