import { expect, test } from 'vitest';
import { byCodeUnit, closest, isWellFormed, nfc } from '../../src/kit/unicode.js';

test('Vietnamese text is the same from any keyboard', () => {
  expect(nfc('Gia Lai, ti\u00ea\u0302u chi\u0301'.normalize('NFD'))).toBe(nfc('Gia Lai, ti\u00ea\u0302u ch\u00ed'));
  expect(nfc('tie\u0302u chi\u0301')).toBe('ti\u00eau ch\u00ed');
});

test('order is by code unit: upper case first, Đ after z', () => {
  expect(['đ', 'z', 'a', 'Đ', 'B', '10', '9'].toSorted(byCodeUnit)).toEqual(['10', '9', 'B', 'a', 'z', 'Đ', 'đ']);
  expect([byCodeUnit('a', 'a'), byCodeUnit('a', 'ab'), byCodeUnit('b', 'ab')]).toEqual([0, -1, 1]);
});

test.each([
  ['computer', ['computers', 'staff'], 'computers'],
  ['stff', ['staff', 'stuff'], 'staff'],
  ['stff', ['stuff', 'staff'], 'staff'],
  ['ab', ['xy', 'abc'], 'abc'],
  ['ab', ['abcd'], undefined],
  ['website', ['has-website'], undefined],
  ['titel', ['title', 'tier'], 'title'],
  ['max', ['mxa', 'min'], 'mxa'],
  ['Cán bộ', ['can-bo', 'co-may'], 'can-bo'],
  ['has_website', ['has-website', 'has-websites'], 'has-website'],
  ['anything', [], undefined],
])('for %s among %j, the closest is %s', (word, candidates, expected) => {
  expect(closest(word, candidates)).toBe(expected);
});

test('half a character is not well formed', () => {
  expect(['tiêu chí', '😀', '', '\ud800', 'a\udc00b', '\ude00\ud83d'].map(isWellFormed)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
