import { describe, expect, test } from 'vitest';
import { packOf, proofOf } from '../../support/proof-packs.js';

const FACTS = [{ id: 'files', type: 'count' }];
const ONE = { id: 'one', max: 4, rule: { 'per-item': { count: 'files', each: 1, atMost: 4 } } };

/** The places of a finding of a pack of the figures of 2019. */
function placesOf(code: string, more: object, fact: object = {}): readonly string[] {
  const facts = FACTS.map((plain) => ({ ...plain, ...fact }));
  return proofOf(packOf(facts, [ONE], more as never))
    .findings.filter((finding) => finding.code === code)
    .map(({ path }) => path.join('/'));
}

describe('the year of a title', () => {
  const told = (vi: string, more: object = {}) => placesOf('title-year-other', { title: { vi }, ...more });

  test.each(['Bộ tiêu chí năm 2018', 'Xếp hạng 2091', 'Bộ tiêu chí tỉnh Ví dụ năm 2016 (các dòng phục dựng)'])(
    '%s is told',
    (title) => {
      expect(told(title)).toEqual(['title/vi']);
    },
  );

  test.each([
    ['of the figures', 'Bộ tiêu chí năm 2019'],
    ['in which they are published', 'Chỉ số công bố năm 2020'],
    ['beside that of the figures', 'Đánh giá năm 2019, sửa đổi năm 2023'],
    ['of a text', 'Bộ tiêu chí theo Quyết định 766 năm 2022'],
    ['of a span of years', 'Bộ tiêu chí giai đoạn 2021 - 2025'],
    ['that is looked forward to', 'Đô thị thông minh đến năm 2030'],
    ['of a standard', 'Áp dụng ISO 9001:2015'],
    ['in the number of a text', 'Tiêu chí theo 45/2024/QĐ-UBND'],
    ['that is none', 'Bộ tiêu chí thang 2000 điểm'],
  ])('%s is left alone', (_, title) => {
    expect(told(title)).toEqual([]);
  });

  test('of a text that the pack has, and of a deadline, is right', () => {
    const texts = [{ key: 'qd-1', number: '1/QĐ-UBND', title: { vi: 'Quyết định' }, issued: '2016-01-05' }];

    expect(told('Bộ tiêu chí ban hành năm 2016', { texts })).toEqual([]);
  });

  test('is told of a ranking as well', () => {
    const plain = { id: 'order', of: 'one', by: 'points', basis: 'exact', cohort: 'all', ties: 'competition' };
    const ranking = { ...plain, title: { vi: 'Xếp hạng năm 2017' }, tieBreak: [], notSubmitted: 'omit' };
    const tier = {
      id: 'xa',
      title: { vi: 'Xã' },
      cohorts: [{ id: 'all' }],
      criteria: [{ ...ONE, title: { vi: 'Một' } }],
    };

    expect(placesOf('title-year-other', { tiers: [{ ...tier, rankings: [ranking] }] })).toEqual([
      'tiers/0/rankings/0/title/vi',
    ]);
  });
});

describe('the words of a title in two languages', () => {
  const told = (vi: string, en: string) =>
    placesOf('title-exchanged', { languages: ['vi', 'en'] }, { title: { vi, en } });

  test('that were exchanged are told', () => {
    expect(told('Files handed in', 'Số hồ sơ đã nộp')).toEqual(['facts/0/title']);
    expect(told('The head leads', 'Người đứng đầu chỉ đạo')).toEqual(['facts/0/title']);
  });

  test.each([
    ['Số hồ sơ đã nộp', 'Files handed in'],
    ['Tỉnh Thừa Thiên Huế', 'Thừa Thiên Huế province'],
    ['Website', 'Trang tin'],
    ['Cho vay', 'Loans of Đắk Lắk in the year'],
    ['Zalo', 'Zalo'],
    ['Số hồ sơ', 'Số hồ sơ'],
    ['Thi tay nghề', 'Contest of skills'],
  ])('%s beside %s are left alone', (vi, en) => {
    expect(told(vi, en)).toEqual([]);
  });
});
