import { expect, test } from 'vitest';
import { annexOf, imported, ruleIn } from './annexes.js';
import { testForAPerson } from './for-a-person.js';

/** Answers by stars, and by a comparison with the year before, with what must be told of each. By hand, from the sentences. */

const choice = (fact: string, points: Readonly<Record<string, number>>) => ({ choice: { fact, points } });
const BOTH = (first: string, second: string) => ({ why: 'both-true', params: { first, second } });
const MISSING = (missing: string) => ({ why: 'answer-left-out', params: { missing } });

test.each([
  [
    '5 sao: 5 điểm; 4 sao: 4 điểm; 3 sao: 3 điểm; không có: 0 điểm',
    'san-pham-ocop',
    { 'muc-5-sao': 5, 'muc-4-sao': 4, 'muc-3-sao': 3, 'khong-co': 0 },
    [BOTH('5 sao', '4 sao')],
  ],
  [
    'Có sản phẩm 5 sao: 5 điểm; có sản phẩm 3 sao: 3 điểm; không có: 0 điểm',
    'san-pham-ocop',
    { 'co-san-pham-5-sao': 5, 'co-san-pham-3-sao': 3, 'khong-co': 0 },
    [BOTH('Có sản phẩm 5 sao', 'có sản phẩm 3 sao'), MISSING('4 sao')],
  ],
  [
    'Sản phẩm 4 sao: 5 điểm; sản phẩm 3 sao: 3 điểm; không có: 0 điểm (chỉ tính mức cao nhất)',
    'san-pham-ocop-muc-cao-nhat',
    { 'san-pham-4-sao': 5, 'san-pham-3-sao': 3, 'khong-co': 0 },
    [],
  ],
])('“%s”: stars are answers, and that a unit may have two of them is told', async (scoring, fact, points, told) => {
  const draft = await imported(annexOf(['1', 'Sản phẩm OCOP', '5', scoring]));

  expect(ruleIn(draft)).toEqual(choice(fact, points));
  expect(draft.rows).toMatchObject(told);
  expect(draft.rows).toHaveLength(told.length);
});

test.each([
  ['Không có vụ tai nạn: 2 điểm; giảm so với năm trước: 1 điểm; tăng: 0 điểm', ['compared', 'answer-left-out']],
  ['Giảm so với năm trước: 2 điểm; tăng: 0 điểm', ['compared', 'answer-left-out']],
  ['Giảm so với năm trước: 2 điểm; bằng năm trước: 1 điểm; tăng: 0 điểm', ['compared']],
  ['Giảm so với năm trước: 2 điểm; không giảm: 0 điểm', ['compared']],
])('“%s”: as many as last year is told where no answer has it', async (scoring, whys) => {
  const draft = await imported(annexOf(['1', 'Tai nạn giao thông', '2', scoring]));

  expect(draft.rows.map(({ why }) => why)).toEqual(whys);
  expect(draft.rows.slice(1)).toMatchObject(whys.slice(1).map(() => MISSING('bằng nhau')));
});

testForAPerson(`
5 | Sản phẩm OCOP | Từ 4 sao: 5 điểm; dưới 4 sao: 3 điểm
5 | Sản phẩm OCOP | 4 sao trở lên: 5 điểm; 3 sao: 3 điểm; không có: 0 điểm`);
