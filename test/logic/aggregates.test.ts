import { expect, test } from 'vitest';
import { squareRoot } from '../../src/kit/decimal.js';
import { ratio, whole } from '../../src/kit/exact.js';
import { toText } from '../../src/kit/exact-text.js';
import { keep } from '../../src/logic/index.js';
import type { Kept } from '../../src/model/statistic.js';
import { answer, type Reading, SCOPE } from './asking.js';

function kept(members: readonly (readonly [n: number, d: number])[], name: Kept): string {
  const { values, approximate } = keep(
    members.map(([n, d]) => ratio(n, d)),
    [name],
    squareRoot,
  );
  const value = values[name];
  const text = value && 'n' in value ? toText(value) : value?.map(toText).join(' ');
  return approximate ? `about ${text}` : `${text}`;
}

test.each<readonly [Kept, string]>([
  ['count', '4'],
  ['max', '6'],
  ['min', '1'],
  ['sum', '11'],
  ['mean', '2.75'],
  ['sorted', '1 2 2 6'],
])('%s of 6, 2, 1 and 2 is %s', (name, value) => {
  const members = [6, 2, 1, 2].map((n) => [n, 1] as const);

  expect(kept(members, name)).toBe(value);
});

test('a deviation is approximate where the mean is, though its root is whole', () => {
  // 1/3 and 7/3 are each rounded at 50 places; from their mean both are exactly 1 away
  expect(
    kept(
      [
        [1, 3],
        [7, 3],
      ],
      'sd-population',
    ),
  ).toBe('about 1');
  expect(
    kept(
      [
        [1, 1],
        [3, 1],
      ],
      'sd-population',
    ),
  ).toBe('1');
  expect(
    kept(
      [
        [1, 3],
        [1, 3],
      ],
      'sd-sample',
    ),
  ).toBe('0');
  expect(
    kept(
      [
        [1, 3],
        [1, 3],
      ],
      'mean',
    ),
  ).toBe('1/3');
});

test.each([
  ['low', 9, '3'],
  ['low', 4, '2'],
  ['low', 2, '1'],
  ['high', 2, '3'],
  ['high', 9, '1'],
])('dense, the best %s: of 2, 2, 2, 4, 4 and 9 the place of %s is %s', (prefer, staff, place) => {
  const sorted = [2, 2, 2, 4, 4, 9].map((n) => whole(n));
  const reading: Reading = {
    scope: { ...SCOPE, cohorts: [{ id: 'all', everyone: true }] },
    reader: { statistic: () => ({ values: { sorted }, approximate: false }) },
  };

  expect(answer({ cohort: ['all', 'rank', { var: 'staff' }, prefer, 'dense'] }, { staff }, reading)).toBe(place);
});
