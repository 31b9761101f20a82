import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';

/** The mended lines of a text. */
function mendedIn(text: string): readonly (string | undefined)[] {
  return readSource(text).issues.map(({ mended }) => mended?.line);
}

test.each([
  ['cite: [ qd-15 #1 ]', 'cite: [ "qd-15#1" ]'],
  ['cite: [ qd-15#2, qd-15 #phu-luc-1 ]', 'cite: [ qd-15#2, "qd-15#phu-luc-1" ]'],
])('a citation with a blank before its place, %s, is mended to one that can be read', (line, mended) => {
  expect(mendedIn(`id: a\n${line}\n`)).toEqual([mended]);
});

test('a title keeps the blank before its sign', () => {
  expect(mendedIn('title: { vi: phần #1 }\n')).toEqual(['title: { vi: "phần #1" }']);
});
