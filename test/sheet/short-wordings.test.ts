import { expect, test } from 'vitest';
import { annexOf, csvOf, factsOf, HEADINGS, imported, nodesOf, ruleIn } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';

/** Sentences that leave out what the title says, or say it in short; the points are by hand, from the sentences. */

testEarns(String.raw`
5 | Tỷ lệ hộ nghèo | Không có hộ nghèo: 5 điểm; dưới 3%: 3 điểm; từ 3% trở lên: 0 điểm | 0=5 0.1=3 2.9=3 3=0
5 | Tỷ lệ hộ nghèo đa chiều | Không có hộ nghèo: 5 điểm; ≤ 2%: 4 điểm; trên 2% đến 5%: 2 điểm; trên 5%: 0 điểm | 0=5 0.1=4 2=4 5=2 5.1=0
5 | Tỷ lệ hồ sơ trễ hạn | Không có hồ sơ trễ hạn: 5 điểm; dưới 3%: 3 điểm; từ 3% trở lên: 0 điểm | 0=5 0.1=3 3=0
5 | Tỷ lệ hồ sơ trễ hạn | Trễ hạn dưới 1%: 5 điểm; từ 1% đến dưới 5%: 3 điểm; từ 5% trở lên: 0 điểm | 0=5 0.9=5 1=3 5=0
5 | Tỷ lệ hồ sơ giải quyết đúng hạn | Đúng hạn từ 95%: 5 điểm; dưới 95%: 0 điểm | 95=5 94.9=0
5 | Khảo sát | ĐTB từ 4,0 trở lên: 5 điểm; từ 3,0 đến dưới 4,0: 3 điểm; dưới 3,0: 0 điểm | 4=5 3.9=3 3=3 2.9=0
5 | Khảo sát | Điểm TB từ 4,0 trở lên: 5 điểm; dưới 4,0: 0 điểm (thang điểm 5) | 5=5 4=5 3.9=0
5 | Điểm trung bình khảo sát | Từ 4,5/5 điểm trở lên: 5 điểm; từ 4,0/5 đến dưới 4,5/5 điểm: 3 điểm; dưới 4,0/5 điểm: 0 điểm | 4.5=5 4.4=3 4=3 3.9=0
30 | Phủ sóng wifi | Mỗi điểm có wifi miễn phí được 6 điểm, tối đa 30 điểm | 0=0 1=6 5=30 6=30
4 | Đào tạo | Số công chức được bồi dưỡng/Tổng số công chức:\n≥ 80%: 4 điểm\n60% - <80%: 2 điểm\n<60%: 0 điểm | 8/10=4 79/100=2 6/10=2 59/100=0`);

test('a mark with its scale beside each number is asked up to that scale', async () => {
  const { document } = await imported(
    annexOf(['1', 'Khảo sát', '5', 'Điểm trung bình từ 4,5/5 trở lên: 5 điểm; dưới 4,5/5: 0 điểm']),
  );

  expect([...factsOf(document).values()]).toMatchObject([
    { title: { vi: 'Khảo sát: điểm trung bình (thang điểm 5)' }, max: 5 },
  ]);
});

test.each(['Nợ đọng xây dựng cơ bản', 'Nợ thuế'])(
  'a percent of “%s” does not say of what, and that is told',
  async (title) => {
    const { rows } = await imported(
      annexOf(['1', title, '5', 'Dưới 5%: 5 điểm; từ 5% đến 10%: 2 điểm; trên 10%: 0 điểm']),
    );

    expect(rows.map(({ why }) => why)).toEqual(['percent-of-what']);
  },
);

test('a part of the maximum that is no decimal is kept as a part', async () => {
  const scoring = 'Chủ tịch là Trưởng ban: 20 điểm; Phó Chủ tịch: 2/3 điểm tối đa; không có: 0 điểm';
  const draft = await imported(annexOf(['1', 'Ban Chỉ đạo', '20', scoring]));

  expect(ruleIn(draft)).toEqual({
    choice: {
      fact: 'ban-chi-dao',
      fractions: { 'chu-tich-la-truong-ban': '1', 'pho-chu-tich': '2/3', 'khong-co': '0' },
    },
  });
  expect(draft.rows).toEqual([]);
});

/** The only criterion below a heading of bonus or penalty. */
async function below(heading: string, title: string, max: string, scoring: string) {
  const draft = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Hạ tầng', '2', ''],
      ['1', 'Trang thông tin', '2', 'Có: 2 điểm; không: 0 điểm'],
      ['II', heading, '', ''],
      ['1', title, max, scoring],
    ]),
  );
  const why = draft.rows.filter(({ row }) => row === 5).map((row) => row.why);
  return { rule: nodesOf(draft.document).get('II.1')?.rule, facts: [...factsOf(draft.document).keys()], why };
}

test.each([
  ['Điểm trừ', 'Để xảy ra tai nạn nghiêm trọng', '5', 'Trừ 5 điểm', 'de-xay-ra-tai-nan-nghiem-trong'],
  ['Điểm trừ', 'Bị phê bình', '2', 'Bị trừ 2 điểm', 'bi-phe-binh'],
  ['Điểm trừ', 'Không gửi báo cáo', '2', 'Trừ 2 điểm', 'khong-gui-bao-cao'],
  ['Điểm trừ', 'Gửi báo cáo chậm', '2', 'Có: trừ 2 điểm; không: 0 điểm', 'gui-bao-cao-cham'],
  ['Điểm trừ', 'Tổ chức đánh bạc', '2', 'Có: trừ 2 điểm', 'to-chuc-danh-bac'],
  ['Điểm thưởng', 'Có mô hình mới', '2', 'Cộng 2 điểm', 'co-mo-hinh-moi'],
])('“%s | %s | %s | %s” is yes or no to the title', async (heading, title, max, scoring, fact) => {
  expect(await below(heading, title, max, scoring)).toMatchObject({ rule: { flag: { when: fact } }, why: [] });
});

test.each([
  // once, or each time?
  ['Điểm trừ', 'Bị phê bình', '5', 'Trừ 2 điểm'],
  ['Điểm thưởng', 'Có mô hình mới', '5', 'Cộng 2 điểm'],
  // a unit that says yes to the title did nothing wrong
  ['Điểm trừ', 'Không để xảy ra cháy', '3', 'Trừ 3 điểm'],
  ['Điểm trừ', 'Chấp hành nội quy', '3', 'Trừ 3 điểm'],
  ['Điểm trừ', 'Không để xảy ra cháy', '3', 'Có: trừ 3 điểm'],
  ['Điểm trừ', 'Không để xảy ra cháy', '3', 'Có: trừ 3 điểm; không: 0 điểm'],
  ['Điểm trừ', 'Không để xảy ra cháy', '3', 'Đạt: trừ 3 điểm; không đạt: 0 điểm'],
  ['Điểm trừ', 'Chấp hành nội quy', '3', 'Có: trừ 3 điểm; không: 0 điểm'],
  ['Điểm trừ', 'Chấp hành nội quy', '3', 'Bị trừ 3 điểm'],
  ['Điểm trừ', 'Thực hiện chế độ báo cáo', '3', 'Có: trừ 3 điểm'],
  ['Điểm trừ', 'Không có cán bộ vi phạm', '3', 'Vi phạm: trừ 3 điểm; không vi phạm: 0 điểm'],
])('“%s | %s | %s | %s” is for a person', async (...row) => {
  expect((await below(...(row as [string, string, string, string]))).why).toContain('unread');
});

testForAPerson({
  'what the title denies': `
5 | Tỷ lệ hồ sơ không trễ hạn | Trễ hạn dưới 1%: 5 điểm; từ 1% trở lên: 0 điểm
5 | Tỷ lệ hồ sơ trễ hạn được xin lỗi | Không có hồ sơ xin lỗi: 5 điểm; dưới 3%: 3 điểm; từ 3% trở lên: 0 điểm
5 | Tỷ lệ giảm hộ nghèo | Không có hộ nghèo: 5 điểm; dưới 3%: 3 điểm; từ 3% trở lên: 0 điểm`,
  'marks of two scales': `
5 | Điểm trung bình khảo sát | Từ 4,5/5 trở lên: 5 điểm; dưới 80/100: 0 điểm`,
  'a ratio of which one figure is no part of the other': `
4 | Đào tạo | Số lượt công chức được bồi dưỡng/Tổng số công chức: ≥ 80%: 4 điểm; <80%: 0 điểm`,
});
