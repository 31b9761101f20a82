import { expect, test } from 'vitest';
import { annexOf, imported, nodesOf } from './annexes.js';

const headed = (heading: string) =>
  imported(
    annexOf(
      ['1', 'Kế hoạch', '5', 'Có: 5 điểm; không: 0 điểm'],
      ['II', heading, '5', ''],
      ['1', 'Sáng kiến', '2', 'Mỗi sáng kiến được 1 điểm'],
      ['2', 'Nộp báo cáo', '3', 'Mỗi báo cáo chậm trừ 0,5 điểm'],
    ),
  );

const ONLY_BONUS = [
  'Điểm thưởng',
  'Điểm cộng thêm',
  'Các tiêu chí cộng điểm',
  'Tiêu chí thưởng điểm',
  'Nội dung cộng',
  'Cộng thêm điểm',
  'Điểm khuyến khích',
  'Điểm ưu tiên',
];

test.each(ONLY_BONUS)('“%s” is a block of bonus, beside the total', async (heading) => {
  const { document } = await headed(heading);
  const nodes = nodesOf(document);

  expect(nodes.get('total')?.max).toBe(5);
  expect(nodes.get('II')?.role).toBe('bonus');
});

const ONLY_PENALTY = [
  'Các nội dung trừ điểm',
  'Điểm phạt',
  'Điểm bị trừ',
  'Điểm giảm trừ',
  'Nội dung trừ',
  'Các trường hợp bị trừ',
];

test.each(ONLY_PENALTY)('“%s” is a block of penalties', async (heading) => {
  const { document } = await headed(heading);
  const nodes = nodesOf(document);

  expect(nodes.get('total')?.max).toBe(5);
  expect(nodes.get('II')?.role).toBe('penalty');
});

test.each([
  'Điểm thưởng, điểm phạt',
  'Điểm thưởng - phạt',
  'Thưởng, phạt',
  'Điểm cộng/trừ',
  'Cộng điểm và trừ điểm',
  'Điểm trừ, cộng',
  'Cộng, trừ',
])('below “%s” each row is told', async (heading) => {
  const { document, rows } = await headed(heading);
  const told = rows.flatMap(({ why, title }) => (why === 'bonus-or-penalty' ? [title] : []));

  expect(told).toEqual(['Sáng kiến', 'Nộp báo cáo']);
  expect(['II.1', 'II.2'].map((code) => nodesOf(document).get(code)?.role)).toEqual(['bonus', 'penalty']);
});

test.each([
  'Khen thưởng, kỷ luật',
  'Xử phạt vi phạm hành chính',
  'Điểm cộng đồng',
  'Loại trừ điểm nóng',
  'Trừ sâu bệnh',
  'Nước cộng hòa',
  'Công cộng, trật tự đô thị',
])('“%s” is a group like any other', async (heading) => {
  expect(nodesOf((await headed(heading)).document).get('total')?.max).toBe(10);
});

test('a row of a block of penalties that gives points is for a person', async () => {
  const { rows } = await headed('Điểm trừ');

  expect(rows.map(({ row, why }) => `${row} ${why}`)).toEqual(['5 unread', '5 no-body']);
});

test('a row of a block of bonus that takes points away is for a person', async () => {
  const { document, rows } = await headed('Điểm thưởng');

  expect(rows.map(({ row, cell, why }) => `${row} ${cell} ${why}`)).toEqual(['6 D6 unread', '6  no-body']);
  expect(JSON.stringify(document)).not.toContain('deduct');
});

const penalised = (max: string, ...rows: readonly (readonly [title: string, scoring: string])[]) =>
  imported(
    annexOf(
      ['1', 'Kế hoạch', '5', 'Có: 5 điểm; không: 0 điểm'],
      ['II', 'Điểm trừ', max, ''],
      ...rows.map(([title, scoring], index): [string, string, string, string] => [
        String(index + 1),
        title,
        '',
        scoring,
      ]),
    ),
  );

test('a penalty without a printed maximum takes at most what its scoring says, else what its heading says, and is told', async () => {
  const { document, rows } = await penalised(
    '-20',
    ['Sự cố', 'Mỗi sự cố trừ 5 điểm, tối đa trừ 15 điểm'],
    ['Cán bộ bị kỷ luật', 'Cảnh cáo: trừ 2 điểm; Cách chức: trừ 4 điểm'],
    ['Báo cáo', 'Mỗi báo cáo chậm trừ 2 điểm'],
  );
  const maximums = ['II', 'II.1', 'II.2', 'II.3'].map((code) => nodesOf(document).get(code)?.max);

  expect(maximums).toEqual([20, 15, 4, 20]);
  expect(rows.flatMap(({ why, code }) => (why.startsWith('max-') ? [`${code} ${why}`] : []))).toEqual([
    'II.1 max-missing',
    'II.2 max-missing',
    'II.3 max-of-heading',
  ]);
  // 15 + 4 + 20 are more than 20, which is the most that all of them take together
  expect(rows.some(({ why }) => why === 'sum-differs')).toBe(false);
});

test('without any bound a penalty for each of a number of things is left out, and told', async () => {
  const { document, rows } = await penalised('', ['Báo cáo', 'Mỗi báo cáo chậm trừ 2 điểm']);

  expect(nodesOf(document).has('II.1')).toBe(false);
  expect(rows.map(({ title, why }) => `${title} ${why}`)).toContain('Báo cáo not-a-criterion');
});

test('a heading of penalties that its rows do not reach is told', async () => {
  const { rows } = await penalised('-20', ['Sự cố', 'Mỗi sự cố trừ 5 điểm, tối đa trừ 15 điểm']);

  expect(rows.map(({ why }) => why)).toContain('sum-differs');
});

test('a bonus in an ordinary group does not get the points of the group', async () => {
  const { document, rows } = await imported(
    annexOf(
      ['1', 'Kế hoạch', '5', 'Có: 5 điểm; không: 0 điểm'],
      ['II', 'Chuyển đổi số', '30', ''],
      ['1', 'Trang thông tin', '30', 'Có: 30 điểm; không: 0 điểm'],
      ['2', 'Điểm thưởng', '', 'Mỗi sáng kiến được cộng 2 điểm'],
    ),
  );

  expect(nodesOf(document).has('II.2')).toBe(false);
  expect(rows.map(({ title, why }) => `${title} ${why}`)).toContain('Điểm thưởng not-a-criterion');
});

test('a cap of a part of a cell is not less than its best answer', async () => {
  const { document } = await imported(annexOf(['1', 'Kế hoạch', '', 'Ban hành: 5 điểm; tối đa 2 điểm']));

  expect(nodesOf(document).get('I.1')?.max).toBe(5);
});
