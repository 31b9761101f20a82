import { expect, test } from 'vitest';
import { annexOf, factsOf, imported, ruleIn } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';

/** Maximum | title | scoring | figures=points: sentences that offices write so, and what they earn. */
testEarns(`
5 | Cổng thông tin | Cung cấp đầy đủ 10/10 mục: 5 điểm; từ 7 đến 9 mục: 3 điểm; dưới 7 mục: 0 điểm | 10=5 9=3 7=3 6=0
5 | Cổng thông tin | Đạt 10/10 mục: 5 điểm; 8/10 - 9/10 mục: 3 điểm; dưới 8/10 mục: 0 điểm | 10=5 9=3 8=3 7=0
5 | Nông thôn mới | Đạt 19/19 tiêu chí: 5 điểm; từ 15 đến 18 tiêu chí: 3 điểm; dưới 15 tiêu chí: 0 điểm | 19=5 18=3 15=3 14=0
10 | Đô thị thông minh | Đạt 3/3 chỉ tiêu: 10 điểm; đạt 2/3 chỉ tiêu: 6 điểm; đạt 1/3 chỉ tiêu: 3 điểm; không đạt: 0 điểm | 3=10 2=6 1=3 0=0
5 | Họp giao ban | 5 - 0,5 x số lần vắng | 0=5 2=4 10=0 12=0
5 | Họp giao ban | Điểm = 5 - 0,5 × số lần vắng mặt | 0=5 3=3.5
5 | Báo cáo | Điểm = 5 - (số báo cáo chậm x 0,5) | 1=4.5
5 | Báo cáo | 5 điểm - số báo cáo chậm * 0,5 điểm | 1=4.5
4 | DVC trực tuyến | Điểm = 4 - (số hồ sơ trễ x 0,1) | 0=4 10=3
5 |  | 5 điểm - (số lỗi x 0,5 điểm) | 3=3.5
5 |  | Điểm = 5 – 0,5 x số lỗi | 3=3.5
2 | Trang TTĐT | Có 5/5 chuyên mục: 2 điểm; 3-4/5 chuyên mục: 1 điểm; dưới 3/5: 0 điểm | 5=2 4=1 3=1 2=0
2 | Môi trường | Đạt 3/3 nội dung: 2 điểm; đạt 2/3 nội dung: 1 điểm; đạt 1/3 nội dung: 0,5 điểm; không đạt: 0 điểm | 3=2 2=1 1=0.5 0=0
5 | Phòng cháy | Diện tích cháy dưới 1 ha: 5 điểm; từ 1 đến 3 ha: 3 điểm; trên 3 ha: 0 điểm | 0.5=5 1=3 3=3 3.1=0
5 | Chỉ số hài lòng | Chỉ số hài lòng trên 90%: 5 điểm; từ 80% đến 90%: 3 điểm; dưới 80%: 0 điểm | 90.1=5 90=3 80=3 79=0
5 | Người dân | Chỉ số hài lòng trên 90%: 5 điểm; từ 80% đến 90%: 3 điểm; dưới 80%: 0 điểm | 90.1=5 90=3 80=3 79=0
3 | Số hóa hồ sơ | (Số hồ sơ được số hóa / Tổng số hồ sơ) x 3 điểm; không số hóa: 0 điểm | 1/2=1.5 0/2=0
3 | Số hóa hồ sơ | Điểm = Tỷ lệ số hóa × 3; không số hóa: 0 điểm | 50=1.5 0=0
3 | Dịch vụ công trực tuyến | Tỷ lệ hồ sơ trực tuyến đạt 70%: 3 điểm; không đạt: 0 điểm | 70=3 71=3 69=0
3 | Tỷ lệ hồ sơ trực tuyến | Đạt 70%: 3 điểm; không đạt: 0 điểm | 70=3 71=3 69=0
3 | Tỷ lệ hồ sơ trực tuyến | Đạt 70%: 3 điểm; dưới 70%: 0 điểm | 70=3 71=3 69=0
3 | Tỷ lệ hồ sơ trực tuyến | Đạt và vượt 70%: 3 điểm; dưới 70%: 0 điểm | 70=3 71=3 69=0
2 | Tỷ lệ số hóa | Từ 80% đến 100%: 2 điểm; từ 60% đến cận 80%: 1 điểm; dưới 60%: 0 điểm | 80=2 79.9=1 60=1 59=0
2 | Hội nghị trực tuyến | Tối thiểu 4 hội nghị: 2 điểm; không đủ 4 hội nghị: 0 điểm | 4=2 5=2 3=0
5 | Một cửa | Đáp ứng đủ 3 yêu cầu: 5 điểm; đáp ứng 2 yêu cầu: 3 điểm; đáp ứng 1 yêu cầu: 1 điểm; không đáp ứng: 0 điểm | 3=5 2=3 1=1 0=0
3 | Tỷ lệ hồ sơ trực tuyến | ⩾ 70%: 3 điểm; 50% ⩽ tỷ lệ < 70%: 1 điểm; < 50%: 0 điểm | 70=3 50=1 49=0
`);

test.each([
  ['Kinh phí chi cho môi trường từ 1% trở lên: 5 điểm; dưới 1%: 0 điểm', 'Môi trường: kinh phí chi cho môi trường'],
  ['Kinh phí đạt 100%: 5 điểm; dưới 100%: 0 điểm', 'Môi trường: kinh phí'],
  ['Doanh thu đạt 90% trở lên: 5 điểm; dưới 90%: 0 điểm', 'Môi trường: doanh thu'],
])('“%s” does not say of what it is a percent, and is told', async (scoring, title) => {
  const draft = await imported(annexOf(['1', 'Môi trường', '5', scoring]));

  expect([...factsOf(draft.document).values()].map((fact) => fact.title)).toEqual([{ vi: title }]);
  expect(draft.rows.map(({ why }) => why)).toEqual(['percent-of-what']);
});

test('of “n of N” the figure is the count of what is named', async () => {
  const { document } = await imported(
    annexOf(['1', 'Cổng thông tin', '5', 'Đạt 10/10 mục: 5 điểm; 8/10 - 9/10 mục: 3 điểm; dưới 8/10 mục: 0 điểm']),
  );

  expect([...factsOf(document).values()].map(({ title }) => title)).toEqual([{ vi: 'Cổng thông tin: số mục' }]);
});

test('what is told of the highest of counts that are whole numbers is what lies above it', async () => {
  const draft = await imported(
    annexOf(['1', 'Đối thoại', '2', '2 lần/năm: 2 điểm; 1 lần/năm: 1 điểm; không tổ chức: 0 điểm']),
  );

  expect(ruleIn(draft)).toEqual({
    bands: {
      of: 'doi-thoai-so-lan-nam',
      points: [
        { atLeast: 2, points: 2 },
        { atLeast: 1, atMost: 1, points: 1 },
      ],
      otherwise: 0,
    },
  });
  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'answer-left-out', params: { missing: 'trên 2 lần/năm' } }]);
});

test.each([
  'Trước 17h00 ngày 15 hàng tháng: 5 điểm; sau thời gian trên: 0 điểm',
  'Gửi trước 17h00 ngày 15 hàng tháng: 5 điểm; gửi sau 17 h 00 ngày 15 hàng tháng hoặc không gửi: 0 điểm',
])('“%s” leaves out the hour itself', async (scoring) => {
  const draft = await imported(annexOf(['1', 'Báo cáo', '5', scoring]));

  expect(ruleIn(draft)).toBeDefined();
  expect(draft.rows.map(({ params }) => params.missing)).toEqual(['đúng 17h00 ngày 15 hàng tháng']);
});

/** Read as answers, which leave out nothing. */
test.each([
  ['Báo cáo', 'Trước 17h00 ngày 15/12: 5 điểm; từ 17h00 ngày 15/12: 0 điểm'],
  ['Hội nghị', 'Tổ chức trước hoặc trong ngày 31/01: 5 điểm; sau ngày 31/01: 0 điểm'],
  [
    'Kế hoạch',
    'Có kế hoạch, ban hành đúng hạn: 5 điểm; có kế hoạch nhưng ban hành chậm: 2 điểm; không có kế hoạch: 0 điểm',
  ],
  ['Lưu trữ', 'ĐÚNG QUY ĐỊNH: 5 ĐIỂM, KHÔNG ĐÚNG: 0 ĐIỂM'],
])('“%s”: “%s” is read', async (title, scoring) => {
  const draft = await imported(annexOf(['1', title, '5', scoring]));

  expect(ruleIn(draft)).toBeDefined();
  expect(draft.rows).toEqual([]);
});

test.each([
  [
    '100% văn bản được gửi qua trục: 5 điểm; mỗi văn bản không gửi qua trục trừ 0,5 điểm',
    '100% văn bản được gửi qua trục',
  ],
  ['100% DVC phát sinh hồ sơ: 5 điểm; mỗi DVC không phát sinh hồ sơ trừ 0,1 điểm', '100% DVC phát sinh hồ sơ'],
])('“%s” takes points away from all of them, and the start is told', async (scoring, clause) => {
  const draft = await imported(annexOf(['1', 'Văn bản điện tử', '5', scoring]));

  expect(JSON.stringify(ruleIn(draft))).toContain('deduct');
  expect(draft.rows).toMatchObject([{ why: 'start-condition', params: { clause } }]);
});

testForAPerson({
  'a fraction, or a day, and no count': `
5 | Đô thị thông minh | Đạt trên 2/3 chỉ tiêu: 5 điểm; từ 1/2 đến 2/3 chỉ tiêu: 3 điểm; dưới 1/2: 0 điểm
5 | Nhiệm vụ | Đạt 2/3 chỉ tiêu: 5 điểm; đạt 1/3 chỉ tiêu: 3 điểm; không đạt: 0 điểm
5 | Nhiệm vụ | Đạt 10/10 mục: 5 điểm; 8/9 mục: 3 điểm; dưới 8/10 mục: 0 điểm
`,
  'a formula that takes away what is no fault, or from another number': `
5 | Họp giao ban | 4 - 0,5 x số lần vắng
5 | Hồ sơ | 5 - 0,5 x số hồ sơ đúng hạn
5 | Họp giao ban | 5 - 0,5 x số lần
5 | Họp giao ban | 5 - 0,5 x tỷ lệ vắng
5 | Họp giao ban | 5 + 0,5 x số lần vắng
`,
  'hours that leave some out': `
3 | Báo cáo | Trước 17h00 ngày 15/12: 3 điểm; sau 17h00 ngày 15/12: 0 điểm; từ 16h00 ngày 15/12: 1 điểm
3 | Báo cáo | Trước 17h00 ngày 15/12: 3 điểm; sau 17h00 ngày 20/12: 0 điểm
3 | Báo cáo | Trước 17h00 ngày 15/12: 3 điểm; sau 15/12: 0 điểm
3 | Báo cáo | Sau 17h00 ngày 15/12: 3 điểm; từ 17h00 ngày 15/12: 0 điểm
`,
  'an amount of a share of it': `
3 | Số hóa hồ sơ | (Số hồ sơ được số hóa / Tổng số hồ sơ) x 3 điểm; không ký số: 0 điểm
3 | Số hóa hồ sơ | (Số hồ sơ chưa số hóa / Tổng số hồ sơ) x 3 điểm; không số hóa: 0 điểm
`,
});
