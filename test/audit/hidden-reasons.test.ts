import { expect, test } from 'vitest';
import { redact } from '../../src/audit/redact.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { saltsFor } from '../support/salts.js';
import { edited, resealed } from '../support/tampering.js';
import { assessmentOf, packOf, pointsOf, recordOf, xs } from '../together/house.js';

const hash = nodeSha256;
/** `from: 1` is a number of the rule, `x` its fact, and where all figures are equal the criterion does not apply. */
const RULE = { relative: { of: 'x', cohort: 'all', method: 'min-max', from: 1, whenFlat: 'not-applicable' } };

/** The record of these figures, in which the last unit is hidden. */
function hiddenLast(values: Readonly<Record<string, number>>, rule: object = RULE): AssessmentRecord {
  const salts = saltsFor(Object.keys(values));
  const whole = recordOf(packOf({ way: [10, rule] }), assessmentOf(xs(values), { salts }));
  const part = redact(whole, Object.keys(values).slice(-1), { hash });
  if (!part.ok) throw new Error(part.errors[0].code);
  return part.value;
}

const ROW = ['entries', 1, 'layers', 'reported', 'criteria', 0];

/** The verdict, and what differs, where the second unit states these reasons; none where they are left out. */
function told(record: AssessmentRecord, because?: readonly object[]): readonly string[] {
  const row = ROW.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], record);
  const { because: _, ...others } = row as { readonly because: unknown };
  const forged = resealed(edited(record, ROW, because ? { ...others, because } : others));
  const { verdict, differences } = verify(forged, { hash });
  return [verdict, ...differences.map(({ unit, node, what, recorded }) => `${unit} ${node} ${what} ${recorded}`)];
}

// from the lowest, 2, to the highest, 10, of which 4 is a quarter of the way: 1 point and a quarter of the other 9
test('a criterion that compares with a hidden unit gives the reason of its rule, and no word or number of the rule is one', () => {
  const record = hiddenLast({ a: 2, b: 4, c: 10 });

  expect(pointsOf(record, 'way')).toEqual({ a: '1', b: '3.25' });
  expect(told(record, [{ code: 'relative/min-max' }])).toEqual(['not-re-derived']);
  for (const code of ['1', 'x', 'all', 'if'])
    expect(told(record, [{ code }])).toEqual(['results-differ', `b way because [{"code":"${code}"}]`]);
});

test('such a criterion is not without a reason, though where all are equal its rule gives none', () => {
  expect(told(hiddenLast({ a: 2, b: 4, c: 10 }))).toEqual(['results-differ', 'b way because null']);
  const flat = hiddenLast({ a: 4, b: 4, c: 4 });
  expect(pointsOf(flat, 'way')).toEqual({ a: 'not-applicable relative/flat', b: 'not-applicable relative/flat' });
  expect(verify(flat, { hash })).toMatchObject({ verdict: 'not-re-derived', differences: [] });
});

const BY_COUNT = { 'per-item': { count: 'x', each: 1, atMost: 4 } };
const FULL = { relative: { of: 'x', cohort: 'all', method: 'min-max', from: 1, whenFlat: 'full' } };
/** Each part gives one reason of its own, behind that of the whole. */
const COMBINED = {
  sum: {
    'sum-of': [
      { max: 6, rule: FULL },
      { max: 4, rule: BY_COUNT },
    ],
  },
  best: {
    'best-of': {
      unanswered: 'not-met',
      cases: [
        { max: 10, rule: FULL },
        { max: 4, rule: BY_COUNT },
      ],
    },
  },
};

test.each([
  ['sum', 'sum-of/parts-added'],
  ['best', 'best-of/best'],
] as const)(
  'the reasons of a combined rule (%s) beside hidden units are those of all its parts, once and in their order',
  (name, first) => {
    const record = hiddenLast({ a: 2, b: 4, c: 10 }, COMBINED[name]);
    const reasons = [first, 'relative/min-max', 'per-item/counted'].map((code) => ({ code }));
    const [whole, compared, counted] = reasons as [object, object, object];

    expect(told(record, reasons)).toEqual(['not-re-derived']);
    for (const forged of [
      [compared, counted],
      [whole, counted, compared],
      [...reasons, counted],
      [...reasons, ...reasons],
    ])
      expect(told(record, forged)).toEqual(['results-differ', `b way because ${JSON.stringify(forged)}`]);
  },
);

test('an author’s reasons inside other operators may come as often as they are asked', () => {
  const half = { because: ['half', { cohort: ['all', 'mean', { var: 'x' }] }] };
  const isAbove = { '>': [{ var: 'x' }, half] };
  const record = hiddenLast({ a: 2, b: 4, c: 10 }, { logic: { if: [{ or: [isAbove, isAbove] }, 10, 0] } });

  expect(verify(record, { hash })).toMatchObject({ verdict: 'not-re-derived', differences: [] });
});
