import { expect, test } from 'vitest';
import type { Issue } from '../../src/index.js';
import { issueSentence } from '../../src/words/index.js';

const gap = (values: string, example: string) =>
  ({ code: 'bands-gap', severity: 'error', path: [], params: { values, example } }) as Issue;

test.each([
  ['(94.9, 95)', '94.95', 'giá trị trên 94,9 đến dưới 95 (ví dụ 94,95) không thuộc khoảng nào'],
  ['[80, 84.5]', '82', 'giá trị từ 80 đến 84,5 (ví dụ 82) không thuộc khoảng nào'],
  ['(90, ∞)', '91', 'giá trị trên 90 (ví dụ 91) không thuộc khoảng nào'],
  ['≥ 100', '101', 'giá trị từ 100 trở lên (ví dụ 101) không thuộc khoảng nào'],
  ['< 0', '-1', 'giá trị dưới 0 (ví dụ -1) không thuộc khoảng nào'],
  ['94.5', '', 'giá trị 94,5 không thuộc khoảng nào'],
])('%s is told to an office in words: %s', (values, example, start) => {
  expect(issueSentence(gap(values, example), 'vi')).toBe(`${start}; hãy nối liền các khoảng, hoặc ghi "otherwise"`);
});

test('in English an interval is that of values, and one value is itself', () => {
  const told = (values: string, example: string) => issueSentence(gap(values, example), 'en').split(';')[0];

  expect(told('(94.9, 95)', '94.95')).toBe('no band holds values above 94.9 and below 95, such as 94.95');
  expect(told('90', '')).toBe('no band holds 90');
});

test('a band that is never met is told beside what there is', () => {
  const issue = {
    code: 'bands-unreachable',
    severity: 'error',
    path: [],
    params: { range: '[0, 100]', band: '> 100' },
  };

  expect(issueSentence(issue as Issue, 'vi')).toBe(
    'số liệu trong phạm vi từ 0 đến 100 không bao giờ rơi vào khoảng trên 100; hãy bỏ khoảng này hoặc sửa đầu mút',
  );
});
