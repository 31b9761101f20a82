import { expect, test } from 'vitest';
import { csvOf, factsOf, HEADINGS, imported, ruleIn } from './annexes.js';
import { totalsBy } from './scored-draft.js';

/**
 * Sentences of annexes, and what each earns: maximum | title, or nothing for `Mục thử` | scoring, with \\n for a line end | figures=points.
 * Figures of a row stand as `1/2`, yes and no as `y` and `n`, an answer by its place as `#1`. `-` before the maximum: a penalty.
 * The points are by hand, from the sentence.
 */
const SCORED = String.raw`
5 |  | Trừ 0,5 điểm/lần vi phạm, tối đa trừ 3 điểm | 0=5 1=4.5 6=2 8=2
5 |  | Mỗi lần bị phê bình bị trừ 01 điểm, tối đa bị trừ 05 điểm | 0=5 1=4 5=0 6=0
2 |  | Gửi báo cáo chậm: trừ 0,25 điểm/báo cáo | 0=2 1=1.75 8=0 9=0
2 |  | Báo cáo chậm trừ 0,25 điểm/báo cáo, tối đa trừ 1 điểm | 0=2 1=1.75 4=1 9=1
2 |  | Gửi chậm: trừ 0,25 điểm/lần; không gửi: trừ 0,5 điểm/lần | 0/0=2 1/0=1.75 0/1=1.5
2 |  | Đơn vị bị phê bình: trừ 1 điểm/lần | 0=2 1=1 3=0
2 |  | Nộp chậm: trừ 0,1 điểm/ngày | 0=2 1=1.9 30=0
2 |  | Tổ chức hội nghị: 0,5 điểm/hội nghị nhưng không quá 2 điểm | 1=0.5 4=2 5=2
2 |  | Tin bài đăng Báo tỉnh: 0,2 điểm/tin; tin bài đăng Cổng thông tin: 0,1 điểm/tin; tối đa 2 điểm | 1/0=0.2 0/1=0.1 10/10=2
2 |  | Có mô hình: 0,5 điểm/mô hình; không có: 0 điểm | 1=0.5 4=2
-5 |  | Vi phạm quy chế: trừ 1 điểm/lần | 0=0 1=1 6=5
4 |  | Đúng hạn (4 điểm)\nChậm (2 điểm)\nKhông gửi (0 điểm) | #1=4 #2=2 #3=0
2 |  | Có (2 điểm); không (0 điểm) | y=2 n=0
5 |  | Tốt (5 điểm), khá (được 3 điểm), trung bình (0 điểm) | #1=5 #2=3 #3=0
5 | Tỷ lệ trẻ em | >95% (5 điểm); 90-95% (3 điểm); <90% (0 điểm) | 95.1=5 95=3 90=3 89=0
3 | Cán bộ | Trên 02 (hai) người: 3 điểm; 02 (hai) người: 1 điểm; dưới 02 (hai) người: 0 điểm | 3=3 2=1 1=0
4 |  | Đúng hạn: 4 (bốn) điểm; chậm: 2 (hai) điểm; không gửi: 0 điểm | #1=4 #2=2 #3=0
5 | Diện tích rừng trồng | Trên 100 ha: 5 điểm; từ 50 ha đến 100 ha: 3 điểm; dưới 50 ha: 1 điểm | 100.5=5 100=3 50=3 49.9=1
5 | Thu nhập | Từ 60 triệu đồng/người trở lên: 5 điểm; từ 50 đến dưới 60 triệu đồng/người: 3 điểm; dưới 50 triệu đồng/người: 0 điểm | 60=5 59.9=3 50=3 49=0
5 | Thời gian chờ | Dưới 15 phút: 5 điểm; từ 15 phút đến 30 phút: 3 điểm; trên 30 phút: 0 điểm | 14.9=5 15=3 30=3 30.1=0
5 | Kinh phí | Từ 1.000 triệu đồng trở lên: 5 điểm; còn lại: 0 điểm | 1000=5 999.9=0
2 | Băng thông | Từ 100 Mbps trở lên: 2 điểm; dưới 100 Mbps: 0 điểm | 100=2 99=0
5 | Trật tự | Không có vụ trọng án: 5 điểm; có 01 vụ: 2 điểm; có từ 02 vụ trở lên: 0 điểm | 0=5 1=2 2=0
3 |  | Không có đơn thư vượt cấp: 3 điểm; có 01 đơn: 2 điểm; có 02 đơn trở lên: 0 điểm | 0=3 1=2 2=0
5 |  | Không xảy ra: 5 điểm; 1 vụ: 3 điểm; từ 2 vụ trở lên: 0 điểm | 0=5 1=3 2=0
3 | Số lỗi | Không lỗi: 3 điểm; 1 lỗi: 2 điểm; từ 2 lỗi trở lên: 0 điểm | 0=3 1=2 2=0
3 |  | Không vi phạm: 3 điểm; vi phạm 1 lần: 1 điểm; vi phạm từ 2 lần trở lên: 0 điểm | #1=3 #2=1 #3=0
10 |  | Đúng hạn: 10 điểm\nTrễ hạn 01 ngày: 5 điểm\nTrễ hạn từ 02 ngày trở lên: 0 điểm | #1=10 #2=5 #3=0
1 |  | Có từ 02 sáng kiến, giải pháp trở lên: 1; có 01 sáng kiến, giải pháp: 0.5; không có: 0 | 2=1 1=0.5 0=0
3 | Sản phẩm | Mỗi sản phẩm OCOP 3 sao: 0,5 điểm; mỗi sản phẩm OCOP 4 sao: 1 điểm; tối đa 3 điểm | 1/0=0.5 0/1=1 2/3=3
2 | SIPAS | Điểm số được tính theo công thức: (Chỉ số hài lòng x 2)/100% | 100=2 50=1
10 | Tỷ lệ hồ sơ | Nếu tỷ lệ >= 50% thì điểm = điểm tối đa; nếu tỷ lệ < 50% thì điểm = tỷ lệ/50%*điểm tối đa | 50=10 25=5 100=10
5 | Tỷ lệ hồ sơ | Đạt từ 50% trở lên: 5 điểm; dưới 50%: tính theo công thức: (Tỷ lệ đạt được x 5)/50% | 50=5 25=2.5 60=5
1 | Tinh giản biên chế | Đạt từ 10% trở lên: 1; dưới 10% thì điểm đánh giá được tính theo công thức: Tỷ lệ đạt x 1/10% | 10=1 5=0.5
2 | Mật độ | Từ 5 người/km trở lên: 2 điểm; dưới 5 người/km: 0 điểm | 5.5=2 4.9=0
5 |  | Có từ 05 tin, bài/tháng trở lên: 5 điểm; từ 03 đến 04 tin, bài/tháng: 3 điểm; dưới 03 tin, bài/tháng: 0 điểm | 5=5 4=3 3=3 2=0
4 |  | 90% ≤ x ≤ 100%: 4 điểm; 80% ≤ x < 90%: 3 điểm; x < 80%: 0 điểm | 90=4 89=3 80=3 79=0
5 | Tỷ lệ hồ sơ | 95%≤x≤100%: 5 điểm; 80%≤x<95%: 3 điểm; x<80%: 0 điểm | 100=5 95=5 94=3 80=3 79=0
5 |  | Có: 5 điểm${'\v'}Không: 0 điểm | y=5 n=0
2 | Sáng kiến | Có sáng kiến được công nhận: cộng 2 điểm | y=2 n=0
-3 | Nợ đọng | Có nợ đọng: trừ 3 điểm | y=3 n=0
2 | Thực hiện kế hoạch thu | Đạt từ 100% kế hoạch trở lên: 2 điểm; từ 90% đến dưới 100% kế hoạch: 1 điểm; dưới 90%: 0 điểm | 120=2 100=2 99=1 89=0
2 | Chỉ tiêu thu | Đạt ≥ 100%: 2 điểm; < 100%: 0 điểm | 110=2 100=2 99=0
2 | Nhiệm vụ được giao | Từ 100% trở lên: 2 điểm; dưới 100%: 0 điểm | 105=2 100=2 99=0
2 | Kết quả thu | Trên 100%: 2 điểm; từ 90% đến 100%: 1 điểm; còn lại: 0 điểm | 120=2 100=1 90=1 89=0
5 | Kết quả thu | Đạt 110% trở lên: 5 điểm; từ 100% đến dưới 110%: 4 điểm; dưới 100%: 0 điểm | 130=5 110=5 109=4 99=0
2 | Báo cáo | Đơn vị có báo cáo: 2 điểm; đơn vị không có báo cáo: 0 điểm | #1=2 #2=0
`;

/** Sentences that only a person can decide, by what is wrong with them. */
const DOUBTFUL: Readonly<Record<string, string>> = {
  'an answer with a case between it and the other, behind the same words': `
2 | Kỷ luật | Đơn vị không có vi phạm: 2 điểm; đơn vị có vi phạm nghiêm trọng: 0 điểm
2 | Nợ đọng | Cơ quan không nợ đọng: 2 điểm; cơ quan nợ đọng kéo dài: 0 điểm
2 | Báo cáo | Đơn vị gửi báo cáo đúng hạn: 2 điểm; đơn vị không gửi báo cáo: 0 điểm
2 | Website | Website hoạt động thường xuyên: 2 điểm; website không hoạt động: 0 điểm`,
  'an answer that says more than the one before it denies': `
2 | Khiếu kiện | Không có khiếu kiện: 2 điểm; có khiếu kiện đông người: 0 điểm
2 | Cháy nổ | Không xảy ra cháy nổ: 2 điểm; xảy ra cháy nổ làm chết người: 0 điểm
2 | Website | Có website: 2 điểm; không có website tiếng Anh: 0 điểm
2 | Website | Có website bằng tiếng Anh: 2 điểm; không có website: 0 điểm
2 | Chỉ đạo | Có kế hoạch, báo cáo: 2 điểm; không có kế hoạch: 0 điểm`,
  'a title that denies, and an answer that denies it': `
2 | Không để xảy ra cháy nổ | Không: 2 điểm; có: 0 điểm
2 | Không có khiếu nại vượt cấp | Có: 0 điểm; không có: 2 điểm
2 | Không vi phạm | Không: 2 điểm; có: 0 điểm`,
  'points for each of what only some units have, for a time, or for more than one': `
2 |  | Xã miền núi: 1 điểm/mô hình; xã đồng bằng: 0,5 điểm/mô hình
2 |  | Đối với cấp tỉnh: 1 điểm/mô hình
2 |  | Từ 90% trở lên: 1 điểm/xã
2 |  | Báo cáo quý: 0,5 điểm/quý
2 |  | Hồ sơ trễ hạn: trừ 0,5 điểm/5 hồ sơ
2 |  | Chậm: trừ 0,5 điểm/ngày/báo cáo
2 |  | Vi phạm: 0,5 điểm/lần
2 |  | Có sáng kiến: 1 điểm/sáng kiến; có sáng kiến cấp tỉnh: 2 điểm/sáng kiến`,
  'a number with other words than its own': `
4 |  | Đúng hạn: 4 (năm) điểm; chậm: 2 điểm; không gửi: 0 điểm`,
  'a number of tens or hundreds, and an amount of two units or in English thousands': `
2 | Dân số | Trên 5 trăm hộ: 2 điểm; còn lại: 0 điểm
5 | Thu | Trên 1,5 tỷ đồng: 5 điểm; từ 500 triệu đồng đến 1,5 tỷ đồng: 3 điểm; dưới 500 triệu đồng: 0 điểm
5 | Rừng | Từ 1,500 ha trở lên: 5 điểm; dưới 1,500 ha: 0 điểm
5 | Rừng | Từ 10 ha trở lên: 5 điểm; từ 5 đến 9 ha: 3 điểm; dưới 5 ha: 0 điểm`,
  'a band of a plan that has values above it': `
2 | Kết quả thu | Từ 100% đến 110%: 2 điểm; còn lại: 0 điểm
2 | Thu so với dự toán | Từ 90% đến 100%: 2 điểm; còn lại: 0 điểm`,
};

const cellsOf = (table: string) =>
  table
    .replace(/^\n|\n$/g, '')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.replace(/^ +| +$/g, '').replaceAll('\\n', '\n')))
    .map(([max = '', title = '', scoring = '', points = '']) => ({ max, title: title || 'Mục thử', scoring, points }));

/** An annex of one row, and of one of 10 points that each unit has; with `-` before the maximum the row is a penalty. */
const annexOf = ({ max, title, scoring }: { readonly max: string; readonly title: string; readonly scoring: string }) =>
  csvOf([
    HEADINGS,
    ['I', max.startsWith('-') ? 'Điểm trừ' : 'Nhóm', '', ''],
    ['1', title, max, scoring],
    ...(max.startsWith('-')
      ? [
          ['II', 'Nhóm', '', ''],
          ['1', 'Mạng', '10', 'Mỗi mạng 1 điểm'],
        ]
      : []),
  ]);

const VALUES: Readonly<Record<string, boolean>> = { y: true, n: false };

test.each(cellsOf(SCORED))('“$scoring” earns what it says', async ({ points, ...row }) => {
  const { document } = await imported(annexOf(row));
  const facts = [...factsOf(document).values()].filter(({ id }) => id !== 'mang');
  const answers = points.split(' ').map((answer) => answer.split('='));
  const answerOf = ({ type, options }: (typeof facts)[number], figure = '') => {
    if (type === 'boolean') return VALUES[figure] ?? null;
    return type === 'choice' ? (options as { id: string }[])[Number(figure.slice(1)) - 1]?.id : Number(figure);
  };
  const sent = answers.map(([figures = '']) =>
    Object.fromEntries([
      ...(row.max.startsWith('-') ? [['mang', 10]] : []),
      ...facts.map((fact, place) => [String(fact.id), answerOf(fact, figures.split('/')[place])]),
    ]),
  );
  const earned = totalsBy(document, sent).map((total) => total?.points);
  const lost = (value: string | undefined) => String(10 - Number(value));

  expect(earned.map((value) => (row.max.startsWith('-') ? lost(value) : value))).toEqual(
    answers.map(([, value]) => value),
  );
});

test.each(Object.entries(DOUBTFUL).flatMap(([what, table]) => cellsOf(table).map((row) => ({ what, ...row }))))(
  '$what: “$scoring” is for a person',
  async (row) => {
    const draft = await imported(annexOf(row));

    expect(ruleIn(draft)).toBeUndefined();
    expect(draft.rows.length).toBeGreaterThan(0);
  },
);
