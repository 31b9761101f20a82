import { expect, test } from 'vitest';
import { explain } from '../../src/audit/index.js';
import { printExplanation } from '../../src/cli/print/explanation.js';
import { assess, compilePack } from '../../src/index.js';
import { assessmentOf, packOf, tierOf } from '../together/house.js';

const facts = { x: 1 };
const reached = { children: ['share', { '>=': [{ points: 'own' }, 6] }, false] };
const rules = {
  share: [6, { logic: { '*': [6, reached] } }],
  both: [6, { logic: { '*': [{ var: 'x' }, reached] } }],
  none: [6, { logic: { '*': [0, 1] } }],
} as const;
const pack = compilePack(
  packOf(rules, { collects: 'commune' }, [tierOf('commune', { own: [10, { logic: { var: 'x' } }] })]),
);
const below = (x: number) => ({ tier: 'commune', parent: 'd', facts: { x } });
const record = assess(pack, assessmentOf({ d: { facts }, c1: below(8), c2: below(4) }));

function figuresOf(criterion: string, language: 'vi' | 'en'): string {
  const explained = explain({ record, pack }, { unit: 'd', criterion }, language);
  if (!explained.ok) throw new Error(JSON.stringify(explained.errors));
  return printExplanation(explained.value, 200);
}

test('a criterion that reads the units below alone says what came of them, not that it reads nothing', () => {
  // one of the two communes has 6 points or more
  expect(figuresOf('share', 'vi')).toContain(
    '- Đã tính tỷ lệ đạt điều kiện (điểm của "Ví dụ" không nhỏ hơn 6) trong các đơn vị cấp dưới: 1 : 2 = 0,5\n',
  );
  expect(figuresOf('share', 'en')).toContain(
    '- Computed: the share of the units below that meet the condition (points of "Example" is at least 6), 1 ÷ 2 = 0.5\n',
  );
  expect(figuresOf('share', 'vi')).not.toContain('Không dùng số liệu nào');
});

test('beside figures of the unit too the statistic is told, since in a calculation it is a number without a name', () => {
  expect(figuresOf('both', 'vi')).toContain(
    '- Đã tính tỷ lệ đạt điều kiện (điểm của "Ví dụ" không nhỏ hơn 6) trong các đơn vị cấp dưới: 1 : 2 = 0,5\n',
  );
});

test('a criterion that reads neither says so', () => {
  expect(figuresOf('none', 'vi')).toContain('Không dùng số liệu nào');
});

test('a share of the units below is told as a division, so that what comes of it is exact', () => {
  const three = assess(pack, assessmentOf({ d: { facts }, c1: below(8), c2: below(4), c3: below(4) }));
  const explained = explain({ record: three, pack }, { unit: 'd', criterion: 'share' }, 'vi');

  // one of three; 6 × 0,333 would not be 2
  expect(explained.ok && printExplanation(explained.value, 200)).toContain(
    'Tính: 6 × 1 : 3 = 2 điểm (tối đa 6 điểm)\n',
  );
});

test('a level that needs something of every unit below says what that is, by the names of their tier', () => {
  const gate = { children: ['every', { '==': [{ level: 'own' }, 'passed'] }, false] };
  const levels = (more: object) => ({
    by: 'points',
    basis: 'exact',
    steps: [{ id: 'passed', atLeast: 6, title: { vi: 'Đạt', en: 'Passed' }, ...more }],
    floor: { id: 'failed', title: { vi: 'Chưa đạt', en: 'Failed' } },
  });
  const tier = (id: string, node: string, vi: string, more: object, extra: object = {}) => ({
    id,
    title: { vi: id, en: id },
    cohorts: [{ id: 'all' }],
    criteria: [{ id: node, title: { vi, en: vi }, max: 10, rule: { logic: { var: 'x' } }, levels: levels(more) }],
    ...extra,
  });
  const document = packOf({}, {}, []);
  const tiers = [
    tier('unit', 'whole', 'Điểm của huyện', { gate }, { collects: 'commune' }),
    tier('commune', 'own', 'Điểm của xã', {}),
  ];
  const gated = compilePack({ ...document, tiers });
  const units = assess(gated, assessmentOf({ d: { facts: { x: 8 } }, c1: below(8), c2: below(4) }));
  const explained = explain({ record: units, pack: gated }, { unit: 'd', criterion: 'whole' }, 'vi');

  expect(explained.ok && printExplanation(explained.value, 200)).toContain(
    'không phải tất cả các đơn vị cấp dưới đều đạt điều kiện (mức độ của "Điểm của xã" là "Đạt")\n',
  );
});
