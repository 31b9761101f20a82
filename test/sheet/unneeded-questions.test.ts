import { expect, test } from 'vitest';
import { annexOf, csvOf, HEADINGS, imported } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';
import { earnedBy, scoredCells } from './scored-cells.js';

/** Sentences of annexes with one plain meaning, and the points that a committee gives by hand. */

testEarns(`
2 | Báo cáo | Thiếu hoặc chậm 01 báo cáo trừ 0,5 điểm | 0=2 1=1.5 4=0 5=0
2 | Văn bản | Sai hoặc thiếu 01 nội dung trừ 0,25 điểm | 0=2 3=1.25
2 | Văn bản quy định chi tiết | Nợ 01 văn bản trừ 0,5 điểm | 0=2 1=1.5 5=0
2 | Báo cáo | Mỗi báo cáo gửi chậm trừ 0,25 điểm, không gửi trừ 0,5 điểm | 0/0=2 1/1=1.25 0/9=0
4 | Nhiệm vụ | Mỗi nhiệm vụ hoàn thành chậm trừ 0,25 điểm; không hoàn thành trừ 0,5 điểm | 0/0=4 1/1=3.25
2 | Thời gian gửi báo cáo | Chậm 01 ngày trừ 0,2 điểm, chậm quá 5 ngày không tính điểm | 0=2 2=1.6 5=1 6=0
2 | Chế độ báo cáo | Báo cáo chậm 01 ngày trừ 0,1 điểm, chậm từ 05 ngày trở lên không tính điểm | 0=2 4=1.6 5=0
2 | Thời gian gửi báo cáo | Đúng hạn: 2 điểm; chậm mỗi ngày trừ 0,25 điểm; chậm từ 05 ngày trở lên: 0 điểm | 0=2 4=1 5=0
2 | Thẻ công chức | Vi phạm 1 lần trừ 0,5 điểm; từ 3 lần trở lên không chấm điểm | 0=2 1=1.5 2=1 3=0
2 | | Mỗi lỗi trừ 0,5 điểm; từ 4 lỗi trở lên: 0 điểm | 0=2 3=0.5 4=0 9=0
5 | Cháy rừng | Không để xảy ra cháy rừng: 5 điểm; xảy ra 01 vụ: trừ 2 điểm; từ 02 vụ trở lên: 0 điểm | 0=5 1=3 2=0
2 | Báo cáo | Thiếu 01 báo cáo trừ 0,5 điểm; thiếu từ 02 báo cáo trở lên: 0 điểm | 0=2 1=1.5 2=0
2 | An toàn thông tin | Mỗi sự cố trừ 0,5 điểm; có từ 3 sự cố trở lên: 0 điểm | 0=2 2=1 3=0
4 | Cán bộ | Có từ 80% cán bộ trở lên đạt chuẩn: 4 điểm; dưới 80%: 0 điểm | 80=4 79.9=0
3 | Chữ ký số | Từ 90% văn bản trở lên được ký số: 3 điểm; từ 70% đến dưới 90%: 2 điểm; dưới 70%: 0 điểm | 90=3 70=2 69=0
1 | Tỷ lệ cơ quan, đơn vị được kiểm tra | Từ 30% số cơ quan, đơn vị trở lên: 1; từ 20% - dưới 30% số cơ quan, đơn vị: 0,5; dưới 20% số cơ quan, đơn vị: 0 | 30=1 29.9=0.5 20=0.5 19=0
2 | Tổ hòa giải | Hòa giải thành từ 80% vụ việc trở lên: 2 điểm; từ 60% đến dưới 80%: 1 điểm; dưới 60%: 0 điểm | 80=2 79.9=1 60=1 59=0
3 | Nộp lưu | Giao nộp 100% hồ sơ đến hạn: 3 điểm; từ 50% đến dưới 100%: 2 điểm; dưới 50%: 1 điểm | 100=3 99=2 50=2 49=1
3 | Tập huấn | Bồi dưỡng 100% cán bộ: 3 điểm; bồi dưỡng từ 80% đến dưới 100% cán bộ: 2 điểm; dưới 80%: 0 điểm | 100=3 80=2 79=0
2 | Trực cơ quan | Bỏ trực 01 ca trừ 0,5 điểm; đi trực muộn trừ 0,25 điểm/lần | 0/0=2 1/1=1.25
2 | Thái độ phục vụ | Bị phê bình 01 lần trừ 0,5 điểm | 0=2 1=1.5
2 | Xin lỗi | 100% hồ sơ trễ hạn có văn bản xin lỗi: 2; dưới 100%: 0. Không phát sinh hồ sơ trễ hạn thì được điểm tối đa | 5/5=2 4/5=0 0/0=2
2 | Tỷ lệ hồ sơ trễ hạn có văn bản xin lỗi | 100%: 2 điểm; dưới 100%: 0 điểm; không có hồ sơ trễ hạn: 2 điểm | 5/5=2 4/5=0 0/0=2
2 | Kiến nghị | 100% kiến nghị được trả lời đúng hạn: 2 điểm; từ 80% đến dưới 100%: 1 điểm; dưới 80%: 0 điểm (trường hợp không phát sinh kiến nghị được tính điểm tối đa) | 5/5=2 4/5=1 0/5=0 0/0=2
3 | Tỷ lệ hồ sơ giải quyết đúng hạn | Đạt từ 95% trở lên: 3 điểm, đạt từ 90% đến dưới 95%: 2 điểm, đạt dưới 90%: 0 điểm, không phát sinh hồ sơ: tính điểm tối đa | 95/100=3 90/100=2 89/100=0 0/0=3
3 | Văn bản điện tử | Tỷ lệ văn bản ký số/tổng số văn bản phát hành x 3 | 100/200=1.5 200/200=3`);

/** Tests that the figures beside each sentence earn what stands there, and that the row is told by these codes. */
function testTold(table: string, whys: readonly string[]): void {
  test.each(scoredCells(table))(`“$scoring” of “$title” earns what it says, and is told by [${whys}]`, async (cell) => {
    const { rows } = await imported(annexOf(['1', cell.title, cell.max, cell.scoring]));

    expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
    expect(rows.map(({ why }) => why)).toEqual(whys);
  });
}

testTold(
  `
2 | Hội nghị | Tổ chức đủ 04 hội nghị: 2 điểm; thiếu 01 hội nghị trừ 0,5 điểm | 0=2 1=1.5 4=0
2 | Hội nghị | Tổ chức đủ 04 hội nghị: 2 điểm; mỗi hội nghị thiếu trừ 0,5 điểm | 0=2 1=1.5 4=0
2 | Trang TTĐT | Có đủ 5 chuyên mục: 2 điểm; thiếu mỗi chuyên mục trừ 0,5 điểm | 0=2 1=1.5 4=0
4 | | Đủ 4 nội dung: 4 điểm; mỗi nội dung thiếu trừ 1 điểm | 0=4 1=3
1 | Kiến nghị cử tri | Trả lời đúng hạn 100%: 1 điểm; quá hạn 1 kiến nghị trừ 0,25 điểm | 0=1 1=0.75 4=0
4 | Chương trình công tác | Hoàn thành đúng tiến độ 100% nhiệm vụ được giao: 4 điểm. Mỗi nhiệm vụ chậm tiến độ trừ 0,5 điểm, không hoàn thành trừ 1 điểm | 0/0=4 1/1=2.5 0/5=0
5 | Phối hợp | Các đơn vị phối hợp đánh giá tốt 100% phiếu: 5 điểm; cứ mỗi phiếu đánh giá chưa tốt trừ 0,5 điểm | 0=5 2=4
8 | Chuyển đổi số xã | Đạt 8/8 chỉ tiêu: 8 điểm; mỗi chỉ tiêu không đạt trừ 1 điểm | 0=8 3=5`,
  ['start-condition'],
);

testTold(
  `
2 | Tiếp công dân | Tiếp công dân đủ số ngày theo quy định: 2 điểm; thiếu 01 ngày trừ 0,2 điểm nhưng không quá 1 điểm | 0=2 3=1.4 9=1`,
  ['start-condition', 'deduction-cap'],
);

testTold(
  `
10 | Tai nạn lao động | Không để xảy ra tai nạn lao động: 10 điểm; mỗi vụ tai nạn trừ 5 điểm | 0=10 1=5 3=0`,
  [],
);

test.each([
  'Niêm yết đầy đủ, đúng quy định tại Bộ phận Một cửa: 1; niêm yết không đầy đủ hoặc không đúng quy định: 0',
  'Sử dụng không vượt quá số biên chế được giao: 1; sử dụng vượt quá số biên chế được giao: 0',
  'Không vượt quá dự toán: 1; vượt quá dự toán: 0',
])('“%s”: the second answer is the no of the first', async (scoring) => {
  const { rows, document } = await imported(annexOf(['1', 'Niêm yết', '1', scoring]));

  expect(JSON.stringify(document)).toContain('"rule":{"flag":{"when":');
  expect(rows).toEqual([]);
});

test.each(['Có kế hoạch', 'Có ban hành kế hoạch', 'Không để xảy ra cháy, nổ', 'Không có cán bộ bị kỷ luật'])(
  '“%s: 2 điểm” of 2 points alone earns them or nothing, and is told',
  async (label) => {
    const { rows, document } = await imported(annexOf(['1', 'Công tác', '2', `${label}: 2 điểm`]));

    expect(JSON.stringify(document)).toContain('"rule":{"flag":{"when":');
    expect(rows.map(({ why, params }) => [why, params])).toEqual([['else-zero', { max: '2', clause: label }]]);
  },
);

/** Parts that make up the maximum, with amounts of their own or what else is asked of a thing: each is a yes or no, and they add up. */
const PARTS = `
2 | Kế hoạch | Có kế hoạch: 1 điểm; kế hoạch ban hành đúng hạn: 1 điểm
2 | Quy chế | Có quy chế làm việc: 1 điểm; quy chế được công khai: 1 điểm
2 | Rà soát | Hoàn thành 100% kế hoạch rà soát: 1 điểm; có kiến nghị đơn giản hóa thủ tục: 1 điểm
3 | Tuyên truyền | Xây dựng kế hoạch: 1 điểm; tổ chức ít nhất 02 hội nghị: 1 điểm; có chuyên mục trên Trang thông tin: 1 điểm
4 | Văn hóa | Tỷ lệ gia đình văn hóa đạt 85% trở lên: 2 điểm; tỷ lệ khu dân cư văn hóa đạt 80% trở lên: 2 điểm
6 | Giao thông | Đường xã được nhựa hóa 100%: 3 điểm; đường thôn được cứng hóa tối thiểu 75%: 3 điểm
3 | Tài chính | Quyết toán đúng hạn (1,5 điểm); không có sai phạm trong thu, chi (1,5 điểm)
3 | Giáo dục | Phòng học kiên cố 100%: 1 điểm; có thư viện đạt chuẩn: 1 điểm; có sân chơi, bãi tập: 1 điểm`;

test.each(scoredCells(PARTS))(
  '“$scoring”: its parts are asked one by one and add up, and that is told',
  async (cell) => {
    const { document, rows } = await imported(annexOf(['1', cell.title, cell.max, cell.scoring]));
    const all = (document?.facts ?? []) as readonly { readonly type: string }[];

    expect(all.map(({ type }) => type)).toEqual(all.map(() => 'boolean'));
    expect(JSON.stringify(document)).toContain('"need":"sum"');
    expect(rows.map(({ why }) => why)).toEqual(['parts-added']);
  },
);

test('what deductions start from is told at the cell of the scoring', async () => {
  const { rows } = await imported(annexOf(['1', 'Họp', '2', 'Đủ 4 cuộc: 2 điểm; mỗi cuộc thiếu trừ 0,5 điểm']));

  expect(rows.map(({ why, cell }) => [why, cell])).toEqual([['start-condition', 'D3']]);
});

test.each([
  ['100', [['bonus-in-total', { max: '100', sum: '90' }]]],
  ['90', []],
])('a printed total of %s, of 90 points and a bonus of 10', async (total, rows) => {
  const draft = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Nội dung thi đua', '90', ''],
      ['1', 'Sáng kiến', '90', 'Mỗi sáng kiến 9 điểm'],
      ['II', 'Điểm thưởng', '10', ''],
      ['1', 'Mô hình', '10', 'Mỗi mô hình 1 điểm'],
      ['', 'Tổng cộng', total, ''],
    ]),
  );

  expect(draft.rows.map(({ why, params }) => [why, params])).toEqual(rows);
});

testForAPerson({
  'parts of which one stands instead of the other': `
3 | Văn phòng | Bố trí nhân viên hợp đồng: 1 điểm; phân công công chức biên chế: 2 điểm
3 | Lưu trữ | Có kho lưu trữ đạt chuẩn: 2 điểm; bố trí kho lưu trữ tạm: 1 điểm
3 | Thông tin | Niêm yết tại trụ sở: 1 điểm; công khai trên cổng: 2 điểm
3 | Phần mềm | Sử dụng phần mềm bản quyền: 2 điểm; cài đặt phần mềm miễn phí: 1 điểm`,
  'alone, a level, a fault or one of several': `
2 | Kế hoạch | Thực hiện tốt: 2 điểm
2 | Kế hoạch | Ban hành kế hoạch kịp thời: 2 điểm
2 | Kỷ luật | Có cán bộ bị kỷ luật: 2 điểm
2 | Giải thưởng | Đạt giải nhất: 2 điểm
2 | Mô hình | Có mô hình cấp tỉnh: 2 điểm`,
  'a number of another thing, from which nothing is left': `
2 | Báo cáo | Chậm 01 ngày trừ 0,2 điểm; thiếu trên 3 báo cáo không tính điểm
2 | Báo cáo | Thiếu hoặc chậm 01 báo cáo trừ 0,5 điểm; thiếu từ 2 báo cáo trở lên: 0 điểm
2 | Báo cáo | Mỗi báo cáo thiếu số liệu trừ 0,5 điểm; thiếu từ 3 báo cáo trở lên: 0 điểm
2 | Kỷ luật | Mỗi lần vi phạm nghiêm trọng trừ 0,5 điểm; vi phạm từ 3 lần trở lên: 0 điểm`,
  'what is no fault by its name': `
2 | Tiếp dân | Tiếp 01 công dân trừ 0,5 điểm
2 | Thi đua | Tổ chức 01 hội nghị trừ 0,5 điểm`,
  'a second condition behind the percent': `
3 | Rừng | Bảo vệ 100% diện tích rừng và không để cháy: 3 điểm; dưới 100%: 0 điểm`,
  'what does not arise is no whole of the share': `
2 | Hồ sơ | 100% hồ sơ trễ hạn có văn bản xin lỗi: 2; dưới 100%: 0. Không phát sinh hồ sơ thì được điểm tối đa
2 | Kiến nghị | 100% kiến nghị được trả lời đúng hạn: 2 điểm; từ 80% đến dưới 100%: 1 điểm; dưới 80%: 0 điểm; nếu không có đơn thư thì được 2 điểm`,
  'what is not of each thing that is counted before': `
3 | Hồ sơ | Mỗi hồ sơ trễ hạn trừ 0,5 điểm, không xin lỗi trừ 1 điểm
3 | Hồ sơ | Mỗi hồ sơ trễ hạn trừ 0,5 điểm; không công khai kết quả trừ 1 điểm
3 | Nhiệm vụ | Mỗi nhiệm vụ chậm trừ 0,5 điểm; không ban hành kế hoạch trừ 1 điểm
2 | Báo cáo | Mỗi báo cáo gửi chậm trừ 0,25 điểm, không gửi trừ 0,5 điểm/tháng`,
  'any number of them, or another span of time': `
2 | Báo cáo | Thiếu hoặc chậm 01 báo cáo trở lên trừ 0,5 điểm
2 | Báo cáo | Thiếu hoặc chậm 01 trong các báo cáo trừ 2 điểm
2 | Báo cáo | Chậm 01 ngày trừ 0,2 điểm, chậm từ 3 đến 5 ngày không tính điểm
2 | Báo cáo | Chậm 01 ngày trừ 0,2 điểm, quá 5 tuần không tính điểm`,
  'what nobody loses points for': `
2 | Vượt chỉ tiêu | Vượt 01 chỉ tiêu trừ 0,5 điểm`,
  'no report at all': `
2 | Báo cáo | Mỗi báo cáo chậm trừ 0,25 điểm; không báo cáo trừ 2 điểm`,
});
