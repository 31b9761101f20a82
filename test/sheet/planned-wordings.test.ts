import { expect, test } from 'vitest';
import { annexOf, factsOf, imported } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';
import { earnedBy, scoredCells } from './scored-cells.js';
import { totalsBy } from './scored-draft.js';

/** Percents of a plan, ratios of two letters with a floor, and how often with the period first; the points are by hand, from the sentences. */

testEarns(String.raw`
2 | Mức độ hoàn thành kế hoạch | Hoàn thành 100% nhiệm vụ trong kế hoạch: 2 điểm\nHoàn thành từ 80% đến dưới 100% nhiệm vụ trong kế hoạch: 1 điểm\nHoàn thành dưới 80% nhiệm vụ trong kế hoạch: 0 điểm | 100=2 99.9=1 80=1 79.9=0
2 | Kết quả | Hoàn thành 100% nhiệm vụ đề ra trong kế hoạch: 2 điểm; từ 80% đến dưới 100%: 1 điểm; dưới 80%: 0 điểm | 100=2 80=1 79=0
2 | Tuyên truyền | Hoàn thành 100% kế hoạch tuyên truyền: 2 điểm; từ 70% đến dưới 100%: 1 điểm; dưới 70%: 0 điểm | 100=2 99=1 70=1 69=0
1.5 | Kiểm tra | (b/a)*1,5. Trong đó:\na: Tổng số vấn đề phát hiện;\nb: Số vấn đề đã xử lý.\nTrường hợp tỷ lệ b/a < 0,7 thì điểm đánh giá là 0 | 10/10=1.5 7/10=1.05 69/100=0
1.5 | Kiểm tra | Điểm = b/a*1,5; a: Tổng số vấn đề phát hiện; b: Số vấn đề đã xử lý. Nếu b/a < 70% thì không tính điểm | 10/10=1.5 7/10=1.05 69/100=0
1.5 | Kiểm tra | Điểm = b/a*1,5; a: Tổng số vấn đề phát hiện; b: Số vấn đề đã xử lý. Nếu tỷ lệ này < 0,70 thì điểm đánh giá là 0 | 10/10=1.5 7/10=1.05 69/100=0`);

test.each(
  scoredCells(`
5 | Tỷ lệ giải ngân | Đạt 100% dự toán trở lên: 5 điểm; cứ giảm 1% trừ 0,5 điểm | 110=5 100=5 99.5=5 99=4.5 90=0 80=0
5 | Tỷ lệ giải ngân | Đạt 100% kế hoạch: 5 điểm; cứ giảm 1% so với kế hoạch trừ 0,5 điểm | 100=5 99=4.5 98.5=4.5 90=0
5 | Tỷ lệ diện tích được tưới | ≥90%: 5 điểm; cứ giảm 5% so với mức 90% thì trừ 1 điểm | 95=5 90=5 86=5 85=4 65=0 64=0`),
)('“$scoring” of “$title”: whole steps are taken away, and that is told', async (cell) => {
  const { rows } = await imported(annexOf(['1', cell.title, cell.max, cell.scoring]));

  expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
  expect(rows.map(({ why }) => why)).toEqual(['step-part']);
});

test.each([
  ['Mỗi tháng họp 1 lần: 4 điểm; mỗi quý họp 1 lần: 2 điểm; không họp: 0 điểm', ['4', '2', '0']],
  ['1 tháng 1 lần: 4 điểm; 1 quý 1 lần: 2 điểm; không: 0 điểm', ['4', '2', '0']],
  ['Họp định kỳ mỗi tháng 1 lần: 4; mỗi quý 1 lần: 2; mỗi năm 1 lần: 1; còn lại: 0', ['4', '2', '1', '0']],
])('“%s”: units say how often', async (scoring, points) => {
  const { document, rows } = await imported(annexOf(['1', 'Giao ban', '4', scoring]));
  const [[id = '', fact] = []] = [...factsOf(document)];
  const answers = (fact?.options ?? []) as readonly { readonly id: string }[];
  const options = answers.map((option) => ({ [id]: option.id }));

  expect(totalsBy(document, options).map((total) => total?.earned)).toEqual(points);
  expect(rows).toEqual([]);
});

testForAPerson({
  'points that may be those of each month': `
6 | Họp | Mỗi tháng 1 lần: 0,5 điểm; mỗi quý 1 lần: 0,25 điểm
5 | Tin bài | Mỗi tháng có 02 tin: 5 điểm; mỗi tháng có 01 tin: 3 điểm; không có: 0 điểm`,
  'a floor of another ratio than that of the formula': `
2 | Kiểm tra | Điểm = b/a*2; a: Tổng số hồ sơ; b: Số hồ sơ đúng hạn. Nếu a/b < 0,7 thì không tính điểm`,
  'steps from another percent than the full points': `
5 | Tỷ lệ hộ | ≥95%: 5 điểm; cứ giảm 5% so với mức 90% thì trừ 1 điểm
5 | Nhiệm vụ | Đạt 100%: 5 điểm; cứ giảm 1% trừ 0,5 điểm`,
});
