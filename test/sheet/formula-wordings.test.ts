import { expect, test } from 'vitest';
import { annexOf, factsOf, imported } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';

/** Maximum | title | scoring | figures=points: square measures, points less some for each, steps below a target, ratios by one line. */
testEarns(`
5 | Diện tích nhà văn hóa | ≥ 50m2: 5; từ 30m2 đến dưới 50m2: 3; dưới 30m2: 0 | 50=5 49.5=3 30=3 29.9=0
5 | Diện tích nhà văn hóa | Từ 50 m² trở lên: 5 điểm; dưới 50 m²: 2 điểm | 50=5 49.9=2
5 | Diện tích rừng | Từ 2 km2 trở lên: 5 điểm; dưới 2 km2: 0 điểm | 2=5 1.9=0
5 | Vắng họp | Điểm = điểm tối đa - (số lần vắng x 0,5) | 0=5 2=4 11=0
5 | Vắng họp | Điểm tối đa - 0,5 x số lần vắng | 0=5 2=4
2.5 | Vắng họp | Điểm = điểm chuẩn - số lần vắng x 0,5 điểm | 0=2.5 2=1.5
5 | Tỷ lệ giải ngân | Từ 95%: 5; dưới 95% thì cứ giảm 1% trừ 0,25 | 96=5 95=5 94.5=5 94=4.75 75=0
5 | Tỷ lệ giải ngân | Đạt từ 95% trở lên: 5 điểm; dưới 95%: cứ giảm 1% trừ 0,25 điểm | 95=5 93=4.5
5 | Hồ sơ trực tuyến | Tỷ lệ hồ sơ trực tuyến/tổng số hồ sơ x 5 | 5/10=2.5
`);

test('the part of a number of things is asked as a number of them', async () => {
  const { document } = await imported(
    annexOf(['1', 'Hồ sơ trực tuyến', '5', 'Tỷ lệ hồ sơ trực tuyến/tổng số hồ sơ x 5']),
  );

  expect([...factsOf(document).values()]).toMatchObject([
    { title: { vi: 'Số hồ sơ trực tuyến' }, type: 'count' },
    { title: { vi: 'Tổng số hồ sơ' }, type: 'count' },
  ]);
});

test('a square measure is asked in its unit', async () => {
  const { document } = await imported(annexOf(['1', 'Diện tích', '5', 'Từ 50m2: 5 điểm; dưới 50m2: 0 điểm']));

  expect([...factsOf(document).values()]).toMatchObject([{ type: 'number', measure: 'mét vuông' }]);
});

testForAPerson({
  'steps that begin elsewhere than the target': `
5 | Tỷ lệ giải ngân | Từ 95%: 5 điểm; dưới 90% thì cứ giảm 1% trừ 0,25 điểm
`,
  'a maximum of another row, or what is not counted': `
5 | Vắng họp | Điểm = 4 - (số lần vắng x 0,5)
5 | Vắng họp | Điểm = điểm tối đa - (số lần x 0,5)
`,
});
