import { expect, test } from 'vitest';
import { annexOf, imported, ruleIn } from './annexes.js';
import { testForAPerson } from './for-a-person.js';

const cellsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** Scoring | what its answers leave out; several are parted by a semicolon. */
const LEFT_OUT = cellsOf(`
Trong tháng 01: 5; trong tháng 03: 3; sau tháng 03 hoặc không ban hành: 0 | tháng 2
Trong quý I: 5; trong quý III: 3; quý IV hoặc không có: 0 | quý II
Trong tháng 01: 5; trong tháng 02: 3; trước tháng 02 hoặc không ban hành: 0 | sau tháng 2
Trong tháng 12/2025: 5; trong tháng 01/2026: 3; trước tháng 01/2026: 0 | sau tháng 1 năm sau
Trong tháng 12/2025: 5; trong tháng 01/2026: 3; không gửi: 0 | sau tháng 1 năm sau
Trong tháng 12 năm 2025: 5; trong tháng 01 năm 2026: 3; không gửi: 0 | sau tháng 1 năm sau
Trong tháng 12 năm trước: 5; trong tháng 02: 3; sau tháng 02: 0 | tháng 1
Đến hết tháng 3: 5; tháng 5: 3; sau tháng 5: 0 | tháng 4
Chậm nhất tháng 3: 5; từ tháng 5: 0 | tháng 4
Từ tháng 1 đến tháng 3: 5; từ tháng 5 đến tháng 6: 3; sau tháng 6: 0 | tháng 4
Trước tháng 3: 5; tháng 3: 3; không ban hành: 0 | sau tháng 3
Trước tháng 3: 5; tháng 4: 3; sau tháng 4: 0 | tháng 3
Trước tháng 6: 5; trong tháng 6: 3; quý III: 1; không gửi: 0 | sau tháng 9
Quý I: 5; tháng 5: 3; sau tháng 5: 0 | tháng 4
Trước quý II: 5; sau quý III: 0 | từ quý II đến quý III
Tháng 1 và tháng 2: 5; tháng 4 và tháng 5: 3; sau tháng 5: 0 | tháng 3
Tốt: 5; khá: 3; yếu hoặc không xếp loại: 0 | trung bình
Loại A: 5; loại B: 3; loại D hoặc không xếp loại: 0 | loại C
Trước 15/12: 5 điểm; sau 20/12 hoặc không ban hành: 0 điểm | từ ngày 15/12 đến ngày 20/12
Trước 15/12: 5 điểm; từ 15/12 đến 20/12: 3 điểm; sau 25/12 hoặc không gửi: 0 điểm | từ ngày 21/12 đến ngày 25/12
`);

test.each(LEFT_OUT)('“%s” leaves out “%s”', async (scoring = '', missing = '') => {
  const draft = await imported(annexOf(['1', 'Báo cáo', '5', scoring]));

  expect(ruleIn(draft)).toBeDefined();
  expect(draft.rows.map(({ params }) => params.missing?.toLowerCase())).toEqual([missing.toLowerCase()]);
});

test.each([
  'Trong tháng 01: 5; trong tháng 02: 3; sau tháng 02 hoặc không ban hành: 0',
  'Trong tháng 12/2025: 5; trong tháng 01/2026: 3; sau tháng 01/2026: 0',
  'Trước tháng 3: 5; tháng 3: 3; sau tháng 3: 0',
  'Trước tháng 3: 5; trước tháng 6: 3; từ tháng 6 trở đi: 0',
  'Từ tháng 1 đến tháng 3: 5; từ tháng 4 đến tháng 6: 3; sau tháng 6: 0',
  'Trong quý I: 5; quý II: 3; quý III, quý IV: 1; không ban hành: 0',
  'Đến hết quý I: 5; quý II: 3; còn lại: 0',
  'Trước 15/12: 5 điểm; từ 15/12 hoặc không ban hành: 0 điểm',
  'Đúng hạn: 5 điểm; chậm từ 1 đến 5 ngày: 3 điểm; chậm trên 5 ngày hoặc không gửi: 0 điểm',
  'Tốt: 5; khá: 3; trung bình: 1; yếu hoặc không xếp loại: 0',
])('“%s” leaves out nothing', async (scoring) => {
  const draft = await imported(annexOf(['1', 'Báo cáo', '5', scoring]));

  expect(ruleIn(draft)).toBeDefined();
  expect(draft.rows).toEqual([]);
});

testForAPerson({
  'a span that leaves out days, and a second condition behind it': `
5 | Báo cáo | Đúng hạn: 5 điểm; chậm 1-5 ngày: 3 điểm; chậm trên 7 ngày hoặc không gửi: 0 điểm
5 | Báo cáo | Đúng hạn: 5 điểm; chậm dưới 5 ngày: 3 điểm; chậm trên 5 ngày hoặc không gửi: 0 điểm
5 | Báo cáo | Trước 15/12: 5 điểm; sau 15/12 hoặc không đủ thành phần: 0 điểm
5 | Báo cáo | Trước 15/12: 5 điểm; sau 15/12 hoặc không gửi đúng mẫu: 0 điểm
`,
});

/** Title | scoring | what no answer says. */
test.each(
  cellsOf(`
Khiếu nại, tố cáo | Đúng: 0 điểm; đúng một phần: 1 điểm; không có đơn: 5 điểm | sai
Khiếu nại, tố cáo | Khiếu nại đúng: 0 điểm; đúng một phần: 1 điểm; không phát sinh khiếu nại: 5 điểm | sai
Khiếu nại, tố cáo | Khiếu nại đúng toàn bộ: 0 điểm; đúng một phần: 1 điểm; không có khiếu nại: 5 điểm | sai
Nhiệm vụ | Hoàn thành: 5; hoàn thành một phần: 2; không có nhiệm vụ: 0 | không hoàn thành
TTHC | Công khai đầy đủ: 5 điểm; công khai không đầy đủ: 2 điểm; công khai: 0 điểm | không công khai
Kế hoạch | Có kế hoạch, báo cáo: 5 điểm; có kế hoạch, không báo cáo: 3 điểm; có: 0 điểm | không có
Kế hoạch | Tất cả các phòng có kế hoạch: 5 điểm; phòng có kế hoạch: 0 điểm | không phòng có kế hoạch
Kế hoạch | Chi tiết, khả thi: 5 điểm; chi tiết nhưng chậm: 3 điểm; không có kế hoạch: 0 điểm | khả thi
Cổng thông tin | Cập nhật thường xuyên, đầy đủ: 5 điểm; cập nhật thiếu: 3 điểm; không cập nhật: 0 điểm | thường xuyên
`),
)('of “%s”, “%s” says nothing of “%s”', async (title = '', scoring = '', missing = '') => {
  const draft = await imported(annexOf(['1', title, '5', scoring]));

  expect(ruleIn(draft)).toBeDefined();
  expect(draft.rows.map(({ params }) => params.missing)).toEqual([missing]);
});

test.each([
  ['Khiếu nại, tố cáo', 'Đúng: 0 điểm; đúng một phần: 1 điểm; sai: 3 điểm; không có đơn: 5 điểm'],
  ['Khiếu nại, tố cáo', 'Đúng: 0 điểm; đúng một phần: 1 điểm; còn lại: 5 điểm'],
  ['Nhiệm vụ', 'Hoàn thành: 5; hoàn thành một phần: 2; không thực hiện: 0'],
  ['TTHC', 'Công khai đầy đủ: 5 điểm; công khai thiếu: 2 điểm; không công khai: 0 điểm'],
  ['Trình độ', 'Trên đại học: 5 điểm; đại học: 3 điểm; dưới đại học: 0 điểm'],
  ['Cổng thông tin', 'Cập nhật thường xuyên: 5 điểm; thỉnh thoảng: 3 điểm; không cập nhật: 0 điểm'],
])('of “%s”, “%s” says all', async (title, scoring) => {
  const draft = await imported(annexOf(['1', title, '5', scoring]));

  expect(ruleIn(draft)).toBeDefined();
  expect(draft.rows).toEqual([]);
});

testForAPerson({
  'a month that two answers have': `
5 | Báo cáo | Từ tháng 1 đến tháng 6: 5 điểm; từ tháng 6 đến tháng 9: 3 điểm; sau tháng 9: 0 điểm
5 | Báo cáo | Trong quý II: 5 điểm; trong tháng 6: 3 điểm; sau tháng 6: 0 điểm
5 | Báo cáo | Từ tháng 1 đến tháng 6: 5 điểm; từ tháng 5: 0 điểm
`,
  'a part that neither answer has': `
5 | Kế hoạch | Có đầy đủ kế hoạch, báo cáo: 5 điểm; không có: 0 điểm
5 | Văn bản | Đầy đủ văn bản: 5 điểm; không có: 0 điểm
5 | Kế hoạch | Có kế hoạch và báo cáo: 5 điểm; không có kế hoạch và báo cáo: 0 điểm
8 | Đất đai | Phát hiện, xử lý kịp thời: 8 điểm; để xảy ra vi phạm không phát hiện kịp thời: 0 điểm
`,
  'answers about two things': `
5 | Kế hoạch | Có kế hoạch CCHC: 5 điểm; không có kế hoạch tuyên truyền: 0 điểm
5 | Kế hoạch | Có kế hoạch năm 2025: 5 điểm; không có kế hoạch năm 2024: 0 điểm
`,
  'points that go the wrong way': `
5 | An toàn | Có sự cố: 5 điểm; không có sự cố: 0 điểm
5 | Sự cố | Để xảy ra cháy nổ: 5 điểm; không xảy ra: 0 điểm
5 | Khiếu nại | Có khiếu nại: 5 điểm; không có khiếu nại: 0 điểm
5 | Kỷ luật | Có cán bộ bị kỷ luật: 5 điểm; không có: 0 điểm
5 | An ninh | Có phát sinh khiếu kiện: 5 điểm; không phát sinh: 0 điểm
5 | An toàn giao thông | Tai nạn tăng: 5 điểm; không tăng: 0 điểm
5 | An ninh | Còn để xảy ra tai nạn: 5 điểm; không xảy ra: 0 điểm
`,
  'points taken away and a most that is added': `
3 | Báo cáo | Cứ 01 báo cáo chậm trừ 0,5 điểm, tối đa cộng 3 điểm
5 | Hồ sơ | Trừ 0,5 điểm/hồ sơ trễ hạn (cộng tối đa 5 điểm)
`,
});

test.each([
  ['Tỷ lệ hài lòng', 'Dưới 90%: 5 điểm; từ 90%: 0 điểm', 'Tỷ lệ hài lòng'],
  ['Tỷ lệ hồ sơ đúng hạn', 'Điểm = (1 - a/b) x 5; a: số hồ sơ đúng hạn; b: tổng số hồ sơ', 'số hồ sơ đúng hạn'],
  ['Số hồ sơ đúng hạn', 'Trên 10 hồ sơ: 0 điểm; từ 10 hồ sơ trở xuống: 5 điểm', 'Số hồ sơ đúng hạn'],
])('“%s” by “%s” loses points by what is good, and is told', async (title, scoring, figure) => {
  const draft = await imported(annexOf(['1', title, '5', scoring]));

  expect(ruleIn(draft)).toBeDefined();
  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'merit-costs', params: { figure } }]);
});
