import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import type { Assessment } from '../../src/model/assessment.js';
import { canonicalAssessment } from '../../src/stages/read-assessment/canonical.js';
import { smallPack } from '../support/small-pack.js';

const title = { vi: 'Tên' };
const pack = smallPack(
  [
    { id: 'staff', type: 'count' },
    { id: 'area', type: 'text' },
    { id: 'works', type: 'list', of: { cost: 'number', name: 'text' } },
    { id: 'months', type: 'list', of: 'number' },
    { id: 'areas', type: 'list', of: 'text' },
  ],
  [{ id: 'people', rule: { logic: { var: 'staff' } } }],
  {
    pack: {
      attributes: [
        { id: 'people', type: 'number', title },
        { id: 'kind', type: 'choice', title, options: [{ id: 'a10', title }] },
      ],
    },
  },
);
const { plan } = compilePack(pack as never);

const HEAD: Assessment = {
  ...{ format: 'tieuchi/assessment@1', id: 'nam', pack: { id: 'nho', version: '1.0.0' }, state: 'draft' },
  ...{ figures: 'synthetic', asOf: '2020-02-01T00:00:00+07:00', units: [] },
};
const canonical = (more: object) => canonicalAssessment({ ...HEAD, ...more }, plan);

/** The key of the assessment that is asked for, in canonical form. */
const listOf = (key: keyof Assessment, items: readonly object[], more: object = {}) =>
  canonical({ ...more, [key]: items })[key];

test('an empty list is left out, and units always stand', () => {
  const empty = { extensions: [], submissions: [], verifications: [], marks: [], decisions: [] };

  expect(canonical(empty)).toEqual(HEAD);
  expect(Object.keys(canonical(empty)).toSorted()).toEqual(Object.keys(HEAD).toSorted());
});

test('the head stands as written', () => {
  const head = { supersedes: { record: 'sha256:1', reason: 'Sai' }, salts: { b: '2', a: '1' }, texts: [{ key: 't' }] };

  expect(canonical(head)).toEqual({ ...HEAD, ...head });
});

test('units stand by id, numbers among their attributes in normal form, and nothing else of them changes', () => {
  const unit = (id: string, more: object = {}) => ({ id, tier: 'commune', ...more });

  expect(
    listOf('units', [
      unit('b', { attributes: { people: '10.50', kind: 'a10' } }),
      unit('a'),
      unit('c', { attributes: { people: 7 } }),
    ]),
  ).toEqual([
    unit('a'),
    unit('b', { attributes: { people: '10.5', kind: 'a10' } }),
    unit('c', { attributes: { people: '7' } }),
  ]);
});

test('submissions stand by unit, then by instant and not by its text; numbers of their facts in normal form', () => {
  const sent = (unit: string, at: string, facts?: object) => ({ unit, at, ...(facts ? { facts } : {}) });

  expect(
    listOf('submissions', [
      sent('b', '2020-01-02T00:00:00Z'),
      // an hour before the one above, though its text is the greater one
      sent('b', '2020-01-02T06:00:00+07:00', { staff: '1.0', area: '01' }),
      sent('a', '2020-01-03T00:00:00Z', {
        staff: { value: '2.00', estimated: true },
        works: [{ cost: '3.10', name: '3.10' }],
        months: ['1.0', 2],
        areas: ['1.0'],
        other: '5.0',
      }),
    ]),
  ).toEqual([
    sent('a', '2020-01-03T00:00:00Z', {
      staff: { value: '2', estimated: true },
      works: [{ cost: '3.1', name: '3.10' }],
      months: ['1', '2'],
      areas: ['1.0'],
      other: '5.0',
    }),
    sent('b', '2020-01-02T06:00:00+07:00', { staff: '1', area: '01' }),
    sent('b', '2020-01-02T00:00:00Z'),
  ]);
});

test('two submissions of one unit and one instant stand by their canonical text', () => {
  const [one, two] = [
    { unit: 'a', at: '2020-01-02T00:00:00Z', by: 'X' },
    { unit: 'a', at: '2020-01-02T00:00:00Z', by: 'Y' },
  ];

  expect(listOf('submissions', [two, one])).toEqual([one, two]);
  expect(listOf('submissions', [one, two])).toEqual([one, two]);
});

test('one instant in two time zones stands by its text', () => {
  const [hanoi, utc] = [
    { unit: 'a', at: '2020-01-02T07:00:00+07:00' },
    { unit: 'a', at: '2020-01-02T00:00:00Z' },
  ];

  expect(listOf('submissions', [hanoi, utc])).toEqual([utc, hanoi]);
});

test('verifications stand by unit, instant, and the fact or criterion; then by their keys', () => {
  const at = '2020-01-05T00:00:00Z';
  const of = (more: object) => ({ unit: 'a', at, by: 'X', ...more });

  expect(
    listOf('verifications', [
      of({ unit: 'b', fact: 'area', value: '01' }),
      of({ criterion: 'zz', award: '1.0' }),
      of({ fact: 'staff', value: '4.0', note: 'N' }),
      of({ fact: 'staff', value: '5' }),
      of({ at: '2020-01-04T23:00:00Z', fact: 'works', value: [{ cost: 2, name: 'a' }] }),
      of({ visit: { at } }),
      of({ criterion: 'aa', award: '1.0' }),
    ]),
  ).toEqual([
    of({ at: '2020-01-04T23:00:00Z', fact: 'works', value: [{ cost: '2', name: 'a' }] }),
    of({ visit: { at } }),
    of({ criterion: 'aa', award: '1.0' }),
    // "at,by,fact,note,…" before "at,by,fact,unit,…"
    of({ fact: 'staff', value: '4', note: 'N' }),
    of({ fact: 'staff', value: '5' }),
    of({ criterion: 'zz', award: '1.0' }),
    of({ unit: 'b', fact: 'area', value: '01' }),
  ]);
});

test('marks stand by unit, instant and fact', () => {
  const mark = (unit: string, at: string, fact: string) => ({ unit, at, fact, value: '1', by: 'x' });
  const [first, second, third, last] = [
    mark('a', '2020-01-01T00:00:00Z', 'z'),
    mark('a', '2020-01-02T00:00:00Z', 'b'),
    mark('a', '2020-01-02T00:00:00Z', 'c'),
    mark('b', '2020-01-01T00:00:00Z', 'a'),
  ];

  expect(listOf('marks', [last, third, second, first])).toEqual([first, second, third, last]);
});

test('decisions stand by ranking, instant and order, and the units of each as they were decided', () => {
  const decision = (ranking: string, at: string, order: readonly string[]) => ({ ranking, at, order, note: 'N' });
  const [first, second, third, last] = [
    decision('a', '2020-01-01T00:00:00Z', ['z', 'b']),
    decision('a', '2020-01-02T00:00:00Z', ['c', 'a']),
    decision('a', '2020-01-02T00:00:00Z', ['d', 'a']),
    decision('b', '2020-01-01T00:00:00Z', ['a', 'b']),
  ];

  expect(listOf('decisions', [last, third, second, first])).toEqual([first, second, third, last]);
});

test('an extension of a tier stands as one of each of its units, and those of one unit by their deadlines', () => {
  const units = [
    { id: 'b', tier: 'commune' },
    { id: 'a', tier: 'commune' },
  ];
  const granted = { by: 'Sở', reason: 'Bão' };
  const [early, late] = [{ through: '2020-02-01' }, { through: '2020-02-09' }];

  expect(
    listOf(
      'extensions',
      [
        { unit: 'a', deadline: late, ...granted },
        { tier: 'commune', deadline: early, ...granted },
      ],
      { units },
    ),
  ).toEqual([
    { unit: 'a', deadline: early, ...granted },
    { unit: 'a', deadline: late, ...granted },
    { unit: 'b', deadline: early, ...granted },
  ]);
});

test('what no fact declares, and what is no value of its fact, stands as written', () => {
  const facts = {
    other: ['1.0', { cost: '1.0' }],
    staff: true,
    months: [{ cost: '1.0' }, false],
    works: [{ cost: true, else: '1.0' }, '1.0'],
  };
  const sent = { unit: 'a', at: '2020-01-02T00:00:00Z', facts };
  const verified = { unit: 'a', at: '2020-01-02T00:00:00Z', by: 'X', fact: 'other', value: '1.0' };

  expect(listOf('submissions', [sent])).toEqual([sent]);
  expect(listOf('verifications', [verified])).toEqual([verified]);
});
