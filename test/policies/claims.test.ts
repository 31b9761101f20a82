import { describe, expect, test } from 'vitest';
import type { AssessmentRecord, RecordEntry } from '../../src/model/record.js';
import { findingsOf, type Node, nodeOf, points, recordOf, type Said } from './tree.js';

/** The findings of a unit as `code at node: param=value …`. */
function shownFindings(record: AssessmentRecord, unit: string, layer = 'reported'): readonly string[] {
  const entry = (record.entries as readonly RecordEntry[]).find((one) => one.unit === unit);
  const all = (entry?.findings ?? []).filter((one) => one.layer === undefined || one.layer === layer);
  return all.map(({ code, at, params }) =>
    `${code} at ${at}: ${Object.entries(params)
      .filter(([name]) => name !== 'node')
      .map(([name, value]) => `${name}=${value}`)
      .join(' ')}`.trim(),
  );
}

const asked = (id: string, more: object = {}) => points(id, 10, { evidence: { whenAbsent: 'finding' }, ...more });
const total = (children: readonly Node[]): Node => ({ id: 'total', max: 20, combine: 'sum', children });
const NUMBERED = [{ number: '12/BC' }];

describe('evidence', () => {
  test('that states less than it must is told with what it lacks; a criterion may ask for other things', () => {
    const criteria = [points('a', 10), asked('b', { evidence: { needs: ['page', 'number'], whenAbsent: 'finding' } })];
    const procedure = { evidence: { needs: ['number', 'date'], whenAbsent: 'finding' } };
    const given = (evidence: readonly object[]): Said => ({
      facts: { a: 6, b: 3 },
      criteria: { a: { evidence }, b: { evidence } },
    });
    const units = { part: given(NUMBERED), all: given([{ number: '12/BC', date: '2019-05-01', page: '3' }]) };
    const record = recordOf(criteria, units, { procedure });

    expect(shownFindings(record, 'part')).toEqual([
      'evidence-incomplete at a: needs=date',
      'evidence-incomplete at b: needs=page',
    ]);
    expect(shownFindings(record, 'all')).toEqual([]);
    expect(nodeOf(record, 'part', 'a')).toMatchObject({ points: '6' });
  });

  test('is not asked for nothing, for a penalty, for a mark of others, or where nobody asks', () => {
    const criteria = [
      asked('a'),
      total([
        points('b', 20),
        { ...asked('c'), max: 5, role: 'penalty', whenMissing: 'zero' },
        { ...asked('d'), max: 5, role: 'bonus', whenMissing: 'zero' },
      ]),
      { id: 'judged', max: 10, rule: { mark: { fact: 'judged' } }, evidence: { whenAbsent: 'finding' } },
    ];
    const record = recordOf(criteria, { unit: { facts: { a: 0, b: 3, c: 1, d: 1 }, marks: { judged: '7' } } });

    expect(findingsOf(record, 'unit')).toEqual(['evidence-missing at d']);
  });

  test('of a criterion without a value is not asked for', () => {
    expect(findingsOf(recordOf([asked('a')], { unit: { facts: {} } }), 'unit')).toEqual(['figure-missing at a']);
  });

  test('that is refused is missing in verified alone, and so are the points where the policy is zero', () => {
    const criterion = points('a', 10, { evidence: { whenAbsent: 'zero' } });
    const record = recordOf([criterion], {
      unit: {
        facts: { a: 6 },
        criteria: { a: { evidence: NUMBERED } },
        verifications: [{ criterion: 'a', evidence: 'refused' }],
      },
    });

    expect(findingsOf(record, 'unit')).toEqual([]);
    expect(findingsOf(record, 'unit', 'verified')).toEqual(['evidence-missing at a']);
    expect(nodeOf(record, 'unit', 'a', 'verified')).toMatchObject({ points: '0', because: [{ code: 'no-evidence' }] });
  });
});

describe('the reason for what is below the maximum', () => {
  const reasons = (criteria: readonly Node[], unit: Said, reasonBelowMax = 'finding') =>
    findingsOf(recordOf(criteria, { unit }, { procedure: { reasonBelowMax } }), 'unit').filter((one) =>
      one.startsWith('reason-missing'),
    );
  const [a, b] = [points('a', 10), points('b', 10)];

  test('is asked of each criterion below it, and of a missing one', () => {
    expect(reasons([a, b], { facts: { a: 9, b: 10 } })).toEqual(['reason-missing at a']);
    expect(reasons([a, b], { facts: { b: 10 } })).toEqual(['reason-missing at a']);
    expect(reasons([a, b], { facts: { a: 9, b: 9 }, criteria: { a: { reason: 'mất điện' } } })).toEqual([
      'reason-missing at b',
    ]);
    expect(reasons([a, b], { facts: { a: 9, b: 9 } }, 'off')).toEqual([]);
  });

  test('is not asked of a bonus, of a mark of others, or of what does not apply', () => {
    const bonus = { ...points('c', 5), role: 'bonus', whenMissing: 'zero' };
    const judged = { id: 'judged', max: 10, rule: { mark: { fact: 'judged' } } };
    const away = points('d', 10, { appliesTo: { attribute: 'urban' } });
    const unit = { facts: { a: 10, b: 10, c: 1, d: 1 }, marks: { judged: '7' }, urban: false };

    expect(reasons([total([a, b, bonus]), judged, away], unit)).toEqual([]);
  });
});

test.each([
  ['8.78', []],
  ['9', []],
  ['8.8', []],
  ['8.77', ['claim-differs at x: claimed=8.77 computed=79/9']],
  ['8', ['claim-differs at x: claimed=8 computed=79/9']],
])('a claim of %s is compared with 79/9 at the places in which it was written', (claimed, findings) => {
  const criterion = { id: 'x', max: 10, rule: { logic: { '/': [{ var: 'a' }, 9] } } };
  const record = recordOf([criterion], { unit: { facts: { a: 79 }, criteria: { x: { claimed } } } });

  expect(shownFindings(record, 'unit')).toEqual(findings);
});

test('points outside 0 to the maximum are told of what is in the scale, and of the ends themselves not', () => {
  const less = (id: string, max: number) => ({ id, max, rule: { logic: { '-': [{ var: id }, 5] } } });
  const bonus = { ...less('c', 5), role: 'bonus', whenMissing: 'zero' };
  const record = recordOf([total([less('a', 10), points('b', 10), bonus])], {
    below: { facts: { a: 4, b: 10, c: 4 } },
    above: { facts: { a: 16, b: 10, c: 15 } },
    ends: { facts: { a: 5, b: 0, c: 5 } },
  });

  expect(shownFindings(record, 'below')).toEqual(['outside-range at a: points=-1 max=10']);
  expect(shownFindings(record, 'above')).toEqual(['outside-range at a: points=11 max=10']);
  expect(shownFindings(record, 'ends')).toEqual([]);
});

test('what cannot be scored and counts as zero is told of a child, and not of what has no parent', () => {
  const byZero = { id: 'x', max: 10, rule: { logic: { '/': [1, { var: 'a' }] } } };
  const zero = { policies: { whenUnscorable: 'zero' } };
  const unit = { facts: { a: 0, b: 4 } };

  expect(findingsOf(recordOf([total([byZero, points('b', 10)])], { unit }, zero), 'unit')).toEqual([
    'unscorable-as-zero at x',
  ]);
  expect(findingsOf(recordOf([byZero, points('b', 10)], { unit }, zero), 'unit')).toEqual([]);
});

test('a unit that nobody verified is told of in the verified layer where the procedure says so', () => {
  const unverified = (whenUnverified: string, verifications: readonly object[] = []) =>
    findingsOf(
      recordOf(
        [points('a', 10)],
        { unit: { facts: { a: 1 }, verifications: verifications as never } },
        { procedure: { ranked: 'verified', whenUnverified } },
      ),
      'unit',
      'verified',
    );

  expect(unverified('finding')).toEqual(['unverified']);
  expect(unverified('off')).toEqual([]);
  expect(unverified('finding', [{ done: true }])).toEqual([]);
});

describe('what is computed from an approximate value is approximate', () => {
  const rooted = (id: string, more: object = {}): Node => ({
    id,
    max: 10,
    rule: { logic: { root: [{ var: id }, { number: '2' }] } },
    ...more,
  });
  const isApproximate = (record: AssessmentRecord, unit: string, node: string) =>
    nodeOf(record, unit, node).approximate;

  test('a criterion, its group, and a group above it', () => {
    const inner: Node = { id: 'inner', max: 20, combine: 'sum', children: [rooted('a'), points('b', 10)] };
    const outer: Node = { id: 'outer', max: 20, combine: 'sum', children: [inner] };
    const record = recordOf([outer], { root2: { facts: { a: 2, b: 1 } }, root4: { facts: { a: 4, b: 1 } } });

    expect(['a', 'b', 'inner', 'outer'].map((node) => isApproximate(record, 'root2', node))).toEqual([
      ...[true, false, true, true],
    ]);
    expect(['a', 'b', 'inner', 'outer'].map((node) => isApproximate(record, 'root4', node))).toEqual([
      ...[false, false, false, false],
    ]);
  });

  test('a group with an approximate bonus, and with an approximate penalty', () => {
    const outside = (role: string) => [points('b', 20), rooted('a', { max: 5, role, whenMissing: 'zero' })];
    const of = (role: string, a: number) =>
      isApproximate(recordOf([total(outside(role))], { unit: { facts: { a, b: 1 } } }), 'unit', 'total');

    expect([of('bonus', 2), of('penalty', 2)]).toEqual([true, true]);
    expect([of('bonus', 4), of('penalty', 4)]).toEqual([false, false]);
  });
});
