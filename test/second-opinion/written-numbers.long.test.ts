import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verify } from '../../src/audit/index.js';
import { opinionOnRecord } from '../../src/audit/opinion-on-record.js';
import { fraction, recordNumber } from '../../src/audit/second-opinion/fraction.js';
import { assess, compilePack } from '../../src/index.js';
import { ratio } from '../../src/kit/exact.js';
import { toText } from '../../src/kit/exact-text.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { documentOf } from '../support/documents.js';
import { SEED } from '../support/seed.js';
import { RACE, RACE_ASSESSMENT } from './race.js';

test.each([
  [7, 1, '7'],
  [-7, 1, '-7'],
  [0, 5, '0'],
  [292, 6, '146/3'],
  [-3, 8, '-0.375'],
  [1, 125, '0.008'],
  // 60 digits, the 0 before the point among them, and one more
  [1, `1${'0'.repeat(59)}`, `0.${'0'.repeat(58)}1`],
  [1, `1${'0'.repeat(60)}`, `~0.${'0'.repeat(59)}1`],
  [`1${'0'.repeat(58)}1`, 2, `5${'0'.repeat(58)}.5`],
  [`1${'0'.repeat(59)}1`, 2, `1${'0'.repeat(59)}1/2`],
  // denominators of 15 and 16 digits
  [1, '999999999999999', '1/999999999999999'],
  [1, '3000000000000000', '~0.0000000000000003333333333333333333333333333333333333333'],
  [2, '300000000000000', '1/150000000000000'],
] as const)('%s / %s is written in a record as %s', (top, bottom, text) => {
  expect(recordNumber(fraction(top, bottom))).toBe(text);
});

test('numbers of every size are written as the engine writes them', () => {
  const whole = fc.oneof(
    fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
    fc.bigInt({ min: -(10n ** 70n), max: 10n ** 70n }),
  );
  const bottom = fc.oneof(
    fc.bigInt({ min: 1n, max: 10n ** 4n }),
    fc.bigInt({ min: 1n, max: 10n ** 20n }),
    fc.tuple(fc.nat(70), fc.nat(70)).map(([twos, fives]) => 2n ** BigInt(twos) * 5n ** BigInt(fives)),
  );
  fc.assert(
    fc.property(whole, bottom, (n, d) => {
      expect(recordNumber(fraction(String(n), String(d)))).toBe(toText(ratio(n, d)));
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

/** The second opinion on a record whose results are others than those that are derived from it. */
function opinionOnResults({ entries, rankings }: Pick<AssessmentRecord, 'entries' | 'rankings'>, of: AssessmentRecord) {
  const { replay } = verify(of);
  if (!replay) throw new Error('nothing was replayed');
  return opinionOnRecord({ ...of, entries, rankings }, replay, new Set());
}

/** Keys of nodes and rows that hold numbers as text. */
const NUMBERS = [
  'earned',
  'bonus',
  'penalty',
  'base',
  'points',
  'converted',
  'percent',
  'computed',
  'place',
  'exact',
  'published',
];

/** Figures that were sent or read: no results. */
const FIGURES = ['read', 'input'];

/** Each copy of the results in which one number is written another way: 7 as 7.0, 2/3 as 4/6. */
function rewrittenOnce<T>(results: T): readonly T[] {
  const copies: T[] = [];
  const visit = (part: unknown, set: (changed: unknown) => T): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      const change = (changed: unknown): T =>
        set(Array.isArray(part) ? part.with(Number(key), changed) : { ...part, [key]: changed });
      if (typeof value === 'string' && NUMBERS.includes(key)) copies.push(change(otherwise(value)));
      else if (!FIGURES.includes(key)) visit(value, change);
    }
  };
  visit(results, (changed) => changed as T);
  return copies;
}

function otherwise(text: string): string {
  const [top = '', bottom] = text.split('/');
  if (bottom) return `${2 * Number(top)}/${2 * Number(bottom)}`;
  return text.includes('.') ? `${text}0` : `${text}.0`;
}

const SHIPPED = [
  ['examples/hue-2020/hue-2020.pack.yaml', 'examples/hue-2020/hue-2020.assessment.yaml'],
  ['examples/01-score/pack.yaml', 'examples/01-score/assessment.yaml'],
  ['test/bad-input/rich.pack.yaml', 'test/bad-input/rich.assessment.yaml'],
] as const;

test.each(SHIPPED)('of %s no number is written otherwise than by code of its own', (pack, assessment) => {
  const record = assess(compilePack(documentOf(pack)), documentOf(assessment));

  expect(opinionOnResults(record, record).differences).toEqual([]);
});

test('each number of nodes and rows that a record writes another way is told, by the text that it should have', () => {
  const record = assess(compilePack(RACE), RACE_ASSESSMENT);
  const [entry] = record.entries;
  const [ranking] = record.rankings;
  const copies = rewrittenOnce({ entries: [entry], rankings: [ranking] } as Pick<
    AssessmentRecord,
    'entries' | 'rankings'
  >);

  // seven of the unit in each of two layers, three in each of eleven ranked rows, the places of two absentees
  expect(copies).toHaveLength(49);
  for (const copy of copies) {
    const { counts, differences } = opinionOnResults(copy, record);
    expect(differences).toHaveLength(1);
    expect(counts.differing).toBe(1);
  }
});

test('of two thirds written as four sixths, both texts are told', () => {
  const record = assess(compilePack(RACE), RACE_ASSESSMENT);
  const text = JSON.stringify(record.entries[0]).replace('"percent":"200/3"', '"percent":"400/6"');
  const { differences } = opinionOnResults({ entries: [JSON.parse(text)], rankings: [] }, record);

  expect(differences).toEqual([
    {
      stage: 'evaluate',
      tier: 'commune',
      unit: 'unit-00',
      layer: 'reported',
      of: 'banded',
      what: 'percent',
      engine: '400/6',
      opinion: '200/3',
    },
  ]);
});
