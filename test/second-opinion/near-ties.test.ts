import { expect, test } from 'vitest';
import { opinionOn, opinionValues } from './opinion-on.js';
import { RACE, RACE_ASSESSMENT } from './race.js';

const [tier] = RACE.tiers;
const ratio = (top: number, bottom: number) => ({ '/': [top, bottom] });
const twoPlaces = (top: number, bottom: number) => ({ round: [{ '*': [ratio(top, bottom), 3] }, 2, 'half-up'] });
const LOGIC = {
  'five-24ths': twoPlaces(5, 24),
  'thirteen-120ths': twoPlaces(13, 120),
  'nineteen-120ths': twoPlaces(19, 120),
  thirds: { if: [{ '>=': [{ '+': [ratio(1, 3), ratio(1, 3), ratio(1, 3)] }, 1] }, 1, 0] },
  tenths: { if: [{ '==': [{ '+': [0.1, 0.2] }, 0.3] }, 1, 0] },
  hair: { if: [{ '<': [{ '-': [1, ratio(1, 1e15)] }, 1] }, 1, 0] },
};
const given = (logic: object) => ({ if: [{ present: 'points' }, logic, 0] });
const TIES = {
  ...RACE,
  tiers: [
    {
      ...tier,
      criteria: [
        ...(tier?.criteria ?? []),
        ...Object.entries(LOGIC).map(([id, logic]) => ({
          id,
          title: { vi: 'Tên' },
          max: 1,
          rule: { logic: given(logic) },
        })),
      ],
    },
  ],
};

/** What the second opinion has of the first units, in the layer of reported figures. */
function told(of: string, what: string, units: readonly number[]): readonly (string | undefined)[] {
  const values = opinionValues(TIES, RACE_ASSESSMENT);
  return units.map((unit) => values.get(`reported ${of} ${what} unit-${String(unit).padStart(2, '0')}`));
}

test('where decimal.js would round a ratio to the wrong side, the second opinion does not', () => {
  // 15/24 = 0.625, 39/120 = 0.325, 57/120 = 0.475: each a tie, which goes up
  expect(told('five-24ths', 'points', [0])).toEqual(['0.63']);
  expect(told('thirteen-120ths', 'points', [0])).toEqual(['0.33']);
  expect(told('nineteen-120ths', 'points', [0])).toEqual(['0.48']);
});

test('three thirds are one, three tenths are 0.3, and one less a hair is below one', () => {
  expect(['thirds', 'tenths', 'hair'].flatMap((of) => told(of, 'points', [0]))).toEqual(['1', '1', '1']);
});

test('a hair above or below the end of a band is on its own side', () => {
  // 7 · 7.000000000000001 · 6.999999999999999 · 4 · 3.999999999999999
  expect(told('banded', 'points', [0, 1, 2, 7, 8])).toEqual(['2', '3', '2', '2', '1']);
});

test('a level goes by what is printed, and by its gate', () => {
  // 7.0 · 7.0 but not open · 7.0 of 6.95 · 6.9 of 6.949999999999999 · 3.9
  expect(told('total', 'level', [0, 1, 4, 3, 9])).toEqual(['I', 'none', 'I', 'II', 'none']);
});

test('five that are printed alike share a place, and absentees stand below the one that is out of bounds', () => {
  expect(told('competition-last-shared', 'place', [10, 6, 0, 1, 2, 4, 5, 3, 7, 8, 9, 11, 12, 13])).toEqual([
    '1',
    '2',
    '3',
    '3',
    '3',
    '3',
    '3',
    '8',
    '9',
    '9',
    '11',
    '',
    '13',
    '13',
  ]);
  expect(told('competition-last-shared', 'tied', [10, 0, 7, 12])).toEqual(['0', '4', '1', '1']);
});

test('on exact values a hair parts them', () => {
  expect(told('exact', 'place', [10, 6, 5, 1, 0, 2, 4, 3, 7, 8, 9])).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
    '11',
  ]);
});

test('a race that a digit decides is told as the engine tells it', () => {
  const { counts, differences } = opinionOn(TIES, RACE_ASSESSMENT);

  expect(differences).toEqual([]);
  expect(counts.notCheckable).toBe(0);
});
