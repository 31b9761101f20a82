import { expect, test } from 'vitest';
import { packOf, proofOf } from '../../support/proof-packs.js';

const FACTS = [
  { id: 'files', type: 'count', min: 1 },
  { id: 'on-time', type: 'count', atMost: 'files' },
];

/** `code param…` of the findings for one criterion over files and files on time. */
function findingsOf(criterion: Readonly<Record<string, unknown>>): readonly string[] {
  return proofOf(packOf(FACTS, [{ id: 'one', max: 10, ...criterion }])).findings.map(({ code, path, params }) =>
    [code, path.slice(4).join('/'), ...Object.values(params)].join(' '),
  );
}

const bandsOf = (points: readonly object[], more: object = {}) => ({
  rule: { bands: { of: { part: 'on-time', whole: 'files', ...more }, points } },
});
const share = { part: 'on-time', whole: 'files' };
const levelsFrom = (steps: readonly object[]) => ({
  rule: { share },
  levels: { by: 'percent', basis: 'exact', steps, floor: { id: 'low' } },
});

test('bounds of a percent that are all 1 or below are told as fractions, at the highest', () => {
  const points = [
    { below: 0.8, points: 0 },
    { atLeast: 0.8, atMost: 0.95, points: 5 },
    { above: 0.95, points: 10 },
  ];

  expect(findingsOf(bandsOf(points))).toEqual(['percent-as-fraction rule/bands/points/1/atMost one 0.95 95']);
});

test('all of it written as 1 is such a fraction as well', () => {
  const points = [
    { below: 1, points: 0 },
    { atLeast: 1, points: 10 },
  ];

  expect(findingsOf(bandsOf(points))).toEqual(['percent-as-fraction rule/bands/points/0/below one 1 100']);
});

test('a target of 0.8 percent is told', () => {
  const rule = { share: { ...share, target: 0.8, whenOver: 'cap' } };

  expect(findingsOf({ rule })).toEqual(['percent-as-fraction rule/share/target one 0.8 80']);
});

test('levels by percent that all begin at 1 or below are told, at the best', () => {
  const steps = [
    { id: 'good', above: 0.85 },
    { id: 'fair', atLeast: 0.5 },
  ];

  expect(findingsOf(levelsFrom(steps))).toEqual(['percent-as-fraction levels/steps/0/above one 0.85 85']);
});

test('one bound above 1 shows that percents are meant', () => {
  const points = [
    { below: 0.5, points: 0 },
    { atLeast: 0.5, below: 2, points: 5 },
    { atLeast: 2, points: 10 },
  ];

  expect(findingsOf(bandsOf(points))).toEqual([]);
  expect(
    findingsOf(
      levelsFrom([
        { id: 'good', atLeast: 85 },
        { id: 'fair', atLeast: 0.5 },
      ]),
    ),
  ).toEqual([]);
  expect(findingsOf({ rule: { share: { ...share, target: 1.5, whenOver: 'cap' } } })).toEqual([]);
});

test('a low rate of errors that earns more may well be below 1 percent', () => {
  const fewer = [
    { atMost: 0.5, points: 10 },
    { above: 0.5, atMost: 1, points: 5 },
    { above: 1, points: 0 },
  ];
  const rest = [
    { below: 0.95, points: 0 },
    { atLeast: 0.95, points: 10 },
  ];

  expect(findingsOf(bandsOf(fewer))).toEqual([]);
  expect(findingsOf(bandsOf(rest, { complement: true }))).toEqual([
    'percent-as-fraction rule/bands/points/0/below one 0.95 95',
  ]);
});

test('a part that its whole never exceeds is told at the part, and nothing that comes of it', () => {
  const exchanged = { part: 'files', whole: 'on-time', whenZero: 'zero' };

  expect(findingsOf({ rule: { share: { ...exchanged, whenOver: 'cap' } } })).toEqual([
    'ratio-exchanged rule/share/part one files on-time',
  ]);
  expect(findingsOf({ rule: { share: { ...exchanged, complement: true } } })).toEqual([
    'ratio-exchanged rule/share/part one files on-time',
  ]);
  expect(findingsOf({ rule: { share } })).toEqual([]);
});
