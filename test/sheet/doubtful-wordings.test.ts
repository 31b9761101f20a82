import { expect, test } from 'vitest';
import { annexOf, csvOf, factsOf, HEADINGS, imported, nodesOf, ruleIn } from './annexes.js';

/** Sentences that say more, or less, than a rule could: maximum | title, or nothing for `Mục thử` | scoring. */
const DOUBTFUL: Readonly<Record<string, string>> = {
  'a footnote, or a sign that no reading knows': `
3 |  | Đạt từ 98% trở lên: 3 điểm (*); dưới 98%: 0 điểm
2 |  | Có: 2 điểm (**); không: 0 điểm
2 |  | Có: 2 điểm*; không: 0 điểm
2 |  | Có†: 2 điểm; không: 0 điểm
2 |  | (*) Có: 2 điểm; không: 0 điểm
2 |  | Có: 2 điểm; không: 0 điểm (?)
2 |  | Có: 2 điểm; không: 0 điểm...
2 |  | Có: 2 điểm; không: 0 điểm; …
2 |  | Trên 90‰: 2 điểm; còn lại: 0 điểm
2 |  | ≈ 5 mô hình: 2 điểm; còn lại: 0 điểm`,
  'a sign of two that may be `≥` or `≤`': `
2 |  | => 5 mô hình: 2 điểm; còn lại: 0 điểm
2 |  | =< 5 mô hình: 2 điểm; còn lại: 0 điểm
2 | Tỷ lệ hộ nghèo | =<5%: 2 điểm; còn lại: 0 điểm
2 | Tỷ lệ hộ nghèo | =>5%: 2 điểm; <5%: 0 điểm`,
  'an English thousand': `
2 | Quy mô | Trên 10,000 người: 2 điểm; từ 5,000 đến 10,000 người: 1 điểm; dưới 5,000 người: 0 điểm
2 | Quy mô | Từ 1,000 hộ trở lên: 2 điểm; dưới 1,000 hộ: 0 điểm
2 |  | “Số cuộc họp”: trên 1,000: 2 điểm; còn lại: 0 điểm
2 | Quy mô | 1,000 người trở lên: 2 điểm; còn lại: 0 điểm
2 | Quy mô | Trên 1,000 người: 2 điểm; còn lại: 0 điểm
2 | Quy mô | Đạt 1,000 người: 2 điểm; không đạt: 0 điểm
2 | Quy mô | Có 1,000 người: 2 điểm; không có: 0 điểm
2 | Quy mô | Có 1,000,000 người: 2 điểm; không: 0 điểm`,
  'ends of a band that fit no value, or count two things': `
2 | Quy mô | Từ 10 đến 5 người: 2 điểm; còn lại: 0 điểm
2 | Quy mô | Từ 5 xã đến 10 phường: 2 điểm; còn lại: 0 điểm`,
  'a number without a unit that is no count, or a rate': `
2 | Mức độ hài lòng | Từ 90 trở lên: 2 điểm; từ 80 đến 89: 1 điểm; dưới 80: 0 điểm
2 | Độ che phủ rừng | Từ 45 trở lên: 2 điểm; dưới 45: 0 điểm
2 | Số tiền | Từ 500 trở lên: 2 điểm; dưới 500: 0 điểm
2 | Bác sĩ trên vạn dân | Từ 10 bác sĩ trở lên: 2 điểm; dưới 10 bác sĩ: 0 điểm
2 |  | Mỗi ha rừng trồng mới được 0,1 điểm, tối đa 2 điểm
2 |  | Mỗi km đường bê tông được 0,5 điểm, tối đa 2 điểm
2 |  | Mỗi giờ chậm trừ 0,1 điểm`,
  'points for a fault': `
2 |  | Mỗi lần chậm: 0,5 điểm
2 |  | Mỗi lỗi 0,5 điểm
2 |  | 0,5 điểm/lỗi
2 |  | Mỗi vi phạm: 0,25 điểm, tối đa 2 điểm
2 |  | Vi phạm: 2 điểm; không vi phạm: 0 điểm
2 | Vi phạm kỷ luật | Có: 2 điểm; không: 0 điểm`,
  'a loss in other words than trừ': `
2 |  | Đúng hạn: 2 điểm; chậm giảm 1 điểm; không gửi: 0 điểm
2 |  | Đúng hạn 2 điểm; chậm mất 0,5 điểm; không gửi 0 điểm
2 |  | Đúng hạn 2 điểm; chậm bớt 0,5 điểm; không gửi 0 điểm
2 |  | Đúng hạn 2 điểm; chậm hạ 0,5 điểm; không gửi 0 điểm
2 |  | Đúng hạn 2 điểm; chậm phạt 0,5 điểm; không gửi 0 điểm
2 |  | Mỗi thủ tục được cắt giảm 0,5 điểm`,
  'a ratio of two figures of which one is no part of the other': `
2 |  | Điểm = số xã đạt chuẩn/số xã phấn đấu đạt chuẩn x 2
2 |  | Điểm = số người được đào tạo năm nay/số người được đào tạo năm trước x 2
2 |  | Điểm = năm nay/năm trước x 2
2 |  | Điểm = a/b x 2; a = tổng số hồ sơ năm nay; b = tổng số hồ sơ năm trước
2 |  | Điểm = a/b x 2; a = tổng số máy tính; b = tổng số CBCC
2 |  | Điểm = dân số nông thôn/dân số thành thị x 2
2 |  | Điểm = số hồ sơ đúng hạn/số hồ sơ trễ hạn x 2
2 |  | Điểm = số đơn đã giải quyết/số đơn chưa giải quyết x 2
2 |  | Điểm = số nam/số nữ x 2
2 |  | Điểm = số lớp/số trường x 2
2 |  | Điểm = số tin bài/100 x 2
2 | Tỷ lệ thu so với dự toán | Điểm = Tỷ lệ x 2
2 | Tốc độ tăng thu | Điểm = Tỷ lệ x 2`,
  'a percent of a plan, which may be above 100 and below 0': `
2 | Thu so với dự toán | Từ 90% đến 100%: 2 điểm; còn lại: 0 điểm
2 | Tốc độ tăng thu | Từ 0% đến dưới 5%: 1 điểm; từ 5% trở lên: 2 điểm; còn lại: 0 điểm`,
  'what was not done, beside a share of what there is': `
2 |  | Điểm = a/b*2; a = số cuộc kiểm tra đã thực hiện; b = tổng số cuộc kiểm tra; không thực hiện kiểm tra: không tính điểm`,
  'a cap after options that add up beyond it': `
2 |  | Bằng khen: 1 điểm; giấy khen: 0,5 điểm; huân chương: 2 điểm; tối đa 2 điểm
2 |  | Có huân chương: 2 điểm; có bằng khen: 1 điểm; không có: 0 điểm; tổng không quá 2 điểm`,
  'a case between two answers, or one that both have': `
2 |  | Có kế hoạch và báo cáo: 2 điểm; không có kế hoạch: 0 điểm
2 |  | Có kế hoạch: 2 điểm; không có kế hoạch hoặc báo cáo: 0 điểm
2 |  | Có kế hoạch và có báo cáo: 2 điểm; không có kế hoạch và không có báo cáo: 0 điểm
2 |  | Hoàn thành và đúng hạn: 2 điểm; không hoàn thành: 0 điểm
2 |  | Đúng hạn, đầy đủ: 2 điểm; không đúng hạn: 0 điểm
2 |  | Đúng hạn, đầy đủ: 2 điểm; không đúng hạn, không đầy đủ: 0 điểm
2 |  | Không vi phạm: 2 điểm; vi phạm nghiêm trọng: 0 điểm
2 |  | Không vi phạm nghiêm trọng: 2 điểm; vi phạm: 0 điểm
2 |  | Không nợ đọng: 2 điểm; nợ đọng kéo dài: 0 điểm
2 |  | Ban hành đúng hạn: 2 điểm; không ban hành: 0 điểm
2 |  | Thực hiện đầy đủ: 2 điểm; không thực hiện: 0 điểm
2 |  | Có đầy đủ: 2 điểm; không có: 0 điểm
2 |  | Đạt chuẩn nâng cao: 2 điểm; chưa đạt chuẩn: 0 điểm
2 |  | Có nhà văn hóa đạt chuẩn: 2 điểm; không có nhà văn hóa: 0 điểm
2 |  | Đã triển khai có hiệu quả: 2 điểm; chưa triển khai: 0 điểm`,
  'an exception from the answers before it': `
5 |  | Có: 5 điểm; không: 0 điểm. Nếu có sai phạm thì không chấm điểm
5 |  | Có: 5 điểm; không: 0 điểm. Trường hợp có sai phạm: 0 điểm`,
  'points that differ by kinds of places': `
2 |  | Miền núi: 2 điểm; đồng bằng: 1 điểm; không: 0 điểm
2 |  | Khu vực đô thị: 2 điểm; khu vực nông thôn: 1 điểm; không đạt: 0 điểm`,
  'a percent of something else than the title': `
2 | Tỷ lệ xã đạt | Trên 10% không đạt: 0 điểm; còn lại: 2 điểm
2 | Tỷ lệ xã đạt | Trên 90% số huyện đạt: 2 điểm; còn lại: 0 điểm
2 | Tỷ lệ xã đạt | Đạt từ 90% xã trở lên: 2 điểm; dưới 90% huyện: Tỷ lệ/90% x 2
2 | Tỷ lệ xã đạt | Trên 90%: 2 điểm; từ 90% đến 70%: 1 điểm; dưới 70%: 0 điểm`,
};

const ROWS = Object.entries(DOUBTFUL).flatMap(([what, table]) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([max = '', title = '', scoring = '']) => ({ what, max, title: title || 'Mục thử', scoring })),
);

test.each(ROWS)('$what: “$scoring” is for a person, at its cell', async ({ max, title, scoring }) => {
  const draft = await imported(annexOf(['1', title, max, scoring]));
  const [first] = draft.rows;

  expect(ruleIn(draft)).toBeUndefined();
  expect(first).toMatchObject({ row: 3, cell: 'D3', code: 'I.1', why: 'unread' });
  expect(scoring.toLowerCase()).toContain(String(first?.params.text).split('; ')[0]?.toLowerCase());
});

test('a place among the units depends on them', async () => {
  const draft = await imported(annexOf(['1', 'Mục thử', '5', 'Điểm = (1 - thứ hạng/tổng số đơn vị) x 5']));

  expect(draft.rows.map(({ why }) => why)).toContain('relative');
});

test('bands that leave a gap are told with their ends as an office writes them', async () => {
  const scoring = 'Từ 95% trở lên: 3 điểm; 85% - 94,9%: 2 điểm; dưới 85%: 0 điểm';
  const draft = await imported(annexOf(['1', 'Tỷ lệ xã đạt', '3', scoring]));

  expect(draft.rows[0]).toMatchObject({ row: 3, cell: 'D3', why: 'refused' });
  expect(draft.rows[0]?.params.detail).toContain('giá trị trên 94,9 đến dưới 95 (ví dụ 94,95) không thuộc khoảng nào');
  expect(draft.rows[0]?.params.detailEn).toContain('no band holds values above 94.9 and below 95, such as 94.95');
});

test('a title that says that less is better is told beside points in proportion', async () => {
  const draft = await imported(annexOf(['1', 'Tỷ lệ hộ nghèo (càng thấp càng tốt)', '2', 'Tỷ lệ x 2']));

  expect(draft.rows.map(({ why, params }) => `${why} ${params.text}`)).toEqual(['title-rule càng thấp càng tốt']);
});

test('a block of penalties takes nothing away for the absence of a fault', async () => {
  const draft = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Nhóm', '', ''],
      ['1', 'Mạng', '2', 'Có: 2 điểm; không: 0 điểm'],
      ['II', 'Điểm trừ', '2', ''],
      ['1', 'Vi phạm', '2', 'Không vi phạm: 2 điểm; vi phạm: 0 điểm'],
    ]),
  );

  expect(draft.rows.map(({ row, why }) => `${row} ${why}`)).toEqual(['5 unread', '5 no-body']);
});

test.each([
  ['Tỷ lệ thu so với dự toán', 'Từ 110% trở lên: 2 điểm; dưới 110%: 0 điểm', { min: 0 }],
  ['Tốc độ tăng thu ngân sách', 'Từ 5% trở lên: 2 điểm; dưới 5%: 0 điểm', {}],
  ['Thu ngân sách', 'Đạt 100% trở lên: 2 điểm; dưới 100%: 0 điểm', { min: 0 }],
  ['Kết nạp đảng viên', 'Đạt từ 100% trở lên: 2 điểm; dưới 100%: 0 điểm', { min: 0 }],
  ['Tỷ lệ hoàn thành kế hoạch trồng rừng', 'Từ 95% trở lên: 2 điểm; dưới 95%: 0 điểm', { min: 0 }],
  ['Công suất sử dụng giường bệnh', 'Từ 85% trở lên: 2 điểm; dưới 85%: 0 điểm', { min: 0 }],
  ['Thực hiện kế hoạch cải cách hành chính', 'Từ 95% trở lên: 2 điểm; dưới 95%: 0 điểm', { min: 0, max: 100 }],
  ['Tỷ lệ hồ sơ đúng hạn', 'Từ 100% trở lên: 2 điểm; dưới 100%: 0 điểm', { min: 0, max: 100 }],
  ['Tỷ lệ xã đạt chuẩn', 'Từ 5% trở lên: 2 điểm; dưới 5%: 0 điểm', { min: 0, max: 100 }],
])('“%s” has the ends that such a percent can have', async (title, scoring, ends) => {
  const draft = await imported(annexOf(['1', title, '2', scoring]));
  const [fact = {}] = factsOf(draft.document).values();

  expect(draft.rows).toEqual([]);
  expect({ ...('min' in fact ? { min: fact.min } : {}), ...('max' in fact ? { max: fact.max } : {}) }).toEqual(ends);
});

test.each([
  ['Báo cáo định kỳ', 'Có đầy đủ: 2 điểm; không đầy đủ: 0 điểm', 'bao-cao-dinh-ky-co-day-du'],
  ['Báo cáo định kỳ', 'Có ban hành đầy đủ: 2 điểm; không: 0 điểm', 'bao-cao-dinh-ky-co-ban-hanh-day-du'],
  ['Thời hạn gửi báo cáo', 'Đúng: 2 điểm; không đúng: 0 điểm', 'thoi-han-gui-bao-cao-dung'],
  ['Mục thử', 'Có nhà văn hóa đạt chuẩn: 2 điểm; không có: 0 điểm', 'muc-thu-co-nha-van-hoa-dat-chuan'],
  ['Mục thử', '✓ Có: 2 điểm\n✓ Không: 0 điểm', 'muc-thu'],
  ['Xử lý vi phạm', 'Có: 2 điểm; không: 0 điểm', 'xu-ly-vi-pham'],
])('“%s”, “%s”: the question says all that earns the points', async (title, scoring, when) => {
  const draft = await imported(annexOf(['1', title, '2', scoring]));

  expect(draft.rows).toEqual([]);
  expect(nodesOf(draft.document).get('I.1')?.rule).toEqual({ flag: { when } });
});
