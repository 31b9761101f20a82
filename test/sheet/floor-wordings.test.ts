import { expect, test } from 'vitest';
import { testForAPerson } from './for-a-person.js';
import { earnedBy, scoredCells } from './scored-cells.js';

/** A floor as annexes write it, and what figures earn by hand: below it, on it, above it. */
const SCORED = String.raw`
6 | Tỷ lệ hồ sơ đúng hạn | Dưới 80%: 0 điểm; từ 80% trở lên: tỷ lệ x điểm tối đa | 79.9=0 80=4.8 90=5.4 100=6
6 | Tỷ lệ hồ sơ đúng hạn | Dưới 80%: 0 điểm; từ 80% trở lên: Điểm = Tỷ lệ * Điểm tối đa | 79.9=0 80=4.8 100=6
6 | Tỷ lệ hồ sơ đúng hạn | Đạt từ 80% trở lên tính điểm theo tỷ lệ, dưới 80% không tính điểm | 79.9=0 80=4.8 100=6
6 | Tỷ lệ hồ sơ đúng hạn | Tỷ lệ dưới 80% thì không tính điểm; từ 80% trở lên tính theo tỷ lệ (tỷ lệ × điểm tối đa) | 79.9=0 80=4.8 100=6
6 | Tỷ lệ hồ sơ đúng hạn | Dưới 80% không tính điểm, từ 80% trở lên thì tính điểm theo tỷ lệ | 79.9=0 80=4.8 100=6
6 | Tỷ lệ hồ sơ đúng hạn | Dưới 80% thì 0 điểm; từ 80% trở lên thì được tính theo tỷ lệ đạt được | 79.9=0 80=4.8 100=6
6 | Tỷ lệ hồ sơ đúng hạn | Từ 80% trở lên: tính theo tỷ lệ thực tế đạt được; còn lại: 0 điểm | 79.9=0 80=4.8 100=6
6 | Tỷ lệ hồ sơ đúng hạn | Từ 80% trở lên: tính điểm theo công thức: tỷ lệ x 6; dưới 80%: không tính điểm | 79.9=0 80=4.8 100=6
6 | Tỷ lệ hồ sơ đúng hạn | Từ 80% đến 100% tính theo tỷ lệ; dưới 80%: 0 điểm | 79.9=0 80=4.8 100=6
6 | Tỷ lệ hồ sơ đúng hạn | - Tỷ lệ < 80%: 0 điểm\n- Tỷ lệ ≥ 80%: Điểm = Tỷ lệ*Điểm tối đa | 79.9=0 80=4.8 100=6
6 | Tỷ lệ hồ sơ đúng hạn | Điểm = tỷ lệ x 6; dưới 80%: không tính điểm | 79.9=0 80=4.8 100=6
6 | Tỷ lệ hồ sơ đúng hạn | Dưới 80,5%: 0 điểm; từ 80,5% trở lên: tỷ lệ x điểm tối đa | 80.4=0 80.5=4.83 100=6
6 | Tỷ lệ hồ sơ đúng hạn | DƯỚI 80%: 0 ĐIỂM; TỪ 80% TRỞ LÊN TÍNH THEO TỶ LỆ | 79.9=0 80=4.8 100=6
6 |  | Điểm = a/b x 6; a = số hồ sơ đúng hạn; b = tổng số hồ sơ; dưới 80%: 0 điểm | 7/10=0 8/10=4.8 10/10=6
5 |  | Điểm đạt = (A/B) x 5 điểm. A: số nhiệm vụ hoàn thành; B: tổng số nhiệm vụ giao. Nếu tỷ lệ dưới 50% thì không chấm điểm | 49/100=0 5/10=2.5 8/10=4
5 |  | Điểm = Tỷ lệ x 5. Nếu tỷ lệ dưới 50% thì 0 điểm | 49.9=0 50=2.5 100=5
5 |  | Điểm = Tỷ lệ x 5; tỷ lệ dưới 50%: 0 điểm | 49.9=0 50=2.5 100=5
6 |  | Tỷ lệ = a/b; a = số hồ sơ đúng hạn; b = tổng số hồ sơ; dưới 80%: 0 điểm; từ 80% trở lên: Tỷ lệ x điểm tối đa | 7/10=0 8/10=4.8 10/10=6
6 |  | Dưới 80% không tính điểm. Từ 80% trở lên tính theo tỷ lệ. Tỷ lệ = số hồ sơ đúng hạn/tổng số hồ sơ | 7/10=0 8/10=4.8 10/10=6
6 |  | Từ 80% trở lên: (số hồ sơ đúng hạn/tổng số hồ sơ) x điểm tối đa; dưới 80%: 0 điểm; không phát sinh hồ sơ: không áp dụng | 7/10=0 8/10=4.8 10/10=6
6 |  | Tỷ lệ = (b-a)/b; a = số hồ sơ trễ; b = tổng số hồ sơ; dưới 80%: 0 điểm; từ 80% trở lên: Tỷ lệ x điểm tối đa | 3/10=0 2/10=4.8 0/10=6
6 | Tỷ lệ hồ sơ đúng hạn | Từ 90% trở lên: 6 điểm; từ 60% đến dưới 90%: Điểm = Tỷ lệ/90% * 6; dưới 60%: 0 điểm | 59.9=0 60=4 75=5 89.1=5.94 90=6 100=6
6 | Tỷ lệ hồ sơ đúng hạn | 100%: 6 điểm; từ 60% đến dưới 100%: tỷ lệ x 6; dưới 60%: 0 điểm | 59.9=0 60=3.6 75=4.5 100=6
6 |  | Điểm = “Hồ sơ đúng hạn” / “Tổng hồ sơ” × điểm tối đa; dưới 80%: 0 điểm | 7/10=0 8/10=4.8 10/10=6
6 |  | Tỷ lệ “Hồ sơ đúng hạn” / “Tổng hồ sơ” từ 90% trở lên: điểm tối đa; thấp hơn: tính theo tỷ lệ; dưới 60%: 0 điểm | 5/10=0 6/10=4 9/10=6 10/10=6
6 |  | “Số cuộc họp” từ 2 (1,5 điểm) đến 5 (điểm tối đa), ở giữa tính theo tỷ lệ; ngoài khoảng đó: tính như ở đầu gần nhất | 1=1.5 2=1.5 3=3 5=6 9=6
6 |  | “Số cuộc họp” từ 2 (điểm tối đa) đến 5 (1,5 điểm), ở giữa tính theo tỷ lệ; ngoài khoảng đó: tính như ở đầu gần nhất | 1=6 2=6 3=4.5 5=1.5 9=1.5
`;

test.each(scoredCells(SCORED))('“$scoring” earns what it says', async (cell) => {
  expect(cell.answers.length).toBeGreaterThan(2);
  expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
});

/** What no rule is certain to say: maximum | title | scoring. */
const DOUBTFUL = `
6 | Tỷ lệ hồ sơ đúng hạn | Từ 90% trở lên: 6 điểm; từ 60% đến dưới 90% tính theo tỷ lệ; dưới 60%: 0 điểm
6 | Tỷ lệ hồ sơ đúng hạn | Từ 90% trở lên: 6 điểm; từ 60% đến dưới 90%: tỷ lệ x 6; dưới 60%: 0 điểm
6 | Tỷ lệ hồ sơ đúng hạn | Từ 90% trở lên: 5 điểm; từ 60% đến dưới 90%: Tỷ lệ/90% * 6; dưới 60%: 0 điểm
6 | Tỷ lệ hồ sơ đúng hạn | Từ 90% trở lên: 6 điểm; từ 60% đến dưới 80%: Tỷ lệ/90% * 6; dưới 60%: 0 điểm
6 | Tỷ lệ hồ sơ đúng hạn | Dưới 70%: 0 điểm; từ 80% trở lên: tỷ lệ x điểm tối đa
6 | Tỷ lệ hồ sơ đúng hạn | Từ 80% trở xuống: 0 điểm; trên 80%: tỷ lệ x điểm tối đa
6 | Tỷ lệ hồ sơ đúng hạn | Dưới 80%: 1 điểm; từ 80% trở lên: tỷ lệ x điểm tối đa
6 | Tỷ lệ hồ sơ đúng hạn | Dưới 80%: 0 điểm; từ 80% trở lên: tỷ lệ x 5
6 | Tỷ lệ hồ sơ đúng hạn | Dưới 80%: 0 điểm; từ 80% trở lên tính theo tỷ lệ nghịch
6 | Tỷ lệ hồ sơ đúng hạn | Dưới 80%: 0 điểm; từ 80% trở lên tính theo tỷ lệ; riêng xã đảo: 6 điểm
6 | Tỷ lệ hồ sơ đúng hạn | Dưới 80%: 0 điểm; từ 80% trở lên tính theo tỷ lệ, làm tròn lên
6 | Tỷ lệ hồ sơ đúng hạn | Từ 80% trở lên tính theo tỷ lệ
6 | Tỷ lệ hồ sơ đúng hạn | Từ 80% đến 95% tính theo tỷ lệ; dưới 80%: 0 điểm
6 | Tỷ lệ hồ sơ đúng hạn | Từ 80% hồ sơ trở lên tính theo tỷ lệ; dưới 80% xã: 0 điểm
6 | Tỷ lệ hồ sơ đúng hạn | Từ 80 trở lên tính theo tỷ lệ; dưới 80: 0 điểm
6 | Tỷ lệ hồ sơ đúng hạn | Từ 120% trở lên tính theo tỷ lệ; dưới 120%: 0 điểm
6 | Tỷ lệ thu so với dự toán | Từ 80% trở lên tính theo tỷ lệ; dưới 80%: 0 điểm
6 | Tốc độ tăng thu | Từ 5% trở lên tính theo tỷ lệ; dưới 5%: 0 điểm
6 |  | Điểm = (1 - a/b) x 6; a = số hồ sơ trễ; b = tổng số hồ sơ; dưới 80%: 0 điểm
6 |  | Điểm = a/b x 6; dưới 80%: 0 điểm
6 |  | Điểm = tỷ lệ x 6; dưới 80%: 0 điểm; dưới 50%: 0 điểm
6 |  | Điểm = tỷ lệ x 6; không có: 0 điểm
`;

testForAPerson(DOUBTFUL);
