import { expect, test } from 'vitest';
import { annexOf, factsOf, imported, ruleIn } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';
import { scoredCells } from './scored-cells.js';

/** Sentences as provincial annexes word them, with the points that a committee gives by hand. */

test.each(
  scoredCells(`
5 | Cán bộ bị kỷ luật | Mỗi người 1 điểm
5 | Hồ sơ trễ hạn | Mỗi hồ sơ 0,5 điểm
5 | Báo cáo chậm | Mỗi báo cáo 1 điểm
5 | Học sinh bỏ học | Mỗi học sinh 1 điểm
5 | Cán bộ bị kỷ luật | Từ 3 người trở lên: 5 điểm; từ 1 đến 2 người: 3 điểm; không có: 0 điểm
5 | Tai nạn giao thông | Từ 3 vụ trở lên: 5 điểm; từ 1 đến 2 vụ: 3 điểm; không có: 0 điểm`),
)('“$scoring” of “$title”: a fault that earns points is told', async ({ max, title, scoring }) => {
  const draft = await imported(annexOf(['1', title, max, scoring]));
  const [figure] = [...factsOf(draft.document).values()].map((fact) => (fact.title as { vi: string }).vi);

  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'fault-earns', params: { figure } }]);
});

test.each(
  scoredCells(`
5 | Khiếu nại, tố cáo | Mỗi đơn được giải quyết 1 điểm
5 | Phòng, chống tệ nạn | Mỗi buổi tuyên truyền 1 điểm
5 | Người nghiện được cai | Mỗi người 1 điểm
5 | Hộ nghèo được hỗ trợ | Mỗi hộ 1 điểm`),
)('“$scoring” of “$title”: what is done about a fault earns its points', async ({ max, title, scoring }) => {
  expect((await imported(annexOf(['1', title, max, scoring]))).rows).toEqual([]);
});

testEarns(`
4 | Báo cáo | Đầy đủ, đúng hạn: 4 điểm; thiếu 01 báo cáo trừ 1 điểm; chậm 01 báo cáo trừ 0,5 điểm | 0/0=4 1/0=3 0/1=3.5 1/1=2.5
8 | Công khai | Công khai đầy đủ 8 điểm, thiếu 1 thủ tục trừ 0,1 điểm | 0=8 1=7.9 80=0
4 | Báo cáo | Đúng hạn: 4 điểm; chậm 01 báo cáo trừ 0,5 điểm | 0=4 1=3.5 8=0
3 | Phóng sự | Mỗi phóng sự trên Đài tỉnh: 1 điểm; trên Đài huyện: 0,5 điểm | 0/0=0 1/0=1 1/2=2 0/4=2 3/3=3
3 | Phóng sự | Mỗi phóng sự trên Đài Truyền hình tỉnh được 0,5 điểm, trên VTV được 1 điểm, tối đa 3 điểm | 0/0=0 1/1=1.5 6/1=3
5 | Kỷ luật | Mỗi trường hợp bị khiển trách trừ 1 điểm; cảnh cáo trừ 2 điểm; buộc thôi việc trừ 5 điểm | 0/0/0=5 1/0/0=4 1/1/0=2 0/0/1=0
10 | Thể thao | Mỗi huy chương vàng 3 điểm, bạc 2 điểm, đồng 1 điểm | 0/0/0=0 1/1/1=6 3/1/0=10
5 | Học sinh giỏi | Mỗi giải cấp quốc gia 2 điểm, cấp tỉnh 1 điểm, cấp huyện 0,5 điểm; tối đa 5 điểm | 0/0/0=0 1/1/1=3.5 3/0/0=5
5 | Học sinh giỏi | Mỗi giải nhất 2 điểm, nhì 1 điểm, ba 0,5 điểm | 0/0/0=0 1/1/1=3.5 3/0/0=5
10 | Thể thao | Mỗi huy chương vàng được 3 điểm, huy chương bạc được 2 điểm, huy chương đồng được 1 điểm | 0/0/0=0 1/1/1=6 0/0/2=2
3 |  | Mỗi giải nhất 1 điểm, giải nhì 0,75 điểm, giải ba 0,5 điểm | 0/0/0=0 1/1/1=2.25 0/0/2=1 3/1/0=3
5 | Giải thưởng | Mỗi giải cấp tỉnh 2 điểm; giải cấp huyện 1 điểm | 0/0=0 1/1=3 3/0=5
5 | Tuyên truyền | Tuyên truyền 4 đợt trở lên: 5 điểm; 2 - 3 đợt: 3 điểm; 1 đợt: 1 điểm; không tuyên truyền: 0 điểm | 4=5 3=3 2=3 1=1 0=0
5 | Cháy nổ | Không xảy ra cháy, nổ: 5 điểm; xảy ra 1 vụ: 3 điểm; xảy ra 2 vụ: 1 điểm; từ 3 vụ: 0 điểm | 0=5 1=3 2=1 3=0 4=0
5 | Trọng án | Không để xảy ra trọng án: 5 điểm. Để xảy ra 01 vụ: 2 điểm. Để xảy ra từ 02 vụ trở lên: 0 điểm | 0=5 1=2 2=0 4=0
5 | Tai nạn lao động | Không có TNLĐ chết người: 5; có 1 vụ: 2; trên 1 vụ: 0 | 0=5 1=2 2=0
2 | Sáng kiến | Có 2 sáng kiến trở lên được công nhận: 2 điểm; có 1 sáng kiến: 1 điểm; không có: 0 điểm | 0=0 1=1 2=2 5=2
5 | Ngày công | Từ 22 ngày trở lên/tháng 5đ; từ 18 đến 21 ngày 3đ; dưới 18 ngày 0đ | 22=5 21=3 18=3 17=0
5 | Tin bài | Từ 12 tin bài trở lên/năm: 5 điểm; dưới 12 tin bài/năm: 0 điểm | 12=5 11=0
2 | Tỷ lệ trễ hạn | Không vượt quá 2%: 2 điểm; vượt quá 2% nhưng không quá 5%: 1 điểm; vượt quá 5%: 0 điểm | 2=2 3=1 5=1 6=0
2 | Tỷ lệ hồ sơ số hóa | Từ 80%: 2 điểm; từ 50% nhưng dưới 80%: 1 điểm; dưới 50%: 0 điểm | 80=2 79=1 50=1 49=0
3 | Văn bản điện tử | Gọi a là số văn bản điện tử, b là tổng số văn bản. Điểm đánh giá bằng (a/b)*3 | 50/100=1.5 100/100=3 0/100=0
2 | Tỷ lệ nhiệm vụ | Đạt 100%: 2 điểm; dưới 100%: tính tỷ lệ tương ứng | 100=2 50=1 0=0
6 | Kỹ năng số | Tỷ lệ công chức có chứng chỉ: đạt 100% được 6 điểm, dưới 100% thì tính theo tỷ lệ % tương ứng | 100=6 50=3 0=0
10 | Giải ngân vốn đầu tư công | Giải ngân đạt 100% kế hoạch: 10 điểm; từ 95% đến dưới 100%: 8 điểm; từ 90% đến dưới 95%: 6 điểm; dưới 90%: 0 điểm | 100=10 99=8 95=8 90=6 89=0
3 | Thu phí | Thu phí đạt 100% (3 điểm), đạt 90 - <100% (2 điểm), <90% (0 điểm) | 100=3 99=2 90=2 89=0
5 | Kiểm tra | Tự kiểm tra tối thiểu 4 lần/năm: 5 điểm; 2-3 lần: 3 điểm; 1 lần: 1 điểm; không kiểm tra: 0 điểm | 4=5 3=3 2=3 1=1 0=0
5 | Họp | Họp dân 2 lần/năm: 5 điểm; 1 lần/năm: 2 điểm; không họp: 0 điểm | 2=5 1=2 0=0
3 | Thời gian giải quyết | Rút ngắn từ 30% thời gian giải quyết trở lên: 3 điểm; rút ngắn từ 20 đến dưới 30%: 2 điểm; rút ngắn dưới 20%: 1 điểm; không rút ngắn: 0 điểm | 30=3 20=2 29=2 10=1 0=0
3 | Thời gian giải quyết | Giảm từ 30% thời gian trở lên: 3 điểm; giảm từ 20% đến dưới 30%: 2 điểm; giảm dưới 20%: 1 điểm; không giảm: 0 điểm | 30=3 29=2 20=2 1=1 0=0 -5=0
3 | Tỷ lệ hộ nghèo giảm | Giảm từ 1% trở lên: 3 điểm; giảm từ 0,5% đến dưới 1%: 2 điểm; giảm dưới 0,5%: 1 điểm; không giảm hoặc tăng: 0 điểm | 1=3 0.9=2 0.5=2 0.1=1 0=0 -1=0
5 | Hộ nghèo | Tỷ lệ hộ nghèo giảm 1% trở lên: 5 điểm; giảm dưới 1%: 3 điểm; không giảm: 0 điểm | 1=5 2=5 0.5=3 0=0 -1=0
5 | Chi tiêu | Tiết kiệm chi từ 10% trở lên: 5 điểm; từ 5% đến dưới 10%: 3 điểm; dưới 5%: 1 điểm; không tiết kiệm: 0 điểm | 10=5 9=3 5=3 4=1 0=0
4 | Hòa giải cơ sở | Hòa giải thành từ 85% trở lên: 4 điểm; từ 70% đến dưới 85%: 2 điểm; dưới 70%: 1 điểm | 85=4 84=2 70=2 69=1
3 | Đường huyện | Cứng hóa trên 70%: 3 điểm; 50% đến 70%: 2 điểm; dưới 50%: 1 điểm | 71=3 70=2 50=2 49=1
5 | BHYT | Bao phủ BHYT ≥ 95%: 5 điểm; 90 - <95%: 3 điểm; <90%: 1 điểm | 95=5 94=3 90=3 89=1
5 | SIPAS | SIPAS ≥ 90%: 5 điểm; SIPAS ≥ 80%: 3 điểm; SIPAS < 80%: 0 điểm | 90=5 89=3 80=3 79=0
5 | Hài lòng | Hài lòng và rất hài lòng đạt trên 90%: 5 điểm; 80-90%: 4 điểm; dưới 80%: 0 điểm | 91=5 90=4 80=4 79=0
5 | Xe quá tải | Không có xe quá tải 5 điểm; phát hiện 1-5 trường hợp 3 điểm; trên 5 trường hợp 0 điểm | 0=5 1=3 5=3 6=0
5 | Xe quá tải | Phát hiện 1 trường hợp xe quá tải trừ 0,5 điểm | 0=5 1=4.5 10=0
4 | Văn thư | Văn bản sai thể thức: cứ 01 văn bản trừ 0,2 điểm | 0=4 1=3.8 20=0
5 | Rừng | Để xảy ra cháy rừng: mỗi vụ trừ 1 điểm | 0=5 1=4 5=0 6=0
5 | Nhiệm vụ được giao | Nếu thực hiện 100% thì được 5 điểm; nếu thực hiện dưới 100% nhưng từ 50% trở lên thì được 3 điểm; nếu thực hiện dưới 50% thì 0 điểm | 100=5 99=3 50=3 49=0
5 | Điểm PAR INDEX | Đạt từ 90 điểm trở lên: 5; từ 80 - dưới 90 điểm: 4; từ 70 - dưới 80 điểm: 3; dưới 70 điểm: 0 | 90=5 89=4 80=4 79=3 69=0
5 | Mạng LAN | 100% máy tính kết nối mạng: 5 điểm; 80-dưới 100%: 3 điểm; dưới 80%: 0 điểm | 100=5 99=3 80=3 79=0
5 | Họp thôn | Từ 80% hộ dân tham dự: 5 điểm; từ 50% đến dưới 80%: 3 điểm; dưới 50%: 0 điểm | 80=5 79=3 50=3 49=0
5 | Số vụ | Có 1 vụ trừ 1 điểm; có 2 vụ trừ 2 điểm; có 3 vụ trở lên trừ 5 điểm | 0=5 1=4 2=3 3=0 4=0
5 | Sự cố | Có 1 sự cố trừ 2,5 điểm; có 2 sự cố trở lên trừ 5 điểm | 0=5 1=2.5 2=0
5 | Vi phạm nồng độ cồn | Không có trường hợp vi phạm 5 điểm; có 1 trường hợp vi phạm trừ 2 điểm; có từ 2 trường hợp vi phạm trở lên trừ 5 điểm | 0=5 1=3 2=0 3=0
5 | Cháy rừng | Không để xảy ra cháy rừng: 5 điểm; xảy ra 01 vụ: trừ 2 điểm; từ 02 vụ trở lên: trừ 5 điểm | 0=5 1=3 2=0`);

test('conditions of one thing whose points make up the maximum are parts, each of which is asked by its name', async () => {
  const draft = await imported(
    annexOf(['1', 'Chế độ thông tin', '2', 'Đủ số lượng báo cáo: 1 điểm; đúng thời hạn: 1 điểm']),
  );
  const titles = [...factsOf(draft.document).values()].map((fact) => (fact.title as { vi: string }).vi);

  expect(titles).toEqual(['Chế độ thông tin: đủ số lượng báo cáo', 'Chế độ thông tin: đúng thời hạn']);
  expect(Object.values((ruleIn(draft) as { checklist: { items: object } }).checklist.items)).toEqual([1, 1]);
  expect(draft.rows).toEqual([]);
});

test.each(
  scoredCells(`
4 | Báo cáo | Đầy đủ, đúng hạn: 4 điểm; thiếu 01 báo cáo trừ 1 điểm
4 | Báo cáo | Báo cáo đầy đủ 4 điểm; chậm 01 báo cáo trừ 0,5 điểm
4 | Báo cáo | Đầy đủ, chính xác: 4 điểm; thiếu 01 báo cáo trừ 0,5 điểm
4 | Báo cáo | Đầy đủ: 4 điểm; thiếu 01 báo cáo trừ 0,5 điểm; sai 01 báo cáo trừ 0,5 điểm`),
)('“$scoring”: a condition that what is taken away does not answer is told', async ({ max, title, scoring }) => {
  expect((await imported(annexOf(['1', title, max, scoring]))).rows).toMatchObject([
    { row: 3, why: 'start-condition' },
  ]);
});

test('less of a decrease that earns points tells that nothing is said of no decrease', async () => {
  const scoring = 'Giảm trên 10%: 2 điểm; giảm từ 5% đến 10%: 1 điểm; giảm dưới 5%: 0,5 điểm';

  expect((await imported(annexOf(['1', 'Tỷ lệ giảm TNGT', '2', scoring]))).rows).toMatchObject([
    { cell: 'D3', why: 'answer-left-out', params: { missing: 'không giảm' } },
  ]);
});

testForAPerson({
  'kinds that are none of what the first counts': `
5 | Sáng kiến | Mỗi sáng kiến cấp tỉnh 2 điểm, cấp tỉnh loại A 3 điểm
5 | Sáng kiến | Mỗi sáng kiến cấp tỉnh 2 điểm, đạt giải 1 điểm
5 | Học sinh giỏi | Mỗi giải nhất 2 điểm, nhất toàn đoàn 3 điểm`,
  'points of a kind that may be given': `
5 | Học sinh giỏi | Mỗi giải cấp quốc gia 2 điểm, cấp tỉnh ít nhất 1 điểm
5 | Học sinh giỏi | Mỗi giải cấp quốc gia 2 điểm, cấp tỉnh được đến 1 điểm`,
  'losses that are no bands of one fault': `
5 | Sự cố | Có 1 sự cố trừ 2 điểm; có 2 sự cố trở lên trừ 6 điểm
5 | Kỷ luật | Có 1 người bị khiển trách trừ 1 điểm; có 1 người bị cảnh cáo trừ 2 điểm
5 | Sáng kiến | Có 1 sáng kiến trừ 1 điểm; có 2 sáng kiến trở lên trừ 3 điểm`,
  'no figure of a percent by the words before it': `
5 | Kế hoạch | Kế hoạch đúng hạn và đạt từ 80% trở lên: 5 điểm; dưới 80%: 0 điểm
5 | Thu | Năm trước đạt 100%: 5 điểm; dưới 100%: 0 điểm
5 | Bình quân | Bình quân đạt trên 80%: 5 điểm; từ 80% trở xuống: 0 điểm`,
  'a place among the units': `
4 | Xếp hạng SIPAS | Nhóm 5 đơn vị dẫn đầu: 4 điểm; nhóm 5 đơn vị tiếp theo: 2 điểm; còn lại: 0 điểm`,
  'points taken away for what is no fault': `
5 | Sáng kiến | Sáng kiến cấp tỉnh: mỗi sáng kiến trừ 1 điểm`,
  'a change of what the row does not say': `
2 | TNGT | Giảm từ 10% trở lên: 2 điểm; giảm từ 5% đến dưới 10%: 1 điểm; giảm dưới 5%: 0,5 điểm; không giảm hoặc tăng: 0 điểm`,
  'a proportion below a target, which may be of the target or of all': `
2 | Tỷ lệ hồ sơ số hóa | Từ 80% trở lên: 2 điểm; dưới 80%: tính theo tỷ lệ`,
  'answers that stand instead of one another': `
5 | Báo cáo | Đúng hạn: 3 điểm; chậm: 2 điểm
5 | Báo cáo | Đầy đủ: 3 điểm; đủ một nửa: 2 điểm
5 | Báo cáo | Kịp thời: 3 điểm; đúng hạn: 2 điểm
5 | Kế hoạch | Thực hiện đúng: 3 điểm; thực hiện một phần: 2 điểm
5 | Kế hoạch | Đúng hạn: 3 điểm; đúng hạn một phần: 2 điểm`,
});

test.each(
  scoredCells(`
5 | Kiểm điểm | Không có tập thể, cá nhân bị kỷ luật: 5 điểm; có cá nhân bị kỷ luật: 3 điểm; có tập thể bị kỷ luật: 0 điểm
5 | Kỷ luật | Không có người bị kỷ luật: 5 điểm; có công chức bị khiển trách: 3 điểm; có đảng viên bị cảnh cáo: 0 điểm`),
)('“$scoring”: two faults of which both may be true are told', async ({ max, title, scoring }) => {
  expect((await imported(annexOf(['1', title, max, scoring]))).rows).toMatchObject([{ row: 3, why: 'both-true' }]);
});

test.each(
  scoredCells(`
4 | Tiếp cận pháp luật | Xã đạt chuẩn tiếp cận pháp luật: 4 điểm; chưa đạt: 0 điểm
5 | An ninh trật tự | Được công nhận đạt tiêu chuẩn "An toàn về an ninh, trật tự": 5 điểm. Không được công nhận: 0 điểm`),
)('“$scoring” is a yes or a no', async ({ max, title, scoring }) => {
  const draft = await imported(annexOf(['1', title, max, scoring]));

  expect(ruleIn(draft)).toMatchObject({ flag: {} });
  expect(draft.rows).toEqual([]);
});

test('a clause that begins with tổng kết is no total', async () => {
  const scoring = 'Có phong trào thi đua (2 điểm); có sơ kết, tổng kết (2 điểm); có khen thưởng (1 điểm)';
  const draft = await imported(annexOf(['1', 'Phong trào', '5', scoring]));
  const titles = [...factsOf(draft.document).values()].map((fact) => (fact.title as { vi: string }).vi);

  expect(titles).toEqual(['Có phong trào thi đua', 'Có sơ kết, tổng kết', 'Có khen thưởng']);
});
