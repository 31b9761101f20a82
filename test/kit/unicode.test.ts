import { expect, test } from 'vitest';
import { bareOf, byCodeUnit, closest, fold, isWellFormed, nfc, oneSpelling } from '../../src/kit/unicode.js';

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

test.each([
  ['max', ['amx'], 'amx'],
  ['max', ['mxb'], undefined],
  ['max', ['mba'], undefined],
  ['maxb', ['mxac'], undefined],
  ['a', ['a----'], 'a----'],
  ['a', ['a-----'], undefined],
])(
  'of %s the closest among %j is %s: one change of places is one edit, and up to four signs do not count',
  (word, candidates, expected) => {
    expect(closest(word, candidates)).toBe(expected);
  },
);

test('among more than 2,000 candidates none is looked for', () => {
  const others = (count: number) => Array.from({ length: count }, (_, index) => `other-${index}`);

  expect(closest('stff', [...others(1999), 'staff'])).toBe('staff');
  expect(closest('stff', [...others(2000), 'staff'])).toBeUndefined();
});

test('for a word of more than 200 letters none is looked for', () => {
  const letters = (count: number) => 'a'.repeat(count);

  expect(closest(letters(200), [letters(199)])).toBe(letters(199));
  expect(closest(letters(201), [letters(200)])).toBeUndefined();
});

test('words typed in a hurry are compared without case, accents, kinds of dashes and blanks', () => {
  expect(fold('  Đà  Nẵng\t– Hội An ')).toBe('da nang - hoi an');
  expect([fold('a—b'), fold('a−b'), fold('ĐĐ')]).toEqual(['a-b', 'a-b', 'dd']);
  expect(bareOf('Has_Website -- 2')).toBe('haswebsite2');
  expect(bareOf('Cán  bộ')).toBe('canbo');
  expect(bareOf('staff2')).toBe('staff2');
});

test('the older and the newer place of a tone are one spelling', () => {
  expect(oneSpelling('hòa')).toBe('hoà');
  expect(oneSpelling('Thủy, khỏe, hóa')).toBe('Thuỷ, khoẻ, hoá');
  expect(oneSpelling('hoàn, toàn')).toBe('hoàn, toàn');
});
