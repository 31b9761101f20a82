import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkSalts } from '../../src/stages/read-assessment/salts.js';

const DRAWN = '8f1d0c7a94b35e62d7a0c41be9536f28';
const OTHER = 'c25e91a7406bd83f1e7094bc5da2f613';
const backwards = (digits: string) => [...digits].reverse().join('');
const turned = (digits: string, by: number) => digits.slice(by) + digits.slice(0, by);

/** What is told of salts: the unit, the code, and the unit whose salt it is made of. */
function told(salts: Readonly<Record<string, string>>): readonly string[] {
  const issues: string[] = [];
  const report = (code: string, [, of]: readonly (string | number)[], params: Readonly<Record<string, string>> = {}) =>
    issues.push([of, code, ...Object.values(params)].join(' '));
  checkSalts({ assessment: { salts }, report, unit: () => undefined } as unknown as Parameters<typeof checkSalts>[0]);
  return issues;
}

test.each([
  ['the same', DRAWN],
  ['it read backwards', backwards(DRAWN)],
  ['it turned round by a digit', turned(DRAWN, 1)],
  ['its halves in the other order', turned(DRAWN, 16)],
  ['it turned round by 13 digits', turned(DRAWN, 13)],
  ['it turned round and read backwards', backwards(turned(DRAWN, 5))],
  ['a longer one with a part of it inside', OTHER.slice(0, 20) + DRAWN.slice(7, 23) + OTHER.slice(20)],
  ['it from the 13th digit on, behind others', OTHER.slice(0, 12) + DRAWN.slice(12)],
])('a salt that is %s as that of another unit is told with that unit', (_, salt) => {
  expect(told({ 'xa-a': DRAWN, 'xa-b': salt })).toEqual(['xa-b salt-repeated xa-a']);
});

test('salts that were drawn are told of none, also where both have one short run of digits', () => {
  const short = OTHER.slice(0, 9) + DRAWN.slice(9, 17) + OTHER.slice(17);

  expect(told({ 'xa-a': DRAWN, 'xa-b': OTHER, 'xa-c': backwards(short) })).toEqual([]);
});

test('of 5,000 salts as even as drawn ones none is told', () => {
  const saltOf = (unit: string) => createHash('sha256').update(`round ${unit}`).digest('hex').slice(0, 32);
  const units = Array.from({ length: 5000 }, (_, index) => `xa-${index}`);

  expect(told(Object.fromEntries(units.map((unit) => [unit, saltOf(unit)])))).toEqual([]);
});
