import { describe, expect, test } from 'vitest';
import { packOf, proofOf } from '../../support/proof-packs.js';

const TEXT = { key: 'qd-15', number: '15/QĐ-UBND', title: { vi: 'Bộ tiêu chí' }, issued: '2026-01-20' };
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

interface Dates {
  readonly period?: { readonly from: string; readonly to: string };
  readonly title?: string;
  readonly deadline?: string;
  readonly texts?: readonly object[];
  readonly cite?: readonly string[];
}

/** The codes of what is told of a pack with these days. */
function told({ period = YEAR, title = 'Đánh giá năm 2026', deadline, texts = [TEXT], cite = [] }: Dates) {
  const criteria = [{ id: 'one', title: { vi: 'Kế hoạch' }, max: 2, cite, rule: { flag: { when: 'has-plan' } } }];
  const tier = { id: 'commune', title: { vi: 'Cấp xã' }, cohorts: [{ id: 'all' }], criteria, rankings: [] };
  const late = deadline === undefined ? {} : { deadline: { before: deadline }, late: 'not-submitted' };
  const more = { title: { vi: title }, period: { ...period, zone: '+07:00' }, texts, tiers: [{ ...tier, ...late }] };
  return proofOf(packOf([{ id: 'has-plan', type: 'boolean' }], [], more)).findings.map(({ code }) => code);
}

test.each([
  ['2025-12-15', ['deadline-early']],
  ['2026-01-15', ['deadline-inside']],
  ['2026-12-15', []],
  ['2027-01-15', []],
  ['2027-06-30', []],
  ['2028-01-15', ['deadline-late']],
])('of a deadline of %s for the figures of 2026 is told %j', (deadline, codes) => {
  expect(told({ deadline })).toEqual(codes);
});

describe('a period', () => {
  test.each([
    ['2026-12-31', 'Đánh giá năm 2026', []],
    ['2027-12-31', 'Đánh giá năm 2026', ['period-long']],
    ['2028-12-31', 'Đánh giá giai đoạn 2026–2028', []],
    ['2030-12-31', 'Đánh giá giai đoạn 2026–2030', []],
    ['2036-12-31', 'Đánh giá theo Quyết định 15', ['period-long']],
  ])('from 2026-01-01 to %s, called "%s"', (to, title, codes) => {
    expect(told({ period: { from: '2026-01-01', to }, title })).toEqual(codes);
  });

  test('of many years is told, and not that the deadline is early in it', () => {
    expect(told({ period: { from: '2026-01-01', to: '2036-12-31' }, deadline: '2027-01-15' })).toEqual(['period-long']);
  });
});

describe('a text', () => {
  const later = { ...TEXT, issued: '2027-02-20' };

  test('signed when all was over is told, where the pack cites it or has no other', () => {
    expect(told({ texts: [later] })).toEqual(['text-issued-late']);
    expect(told({ texts: [{ ...TEXT, key: 'qd-1' }, later], cite: ['qd-15#1'] })).toEqual(['text-issued-late']);
    expect(told({ texts: [later], deadline: '2027-03-01' })).toEqual([]);
  });

  test('of another place, or one that only assessments cite, may be later, but not by many years', () => {
    const first = { ...TEXT, key: 'qd-1' };

    expect(told({ texts: [first, { ...later, binds: false }], cite: ['qd-15#1'] })).toEqual([]);
    expect(told({ texts: [first, later] })).toEqual([]);
    expect(told({ texts: [first, { ...TEXT, issued: '2062-01-20' }] })).toEqual(['text-issued-late']);
  });

  test('whose number holds another year than its day is told', () => {
    const of = (number: string) => told({ texts: [{ ...TEXT, number }] });

    expect(of('15/2025/QĐ-UBND')).toEqual(['text-year-other']);
    expect(of('15/2026/QĐ-UBND')).toEqual([]);
    expect(of('2019/QĐ-UBND')).toEqual([]);
  });
});
