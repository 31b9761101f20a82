import { expect, test } from 'vitest';
import { folded, widthOf, wrapped } from '../../src/cli/wrap.js';

test('composed and decomposed letters take one column each', () => {
  expect(widthOf('Đắk Đoa')).toBe(7);
  expect(widthOf('Đắk Đoa'.normalize('NFD'))).toBe(7);
});

test('a line is broken at blanks, and goes on indented', () => {
  expect(wrapped('  - một hai ba bốn năm', 12, 4)).toBe('  - một hai\n    ba bốn\n    năm');
  expect(wrapped('một hai', 7, 2)).toBe('một hai');
  expect(wrapped('nghiêng-ngả-liêu-xiêu a', 5, 2)).toBe('nghiêng-ngả-liêu-xiêu\n  a');
});

test('the rest of a line that a terminal breaks stands further in than the lines of a list', () => {
  expect(folded('Khác nhau:\n  sửa tên: một hai ba bốn năm\n  bỏ mã\n', 22)).toBe(
    'Khác nhau:\n  sửa tên: một hai ba\n    bốn năm\n  bỏ mã\n',
  );
});
