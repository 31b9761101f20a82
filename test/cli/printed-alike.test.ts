import { expect, test } from 'vitest';
import { assessmentOf, packOf, tierOf, xs } from '../together/house.js';
import { call, folderOf } from './calling.js';

test('a table says of units with one printed number on different places by what they differ', async () => {
  const [total] = tierOf('unit', { c: [100, { logic: { '/': [{ var: 'x' }, 3] } }] }).criteria;
  const ranking = { id: 'r', title: { vi: 'Xếp hạng', en: 'Ranking' }, of: 'total', by: 'points', cohort: 'all' };
  const rankings = [{ ...ranking, basis: 'exact', ties: 'competition', tieBreak: [], notSubmitted: 'omit' }];
  const pack = {
    ...packOf({}),
    tiers: [tierOf('unit', {}, { criteria: [{ ...total, max: 100, combine: 'sum' }], rankings })],
  };
  const cwd = folderOf({
    'pack.json': JSON.stringify(pack),
    'assessment.json': JSON.stringify(assessmentOf(xs({ a: '100', b: '100.0001', c: 9 }))),
  });
  const [vi, en] = [
    await call(['score', 'pack.json', 'assessment.json'], { cwd }),
    await call(['score', 'pack.json', 'assessment.json', '--lang', 'en'], { cwd }),
  ];

  // 100.0001 ÷ 3 = 33.33336… and 100 ÷ 3 = 33.33333… differ at the fourth place
  expect(vi.out.replaceAll(/\s+/g, ' ')).toContain(
    'Ghi chú: - b (33,3334); a (33,3333): in cùng một số với đơn vị khác hạng; xếp theo giá trị chưa làm tròn',
  );
  expect(en.out.replaceAll(/\s+/g, ' ')).toContain(
    'Notes: - b (33.3334); a (33.3333): printed with the same number as a unit on another place; ranked by the value that was not rounded',
  );
});
