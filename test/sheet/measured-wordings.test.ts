import { expect, test } from 'vitest';
import { annexOf, factsOf, imported } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';

/** Sentences of what changed, of the time it took, of a rest of a ratio, of a cap in items, and with numbered parts: on and beside each end. */
testEarns(`
5 | Tai nạn giao thông | Giảm cả 3 tiêu chí: 5 điểm; giảm 2 tiêu chí: 3 điểm; giảm 1 tiêu chí: 1 điểm; không giảm: 0 điểm | 3=5 2=3 1=1 0=0
5 | Tai nạn giao thông | Giảm cả 3 tiêu chí: 5 điểm; giảm 2 tiêu chí: 3 điểm; giảm 1 tiêu chí: 1 điểm; không giảm tiêu chí nào: 0 điểm | 3=5 2=3 1=1 0=0
2 | Số vụ khiếu nại | Giảm từ 2 vụ trở lên: 2 điểm; giảm 1 vụ: 1 điểm; không giảm: 0 điểm | 3=2 2=2 1=1 0=0
5 | Biên chế | Không vượt biên chế: 5 điểm; vượt 01 biên chế: 3 điểm; vượt từ 02 biên chế trở lên: 0 điểm | 0=5 1=3 2=0
5 | Biên chế | Vượt 01 biên chế trừ 1 điểm | 0=5 1=4 5=0 6=0
5 | Tỷ lệ hồ sơ trễ hạn | (1 - tỷ lệ) x 5 | 0=5 40=3 100=0
5 | Tỷ lệ hồ sơ trễ hạn | Điểm = (1 - Tỷ lệ hồ sơ trễ hạn) x 5 | 0=5 40=3 100=0
5 | Tỷ lệ hộ nghèo | Điểm = (100% - tỷ lệ) x điểm tối đa | 0=5 40=3 100=0
5 | Tỷ lệ hồ sơ trễ hạn | Không có: 5 điểm; dưới 2%: 3 điểm; từ 2% trở lên: 0 điểm | 0=5 0.1=3 1.9=3 2=0
5 | Kế hoạch | Ban hành trong vòng 10 ngày: 5 điểm; trong vòng 20 ngày: 3 điểm; trên 20 ngày: 0 điểm | 10=5 11=3 20=3 21=0
5 | Kế hoạch | Ban hành trong vòng 10 ngày: 5 điểm; sau 10 ngày: 0 điểm | 10=5 11=0
5 | Cảnh báo an toàn thông tin | Trong 24 giờ: 5 điểm; trong 48 giờ: 3 điểm; quá 48 giờ: 0 điểm | 24=5 24.5=3 48=3 48.5=0
2 | Đào tạo | 0,5 điểm/lớp, tối đa 04 lớp | 1=0.5 4=2 5=2
2 | Đào tạo | Mỗi lớp 0,5 điểm, tính tối đa 4 lớp | 1=0.5 4=2 5=2
2 | Đào tạo | Mỗi lớp 0,5 điểm (không quá 4 lớp) | 1=0.5 4=2 5=2
5 | Mô hình | Mỗi mô hình 1 điểm nhưng không quá 5 mô hình | 1=1 5=5 6=5
5 | Đơn thư | Giải quyết 100% đơn: 5 điểm; từ 90% trở lên: 3 điểm; còn lại: 0 điểm | 100=5 99.9=3 90=3 89.9=0
5 | Đơn thư | Giải quyết từ 95% đơn trở lên: 5 điểm; dưới 95%: 0 điểm | 95=5 94.9=0
5 | Chữ ký số | Ký số từ 95% văn bản: 5 điểm; dưới 95%: 0 điểm | 95=5 94.9=0
5 | Hồ sơ | Số hóa 100% hồ sơ: 5 điểm; từ 80% đến dưới 100%: 2 điểm; dưới 80%: 0 điểm | 100=5 99.9=2 80=2 79.9=0
5 | Góp ý | Trả lời 100% ý kiến đúng hạn: 5 điểm; từ 80% đến dưới 100%: 3 điểm; dưới 80%: 0 điểm | 100=5 99.9=3 80=3 79.9=0
5 | Văn bản | Rà soát 100% văn bản: 5 điểm; từ 90%: 3 điểm; dưới 90%: 0 điểm | 100=5 90=3 89.9=0
5 | Giám sát | Giám sát 2 cuộc trở lên: 5 điểm; 1 cuộc: 3 điểm; không giám sát: 0 điểm | 2=5 1=3 0=0
`);

test.each([
  ['Giải quyết 100% đơn: 5 điểm; dưới 100%: 0 điểm', 'tỷ lệ đơn được giải quyết'],
  ['Trả lời 100% ý kiến đúng hạn: 5 điểm; dưới 100%: 0 điểm', 'tỷ lệ ý kiến được trả lời đúng hạn'],
  ['Xử lý từ 90% số phản ánh: 5 điểm; dưới 90%: 0 điểm', 'tỷ lệ phản ánh được xử lý'],
])('of “%s” the ratio is called “%s”', async (scoring, name) => {
  const draft = await imported(annexOf(['1', 'Công việc', '5', scoring]));

  expect([...factsOf(draft.document).values()]).toMatchObject([{ title: { vi: `Công việc: ${name}` } }]);
});

test.each([
  ['(1) Có kế hoạch: 2 điểm; (2) Có báo cáo: 2 điểm', 2],
  ['1. Có kế hoạch: 2 điểm. 2. Có báo cáo: 2 điểm.', 2],
  ['(a) Có kế hoạch: 4 điểm; (b) Không có kế hoạch: 0 điểm', 1],
])('the parts of “%s” are read without their numbers', async (scoring, statements) => {
  const draft = await imported(annexOf(['1', 'Văn bản', '4', scoring]));

  expect(draft.rows).toEqual([]);
  expect([...factsOf(draft.document).values()].map(({ type }) => type)).toEqual(Array(statements).fill('boolean'));
});

test('a fall of a number is counted by its name', async () => {
  const draft = await imported(
    annexOf(['1', 'Biên chế', '5', 'Không vượt: 5 điểm; vượt 01 biên chế: 3 điểm; vượt từ 02 biên chế: 0 điểm']),
  );

  expect([...factsOf(draft.document).values()].map(({ title }) => title)).toEqual([
    { vi: 'Biên chế: số biên chế vượt' },
  ]);
});

testForAPerson({
  'no change of something else': `
5 | Tai nạn giao thông | 3 tiêu chí: 5 điểm; 2 tiêu chí: 3 điểm; 1 tiêu chí: 1 điểm; không giảm: 0 điểm
5 | Tai nạn giao thông | Giảm 3 tiêu chí trở lên: 5 điểm; giảm 1 - 2 tiêu chí: 3 điểm; không vượt: 0 điểm
5 | Tai nạn giao thông | Giảm 2 điểm: 5 điểm; giảm 1 điểm: 3 điểm; không giảm: 0 điểm
5 | Biên chế | Vượt 01 biên chế trở lên trừ 1 điểm
`,
  'the rest of another ratio': `
5 | Tỷ lệ | (1 - Tỷ lệ) x 5; Tỷ lệ = a/b; a: số hồ sơ trễ hạn; b: tổng số hồ sơ
5 | Tỷ lệ hồ sơ đúng hạn | (1 - tỷ lệ) x 5
5 | Tỷ lệ hồ sơ trễ hạn | (1 - tỷ lệ/2) x 5
5 | Tỷ lệ hồ sơ trễ hạn | (90% - tỷ lệ) x 5
5 | Tỷ lệ hồ sơ trễ hạn | Không phát sinh: 5 điểm; dưới 2%: 3 điểm; từ 2% trở lên: 0 điểm
`,
  'days of two kinds, and what took none': `
5 | Kế hoạch | Ban hành trong 10 ngày làm việc: 5 điểm; sau 10 ngày: 0 điểm
5 | Kế hoạch | Ban hành trong vòng 5 ngày: 5 điểm; sau 5 ngày: 3 điểm; không ban hành: 0 điểm
5 | Kế hoạch | Ban hành trước 10 ngày: 5 điểm; sau 10 ngày: 0 điểm
`,
  'a cap in items that is none of the row': `
5 | Mô hình | Mỗi mô hình 1 điểm, tối đa 3 mô hình
5 | Mô hình | Mỗi mô hình 1 điểm, tối đa 5 sáng kiến
5 | Mô hình | Mỗi mô hình 2 điểm, tối đa 5 mô hình
`,
  'what was not done beside a ratio of what was, and a deed with two things': `
5 | Hồ sơ | Số hóa từ 80% hồ sơ trở lên: 5 điểm; không số hóa: 0 điểm
5 | Dữ liệu | Cập nhật 100% dữ liệu: 5 điểm; dưới 100%: 2 điểm; không cập nhật: 0 điểm
5 | Dữ liệu | Cập nhật 100% dữ liệu: 5 điểm; rà soát 90% dữ liệu: 2 điểm; còn lại: 0 điểm
5 | Thiết bị | Trang bị 100% cán bộ máy tính: 5 điểm; dưới 100%: 0 điểm
5 | Đơn thư | Giải quyết 100%: 5 điểm; dưới 100%: 0 điểm
`,
  'numbers that may be points': `
4 | Văn bản | (4) Có kế hoạch; (0) Không có kế hoạch
4 | Văn bản | (1) Có kế hoạch; (2) Có kế hoạch và báo cáo
`,
});
