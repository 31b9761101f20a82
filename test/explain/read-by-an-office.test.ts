import { expect, test } from 'vitest';
import { type Case, explained } from './house.js';

const ERRORS: Case = {
  rule: { 'per-item': { count: 'errors', each: '1', atMost: '3' } },
  max: '3',
  facts: { errors: 2 },
};

test('an explanation of one criterion says whose figures it explains', () => {
  expect(explained(ERRORS, 'vi')).toContain('  - Lớp số liệu: theo số liệu đơn vị khai\n');
  expect(explained(ERRORS, 'en')).toContain('  - Figures: as reported by the units\n');
});

test('points outside the total are told as what they are', () => {
  const penalty = { ...ERRORS, node: { role: 'penalty', whenMissing: 'zero' } };
  const bonus = { ...ERRORS, node: { role: 'bonus' } };

  expect(explained(penalty, 'vi')).toContain('- Kết quả: 2 điểm (điểm trừ, tối đa 3 điểm)\n');
  expect(explained(penalty, 'en')).toContain('- Result: 2 points (penalty, at most 3 points)\n');
  expect(explained(bonus, 'vi')).toContain('- Kết quả: 2 điểm (điểm thưởng, tối đa 3 điểm)\n');
  expect(explained(ERRORS, 'vi')).toContain('- Kết quả: 2 điểm (tối đa 3 điểm)\n');
});

test('what is collected without points has no points told of it', () => {
  const page = explained(
    {
      ...ERRORS,
      rule: { 'per-item': { count: 'errors', each: '0', atMost: '0' } },
      max: '0',
      node: { role: 'informational' },
    },
    'vi',
  );

  expect(page).toContain('- Kết quả: không tính điểm\n');
  expect(page).toContain('"Số lỗi": 2\n');
  expect(page).not.toMatch(/0 điểm/);
});

test.each([
  ['<', 2, 'không nhỏ hơn', 'is at least'],
  ['<=', 1, 'lớn hơn', 'is more than'],
  ['>', 2, 'không lớn hơn', 'is at most'],
  ['>=', 3, 'nhỏ hơn', 'is less than'],
  ['==', 3, 'khác', 'is not'],
  ['!=', 2, 'bằng', 'is'],
])('a condition with %s %i that left a criterion out is told in words', (op, limit, vi, en) => {
  const left: Case = { ...ERRORS, node: { appliesTo: { [op]: [{ var: 'errors' }, limit] } } };

  expect(explained(left, 'vi')).toContain(`vì "Số lỗi" (2) ${vi} ${limit}\n`);
  expect(explained(left, 'en')).toContain(`because "Errors" (2) ${en} ${limit}\n`);
});
