import { expect, test } from 'vitest';
import { isPartOf } from '../../src/sheet/readings/part-of.js';

test.each([
  ['số giao dịch thanh toán trực tuyến', 'tổng số giao dịch thanh toán'],
  ['số vụ vi phạm giao thông đã xử lý', 'tổng số vụ vi phạm giao thông'],
  ['số hồ sơ bàn giao đúng hạn', 'tổng số hồ sơ bàn giao'],
])('"%s" is part of "%s": the word giao in it gives no target', (part, whole) => {
  expect(isPartOf(part, whole)).toBe(true);
});

test.each([
  ['số đảng viên kết nạp', 'số đảng viên được giao kết nạp'],
  ['số thuê bao phát triển', 'số thuê bao giao phát triển'],
])('"%s" may be more than "%s", a target', (part, whole) => {
  expect(isPartOf(part, whole)).toBe(false);
});
