import { expect, test } from 'vitest';
import { briefly, citeSentence, exactly, inFormula, outcome, singular } from '../../src/words/index.js';

const texts = [
  { key: 'qd', number: '169/QĐ-UBND', title: { vi: 'Bộ tiêu chí' }, issued: '2019-04-05' },
  { key: 'nd', number: '61/2018/NĐ-CP', title: { vi: 'Một cửa' }, issued: '2018-04-23', read: false },
  { key: 'cv', number: '1252/STTTT-CNTT', title: { vi: 'Đánh giá' }, issued: '2019-10-04' },
];

test.each([
  ['qd#phu-luc-1.2', 'Phụ lục 1.2, Quyết định số 169/QĐ-UBND ngày 05/04/2019'],
  ['qd#phu-luc-2.I.1', 'Phụ lục 2.I.1, Quyết định số 169/QĐ-UBND ngày 05/04/2019'],
  ['nd#dieu-5-khoan-2', 'Điều 5, khoản 2, Nghị định số 61/2018/NĐ-CP ngày 23/04/2018 (dẫn theo văn bản khác)'],
  ['cv#I.2', 'mục I.2, Văn bản số 1252/STTTT-CNTT ngày 04/10/2019'],
  ['cv', 'Văn bản số 1252/STTTT-CNTT ngày 04/10/2019'],
  ['of-no-text#3', 'of-no-text#3'],
])('%s is cited as an official would write it', (cite, sentence) => {
  expect(citeSentence(texts, cite, 'vi')).toBe(sentence);
});

test('a citation in English keeps the number of the text', () => {
  expect(citeSentence(texts, 'nd#dieu-5', 'en')).toBe(
    'Article 5, Decree No. 61/2018/NĐ-CP of 2018-04-23 (cited from another text)',
  );
});

test('a number loses nothing that can be kept: a decimal every digit, a ratio its two parts', () => {
  expect([exactly('5.925', 'vi'), exactly('52/3', 'vi'), exactly('52/3', 'en')]).toEqual([
    '5,925',
    '52/3 ≈ 17,333',
    '52/3 ≈ 17.333',
  ]);
  expect(exactly('1.41421356237309504880168872420969807857', 'vi')).toBe('≈ 1,414');
  expect([outcome('6', 'vi'), outcome('52/3', 'vi'), outcome('~0.6324555', 'vi')]).toEqual([
    '= 6',
    '= 52/3 ≈ 17,333',
    '≈ 0,632',
  ]);
});

test('inside a calculation a ratio stands alone, and a long one beside its parts is told by what it comes to', () => {
  expect([inFormula('52/3', 'vi'), inFormula('0.5', 'vi')]).toEqual(['52/3', '0,5']);
  expect([briefly('52/3', 'vi'), briefly('143901577/987000', 'vi')]).toEqual(['52/3 ≈ 17,333', '≈ 145,797']);
});

test('one point is one point in English', () => {
  expect(singular('1 points, 1.1 points, 11 points, 1/1 points', 'en')).toBe(
    '1 point, 1.1 points, 11 points, 1/1 points',
  );
  expect(singular('to 1 decimal places', 'en')).toBe('to 1 decimal place');
  expect(singular('1 points', 'vi')).toBe('1 points');
});
