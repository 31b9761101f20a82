import { expect, test } from 'vitest';
import { annexOf, imported } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';

/** Synthetic answers of which each takes in the one before or behind it, and what they earn by hand: the narrower one counts. */
const READ = `
5 | Tỷ lệ đường trục thôn được cứng hóa | 100%: 5 điểm; ≥ 90%: 4 điểm; ≥ 80%: 3 điểm; < 80%: 0 điểm | 100=5 99=4 90=4 80=3 79=0
5 | Tỷ lệ đường trục thôn được cứng hóa | Trên 90%: 5 điểm; trên 80%: 3 điểm; còn lại: 0 điểm | 91=5 90=3 81=3 80=0
5 | Tỷ lệ đường trục thôn được cứng hóa | Trên 90%: 5 điểm; từ 90% trở lên: 4 điểm; từ 80% trở lên: 3 điểm; dưới 80%: 0 điểm | 91=5 90=4 81=3 80=3 79=0
5 | Tỷ lệ đường trục thôn được cứng hóa | < 80%: 0 điểm; ≥ 80%: 3 điểm; ≥ 90%: 5 điểm | 100=5 90=5 89=3 80=3 79=0
5 | Tỷ lệ đường trục thôn được cứng hóa | < 50%: 0 điểm; < 80%: 3 điểm; ≥ 80%: 5 điểm | 100=5 80=5 79=3 50=3 49=0
5 | Tỷ lệ hộ nghèo | < 1%: 5 điểm; < 2%: 3 điểm; từ 2% trở lên: 0 điểm | 0.9=5 1=3 1.9=3 2=0
5 | Tỷ lệ hộ nghèo | ≤ 1%: 5 điểm; ≤ 2%: 3 điểm; > 2%: 0 điểm | 1=5 1.5=3 2=3 2.1=0
4 |  | ≥ 90%: 4 điểm; ≥ 80%: 3 điểm; < 80%: 0 điểm | 95=4 90=4 89=3 80=3 79=0
5 |  | Đạt tối thiểu 95%: 5 điểm; tối thiểu 90%: 4 điểm; dưới 90%: 0 điểm | 95=5 94=4 90=4 89=0
5 |  | 100% cán bộ được tập huấn: 5 điểm; từ 80% cán bộ trở lên: 3 điểm; dưới 80%: 0 điểm | 100=5 99=3 80=3 79=0
5 | Số mô hình | Từ 5 mô hình trở lên: 5 điểm; từ 3 mô hình trở lên: 3 điểm; dưới 3 mô hình: 0 điểm | 6=5 5=5 4=3 3=3 2=0
5 | Số mô hình | Có từ 5 mô hình trở lên: 5 điểm; có từ 1 mô hình trở lên: 3 điểm; không có: 0 điểm | 6=5 5=5 4=3 1=3 0=0
5 | Diện tích trồng rừng | ≥ 100 ha: 5 điểm; ≥ 50 ha: 3 điểm; < 50 ha: 0 điểm | 100=5 99.5=3 50=3 49.9=0
2 | Số vụ vi phạm | Dưới 5 vụ: 2 điểm; dưới 10 vụ: 1 điểm; từ 10 vụ: 0 điểm | 4=2 5=1 9=1 10=0
2 | Số vụ vi phạm | Không quá 2 vụ: 2 điểm; không quá 5 vụ: 1 điểm; trên 5 vụ: 0 điểm | 2=2 3=1 5=1 6=0
2 | Số vụ vi phạm | Không có: 2 điểm; dưới 3 vụ: 1 điểm; từ 3 vụ trở lên: 0 điểm | 0=2 1=1 2=1 3=0
5 |  | Không có đơn vượt cấp 5đ; có dưới 5 đơn vượt cấp 3đ; có từ 5 đơn vượt cấp trở lên 0đ | 0=5 1=3 4=3 5=0
5 |  | Trên 50 tin: 5 điểm; từ 30 - 50 tin: 3 điểm; dưới 30 tin: 1 điểm; không có: 0 điểm | 51=5 50=3 30=3 29=1 1=1 0=0
5 | Diện tích trồng rừng | Không có: 0 điểm; dưới 50 ha: 3 điểm; từ 50 ha: 5 điểm | 50=5 49.5=3 0.5=3 0=0
`;

testEarns(READ);

/** Answers that meet in another way, or whose points go up and down. */
const DOUBTFUL = `
5 | Tỷ lệ đường trục thôn được cứng hóa | ≥ 90%: 5 điểm; ≥ 80%: 3 điểm; < 70%: 0 điểm
5 | Tỷ lệ đường trục thôn được cứng hóa | ≥ 90%: 3 điểm; ≥ 80%: 5 điểm; < 80%: 0 điểm
5 | Tỷ lệ đường trục thôn được cứng hóa | ≥ 90%: 5 điểm; ≥ 80%: 5 điểm; < 80%: 0 điểm
5 | Tỷ lệ đường trục thôn được cứng hóa | ≥ 90%: 5 điểm; ≥ 80%: 3 điểm; ≤ 80%: 0 điểm
5 | Tỷ lệ đường trục thôn được cứng hóa | ≥ 90%: 5 điểm; ≥ 80%: cộng 3 điểm; < 80%: 0 điểm
5 | Tỷ lệ đường trục thôn được cứng hóa | ≥ 90%: 5 điểm; từ 80% đến 95%: 3 điểm; < 80%: 0 điểm
5 | Tỷ lệ hộ mắc | Không phát sinh: 5 điểm; dưới 5%: 3 điểm; từ 5% trở lên: 0 điểm
5 | Số mô hình | 5 mô hình: 5 điểm; từ 3 mô hình trở lên: 3 điểm; dưới 3 mô hình: 0 điểm
`;

testForAPerson(DOUBTFUL, expect.any(String));

test('nested answers whose points may add up to the maximum are read, and told not to reach it', async () => {
  const scoring = '≥ 90%: 5 điểm; ≥ 80%: 3 điểm; < 80%: 0 điểm';
  const draft = await imported(annexOf(['1', 'Tỷ lệ đường trục thôn được cứng hóa', '8', scoring]));

  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'max-not-reached', params: { best: '5' } }]);
});
