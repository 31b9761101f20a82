import { describe, expect, test } from 'vitest';
import type { AssessmentRecord, RecordEntry } from '../../src/model/record.js';
import { type Node, nodeOf, points, recordOf, said } from './tree.js';

const entryOf = (record: AssessmentRecord) => (record.entries as readonly RecordEntry[])[0];
const findings = (record: AssessmentRecord, layer = 'reported') =>
  (entryOf(record)?.findings ?? []).filter((one) => one.layer === layer).map(({ code, params }) => [code, params]);
const x = (rule: object, more: object = {}): Node => ({ id: 'x', max: 10, rule, ...more });
const one = (node: Node, facts: object, more: object = {}, keys: object = {}) =>
  recordOf([node], { unit: { facts: facts as never, ...more } }, keys);

describe('a rule without its figures', () => {
  const share = { share: { part: 'part', whole: 'whole', whenZero: 'full' } };
  const items = { 'per-item': { count: { if: [{ '>': [{ var: 'a' }, 1] }, { var: 'b' }, 0] }, each: 1, atMost: 10 } };

  test('names all that it needs, though it could answer without one of them', () => {
    expect(said(one(x(share), {}), 'unit', 'x')).toBe('missing: part, whole');
    expect(said(one(x(share), { part: 1 }), 'unit', 'x')).toBe('missing: whole');
    // a whole of 0 counts as full, but the part is asked of every unit
    expect(said(one(x(share), { whole: 0 }), 'unit', 'x')).toBe('missing: part');
    expect(said(one(x(share), { part: 0, whole: 0 }), 'unit', 'x')).toBe('10 of 10, 100 %');
  });

  test('needs what the branch reads that is taken', () => {
    expect(said(one(x(items), { a: 2 }), 'unit', 'x')).toBe('missing: b');
    expect(said(one(x(items), { a: 1 }), 'unit', 'x')).toBe('0 of 10, 0 %');
    expect(said(one(x(items), { a: 2, b: 3 }), 'unit', 'x')).toBe('3 of 10, 30 %');
    expect(said(one(x(items), { b: 3 }), 'unit', 'x')).toBe('missing: a');
  });
});

test('a part above its whole is told with both facts, and leaves the criterion without points', () => {
  const record = one(x({ share: { part: 'part', whole: 'whole', whenZero: 'zero' } }), { part: 5, whole: 4 });

  expect(nodeOf(record, 'unit', 'x')).toMatchObject({
    status: 'unscorable',
    because: [{ code: 'relation-broken', params: { relation: 'x#rule' } }],
  });
  expect(findings(record)).toContainEqual(['relation-broken', { relation: 'x#rule', facts: 'part, whole' }]);
});

test('a rounding of a rule stands in the ledger where it drops digits', () => {
  const rounded = x({ logic: { '/': [{ var: 'a' }, 4] } }, { round: { places: 1, mode: 'down' } });

  expect(entryOf(one(rounded, { a: 5 }))?.ledger).toMatchObject([
    { node: 'x', what: 'round', before: '1.25', after: '1.2' },
  ]);
  expect(entryOf(one(rounded, { a: 6 }))?.ledger).toEqual([]);
});

describe('evidence', () => {
  const asked = x({ logic: { var: 'a' } }, { evidence: { needs: ['date', 'page'], whenAbsent: 'finding' } });
  const evidence = [{ number: '12/BC' }];

  test('that is missing names its criterion, and that lacks two things names both', () => {
    expect(findings(one(asked, { a: 1 }))).toEqual([['evidence-missing', { node: 'x' }]]);
    expect(findings(one(asked, { a: 1 }, { criteria: { x: { evidence } } }))).toEqual([
      ['evidence-incomplete', { node: 'x', needs: 'date, page' }],
    ]);
  });

  test('that nobody refused stands in the verified layer as well', () => {
    const plain = x({ logic: { var: 'a' } }, { evidence: { whenAbsent: 'finding' } });
    const keys = { procedure: { ranked: 'verified' } };

    expect(findings(one(plain, { a: 1 }, { criteria: { x: { evidence } } }, keys), 'verified')).toEqual([]);
    expect(findings(one(plain, { a: 1 }, {}, keys), 'verified')).toEqual([['evidence-missing', { node: 'x' }]]);
  });

  test('is asked where the rule reads a figure of the unit beside a mark', () => {
    const both = x(
      { logic: { '+': [{ var: 'judged' }, { var: 'a' }] } },
      { max: 20, evidence: { whenAbsent: 'finding' } },
    );

    expect(findings(one(both, { a: 1 }, { marks: { judged: '7' } }))).toEqual([['evidence-missing', { node: 'x' }]]);
  });
});

describe('what is approximate', () => {
  const root = { root: [{ var: 'b' }, { number: '2' }] };
  const asking = { appliesTo: { '>': [root, 1] } };
  const approximate = (record: AssessmentRecord, layer: 'claimed' | 'reported' | 'verified') =>
    nodeOf(record, 'unit', 'x', layer).approximate;

  test('a criterion whose condition is approximate, but not where it does not apply', () => {
    const rule = { logic: { var: 'a' } };

    expect(approximate(one(x(rule, asking), { a: 1, b: 2 }), 'reported')).toBe(true);
    expect(approximate(one(x(rule, asking), { a: 1, b: 4 }), 'reported')).toBe(false);
    expect(approximate(one(x(rule, { appliesTo: { '>': [root, 5] } }), { a: 1, b: 2 }), 'reported')).toBe(false);
  });

  test('points that a unit claims under such a condition, but not where it claims none', () => {
    const both = [x({ logic: { var: 'a' } }, asking), points('c', 10, asking)];
    const record = recordOf(both, { unit: { facts: { a: 1, b: 2, c: 1 }, criteria: { x: { claimed: 3 } } } });

    expect(said(record, 'unit', 'x', 'claimed')).toBe('3 of 10, 30 %');
    expect(approximate(record, 'claimed')).toBe(true);
    expect(said(record, 'unit', 'c', 'claimed')).toBe('missing: ');
    expect(nodeOf(record, 'unit', 'c', 'claimed').approximate).toBe(false);
  });

  test('points that a verifier gives where the rule is approximate', () => {
    const awarded = (b: number) =>
      one(x({ logic: root }, { mayAward: 'verifier' }), { b }, { verifications: [{ criterion: 'x', points: 7 }] });

    expect(said(awarded(2), 'unit', 'x', 'verified')).toBe('7 of 10, 70 %');
    expect([approximate(awarded(2), 'verified'), approximate(awarded(4), 'verified')]).toEqual([true, false]);
  });
});

test('a criterion that has no value, or does not apply, has no reason but that', () => {
  const because = { logic: { because: ['why', { '/': [1, { var: 'a' }] }] } };
  const away = x(because, { appliesTo: { attribute: 'urban' } });

  expect(nodeOf(one(x(because), { a: 0 }), 'unit', 'x').because).toEqual([{ code: 'division-by-zero' }]);
  expect(nodeOf(one(away, { a: 1 }, { urban: false }), 'unit', 'x').because).toEqual([{ code: 'does-not-apply' }]);
  expect(nodeOf(one(x(because), { a: 1 }), 'unit', 'x').because).toEqual([{ code: 'logic/why' }]);
});

test('the record shows the figures that the rule and its condition may read, and no others', () => {
  const rule = { logic: { if: [{ present: 'b' }, { var: 'a' }, 0] } };
  const record = one(x(rule, { appliesTo: { '>': [{ var: 'c' }, 0] } }), { a: 1, c: 2, d: 3 });

  expect(nodeOf(record, 'unit', 'x')).toMatchObject({ read: { a: '1', c: '2' } });
  expect(Object.keys((nodeOf(record, 'unit', 'x') as { readonly read?: object }).read ?? {}).toSorted()).toEqual([
    ...['a', 'c'],
  ]);
});
