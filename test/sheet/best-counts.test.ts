import { expect, test } from 'vitest';
import { annexOf, factsOf, imported, ruleIn } from './annexes.js';

/** Answers of which several may be true, and that the best of them counts: scoring | points of the answers in their order. */
const BEST = `
Huân chương Lao động: 5 điểm; Bằng khen của Thủ tướng: 4 điểm; Bằng khen của UBND tỉnh: 2 điểm (chỉ tính mức cao nhất) | 5 4 2 0
Cờ thi đua: 5 điểm; Bằng khen: 3 điểm; không có: 0 điểm; chỉ tính thành tích cao nhất | 5 3 0
Giải Nhất: 5 điểm; giải Nhì: 4 điểm; giải Ba: 3 điểm. Chỉ lấy giải cao nhất | 5 4 3 0
Cá nhân được khen: 3 điểm; tập thể được khen: 5 điểm; lấy mức điểm cao nhất | 3 5 0
Có mô hình cấp tỉnh: 5 điểm; có mô hình cấp huyện: 3 điểm. Chỉ tính mức điểm cao nhất. | 5 3 0
`;

test.each(rowsOf(BEST))('of “%s” the unit picks the best that is true', async (scoring, points) => {
  const draft = await imported(annexOf(['1', 'Khen thưởng', '5', scoring]));
  const { choice } = ruleIn(draft) as { readonly choice: { readonly points: object } };

  expect(Object.values(choice.points).join(' ')).toBe(points);
  expect([...factsOf(draft.document).values()].map(({ title }) => title)).toEqual([
    { vi: 'Khen thưởng (mức cao nhất)' },
  ]);
  // an answer for none of them is added, and told, where the cell has none
  expect(draft.rows.map(({ why }) => why)).toEqual(scoring.includes('không có') ? [] : ['option-added']);
});

/** What is counted, measured, or said of another thing. */
const ASKED = `
Mỗi giải Nhất: 2 điểm; mỗi giải Nhì: 1 điểm; chỉ tính giải cao nhất
Từ 90%: 5 điểm; từ 80%: 4 điểm; chỉ lấy mức cao nhất
Tỷ lệ đúng hạn x 5; chỉ tính quý cao nhất
Cờ thi đua: 5 điểm; Bằng khen: 3 điểm; không tính mức cao nhất
`;

test.each(rowsOf(ASKED))('“%s” is for a person', async (scoring) => {
  const draft = await imported(annexOf(['1', 'Khen thưởng', '5', scoring]));

  expect(draft.rows).toContainEqual(expect.objectContaining({ cell: 'D3', why: 'unread' }));
});

/** The cells of a table of lines. */
function rowsOf(table: string): [string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' | ') as [string, string]);
}
