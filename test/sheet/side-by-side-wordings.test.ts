import { expect, test } from 'vitest';
import { annexOf, imported, ruleIn } from './annexes.js';

/** Answers of different points, of which a unit may give two: title | scoring | the two that may both be true. */
const BOTH = `
Khen thưởng | Cá nhân được khen: 3 điểm; tập thể được khen: 5 điểm; không được khen: 0 điểm | Cá nhân được khen | tập thể được khen
Khen thưởng | Cá nhân được khen: 2 điểm; tập thể được khen: 5 điểm | Cá nhân được khen | tập thể được khen
Khen thưởng | Huân chương: 5 điểm; cờ: 2 điểm; bằng khen: 1 điểm | Huân chương | cờ
Khen thưởng | Cờ thi đua: 5 điểm; bằng khen: 3 điểm; giấy khen: 1 điểm; không có: 0 điểm | Cờ thi đua | bằng khen
Khen thưởng | Bằng khen của Thủ tướng: 5 điểm; bằng khen của Bộ: 2 điểm; bằng khen của tỉnh: 1 điểm; không có: 0 điểm | Bằng khen của Thủ tướng | bằng khen của Bộ
Khen thưởng | Được tặng cờ thi đua của Chính phủ: 5 điểm; được tặng cờ thi đua của UBND tỉnh: 2 điểm; không: 0 điểm | Được tặng cờ thi đua của Chính phủ | được tặng cờ thi đua của UBND tỉnh
Hội thao | Huy chương vàng: 5 điểm; huy chương bạc: 3 điểm; huy chương đồng: 1 điểm | Huy chương vàng | huy chương bạc
Hội thi | Đội tuyển đạt giải: 5 điểm; cá nhân đạt giải: 3 điểm; không đạt giải: 0 điểm | Đội tuyển đạt giải | cá nhân đạt giải
Camera | Lắp tại trụ sở: 3 điểm; lắp tại khu dân cư: 5 điểm; chưa lắp: 0 điểm | Lắp tại trụ sở | lắp tại khu dân cư
Tuyên truyền | Qua hội nghị: 5 điểm; qua loa: 3 điểm; qua tờ rơi: 2 điểm; không: 0 điểm | Qua hội nghị | qua loa
Họp | Họp đột xuất: 3 điểm; họp định kỳ: 5 điểm; không họp: 0 điểm | Họp đột xuất | họp định kỳ
Hỗ trợ | Hỗ trợ bằng tiền: 5 điểm; hỗ trợ bằng hiện vật: 3 điểm; không hỗ trợ: 0 điểm | Hỗ trợ bằng tiền | hỗ trợ bằng hiện vật
Công khai | Công khai chỉ tiêu: 1 điểm; công khai quyết toán: 5 điểm; không công khai: 0 điểm | Công khai chỉ tiêu | công khai quyết toán
Nợ đọng | Nợ thuế: 3 điểm; nợ xây dựng cơ bản: 0 điểm; không nợ: 5 điểm | Nợ thuế | nợ xây dựng cơ bản
Kiểm tra | Năm 2023 có: 1 điểm; năm 2024 có: 5 điểm; không: 0 điểm | Năm 2023 có | năm 2024 có
Kế hoạch | Có kế hoạch: 5 điểm; ban hành trễ: 2 điểm; không có: 0 điểm | Có kế hoạch | ban hành trễ
Báo cáo | Có báo cáo: 5 điểm; báo cáo thiếu số liệu: 1 điểm; không có báo cáo: 0 điểm | Có báo cáo | báo cáo thiếu số liệu
`;

test.each(rowsOf(BOTH))('of “%s” by “%s” two answers may both be true', async (title, scoring, first, second) => {
  const draft = await imported(annexOf(['1', title, '5', scoring]));

  expect(draft.rows).toContainEqual(
    expect.objectContaining({ cell: 'D3', why: 'both-true', params: { max: '5', first, second } }),
  );
});

/** Answers of which one alone is true, by how far, how well, when, or by whom it was done. */
const ONE_OF = `
Đề án | Đã nghiệm thu: 5 điểm; đang nghiệm thu: 2 điểm; chưa nghiệm thu: 0 điểm
Đề án | Đã phê duyệt: 5 điểm; đã trình: 1,5 điểm; chưa: 0 điểm
Hồ sơ | Hồ sơ hoàn chỉnh: 5 điểm; hồ sơ còn thiếu: 1 điểm; không có hồ sơ: 0 điểm
Tiến độ | Vượt tiến độ: 5 điểm; đúng tiến độ: 2 điểm; chậm tiến độ: 0 điểm
Kế hoạch | Có kế hoạch riêng: 5 điểm; có kế hoạch chung: 2 điểm; không có: 0 điểm
Danh hiệu | Tập thể lao động xuất sắc: 5 điểm; tập thể lao động tiên tiến: 2 điểm; không đạt: 0 điểm
Chủ trì | Chủ tịch UBND: 5 điểm; Phó Chủ tịch UBND: 2 điểm; Chánh Văn phòng: 1 điểm; không họp: 0 điểm
Khen thưởng (tính mức cao nhất) | Bằng khen của Thủ tướng: 5 điểm; bằng khen của Bộ: 2 điểm; bằng khen của tỉnh: 1 điểm; không có: 0 điểm
Khen thưởng | Bằng khen trở lên: 5 điểm; giấy khen: 2 điểm; không có: 0 điểm
Xã nông thôn mới | Đạt chuẩn kiểu mẫu: 5 điểm; đạt chuẩn nâng cao: 2 điểm; đạt chuẩn: 1 điểm; chưa đạt: 0 điểm
Công khai | Công khai trên trang: 1 điểm; công khai tại trụ sở: 2 điểm; công khai cả hai: 5 điểm; không công khai: 0 điểm
Nội quy | Không vi phạm: 5 điểm; vi phạm: 2 điểm; tái phạm: 0 điểm
`;

test.each(rowsOf(ONE_OF))('of “%s” by “%s” one answer alone is true, and nothing is told', async (title, scoring) => {
  const draft = await imported(annexOf(['1', title, '5', scoring]));

  expect(ruleIn(draft)).toHaveProperty('choice');
  expect(draft.rows).toEqual([]);
});

/** Answers of which every one with points asks that another body recognised the thing, and the other denies the thing itself. */
const RECOGNISED = `
Phong trào | Có mô hình được cấp tỉnh công nhận: 5 điểm; được cấp huyện công nhận: 2 điểm; không có mô hình: 0 điểm | công nhận
Phong trào | Phong trào được cấp tỉnh công nhận: 5; được cấp huyện công nhận: 2; không tổ chức: 0 | công nhận
Đề tài | Đề tài được cấp tỉnh nghiệm thu: 5; được cấp huyện nghiệm thu: 2; không có đề tài: 0 | nghiệm thu
`;

test.each(rowsOf(RECOGNISED))(
  'of “%s” by “%s” nothing is said of what is not recognised',
  async (title, scoring, missing) => {
    const draft = await imported(annexOf(['1', title, '5', scoring]));

    expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'case-left-out', params: { missing } }]);
  },
);

test.each(
  rowsOf(`
Phong trào | Phong trào được cấp tỉnh công nhận: 5; được cấp huyện công nhận: 2; chưa được công nhận: 0
Phong trào | Phong trào được cấp tỉnh công nhận: 5; được cấp huyện công nhận: 2; không có: 0
Phong trào | Có mô hình được cấp tỉnh công nhận: 5; có mô hình chưa được công nhận: 2; không có mô hình: 0
`),
)('of “%s” by “%s” the last answer takes in what is not recognised', async (title, scoring) => {
  const draft = await imported(annexOf(['1', title, '5', scoring]));

  expect(ruleIn(draft)).toHaveProperty('choice');
  expect(draft.rows).toEqual([]);
});

/** What only an inspection finds, and the unit that had none. */
const FOUND = `
Kiểm tra | Được kiểm tra không phát hiện sai phạm: 5 điểm; có sai phạm: 0 điểm | không được kiểm tra
Kiểm tra | Qua thanh tra không có vi phạm: 5 điểm; có vi phạm: 0 điểm | không được thanh tra
Kiểm toán | Được kiểm toán kết luận tốt: 5 điểm; có sai phạm: 0 điểm | không được kiểm toán
`;

test.each(rowsOf(FOUND))(
  '“%s” by “%s” says nothing of a unit that was not inspected',
  async (title, scoring, missing) => {
    const draft = await imported(annexOf(['1', title, '5', scoring]));

    expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'answer-left-out', params: { missing } }]);
  },
);

/** The cells of a table of lines. */
function rowsOf(table: string): [string, string, string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' | ') as [string, string, string, string]);
}
