import { expect, test } from 'vitest';
import { OFFICE_ANNEX } from '../support/office-annex.js';
import { call, changed, folderOf } from './calling.js';

const FLAG = 'rule: { flag: { when: trang-tin } }';

/** What `check` says of the annex with another rule for the row on the website (10 points), without the count of mistakes. */
async function toldOf(rule: string): Promise<readonly string[]> {
  const cwd = folderOf({ 'p.yaml': changed(OFFICE_ANNEX, FLAG, rule) });
  const { err } = await call(['check', 'p.yaml'], { cwd });
  return err.split('\n').filter((line) => line !== '' && !/^\d+ lỗi/.test(line));
}

/** The mistakes that the annex has with another rule for that row: warnings, as of the fact that nothing reads then, are none. */
async function mistakesOf(rule: string): Promise<readonly string[]> {
  return (await toldOf(rule)).filter((line) => line.includes('] lỗi: '));
}

/** What may be written there by the line below the sentence, without the spaces before it. */
async function hintOf(rule: string): Promise<string | undefined> {
  const [, hint, ...others] = await toldOf(rule);
  expect(others).toEqual([]);
  return hint?.trim().replace(/ {2,}/, ' ');
}

test.each([
  ['a number', 'loi', '{ ">": [ { var: loi }, 0 ] }'],
  ['a mark', 'diem-ks', '{ ">": [ { var: diem-ks }, 0 ] }'],
  ['a choice', 'ke-hoach', '{ "==": [ { var: ke-hoach }, som ] }'],
  ['a date', 'ngay-kh', '{ present: ngay-kh }'],
])('%s where yes or no is needed is told with a condition on it', async (_, fact, condition) => {
  const [sentence] = await toldOf(`rule: { flag: { when: ${fact} } }`);

  expect(sentence).toMatch(
    /\[fact-type\] lỗi: số liệu "[a-z-]+" thuộc kiểu .+, trong khi ở đây cần kiểu câu trả lời có\/không/,
  );
  expect(await hintOf(`rule: { flag: { when: ${fact} } }`)).toBe(`ghi theo dạng: ${condition}`);
});

test('the condition that is told is one that the pack may have', async () => {
  for (const condition of [
    '{ ">": [ { var: loi }, 0 ] }',
    '{ "==": [ { var: ke-hoach }, som ] }',
    '{ present: ngay-kh }',
  ])
    expect(await mistakesOf(`rule: { flag: { when: ${condition} } }`)).toEqual([]);
});

test('yes or no where a number is needed has no such form', async () => {
  expect(await hintOf('rule: { share: { part: trang-tin, whole: can-bo, whenZero: unscorable } }')).toBeUndefined();
});

const DEDUCT = (item: string) => `rule: { deduct: { items: [ ${item} ], notBelow: 0 } }`;

test.each([
  ['a count under `when`', '{ when: loi, points: 2 }', '{ count: loi, each: 2 }'],
  ['yes or no under `count`', '{ count: trang-tin, each: 2 }', '{ when: trang-tin, points: 2 }'],
])('what loses points is told in its other form: %s', async (_, written, meant) => {
  expect(await hintOf(DEDUCT(written))).toBe(`sửa thành: ${DEDUCT(meant)}`);
  expect(await mistakesOf(DEDUCT(meant))).toEqual([]);
});

test.each([
  ['{ count: loi, points: 2 }', 'points', 'each', '{ count: loi, each: 2 }'],
  ['{ when: trang-tin, each: 2 }', 'each', 'points', '{ when: trang-tin, points: 2 }'],
])('of the keys of two forms the first says which is meant: %s', async (written, key, meant, row) => {
  const [sentence, hint] = await toldOf(DEDUCT(written));

  expect(sentence).toContain(`không có khóa "${key}" ở chỗ này; có phải ý bạn là "${meant}"?`);
  expect(hint?.trim().replace(/ {2,}/, ' ')).toBe(`sửa thành: ${DEDUCT(row)}`);
});
