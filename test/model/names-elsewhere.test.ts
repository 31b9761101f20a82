import { expect, test } from 'vitest';
import { wordMeant } from '../../src/model/meant.js';
import { NAMES_ELSEWHERE } from '../../src/model/names-elsewhere.js';

const NODE = ['id', 'title', 'max', 'weight', 'rule', 'children', 'combine', 'evidence', 'note', 'code'];

test.each([
  ['diem-toi-da', 'max'],
  ['điểm tối đa', 'max'],
  ['ĐIỂM TỐI ĐA', 'max'],
  ['diemtoida', 'max'],
  ['ten', 'title'],
  ['Cách tính', 'rule'],
  ['cach-tinh', 'rule'],
  ['trong so', 'weight'],
  ['cách tổng hợp', 'combine'],
  ['tong-hop', 'combine'],
  ['tiêu chí con', 'children'],
  ['các tiêu chí con', 'children'],
  ['Các mục con', 'children'],
  ['minh chứng', 'evidence'],
  ['số thứ tự', 'code'],
  ['ghi chú', 'note'],
  ['titel', 'title'],
  ['xyz', undefined],
])('among the keys of a criterion %s is %s', (word, key) => {
  expect(wordMeant(word, NODE)).toBe(key);
});

test.each([
  ['title', ['id', 'tier', 'name', 'parent'], 'name'],
  ['name', ['id', 'title', 'max'], 'title'],
  ['per', ['count', 'each', 'atMost'], 'each'],
  ['date', ['key', 'number', 'title', 'issued'], 'issued'],
  ['unit', ['id', 'type', 'title', 'measure'], 'measure'],
])('the word %s of another place of the format, among %j, is %s', (word, keys, key) => {
  expect(wordMeant(word, keys)).toBe(key);
});

test('of two words that Vietnamese calls the same neither is guessed', () => {
  expect(wordMeant('tên', ['title', 'name'])).toBeUndefined();
  expect(wordMeant('tên', ['title', 'max'])).toBe('title');
});

test('each key of a criterion, a fact, a tier and a pack that people write by hand has a Vietnamese name', () => {
  const written = ['facts', 'tiers', 'criteria', 'title', 'max', 'rule', 'children', 'rankings', 'levels', 'deadline'];

  expect(written.filter((key) => !Object.hasOwn(NAMES_ELSEWHERE, key))).toEqual([]);
});
