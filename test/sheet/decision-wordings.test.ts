import { expect, test } from 'vitest';
import { annexOf, factsOf, imported } from './annexes.js';
import { testForAPerson } from './for-a-person.js';
import { scoredCells } from './scored-cells.js';
import { totalsBy } from './scored-draft.js';

/**
 * Sentences as decisions write them, and what each earns by hand: maximum | title, or nothing for `Mục thử` | scoring | figures=points.
 * Figures of a row stand as `1/2`, yes and no as `y` and `n`, an answer by its place as `#1`.
 */
const SCORED = String.raw`
2 | Thực hiện nhiệm vụ | Điểm = 2*(x/y), x: số nhiệm vụ hoàn thành đúng hạn, y: tổng số nhiệm vụ được giao | 1/2=1 2/2=2
2 | Thực hiện nhiệm vụ | Điểm = 2 x (x/y) với x là số nhiệm vụ hoàn thành đúng hạn và y là tổng số nhiệm vụ được giao | 1/2=1 2/2=2
2 | Thực hiện nhiệm vụ | Điểm = y/x x 2; x = tổng số nhiệm vụ được giao; y = số nhiệm vụ hoàn thành | 1/2=1 2/2=2
2 | Văn bản điện tử | (b/a) x điểm tối đa; trong đó a là tổng số văn bản đi, b là số văn bản đi được ký số | 1/2=1 2/2=2
2 | Thu ngân sách | ≥110% dự toán: 2 điểm; từ 100% đến <110% dự toán: 1 điểm; <100% dự toán: 0 điểm | 120=2 110=2 109.9=1 100=1 99.9=0
2 | Thu ngân sách trên địa bàn | Đạt từ 105% dự toán trở lên: 2 điểm; đạt từ 100% đến dưới 105% dự toán: 1,5 điểm; dưới 100% dự toán: 0 điểm | 105=2 104.9=1.5 100=1.5 99.9=0
2 | Thu ngân sách | Đạt 100% dự toán tỉnh giao trở lên: 2 điểm; dưới 100% dự toán tỉnh giao: 0 điểm | 130=2 100=2 99=0
2 | Tỷ lệ giảm hộ nghèo | Giảm từ 2% trở lên: 2 điểm; giảm từ 1% đến dưới 2%: 1 điểm; giảm dưới 1%: 0 điểm | 2=2 1.9=1 1=1 0.9=0 -1=0
2 | Tốc độ tăng thu | Tăng từ 10% trở lên: 2 điểm; tăng từ 5% đến dưới 10%: 1 điểm; tăng dưới 5%: 0 điểm | 10=2 9.9=1 5=1 4.9=0
2 | Sáng kiến | Mỗi sáng kiến nửa điểm, tối đa 2 điểm | 1=0.5 4=2 5=2
2 | Sáng kiến | Mỗi sáng kiến được cộng nửa điểm nhưng tổng không quá 2 điểm | 1=0.5 4=2 5=2
2 | Vi phạm | Mỗi lần vi phạm trừ nửa điểm | 0=2 1=1.5 4=0 5=0
2 | Báo cáo | Mỗi báo cáo chậm bị trừ nửa điểm, không trừ quá điểm tối đa | 0=2 1=1.5 9=0
2 | Báo cáo | Trừ nửa điểm/báo cáo chậm | 0=2 1=1.5 9=0
2 |  | Mỗi mô hình được nửa điểm, mỗi sáng kiến được 1 điểm, tối đa 2 điểm | 1/0=0.5 0/1=1 5/5=2
2 | Mô hình mới | Cộng thêm 0,5 điểm cho mỗi mô hình mới, tổng điểm cộng thêm không quá 2 điểm | 1=0.5 4=2 5=2
2 | Mô hình mới | Mỗi mô hình 0,5 điểm, tối đa bằng điểm chuẩn | 1=0.5 4=2 5=2
2 | Mô hình mới | Mỗi mô hình 0,5 điểm, tối đa bằng mức điểm tối đa của tiêu chí | 1=0.5 4=2 5=2
2 | Mô hình mới | Mỗi mô hình 0,5 điểm, không vượt quá số điểm của tiêu chí này | 1=0.5 4=2 5=2
10 | Xã đạt chuẩn | Mỗi xã đạt chuẩn nông thôn mới được 1 điểm, tối đa 10 điểm; không có xã nào đạt chuẩn 0 điểm | 0=0 1=1 10=10 12=10
1 | Gửi báo cáo | Mỗi lần gửi chậm trừ 0,25 điểm, trừ không quá số điểm của tiêu chí | 0=1 1=0.75 4=0 5=0
1 | Gửi báo cáo | Mỗi lần gửi chậm trừ 0,25 điểm, nhưng không trừ quá số điểm của tiêu chí này | 0=1 1=0.75 4=0 5=0
3 | Báo cáo | Báo cáo đúng hạn được 0,5 điểm/báo cáo, tối đa 3 điểm | 1=0.5 6=3 9=3
3 | Cổng thông tin | Đạt đủ 3 nội dung: 3 điểm; đạt 2 nội dung: 2 điểm; đạt 1 nội dung: 1 điểm; không đạt nội dung nào: 0 điểm | 3=3 2=2 1=1 0=0
3 | Trang TTĐT | Nếu không có trang thông tin điện tử thì 0 điểm; có trang thông tin điện tử được 3 điểm | y=3 n=0
3 | Hồ sơ | Điểm = a/b x 3; a: số hồ sơ đúng hạn; b: tổng số hồ sơ tiếp nhận. Không phát sinh hồ sơ thì được điểm tối đa | 1/2=1.5 0/0=3 2/2=3
3 | Hồ sơ | Điểm = a/b x 3; a: số hồ sơ đúng hạn; b: tổng số hồ sơ tiếp nhận. Nếu đơn vị không phát sinh hồ sơ trong năm thì chấm 3 điểm | 1/2=1.5 0/0=3 2/2=3
3 | Hồ sơ | Điểm = a/b x 3; a: số hồ sơ đúng hạn; b: tổng số hồ sơ tiếp nhận. Không có hồ sơ nào trong kỳ báo cáo: 0 điểm | 1/2=1.5 0/0=0 2/2=3
3 | Tỷ lệ hồ sơ đúng hạn | Đạt 100%: 3 điểm; nếu không đạt 100% thì 0 điểm | 100=3 99=0
3 | Tỷ lệ hồ sơ đúng hạn | Đạt 100% thì được 3 điểm, không đạt 100% thì không được điểm | 100=3 99=0
1 | Mức độ thực hiện kế hoạch CCHC | Hoàn thành 100% kế hoạch: 1;\nHoàn thành từ 70% - dưới 100% kế hoạch: tính theo công thức (tỷ lệ % hoàn thành x 1)/100%;\nHoàn thành dưới 70% kế hoạch: 0 | 100=1 85=0.85 70=0.7 69=0
1.5 | Tỷ lệ văn bản xử lý trên môi trường mạng | Từ 90% số văn bản trở lên thì điểm đánh giá là 1,5; Dưới 90% số văn bản thì điểm đánh giá được tính theo công thức: (Tỷ lệ % x 1,5)/90% | 100=1.5 90=1.5 45=0.75
2 |  | Mỗi thiết bị được cấp chứng nhận: 0,5 điểm, tối đa 2 điểm | 1=0.5 5=2
`;

const VALUES: Readonly<Record<string, boolean>> = { y: true, n: false };

test.each(scoredCells(SCORED))('“$scoring” of “$title” earns what it says, and nothing is told', async (cell) => {
  const { document, rows } = await imported(annexOf(['1', cell.title, cell.max, cell.scoring]));
  const facts = [...factsOf(document).values()];
  const sent = cell.answers.map(([figures = '']) =>
    Object.fromEntries(
      facts.map(({ id, type, options }, place) => {
        const figure = figures.split('/')[place] ?? '';
        const option = (options as { id: string }[] | undefined)?.[Number(figure.slice(1)) - 1]?.id;
        const value = type === 'choice' ? option : (VALUES[figure] ?? Number(figure));
        return [String(id), value ?? null];
      }),
    ),
  );

  expect(rows).toEqual([]);
  expect(totalsBy(document, sent).map((total) => total?.points)).toEqual(cell.answers.map(([, points]) => points));
});

/** Answers by days, months and quarters, which are names: maximum, scoring, and what each answer earns in its order. */
test.each([
  [
    '1',
    'Ban hành trong tháng 01: 1 điểm; ban hành trong tháng 02: 0,5 điểm; ban hành sau tháng 02 hoặc không ban hành: 0 điểm',
    ['1', '0.5', '0'],
  ],
  [
    '1',
    'Ban hành kịp thời (trước ngày 31/01): 1 điểm; ban hành không kịp thời: 0,5 điểm; không ban hành: 0 điểm',
    ['1', '0.5', '0'],
  ],
  ['1', 'Ban hành kịp thời (trong quý I): 1\nBan hành không kịp thời: 0,5\nKhông ban hành: 0', ['1', '0.5', '0']],
  ['3', 'Trước ngày 15/11: 3 điểm; trước ngày 30/11: 2 điểm; từ ngày 30/11: 0 điểm', ['3', '2', '0']],
  ['3', 'Sau 31/12: 0 điểm; sau 15/12: 1 điểm; đến hết 15/12: 3 điểm', ['0', '1', '3']],
])('of %s points: “%s” is a choice, each answer of which earns what it says', async (max, scoring, points) => {
  const { document, rows } = await imported(annexOf(['1', 'Kế hoạch', max, scoring]));
  const [{ id = '', options } = {}] = factsOf(document).values() as Iterable<{ id: string; options: { id: string }[] }>;

  expect(rows).toEqual([]);
  expect(totalsBy(document, options?.map((option) => ({ [id]: option.id })) ?? []).map((each) => each?.points)).toEqual(
    points,
  );
});

/** Siblings that say something else, or leave it open: maximum | title | scoring. */
const DOUBTFUL = `
2 | Báo cáo | Đúng hạn: 2 điểm; chậm: nửa điểm; không gửi: 0 điểm
2 | Báo cáo | Mỗi báo cáo chậm trừ nửa số điểm
2 | Báo cáo | Mỗi báo cáo chậm trừ nửa điểm tối đa
2 | Báo cáo | Mỗi báo cáo chậm trừ một nửa điểm
2 | Báo cáo | Chậm 02 ngày trừ 0,5 điểm
2 | Báo cáo | Chậm 01 ngày trừ 0,5 điểm; chậm 02 ngày trừ 1 điểm
2 | Báo cáo | Thiếu 01 báo cáo trừ 0,5 điểm/ngày
2 | Báo cáo | Trước ngày 15/11: 1 điểm; trước ngày 30/11: 2 điểm; từ ngày 30/11: 0 điểm
2 | Báo cáo | Trước ngày 15/11: 2 điểm; trước ngày 15/11: 1 điểm; từ ngày 15/11: 0 điểm
2 | Báo cáo | Trước ngày 15/11: 2 điểm; từ ngày 10/11 đến ngày 30/11: 1 điểm; sau ngày 30/11: 0 điểm
2 | Báo cáo | Ban hành (trước ngày 31/01): 2 điểm; ban hành (sau ngày 31/01): 1 điểm; không ban hành: 0 điểm
2 | Báo cáo | Có báo cáo (trước ngày 31/01, có số liệu): 2 điểm; không: 0 điểm
2 | Báo cáo | Ban hành kịp thời (trước ngày 38/01): 2 điểm; ban hành không kịp thời: 1 điểm; không ban hành: 0 điểm
2 | Báo cáo | Ban hành (trong quý I): 2 điểm; không ban hành: 0 điểm
2 | Báo cáo | Mỗi báo cáo đúng hạn được 1 điểm, chậm được nửa điểm, không gửi 0 điểm
2 | Thu ngân sách | ≥110% dự toán: 2 điểm; từ 100% đến <110% kế hoạch: 1 điểm; <100%: 0 điểm
2 | Thu ngân sách | Từ 100% đến 110% dự toán: 2 điểm; còn lại: 0 điểm
2 | Tỷ lệ giảm hộ nghèo | Giảm từ 2% trở lên: 2 điểm; tăng từ 1% trở lên: 0 điểm
2 | Tỷ lệ hộ nghèo | Giảm từ 2% trở lên: 2 điểm; giảm dưới 2%: 0 điểm
2 | Mục thử | Điểm = 2 x x; x: số mô hình
2 | Mục thử | Điểm = 2 x x/y; y: tổng số mô hình
2 | Mục thử | Điểm = a/b x 2; a: số hồ sơ đúng hạn; b: tổng số hồ sơ. Không phát sinh báo cáo thì được điểm tối đa
2 | Mục thử | Điểm = a/b x 2; a: số hồ sơ đúng hạn; b: tổng số hồ sơ. Không phát sinh hồ sơ thì được 1 điểm
2 | Mục thử | Điểm = a/b x 2; a: số hồ sơ đúng hạn; b: tổng số hồ sơ. Không có hồ sơ trễ hạn thì được điểm tối đa
2 | Tỷ lệ văn bản điện tử | Từ 90% số văn bản trở lên: 2 điểm; dưới 90% số đơn vị: (Tỷ lệ x 2)/90%
2 | Mục thử | Mỗi mô hình 0,5 điểm, tối đa bằng số điểm của nhóm
2 | Mục thử | Mỗi lỗi trừ 0,5 điểm, trừ không quá số điểm của cả nhóm
`;

testForAPerson(DOUBTFUL, expect.any(String));

test('months between two answers are told', async () => {
  const scoring = 'Ban hành trước tháng 3: 2 điểm; ban hành sau tháng 6: 0 điểm';
  const draft = await imported(annexOf(['1', 'Kế hoạch', '2', scoring]));

  expect(draft.rows).toMatchObject([
    { cell: 'D3', why: 'answer-left-out', params: { missing: 'từ tháng 3 đến tháng 6' } },
  ]);
});
