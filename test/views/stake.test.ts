import { expect, test } from 'vitest';
import { stakeNote, withNotes } from '../../src/views/finding-result.js';
import { resultOf } from '../../src/views/unit-result.js';
import { type PackKeys, points, recordOf, type Said } from '../policies/tree.js';

/** All its points where more than 50 is sent. */
const above = (id: string, max: number, more: object = {}) => ({
  id,
  max,
  rule: { logic: { if: [{ '>': [{ var: 'a' }, 50] }, max, 0] } },
  ...more,
});

function findingsOf(nodes: Parameters<typeof recordOf>[0], said: Said, keys: PackKeys = {}) {
  return resultOf(recordOf(nodes, { u: said }, keys), 'u', { lang: 'vi' })?.findings ?? [];
}

const ESTIMATES = { procedure: { estimates: 'finding' } };

test('of a fact the points of every row that reads it are told, and apart from them those that a penalty takes', () => {
  const children = [
    points('a', 10, { code: 'I.1' }),
    above('more', 4, { code: 'I.2' }),
    above('less', 2, { code: 'II', role: 'penalty', whenMissing: 'zero' }),
    points('b', 50, { code: 'III' }),
  ];
  const all = [{ id: 'total', max: 64, combine: 'sum', children }];
  const [estimated] = findingsOf(all, { facts: { a: { value: 8, estimated: true }, b: 3 } }, ESTIMATES);

  expect(estimated?.stake?.rows.map(({ code, max, counted }) => [code, max.shown, counted?.shown])).toEqual([
    ['I.1', '10', '8'],
    ['I.2', '4', '0'],
    ['II', '2', '0'],
  ]);
  expect(estimated?.stake).toMatchObject({
    adds: { max: { exact: '14', shown: '14' }, counted: { exact: '8', shown: '8' } },
    lowers: { max: { exact: '2', shown: '2' }, counted: { exact: '0', shown: '0' } },
    sentence: 'các tiêu chí I.1, I.2, II: tối đa 14 điểm, hiện tính 8 điểm; điểm trừ tối đa 2 điểm, hiện trừ 0 điểm',
  });
});

test('four rows are named and the rest is counted; a row without a number is named by its title', () => {
  const rows = ['p', 'q', 'r', 's', 't'].map((id) => above(id, 2, id === 'q' ? {} : { code: id.toUpperCase() }));
  const [estimated] = findingsOf(rows, { facts: { a: { value: 60, estimated: true } } }, ESTIMATES);

  expect(estimated?.stake?.sentence).toBe(
    'các tiêu chí P, "Tên", R, S và 1 tiêu chí khác: tối đa 10 điểm, hiện tính 10 điểm',
  );
});

test.each([
  ['zero', 'tối đa 10 điểm, hiện tính 0 điểm'],
  ['exclude', 'tối đa 10 điểm, hiện không tính'],
  ['withhold', 'tối đa 10 điểm, hiện chưa tính'],
])('of a row that lacks a figure it is told that it counts as the policy %s says', (whenMissing, sentence) => {
  const [missing] = findingsOf([group], { facts: { b: 1 } }, { policies: { whenMissing } });

  expect(missing?.stake?.sentence).toBe(sentence);
  // its own sentence says the maximum
  expect(missing && stakeNote(missing, missing.stake)).toBe('');
});

const group = { id: 'total', max: 20, combine: 'sum', children: [points('a', 10), points('b', 10)] };

test('what is said of the whole form bears on the points of the node that is ranked', () => {
  const keys = {
    procedure: { ranked: 'verified', whenUnverified: 'finding', narrative: 'finding' },
    tier: {
      rankings: [
        {
          id: 'r',
          of: 'total',
          by: 'points',
          basis: 'exact',
          cohort: 'all',
          ties: 'competition',
          tieBreak: [],
          notSubmitted: 'omit',
        },
      ],
    },
  };
  const findings = findingsOf([group], { facts: { a: 4, b: 5 } }, keys);

  expect(findings.map(({ code, stake }) => [code, stake?.sentence])).toEqual([
    ['narrative-missing', undefined],
    ['unverified', 'cả phiếu: tối đa 20 điểm, hiện tính 9 điểm'],
  ]);
});

test('a row that only informs has no points at stake', () => {
  const nodes = [points('a', 0, { role: 'informational' }), points('b', 10)];
  const [estimated] = findingsOf(nodes, { facts: { a: { value: 8, estimated: true }, b: 3 } }, ESTIMATES);

  expect(estimated?.code).toBe('estimated');
  expect(estimated?.stake).toBeUndefined();
});

test('of a relation that does not hold, the points of every row that reads one of its facts, or waits for one', () => {
  const rows = [
    points('a', 10, { code: 'I.1' }),
    points('b', 8, { code: 'I.2' }),
    points('c', 6, { code: 'I.3' }),
    { id: 'both', max: 4, code: 'I.4', rule: { logic: { '+': [{ var: 'd' }, { var: 'a' }] } } },
  ];
  const all = [{ id: 'total', max: 28, combine: 'sum', children: rows }];
  const relations = [{ holds: { '<=': [{ var: 'a' }, { var: 'b' }] } }];
  const findings = findingsOf(all, { facts: { a: 4, b: 3, c: 5 } }, { relations });
  const broken = findings.find(({ code }) => code === 'relation-broken');

  // d is missing, and I.4 reads a: it stands to gain its 4 points as well
  expect(broken?.stake?.rows.map(({ code }) => code)).toEqual(['I.1', 'I.2', 'I.4']);
  expect(broken?.node).toBeUndefined();
  expect(broken && stakeNote(broken, broken.stake)).toMatch(/^các tiêu chí I\.1, I\.2, I\.4: tối đa 22 điểm/);
});

test('of points that a record writes in round digits, the sum is written so too', () => {
  // a fraction of 30 digits: 2 × 0.9 × 0.9 and a little more
  const parts = { '*': [{ var: 'a' }, 900000000000011, 900000000000013] };
  const rule = { logic: { '/': [{ '/': [parts, 999999999999989] }, 999999999999961] } };
  const rows = ['A', 'B'].map((code) => ({ id: code.toLowerCase(), max: 5, code, rule }));
  const all = [{ id: 'total', max: 10, combine: 'sum', children: rows }];
  const [estimated] = findingsOf(all, { facts: { a: { value: 2, estimated: true } } }, ESTIMATES);

  expect(estimated?.stake?.rows.map(({ counted }) => counted?.exact.slice(0, 8))).toEqual(['~1.62000', '~1.62000']);
  expect(estimated?.stake?.adds?.max).toEqual({ exact: '10', shown: '10' });
  expect(estimated?.stake?.adds?.counted?.exact.slice(0, 8)).toBe('~3.24000');
  expect(estimated?.stake?.adds?.counted?.shown).toBe('3,24');
});

test('a remark on a row whose sentence does not say the maximum has its points behind it', () => {
  const criteria = [points('a', 10)];
  const [lacking] = findingsOf(criteria, { facts: { a: 4 } }, { procedure: { reasonBelowMax: 'finding' } });

  expect(lacking).toMatchObject({ code: 'reason-missing', node: { id: 'a', title: 'Tên' } });
  expect(lacking && stakeNote(lacking, lacking.stake)).toBe('tối đa 10 điểm, hiện tính 4 điểm');
  expect(lacking && stakeNote(lacking, undefined)).toBe('');
});

test('behind a remark of another version of the engine stand the points that are given of it, if any', () => {
  const [stated] = findingsOf([group], { facts: { b: 1 } });

  expect(stakeNote({ code: 'of-another-version' }, undefined)).toBe('');
  expect(stakeNote({ code: 'of-another-version' }, stated?.stake)).toBe('tối đa 10 điểm, hiện chưa tính');
});

test('notes stand in brackets behind a sentence, those that are empty left out', () => {
  expect(withNotes('thiếu', ['', 'tối đa 5 điểm', '', 'số báo cáo'], 'vi')).toBe('thiếu (tối đa 5 điểm; số báo cáo)');
  expect(withNotes('thiếu', ['', ''], 'vi')).toBe('thiếu');
});
