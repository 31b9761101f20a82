import { expect, test } from 'vitest';
import { findingsOf, type Node, nodeOf, points, recordOf, said } from './tree.js';

const total: Node = {
  id: 'total',
  max: 20,
  combine: 'sum',
  children: [points('a', 10), points('b', 10, { mayClaimNotApplicable: true })],
};
const away = { b: { notApplicable: { reason: 'không có' } } };
const ruled = (ruling: string) => [{ criterion: 'b', notApplicable: ruling }];

test('a claim of not being applicable stands in reported, and in verified only once it is accepted', () => {
  const units = {
    accepted: { facts: { a: 6, b: 3 }, criteria: away, verifications: ruled('accepted') },
    refused: { facts: { a: 6, b: 3 }, criteria: away, verifications: ruled('refused') },
    unruled: { facts: { a: 6, b: 3 }, criteria: away },
  };
  const record = recordOf([total], units);

  for (const unit of Object.keys(units)) expect(said(record, unit, 'total')).toBe('6 of 10, 60 %, converted 12');
  expect(said(record, 'accepted', 'total', 'verified')).toBe('6 of 10, 60 %, converted 12');
  expect(said(record, 'refused', 'total', 'verified')).toBe('9 of 20, 45 %, converted 9');
  expect(said(record, 'unruled', 'total', 'verified')).toBe('9 of 20, 45 %, converted 9');
});

test('the later ruling holds', () => {
  const verifications = [...ruled('accepted'), ...ruled('refused')];
  const record = recordOf([total], { unit: { facts: { a: 6, b: 3 }, criteria: away, verifications } });

  expect(said(record, 'unit', 'b', 'verified')).toBe('3 of 10, 30 %');
});

test('a claim on a group covers all that is below it', () => {
  const group: Node = {
    id: 'group',
    max: 10,
    combine: 'sum',
    mayClaimNotApplicable: true,
    children: [points('b', 10)],
  };
  const record = recordOf([{ ...total, children: [points('a', 10), group] }], {
    unit: { facts: { a: 6, b: 3 }, criteria: { group: { notApplicable: { reason: 'x' } } } },
  });

  expect(said(record, 'unit', 'b')).toBe('not-applicable: claimed-not-applicable');
  expect(said(record, 'unit', 'group')).toBe('not-applicable: claimed-not-applicable');
});

test('what is claimed away does not apply, whatever a condition misses', () => {
  const conditional = { ...points('b', 10, { mayClaimNotApplicable: true }), appliesTo: { var: 'yes' } };
  const record = recordOf([conditional], {
    claimed: { facts: { b: 3 }, criteria: away },
    silent: { facts: { b: 3 } },
  });

  expect(said(record, 'claimed', 'b')).toBe('not-applicable: claimed-not-applicable');
  expect(said(record, 'silent', 'b')).toBe('missing: yes');
});

test('a condition that is false decides for all below, whatever a condition there misses', () => {
  const group: Node = {
    id: 'group',
    max: 10,
    combine: 'sum',
    appliesTo: { attribute: 'urban' },
    children: [{ ...points('b', 10), appliesTo: { var: 'yes' } }],
  };
  const record = recordOf([group], { unit: { facts: { b: 3 }, urban: false } });

  expect(said(record, 'unit', 'b')).toBe('not-applicable: does-not-apply');
});

test('the points that a unit gives itself make its claimed layer', () => {
  const criteria = { a: { claimed: '7.5' }, b: { claimed: 2 } };
  const record = recordOf([total], { unit: { facts: { a: 6, b: 3 }, criteria } });

  expect(said(record, 'unit', 'total', 'claimed')).toBe('9.5 of 20, 47.5 %, converted 9.5');
  expect(said(record, 'unit', 'total')).toBe('9 of 20, 45 %, converted 9');
  expect(findingsOf(record, 'unit')).toEqual(['claim-differs at a', 'claim-differs at b']);
});

test('a mark is in every layer but claimed', () => {
  const conditional = { ...points('a', 10), appliesTo: { '>=': [{ var: 'judged' }, 5] } };
  const record = recordOf([conditional], {
    unit: { facts: { a: 6 }, criteria: { a: { claimed: 7 } }, marks: { judged: '5' } },
  });

  expect(said(record, 'unit', 'a')).toBe('6 of 10, 60 %');
  expect(said(record, 'unit', 'a', 'claimed')).toBe('missing: judged');
});

test('a corrected fact moves the verified layer alone', () => {
  const record = recordOf([total], { unit: { facts: { a: 6, b: 3 }, verifications: [{ fact: 'a', value: 4 }] } });

  expect(said(record, 'unit', 'total')).toBe('9 of 20, 45 %, converted 9');
  expect(said(record, 'unit', 'total', 'verified')).toBe('7 of 20, 35 %, converted 7');
});

test('an award sets the points in verified, and the computed ones stay beside it', () => {
  const award = points('a', 10, { mayAward: 'verifier' });
  const record = recordOf([award], { unit: { facts: { a: 6 }, verifications: [{ criterion: 'a', points: '8.5' }] } });

  expect(said(record, 'unit', 'a')).toBe('6 of 10, 60 %');
  expect(said(record, 'unit', 'a', 'verified')).toBe('8.5 of 10, 85 %');
  expect(nodeOf(record, 'unit', 'a', 'verified')).toMatchObject({ points: '8.5', computed: '6' });
});

test('an award gives a criterion its points where a fact is missing', () => {
  const award = points('a', 10, { mayAward: 'verifier' });
  const record = recordOf([award], { unit: { verifications: [{ criterion: 'a', points: 0 }] } });

  expect(said(record, 'unit', 'a')).toBe('missing: a');
  expect(said(record, 'unit', 'a', 'verified')).toBe('0 of 10, 0 %');
});

test('without evidence the points are 0 where the policy is zero, and a finding where it is finding', () => {
  const criteria = [
    points('a', 10, { evidence: { whenAbsent: 'zero' } }),
    points('b', 10, { evidence: { whenAbsent: 'finding' } }),
  ];
  const evidence = [{ number: '12/BC' }];
  const record = recordOf(criteria, {
    without: { facts: { a: 6, b: 3 } },
    with: { facts: { a: 6, b: 3 }, criteria: { a: { evidence }, b: { evidence } } },
  });

  expect(nodeOf(record, 'without', 'a')).toMatchObject({ points: '0', because: [{ code: 'no-evidence' }] });
  expect(said(record, 'without', 'b')).toBe('3 of 10, 30 %');
  expect(findingsOf(record, 'without')).toEqual(['evidence-missing at a', 'evidence-missing at b']);
  expect(said(record, 'with', 'a')).toBe('6 of 10, 60 %');
  expect(findingsOf(record, 'with')).toEqual([]);
});

test('evidence is complete where every piece of it has every key that is needed', () => {
  const criterion = points('a', 10, { evidence: { whenAbsent: 'finding', needs: ['number', 'date'] } });
  const whole = { number: '12/BC', date: '2019-10-01' };
  const found = (...evidence: readonly object[]) =>
    findingsOf(recordOf([criterion], { unit: { facts: { a: 6 }, criteria: { a: { evidence } } } }), 'unit');

  expect(found(whole, { number: '13/BC', date: '2019-10-02' })).toEqual([]);
  expect(found(whole, { number: '13/BC' })).toEqual(['evidence-incomplete at a']);
  expect(found({ number: '13/BC' }, whole)).toEqual(['evidence-incomplete at a']);
});

test('refused evidence is none in verified, and stays evidence in reported', () => {
  const criterion = points('a', 10, { evidence: { whenAbsent: 'zero' } });
  const criteria = { a: { evidence: [{ number: '12/BC' }] } };
  const record = recordOf([criterion], {
    unit: { facts: { a: 6 }, criteria, verifications: [{ criterion: 'a', evidence: 'refused' }] },
  });

  expect(said(record, 'unit', 'a')).toBe('6 of 10, 60 %');
  expect(said(record, 'unit', 'a', 'verified')).toBe('0 of 10, 0 %');
});

test('a refused estimate is missing, until a verifier gives the value', () => {
  const procedure = { ranked: 'verified', estimates: 'refused' };
  const estimate = { a: { value: 6, estimated: true } };
  const record = recordOf(
    [points('a', 10)],
    { unit: { facts: estimate, verifications: [{ fact: 'a', value: 5 }] } },
    { procedure },
  );

  expect(said(record, 'unit', 'a')).toBe('missing: a');
  expect(said(record, 'unit', 'a', 'verified')).toBe('5 of 10, 50 %');
});
