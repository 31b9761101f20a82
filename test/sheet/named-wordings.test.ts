import { expect, test } from 'vitest';
import { annexOf, factsOf, imported } from './annexes.js';
import { testForAPerson } from './for-a-person.js';
import { earnedBy, scoredCells } from './scored-cells.js';

/** Synthetic cells whose first answer names the figure, where the title of the row is none, and what they earn by hand. */
const READ = String.raw`
5 | Hòa giải ở cơ sở | Tỷ lệ hòa giải thành từ 80% trở lên: 5 điểm; từ 70% đến dưới 80%: 4 điểm; dưới 70%: 0 điểm | 80=5 79=4 70=4 69=0
5 | Hòa giải ở cơ sở | Tỷ lệ hòa giải thành: từ 80% trở lên: 5 điểm; từ 70% đến dưới 80%: 4 điểm; dưới 70%: 0 điểm | 80=5 79=4 69=0
5 | Hòa giải ở cơ sở | Tỷ lệ hòa giải thành:\n- Từ 80% trở lên: 5 điểm\n- Từ 70% đến dưới 80%: 4 điểm\n- Dưới 70%: 0 điểm | 80=5 79=4 69=0
5 | Hòa giải ở cơ sở | Tỷ lệ hòa giải thành ≥ 80%: 5 điểm; tỷ lệ hòa giải thành ≥ 70%: 4 điểm; tỷ lệ hòa giải thành < 70%: 0 điểm | 80=5 79=4 69=0
5 | Hòa giải ở cơ sở | Tỷ lệ hòa giải không thành dưới 20%: 5 điểm; từ 20% trở lên: 0 điểm | 19=5 20=0
5 | Vốn ủy thác | Tỷ lệ nợ quá hạn dưới 0,1%: 5 điểm; từ 0,1% đến 0,5%: 3 điểm; trên 0,5%: 0 điểm | 0.05=5 0.1=3 0.5=3 0.6=0
5 | Nhà tiêu hợp vệ sinh | Tỷ lệ hộ có nhà tiêu từ 90%: 5 điểm, từ 80% đến dưới 90%: 3 điểm, dưới 80%: 0 điểm | 90=5 89=3 80=3 79=0
5 | Tiêm chủng | Tỷ lệ trẻ em dưới 1 tuổi tiêm đủ từ 95% trở lên: 5 điểm; dưới 95%: 0 điểm | 95=5 94=0
5 | Cấp giấy chứng nhận | Tỷ lệ cấp giấy đạt 80% trở lên được 5 điểm; dưới 80% được 2 điểm | 80=5 79=2
8 | Đầu tư công | Tỷ lệ giải ngân ≥ 95%: 8 điểm; < 95%: (tỷ lệ giải ngân/95%) x 8 | 95=8 47.5=4
4 | Thư viện xã | Số sách bổ sung từ 200 bản trở lên: 4 điểm; từ 100 bản đến dưới 200 bản: 2 điểm; dưới 100 bản: 0 điểm | 200=4 199=2 100=2 99=0
4 | Thư viện xã | Số sách bổ sung từ 200 trở lên: 4 điểm; từ 100 đến dưới 200: 2 điểm; dưới 100: 0 điểm | 200=4 199=2 100=2 99=0
5 | Quỹ hỗ trợ | Số tiền vận động từ 500 triệu đồng: 5 điểm; từ 200 triệu đồng: 3 điểm; dưới 200 triệu đồng: 0 điểm | 500=5 499=3 200=3 199.9=0
`;

test.each(scoredCells(READ))('“$scoring” of “$title” asks for the figure that it names', async (cell) => {
  const { document, rows } = await imported(annexOf(['1', cell.title, cell.max, cell.scoring]));
  const titles = [...factsOf(document).values()].map(({ title }) => (title as { readonly vi: string }).vi);
  const [name = ''] = /^(?:Tỷ lệ|Số) \p{L}+ \p{L}+/u.exec(cell.scoring) ?? [];

  expect(rows).toEqual([]);
  expect(titles).toEqual([expect.stringContaining(`${cell.title}: ${name.toLowerCase()}`)]);
  expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
});

/** Two figures, a figure of another kind, or one beside a title that is a figure itself. */
const DOUBTFUL = `
5 | Hòa giải ở cơ sở | Tỷ lệ hòa giải thành từ 80% trở lên và tỷ lệ tiếp nhận từ 90%: 5 điểm; còn lại: 0 điểm
5 | Hòa giải ở cơ sở | Tỷ lệ hòa giải thành từ 80% trở lên: 5 điểm; tỷ lệ tiếp nhận từ 70% đến dưới 80%: 4 điểm; dưới 70%: 0 điểm
5 | Hòa giải ở cơ sở | Tỷ lệ hòa giải thành hoặc tỷ lệ tiếp nhận từ 80% trở lên: 5 điểm; dưới 80%: 0 điểm
5 | Hòa giải ở cơ sở | Từ 80% trở lên: 5 điểm; tỷ lệ hòa giải thành dưới 80%: 0 điểm
5 | Hòa giải ở cơ sở | Tỷ lệ hòa giải thành từ 80% trở lên: 5 điểm; dưới 80%: số vụ hòa giải/tổng số vụ x 5
5 | Hòa giải ở cơ sở | Số vụ hòa giải thành từ 80% trở lên: 5 điểm; dưới 80%: 0 điểm
5 | Hòa giải ở cơ sở | Tỷ lệ hòa giải thành từ 80 vụ trở lên: 5 điểm; dưới 80 vụ: 0 điểm
5 | Nợ thuế | Tỷ lệ nợ/tổng thu dưới 5%: 5 điểm; từ 5% đến 8%: 4 điểm; trên 8%: 0 điểm
5 | Tỷ lệ hộ nghèo | Tỷ lệ giảm hộ nghèo từ 1% trở lên: 5 điểm; dưới 1%: 0 điểm
5 | Thu hút đầu tư | Số dự án tăng từ 5 trở lên: 5 điểm; dưới 5: 0 điểm
5 | Thu hút đầu tư | Số vốn đầu tư từ 500 trở lên: 5 điểm; dưới 500: 0 điểm
5 | Y tế cơ sở | Số bác sĩ trên một vạn dân từ 8 trở lên: 5 điểm; dưới 8: 0 điểm
`;

testForAPerson(DOUBTFUL);
