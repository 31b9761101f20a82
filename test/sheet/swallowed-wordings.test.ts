import { expect, test } from 'vitest';
import { annexOf, imported, ruleIn } from './annexes.js';
import { testForAPerson } from './for-a-person.js';
import { earnedBy, scoredCells } from './scored-cells.js';

/** Sentences of which a part is no name, though it stands where one may: maximum | title, or nothing for `Mục thử` | scoring. */
const DOUBTFUL: Readonly<Record<string, string>> = {
  'a second condition behind how much there is': `
2 | Tỷ lệ hồ sơ đúng hạn | Từ 95% trở lên: 2 điểm; dưới 95% hoặc có hồ sơ bị khiếu nại: 0 điểm
2 | Tỷ lệ hồ sơ trễ hạn có văn bản xin lỗi | Đạt 100% hoặc không có hồ sơ trễ hạn: 2 điểm; dưới 100%: 0 điểm
2 | Tỷ lệ hồ sơ đúng hạn | Trên 95% trong đó có văn bản được ký số: 2 điểm; còn lại: 0 điểm
2 | Tỷ lệ hồ sơ đúng hạn | Trên 95% kèm theo có văn bản xin lỗi: 2 điểm; còn lại: 0 điểm
2 | Tỷ lệ hồ sơ đúng hạn | Trên 95% mà có hồ sơ bị khiếu nại: 0 điểm; còn lại: 2 điểm
2 | Số mô hình | Từ 5 trở lên: 2 điểm; dưới 5 hoặc không báo cáo: 0 điểm
2 | Số mô hình | Từ 5 trở lên: 2 điểm; dưới 5 đồng thời có vi phạm: 0 điểm`,
  'a clause after a comma behind what is counted': `
2 |  | Cộng 0,5 điểm/mô hình, không hạn chế số lượng
2 |  | Cộng 0,5 điểm/mô hình, không giới hạn
2 |  | 0,5 điểm/mô hình, không phân biệt cấp nào
2 |  | 0,5 điểm/mô hình, có xác nhận của xã
2 |  | Tổ chức hội nghị: 0,5 điểm/hội nghị, có báo cáo kết quả
2 |  | Cộng 0,5 điểm/mô hình không giới hạn số lượng`,
  'points that depend on something, are a mean, or begin with the second': `
2 |  | Mỗi mô hình tùy theo quy mô được 0,5 điểm
2 |  | Mỗi mô hình tuỳ mức độ được 0,5 điểm
2 |  | Mỗi mô hình bình quân được 0,5 điểm
2 |  | Mỗi mô hình thứ hai được 0,5 điểm
2 |  | Mỗi mô hình kể từ mô hình thứ hai được 0,5 điểm
2 |  | Mỗi mô hình tiếp theo được 0,5 điểm
2 |  | 0,5 điểm/mô hình tiếp theo
2 |  | Mỗi lỗi tiếp theo trừ 0,5 điểm`,
  'an addition that is no answer, and a word that is no part of the last name': `
2 | Kế hoạch | Có kế hoạch: 2 điểm; không: 0 điểm; ngoài ra có báo cáo: 1 điểm
2 | Kế hoạch | Có kế hoạch: 2 điểm; không: 0 điểm; bên cạnh đó có báo cáo: 1 điểm
2 | Kế hoạch | Có kế hoạch và báo cáo mới được 2 điểm; thiếu: 0 điểm
2 | Kế hoạch | Có kế hoạch, báo cáo và có đủ 3 văn bản mới được 2 điểm; thiếu: 0 điểm`,
  'what is left, of a title of how much less there is': `
2 | Tỷ lệ giảm hộ nghèo | Còn dưới 5%: 2 điểm; còn từ 5% trở lên: 0 điểm
2 | Mức giảm số vụ | Còn dưới 5 vụ: 2 điểm; còn từ 5 vụ trở lên: 0 điểm`,
  'a proportion up to a band that does not end at all': `
2 | Tỷ lệ hồ sơ đúng hạn | Từ 30% đến dưới 100%: 2 điểm; dưới 30%: Tỷ lệ/30% x 2`,
  'none of all, beside some of a kind': `
2 | Số vụ việc | Không có vụ việc: 2 điểm; từ 1 vụ việc phức tạp trở lên: 0 điểm
2 | Số đơn | Không có đơn: 2 điểm; có từ 1 đơn vượt cấp trở lên: 0 điểm
2 | Số đơn | Từ 1 đến 2 đơn: 1 điểm; trên 2 đơn vượt cấp: 0 điểm; không có: 2 điểm`,
  'a mishap that earns points': `
2 | Nợ đọng văn bản | Có: 2 điểm; không: 0 điểm
2 | Tình trạng nợ đọng văn bản | Có: 2 điểm; không có: 0 điểm
2 | Đơn thư khiếu nại kéo dài | Có: 2 điểm; không: 0 điểm`,
};

testForAPerson(DOUBTFUL);

test.each([
  ['Mỗi lỗi trừ 1.125 điểm', '1125'],
  ['Mỗi mô hình được 1.125 điểm', '1125'],
  ['Mỗi lần nộp chậm trừ 0,5 điểm; mỗi lần không nộp trừ 1.250 điểm', '1250'],
])('“%s” of 2 points is above them, and told', async (scoring, best) => {
  const draft = await imported(annexOf(['1', 'Mục thử', '2', scoring]));

  expect(ruleIn(draft)).toBeUndefined();
  expect(draft.rows[0]).toMatchObject({ cell: 'D3', why: 'points-above-max', params: { max: '2', best } });
});

test.each([
  ['Tỷ lệ hồ sơ trễ hạn', 'Đạt từ 95% trở lên: 2 điểm; dưới 95%: 0 điểm', 'Tỷ lệ hồ sơ trễ hạn'],
  [
    'Tỷ lệ hồ sơ quá hạn',
    'Từ 95% trở lên: 2 điểm; từ 80% đến dưới 95%: 1 điểm; còn lại: 0 điểm',
    'Tỷ lệ hồ sơ quá hạn',
  ],
  ['Số vụ tai nạn', 'Dưới 5 vụ: 0 điểm; từ 5 vụ trở lên: 2 điểm', 'Số vụ tai nạn'],
  ['Tỷ lệ hồ sơ trễ hạn', 'Điểm = Tỷ lệ x 2', 'Tỷ lệ hồ sơ trễ hạn'],
  ['Mục thử', 'Điểm = (số hồ sơ trễ hạn/tổng số hồ sơ) x 2', 'số hồ sơ trễ hạn'],
  ['Tỷ lệ hộ nghèo', 'Từ 5% trở lên: 2 điểm; dưới 5%: 0 điểm', 'Tỷ lệ hộ nghèo'],
])('more of a fault that earns more is told: “%s”, “%s”', async (title, scoring, figure) => {
  const draft = await imported(annexOf(['1', title, '2', scoring]));

  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'fault-earns', params: { figure } }]);
});

test.each([
  ['Tỷ lệ hồ sơ trễ hạn', 'Dưới 5%: 2 điểm; từ 5% trở lên: 0 điểm'],
  ['Tỷ lệ hồ sơ trễ hạn', 'Còn lại: 0 điểm; dưới 5%: 2 điểm'],
  ['Tỷ lệ hồ sơ trễ hạn có văn bản xin lỗi', 'Từ 95% trở lên: 2 điểm; dưới 95%: 0 điểm'],
  ['Tỷ lệ giảm hộ nghèo', 'Từ 1% trở lên: 2 điểm; dưới 1%: 0 điểm'],
  ['Số vụ vi phạm được xử lý', 'Từ 5 vụ trở lên: 2 điểm; dưới 5 vụ: 0 điểm'],
  ['Hạn chế đơn thư khiếu nại', 'Có: 2 điểm; không: 0 điểm'],
  ['Mục thử', 'Điểm = (1 - số hồ sơ trễ hạn/tổng số hồ sơ) x 2'],
])('less of a fault, and what was done about it, earn points: “%s”, “%s”', async (title, scoring) => {
  const draft = await imported(annexOf(['1', title, '2', scoring]));

  expect(draft.rows).toEqual([]);
});

test.each(
  scoredCells(`
2 | Số vụ án được xử lý | Trên 95% số vụ án được xử lý hoặc chuyển cơ quan khác: 2 điểm; còn lại: 0 điểm | 95.1=2 95=0
2 |  | Mỗi phường, xã đạt chuẩn được 0,5 điểm | 1=0.5 4=2
2 |  | 0,1 điểm/tin, bài; tối đa 2 điểm | 1=0.1 30=2
2 |  | Mỗi trường hợp sinh con thứ ba trừ 0,5 điểm | 0=2 1=1.5
2 |  | Mỗi mô hình tăng thêm được 0,5 điểm | 1=0.5 9=2
2 |  | Mỗi lỗi trừ 05 điểm | 0=2 1=0
2 |  | Mỗi mô hình mới được 0,5 điểm | 1=0.5 9=2
2 | Tỷ lệ hộ nghèo | Còn dưới 5%: 2 điểm; còn từ 5% trở lên: 0 điểm | 4.9=2 5=0
2 | Tỷ lệ hồ sơ đúng hạn | Từ 30% đến 100%: 2 điểm; dưới 30%: Tỷ lệ/30% x 2 | 15=1 30=2 100=2
`),
)('“$scoring” is still read', async (cell) => {
  expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
});
