import { expect, test } from 'vitest';
import { call } from './calling.js';

test.each([
  [['chekc', 'x'], 'không có lệnh chekc; có phải ý bạn là check?'],
  [['score', '--finding', 'a', 'b'], 'không có tùy chọn --finding; có phải ý bạn là --findings?'],
  [
    ['check', 'Gia_Lai_2019'],
    'không có tệp hay bộ tiêu chí kèm theo nào là "Gia_Lai_2019"; có phải ý bạn là gia-lai-2019?',
  ],
  [['nothing-like-it'], 'không có lệnh nothing-like-it; xem: tieuchi --help'],
])('%j names what was meant, where one word is near', async (argv, sentence) => {
  const { code, err } = await call(argv);

  expect(code).toBe(2);
  expect(err).toContain(sentence);
});
