import { expect, test } from 'vitest';
import { csvOf, HEADINGS, imported, nodesOf } from './annexes.js';

const ROWS = [...HEADINGS, 'Tài liệu kiểm chứng'];

test.each(['Trong đó:', 'Trong đó', 'Cụ thể:', 'Bao gồm:'])(
  'a row “%s” leads to the parts below it, and is none',
  async (words) => {
    const draft = await imported(
      csvOf([
        ROWS,
        ['1', 'Tuyên truyền', '4', '', 'Báo cáo'],
        ['', words, '', '', 'Ảnh chụp'],
        ['', '- Có kế hoạch', '2', '', ''],
        ['', '- Có tin bài', '2', '', ''],
        ['2', 'Tiêm chủng', '3', '', ''],
        ['', words, '', '', ''],
        ['2.1', 'Trẻ em', '3', 'Có: 3 điểm; không: 0 điểm', ''],
      ]),
    );
    const nodes = nodesOf(draft.document);

    expect(draft.rows).toEqual([]);
    expect([...nodes.keys()]).toEqual(['total', '1', '2', '2.1']);
    expect(Object.values(nodes.get('1')?.rule as object)).toMatchObject([{ need: 'sum' }]);
    // what stands beside the words is not lost
    expect(JSON.stringify(nodes.get('1'))).toContain('Báo cáo; Ảnh chụp');
  },
);

test('columns of days are the answers of their rows', async () => {
  const draft = await imported(
    csvOf([
      ['TT', 'Tiêu chí', 'Điểm tối đa', 'Trước 15/12', 'Từ 15/12 đến 31/12', 'Sau 31/12'],
      ['1', 'Báo cáo năm', '5', '5', '3', '0'],
      ['2', 'Kế hoạch năm', '4', '4', '2', '0'],
    ]),
  );
  const rules = ['1', '2'].map((code) => nodesOf(draft.document).get(code)?.rule);

  expect(draft.rows).toEqual([]);
  expect(rules).toMatchObject([
    { choice: { points: { 'truoc-15-12': 5, 'tu-15-12-den-31-12': 3, 'sau-31-12': 0 } } },
    { choice: { points: { 'truoc-15-12': 4, 'tu-15-12-den-31-12': 2, 'sau-31-12': 0 } } },
  ]);
});
