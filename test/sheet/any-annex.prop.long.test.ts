import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource, writeSource } from '../../src/author/index.js';
import { safeCompilePack } from '../../src/index.js';
import { SEED } from '../support/seed.js';
import { csvOf, HEADINGS, imported } from './annexes.js';

const code = fc.constantFrom('I', 'II', 'A', '1', '2', '3', '1.1', '2.1', 'a', 'b', '-', '', 'I.1', '*');
const title = fc.constantFrom(
  'Có trang thông tin',
  'Tỷ lệ hồ sơ',
  'Số lỗi',
  'Điểm thưởng',
  'Điểm trừ',
  'Tổng điểm',
  'Ghi chú: làm tròn 2 chữ số thập phân',
  '- Đúng hạn',
  '',
  'constructor',
  '***',
  '2019',
);
const max = fc.constantFrom('', '1', '2', '1,5', '0', '5-10', '1.000', '-1', '12345678901234567890', 'x', '3 điểm');
const piece = fc.constantFrom(
  'Có: 2 điểm',
  'không: 0 điểm',
  'từ 90% trở lên: 2 điểm',
  'từ 70% đến 90%: 1 điểm',
  'dưới 70%: 0 điểm',
  '3 lần: 3 điểm',
  'còn lại: 0 điểm',
  'Mỗi lỗi trừ 0,5 điểm',
  'Tối đa 2 điểm',
  'Mỗi sáng kiến 1 điểm',
  'Tỷ lệ x 2',
  'a = số hồ sơ',
  'b = tổng số hồ sơ',
  'a/b*2',
  'Đạt từ 30% trở lên: 2 điểm',
  'dưới 30%: Điểm = Tỷ lệ/30% * 2',
  'điểm tối đa',
  'cấp phó: 1/2 điểm tối đa',
  'cấp phó: 3/2 điểm tối đa',
  'không có hồ sơ: không tính',
  'theo đánh giá của Hội đồng',
  'lớn nhất trong các đơn vị',
  'A: 1',
  '',
  'loại A: 2 điểm',
  'loại A: 1 điểm',
  'phó: 150% điểm tối đa',
  'a = x',
  'trên 5: 0,333333333333333333333 điểm',
);
const scoring = fc.oneof(
  fc.array(piece, { maxLength: 4 }).map((parts) => parts.join('; ')),
  fc.string({ unit: 'grapheme' }).filter((text) => !/[\0\ufffd]/.test(text)),
);
const row = fc.tuple(code, title, max, scoring);

test('whatever an annex holds, its draft is a pack without errors, and nothing is thrown', async () => {
  let drafts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 9 }), async (rows) => {
      const { document } = await imported(csvOf([HEADINGS, ...rows]));
      if (document === undefined) return;
      drafts += 1;
      const result = safeCompilePack(readSource(writeSource(document)).document);
      expect(result.ok ? [] : result.errors).toEqual([]);
    }),
    { seed: SEED, numRuns: 150 },
  );
  expect(drafts).toBeGreaterThan(75);
});
