import { expect, test } from 'vitest';
import { annexOf, factsOf, imported } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';
import { earnedBy, scoredCells } from './scored-cells.js';
import { totalsBy } from './scored-draft.js';

/** Plain sentences of annexes that were asked about without need, with the points that a committee gives by hand. */

const STEPS = `
2 | Tỷ lệ giải ngân | Đạt 100%: 2 điểm; cứ giảm 10% trừ 0,5 điểm | 100=2 95=2 90=1.5 89=1.5 80=1 60=0 0=0
5 | Tỷ lệ chuyên cần | Đạt từ 95% trở lên: 5 điểm; cứ thấp hơn 1% trừ 0,2 điểm | 100=5 95=5 94.5=5 94=4.8 90=4 0=0
5 | Tỷ lệ thu quỹ | Đạt 100%: 5 điểm; cứ thiếu 5% trừ 1 điểm; dưới 80%: 0 điểm | 100=5 96=5 95=4 80=1 79=0
5 | Tỷ lệ thu quỹ | Đạt 100% được 5 điểm, mỗi 1% giảm trừ 0,5 điểm, đạt dưới 90% không tính điểm | 100=5 99=4.5 91=0.5 89=0`;

test.each(scoredCells(STEPS))('“$scoring”: whole steps are taken away, and that is told', async (cell) => {
  const { rows } = await imported(annexOf(['1', cell.title, cell.max, cell.scoring]));

  expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
  expect(rows.map(({ why }) => why)).toEqual(['step-part']);
});

const GROUPS = `
2 | Hồ sơ | Cứ 02 hồ sơ trễ hạn thì trừ 0,5 điểm | 0=2 1=2 2=1.5 3=1.5 4=1 8=0 9=0
2 | Chế độ báo cáo | Cứ 02 báo cáo chậm trừ 0,5 điểm | 1=2 2=1.5 5=1
5 | Chế độ báo cáo | Cứ chậm 02 ngày trừ 0,5 điểm | 1=5 2=4.5 7=3.5 20=0 21=0
4 | Lớp | Cứ 2 lớp được 1 điểm, tối đa 4 điểm | 0=0 1=0 2=1 7=3 8=4 10=4
4 | Bài viết | Mỗi 5 bài được 1 điểm, tối đa 4 điểm | 4=0 5=1 19=3 20=4 25=4
4 | Kiểm tra | Tối đa 4 điểm, cứ 5 lỗi trừ 0,5 điểm | 4=4 5=3.5 40=0 45=0
2 | Đào tạo | Mỗi 10 lượt người: 0,5 điểm, tối đa 2 điểm | 9=0 10=0.5 39=1.5 50=2
2 | Dịch vụ công | Cứ mỗi 10 hồ sơ trực tuyến được 0,5 điểm, tối đa 2 điểm | 9=0 10=0.5 45=2
5 | Thu hút đầu tư | Cứ thu hút được 02 dự án mới được 1 điểm | 1=0 2=1 9=4 12=5
5 | Báo cáo | Đầy đủ: 5 điểm; cứ thiếu 02 báo cáo trừ 1 điểm | 0=5 1=5 2=4 10=0`;

test.each(scoredCells(GROUPS))('“$scoring”: only whole groups count, and that is told', async (cell) => {
  const { rows } = await imported(annexOf(['1', cell.title, cell.max, cell.scoring]));

  expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
  expect(rows.map(({ why }) => why)).toContain('group-part');
});

testForAPerson({
  'groups of no number of things, of two kinds, or of which it is not said how often': `
5 | Vốn | Cứ 100 triệu đồng được 1 điểm
5 | Đường | Cứ 2 km đường bê tông được 1 điểm
5 | Y tế | Cứ 100 dân có 01 bác sĩ được 1 điểm
5 | Họp | Cứ 03 tháng tổ chức 01 lần: 1 điểm
5 | Hồ sơ | Cứ 10 hồ sơ có 1 hồ sơ trễ hạn trừ 1 điểm
5 | Hồ sơ | Cứ 10 hồ sơ trễ hạn trở lên trừ 1 điểm
5 | Hồ sơ | Cứ 10 hồ sơ đúng hạn trừ 1 điểm
5 | Báo cáo | Cứ 2-3 báo cáo sai trừ 1 điểm
5 | Báo cáo | Cứ 10 báo cáo sai trừ 1 điểm, từ báo cáo thứ 20 trừ 2 điểm
5 | Sáng kiến | Mỗi 02 sáng kiến được 2 điểm; mỗi 05 mô hình được 1 điểm
5 | Hồ sơ | Mỗi 5 hồ sơ trễ hạn liên tiếp trừ 1 điểm
5 | Nội vụ | Cứ 3 lần vi phạm trong tháng trừ 1 điểm
5 | Nội vụ | Cứ 3 tháng không vi phạm được 1 điểm
5 | Nội vụ | Cứ 2 lần vi phạm của một cán bộ trừ 1 điểm
5 | Báo cáo | Chậm 02 ngày trừ 0,5 điểm`,
});

test.each(
  scoredCells(`
3 | Hội thi CCHC | Hạng nhất: 3 điểm; hạng nhì: 2 điểm; hạng ba: 1 điểm; không đạt giải: 0 điểm | hang-nhat=3 hang-nhi=2 hang-ba=1 khong-dat-giai=0
3 | Xếp hạng PAR INDEX | Hạng 1: 3 điểm; hạng 2: 2 điểm; còn lại: 0 điểm | hang-1=3 hang-2=2 con-lai=0`),
)('“$scoring” of “$title”: units say which place they have, and that is told', async (cell) => {
  const { document, rows } = await imported(annexOf(['1', cell.title, cell.max, cell.scoring]));
  const [id = ''] = factsOf(document).keys();
  const totals = totalsBy(
    document,
    cell.answers.map(([place]) => ({ [id]: place })),
  );

  expect(totals.map((total) => total?.earned)).toEqual(cell.answers.map(([, points]) => points));
  expect(rows.map(({ why }) => why)).toEqual(['place-asked']);
});

testEarns(`
1 | Vấn đề phát hiện qua kiểm tra | 100% số vấn đề phát hiện đều được xử lý: 1 điểm; từ 70% - dưới 100% số vấn đề: 0,5 điểm; dưới 70% số vấn đề: 0 điểm | 100=1 99=0.5 70=0.5 69=0
2 | Thư điện tử công vụ | 100% CBCC sử dụng: 2 điểm; từ 70% đến dưới 100% CBCC sử dụng: 1 điểm; dưới 70% CBCC sử dụng: 0 điểm | 100=2 99=1 70=1 69=0
5 | Văn bản tham mưu | Chậm mỗi văn bản trừ 0,5 điểm; sai mỗi văn bản trừ 1 điểm | 0/0=5 1/0=4.5 0/1=4 9/9=0
5 | Thẻ công chức | Phát hiện mỗi trường hợp không đeo thẻ trừ 0,5 điểm | 0=5 2=4 11=0
10 | Tỷ lệ xã có hạ tầng | a= Số xã có cáp quang;\\nb= Tổng số xã;\\nTỷ lệ=a/b;\\nĐiểm:\\n+ Tỷ lệ ≥ 80%: Điểm tối đa;\\n+ Tỷ lệ < 80%: Tỷ lệ/80% * Điểm tối đa | 80/100=10 40/100=5 0/100=0`);

test.each(
  scoredCells(`
2 | Thông tin trên Cổng | Cung cấp đầy đủ các mục: 2 điểm; thiếu mỗi mục trừ 0,5 điểm | 0=2 1=1.5 9=0
2 | Báo cáo tháng | Nộp đủ 12 báo cáo tháng: 2 điểm. Thiếu mỗi báo cáo trừ 0,2 điểm | 0=2 1=1.8 12=0`),
)('“$scoring”: each that is missing is taken away, and what is asked for at first is told', async (cell) => {
  const { rows } = await imported(annexOf(['1', cell.title, cell.max, cell.scoring]));

  expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
  expect(rows.map(({ why }) => why)).toEqual(['start-condition']);
});

test.each(
  scoredCells(`
1 | Kế hoạch CCHC | Ban hành kịp thời (trong tháng 12 năm trước liền kề năm kế hoạch): 1 điểm; ban hành không kịp thời: 0,5 điểm; không ban hành: 0 điểm
3 | Tủ sách pháp luật | Có tủ sách và khai thác hiệu quả: 3 điểm; có tủ sách nhưng khai thác không hiệu quả: 1 điểm; không có: 0 điểm`),
)('“$scoring” is a choice of three', async ({ max, title, scoring }) => {
  const { document, rows } = await imported(annexOf(['1', title, max, scoring]));

  expect([...factsOf(document).values()].map(({ type, options }) => [type, (options as unknown[]).length])).toEqual([
    ['choice', 3],
  ]);
  expect(rows).toEqual([]);
});

test('a standard with its name in quotes is a yes or a no beside what is not up to standard', async () => {
  const scoring = 'Đạt chuẩn "An toàn về an ninh, trật tự": 3 điểm; không đạt chuẩn: 0 điểm';
  const { document, rows } = await imported(annexOf(['1', 'Đơn vị an toàn', '3', scoring]));

  expect([...factsOf(document).values()].map(({ type }) => type)).toEqual(['boolean']);
  expect(rows).toEqual([]);
});

testForAPerson(
  {
    'a gap of more than what lies between whole numbers, or an end in two bands': `
4 | Tỷ lệ hồ sơ | 90-100%: 4 điểm; 80-88%: 2 điểm; dưới 80%: 0 điểm
4 | Tỷ lệ hồ sơ | 90-100%: 4 điểm; 80-90%: 2 điểm; dưới 80%: 0 điểm
5 | Tỷ lệ hộ có cáp quang | Từ 80%: 5 điểm; từ 60% đến 80%: 3 điểm; dưới 60%: 0 điểm`,
    'steps of which the first, or the last, is not certain': `
4 | Tỷ lệ hồ sơ | Đạt 100%: 3 điểm; cứ giảm 10% trừ 0,5 điểm
4 | Tỷ lệ hồ sơ | Đạt 100%: 4 điểm; cứ giảm 10% trừ 0,5 điểm; dưới 50%: 1 điểm
4 | Tỷ lệ hồ sơ | Cứ giảm 10% trừ 0,5 điểm
4 | Tỷ lệ hồ sơ | Đạt 100%: 4 điểm; giảm 10% trừ 0,5 điểm
4 | Nghị quyết | Đạt 100%: 4 điểm; cứ giảm 5% trừ 0,5 điểm
4 | Tỷ lệ hồ sơ trễ hạn | Đạt 100%: 4 điểm; cứ giảm 10% trừ 0,5 điểm`,
    'a place among the units themselves': `
5 | Xếp hạng | Nhóm 5 đơn vị cao nhất: 5 điểm; còn lại: 0 điểm
5 | Xếp hạng | Hạng nhất trong các đơn vị: 5 điểm; hạng nhì: 3 điểm; còn lại: 0 điểm
5 | Đơn vị | Hạng 1: 5 điểm; hạng 2: 3 điểm; hạng 3: 1 điểm`,
    'days of each of several': `
5 | Báo cáo | Chậm mỗi báo cáo một ngày trừ 0,5 điểm`,
  },
  expect.stringMatching(/^(?:unread|refused|relative)$/),
);
