import { expect, test } from 'vitest';
import { annexOf, factsOf, imported, ruleIn } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';

/** Maximum | title | scoring | figures=points: sentences as the annexes of digital transformation indexes have them. */
testEarns(`
20 | Số cuộc họp chuyên đề | Từ 04 cuộc trở lên: Điểm tối đa; Dưới 04 cuộc: Điểm = Số cuộc họp/4*Điểm tối đa | 5=20 4=20 3=15 1=5 0=0
10 | Số lần truyền thông | Có ≥ 12 lần: Điểm tối đa; <12 lần: Điểm = số lần/12*Điểm tối đa | 12=10 6=5 0=0
10 | Mô hình | Từ 3 mô hình: 10 điểm; dưới 3 mô hình: Điểm = Số mô hình/3 x 10 | 3=10 9=10 1=10/3 0=0
10 | Hội nghị | a = Số hội nghị; a >= 4: Điểm tối đa; a < 4: Điểm = a/4*Điểm tối đa | 4=10 2=5 0=0
10 | Truyền thông | a là số tin bài đăng tải; a từ 50 trở lên: 10 điểm; a dưới 50: Điểm = a/50 x 10 | 60=10 25=5
1 | Xử lý văn bản | 100% số văn bản đã được xử lý: 1; Từ 70% - dưới 100% số văn bản được xử lý: 0,5; Dưới 70%: 0 | 100=1 70=0.5 69=0
`);

const FREQUENCIES: readonly (readonly [scoring: string, answers: readonly string[]])[] = [
  [
    'Tần suất phát từ 01 lần/tuần trở lên: Điểm tối đa; Tần suất từ 01 lần/tháng đến dưới 01 lần/tuần: 1/2*Điểm tối đa; Dưới 01 lần/tháng: 0 điểm',
    ['Tần suất phát từ 01 lần/tuần trở lên', 'Tần suất từ 01 lần/tháng đến dưới 01 lần/tuần', 'Dưới 01 lần/tháng'],
  ],
  ['1 lần/tháng: 20 điểm; 1 lần/quý: 10 điểm; không tổ chức: 0 điểm', ['1 lần/tháng', '1 lần/quý', 'Không tổ chức']],
];

test.each(FREQUENCIES)('“%s” is a choice of how often', async (scoring, answers) => {
  const draft = await imported(annexOf(['1', 'Hệ thống truyền thanh', '20', scoring]));
  const [fact] = factsOf(draft.document).values();

  expect(ruleIn(draft)).toHaveProperty('choice');
  expect(fact?.options).toMatchObject(answers.map((vi) => ({ title: { vi } })));
  expect(draft.rows).toEqual([]);
});

test('a start of all, and points off for each that is lacking or wrong: the start is confirmed', async () => {
  const scoring = 'Công khai đầy đủ, đúng quy định 100% TTHC: 2 điểm; cứ thiếu hoặc sai 01 TTHC trừ 0,2 điểm';
  const draft = await imported(annexOf(['1', 'Công khai TTHC', '2', scoring]));

  expect(ruleIn(draft)).toMatchObject({ deduct: { items: [{ each: 0.2 }] } });
  expect(draft.rows.map(({ why }) => why)).toEqual(['start-condition']);
});

testForAPerson({
  'how often, with something between two answers': `
3 | Họp | 12 cuộc/năm: 3; 1 cuộc/quý: 2; dưới 3 cuộc/năm: 0
`,
  'two answers of how often that are both true of what is done every month': `
3 | Họp | Từ 1 lần/tháng trở lên: 3; từ 1 lần/quý trở lên: 2; không họp: 0
`,
  'another figure, other numbers, or a part between them': `
10 | Mô hình | Từ 3 mô hình: 10 điểm; dưới 3 mô hình: Điểm = Số xã/3 x 10
10 | Mô hình | Từ 3 mô hình: 10 điểm; dưới 2 mô hình: Điểm = Số mô hình/3 x 10
10 | Mô hình | Từ 3 mô hình: 10 điểm; dưới 3 mô hình: Điểm = Số mô hình/4 x 10
10 | Thu ngân sách | Từ 3 tỷ đồng: 10 điểm; dưới 3 tỷ đồng: Điểm = Số thu/3 x 10
10 | Tỷ lệ thanh toán | Tỷ lệ từ 70% trở lên: 8 điểm; Tỷ lệ dưới 70%: Điểm = Tỷ lệ * 10
10 | Tỷ lệ thanh toán | Tỷ lệ từ 70% trở lên: 10 điểm; Tỷ lệ dưới 60%: Điểm = Tỷ lệ * 10
`,
  'two letters, of which the row has one': `
10 | Truyền thông | a là số tin bài đăng tải; b là số tin bài được giao; a từ 50 trở lên: 10 điểm; a dưới 50: Điểm = a/50 x 10
`,
  'a formula that may have left out the percent from which all points are given': `
10 | Tỷ lệ thanh toán | Tỷ lệ từ 70% trở lên: 10 điểm; Tỷ lệ dưới 70%: Điểm = Tỷ lệ * 10
10 | Tỷ lệ hồ sơ trực tuyến | a = Số hồ sơ trực tuyến; b = Tổng số hồ sơ; Tỷ lệ = a/b; Tỷ lệ ≥ 50%: Điểm tối đa; Tỷ lệ < 50%: Điểm = Tỷ lệ*Điểm tối đa
80 | Tỷ lệ hồ sơ trực tuyến | Điểm = (Số hồ sơ trực tuyến / Tổng số hồ sơ) * 80. Trường hợp tỷ lệ đạt từ 80% trở lên thì được điểm tối đa
10 | Tỷ lệ chi cho chuyển đổi số | Từ 1% trở lên: Điểm tối đa; dưới 1%: Điểm = Tỷ lệ*Điểm tối đa
`,
});
