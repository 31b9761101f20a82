import { expect, test } from 'vitest';
import { annexOf, imported, ruleIn } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';

/** Sentences of annexes, and what each earns by hand: on, below and above each end. */
const SCORED = String.raw`
2 | Tỷ lệ vốn giải ngân | Đến dưới 50%: 0 điểm; từ 50% đến dưới 80%: 1 điểm; từ 80% trở lên: 2 điểm | 49.9=0 50=1 79.9=1 80=2
3 | Tỷ lệ hộ nghèo | Đến 3%: 3 điểm; trên 3%: 0 điểm | 3=3 3.1=0
3 | Số ngày chậm | Đến 3 ngày: 3 điểm; từ 4 ngày đến 6 ngày: 1 điểm; từ 7 ngày: 0 điểm | 3=3 4=1 6=1 7=0
2 | Tỷ lệ bao phủ BHYT | Tối thiểu đạt 95%: 2 điểm; không đạt: 0 điểm | 95=2 94.9=0
2 | Tỷ lệ bao phủ BHYT | Tỷ lệ bao phủ BHYT đạt từ 95% trở lên: 2 điểm; tỷ lệ bao phủ BHYT dưới 95%: 0 điểm | 95=2 94.9=0
3 | Tỷ lệ hộ nghèo (%) | Tỷ lệ hộ nghèo dưới 3%: 3 điểm; tỷ lệ hộ nghèo từ 3% đến 5%: 1 điểm; tỷ lệ hộ nghèo trên 5%: 0 điểm | 2.9=3 3=1 5=1 5.1=0
3 | Tỷ lệ giải ngân vốn | Giải ngân vốn đạt từ 95% trở lên: 3 điểm; giải ngân vốn đạt dưới 95%: 0 điểm | 95=3 94=0
3 | Số vụ vi phạm | Số vụ vi phạm dưới 5 vụ: 3 điểm; số vụ vi phạm từ 5 vụ trở lên: 0 điểm | 4=3 5=0
2 | Tỷ lệ bao phủ BHYT | Chấm 2 điểm khi đạt từ 95% trở lên, chấm 1 điểm khi đạt từ 90% đến dưới 95%, không được điểm khi dưới 90% | 95=2 94=1 90=1 89=0
2 | Tỷ lệ hồ sơ | Từ 95 % trở lên : 2 điểm .Dưới 95 % : 0 điểm | 95=2 94=0
2 | Tỷ lệ hồ sơ | Từ 95% trở\nlên: 2 điểm\nDưới\n95%: 0 điểm | 95=2 94=0
2 | Số lớp tập huấn | Trên 3 lớp: 2 điểm; 3 lớp: 1,5 điểm; 1-2 lớp: 1 điểm; không tổ chức: 0 điểm | 4=2 3=1.5 2=1 1=1 0=0
5 | Số nhà tạm, nhà dột nát | Không còn nhà tạm: 5 điểm; còn 1-5 nhà: 3 điểm; còn trên 5 nhà: 0 điểm | 0=5 1=3 5=3 6=0
10 |  | Mỗi văn bản không đúng thẩm quyền, thủ tục bị trừ 0,5 điểm đến khi hết số điểm của chỉ tiêu này | 0=10 1=9.5 20=0 25=0
4 |  | Tính theo tỷ lệ % hồ sơ đúng hạn x 4 điểm | 100=4 50=2 0=0
5 |  | Tối đa 5 điểm, trong đó: mỗi mô hình 2 điểm, mỗi sáng kiến 1 điểm | 1/0=2 0/1=1 9/9=5
3 |  | Điểm = a/b x 3; a: số hồ sơ đúng hạn; b: tổng số hồ sơ. Nếu không phát sinh hồ sơ thì đạt 03 điểm | 1/2=1.5 0/0=3
3 |  | Điểm = a/b x 3; a: số hồ sơ đúng hạn; b: tổng số hồ sơ. Nếu b = 0 thì được 3 điểm | 1/2=1.5 0/0=3
3 |  | Mỗi ý kiến không hài lòng giảm 0,5 điểm | 0=3 1=2.5 9=0
3 |  | Mỗi lần bị nhắc nhở giảm 0,5 điểm | 0=3 1=2.5 9=0
3 |  | Cứ chậm một ngày trừ 0,5 điểm | 0=3 1=2.5 9=0
3 |  | Mỗi nhiệm vụ chậm trừ 1 điểm | 0=3 1=2 4=0
3 |  | Mỗi tin/bài được 0,1 điểm | 1=0.1 30=3 40=3
5 |  | Mỗi sản phẩm OCOP được xếp hạng 3 sao trở lên được 1 điểm | 1=1 5=5 9=5
3 |  | Điểm = số xã đạt chuẩn/tổng số đơn vị cấp xã x 3 | 1/2=1.5
3 |  | Điểm = số hộ có người tham gia/tổng số hộ x 3 | 1/2=1.5
3 |  | Điểm = số máy tính có kết nối/tổng số máy tính x 3 | 1/2=1.5
3 |  | Điểm = số CBCCVC được tập huấn/tổng số cán bộ, công chức, viên chức x 3 | 1/2=1.5
`;

testEarns(SCORED);

/** Sentences that only a person can decide, by what is wrong with them: maximum | title | scoring. */
const DOUBTFUL: Readonly<Record<string, string>> = {
  'files, or the days of each': `
5 |  | Mỗi báo cáo chậm 01 ngày trừ 0,1 điểm
5 |  | Cứ mỗi báo cáo chậm 01 ngày trừ 0,1 điểm
5 |  | Mỗi hồ sơ chậm một ngày trừ 0,1 điểm
5 |  | Từng văn bản quá hạn 1 ngày bị trừ 0,1 điểm
5 |  | Mỗi báo cáo thiếu một nội dung trừ 0,5 điểm
5 |  | Mỗi ngày chậm/báo cáo trừ 0,1 điểm
5 |  | Trừ 0,1 điểm/ngày chậm/báo cáo`,
  'how often something is done, and not points for each time': `
5 | Số cuộc họp | Mỗi quý 1 cuộc: 5 điểm; không: 0 điểm
5 | Số cuộc họp | Mỗi quý họp một cuộc: 5 điểm
5 | Đối thoại | Mỗi năm 1 lần: 5 điểm; không: 0 điểm
5 | Sản phẩm | Mỗi xã một sản phẩm: 5 điểm`,
  'points that are lost, or earned for fewer of what there is': `
5 |  | Mỗi hộ nghèo giảm 0,1 điểm
5 |  | Mỗi vụ tai nạn giảm 0,2 điểm
5 |  | Mỗi bậc giảm 0,5 điểm
5 |  | Tai nạn giao thông: giảm 0,5 điểm/vụ`,
  'things of a rank, and things of any': `
2 | Sáng kiến | Từ 3 sáng kiến cấp tỉnh trở lên: 2 điểm; từ 1 đến 2 sáng kiến: 1 điểm; không có: 0 điểm
2 | Hội nghị | Từ 3 hội nghị trực tuyến trở lên: 2 điểm; dưới 3 hội nghị: 1 điểm
2 | Tai nạn | Từ 2 vụ nghiêm trọng trở lên: 0 điểm; dưới 2 vụ: 2 điểm`,
  'a total that its part may pass, or is none of': `
5 |  | Điểm = số máy tính/tổng số CBCC x 5
5 |  | Điểm = a/b x 5; a: số tài khoản; b: tổng số người dân
5 |  | Điểm = số ý kiến/tổng số đơn vị x 5
5 |  | Điểm = số cuộc họp/tổng số tháng x 5
5 |  | Điểm = số hồ sơ trực tuyến/tổng số hồ sơ trực tiếp x 5
5 |  | Điểm = số hồ sơ đúng hạn/tổng số hồ sơ trễ hạn x 5
5 |  | Điểm = số kiến nghị được giải quyết/tổng số kiến nghị chưa giải quyết x 5
5 |  | Điểm = số nam/tổng số nữ x 5
5 |  | Điểm = số cuộc đã họp/số cuộc theo quy định x 5
5 |  | Điểm = số lớp đã mở/tổng số lớp theo kế hoạch x 5
5 |  | Điểm = số thu/tổng số chi x 5
5 |  | Điểm = số ngày giải quyết thực tế/số ngày giải quyết theo quy định x 5`,
  'a case without what is counted that is worth a part of the points': `
3 |  | Điểm = a/b x 3; a: số hồ sơ đúng hạn; b: tổng số hồ sơ. Nếu không phát sinh hồ sơ thì đạt 2 điểm
3 |  | Điểm = a/b x 3; a: số hồ sơ đúng hạn; b: tổng số hồ sơ. Nếu không có hồ sơ trễ hạn thì được 3 điểm`,
  'a number of things for each of others, which has parts': `
3 | Số máy tính/CBCC | Từ 1 máy trở lên: 3 điểm; dưới 1 máy: 0 điểm
3 | Số cuộc họp/xã | Từ 2 cuộc trở lên: 3 điểm; dưới 2 cuộc: 0 điểm`,
  'parts within a part, and an inverse proportion': `
3 |  | Tối đa 2 điểm, trong đó: mỗi mô hình 1 điểm; mỗi sáng kiến 0,5 điểm
3 |  | Mỗi hội nghị 1 điểm, trong đó mỗi tham luận 0,5 điểm
3 |  | Điểm = tỷ lệ nghịch hồ sơ trễ hạn x 3`,
  'more of a label than the title of the row': `
3 | Tỷ lệ hồ sơ | Tỷ lệ hồ sơ trên môi trường mạng đạt 90% trở lên: 3 điểm; dưới 90%: 0 điểm
3 | Tỷ lệ hồ sơ đúng hạn | Tỷ lệ hồ sơ đúng hạn và trước hạn từ 90%: 3 điểm; dưới 90%: 0 điểm
3 | Số vụ vi phạm | Số vụ vi phạm giảm 5% trở lên: 3 điểm; giảm dưới 5%: 0 điểm`,
};

testForAPerson(DOUBTFUL);

test('names of honours that begin as a comparison are none', async () => {
  const scoring =
    'Bằng khen của Thủ tướng: 3 điểm; bằng khen của Bộ: 2 điểm; bằng khen của tỉnh: 1 điểm; không có: 0 điểm';
  const draft = await imported(annexOf(['1', 'Khen thưởng (mức cao nhất)', '3', scoring]));

  expect(Object.keys(ruleIn(draft) as object)).toEqual(['choice']);
  expect(draft.rows).toEqual([]);
});
