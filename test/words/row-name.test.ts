import { describe, expect, test } from 'vitest';
import { findingSentence, rowHeading, rowLabel, rowName, rowNamed, rowNumber } from '../../src/words/index.js';

describe('a row that the annex numbers', () => {
  const row = { code: 'I.2', title: 'Máy tính' };

  test('is called by its number and its title', () => {
    expect(rowName(row)).toBe('"I.2. Máy tính"');
    expect(rowHeading(row)).toBe('I.2. Máy tính');
    expect(rowLabel(row)).toBe('I.2 Máy tính');
    expect(rowNumber(row)).toBe('I.2');
  });

  test('is called by its title where the annex gives no number', () => {
    const total = { title: 'Tổng điểm' };
    expect([rowName(total), rowHeading(total), rowLabel(total), rowNumber(total)]).toEqual([
      '"Tổng điểm"',
      'Tổng điểm',
      'Tổng điểm',
      '"Tổng điểm"',
    ]);
  });

  test.each([
    ['I.2', 'I.2. Máy tính', 'I.2. Máy tính'],
    ['I.2', 'I.2 Máy tính', 'I.2 Máy tính'],
    ['1', '1) Máy tính', '1) Máy tính'],
    // a number that counts something is no number of a row
    ['1', '1 máy tính cho mỗi người', '1. 1 máy tính cho mỗi người'],
    ['1', '1.5 điểm cho mỗi máy', '1. 1.5 điểm cho mỗi máy'],
    ['I.2', 'I.21 Máy tính', 'I.2. I.21 Máy tính'],
  ])('of number %s and title "%s" says the number once', (code, title, heading) => {
    expect(rowHeading({ code, title })).toBe(heading);
    expect(rowName({ code, title })).toBe(`"${heading}"`);
  });

  test.each([
    ['a)', 'a) Máy tính'],
    ['2.', '2. Máy tính'],
    ['III', 'III. Máy tính'],
  ])('has one sign behind its number %s', (code, heading) => {
    expect(rowHeading({ code, title: 'Máy tính' })).toBe(heading);
  });
});

test('a finding says the number of its row, and an id without a title stands for itself', () => {
  const names = {
    node: (id: string) => ({ computers: 'Máy tính', total: 'Tổng điểm' })[id],
    code: (id: string) => (id === 'computers' ? 'I.2' : undefined),
  };
  const told = (node: string, given = names) =>
    findingSentence({ code: 'evidence-missing', params: { node } }, 'vi', given);

  expect(told('computers')).toBe('tiêu chí "I.2. Máy tính" không có minh chứng được chấp nhận');
  expect(told('total')).toBe('tiêu chí "Tổng điểm" không có minh chứng được chấp nhận');
  expect(told('other')).toBe('tiêu chí "other" không có minh chứng được chấp nhận');
  expect(rowNamed('computers', {})).toBe('"computers"');
});
