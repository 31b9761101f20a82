import { expect, test } from 'vitest';
import {
  citeSentence,
  exactly,
  inFormula,
  isBinding,
  modelSentence,
  outcome,
  rangePhrase,
} from '../../src/words/index.js';

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

const [VI, EN] = [{ language: 'vi' }, { language: 'en' }] as const;
const EXACT = { language: 'vi', exact: true } as const;

test('points come first: a decimal of six places with every digit, all else what it comes to', () => {
  expect([exactly('5.925', VI), exactly('52/3', VI), exactly('52/3', EN)]).toEqual(['5,925', '17,333', '17.333']);
  expect(exactly('210122954/1670625', VI)).toBe('125,775');
  expect(exactly('3.4448', VI)).toBe('3,4448');
  expect(exactly('1.41421356237309504880168872420969807857', VI)).toBe('1,414');
  expect(exactly('1234567.5', VI)).toBe('1.234.567,5');
});

test('the exact fraction stands behind, where it is asked for', () => {
  expect(exactly('52/3', EXACT)).toBe('17,333 (đúng bằng 52/3)');
  expect(exactly('52/3', { language: 'en', exact: true })).toBe('17.333 (exactly 52/3)');
  expect(exactly('5.925', EXACT)).toBe('5,925');
  expect(exactly('0.123456789', EXACT)).toBe('0,123 (đúng bằng 0,123456789)');
  expect(exactly('~0.6324555320336758664', EXACT)).toBe('0,632 (trong biên bản: 0,6324555320336758664)');
});

// 84.99996 is below 85, a twentieth of a thousandth is not nothing
test('a number that comes near a rounder one is never shown as that one', () => {
  expect(exactly('2124999/25000', VI)).toBe('84,99996');
  expect(exactly('1/30000', VI)).toBe('0,00003');
  expect(exactly('84.9999996', VI)).toBe('84,9999996');
});

test('what comes of a calculation says whether it is all of it', () => {
  expect([outcome('6', VI), outcome('52/3', VI), outcome('~0.6324555', VI)]).toEqual(['= 6', '≈ 17,333', '≈ 0,632']);
  expect(outcome('52/3', EXACT)).toBe('≈ 17,333 (đúng bằng 52/3)');
});

test('inside a calculation a number stands as it comes out, or as a ratio where what is exact is asked for', () => {
  expect([inFormula('52/3', VI), inFormula('0.5', VI)]).toEqual(['17,333', '0,5']);
  expect([inFormula('52/3', EXACT), inFormula('0.5', EXACT)]).toEqual(['52/3', '0,5']);
});

test.each([
  [{ above: '50' }, 'trên 50', 'above 50'],
  [{ atLeast: '70' }, 'từ 70 trở lên', 'at least 70'],
  [{ below: '70' }, 'dưới 70', 'below 70'],
  [{ atMost: '10' }, 'không quá 10', 'at most 10'],
  [{ above: '50', below: '70' }, 'trên 50 đến dưới 70', 'above 50 and below 70'],
  [{ above: '10', atMost: '30' }, 'trên 10 đến 30', 'above 10, at most 30'],
  [{ atLeast: '70', below: '84.5' }, 'từ 70 đến dưới 84,5', 'from 70 to below 84.5'],
  [{ atLeast: '70', atMost: '90' }, 'từ 70 đến 90', 'from 70 to 90'],
  [{}, 'mọi giá trị', 'any value'],
])('a range %o is %s', (ends, vi, en) => {
  expect([rangePhrase(ends, 'vi'), rangePhrase(ends, 'en')]).toEqual([vi, en]);
});

test('a text of another place is told as a model, with whose it is, and never as a ground', () => {
  const pack = {
    texts: [
      { key: 'a', number: '3402/QĐ-UBND', title: { vi: 'Kết quả' }, issued: '2020-12-31', binds: false },
      {
        key: 'b',
        number: '5/QĐ-UBND',
        title: { vi: 'B' },
        issued: '2020-01-02',
        authority: { vi: 'tỉnh B' },
        binds: false,
      },
    ],
  };

  expect(modelSentence(pack, 'a', 'vi')).toBe(
    'Quyết định số 3402/QĐ-UBND ngày 31/12/2020, văn bản của nơi khác; không phải căn cứ của bộ tiêu chí này',
  );
  expect(modelSentence({ ...pack, authority: { vi: 'tỉnh A' } }, 'b#dieu-2', 'vi')).toBe(
    'Điều 2, Quyết định số 5/QĐ-UBND ngày 02/01/2020, văn bản của tỉnh B; không phải căn cứ của tỉnh A',
  );
  expect([isBinding(pack.texts, 'a#1'), isBinding(pack.texts, 'of-no-text')]).toEqual([false, true]);
});
