import { expect, test } from 'vitest';
import { annexOf, imported, ruleIn } from './annexes.js';
import { testForAPerson } from './for-a-person.js';

/** Answers between which a unit may be, and what none of them says: maximum | title | scoring | what is left out. */
const LEFT_OUT = `
5 | Xếp loại | Tốt: 5; khá: 3; yếu: 0 | trung bình
5 | Xếp loại | Loại tốt: 5; loại khá: 3; loại kém: 0 | trung bình
5 | Xếp loại | Thực hiện tốt: 5; thực hiện khá: 3; thực hiện yếu: 0 | trung bình
5 | Xếp loại | Xuất sắc: 5; khá: 3; trung bình: 0 | tốt
5 | Xếp loại | Giỏi: 5; khá: 3; không đạt: 0 | trung bình
5 | Xếp loại | HTX xếp loại khá trở lên: 5; yếu: 0 | trung bình
5 | Xếp loại | HTXSNV: 5; HTNV: 3; KHTNV: 0 | hoàn thành tốt
5 | Xếp loại | A: 5; C: 0 | B
5 | Hội thi | Nhất: 5; ba: 3; không đạt giải: 0 | nhì
5 | Hội thi | Đạt giải nhất: 5 điểm; ba: 3 điểm; khuyến khích: 1 điểm; tham gia: 0 điểm | nhì
5 | Cổng thông tin | Hằng ngày: 5; hằng tháng: 2; không cập nhật: 0 | hằng tuần
5 | Cổng thông tin | Cập nhật hằng ngày: 5; cập nhật hằng tháng: 2; không cập nhật: 0 | hằng tuần
5 | Cán bộ | Đại học trở lên: 5; trung cấp trở xuống: 0 | cao đẳng
5 | Khen thưởng (mức cao nhất) | Cờ thi đua: 5; giấy khen: 1; không có: 0 | bằng khen
5 | Sáng kiến | Cấp quốc gia: 5; cấp cơ sở: 1; không có: 0 | cấp tỉnh
5 | Kỷ luật | Không: 5; cảnh cáo trở lên: 0 | khiển trách
5 | Trường học | Mức độ 3: 5; mức độ 2: 3; chưa đạt: 0 | Mức độ 1
5 | An toàn thông tin | Cấp độ 3: 5; cấp độ 2: 3; chưa có: 0 | Cấp độ 1
5 | Cán bộ | Vượt chỉ tiêu: 5; không đạt chỉ tiêu: 0 | đạt
5 | Thu ngân sách | Vượt: 5; không đạt: 0 | đạt
5 | Xếp hạng | Thuộc nhóm dẫn đầu: 5; nhóm cuối: 0 | nhóm giữa
5 | Xếp hạng | Tăng hạng: 5 điểm; tụt hạng: 0 điểm | bằng nhau
5 | Kế hoạch | Trong quý I: 5; sau quý II: 0 | quý II
5 | Kế hoạch | Trong tháng 12: 5; sau tháng 01: 0 | tháng 1 năm sau
5 | Kế hoạch | Trong tháng 12 năm trước: 5; sau tháng 1: 0 | tháng 1
5 | Kế hoạch | Trong tháng 12: 5 điểm; trong tháng 02 năm sau: 3 điểm; sau tháng 02: 0 điểm | tháng 1 năm sau
5 | Tập huấn | Tổ chức từ hai lớp trở lên: 5; không tổ chức: 0 | một
5 | Mô hình | Có ba mô hình trở lên: 5; một mô hình: 2; không có: 0 | hai
5 | Nhiệm vụ | Hoàn thành: 5; hoàn thành một phần: 0 | không hoàn thành
5 | Trụ sở | Kiên cố: 5; tạm: 0 | không kiên cố, cũng không tạm
5 | Vệ sinh | Sạch: 5; bẩn: 0 | không sạch, cũng không bẩn
5 | Văn bản | Có kế hoạch riêng: 5; không có kế hoạch: 0 | riêng
5 | Trường học | Mức 5: 5; mức 4: 3; dưới mức 3: 0 | Mức 3
5 | Xếp loại | Loại A: 5; dưới loại B: 0 | Loại B
3 | Xếp loại | Xuất sắc: 3; tốt: 2; không hoàn thành: 0 | hoàn thành
3 | Hồ sơ | Nộp đúng hạn, đủ hồ sơ: 3; nộp đúng hạn, thiếu hồ sơ: 2; nộp chậm, đủ hồ sơ: 1; không nộp: 0 | chậm, thiếu
3 | Báo cáo | Đúng hạn, đầy đủ: 3; chậm: 2; thiếu: 1; không gửi: 0 | chậm, thiếu
3 | Báo cáo | Kịp thời, đúng mẫu: 3; chậm, đúng mẫu: 2; kịp thời, sai mẫu: 1; không gửi: 0 | chậm, sai
5 | Thời điểm gửi | Trước: 5; sau: 0 | đúng thời điểm
5 | So với năm trước | Hơn năm trước: 5; kém năm trước: 0 | bằng nhau
5 | Nội quy | Không vi phạm: 5; tái phạm: 0 | vi phạm lần đầu
5 | Họp | Tham gia đầy đủ: 5; vắng không phép: 0 | vắng có phép
5 | Báo cáo | Đúng hạn, đầy đủ: 5; chậm và thiếu: 2; không gửi: 0 | đúng hạn
5 | Đoàn thể | Vững mạnh xuất sắc: 5; trung bình: 2; yếu: 0 | vững mạnh
5 | Đoàn thể | Vững mạnh: 5; yếu kém: 0 | trung bình
5 | Sáng kiến | Có sáng kiến cấp tỉnh: 5; không có sáng kiến: 0 | cấp tỉnh
5 | Sáng kiến | Tập thể có sáng kiến: 5; không có sáng kiến: 0 | Tập thể
5 | Báo cáo | Triển khai kịp thời, hiệu quả: 5; triển khai không kịp thời: 2; không triển khai: 0 | hiệu quả
`;
const lines = LEFT_OUT.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

test.each(lines)(
  'of %s points, “%s”: “%s” leaves out “%s”',
  async (max = '', title = '', scoring = '', missing = '') => {
    const draft = await imported(annexOf(['1', title, max, scoring]));

    expect(ruleIn(draft)).toBeDefined();
    expect(draft.rows.filter(({ row }) => row === 3).map(({ params }) => params.missing)).toEqual([missing]);
  },
);

/** Answers that leave nothing out: the scale may do without a step, or the last answer takes all that is left. */
test.each([
  ['Xếp loại', 'Tốt: 5; trung bình: 3; yếu: 0'],
  ['Xếp loại', 'Giỏi: 5; khá: 3; đạt: 1; không đạt: 0'],
  ['Xếp loại', 'Xuất sắc: 5; tốt: 4; khá: 3; trung bình: 1; yếu, kém: 0'],
  ['Xếp loại', 'Tốt: 5; khá: 3; còn lại: 0'],
  ['Khảo sát', 'Rất hài lòng: 5; hài lòng: 3; không hài lòng: 0'],
  ['Khen thưởng (tính mức cao nhất)', 'Cờ thi đua: 5; bằng khen: 3; giấy khen: 1; không có: 0'],
  ['Kế hoạch', 'Trong tháng 12: 5; trong tháng 01 năm sau: 3; sau tháng 01: 0'],
  ['Kế hoạch', 'Trong quý I: 5; trong quý II: 3; sau quý II: 0'],
  ['Cán bộ', 'Vượt chỉ tiêu: 5; đạt chỉ tiêu: 3; không đạt chỉ tiêu: 0'],
  ['Văn bản', 'Có kế hoạch riêng: 5; không có kế hoạch riêng: 0'],
  ['Kế hoạch CCHC năm 2024', 'Ban hành kế hoạch CCHC năm 2024: 5; không ban hành kế hoạch: 0'],
  ['Mô hình', 'Có hai mô hình trở lên: 5; một mô hình: 2; không có: 0'],
  ['Báo cáo', 'Đúng hạn: 5; chậm: 0'],
  ['Báo cáo', 'Đúng hạn, đầy đủ: 5; chậm: 3; thiếu: 2; chậm và thiếu: 1; không gửi: 0'],
  ['Trường học', 'Từ mức 3 trở lên: 5; dưới mức 3: 0'],
  ['Trường học', 'Mức 4: 5; mức 3: 3; dưới mức 3: 0'],
  ['Thời điểm gửi', 'Trước: 5; đúng thời điểm: 3; sau: 0'],
  ['Nội quy', 'Không vi phạm: 5; vi phạm: 2; tái phạm: 0'],
  ['Họp', 'Có mặt: 5; vắng có phép: 3; vắng không phép: 0'],
  ['Thanh toán trực tuyến', 'Đạt chỉ tiêu UBND tỉnh giao: 5; không đạt chỉ tiêu: 0'],
  ['Yêu cầu kỹ thuật', 'Đáp ứng một trong các yêu cầu: 5; không đáp ứng: 0'],
])('“%s”: “%s” leaves nothing out', async (title, scoring) => {
  const draft = await imported(annexOf(['1', title, '5', scoring]));

  expect(ruleIn(draft)).toBeDefined();
  expect(draft.rows).toEqual([]);
});

testForAPerson({
  'a part that neither answer has': `
5 | Xếp loại | Đạt toàn bộ: 5; không đạt: 0
5 | Xếp loại | Hoàn thành vượt mức: 5; không hoàn thành: 0
5 | Nhiệm vụ | Đã hoàn thành: 5; chưa thực hiện: 0
5 | Khảo sát | Rất hài lòng: 5; không hài lòng: 0
5 | Nội quy | Chấp hành nghiêm túc: 5; không chấp hành: 0
5 | Kế hoạch | Ban hành trong quý I: 5; không ban hành: 0
`,
  'one of two things that the other answer lists': `
5 | Vi phạm | Không có cán bộ, đảng viên vi phạm: 5; có cán bộ vi phạm: 0
5 | Vi phạm | Không để xảy ra tham nhũng, lãng phí: 5 điểm; để xảy ra tham nhũng: 0 điểm
`,
});

test.each(['Có kế hoạch: 2; có kết quả: 5; không có: 0', 'Kế hoạch: 3, quyết định: 5, không có: 0'])(
  'of “%s” two may both be there',
  async (scoring) => {
    const draft = await imported(annexOf(['1', 'Văn bản', '5', scoring]));

    expect(draft.rows.map(({ why }) => why)).toEqual(['both-true']);
  },
);

test('a cell of thousands of letters is told and not read', async () => {
  const plan = 'kế hoạch tuyên truyền '.repeat(150);
  const draft = await imported(annexOf(['1', 'Văn bản', '5', `Có ${plan}: 5 điểm; không có: 0 điểm`]));

  expect(ruleIn(draft)).toBeUndefined();
  expect(draft.rows[0]).toMatchObject({ row: 3, why: 'unread' });
});

test.each([
  'Đúng hạn, đầy đủ: 3; đầy đủ nhưng chậm: 2; thiếu: 1; không gửi: 0',
  'Đúng hạn, đủ: 3; đúng hạn, thiếu: 2; chậm, đủ: 1; chậm, thiếu: 0,5; không gửi: 0',
])('what fails in two ways is in one answer of “%s”', async (scoring) => {
  const draft = await imported(annexOf(['1', 'Báo cáo', '3', scoring]));

  expect(draft.rows).toEqual([]);
});

test.each([
  ['Không có cán bộ vi phạm: 3; có cán bộ bị kỷ luật: 1; có cán bộ bị khởi tố: 0', ['both-true']],
  ['Có người vi phạm giao thông: 1; có người vi phạm ma túy: 0; không có: 3', ['both-true']],
  ['Không có sai phạm: 3; có sai phạm về tài chính: 1; có sai phạm về đất đai: 0', ['both-true']],
  ['Xảy ra cháy: 1; xảy ra nổ: 0; không xảy ra: 3', ['both-true']],
  ['Được khen: 3; bị phê bình: 0; không: 1', ['both-true']],
  ['Không có người bị kỷ luật: 3; có người bị khiển trách: 1; có người bị cảnh cáo: 0', []],
  ['Để xảy ra vụ việc ít nghiêm trọng: 1; để xảy ra vụ việc nghiêm trọng: 0; không để xảy ra: 3', []],
])('two mishaps of which both may have happened are told, steps of one are not: “%s”', async (scoring, whys) => {
  const draft = await imported(annexOf(['1', 'Nội chính', '3', scoring]));

  expect(draft.rows.map(({ why }) => why)).toEqual(whys);
});

testForAPerson(`
4 | Báo cáo | Chậm báo cáo tháng trừ 0,2 điểm/lần, báo cáo quý trừ 0,3 điểm/lần, báo cáo năm trừ 0,5 điểm/lần`);
