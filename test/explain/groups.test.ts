import { expect, test } from 'vitest';
import { explain } from '../../src/audit/index.js';
import { printExplanation } from '../../src/cli/print/explanation.js';
import { defineCombiner } from '../../src/model/define.js';
import type { Language } from '../../src/words/index.js';
import { type Case, FACTS, packOf, recordOf } from './house.js';
import { half } from './outcome-cases.js';

const words = (vi: string, en: string) => ({ vi, en });

const firstAlone = defineCombiner({
  combiner: 'first-alone',
  version: 1,
  lower: (_, { sumOf }) => ({ earned: sumOf('points'), base: sumOf('base') }),
});

/** Two criteria and one that may be missing, under one combiner. */
function told(
  combine: unknown,
  language: Language,
  { max = '20', weights = false, facts = {}, node = {} } = {},
): string {
  const child = (id: string, vi: string, rule: unknown, weight: string) => ({
    id,
    title: words(vi, id),
    max: '10',
    rule,
    ...(weights ? { weight } : {}),
  });
  const isOwn = combine === 'first-alone';
  const one: Case = {
    rule: {},
    max: '10',
    facts: { equipped: 45, staff: 60, 'has-website': false, ...facts },
    plugins: isOwn ? { combiners: [firstAlone] } : {},
    pack: {
      facts: FACTS,
      ...(isOwn ? { requires: { combiners: [{ id: 'first-alone', version: 1 }] } } : {}),
      tiers: [
        {
          id: 'district',
          title: words('Cấp huyện', 'Districts'),
          cohorts: [{ id: 'all' }],
          criteria: [
            {
              id: 'asked',
              title: words('Nhóm được hỏi', 'The group asked'),
              max,
              combine,
              ...node,
              children: [
                child('a', 'Máy tính', { share: { part: 'equipped', whole: 'staff', whenZero: 'unscorable' } }, '3'),
                child('b', 'Trang thông tin', { flag: { when: 'has-website' } }, '1.5'),
              ],
            },
          ],
        },
      ],
    },
  };
  const pack = packOf(one);
  const record = recordOf(one, pack);
  const result = explain({ record, pack }, { unit: 'huyen-a', criterion: 'asked' }, language, one.plugins);
  return result.ok ? printExplanation(result.value, 1000) : JSON.stringify(result.errors);
}

test('a sum shows what is added', () => {
  expect(told('sum', 'vi')).toContain('Cộng điểm các tiêu chí được tính: 7,5 + 0 = 7,5 điểm\n');
});

test('the best are told beside all of them', () => {
  expect(told({ best: 1 }, 'vi', { max: '10' })).toContain('Cộng điểm 1 tiêu chí cao nhất trong (7,5; 0): 7,5 điểm\n');
});

test('a mean is of percents, and earns that percent of the maximum that counts', () => {
  // 75 % and 0 %
  expect(told('mean', 'vi')).toContain(
    'Bình quân tỷ lệ phần trăm các tiêu chí được tính: (75 + 0) : 2 = 37,5%, tức 7,5 điểm trên 20 điểm được tính\n',
  );
});

test('a weighted mean shows every weight', () => {
  // 225 of 4.5 is 50
  expect(told('weighted-mean', 'vi', { weights: true })).toContain(
    'theo trọng số của các tiêu chí được tính: (75 × 3 + 0 × 1,5) : 4,5 = 50%, tức 10 điểm trên 20 điểm được tính\n',
  );
});

test('the highest and the lowest are told beside all of them', () => {
  expect(told('max', 'en')).toContain('The highest percent of (75; 0), which is 15 points of the 20 that count\n');
  expect(told('min', 'vi')).toContain('Tỷ lệ phần trăm thấp nhất trong (75; 0), tức 0 điểm trên 20 điểm được tính\n');
});

test('a combiner of a plugin is told by what it was given and what it gave', () => {
  expect(told('first-alone', 'vi')).toContain(
    'Cách gộp riêng của bộ tiêu chí, từ điểm (7,5; 0) và tỷ lệ phần trăm (75; 0): 7,5 điểm trên 20 điểm được tính\n',
  );
});

test('without its plugin a pack is not explained', () => {
  const one: Case = {
    rule: { logic: { half: { var: 'errors' } } },
    max: '5',
    facts: { errors: 4 },
    plugins: { operators: [half] },
  };
  const pack = packOf(one);
  const result = explain({ record: recordOf(one, pack), pack }, { unit: 'huyen-a', criterion: 'asked' }, 'vi');

  expect(result.ok ? [] : result.errors).toEqual([{ code: 'explain-plugin-missing', params: { plugin: 'half' } }]);
});

test('a group that rounds shows what it rounds, and its floor where that holds it', () => {
  const page = told('mean', 'vi', {
    facts: { equipped: 20 },
    node: { round: { places: 1, mode: 'half-up' }, notBelow: 5 },
  });

  // 20 of 60 is 100/3 %, halved and of 20: 10/3
  expect(page).toContain('(33,333 + 0) : 2 ≈ 16,667%, tức 3,333 điểm trên 20 điểm được tính\n');
  expect(page).toContain('Từ 3,333 thành 3,3 điểm: làm tròn đến 1 chữ số thập phân\n');
  expect(page).toContain('Không thấp hơn 5 điểm\n');
});
