import { expect, test } from 'vitest';
import { annexOf, csvOf, HEADINGS, imported, ruleIn } from './annexes.js';
import { testForAPerson } from './for-a-person.js';
import { earnedBy, scoredCells } from './scored-cells.js';

/** Sentences that look like a rule, and are none: maximum | title | scoring. */
const DOUBTFUL: Readonly<Record<string, string>> = {
  'a ratio of two things, of which none is a part of the other': `
5 |  | Điểm = số báo cáo/số tháng x 5
5 |  | Điểm = số tin bài/số đơn vị x 5
5 |  | Điểm = a/b x 5; a: số cán bộ được tập huấn; b: số cơ quan
5 |  | Điểm = a/b x 5; a: số cuộc họp; b: số quý
5 |  | Điểm = a/b x 5; a: số hồ sơ trực tuyến; b: số hồ sơ trực tiếp
5 |  | Điểm = số sáng kiến/tổng số cán bộ x 5
5 |  | Điểm = số xã đạt/tổng số thôn x 5
5 |  | Điểm = số học sinh/tổng số giáo viên x 5
5 |  | Điểm = số nhiệm vụ/tổng số tháng x 5
5 |  | Điểm = số đơn thư/tổng số đơn vị x 5`,
  'two answers to two questions, or with a case between them': `
2 | Kế hoạch | Có kế hoạch: 2 điểm; không có báo cáo: 0 điểm
2 | Báo cáo | Đúng hạn: 2 điểm; không gửi: 0 điểm
2 | Xếp loại | Xuất sắc: 2 điểm; không hoàn thành: 0 điểm`,
};

testForAPerson(DOUBTFUL);

test.each(
  scoredCells(`
5 |  | Điểm = số TTHC được công khai/tổng số thủ tục hành chính x 5 | 1/2=2.5
5 |  | Điểm = số VBQPPL được rà soát/tổng số văn bản x 5 | 1/2=2.5
5 |  | Điểm = số công chức đạt chuẩn/tổng số CBCC x 5 | 1/2=2.5
5 |  | Điểm = số xã có trạm/số xã x 5 | 1/2=2.5
5 |  | Điểm = số người dân có tài khoản/tổng dân số x 5 | 1/2=2.5
5 |  | Điểm = số km đường cứng hóa/tổng số km đường x 5 | 1/2=2.5
`),
)('“$scoring” is a part of its whole', async (cell) => {
  expect(await earnedBy(cell)).toEqual(cell.answers.map(([, points]) => points));
});

test.each([
  ['Đầy đủ, đúng hạn: 2 điểm; đầy đủ, chậm: 1 điểm; không gửi: 0 điểm', 'đầy đủ'],
  ['Công khai đầy đủ, đúng quy định: 2 điểm; công khai không đầy đủ: 1 điểm; không công khai: 0 điểm', 'đúng quy định'],
  ['Niêm yết đầy đủ, kịp thời: 2 điểm; niêm yết không kịp thời: 1 điểm; không niêm yết: 0 điểm', 'đầy đủ'],
])('the answers “%s” leave out what is not “%s”, and the row tells it', async (scoring, missing) => {
  const draft = await imported(annexOf(['1', 'Báo cáo', '2', scoring]));

  expect(Object.keys(ruleIn(draft) as object)).toEqual(['choice']);
  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'case-left-out', params: { missing } }]);
});

test.each([
  'Ban hành đúng hạn: 2 điểm; ban hành chậm: 1 điểm; không ban hành: 0 điểm',
  'Ban hành đúng hạn: 2 điểm; có ban hành: 1 điểm; không ban hành: 0 điểm',
  'Đầy đủ, kịp thời: 2 điểm; chưa đầy đủ hoặc chưa kịp thời: 1 điểm; không có: 0 điểm',
])('the answers “%s” have every case', async (scoring) => {
  const draft = await imported(annexOf(['1', 'Kế hoạch', '2', scoring]));

  expect(draft.rows).toEqual([]);
});

test('a penalty for what is done as it should be is for a person, and one for what is not done so is read', async () => {
  const penalty = (scoring: string) =>
    imported(
      csvOf([
        HEADINGS,
        ['I', 'Nhóm', '', ''],
        ['1', 'Kế hoạch', '1', 'Có: 1 điểm; không: 0 điểm'],
        ['II', 'Điểm trừ', '', ''],
        ['1', 'Gửi báo cáo', '3', scoring],
      ]),
    );
  const [turned, meant] = [
    await penalty('Đúng hạn: 3 điểm; không đúng hạn: 0 điểm'),
    await penalty('Gửi không đúng hạn: trừ 3 điểm; đúng hạn: 0 điểm'),
  ];

  expect(turned.rows[0]).toMatchObject({ row: 5, why: 'unread' });
  expect(meant.rows).toEqual([]);
});
