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
