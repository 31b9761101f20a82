import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayBefore, dayNumber, isDate, nextDay, readInstant } from '../../src/kit/instant.js';
import { SEED } from '../support/seed.js';

const DAY = 86_400_000;
const FIRST = -25_567;
const LAST = 376_199;
const written = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

test("every day of eleven centuries has the number, and the follower, that the platform's calendar gives", () => {
  let wrong = 0;
  for (let day = FIRST; day <= LAST; day += 1) {
    const date = written(day);
    if (
      !isDate(date) ||
      dayNumber(date) !== day ||
      nextDay(date) !== written(day + 1) ||
      dayBefore(date) !== written(day - 1)
    )
      wrong += 1;
  }

  expect([written(FIRST), written(LAST), wrong]).toEqual(['1900-01-01', '2999-12-31', 0]);
});

test("every instant is the platform's", () => {
  const two = (n: number): string => String(n).padStart(2, '0');
  const time = fc.tuple(fc.nat(23), fc.nat(59), fc.nat(59), fc.nat(999));
  const zone = fc
    .tuple(fc.constantFrom('+', '-'), fc.nat(13), fc.nat(59))
    .map(([sign, hours, minutes]) => `${sign}${two(hours)}:${two(minutes)}`);
  fc.assert(
    fc.property(
      fc.integer({ min: FIRST, max: LAST }),
      time,
      fc.oneof(zone, fc.constant('Z')),
      (day, [h, m, s, ms], at) => {
        const text = `${written(day)}T${two(h)}:${two(m)}:${two(s)}.${String(ms).padStart(3, '0')}${at}`;
        expect(readInstant(text)).toBe(Date.parse(text));
      },
    ),
    { seed: SEED, numRuns: 2000 },
  );
});
