import { expect, test } from 'vitest';
import { redact } from '../../src/audit/index.js';
import type { WholeSide } from './sides.js';
import { becauseOf, differenceOf, linesOf, points, rowOf, side, total } from './two-sides.js';

const tree = total(30, 'sum', [points('a', 10, { mayAward: 'verifier' }), points('b', 20)]);
const ranked = { ranked: ['reported', 'verified'] };

test('of two layers of one record, what the verifier found otherwise', () => {
  const verifications = [{ fact: 'a', value: '6' }];
  const units = { u: { facts: { a: 8, b: 4 }, verifications } };
  const diff = differenceOf(side(tree, units, ranked, 'reported'), side(tree, units, ranked, 'verified'));

  expect(linesOf(diff)).toEqual(['a facts -2']);
  expect(becauseOf(diff)).toEqual([{ of: 'unit', is: 'fact', id: 'a', before: '8', after: '6' }]);
  expect(diff.pack).toEqual([]);
});

test('points that the verifier sets are named as such', () => {
  const units = { u: { facts: { a: 7, b: 4 }, verifications: [{ criterion: 'a', points: '4' }] } };
  const diff = differenceOf(side(tree, units, ranked, 'reported'), side(tree, units, ranked, 'verified'));

  expect(linesOf(diff)).toEqual(['a facts -3']);
  expect(becauseOf(diff)).toEqual([{ of: 'unit', is: 'award', id: 'a', after: '4' }]);
});

test('a claim that the verifier refused stands no longer', () => {
  const claiming = total(30, 'sum', [points('a', 10), points('b', 20, { mayClaimNotApplicable: true })]);
  const criteria = { b: { notApplicable: { reason: 'x' } } };
  const verifications = [{ criterion: 'b', notApplicable: 'refused' }];
  const units = { u: { facts: { a: 5, b: 4 }, criteria, verifications } };
  const diff = differenceOf(side(claiming, units, ranked, 'reported'), side(claiming, units, ranked, 'verified'));

  expect(linesOf(diff)).toEqual(['b facts 4']);
  expect(becauseOf(diff)).toEqual([{ of: 'unit', is: 'not-applicable', id: 'b', before: true }]);
});

test('points that the unit gave itself, beside what its figures give', () => {
  const units = { u: { facts: { a: 5, b: 4 }, criteria: { a: { claimed: '8' }, b: { claimed: '4' } } } };
  const diff = differenceOf(side(tree, units, ranked, 'claimed'), side(tree, units, ranked, 'reported'));

  expect(linesOf(diff)).toEqual(['a facts -3']);
  expect(becauseOf(diff)).toEqual([{ of: 'unit', is: 'layer', before: 'claimed', after: 'reported' }]);
});

test('a layer that the procedure does not rank is ranked as if it did', () => {
  const units = {
    u: { facts: { a: 8, b: 4 }, verifications: [{ fact: 'a', value: '1' }] },
    v: { facts: { a: 6, b: 4 } },
  };
  const only = { ranked: 'reported' };
  const diff = differenceOf(side(tree, units, only, 'reported'), side(tree, units, only, 'verified'));

  expect(rowOf(diff, 'u')).toMatchObject({ before: { place: '1' }, after: { place: '2' } });
});

test('a unit that sent nothing before has no number to explain', () => {
  const diff = differenceOf(side(tree, { u: undefined }), side(tree, { u: { facts: { a: 5, b: 4 } } }));

  expect(diff.units).toEqual([
    { unit: 'u', tier: 'commune', changes: [{ is: 'submission', before: 'not-submitted', after: 'submitted' }] },
  ]);
  expect(rowOf(diff)).toMatchObject({ before: { state: 'not-submitted' }, after: { state: 'ranked', place: '1' } });
  expect(rowOf(diff).attribution).toBeUndefined();
});

test('a unit that is withheld now names the criteria that keep it from a value', () => {
  const diff = differenceOf(side(tree, { u: { facts: { a: 5, b: 4 } } }), side(tree, { u: { facts: { a: 6 } } }));

  expect(rowOf(diff)).toMatchObject({ after: { state: 'withheld', place: null }, withheldBy: ['b'] });
  expect(rowOf(diff).attribution).toBeUndefined();
});

test('a level that a gate withheld is a change even where the value is the same', () => {
  const levels = {
    by: 'percent',
    basis: 'exact',
    steps: [
      { id: 'I', atLeast: '50', gate: { '>=': [{ percent: 'a' }, 50] } },
      { id: 'II', atLeast: '0' },
    ],
    floor: { id: 'none' },
  };
  const gated = { ...tree, levels };
  const diff = differenceOf(
    side(gated, { u: { facts: { a: 4, b: 16 } } }),
    side(gated, { u: { facts: { a: 6, b: 14 } } }),
  );

  expect(rowOf(diff)).toMatchObject({ before: { level: 'II' }, after: { level: 'I' } });
  expect(linesOf(diff)).toEqual(['a facts 2', 'b facts -2']);
});

test('a unit that the register has in one side only has come or gone', () => {
  const sent = { facts: { a: 5, b: 4 } };
  const diff = differenceOf(side(tree, { u: sent }), side(tree, { v: sent }));

  expect(diff.units).toEqual([
    { unit: 'u', tier: 'commune', changes: [{ is: 'register', before: 'commune' }] },
    { unit: 'v', tier: 'commune', changes: [{ is: 'register', after: 'commune' }] },
  ]);
});

test('an entry that is redacted is listed, its place compared and nothing else of it told', () => {
  const whole = side(tree, { u: { facts: { a: 5, b: 4 } }, v: { facts: { a: 6, b: 4 } } });
  const after = side(tree, { u: { facts: { a: 9, b: 4 } }, v: { facts: { a: 6, b: 4 } } });
  const diff = differenceOf(withHidden(whole, 'u'), after);

  expect(diff.redacted).toEqual(['u']);
  expect(diff.units).toEqual([]);
  expect(rowOf(diff, 'u')).toMatchObject({ before: { place: '2' }, after: { place: '1' } });
  expect(rowOf(diff, 'u').attribution).toBeUndefined();
});

test('of a record with redacted entries, a layer that it does not rank has no places', () => {
  const units = {
    u: { facts: { a: 5, b: 4 }, verifications: [{ fact: 'a', value: '1' }] },
    v: { facts: { a: 3, b: 4 }, verifications: [{ fact: 'a', value: '2' }] },
  };
  const whole = side(tree, units, { ranked: 'reported' }, 'verified');
  const hidden = withHidden(whole, 'u');

  expect(differenceOf(hidden, hidden)).toMatchObject({ rankings: [], redacted: ['u'] });
  expect(differenceOf(hidden, whole).rankings).toEqual([{ tier: 'commune', id: 'main', presence: 'added', rows: [] }]);
});

test('a record beside itself has no difference', () => {
  const one = side(tree, { u: { facts: { a: 5, b: 4 } } });

  expect(differenceOf(one, one)).toMatchObject({ pack: [], units: [], rankings: [], redacted: [] });
});

/** The side with the figures of a unit hidden. */
function withHidden(whole: WholeSide, unit: string): WholeSide {
  const redacted = redact(whole.record, [unit]);
  if (!redacted.ok) throw new Error(redacted.errors[0].code);
  return { ...whole, record: redacted.value };
}
