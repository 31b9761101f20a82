import { expect, test } from 'vitest';
import { compilePack, safeAssess } from '../../src/index.js';
import { LIMITS } from '../../src/model/document.js';
import { readColumns } from '../../src/stages/read-columns.js';
import { issuesOf } from '../bad-packs/told.js';
import { documentOf } from '../support/documents.js';
import { fullReading, sameOnBothRoads } from '../support/read-roads.js';

const PACK = compilePack(documentOf('examples/01-score/pack.yaml'));
const FACTS = { 'has-website': true, staff: 60, 'staff-with-computer': 52, files: 200, 'files-on-time': 181 };

/** What was found of a figure of the first commune. */
const FOUND = {
  unit: 'xa-0',
  at: '2019-11-05T08:00:00+07:00',
  by: 'to-cong-tac',
  method: 'desk',
  note: 'Theo hồ sơ',
  fact: 'staff-with-computer',
  value: 40,
};
const LATER = '2019-11-07T08:00:00+07:00';
const VISIT = { place: 'Trụ sở', on: '2019-11-05', by: 'Thành viên Tổ công tác' };

/** Three communes that sent figures, and these verifications. */
function assessment(verifications: unknown) {
  const units = [0, 1, 2].map((index) => ({ id: `xa-${index}`, tier: 'commune' }));
  return {
    format: 'tieuchi/assessment@1',
    id: 'tham-dinh',
    pack: { id: 'vi-du-nho', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2019-12-01T00:00:00+07:00',
    units,
    submissions: units.map(({ id }) => ({ unit: id, at: '2019-10-20T08:00:00+07:00', facts: FACTS })),
    verifications,
  };
}

const without = (key: keyof typeof FOUND) =>
  Object.fromEntries(Object.entries(FOUND).filter(([known]) => known !== key));

/** Verifications that are right, each otherwise than the plainest. */
const RIGHT: Readonly<Record<string, object>> = {
  'another unit': { unit: 'xa-1' },
  'another instant': { at: '2019-11-06T08:00Z' },
  'another body': { by: 'so-noi-vu' },
  'a number as text': { value: '40.0' },
  'a yes': { fact: 'has-website', value: false },
  'a note of letters and marks': { note: 'Theo hồ sơ'.normalize('NFD') },
  'a visit': { method: 'field', visit: VISIT },
};

test.each(Object.entries(RIGHT))('beside verifications of a figure: %s', (_, change) => {
  const changed = { ...FOUND, at: LATER, ...change };
  const reversed = Object.fromEntries(Object.entries(changed).toReversed());

  expect(sameOnBothRoads(PACK, assessment([FOUND, changed]))).toBe('columns');
  expect(sameOnBothRoads(PACK, assessment([reversed, FOUND, { ...FOUND, unit: 'xa-2' }]))).toBe('columns');
});

test('what others than figures are about: evidence is ruled on, and a unit as a whole is done', () => {
  const { fact: _, value: __, ...about } = FOUND;
  const rulings = [
    { ...about, criterion: 'website', evidence: 'refused' },
    { ...about, done: true },
  ];

  expect(sameOnBothRoads(PACK, assessment([FOUND, ...rulings, { ...FOUND, unit: 'xa-2' }]))).toBe('columns');
});

/** Verifications of which something is wrong. */
const WRONG: Readonly<Record<string, object>> = {
  'a unit that is in no register': { unit: 'xa-9' },
  'a unit that is no id': { unit: 'xã 1' },
  'a unit that is a name of every object': { unit: 'constructor' },
  'an instant of no day': { at: '2019-02-30T08:00:00+07:00' },
  'an instant without a zone': { at: '2019-11-05T08:00:00' },
  'an instant after the figures were fixed': { at: '2019-12-02T00:00:00+07:00' },
  'a body that is no id': { by: 'Tổ công tác' },
  'another method': { method: 'phone' },
  'a note without a letter': { note: ' ' },
  'a note that is a list': { note: ['Theo hồ sơ'] },
  'a note that is no text of Unicode': { note: '\ud800' },
  'a fact that is not declared': { fact: 'computers' },
  'a figure of another type': { value: true },
  'no figure': { value: null },
  'a figure that is not whole': { value: 40.5 },
  'a figure that is no number': { value: Number.NaN },
  'a blank figure': { value: '' },
  'a list': { value: [40] },
  'another key': { since: '2019' },
  'two subjects': { done: true },
  'a visit from the desk': { visit: VISIT },
};

test.each(Object.entries(WRONG))('among verifications that are right, %s is refused', (_, change) => {
  const wrong = { ...FOUND, at: LATER, ...change };

  expect(sameOnBothRoads(PACK, assessment([FOUND, wrong, { ...FOUND, unit: 'xa-2' }]))).toBe('refused');
  expect(sameOnBothRoads(PACK, assessment([wrong, FOUND]))).toBe('refused');
});

test.each(Object.keys(FOUND) as (keyof typeof FOUND)[])('a verification without %s is refused', (key) => {
  expect(sameOnBothRoads(PACK, assessment([FOUND, { ...without(key), ...(key === 'at' ? {} : { at: LATER }) }]))).toBe(
    'refused',
  );
});

test('a verification whose field is an accessor is refused, and the accessor is not called', () => {
  let calls = 0;
  const odd = Object.defineProperty({ ...FOUND, at: LATER }, 'note', {
    enumerable: true,
    get: () => {
      calls += 1;
      return 'Theo hồ sơ';
    },
  });

  expect(sameOnBothRoads(PACK, assessment([FOUND, odd]))).toBe('refused');
  expect(calls).toBe(0);
});

test('of three verifications of one figure the last in time holds, whatever their order', () => {
  const [first, second, third] = [
    [5, 40],
    [6, 41],
    [7, 42],
  ].map(([day, value]) => ({
    ...FOUND,
    at: `2019-11-0${day}T08:00:00+07:00`,
    value,
  }));

  for (const order of [
    [first, second, third],
    [second, third, first],
    [third, first, second],
  ]) {
    const document = assessment(order);
    expect(sameOnBothRoads(PACK, document)).toBe('columns');
    const reading = readColumns(document, PACK.plan, PACK.pack.digest, LIMITS);
    expect(reading?.unitAt(0).verified['staff-with-computer']).toEqual({ n: 42, d: 1 });
  }
});

// 08:00 in Hà Nội is 01:00 in London
test.each([
  [['2019-11-05T08:00:00+07:00', '2019-11-05T01:00:00Z'], [1]],
  [['2019-11-05T08:00:00+07:00', '2019-11-06T08:00:00+07:00', '2019-11-05T01:00:00Z'], [2]],
  [['2019-11-06T08:00:00+07:00', '2019-11-05T08:00:00+07:00', '2019-11-05T01:00:00Z'], [2]],
  [
    ['2019-11-05T08:00:00+07:00', '2019-11-05T01:00:00Z', '2019-11-05T08:00+07:00'],
    [1, 2],
  ],
] as const)('one figure verified at %j: those at an instant that was there are told', (instants, told) => {
  const document = assessment(instants.map((at) => ({ ...FOUND, at })));

  expect(issuesOf(safeAssess(PACK, document)).map(({ code, path }) => [code, path])).toEqual(
    told.map((index) => ['instants-equal', ['verifications', index, 'at']]),
  );
  expect(sameOnBothRoads(PACK, document)).toBe('refused');
});

// the entries of lists count: three units of 3 values, three forms of 9, and a hundred figures of 8, or visits of 12
test.each([
  [FOUND, 836],
  [{ ...FOUND, method: 'field', visit: VISIT }, 1236],
] as const)('verifications count among the values that a whole assessment may have', (verification, values) => {
  const instants = Array.from(
    { length: 100 },
    (_, index) => `2019-11-08T${10 + (index % 10)}:${10 + Math.floor(index / 10)}Z`,
  );
  const document = assessment(instants.map((at) => ({ ...verification, at })));
  const limits = (totalNodes: number) => ({ ...LIMITS, totalNodes });

  expect(fullReading(PACK, document, limits(values)).inputs).toBeDefined();
  expect(fullReading(PACK, document, limits(values - 1)).inputs).toBeUndefined();
  expect(sameOnBothRoads(PACK, document, limits(values - 1))).toBe('refused');
  expect(sameOnBothRoads(PACK, document, limits(values + 64))).toBe('columns');
});

// eight values, itself among them, and four of its visit; the head of this assessment has eleven
test.each([
  [11, 'refused'],
  [12, 'columns'],
] as const)('a verification may have so many values and not one more: %i', (nodes, expected) => {
  const { submissions: _, ...rest } = assessment([{ ...FOUND, method: 'field', visit: VISIT }]);

  expect(sameOnBothRoads(PACK, rest, { ...LIMITS, nodes })).toBe(expected);
});
