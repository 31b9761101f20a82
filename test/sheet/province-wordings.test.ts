import { expect, test } from 'vitest';
import { annexOf, csvOf, factsOf, HEADINGS, imported, nodesOf, ruleIn } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';

/** Sentences of annexes, and what they earn by hand: maximum | title, or nothing for `Mục thử` | scoring | figures=points. */
const READ = `
3 | Tập huấn | Tổ chức từ 03 lớp trở lên: 3 điểm; 02 lớp: 2 điểm; 01 lớp: 1 điểm; không tổ chức: 0 điểm | 4=3 3=3 2=2 1=1 0=0
3 | Tập huấn | Mở 3 lớp trở lên 3đ; mở 1-2 lớp 2đ; không mở 0đ | 3=3 2=2 1=2 0=0
4 | Tỷ lệ máy tính | Mức 1: ≥ 90%: 4 điểm; Mức 2: ≥ 70% và < 90%: 2 điểm; Mức 3: < 70%: 0 điểm | 90=4 89=2 70=2 69=0
4 | Tỷ lệ máy tính | Tốt (≥90%): 4 điểm; Khá (70% - <90%): 3 điểm; TB (50% - <70%): 1 điểm; Yếu (<50%): 0 điểm | 90=4 70=3 50=1 49=0
4 | Tỷ lệ phòng họp | Nếu tỷ lệ này ≥ 90% thì điểm đánh giá là 4; nếu tỷ lệ này từ 50% - <90% thì điểm đánh giá là 2; nếu < 50% thì điểm đánh giá là 0 | 90=4 50=2 49=0
4 | Tỷ lệ máy tính | Đạt 100%: bốn điểm; từ 80% đến dưới 100%: ba điểm; dưới 80%: không điểm | 100=4 80=3 79=0
4 | Tỷ lệ máy tính | Đạt 100%: 4 điểm; từ 80% đến dưới 100%: hai điểm rưỡi; dưới 80%: một phần tư số điểm | 100=4 80=2.5 79=1
3 | Tỷ lệ máy tính | Đạt 100% [3 điểm]; từ 80% đến dưới 100% [2 điểm]; dưới 80% [0 điểm] | 100=3 80=2 79=0
3 | Tỷ lệ máy tính | Đạt 100% {3đ}; từ 80% đến dưới 100% {2đ}; dưới 80% {0đ} | 100=3 80=2 79=0
4 |  | Hoàn thành 100%: 4 điểm; từ 80% đến <100%: 3 điểm; <80%: không điểm | 100=4 99=3 80=3 79=0
3 |  | Mỗi một mô hình được một điểm, tối đa ba điểm | 1=1 2=2 4=3
3 | Tỷ lệ máy tính | Đạt 100%: điểm tuyệt đối; dưới 100%: 0 điểm | 100=3 99=0
5 | Tỷ lệ xã đạt | Từ 90% trở lên (Tốt): 5 điểm; từ 70% đến dưới 90% (Khá): 3 điểm; dưới 70% (Yếu): 0 điểm | 90=5 89=3 70=3 69=0
5 | Kiểm tra | Mỗi cuộc kiểm tra: một điểm, tối đa năm điểm | 1=1 9=5
5 | Kiểm tra | Nhiều hơn 20 hồ sơ: 5 điểm; ít hơn hoặc bằng 20 hồ sơ: 0 điểm | 21=5 20=0
2 | Số cuộc kiểm tra | 0,5đ/cuộc, tối đa không quá 2đ | 1=0.5 9=2
2 |  | Tối đa 2 điểm, mỗi lỗi trừ 0,5 điểm, trừ hết điểm | 0=2 1=1.5 9=0
1 |  | Mỗi vụ việc cộng 0,1 điểm, tối đa 1 điểm | 1=0.1 3=0.3 40=1
5 |  | Thưởng 1 điểm cho mỗi trường hợp | 1=1 9=5
3 | Lượt truy cập | Mỗi lượt 0,1 điểm; tổng số điểm tối đa không quá 3 điểm | 1=0.1 100=3
`;

testEarns(READ);

/** Sentences that say more, or less, than a rule could. */
const DOUBTFUL: Readonly<Record<string, string>> = {
  'points for what nobody wishes for': `
5 |  | Mỗi vụ được 1 điểm
5 |  | 1 điểm/vụ việc
5 |  | Mỗi vụ tai nạn 1 điểm
5 |  | Mỗi sự cố: 1 điểm, tối đa 5 điểm
5 |  | Mỗi đơn khiếu nại: 1 điểm
5 |  | Mỗi đơn thư 0,5 điểm
5 |  | Mỗi máy tính nhiễm mã độc 0,5 điểm
5 |  | Mỗi công chức bị kỷ luật 1 điểm
5 |  | Mỗi văn bản phê bình 0,5 điểm
5 |  | Mỗi vụ phạm pháp hình sự 1 điểm
5 |  | Mỗi hộ nghèo: 0,1 điểm
5 |  | Mỗi văn bản chưa xử lý 0,1 điểm
5 |  | Mỗi nhiệm vụ không hoàn thành: 1 điểm
5 |  | 0,1 điểm/văn bản trả lại`,
  'numbers of two deeds': `
3 |  | Tổ chức 3 lớp trở lên: 3 điểm; cử 1-2 lớp: 2 điểm; không: 0 điểm
3 |  | Mở 3 lớp trở lên: 3 điểm; xây dựng 1-2 lớp: 2 điểm; còn lại: 0 điểm`,
  'points that no answer is given for, which are no floor either': `
2 |  | Tối đa 2 điểm, mỗi lỗi trừ 0,5 điểm; 0 điểm
2 |  | Mỗi lỗi trừ 0,5 điểm; còn 0 điểm
2 |  | Mỗi lỗi trừ 0,5 điểm; cho 0 điểm`,
  'a number in words that counts things': `
5 |  | Có hai điểm truy cập; không có: 0 điểm`,
};

testForAPerson(DOUBTFUL, expect.any(String));

test.each([
  'Mỗi vụ việc được giải quyết 1 điểm',
  'Mỗi vụ việc trợ giúp pháp lý được 1 điểm',
  'Mỗi vụ tội phạm được triệt phá 1 điểm',
  'Mỗi cuộc diễn tập ứng cứu sự cố 1 điểm',
  'Mỗi kiến nghị được trả lời 1 điểm',
  'Mỗi hộ thoát nghèo 1 điểm',
  'Mỗi mô hình không dùng tiền mặt 1 điểm',
])('“%s” is of what was done, and is read', async (scoring) => {
  const draft = await imported(annexOf(['1', 'Mục thử', '5', scoring]));

  expect(Object.keys(ruleIn(draft) as object)).toEqual(['per-item']);
  expect(draft.rows).toEqual([]);
});

test.each([
  ['Mức độ 1: 2 điểm; mức độ 3: 0 điểm', ['Mức độ 2']],
  ['Loại A: 2 điểm; loại C: 1 điểm; loại D: 0 điểm', ['Loại B']],
  ['Hạng I: 2 điểm; hạng IV: 0 điểm', ['Hạng II', 'Hạng III']],
  ['Giải nhất: 2 điểm; giải ba: 1 điểm; không có giải: 0 điểm', ['Giải nhì']],
  ['Mức độ 1: 2 điểm; mức độ 2: 1 điểm; mức độ 3: 0 điểm', []],
  ['Loại A: 2 điểm; loại C: 1 điểm; còn lại: 0 điểm', []],
  ['Cấp độ 4: 2 điểm; cấp độ 3: 1 điểm; chưa phê duyệt: 0 điểm', []],
])('of the levels “%s” those between that are no answer are told', async (scoring, missing) => {
  const draft = await imported(annexOf(['1', 'Xếp loại', '2', scoring]));

  expect(Object.keys(ruleIn(draft) as object)).toEqual(['choice']);
  expect(draft.rows.map(({ cell, why, params }) => [cell, why, params.missing])).toEqual(
    missing.map((level) => ['D3', 'answer-left-out', level]),
  );
});

test.each([
  ['Kế hoạch (1)', '(1)'],
  ['Kế hoạch [12]', '[12]'],
  ['Kế hoạch¹', '¹'],
  ['Kế hoạch (*)', '(*)'],
  ['Kế hoạch**', '**'],
])('the mark of a note at the title “%s” is told', async (title, text) => {
  const draft = await imported(annexOf(['1', title, '2', 'Có: 2 điểm; không: 0 điểm']));

  expect(draft.rows.map(({ row, why, params }) => [row, why, params.text])).toEqual([[3, 'title-mark', text]]);
});

test.each(['Diện tích rừng, km²', 'Khối lượng, m³', 'Kế hoạch (nếu có)', 'Mức độ 4', 'Kế hoạch năm (2019)'])(
  'the title “%s” has no mark of a note',
  async (title) => {
    const draft = await imported(annexOf(['1', title, '2', 'Có: 2 điểm; không: 0 điểm']));

    expect(draft.rows).toEqual([]);
  },
);

test.each([
  [
    'Từ 3 hình thức trở lên: 5 điểm; 1-2 hình thức: 3 điểm; không: 0 điểm; có chuyên mục: 1 điểm',
    'có chuyên mục: 1 điểm',
  ],
  ['Có: 5 điểm; không: 0 điểm. Nếu có sai phạm: 0 điểm', 'không: 0 điểm; Nếu có sai phạm: 0 điểm'],
])('of the cell “%s” the part that does not go with the others is quoted', async (scoring, text) => {
  const draft = await imported(annexOf(['1', 'Tuyên truyền', '5', scoring]));

  expect(draft.rows[0]).toMatchObject({ cell: 'D3', why: 'unread', params: { text } });
});

test('a minus before the points of a penalty takes them away', async () => {
  const draft = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Nhóm', '', ''],
      ['1', 'Kế hoạch', '1', 'Có: 1 điểm; không: 0 điểm'],
      ['II', 'Điểm trừ', '', ''],
      ['1', 'Nợ đọng văn bản', '5', 'Có nợ đọng: -5 điểm; không: 0 điểm'],
    ]),
  );

  expect(draft.rows).toEqual([]);
  expect(nodesOf(draft.document).get('II.1')?.rule).toEqual({ flag: { when: 'no-dong-van-ban' } });
  expect(factsOf(draft.document).get('no-dong-van-ban')).toMatchObject({ type: 'boolean' });
});

test('a level with its points in brackets before what it asks for is an answer', async () => {
  const scoring = 'Mức 1 (1 điểm): có kế hoạch; mức 2 (3 điểm): có kế hoạch và kinh phí; mức 3 (5 điểm): đã triển khai';
  const draft = await imported(annexOf(['1', 'Chuyển đổi số', '5', scoring]));

  expect(ruleIn(draft)).toMatchObject({
    choice: { points: { 'co-ke-hoach': 1, 'co-ke-hoach-va-kinh-phi': 3, 'da-trien-khai': 5 } },
  });
  expect(draft.rows.map(({ why }) => why)).toEqual(['option-added']);
});

test('levels in the headings with their points earn them, where the best is the maximum', async () => {
  const draft = await imported(
    csvOf([
      ['TT', 'Nội dung', 'Điểm tối đa', 'Tốt (10 điểm)', 'Khá (7 điểm)', 'Yếu (0 điểm)'],
      ['1', 'Tỷ lệ hồ sơ đúng hạn', '10', '≥ 95%', '80% - <95%', '<80%'],
    ]),
  );

  expect(draft.rows).toEqual([]);
  expect(nodesOf(draft.document).get('1')?.rule).toMatchObject({
    bands: {
      points: [
        { atLeast: 95, points: 10 },
        { atLeast: 80, below: 95, points: 7 },
        { below: 80, points: 0 },
      ],
    },
  });
});

test('levels in the headings are told where their points are not those of the maximum', async () => {
  const draft = await imported(
    csvOf([
      ['TT', 'Nội dung', 'Điểm tối đa', 'Mức 1 (1 điểm)', 'Mức 2 (3 điểm)'],
      ['1', 'Kế hoạch', '5', 'Có kế hoạch', 'Có kế hoạch và kinh phí'],
    ]),
  );

  expect(draft.rows.map(({ why }) => why)).toEqual(['column-unread', 'column-unread', 'no-scoring', 'no-body']);
});

test('“Mã” alone names the column of the numbers', async () => {
  const draft = await imported(
    csvOf([
      ['Mã', 'Chỉ số', 'Điểm tối đa', 'Hướng dẫn chấm'],
      ['CS1', 'Kế hoạch', '10', ''],
      ['CS1.1', 'Ban hành', '5', 'Có: 5 điểm; không: 0 điểm'],
      ['CS1.2', 'Triển khai', '5', 'Có: 5 điểm; không: 0 điểm'],
    ]),
  );

  expect([...nodesOf(draft.document)].map(([code, { max }]) => `${code} ${String(max)}`)).toEqual([
    'total 10',
    'CS1 10',
    'CS1.1 5',
    'CS1.2 5',
  ]);
  expect(draft.rows).toEqual([]);
});
