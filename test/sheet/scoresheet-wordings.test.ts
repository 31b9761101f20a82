import { expect, test } from 'vitest';
import { annexOf, imported, penaltyOf, ruleIn } from './annexes.js';
import { testForAPerson } from './for-a-person.js';
import { earnedBy, scoredCells } from './scored-cells.js';

/** Sentences of score sheets, and what they earn by hand: maximum | title | scoring | figures=points. */
test.each(
  scoredCells(`
5 | Tai nạn giao thông | Không xảy ra vụ nào: 5 điểm; xảy ra 01 vụ: 3 điểm; xảy ra từ 02 vụ trở lên: 0 điểm | 0=5 1=3 2=0 3=0
5 | An ninh trật tự | Không để xảy ra vụ nào: 5 điểm; để xảy ra 01 vụ: 3 điểm; để xảy ra từ 02 vụ trở lên: 0 điểm | 0=5 1=3 2=0
6 | Tuyên truyền | Thực hiện cả 3 nội dung: 6 điểm; thực hiện 2 nội dung: 4 điểm; thực hiện 1 nội dung: 2 điểm; không thực hiện nội dung nào: 0 điểm | 3=6 2=4 1=2 0=0
3 | Tỷ lệ hồ sơ | 95% → 100%: 3 điểm; 90% → <95%: 2 điểm; <90%: 0 điểm | 100=3 95=3 94=2 90=2 89=0
3 | Tỷ lệ hồ sơ | ≥95% → 3 điểm; <95% → 0 điểm | 96=3 95=3 94=0
2 | Tỷ lệ hồ sơ | 2 điểm: ≥90%, 1 điểm: 80-<90%, 0 điểm: <80% | 90=2 89=1 80=1 79=0
2 | Tỷ lệ hồ sơ | 0 điểm: <80%, 1 điểm: 80-<90%, 2 điểm: ≥90% | 90=2 89=1 80=1 79=0
3 | Tỷ lệ hồ sơ | >=80%, <90%: 1 điểm; >=90%: 3 điểm; <80%: 0 điểm | 90=3 89=1 80=1 79=0
10 | Hội thi | Tham gia đủ 3 môn: 10 điểm; 2 môn: 6 điểm; 1 môn: 3 điểm; không tham gia: 0 điểm | 3=10 4=10 2=6 1=3 0=0
10 | Nội vụ | Không vi phạm: 10 điểm; vi phạm mỗi lần trừ 2 điểm | 0=10 1=8 5=0 6=0
4 | Cây xanh | Trồng mới từ 1.000 cây: 4 điểm; từ 500-999 cây: 2 điểm; dưới 500 cây: 0 điểm | 1000=4 999=2 500=2 499=0
4 | Sáng kiến | 4 điểm/sáng kiến cấp tỉnh, 2 điểm/sáng kiến cấp cơ sở, tối đa 4 điểm | 1/0=4 0/1=2 1/1=4 0/0=0
5 | Mô hình | Từ 03(ba) mô hình trở lên: 5 điểm; 02(hai) mô hình: 3 điểm; 01(một) mô hình: 1 điểm; không có: 0 điểm | 3=5 2=3 1=1 0=0
3 | Tỷ suất tử vong trẻ em | Dưới 10 phần nghìn: 3 điểm; từ 10 phần nghìn: 0 điểm | 9.5=3 10=0
`),
)('“$scoring” of “$title” earns what it says', async (cell) => {
  expect((await imported(annexOf(['1', cell.title, cell.max, cell.scoring]))).rows).toEqual([]);
  expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
});

/** Two answers of which the second denies the first, or what is asked of it: title | scoring | the statement that earns the points. */
test.each([
  [
    'Xin lỗi khi trễ hẹn',
    'Thực hiện đầy đủ: 2 điểm; không thực hiện hoặc thực hiện không đầy đủ: 0 điểm',
    'xin-loi-khi-tre-hen-thuc-hien-day-du',
  ],
  [
    'Báo cáo định kỳ',
    'Đầy đủ, kịp thời: 2 điểm; không đầy đủ hoặc không kịp thời: 0 điểm',
    'bao-cao-dinh-ky-day-du-kip-thoi',
  ],
  [
    'Văn bản',
    'Có kế hoạch và báo cáo: 2 điểm; không có kế hoạch hoặc không có báo cáo: 0 điểm',
    'van-ban-co-ke-hoach-va-bao-cao',
  ],
  ['Cập nhật văn bản', 'Đầy đủ: 2 điểm; không đầy đủ hoặc không cập nhật: 0 điểm', 'cap-nhat-van-ban-day-du'],
])('of “%s”, “%s” is one question', async (title, scoring, when) => {
  const draft = await imported(annexOf(['1', title, '2', scoring]));

  expect(draft.rows).toEqual([]);
  expect(ruleIn(draft)).toEqual({ flag: { when } });
});

test('a plan of its own, beside one in another, is an answer', async () => {
  const scoring = 'Có kế hoạch riêng: 3 điểm; có kế hoạch lồng ghép: 1,5 điểm; không có kế hoạch: 0 điểm';
  const draft = await imported(annexOf(['1', 'Kế hoạch', '3', scoring]));

  expect(draft.rows).toEqual([]);
  expect(ruleIn(draft)).toMatchObject({
    choice: { points: { 'co-ke-hoach-rieng': 3, 'co-ke-hoach-long-ghep': 1.5, 'khong-co-ke-hoach': 0 } },
  });
});

/** Sentences that may mean another figure, or points the wrong way round: maximum | title | scoring. */
testForAPerson({
  'points for what an office is to do, and did not': `
2 | Kế hoạch | Không có kế hoạch: 2; có kế hoạch: 0
2 | Kế hoạch | Không ban hành kế hoạch: 2 điểm; ban hành kế hoạch: 0 điểm
2 | Website | Không có website: 2 điểm; có website: 0 điểm
2 | Đào tạo | Không cử cán bộ đi học: 2 điểm; cử cán bộ đi học: 0 điểm
2 | Hội nghị | Chưa tổ chức: 2 điểm; đã tổ chức: 0 điểm
2 | Sáng kiến | Không: 2 điểm; có: 0 điểm`,
  'more of a mishap that earns the points': `
2 | Số vụ phạm pháp hình sự | Tăng: 2 điểm; không tăng: 0 điểm`,
  'a percent of what goes beyond a plan': `
3 | Thu ngân sách | Vượt quá 10% kế hoạch: 3 điểm; từ 5% đến 10%: 2 điểm; dưới 5%: 0 điểm
3 | Thu ngân sách | Quá 10% dự toán: 3 điểm; đến 10%: 0 điểm
3 | Thu ngân sách | Vượt quá 10%: 3 điểm; đến 10%: 0 điểm
3 | Thu ngân sách | Cao hơn 5%: 3 điểm; từ 5% trở xuống: 0 điểm`,
  'how many more there are than a year ago': `
3 | Số mô hình | Nhiều hơn 5 mô hình so với năm trước: 3 điểm; còn lại: 0 điểm`,
  'whole numbers of a ratio': `
10 | Tỷ số giới tính khi sinh | ≤ 108: 10 điểm; 109-110: 5 điểm; > 110: 0 điểm
3 | Tỷ suất sinh | Từ 2 đến 3: 3 điểm; còn lại: 0 điểm
3 | Chuyển đổi số cấp xã | Từ 80 trở lên: 3 điểm; dưới 80: 0 điểm
2 | Số hồ sơ trễ hạn/tổng số hồ sơ | Dưới 5 hồ sơ: 2 điểm; từ 5 hồ sơ: 0 điểm`,
  'a percent with three places behind a point, which may be a thousand': `
5 | Tỷ lệ văn bản ký số | Từ 1.000% trở lên: 5 điểm; dưới 1.000%: 0 điểm
5 | Tỷ lệ hệ thống sẵn sàng | Từ 99.950% trở lên: 5 điểm; dưới 99.950%: 0 điểm`,
  'an answer that another one takes in': `
5 | Xếp loại | Từ khá trở lên: 5 điểm; khá: 3 điểm; dưới khá: 0 điểm`,
  'a place among the units': `
4 | Giải ngân | Trong nhóm 5 đơn vị cao nhất: 4 điểm; trong nhóm 5 đơn vị thấp nhất: 0 điểm; còn lại: 2 điểm`,
  'bands of two counts': `
2 | Mô hình | Từ 3 mô hình tăng thêm trở lên: 2 điểm; 1-2 mô hình: 1 điểm; không có: 0 điểm
2 | Mô hình | Từ 3 mô hình lũy kế trở lên: 2 điểm; 1-2 mô hình: 1 điểm; không có: 0 điểm`,
  'two denials that are not of the first answer': `
2 | Báo cáo | Đầy đủ, đúng hạn: 2 điểm; không gửi hoặc không đúng hạn: 0 điểm
2 | Báo cáo | Đúng hạn: 2 điểm; không gửi hoặc không đúng mẫu: 0 điểm
2 | Văn bản | Có kế hoạch hoặc báo cáo: 2 điểm; không có kế hoạch hoặc không có báo cáo: 0 điểm`,
  'two answers that leave out what lies between them': `
2 | Cam kết | Tất cả cán bộ ký cam kết: 2 điểm; không ký: 0 điểm
2 | Cam kết | Mọi hộ ký cam kết: 2 điểm; không ký: 0 điểm
2 | Họp dân | Họp đủ: 2 điểm; không họp: 0 điểm
2 | Kế hoạch | Ban hành kế hoạch cụ thể: 2 điểm; không ban hành: 0 điểm
2 | Cam kết | Có cả hai: 2 điểm; không có cả hai: 0 điểm`,
});

test.each([
  ['Báo cáo', 'Mỗi báo cáo: 0,5 điểm'],
  ['Tỷ lệ giải ngân', 'Từ 80% trở lên: 5 điểm; dưới 80%: 0 điểm'],
])('a penalty for what is no fault is for a person: “%s”, “%s”', async (title, scoring) => {
  const draft = await imported(penaltyOf(title, scoring));

  expect(ruleIn(draft)).toBeUndefined();
  expect(draft.rows[0]).toMatchObject({ cell: 'D3', why: 'unread' });
});

test.each([
  ['Kế hoạch', 'Có kế hoạch: 2; có báo cáo: 1; không: 0', 'Có kế hoạch', 'có báo cáo'],
  ['Nhân sự', 'Có Trưởng ban: 2; có Phó Trưởng ban: 1; không có: 0', 'Có Trưởng ban', 'có Phó Trưởng ban'],
  [
    'Tuyên truyền',
    'Tổ chức hội nghị: 2 điểm; đã ban hành tài liệu: 1 điểm; không: 0 điểm',
    'Tổ chức hội nghị',
    'đã ban hành tài liệu',
  ],
])('of “%s”, two answers of “%s” may both be true', async (title, scoring, first, second) => {
  const draft = await imported(annexOf(['1', title, '2', scoring]));

  expect(Object.keys(ruleIn(draft) as object)).toEqual(['choice']);
  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'both-true', params: { first, second } }]);
});

test.each([
  'Có kế hoạch: 2 điểm; đang xây dựng: 1 điểm; không có: 0 điểm',
  'Có cán bộ chuyên trách: 2 điểm; có cán bộ kiêm nhiệm: 1 điểm; không có: 0 điểm',
  'Có đầy đủ: 2 điểm; có một phần: 1 điểm; không có: 0 điểm',
  'Có kế hoạch, hoàn thành: 2 điểm; có kế hoạch, không hoàn thành: 1 điểm; không có: 0 điểm',
  'Có một sáng kiến: 1 điểm; có hai sáng kiến: 2 điểm; không có: 0 điểm',
])('of the answers “%s” one is true', async (scoring) => {
  const draft = await imported(annexOf(['1', 'Mục thử', '2', scoring]));

  expect(draft.rows.filter(({ why }) => why === 'both-true')).toEqual([]);
});

test.each([
  ['Kế hoạch', 'Trong quý I: 3 điểm; quý II: 2 điểm; quý III: 1 điểm; không ban hành: 0 điểm', 'sau quý III'],
  ['Kế hoạch', 'Ban hành trong tháng 1: 3 điểm; trong tháng 2: 1 điểm; không ban hành: 0 điểm', 'sau tháng 2'],
  ['Chất lượng', 'Tốt: 3 điểm; kém: 0 điểm', 'trung bình'],
  ['Phong trào', 'Mạnh: 3 điểm; yếu: 0 điểm', 'trung bình'],
  ['Mức độ tham gia', 'Cao: 3 điểm; thấp: 0 điểm', 'trung bình'],
])('of “%s”, what the answers “%s” leave out is told', async (title, scoring, missing) => {
  const draft = await imported(annexOf(['1', title, '3', scoring]));

  expect(Object.keys(ruleIn(draft) as object)).toEqual(['choice']);
  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'answer-left-out', params: { missing } }]);
});

test.each([
  'Quý I: 3 điểm; quý II: 2 điểm; từ quý III: 0 điểm',
  'Quý I: 3 điểm; quý II: 2 điểm; còn lại: 0 điểm',
  'Quý I: 4 điểm; quý II: 3 điểm; quý III: 2 điểm; quý IV: 1 điểm; không: 0 điểm',
])('the answers “%s” have every quarter', async (scoring) => {
  const draft = await imported(annexOf(['1', 'Kế hoạch', scoring.startsWith('Quý I: 4') ? '4' : '3', scoring]));

  expect(draft.rows).toEqual([]);
});

test('more of what is not yet done earns more, and the row tells it', async () => {
  const draft = await imported(annexOf(['1', 'Số hóa', '5', 'Điểm = số hồ sơ chưa số hóa/tổng số hồ sơ x 5']));

  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'fault-earns', params: { figure: 'số hồ sơ chưa số hóa' } }]);
});

test('levels with their points in brackets and commas between them are answers', async () => {
  const draft = await imported(annexOf(['1', 'Tham mưu', '5', 'Tốt (5đ), khá (4đ), TB (3đ), yếu (0đ)']));

  expect(draft.rows).toEqual([]);
  expect(ruleIn(draft)).toMatchObject({ choice: { points: { tot: 5, kha: 4, tb: 3, yeu: 0 } } });
});
