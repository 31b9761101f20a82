import { expect, test } from 'vitest';
import { cutAlike } from '../../src/cli/print/cut-alike.js';

const LONG = 'Đánh giá, xếp hạng mức độ Chính quyền điện tử của các cơ quan, đơn vị tỉnh Gia Lai';

test.each([
  ['short texts stay whole', 'năm 2019', 'năm 2020', 'năm 2019', 'năm 2020'],
  [
    'long texts are cut before where they differ, at a word',
    `${LONG} năm 2019`,
    `${LONG} năm 2020`,
    '… tỉnh Gia Lai năm 2019',
    '… tỉnh Gia Lai năm 2020',
  ],
  ['a text that is added is cut at its end', '', `${LONG}`, '', 'Đánh giá, xếp hạng mức độ Chính quyền đ…'],
  ['one that only goes on', `${LONG}`, `${LONG} năm 2020`, '… đơn vị tỉnh Gia Lai', '… đơn vị tỉnh Gia Lai năm 2020'],
  ['a text without blanks', `${'a'.repeat(70)}1`, `${'a'.repeat(70)}2`, `… ${'a'.repeat(20)}1`, `… ${'a'.repeat(20)}2`],
  [
    'no number is cut, since half of it is another one',
    '[ { above: 90, points: 2 }, { below: 11.875 } ]',
    '[ { above: 95, points: 2 }, { from: 2019-11-05 } ]',
    '[ { above: 90, points: 2 }, { below: …',
    '[ { above: 95, points: 2 }, { from: …',
  ],
  ['but a row of digits without end', '9'.repeat(70), '8'.repeat(70), `${'9'.repeat(39)}…`, `${'8'.repeat(39)}…`],
])('%s', (_, one, other, first, second) => {
  expect(cutAlike(one, other, 40)).toEqual([first, second]);
});
