import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';

testEarns(`
2 | Tỷ lệ ký số | Từ ８０％ trở lên: ２ điểm; dưới ８０％: ０ điểm | 80=2 79=0
2 | Tỷ lệ ký số | Đạt từ 80 phần trăm trở lên: 2 điểm; dưới 80 phần trăm: 0 điểm | 80=2 79=0
2 | Tỷ lệ xã có cán bộ | a. Từ 90%: 2 điểm. b. Từ 80% đến dưới 90%: 1 điểm. c. Dưới 80%: 0 điểm | 90=2 89=1 80=1 79=0
2 | Tỷ lệ xã có bác sĩ | a. Từ 90% trở lên: 2 điểm b. Từ 80% đến dưới 90%: 1 điểm c. Dưới 80%: 0 điểm | 90=2 89=1 80=1 79=0
4 | Tỷ lệ hộ | a. Từ 90%: 4 điểm; b. Từ 80% đến dưới 90%: 3 điểm; c. Từ 70% đến dưới 80%: 2 điểm; d. Từ 60% đến dưới 70%: 1 điểm; đ. Dưới 60%: 0 điểm | 90=4 89=3 79=2 69=1 59=0
`);

testForAPerson({
  'a footnote in square brackets, or raised': `
2 | Ghi nhận | Đạt [1]: 2 điểm; không đạt: 0 điểm
2 | Kế hoạch | Có kế hoạch[2]: 2 điểm; không có: 0 điểm
2 | Kế hoạch | Có kế hoạch¹: 2 điểm; không có: 0 điểm
`,
  'letters of a formula as a list': `
5 | Hồ sơ | Điểm = b/a x 5; a. Tổng số hồ sơ; b. Số hồ sơ đúng hạn
`,
});
