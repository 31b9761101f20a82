import { expect, test } from 'vitest';
import { annexOf, factsOf, imported } from './annexes.js';
import { testForAPerson } from './for-a-person.js';
import { scoredCells } from './scored-cells.js';
import { totalsBy } from './scored-draft.js';

/** Rows whose parts add up to the maximum: a `y` or an `n` for each part, and the points that a committee adds up by hand. */
const ADDED_UP = String.raw`
3 | Chỉ đạo CCHC | Ban hành kế hoạch: 2 điểm; báo cáo đúng hạn: 1 điểm | yy=3 yn=2 ny=1 nn=0
3 | Tuyên truyền | - Ban hành kế hoạch tuyên truyền: 1 điểm\n- Tổ chức hội nghị quán triệt: 1 điểm\n- Có chuyên mục CCHC: 1 điểm | yyy=3 yny=2 nyn=1
3 | Kế hoạch | - Ban hành kế hoạch: 1 điểm\n- Kế hoạch đúng thời hạn: 1 điểm\n- Kế hoạch xác định rõ nhiệm vụ: 1 điểm | yyy=3 yyn=2 ynn=1
5 | Trang TTĐT | Có trang TTĐT: 2 điểm; cập nhật thường xuyên: 3 điểm | yy=5 yn=2
2 | Báo cáo định kỳ | Đủ số lượng báo cáo: 1 điểm; đúng thời gian quy định: 0,5 điểm; đầy đủ nội dung theo hướng dẫn: 0,5 điểm | yyy=2 nyy=1 yny=1.5
5 | Hội nghị CBCC | Tổ chức đúng thời gian (3 điểm), đúng quy trình (2 điểm) | yy=5 ny=2
4 | Chương trình công tác | Kế hoạch năm: 1 điểm; kế hoạch quý: 1 điểm; kế hoạch tháng: 2 điểm | yyy=4 nny=2
3 | Báo cáo | Báo cáo 6 tháng: 1 điểm; báo cáo năm: 2 điểm | yy=3 yn=1
6 | Ứng dụng CNTT | Phần mềm kế toán: 2 điểm; phần mềm quản lý cán bộ: 2 điểm; phần mềm quản lý tài sản: 2 điểm | yyy=6 nyn=2
3 | Lưu trữ | Có kho lưu trữ 1 điểm, có cán bộ lưu trữ 1 điểm, chỉnh lý hồ sơ đúng quy định 1 điểm | yyy=3 nny=1
4 | An toàn thực phẩm | Có kế hoạch kiểm tra: 1 điểm; không để xảy ra ngộ độc thực phẩm: 3 điểm | yy=4 ny=3
2 | Bộ phận một cửa | Bố trí đủ diện tích (0,5 điểm); bố trí đủ trang thiết bị (0,5 điểm); công chức mặc đồng phục (0,5 điểm); thực hiện lịch trực (0,5 điểm) | yyyy=2 nyny=1
3 | Kiểm soát TTHC | Ban hành kế hoạch kiểm soát TTHC: 0,5 điểm. Báo cáo đầy đủ, đúng hạn: 0,5 điểm. Công bố TTHC kịp thời: 1 điểm. Niêm yết công khai TTHC: 1 điểm | yyyy=3 nnyn=1
5 | Chỉ đạo | Thành lập ban chỉ đạo được 2 điểm, ban hành quy chế được 3 điểm | yy=5 yn=2
5 | Chỉ đạo | Thành lập ban chỉ đạo (2 điểm), ban hành quy chế (3 điểm) | yy=5 ny=3
4 | Báo cáo | Báo cáo đầy đủ: 2 điểm; báo cáo kịp thời: 2 điểm | yy=4 yn=2
5 | Chuyển đổi số | Kiện toàn Ban Chỉ đạo: 1,5 điểm; ban hành nghị quyết chuyên đề: 2 điểm; bố trí kinh phí: 1,5 điểm | yyy=5 nyn=2
2 | Kỷ luật | Không có cán bộ vi phạm: 1 điểm; không có đơn thư tố cáo: 1 điểm | yy=2 yn=1
6 | Quy chế | Ban hành quy chế làm việc 2 điểm, ban hành quy chế chi tiêu nội bộ 2 điểm, ban hành quy chế dân chủ 2 điểm | yyy=6 ynn=2
10 | Tổ chức cán bộ | a) Xây dựng quy hoạch cán bộ: 4 điểm; b) Thực hiện luân chuyển: 3 điểm; c) Đào tạo, bồi dưỡng: 3 điểm | yyy=10 ynn=4 nyy=6`;

test.each(scoredCells(ADDED_UP))('“$scoring”: the points of the parts that are met are added up', async (cell) => {
  const draft = await imported(annexOf(['1', cell.title, cell.max, cell.scoring]));
  const ids = [...factsOf(draft.document).keys()];
  const sent = cell.answers.map(([parts = '']) => Object.fromEntries(ids.map((id, at) => [id, parts[at] === 'y'])));

  expect(totalsBy(draft.document, sent).map((total) => total?.earned)).toEqual(
    cell.answers.map(([, points]) => points),
  );
  // a person sees at the row, and beside the rule, that its parts were added up
  const params = { max: cell.max, count: String(ids.length) };
  expect(draft.rows).toMatchObject([{ row: 3, code: 'I.1', cell: 'D3', why: 'parts-added', params }]);
  expect(draft.document?.gaps).toContainEqual(
    expect.objectContaining({
      id: 'row-3',
      at: [expect.stringMatching(/^department\/[a-z0-9-]+#rule$/)],
      kind: 'ambiguous',
    }),
  );
});

test.each(
  scoredCells(`
2 | Kế hoạch | Có kế hoạch: 1 điểm; có báo cáo kết quả: 1 điểm | yy=2 yn=1 nn=0
3 | Hòm thư góp ý | Có hòm thư: 1 điểm; có đường dây nóng: 1 điểm; có sổ góp ý: 1 điểm | yyy=3 yny=2
1 | Phân loại công chức | Đúng trình tự, thủ tục: 0,5 điểm; đúng thời gian quy định: 0,5 điểm | yy=1 ny=0.5`),
)('“$scoring”: of parts of equal points none is a lower level of another, and no row is told', async (cell) => {
  const draft = await imported(annexOf(['1', cell.title, cell.max, cell.scoring]));
  const ids = [...factsOf(draft.document).keys()];
  const sent = cell.answers.map(([parts = '']) => Object.fromEntries(ids.map((id, at) => [id, parts[at] === 'y'])));

  expect(totalsBy(draft.document, sent).map((total) => total?.earned)).toEqual(
    cell.answers.map(([, points]) => points),
  );
  expect(draft.rows).toEqual([]);
  expect(draft.assumed).toContain('parts-added');
});

test.each(
  scoredCells(`
3 | Đề án vị trí việc làm | Trình đề án: 1 điểm; đề án được phê duyệt: 2 điểm
6 | Hình thức tuyên truyền | Tổ chức cuộc thi: 3 điểm; đăng bài trên trang thông tin: 2 điểm; phát tờ rơi: 1 điểm
3 | Ban Chỉ đạo | Thành lập Ban Chỉ đạo: 2 điểm; thành lập Tổ công tác: 1 điểm
4 | Đào tạo CBCC | Mở lớp đào tạo tập trung: 3 điểm; cử đi học lớp do tỉnh tổ chức: 1 điểm
4 | Nhân lực CNTT | Có chuyên viên tin học: 2 điểm; có kỹ sư tin học: 2 điểm
2 | ISO | Mở rộng áp dụng: 1 điểm; duy trì áp dụng: 1 điểm`),
)('“$scoring”: parts that may stand instead of one another are told at their row', async ({ title, max, scoring }) => {
  const draft = await imported(annexOf(['1', title, max, scoring]));

  expect(draft.rows).toMatchObject([{ row: 3, cell: 'D3', why: 'parts-added' }]);
});

const answers = (...parts: readonly (readonly [title: string, max: string])[]) => [
  ['1', 'Mục thử', '5', ''],
  ...parts.map(([title, max]) => ['-', title, max, `Có: ${max} điểm; không: 0 điểm`]),
];

const STAND_INSTEAD: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  levels: [
    ['Cập nhật hằng ngày', '3'],
    ['Cập nhật hằng tuần', '2'],
  ],
  kinds: [
    ['Chuyên trách', '3'],
    ['Kiêm nhiệm', '2'],
  ],
  ranks: [
    ['Cấp tỉnh', '3'],
    ['Cấp huyện', '2'],
  ],
  'numbers of one thing': [
    ['Từ 3 mô hình', '3'],
    ['Từ 1-2 mô hình', '2'],
  ],
  'all and a part': [
    ['Đầy đủ', '3'],
    ['Một phần', '2'],
  ],
  times: [
    ['Ban hành trong tháng 12', '3'],
    ['Ban hành trong tháng 01', '2'],
  ],
};

test.each(Object.entries(STAND_INSTEAD))(
  'rows with a dash that are %s, each a yes or no, are told at the row above',
  async (_, rows) => {
    const draft = await imported(annexOf(...answers(...rows)));

    expect(draft.rows).toMatchObject([{ row: 3, why: 'parts-added', params: { max: '5', count: '2' } }]);
    expect(draft.document?.gaps).toContainEqual(
      expect.objectContaining({ id: 'row-3', at: ['department/muc-thu'], kind: 'ambiguous' }),
    );
  },
);

test('rows with a dash that are duties, or count something, are criteria of which nothing is told', async () => {
  const duties = answers(['Ban hành kế hoạch', '3'], ['Báo cáo kết quả', '2']);
  const counted = [
    ['2', 'Dịch vụ công', '5', ''],
    ['-', 'Tỷ lệ hồ sơ trực tuyến', '3', 'Từ 50%: 3 điểm; dưới 50%: 0 điểm'],
    ['-', 'Số mô hình', '2', 'Mỗi mô hình 1 điểm, tối đa 2 điểm'],
  ];

  expect((await imported(annexOf(...duties, ...counted))).rows).toEqual([]);
});

testForAPerson({
  'parts that stand instead of one another': `
5 | Trình độ | Có bằng đại học: 3 điểm; có bằng trung cấp: 2 điểm
5 | Họp | Có lãnh đạo tham dự: 3 điểm; có chuyên viên tham dự: 2 điểm
5 | Hội thi | Có giải nhất: 3 điểm; có giải nhì: 2 điểm
5 | Hội thi | Có giải cấp tỉnh: 3 điểm; có giải cấp huyện: 2 điểm
5 | Trang TTĐT | Có trang riêng: 3 điểm; có trang chung: 2 điểm
5 | Cán bộ CNTT | Có cán bộ chuyên trách: 3 điểm; có cán bộ kiêm nhiệm: 2 điểm
3 | Cán bộ CNTT | Bố trí cán bộ chuyên trách: 2 điểm; phân công cán bộ kiêm nhiệm: 1 điểm
3 | Hồ sơ | Số hóa hồ sơ đến: 2 điểm; lưu trữ hồ sơ giấy: 1 điểm
3 | Đường truyền | Mua thiết bị: 2 điểm; lắp đặt thiết bị thuê của nhà mạng: 1 điểm
5 | Mạng | Có mạng cáp quang: 3 điểm; có mạng cáp đồng: 2 điểm
5 | Khen thưởng | Có bằng khen: 3 điểm; có giấy khen: 2 điểm
5 | Họp | Họp trực tiếp: 3 điểm; họp trực tuyến: 2 điểm
5 | Họp | Tổ chức họp hằng tháng: 3 điểm; tổ chức họp hằng quý: 2 điểm
5 | Ban chỉ đạo | Trưởng ban là Bí thư: 3 điểm; trưởng ban là Chủ tịch: 2 điểm
5 | Đề án | Đã ban hành đề án: 3 điểm; đang xây dựng đề án: 2 điểm
5 | Hồ sơ | Nộp hồ sơ giấy: 2 điểm; nộp hồ sơ điện tử: 3 điểm
5 | Vai trò | Chủ trì: 3 điểm; phối hợp: 2 điểm
5 | Tuyên truyền | Tuyên truyền trên đài tỉnh: 3 điểm; tuyên truyền trên đài xã: 2 điểm
5 | Hội nghị | Cử lãnh đạo dự: 3 điểm; cử chuyên viên dự: 2 điểm
5 | Kiểm tra | Kiểm tra định kỳ: 3 điểm; kiểm tra đột xuất: 2 điểm
5 | Kế hoạch | Ban hành kế hoạch chi tiết: 3 điểm; ban hành kế hoạch chung: 2 điểm
5 | Kế hoạch | Ban hành kế hoạch đúng hạn: 3 điểm; ban hành kế hoạch kịp thời: 2 điểm
5 | Văn bản | Ban hành văn bản đúng luật: 3 điểm; ban hành văn bản trái luật: 2 điểm
5 | Kết nối | Kết nối thành công: 3 điểm; kết nối thử nghiệm: 2 điểm
5 | Phần mềm | Phần mềm bản quyền: 3 điểm; phần mềm miễn phí: 2 điểm
5 | Chương trình | Chương trình dài hạn: 3 điểm; chương trình ngắn hạn: 2 điểm
5 | Tuyên truyền | Tuyên truyền rộng rãi: 3 điểm; tuyên truyền hạn chế: 2 điểm
5 | Xử lý | Xử lý hành chính: 2 điểm; xử lý hình sự: 3 điểm
5 | Xử phạt | Xử lý nghiêm: 3 điểm; xử lý nhẹ: 2 điểm
5 | Báo cáo | Báo cáo bằng văn bản: 3 điểm; báo cáo qua thư điện tử: 2 điểm
6 | Xếp loại | Xuất sắc: 3 điểm; tốt: 2 điểm; khá: 1 điểm
6 | Phần mềm | Phần mềm mua mới: 3 điểm; phần mềm thuê: 2 điểm; phần mềm miễn phí: 1 điểm
6 | Người ký | Bí thư ký: 3 điểm; chủ tịch ký: 2 điểm; phó chủ tịch ký: 1 điểm
6 | Bản tin | Đăng hằng ngày: 3 điểm; đăng hằng tuần: 2 điểm; đăng hằng tháng: 1 điểm`,
  'a fault among the parts': `
10 | Phòng cháy | Có phương án PCCC: 3 điểm; tổ chức diễn tập: 3 điểm; xảy ra cháy: 4 điểm`,
  'one of two things': `
3 | Kế hoạch | Ban hành kế hoạch: 2 điểm hoặc ban hành chương trình: 1 điểm
2 | Quy chế | Có quy chế hoặc nội quy: 1 điểm; có sổ theo dõi: 1 điểm`,
});

test.each(
  scoredCells(`
5 | Kiểm tra | Ban hành kế hoạch: 2 điểm; tổ chức kiểm tra: 2 điểm
5 | Thanh tra | Ban hành kế hoạch thanh tra: 3 điểm; công bố kết luận: 3 điểm
6 | Kiểm tra | Ban hành kế hoạch: 2 điểm; tổ chức kiểm tra: 2 điểm; báo cáo: 1 điểm`),
)('“$scoring” of $max points: parts that add up to another total are not added up, and told', async (cell) => {
  const draft = await imported(annexOf(['1', cell.title, cell.max, cell.scoring]));

  expect(draft.rows.map(({ why }) => why)).toContain('max-not-reached');
  expect(draft.assumed).not.toContain('parts-added');
});
