import { expect, test } from 'vitest';
import { annexOf, csvOf, factsOf, imported, penaltyOf, ruleIn } from './annexes.js';
import { testForAPerson } from './for-a-person.js';
import { earnedBy, scoredCells } from './scored-cells.js';

/** Sentences of guides to score sheets, and what they earn by hand: maximum | title | scoring | figures=points. */
test.each(
  scoredCells(`
2 | Chỉ số hài lòng | Chỉ số hài lòng (%) x 2 | 100=2 50=1 0=0
2 | Mức độ hài lòng | Tỷ lệ hài lòng chung (%) x 2/100 | 100=2 50=1 0=0
2 | Hồ sơ TTHC | 01 hồ sơ quá hạn trừ 0,5 điểm | 0=2 1=1.5 4=0 5=0
4 | Nhiệm vụ | Một nhiệm vụ không hoàn thành trừ 1 điểm | 0=4 1=3 5=0
4 | Nhiệm vụ | 01 lần bị nhắc nhở trừ 0,5 điểm; 01 lần bị phê bình trừ 1 điểm | 0/0=4 1/0=3.5 0/1=3
2 | Cháy nổ | Để xảy ra 01 vụ trừ 1 điểm | 0=2 1=1 2=0 3=0
2 | Hồ sơ | 100% hồ sơ đúng hạn: 2 điểm; dưới 100%: 0 điểm | 100=2 99=0 0=0
2 | Kiểm tra | Kiểm tra từ 30% số đơn vị trở lên: 2 điểm; dưới 30% số đơn vị: 0 điểm | 31=2 30=2 29=0
2 | Tỷ lệ hòa giải thành | Từ 80% trở lên số hòa giải: 2 điểm; dưới 80%: 0 điểm | 81=2 80=2 79=0
5 | Tỷ lệ hồ sơ đúng hạn | Từ 95% trở lên: 5 điểm; 85-95%: 3 điểm; 75-85%: 1 điểm; dưới 75%: 0 điểm | 95=5 94=3 85=3 84=1 75=1 74=0
5 | Tỷ lệ hồ sơ đúng hạn | Trên 95%: 5 điểm; 90%-95%: 3 điểm; 80%-90%: 1 điểm; từ 80% trở xuống: 0 điểm | 96=5 95=3 91=3 90=1 81=1 80=0
5 | Số mô hình | Từ 10: 5 điểm; 5-10: 3 điểm; 2-5: 1 điểm; dưới 2: 0 điểm | 10=5 9=3 5=3 4=1 2=1 1=0
2 | Tỷ lệ hộ nghèo giảm | Giảm từ 1%: 2 điểm; giảm dưới 1%: 0 điểm | 1=2 0.9=0 -1=0
4 | Tỷ lệ giảm hộ nghèo | Giảm từ 2% trở lên: 4 điểm; giảm dưới 2%: 2 điểm; không giảm: 0 điểm | 2=4 1.9=2 0.1=2 0=0 -1=0
4 | Tỷ lệ tăng thu ngân sách | Tăng trên 10%: 4 điểm; tăng từ 5% đến 10%: 2 điểm; tăng dưới 5%: 1 điểm; không tăng: 0 điểm | 11=4 10=2 5=2 3=1 0=0 -5=0
4 | Tỷ lệ hộ nghèo tăng | Không tăng: 4 điểm; tăng dưới 1%: 2 điểm; tăng từ 1%: 0 điểm | -1=4 0=4 0.5=2 1=0
1 | Tỷ lệ giải ngân | ≥ 95%: 1; 90 ÷ 95%: 0,5; < 90%: 0 | 95=1 94=0.5 90=0.5 89=0
1 | Tỷ lệ giải ngân | ≥ 95%: 1; 90 ~ 95%: 0,5; < 90%: 0 | 95=1 94=0.5 90=0.5 89=0
1 | Tỷ lệ giải ngân | Từ 95% trở lên thì đạt 1 điểm, nếu không đạt thì 0 điểm | 96=1 95=1 94=0
9 | Tỷ lệ văn bản ký số | 80% <= x < 100%: 8 điểm; x = 100%: 9 điểm; x < 80%: 0 điểm | 100=9 99=8 80=8 79=0
5 | Phương châm 4 tại chỗ | Đáp ứng từ 3 nội dung trở lên: 5 điểm; đáp ứng 2 nội dung: 3 điểm; còn lại: 0 điểm | 4=5 3=5 2=3 1=0 0=0
5 | Tỷ lệ lao động qua đào tạo | Từ 95% trở lên: 5 điểm; 85-95%: 3 điểm; 75-85%: 1 điểm; còn lại: 0 điểm | 95=5 94=3 85=3 84=1 75=1 74=0
5 | Tỷ lệ lao động qua đào tạo | ≥ 90%: 5 điểm; ≥ 85% và < 90%: 4 điểm; ≥ 70%: 3 điểm; < 70%: 0 điểm | 90=5 89=4 85=4 84=3 70=3 69=0
5 | Tỷ lệ lao động qua đào tạo | > 95%: 5 điểm; > 90% đến ≤ 95%: 4 điểm; > 60%: 2 điểm; ≤ 60%: 0 điểm | 96=5 95=4 91=4 90=2 61=2 60=0
4 | Tuyên truyền | Trừ 1,5 điểm cho mỗi lần bị nhắc nhở, trừ đến hết số điểm | 0=4 1=2.5 2=1 3=0
4 | Tuyên truyền | Trừ 0,5 điểm cho mỗi vi phạm, trừ không quá số điểm của tiêu chí | 0=4 1=3.5 8=0 9=0
4 | Chế độ thông tin | Trừ 0,5 điểm/biên bản thiếu chữ ký, trừ 1 điểm/nhiệm vụ không hoàn thành | 0/0=4 1/0=3.5 0/1=3 9/9=0
4 | An ninh | Mỗi điểm nóng trừ 1 điểm | 0=4 1=3 4=0 5=0
3 | Du lịch | Mỗi điểm du lịch: 0,5 điểm | 0=0 1=0.5 7=3
4 | Trực ban | 01 ca bỏ trực trừ 1 điểm | 0=4 1=3 4=0 5=0
4 | Tuyên truyền | Điểm = số học sinh lên lớp : tổng số học sinh x 4 | 1/2=2 2/2=4 0/2=0
4 | Tuyên truyền | Điểm = (1 - số văn bản chưa đạt/tổng số văn bản) nhân với 4đ | 0/4=4 1/4=3 4/4=0
4 | Tuyên truyền | 4 điểm nhân với số đảng viên dự học/tổng số đảng viên | 1/2=2 2/2=4 0/2=0
4 | Tuyên truyền | (số hộ có nước sạch/tổng số hộ) nhân điểm tối đa | 1/2=2 2/2=4 0/2=0
5 | Tỷ lệ hộ có nước sạch | ≥ 60%: 5 điểm; < 60%: tính theo công thức Tỷ lệ/60% x 5 | 61=5 60=5 30=2.5 0=0
5 | Số đề tài | Từ đủ 12 trở lên được 5 điểm; từ 8 đến 11 được 3 điểm; dưới 8 được 0 điểm | 12=5 11=3 8=3 7=0
5 | Tỷ lệ thiết bị được kiểm định | 100% thiết bị được kiểm định: 5 điểm; từ 90% thiết bị: 3 điểm; dưới 90% thiết bị: 0 điểm | 100=5 99=3 90=3 89=0
`),
)('“$scoring” of “$title” earns what it says', async (cell) => {
  expect((await imported(annexOf(['1', cell.title, cell.max, cell.scoring]))).rows).toEqual([]);
  expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
});

test.each([
  ['Số ngày chậm báo cáo', 'Mỗi báo cáo chậm trừ 0,5 điểm', 'số báo cáo chậm'],
  ['Số đơn vị có sáng kiến', 'Mỗi sáng kiến được 1 điểm', 'số sáng kiến'],
  ['Số hộ tham gia hợp tác xã', 'Mỗi hợp tác xã: 1 điểm', 'số hợp tác xã'],
  ['Số lớp tập huấn cho cán bộ xã', 'Mỗi cán bộ được 0,1 điểm', 'số cán bộ'],
  ['Số cán bộ viết sáng kiến', 'Mỗi sáng kiến được 1 điểm', 'số sáng kiến'],
  ['Số hộ vay vốn hợp tác xã', 'Mỗi hợp tác xã: 1 điểm', 'số hợp tác xã'],
  ['Số xã có mô hình', 'Từ 5 mô hình trở lên: 2 điểm; dưới 5 mô hình: 0 điểm', 'số mô hình'],
  [
    'Số cuộc thanh tra tại các doanh nghiệp',
    'Từ 5 doanh nghiệp: 2 điểm; dưới 5 doanh nghiệp: 0 điểm',
    'số doanh nghiệp',
  ],
])('of “%s”, “%s” asks for what it counts', async (title, scoring, counted) => {
  const { document, rows } = await imported(annexOf(['1', title, '2', scoring]));

  expect([...factsOf(document).values()].map((fact) => fact.title)).toEqual([{ vi: `${title}: ${counted}` }]);
  expect(rows).toEqual([]);
});

/** Sentences that may mean another figure, or points the wrong way round: maximum | title | scoring. */
const DOUBTFUL: Readonly<Record<string, string>> = {
  'a percent of other things than the title counts': `
2 | Tỷ lệ cán bộ các xã được tập huấn | 100% số xã: 2 điểm; dưới 100%: 0 điểm
2 | Tỷ lệ hộ có nhà vệ sinh tại các thôn | Từ 90% số thôn trở lên: 2 điểm; dưới 90% số thôn: 0 điểm
2 | Tỷ lệ học sinh thuộc các trường | Từ 90% số trường trở lên: 2 điểm; dưới 90% số trường: 0 điểm
2 | Tỷ lệ cán bộ phụ trách thôn | Từ 90% số thôn trở lên: 2 điểm; dưới 90% số thôn: 0 điểm
2 | Tỷ lệ doanh nghiệp nộp hồ sơ trực tuyến | Từ 80% hồ sơ trở lên: 2 điểm; dưới 80% hồ sơ: 0 điểm
2 | Tỷ lệ học sinh các trường đạt chuẩn | Từ 80% số trường trở lên: 2 điểm; dưới 80%: 0 điểm
2 | Tỷ lệ chi bộ có đảng viên vi phạm | Dưới 1% đảng viên: 2 điểm; từ 1% trở lên: 0 điểm`,
  'points that a formula takes away': `
5 | Tỷ lệ hồ sơ đúng hạn | Từ 90% trở lên: 5 điểm; dưới 90%: Điểm trừ = Tỷ lệ/90% * 5
5 | Tỷ lệ hồ sơ đúng hạn | Dưới 80%: 0 điểm; từ 80% trở lên: Điểm giảm = Tỷ lệ * Điểm tối đa`,
  'a formula of another ratio than the cell names, or one divided again': `
5 | Hồ sơ | Tỷ lệ chậm = số hồ sơ chậm/tổng số hồ sơ; Điểm = Tỷ lệ đúng hạn x 5
5 | Hồ sơ | Tỷ lệ = a/b; a = số hồ sơ đúng hạn; b = tổng số hồ sơ; Điểm = Tỷ lệ/số tháng x 5
5 | Hồ sơ | a = số hồ sơ đúng hạn; b = tổng số hồ sơ; Tỷ lệ = a/b; Điểm = Tỷ lệ*Điểm tối đa/tháng`,
  'a ratio of some of the things, which its figures do not say': `
5 | Hồ sơ | Tỷ lệ (cấp xã) = số hồ sơ đúng hạn/tổng số hồ sơ; Điểm = Tỷ lệ x 5
5 | Hồ sơ | Tỷ lệ trừ xã đảo = số hồ sơ đúng hạn/tổng số hồ sơ; Điểm = Tỷ lệ x 5
5 | Hồ sơ | Tỷ lệ = số hồ sơ đúng hạn/tổng số hồ sơ; Điểm = Tỷ lệ chậm x 5
5 | Hồ sơ | Tỷ lệ không đúng hạn = số hồ sơ đúng hạn/tổng số hồ sơ; Điểm = Tỷ lệ x 5
5 | Hồ sơ | Tỷ lệ bình quân đúng hạn = số hồ sơ đúng hạn/tổng số hồ sơ; Điểm = Tỷ lệ x 5
5 | Hồ sơ | a = số hồ sơ đúng hạn; b = tổng số hồ sơ; Tỷ lệ = a/b; Điểm = Tỷ lệ so với năm trước x 5`,
  'the best answer is one of what was not done, or done badly': `
2 | Kế hoạch | Đạt: 0 điểm; không đạt: 2 điểm
2 | Kế hoạch | Hoàn thành: 0 điểm; không hoàn thành: 2 điểm
2 | Kế hoạch | Đầy đủ: 0 điểm; không đầy đủ: 2 điểm
2 | Kế hoạch | Không thực hiện: 2 điểm; có thực hiện: 0 điểm
2 | Kế hoạch | Không đúng hạn: 2 điểm; đúng hạn: 0 điểm
2 | Kế hoạch | Chưa ban hành: 2 điểm; đã ban hành: 0 điểm
2 | Kế hoạch | Tốt: 0 điểm; khá: 1 điểm; yếu: 2 điểm
2 | Kế hoạch | Kém: 2 điểm; đạt: 0 điểm
2 | Kế hoạch | Không đạt yêu cầu: 2 điểm; đạt yêu cầu một phần: 1 điểm; đạt yêu cầu: 0 điểm
2 | Nợ thuế | Nợ: 2 điểm; không nợ: 0 điểm`,
  'a number for ten thousand people, which has parts': `
5 | Số giường bệnh/vạn dân | ≥ 30: 5 điểm; 25 - <30: 3 điểm; <25: 0 điểm
5 | Số bác sĩ/vạn dân | Từ 9 bác sĩ trở lên: 5 điểm; dưới 9 bác sĩ: 0 điểm`,
  'a mishap that earns points': `
2 | An ninh | Mỗi vụ trộm cắp: 1 điểm
2 | An ninh | Mỗi vụ đuối nước 1 điểm
2 | An ninh | Mỗi quân nhân đào ngũ 1 điểm
2 | An ninh | Mỗi ca mắc sốt xuất huyết 0,5 điểm
2 | An ninh | Mỗi vụ gây rối 1 điểm
2 | Trường học | Mỗi vụ học sinh đánh nhau 1 điểm
2 | Môi trường | Mỗi hộ xả rác: 0,5 điểm`,
  'things, or days of each of them': `
2 | Thủ tục | Mỗi thủ tục cắt giảm một ngày được 0,5 điểm
2 | Thủ tục | Mỗi hồ sơ giải quyết sớm một ngày được 0,5 điểm`,
  'more than some number, which is not said': `
4 | Sáng kiến | Cứ có thêm sáng kiến được 1 điểm
4 | Sáng kiến | Cứ thêm một sáng kiến được 1 điểm`,
  'points taken away for what is no fault by its name': `
4 | Nộp báo cáo | Mỗi báo cáo trừ 1 điểm
4 | Không có văn bản sai thể thức | Mỗi văn bản trừ 1 điểm
4 | Thực hiện nhiệm vụ | Trừ 1 điểm/nhiệm vụ`,
  'points of each case, or of each month of it': `
4 | Nhiệm vụ | Một nhiệm vụ không hoàn thành trừ 1 điểm/tháng`,
};

testForAPerson(DOUBTFUL);

test.each(['Tỷ lệ hồ sơ không đúng hạn', 'Tỷ lệ kiến nghị chưa được giải quyết'])(
  'more of what was not done earns more, and is told: “%s”',
  async (title) => {
    const draft = await imported(annexOf(['1', title, '2', 'Từ 95% trở lên: 2 điểm; dưới 95%: 0 điểm']));
    const turned = await imported(annexOf(['1', title, '2', 'Dưới 5%: 2 điểm; từ 5% trở lên: 0 điểm']));

    expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'fault-earns', params: { figure: title } }]);
    expect(turned.rows).toEqual([]);
  },
);

test.each([
  ['Hoàn thành xuất sắc: 2 điểm; hoàn thành tốt: 1 điểm; không hoàn thành: 0 điểm', ['hoàn thành']],
  [
    'Hoàn thành xuất sắc nhiệm vụ: 2 điểm; hoàn thành nhiệm vụ: 1 điểm; chưa hoàn thành nhiệm vụ: 0 điểm',
    ['hoàn thành tốt'],
  ],
  ['Không có lỗi: 2 điểm; một lỗi: 1 điểm; hai lỗi: 0 điểm', ['nhiều hơn hai']],
  ['Có một sáng kiến: 1 điểm; có ba sáng kiến: 2 điểm; không: 0 điểm', ['hai', 'nhiều hơn ba']],
])('what the answers of “%s” leave out is told', async (scoring, missing) => {
  const { rows } = await imported(annexOf(['1', 'Xếp loại', '2', scoring]));

  expect(rows.map(({ why, params }) => `${why} ${params.missing}`)).toEqual(
    missing.map((at) => `answer-left-out ${at}`),
  );
});

test.each([
  ['Báo cáo', 'Gửi đúng hạn: 5 điểm; gửi chậm: 2 điểm; không gửi: 0 điểm'],
  ['Nội bộ', 'Không để mất đoàn kết nội bộ: trừ 5 điểm'],
])('a penalty that takes most for what is good is for a person: “%s”, “%s”', async (title, scoring) => {
  const draft = await imported(penaltyOf(title, scoring));

  expect(ruleIn(draft)).toBeUndefined();
  expect(draft.rows[0]).toMatchObject({ cell: 'D3', why: 'unread' });
});

test('a penalty that takes most for what is bad is read', async () => {
  const draft = await imported(penaltyOf('Báo cáo', 'Không gửi: 5 điểm; gửi chậm: 2 điểm; gửi đúng hạn: 0 điểm'));

  expect(ruleIn(draft)).toMatchObject({ choice: { points: { 'khong-gui': 5, 'gui-cham': 2, 'gui-dung-han': 0 } } });
});

test.each([
  ['Mỗi sáng kiến', 'points of each of something'],
  ['Có kế hoạch', 'points that may add up'],
])('“%s” in a column of answers whose maximum is not printed is for a person: %s', async (first) => {
  const draft = await imported(
    csvOf([
      ['TT', 'Tiêu chí', 'Mức đánh giá', 'Điểm'],
      ['1', 'Thi đua', first, '2'],
      ...(first.startsWith('Có') ? [['', '', 'Có báo cáo', '3']] : []),
      ['', '', 'Không có', '0'],
    ]),
  );

  expect(draft.rows[0]).toMatchObject({ row: 2, why: 'unread' });
});
