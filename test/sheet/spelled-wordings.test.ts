import { expect, test } from 'vitest';
import { annexOf, factsOf, imported, ruleIn } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';
import { totalsBy } from './scored-draft.js';

/** Sentences as offices type them, with one plain meaning, and the points that a committee gives by hand. */
testEarns(`
5 | | 80% ÷ 100%: 5 điểm; 50% ÷ <80%: 3 điểm; <50%: 0 điểm | 100=5 80=5 79.9=3 50=3 49=0
4 | Tỷ lệ tiêm chủng | Đạt ≥ 95% được 4 điểm; đạt từ 90 ÷ < 95% được 3 điểm; đạt < 90% được 0 điểm | 95=4 94.9=3 90=3 89=0
2 | Tỷ lệ cấp căn cước | Ðạt 100%: 2 điểm; ðạt 95% - dưới 100%: 1 điểm; dưới 95%: 0 điểm | 100=2 99=1 95=1 94=0
2 | Tỷ lệ văn bản đúng hạn | Đạt 100%: 2 điêm; dưới 100%: 0 điêm | 100=2 99=0
3 | Số hóa hồ sơ | Điểm tự chấm = Số hồ sơ số hóa x 3 / Tổng số hồ sơ tiếp nhận | 5/10=1.5 10/10=3
2 | Kết quả giải quyết | Điểm = [1 - (số hồ sơ quá hạn/tổng số hồ sơ)] x 2 | 5/10=1 0/10=2
2 | Phong trào | Phát động từ 2 phong trào thi đua theo chuyên đề trở lên: 2 điểm; phát động 01 phong trào: 1 điểm; không phát động: 0 điểm | 3=2 2=2 1=1 0=0
5 | Website | Cập nhật đầy đủ 10 mục: 5 điểm; từ 7 đến 9 mục: 3 điểm; dưới 7 mục: 0 điểm | 10=5 9=3 7=3 6=0
4 | | Vi phạm 1 lần trừ 1 điểm; vi phạm 2 lần trừ 2 điểm; vi phạm 3 lần trở lên trừ toàn bộ số điểm | 0=4 1=3 2=2 3=0
5 | Pháp luật | Không vi phạm: 5 điểm; vi phạm 1 lần trừ 1 điểm; vi phạm 2 lần trừ 3 điểm; từ 3 lần trừ hết | 0=5 1=4 2=2 3=0
6 | Kỷ luật | Mỗi cán bộ, công chức bị khiển trách trừ 1 điểm; bị cảnh cáo trừ 2 điểm; bị cách chức trừ 3 điểm | 1/1/0=3 0/0/3=0
6 | Kỷ luật | Mỗi người bị khiển trách trừ 1 điểm; cảnh cáo trừ 2 điểm | 1/1=3
`);

testForAPerson({
  'a start that is not the maximum, and the order of the times': `
5 | Pháp luật | Không vi phạm: 4 điểm; vi phạm 1 lần trừ 1 điểm; vi phạm từ 2 lần trừ hết số điểm
5 | Pháp luật | Vi phạm lần 1 trừ 1 điểm; vi phạm lần 2 trừ 2 điểm`,
  'points of each month beside those of each person': `
6 | Kỷ luật | Mỗi người bị khiển trách trừ 1 điểm; cảnh cáo trừ 2 điểm/tháng`,
  'a part of what is exceeded': `
3 | Biên chế | Sử dụng không vượt quá số biên chế được giao: 3 điểm; sử dụng vượt quá 5%: 0 điểm
3 | Biên chế | Không vượt quá 5% biên chế: 3 điểm; vượt quá: 0 điểm`,
});

test('a standard is named with its colon', async () => {
  const draft = await imported(annexOf(['1', 'Hệ thống', '2', 'Áp dụng TCVN ISO 9001:2015: 2 điểm; chưa áp dụng: 0']));

  expect(draft.rows).toEqual([]);
  expect(JSON.stringify([...factsOf(draft.document).values()])).toContain('Áp dụng TCVN ISO 9001:2015');
});

test.each([
  ['Sử dụng không vượt quá số biên chế được giao: 3 điểm; sử dụng vượt: 0 điểm'],
  ['Không vượt biên chế được giao: 3 điểm; vượt biên chế: 0 điểm'],
])('“%s” is a yes or a no', async (scoring) => {
  const draft = await imported(annexOf(['1', 'Biên chế', '3', scoring]));

  expect(draft.rows).toEqual([]);
  expect(Object.keys(ruleIn(draft) as object)).toEqual(['flag']);
});

test.each(['Theo điểm chấm của lãnh đạo UBND tỉnh', 'Tính theo kết quả điều tra xã hội học'])(
  '“%s” is a mark that others give',
  async (scoring) => {
    const draft = await imported(annexOf(['1', 'Kết quả', '4', scoring]));

    expect(Object.keys(ruleIn(draft) as object)).toEqual(['mark']);
  },
);

test('the last levels of a list stand in one answer', async () => {
  const scoring = 'Loại I: 4 điểm; loại II: 3 điểm; loại III: 2 điểm; loại IV, V: 0 điểm';
  const draft = await imported(annexOf(['1', 'Đô thị', '4', scoring]));

  expect(Object.values((ruleIn(draft) as { choice: { points: object } }).choice.points)).toEqual([4, 3, 2, 0]);
});

testEarns(`
5 | Thu hút đầu tư | Cứ thu hút được 01 dự án mới được 1 điểm, tối đa 5 điểm | 0=0 3=3 7=5
`);

test.each([
  ['2', 'Chậm 01 ngày trừ 0,1 điểm; không có báo cáo: 0 điểm', ['2', '1.5', '0', '0']],
  ['3', 'Nộp đúng hạn: 3 điểm; nộp chậm mỗi ngày trừ 1 điểm; không nộp: 0 điểm', ['3', '0', '0', '0']],
])('of %s points, “%s”: of 0, 5 and 30 days, and of what was not done', async (max, scoring, points) => {
  const { document, rows } = await imported(annexOf(['1', 'Báo cáo năm', max, scoring]));
  const [days = '', isNone = ''] = factsOf(document).keys();
  const sent = [0, 5, 30, 0].map((late, place) => ({ [days]: late, [isNone]: place === 3 }));

  expect(rows).toEqual([]);
  expect(totalsBy(document, sent).map((total) => total?.earned)).toEqual(points);
});

test('points with a plus are parts that add up', async () => {
  const draft = await imported(annexOf(['1', 'Kế hoạch', '2', 'Có kế hoạch: +1 điểm; có báo cáo: +1 điểm']));

  expect(Object.values((ruleIn(draft) as { checklist: { items: object } }).checklist.items)).toEqual([1, 1]);
});

test.each([
  ['Ban hành đúng hạn: 2 điểm; ban hành chậm: trừ 0,5 điểm; không ban hành: trừ 2 điểm', [2, 1.5, 0]],
  ['Nộp đúng hạn: 2 điểm; nộp chậm trừ 50% số điểm; không nộp: 0 điểm', [2, 1, 0]],
])('“%s”: what is left of the points is earned', async (scoring, points) => {
  const draft = await imported(annexOf(['1', 'Kế hoạch', '2', scoring]));

  expect(draft.rows).toEqual([]);
  expect(Object.values((ruleIn(draft) as { choice: { points: object } }).choice.points)).toEqual(points);
});

testForAPerson({
  'one of several things that is not there, or how one was done': `
2 | Báo cáo | Mỗi báo cáo chậm trừ 0,25 điểm; không gửi: 0 điểm
2 | Báo cáo định kỳ | Chậm 01 ngày trừ 0,25 điểm; không gửi: 0 điểm
2 | Báo cáo | Chậm 01 ngày trừ 0,25 điểm, trừ tối đa 1 điểm; không gửi: 0 điểm
2 | Báo cáo | Chậm 01 ngày trừ 0,25 điểm; không gửi đúng mẫu: 0 điểm
2 | Báo cáo | Chậm 01 ngày trừ 0,25 điểm; không gửi: 0,5 điểm`,
  'losses that may add up, or leave something': `
3 | Hồ sơ | Nộp đúng hạn: 3 điểm; nộp chậm trừ 1 điểm; nộp thiếu trừ 1 điểm
3 | Hồ sơ | Nộp đúng hạn: 3 điểm; nộp chậm trừ 1 điểm; không nộp: trừ 1 điểm
3 | Hồ sơ | Nộp đúng hạn: 2 điểm; nộp chậm trừ 1 điểm; không nộp: trừ 2 điểm
3 | Hồ sơ | Nộp đúng hạn: 3 điểm; nộp chậm 5 ngày trừ 1 điểm; không nộp: 0 điểm`,
  'more than each of what was done, or of whom': `
5 | Thu hút đầu tư | Cứ thu hút được 01 tỷ đồng được 1 điểm
5 | Vận động | Mỗi đơn vị vận động được 1 người: 0,5 điểm`,
});
