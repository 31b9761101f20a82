import { expect, test } from 'vitest';
import { annexOf, factsOf, imported, ruleIn } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';
import { scoredCells } from './scored-cells.js';
import { totalsBy } from './scored-draft.js';

/** Sentences that say a known rule in other words, and what each earns by hand: on, below and above each end. */
const SCORED = `
4 | Vi phạm | 01 vụ vi phạm trừ 1 điểm, 02 vụ trừ 2 điểm, từ 03 vụ trở lên trừ hết điểm | 0=4 1=3 2=2 3=0 9=0
4 | Vi phạm | Không có vi phạm: 4 điểm; có 01 vi phạm: trừ 2 điểm; có từ 02 vi phạm trở lên: trừ toàn bộ số điểm | 0=4 1=2 2=0
10 | Nhiệm vụ trọng tâm | Điểm = 10 - (số nhiệm vụ chậm/tổng số nhiệm vụ) x 10 | 0/10=10 5/10=5 10/10=0
10 | Hồ sơ | Điểm = 10 - 10 x (số hồ sơ trễ hạn/tổng số hồ sơ) | 2/10=8
4 | Hỗ trợ doanh nghiệp | Trên 80% DN hài lòng: 4 điểm; trên 60% đến 80%: 3 điểm; từ 60% trở xuống: 1 điểm | 81=4 80=3 60.1=3 60=1
3 | Dịch vụ công | Điểm đánh giá được tính theo công thức: (b/a)*điểm tối đa. a: Tổng số hồ sơ; b: Số hồ sơ trực tuyến. Nếu tỷ lệ b/a < 0,3 thì điểm đánh giá là 0 | 5/10=1.5 3/10=0.9 2/10=0
3 | Dịch vụ công | Điểm = (b/a)*3. a: Tổng số hồ sơ; b: Số hồ sơ trực tuyến. Nếu tỷ lệ b/a < 0,75 thì điểm đánh giá là 0 | 75/100=2.25 74/100=0
5 | Hồ sơ trực tuyến | Tỷ lệ = A/B x 100 (A là số hồ sơ trực tuyến, B là tổng số hồ sơ). Tỷ lệ ≥ 70%: 5 điểm; 50% ≤ tỷ lệ < 70%: 3 điểm; tỷ lệ < 50%: 1 điểm | 70/100=5 50/100=3 49/100=1`;

testEarns(SCORED);

testForAPerson({
  'losses of a merit, or of an order': `
4 | Sáng kiến | 01 sáng kiến trừ 1 điểm, từ 02 sáng kiến trở lên trừ hết điểm
4 | Vi phạm | Vi phạm lần 1 trừ 1 điểm; vi phạm lần 2 trừ hết điểm`,
  'a share that is taken from another number than the maximum': `
10 | Hồ sơ | Điểm = 10 - (số hồ sơ trễ hạn/tổng số hồ sơ) x 5
10 | Hồ sơ | Điểm = 8 - (số hồ sơ trễ hạn/tổng số hồ sơ) x 8
10 | Hồ sơ | Điểm = 10 - (số hồ sơ trễ hạn/số cán bộ) x 10`,
  'a case of another ratio than that of the formula, or no floor': `
3 | Dịch vụ công | Điểm = (b/a)*3. a: Tổng số hồ sơ; b: Số hồ sơ trực tuyến. Nếu tỷ lệ a/b < 0,3 thì điểm đánh giá là 0
3 | Dịch vụ công | Điểm = (b/a)*3. a: Tổng số hồ sơ; b: Số hồ sơ trực tuyến. Nếu tỷ lệ b/a < 0,5 thì điểm đánh giá là 1
3 | Dịch vụ công | Điểm = (b/a)*3. a: Tổng số hồ sơ; b: Số hồ sơ trực tuyến. Nếu tỷ lệ b/a > 0,5 thì điểm đánh giá là 0
3 | Dịch vụ công | Điểm = (b/a)*3. a: Tổng số hồ sơ; b: Số hồ sơ trực tuyến. Nếu tỷ lệ b/a < 5 thì điểm đánh giá là 0`,
  'letters in brackets of which one is not used': `
5 | Hồ sơ | Điểm = A/B x 5 (A là số hồ sơ trực tuyến, B là tổng số hồ sơ, C là số hồ sơ trễ)`,
  'times of which a part is in two answers': `
5 | Tiến độ | Đúng tiến độ: 5 điểm; chậm dưới 2 tháng: 3 điểm; chậm trên 1 tháng: 0 điểm`,
  'the answers of a part among the parts': `
5 | Kế hoạch | - Ban hành: 3 điểm; có: 3 điểm; không: 0 điểm; báo cáo: 2 điểm`,
  'shares of different people': `
5 | Khảo sát | Trên 80% người dân hài lòng: 5 điểm; trên 60% đến 80% doanh nghiệp hài lòng: 3 điểm; từ 60% trở xuống: 1 điểm`,
});

testForAPerson(
  {
    'losses that leave a number out': `
4 | Vi phạm | 01 vụ vi phạm trừ 1 điểm, 02 vụ trừ 2 điểm, từ 04 vụ trở lên trừ hết điểm`,
  },
  'refused',
);

test('answers by how late something is may name the schedule in one of them', async () => {
  const scoring =
    'Hoàn thành đúng tiến độ: 4 điểm; chậm tiến độ dưới 1 tháng: 3 điểm; chậm từ 1 đến 3 tháng: 1 điểm; chậm trên 3 tháng: 0 điểm';
  const draft = await imported(annexOf(['1', 'Tiến độ', '4', scoring]));

  expect(Object.values((ruleIn(draft) as { choice: { points: object } }).choice.points)).toEqual([4, 3, 1, 0]);
  expect(draft.rows).toEqual([]);
});

test.each(
  scoredCells(`
3 | Trả lời cử tri | Trả lời 100% ý kiến: 3 điểm; mỗi ý kiến chưa trả lời trừ 0,5 điểm | 0=3 1=2.5 7=0`),
)('“$scoring”: the condition of the points at the start is told', async ({ title, max, scoring, answers }) => {
  const draft = await imported(annexOf(['1', title, max, scoring]));
  const [id = ''] = factsOf(draft.document).keys();
  const sent = answers.map(([count]) => ({ [id]: Number(count) }));

  expect(totalsBy(draft.document, sent).map((total) => total?.earned)).toEqual(answers.map(([, points]) => points));
  expect(draft.rows).toMatchObject([{ row: 3, why: 'start-condition' }]);
});
