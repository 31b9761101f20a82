import { expect, test } from 'vitest';
import { annexOf, imported, penaltyOf, ruleIn } from './annexes.js';
import { testForAPerson } from './for-a-person.js';
import { earnedBy, scoredCells } from './scored-cells.js';

test.each(
  scoredCells(`
10 | Chế độ báo cáo | Thiếu 01 báo cáo trừ 02 điểm | 0=10 1=8 5=0 6=0
10 | Chế độ báo cáo | Thiếu 01 báo cáo trừ 02 điểm; chậm 01 báo cáo trừ 01 điểm | 0/0=10 1/0=8 0/1=9 1/1=7 5/5=0
10 | Chế độ báo cáo | Thiếu 01 báo cáo trừ 02 điểm, chậm 01 báo cáo trừ 01 điểm | 0/0=10 1/0=8 0/1=9 1/1=7
10 | Chế độ báo cáo | Chậm 01 ngày trừ 01 điểm | 0=10 1=9 10=0 11=0
10 | Tham dự hội nghị | Vắng 01 cuộc họp không lý do trừ 02 điểm | 0=10 1=8 5=0 6=0
10 | Tham dự hội nghị | Vắng mặt 01 cuộc họp trừ 02 điểm | 0=10 1=8 5=0 6=0
2 | Niêm yết TTHC | Nếu thiếu 01 TTHC thì trừ 0,25 điểm | 0=2 1=1.75 8=0 9=0
2 | Niêm yết TTHC | Thiếu một TTHC bị trừ 0,25 điểm | 0=2 1=1.75 8=0 9=0
2 | Niêm yết TTHC | Sai 01 TTHC trừ 0,25 điểm, tối đa trừ 2 điểm | 0=2 1=1.75 8=0 9=0
3 | Kế hoạch | Mỗi nội dung đạt: 1 điểm; không đạt: 0 điểm | 0=0 2=2 4=3
2 | Niêm yết TTHC | Không gửi 01 báo cáo trừ 0,5 điểm | 0=2 1=1.5 4=0 5=0
2 | Sáng kiến | Cộng 0,5 điểm/sáng kiến, tối đa cộng 2 điểm | 1=0.5 4=2 9=2
2 | Sáng kiến | Mỗi sản phẩm được xếp hạng 3 sao trở lên được 0,5 điểm | 1=0.5 4=2 9=2
4 | Kết quả chỉ số CCHC | Từ 90 điểm trở lên: 4 điểm; từ 80 đến dưới 90 điểm: 3 điểm; dưới 80 điểm: 0 điểm | 90=4 89.9=3 80=3 79.9=0
4 | Kết quả chỉ số CCHC | Đạt trên 90 điểm được 4 điểm; từ 80 - 90 điểm được 3 điểm; dưới 80 điểm được 0 điểm | 90.1=4 90=3 80=3 79.9=0
10 | Phong trào thi đua | Phát động từ 02 phong trào thi đua trở lên: 10 điểm; phát động 01 phong trào thi đua: 5 điểm; không phát động: 0 điểm | 2=10 3=10 1=5 0=0
2 | Sáng kiến | Mỗi sáng kiến tăng so với năm trước cộng 0,5 điểm | 1=0.5 4=2 9=2
2 | Sáng kiến | Mỗi sáng kiến thiếu so với chỉ tiêu trừ 0,5 điểm | 0=2 1=1.5 9=0
2 | Số mô hình | Từ 5 mô hình/xã trở lên: 2 điểm; dưới 5 mô hình/xã: 0 điểm | 5=2 4.5=0
5 | Điển hình tiên tiến | Giới thiệu từ 01 điển hình trở lên: 5 điểm; không giới thiệu: 0 điểm | 1=5 2=5 0=0
`),
)('“$scoring” of “$title” earns what it says', async (cell) => {
  expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
});

/** Sentences of which a part is no name of what is counted, or that a table may have the wrong way round: maximum | title | scoring. */
const DOUBTFUL: Readonly<Record<string, string>> = {
  'the points of any number of what is missing, or of more than one of it': `
2 | Chế độ báo cáo | Thiếu 01 báo cáo trở lên trừ 0,5 điểm
2 | Chế độ báo cáo | Thiếu 01 trong các báo cáo trừ 0,5 điểm
2 | Chế độ báo cáo | Thiếu 01 đến 03 báo cáo trừ 0,5 điểm
2 | Chế độ báo cáo | Thiếu 02 báo cáo trừ 0,5 điểm
2 | Chế độ báo cáo | Thiếu 01 báo cáo bất kỳ trừ 0,5 điểm
2 | Chế độ báo cáo | Chậm 01 tuần đầu trừ 0,5 điểm
2 | Chế độ báo cáo | Quá 01 ngày trừ 0,5 điểm
2 | Chế độ báo cáo | Chậm quá 01 ngày trừ 0,5 điểm
2 | Chế độ báo cáo | Chậm 01 tuần trừ 0,5 điểm; chậm 01 tháng trừ 1 điểm
2 | Chế độ báo cáo | Mỗi tuần chậm trừ 0,5 điểm; mỗi tháng chậm trừ 1 điểm
2 | Chế độ báo cáo | Thiếu 10% trừ 0,1 điểm`,
  'what is reached, or earned': `
3 | Kế hoạch | Mỗi nội dung đạt 1 điểm, không đạt 0 điểm
3 | Kế hoạch | Mỗi tiêu chí đạt 0,5 điểm; chưa đạt 0 điểm
3 | Kế hoạch | Thiếu một nội dung bị trừ 0,25 điểm/tháng`,
  'a rate': `
2 | Sáng kiến | Mỗi sáng kiến trên một biên chế được 0,5 điểm
2 | Sáng kiến | Mỗi sáng kiến trên đầu người được 0,5 điểm
2 | Sáng kiến | Mỗi máy tính trên 01 công chức được 0,5 điểm`,
  'words that change how points are given, or of which things': `
2 | Mô hình | Mỗi mô hình lũy tiến được 0,5 điểm
2 | Mô hình | Mỗi mô hình tăng dần được 0,5 điểm
2 | Mô hình | Mỗi mô hình nhân đôi được 0,5 điểm
2 | Mô hình | Mỗi mô hình một lần duy nhất được 0,5 điểm
2 | Mô hình | Mỗi mô hình đầu tiên được 0,5 điểm
2 | Mô hình | Mỗi mô hình kể cả mô hình cũ được 0,5 điểm
2 | Mô hình | Mỗi mô hình tương tự được 0,5 điểm
2 | Mô hình | Mỗi mô hình đối với xã được 0,5 điểm
2 | Mô hình | Mỗi mô hình so với cùng kỳ được 0,5 điểm
2 | Mô hình | Mỗi mô hình trong tổng số được 0,5 điểm
2 | Vi phạm | Mỗi lần vi phạm lũy tiến trừ 0,5 điểm
2 | Vi phạm | Trừ 0,5 điểm/lần vi phạm áp dụng với xã
2 | Báo cáo | Thiếu 01 báo cáo ít nhất trừ 0,5 điểm
2 | Tỷ lệ hồ sơ đúng hạn | Điểm = tỷ lệ lũy tiến x 2 điểm
2 | Hồ sơ | Điểm = số hồ sơ đúng hạn/tổng số hồ sơ nhân đôi x 2`,
  'words at the end of what is counted': `
2 | Số mô hình | Từ 5 mô hình trở lên: 2 điểm; dưới 5 mô hình khác: 0 điểm
2 | Số mô hình | Từ 5 mô hình trở lên: 2 điểm; dưới 5 mô hình còn lại: 0 điểm
2 | Số mô hình | Từ 5 mô hình trở lên: 2 điểm; dưới 5 mô hình chưa: 0 điểm
2 | Số mô hình | Từ 5 mô hình bình quân trở lên: 2 điểm; dưới 5 mô hình: 0 điểm
2 | Số mô hình | Từ 5 mô hình tiếp theo trở lên: 2 điểm; dưới 5 mô hình: 0 điểm
2 | Số mô hình | Từ 5 mô hình ít nhất trở lên: 2 điểm; dưới 5 mô hình: 0 điểm`,
  'a dash that may be a minus': `
2 | Sáng kiến | Mỗi người khen thưởng - 1 điểm
2 | Sáng kiến | Mỗi công trình – 1 điểm`,
  'points taken away for a merit': `
2 | Sáng kiến | Mỗi sáng kiến được công nhận trừ 0,5 điểm
2 | Hồ sơ | Mỗi hồ sơ đúng hạn trừ 1 điểm`,
  'a mishap that earns points': `
2 | Văn bản trái pháp luật | Có: 2 điểm; không có: 0 điểm
2 | Tham nhũng, lãng phí | Có: 2 điểm; không có: 0 điểm
2 | Mất đoàn kết nội bộ | Có: 2 điểm; không có: 0 điểm
2 | Ngộ độc thực phẩm | Có: 2 điểm; không có: 0 điểm
2 | Lấn chiếm đất đai | Có: 2 điểm; không có: 0 điểm
2 | Xây dựng trái phép | Có: 2 điểm; không có: 0 điểm
2 | Ngộ độc thực phẩm | Mỗi vụ ngộ độc 1 điểm
2 | Xây dựng trái phép | Mỗi công trình xây dựng trái phép: 0,5 điểm`,
  'bands of other things than the title': `
2 | Số hồ sơ trễ hạn | Dưới 5 ngày: 2 điểm; từ 5 ngày trở lên: 0 điểm
2 | Tỷ lệ cán bộ được tập huấn | Từ 50 người trở lên: 2 điểm; dưới 50 người: 0 điểm`,
  'two figures in a title': `
4 | Số hồ sơ đúng hạn và số hồ sơ trễ hạn | Từ 10 hồ sơ trở lên: 4 điểm; dưới 10 hồ sơ: 0 điểm
4 | Tỷ lệ hồ sơ đúng hạn, trễ hạn | Từ 95% trở lên: 4 điểm; dưới 95%: 0 điểm
4 | Tỷ lệ hồ sơ đúng hạn và tỷ lệ hài lòng | Từ 95% trở lên: 4 điểm; dưới 95%: 0 điểm`,
};

testForAPerson(DOUBTFUL);

test.each([
  'Tỷ lệ thất nghiệp',
  'Tỷ lệ nợ xấu',
  'Tỷ lệ nợ BHXH',
  'Tỷ lệ thất thoát nước',
  'Tỷ lệ hộ tái nghèo',
  'Tỷ lệ học sinh lưu ban',
  'Tỷ lệ hồ sơ phải bổ sung',
  'Tỷ lệ không hài lòng',
  'Tỷ lệ hồ sơ tồn',
  'Tỷ lệ trẻ suy dinh dưỡng',
  'Tỷ lệ DN phải trả chi phí không chính thức',
  'Tỷ lệ DN gặp khó khăn',
  'Tỷ lệ DN phải đi lại nhiều lần',
])('more of what nobody wishes for earns more, and is told: “%s”', async (title) => {
  const draft = await imported(annexOf(['1', title, '5', 'Từ 3% trở lên: 5 điểm; dưới 3%: 0 điểm']));
  const turned = await imported(annexOf(['1', title, '5', 'Dưới 3%: 5 điểm; từ 3% trở lên: 0 điểm']));

  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'fault-earns', params: { figure: title } }]);
  expect(turned.rows).toEqual([]);
});

test('more days of a time to wait earn more, and are told', async () => {
  const draft = await imported(
    annexOf(['1', 'Thời gian giải quyết', '2', 'Từ 5 ngày trở lên: 2 điểm; dưới 5 ngày: 0 điểm']),
  );

  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'fault-earns' }]);
});

test.each(['Số hồ sơ đúng hạn', 'Số lượng văn bản', 'Kinh phí chi cho CNTT'])(
  'a percent of a number or an amount is told: of what? “%s”',
  async (title) => {
    const draft = await imported(annexOf(['1', title, '2', 'Từ 90% trở lên: 2 điểm; dưới 90%: 0 điểm']));

    expect(draft.rows).toMatchObject([{ row: 3, why: 'percent-of-what' }]);
  },
);

test.each([
  ['Trong tháng 01: 2 điểm; trong tháng 03: 1 điểm; sau tháng 03: 0 điểm', ['tháng 2']],
  ['Trong quý I: 2 điểm; trong quý III: 1 điểm; quý IV: 0 điểm', ['quý II']],
  ['Tháng 1: 2 điểm; tháng 4: 1 điểm; sau tháng 4: 0 điểm', ['tháng 2', 'tháng 3']],
  ['Trước hạn: 2 điểm; chậm: 0 điểm', ['đúng hạn']],
  ['Trên mức trung bình: 2 điểm; dưới mức trung bình: 0 điểm', ['bằng nhau']],
  ['Trên một nửa: 2 điểm; dưới một nửa: 0 điểm', ['bằng nhau']],
])('what lies between the answers of “%s” is told', async (scoring, missing) => {
  const { rows } = await imported(annexOf(['1', 'Số văn bản', '2', scoring]));

  expect(rows.map(({ why, params }) => `${why} ${params.missing}`)).toEqual(
    missing.map((at) => `answer-left-out ${at}`),
  );
});

test.each([
  'Trong tháng 12: 2 điểm; trong tháng 01: 1 điểm; sau tháng 01: 0 điểm',
  'Quý I: 2 điểm; quý II: 1 điểm; quý III: 0,5 điểm; quý IV: 0 điểm',
  'Trong tháng 01: 2 điểm; trong tháng 03: 1 điểm; còn lại: 0 điểm',
  'Trước hạn: 2 điểm; đúng hạn: 1 điểm; chậm: 0 điểm',
  'Tăng so với năm trước: 2 điểm; không tăng: 0 điểm',
])('“%s” leaves nothing out', async (scoring) => {
  expect((await imported(annexOf(['1', 'Số văn bản', '2', scoring]))).rows).toEqual([]);
});

test.each([
  ['Vi phạm', 'Mỗi vi phạm -1đ, không quá 5đ'],
  ['Vi phạm', '-1 điểm/vi phạm'],
  ['Vi phạm', '- 1 điểm/vi phạm'],
  ['Vi phạm', 'Thiếu 01 báo cáo trừ 01 điểm'],
])('in a penalty, “%s”: “%s” takes a point for each', async (title, scoring) => {
  const draft = await imported(penaltyOf(title, scoring));

  expect(draft.rows).toEqual([]);
  expect(ruleIn(draft)).toMatchObject({ 'per-item': { each: 1, atMost: 5 } });
});

test.each([
  ['Tỷ lệ hồ sơ đúng hạn', 'Từ 95% trở lên: 5 điểm; dưới 95%: 0 điểm'],
  ['Hồ sơ', 'Mỗi hồ sơ đúng hạn trừ 1 điểm'],
  ['Khen thưởng', 'Mỗi bằng khen trừ 1 điểm'],
])('a penalty that grows with a merit is for a person: “%s”, “%s”', async (title, scoring) => {
  const draft = await imported(penaltyOf(title, scoring));

  expect(ruleIn(draft)).toBeUndefined();
  expect(draft.rows[0]).toMatchObject({ cell: 'D3', why: 'unread' });
});
