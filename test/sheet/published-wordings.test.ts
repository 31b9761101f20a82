import { expect, test } from 'vitest';
import { annexOf, factsOf, imported, ruleIn } from './annexes.js';

import { testEarns } from './earns.js';

/** Sentences as published annexes have them, and what figures earn by hand: on, below and above each end. */
const SCORED = `
2 | Hương ước | 100% thôn có hương ước: 2 điểm; từ 80% đến dưới 100% thôn: 1 điểm; dưới 80% thôn: 0 điểm | 100=2 99=1 80=1 79=0
10 | An toàn hệ thống thông tin | 100% hệ thống được phê duyệt: 10 điểm; từ 50% đến dưới 100% hệ thống: 5 điểm; dưới 50%: 0 điểm | 100=10 99=5 50=5 49=0
1 | Xử lý văn bản trái pháp luật | 100% số văn bản trái pháp luật đã được xử lý hoặc kiến nghị xử lý: 1; dưới 100%: 0 | 100=1 99=0
1 | Thực hiện cơ cấu ngạch | 100% cơ quan, tổ chức thực hiện đúng: 1; từ 80% - dưới 100% cơ quan, tổ chức: 0,5; dưới 80%: 0 | 100=1 99=0.5 80=0.5 79=0
3 | Hòa giải | 100% thôn có tổ hòa giải (3 điểm); từ 90% đến dưới 100% (2 điểm); dưới 90% (0 điểm) | 100=3 99=2 90=2 89=0
2 | Tỷ lệ thanh toán trực tuyến | Tỷ lệ >= 50%: 2,0; 20% =< Tỷ lệ < 50%: 1,0; Tỷ lệ < 20%: 0 | 50=2 49=1 20=1 19=0
3 | Lỗi | Mỗi lỗi trừ 0,5 điểm (không trừ quá 3 điểm) | 0=3 1=2.5 6=0 7=0
3 | Lỗi | Mỗi lỗi trừ 0,5 điểm, trừ không quá điểm tối đa của tiêu chí | 0=3 1=2.5 6=0 7=0
3 | Lỗi | Mỗi lỗi trừ 0,5 điểm, tối thiểu 0 điểm | 0=3 1=2.5 6=0 7=0
3 | Lỗi | Mỗi lỗi trừ 0,5 điểm; điểm thấp nhất của mục này là 0 | 0=3 1=2.5 6=0 7=0
4 |  | Mỗi lỗi trừ 0,5 điểm, nhưng không trừ quá 2 điểm | 0=4 1=3.5 4=2 9=2
4 |  | Mỗi lỗi trừ 0,5 điểm, điểm tối thiểu của tiêu chí là 0 điểm | 0=4 1=3.5 8=0 9=0
3 | Sáng kiến | 01 sáng kiến = 01 điểm, tối đa 03 điểm | 0=0 1=1 3=3 4=3
3 | Sáng kiến | 1 sáng kiến được 1 điểm; tối đa 3 điểm | 0=0 1=1 3=3 4=3
3 | Sáng kiến | Mỗi sáng kiến được 1 điểm. Tổng điểm phần này không quá 3 điểm | 1=1 3=3 4=3
3 | Sáng kiến | Mỗi sáng kiến được 1 điểm. Điểm tối đa cho nội dung này là 3 điểm | 1=1 3=3 4=3
2 | Báo cáo | Chậm mỗi tháng trừ 0,5 điểm | 0=2 1=1.5 4=0
3 | Họp khối thi đua | Vắng mỗi lần trừ 01 điểm | 0=3 1=2 3=0
5 | Báo cáo | Trừ 0,5 điểm/báo cáo chậm, trừ 1 điểm/báo cáo không gửi | 0/0=5 1/0=4.5 0/1=4
`;

testEarns(SCORED);

test('the figure of a percent is named by what it is a share of', async () => {
  const draft = await imported(
    annexOf(['1', 'Hương ước', '2', '100% số thôn có hương ước: 2 điểm; dưới 100% số thôn: 0 điểm']),
  );

  expect([...factsOf(draft.document).keys()]).toEqual(['huong-uoc-ty-le-thon-co-huong-uoc']);
  expect(draft.rows).toEqual([]);
});

test.each([
  ['Có kế hoạch đúng hạn: 2 điểm; có kế hoạch nhưng chậm: 1 điểm; không có kế hoạch: 0 điểm', [2, 1, 0]],
  ['Có và kết nối về trung tâm: 2 điểm; có nhưng chưa kết nối: 1 điểm; chưa có: 0 điểm', [2, 1, 0]],
  ['Đầy đủ và kịp thời: 2 điểm; đầy đủ nhưng không kịp thời: 1 điểm; không đầy đủ: 0 điểm', [2, 1, 0]],
])('the answers of “%s” are those of a choice', async (scoring, points) => {
  const draft = await imported(annexOf(['1', 'Kế hoạch', '2', scoring]));
  const { choice } = ruleIn(draft) as { choice: { points: Record<string, number> } };

  expect(Object.values(choice.points)).toEqual(points);
  expect(draft.rows).toEqual([]);
});

test.each([
  'Có: 2 điểm; có nhưng chậm: 1 điểm; không có: 0 điểm',
  '100% hồ sơ được giải quyết đúng hạn: 2 điểm; từ 80% hồ sơ được giải quyết: 1 điểm; dưới 80%: 0 điểm',
  '01 sáng kiến được 1 điểm; 02 sáng kiến được 1,5 điểm; tối đa 2 điểm',
])('“%s” has a case that two of its answers have, and is for a person', async (scoring) => {
  const draft = await imported(annexOf(['1', 'Kế hoạch', '2', scoring]));

  expect(ruleIn(draft)).toBeUndefined();
  expect(draft.rows.length).toBeGreaterThan(0);
});
