import { expect, test } from 'vitest';
import { csvOf, HEADINGS, imported, nodesOf } from './annexes.js';

/** Each node of an annex with its maximum, in order, and what is told of its rows. */
async function read(...rows: readonly (readonly string[])[]) {
  const { document, rows: report } = await imported(csvOf(rows));
  const nodes = nodesOf(document);
  return {
    nodes: [...nodes].map(([code, { max }]) => `${code} ${String(max)}`),
    kinds: [...nodes].flatMap(([code, { rule }]) => (rule ? [`${code} ${Object.keys(rule).join()}`] : [])),
    told: report.filter(({ why }) => why !== 'no-body').map(({ row, why }) => `${row} ${why}`),
  };
}

test.each([
  ['1.0', '2.0'],
  ['1,0', '2,0'],
  ['1.00', '2.00'],
])('%s and %s are the numbers of groups', async (...codes) => {
  const [first = '', second = ''] = codes;
  const { nodes, told } = await read(
    HEADINGS,
    [first, 'Chỉ đạo', '6', ''],
    ['1.1', 'Kế hoạch', '2', 'Có: 2 điểm; không: 0 điểm'],
    ['1.2', 'Sáng kiến', '4', 'Mỗi sáng kiến 1 điểm'],
    [second, 'Báo cáo', '4', ''],
    ['2.1', 'Báo cáo năm', '4', 'Có: 4 điểm; không: 0 điểm'],
    ['', 'Tổng cộng', '10', ''],
  );

  expect(nodes.filter((node) => node.startsWith('total'))).toEqual(['total 10']);
  expect(told).toEqual([]);
});

test.each([['(ban hành trong quý I)'], ['(Đơn vị không có đơn vị trực thuộc thì không tính tiêu chí này)']])(
  'words in brackets between two rows, “%s”, are no group, and are told',
  async (words) => {
    const { nodes, told } = await read(
      HEADINGS,
      ['1', 'Kế hoạch', '2', 'Có: 2 điểm; không: 0 điểm'],
      ['', words, '', ''],
      ['2', 'Báo cáo', '2', 'Có: 2 điểm; không: 0 điểm'],
    );

    expect(nodes).toEqual(['total 4', '1 2', '2 2']);
    expect(told).toEqual(['3 not-a-criterion']);
  },
);

test('bands below a criterion are its answers, also where the lowest earns points', async () => {
  const { kinds, nodes, told } = await read(
    ['TT', 'Tiêu chí', 'Số điểm'],
    ['1', 'Tỷ lệ vụ việc được giải quyết đúng hạn', '60'],
    ['', 'Từ 90% trở lên', '60'],
    ['', 'Từ 80% đến dưới 90%', '50'],
    ['', 'Dưới 80%', '10'],
    ['2', 'Công khai thủ tục', '40'],
    ['', 'Đầy đủ', '40'],
    ['', 'Chưa đầy đủ', '20'],
    ['', 'Không công khai', '0'],
  );

  expect(nodes).toEqual(['total 100', '1 60', '2 40']);
  expect(kinds).toEqual(['1 bands', '2 choice']);
  expect(told).toEqual([]);
});

test.each([
  ['Tuyên truyền pháp luật', 'Không vi phạm pháp luật'],
  ['Có tuyên truyền', 'Không để xảy ra vi phạm'],
  ['Giữ vững an ninh', 'Không để xảy ra điểm nóng'],
])('“%s” and, for 0 points, “%s” are no two answers', async (best, none) => {
  const { kinds, told } = await read(
    HEADINGS,
    ['1', 'Chấp hành pháp luật', '5', ''],
    ['', best, '5', ''],
    ['', none, '0', ''],
    ['2', 'Báo cáo', '5', 'Có: 5 điểm; không: 0 điểm'],
  );

  expect(kinds).toEqual(['1 mark', '2 flag']);
  expect(told).toEqual(['2 unread']);
});

test('a figure and its formula in rows of their own, under “Cách xác định và tính điểm”, are one scoring', async () => {
  const { kinds, told } = await read(
    ['STT', 'Chỉ số', 'Điểm tối đa', 'Cách xác định và tính điểm'],
    ['1', 'Cuộc họp do người đứng đầu chủ trì', '20', 'a = Số cuộc họp do người đứng đầu chủ trì;'],
    ['', '', '', 'b = Tổng số cuộc họp;'],
    ['', '', '', '- Tỷ lệ = a/b;'],
    ['', '', '', '- Điểm = Tỷ lệ*Điểm tối đa'],
  );

  expect(kinds).toEqual(['1 share']);
  expect(told).toEqual([]);
});
