import { expect, test } from 'vitest';
import { annexOf, imported, ruleIn } from './annexes.js';
import { testForAPerson } from './for-a-person.js';
import { earnedBy, scoredCells } from './scored-cells.js';

/** Synthetic sentences in which a word changes what the points before or behind it mean: maximum | title | scoring. */
const DOUBTFUL: Readonly<Record<string, string>> = {
  'points that may be given, or are more or less than the number': `
5 |  | Mỗi đoàn viên mới được ít nhất 0,5 điểm
5 |  | Mỗi đoàn viên mới được khoảng 0,5 điểm
5 |  | Mỗi đoàn viên mới được gần 0,5 điểm
5 |  | Mỗi đoàn viên mới được chừng 0,5 điểm
5 |  | Mỗi mô hình được cao nhất 1 điểm
5 |  | Mỗi mô hình từ 1 điểm, tối đa 5 điểm
5 |  | Mỗi mô hình hơn 1 điểm
5 |  | Mỗi mô hình dưới 1 điểm
5 |  | Mỗi mô hình chưa đến 1 điểm
5 |  | Mỗi mô hình có thể được 1 điểm
5 |  | Mỗi mô hình có thể được cộng 1 điểm
5 |  | Mỗi mô hình được xem xét 1 điểm
5 |  | Mỗi lỗi có thể trừ 1 điểm
5 |  | Có kế hoạch được ít nhất 5 điểm; không có 0 điểm
5 |  | Có kế hoạch khoảng 5 điểm; không có 0 điểm
5 |  | Có kế hoạch được từ 5 điểm; không có 0 điểm
5 |  | Có kế hoạch được từ 3 đến 5 điểm; không có 0 điểm
5 |  | Có kế hoạch được đến 5 điểm; không có 0 điểm
5 |  | Có kế hoạch xem xét 5 điểm; không có 0 điểm
5 |  | Đúng hạn trên 5 điểm; chậm dưới 3 điểm; không gửi 0 điểm`,
  'points that are not given': `
5 |  | Mỗi mô hình không được 1 điểm
5 |  | Mỗi lỗi không trừ 1 điểm
5 |  | Mỗi lỗi không bị trừ 1 điểm
5 |  | Gửi chậm không trừ 0,5 điểm/lần
5 |  | Có kế hoạch không được 5 điểm; không có: 0 điểm`,
  'points for what was not done, or lost without a fault': `
2 |  | Không tổ chức hội nghị: 0,5 điểm/hội nghị nhưng không quá 2 điểm
2 |  | Không có mô hình: 0,5 điểm/mô hình; không có: 0 điểm
2 |  | Không nộp chậm: trừ 0,1 điểm/ngày
2 |  | Nộp không chậm: trừ 0,1 điểm/ngày
2 |  | Mỗi lần không bị nhắc nhở giảm 0,5 điểm
2 |  | Mỗi lần không gửi chậm trừ 0,5 điểm`,
  'a best answer that is the worse one': `
4 |  | Không đúng hạn (4 điểm); chậm (2 điểm); không gửi (0 điểm)
4 |  | Chậm: 4 điểm; đúng hạn: 2 điểm; không gửi: 0 điểm
4 |  | Không tốt: 4 điểm; khá: 2 điểm; yếu: 0 điểm`,
  'letters of faults and of all, of which no ratio is stated': `
6 |  | a = số hồ sơ trễ; b = tổng số hồ sơ; Điểm = Tỷ lệ x 6
6 |  | a = số hồ sơ trễ; b = tổng số hồ sơ; dưới 80%: 0 điểm; từ 80% trở lên: Tỷ lệ x điểm tối đa`,
  'an answer that denies more than the other states': `
5 |  | Không có cán bộ vi phạm bị kỷ luật: 5 điểm; có cán bộ vi phạm: 0 điểm
5 |  | Không có khiếu nại tồn đọng: 5 điểm; có khiếu nại: 0 điểm
5 |  | Chưa có hồ sơ quá hạn do chủ quan: 5 điểm; có hồ sơ quá hạn: 0 điểm
5 |  | Không có vi phạm lớn: 5 điểm; có vi phạm: 0 điểm`,
};

testForAPerson(DOUBTFUL);

test.each(
  scoredCells(`
2 |  | Mỗi chứng chỉ 1 điểm | 1=1 9=2
2 |  | Mỗi văn bản đến 0,5 điểm | 1=0.5 9=2
2 |  | Mỗi lần bị nhắc nhở giảm 0,5 điểm | 0=2 1=1.5
2 |  | Mỗi lần không gửi trừ 0,5 điểm | 0=2 1=1.5
2 |  | Mỗi lỗi không được khắc phục trừ 0,5 điểm | 0=2 1=1.5
2 |  | Mỗi trường hợp nêu trên 1 điểm | 1=1 9=2
`),
)('“$scoring” ends with a word of its own before the points, and is read', async (cell) => {
  expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
});

test.each([
  'Không vi phạm: 2 điểm; vi phạm 1 lần: 1 điểm; vi phạm từ 2 lần trở lên: 0 điểm',
  'Không có sai phạm: 2 điểm; có sai phạm đã khắc phục: 1 điểm; có sai phạm chưa khắc phục: 0 điểm',
  'Phát hiện và xử lý vi phạm kịp thời: 2 điểm; xử lý vi phạm chậm: 1 điểm; không xử lý: 0 điểm',
  'Cao hơn 2 điểm; bằng 1 điểm; thấp hơn 0 điểm',
])('of “%s” the best answer is the good one', async (scoring) => {
  const draft = await imported(annexOf(['1', 'Số vụ', '2', scoring]));

  expect(Object.keys(ruleIn(draft) as object)).toEqual(['choice']);
});
