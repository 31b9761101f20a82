import { expect, test } from 'vitest';
import { assess, compilePack, safeAssess } from '../../src/index.js';
import { findingsOf, type Node, points, recordOf, said } from './tree.js';

test('a figure out of its bounds leaves the readers of that fact without a value, in that unit alone', () => {
  const criteria = [
    points('a', 10),
    points('b', 10),
    { id: 'both', max: 10, rule: { logic: { min: [{ var: 'a' }, { var: 'b' }] } } },
  ];
  const record = recordOf(criteria, { wrong: { facts: { a: 101, b: 3 } }, right: { facts: { a: 10, b: 3 } } });

  expect(said(record, 'wrong', 'a')).toBe('unscorable: out-of-bounds');
  expect(said(record, 'wrong', 'both')).toBe('unscorable: out-of-bounds');
  expect(said(record, 'wrong', 'b')).toBe('3 of 10, 30 %');
  expect(said(record, 'right', 'both')).toBe('3 of 10, 30 %');
  expect(findingsOf(record, 'wrong')).toEqual(['out-of-bounds']);
  expect(findingsOf(record, 'right')).toEqual([]);
});

test('a bound itself is in bounds', () => {
  const record = recordOf([{ id: 'x', max: 100, rule: { logic: { var: 'a' } } }], { unit: { facts: { a: 100 } } });

  expect(said(record, 'unit', 'x')).toBe('100 of 100, 100 %');
});

test('a relation that does not hold is told, and the readers of its facts have no value', () => {
  const relations = [{ holds: { '<=': [{ var: 'a' }, { var: 'b' }] } }];
  const criteria = [points('a', 10), points('b', 10), points('c', 10)];
  const record = recordOf(
    criteria,
    { unit: { facts: { a: 4, b: 3, c: 5 } }, equal: { facts: { a: 3, b: 3 } } },
    { relations },
  );

  expect(said(record, 'unit', 'a')).toBe('unscorable: relation-broken');
  expect(said(record, 'unit', 'b')).toBe('unscorable: relation-broken');
  expect(said(record, 'unit', 'c')).toBe('5 of 10, 50 %');
  expect(findingsOf(record, 'unit')).toEqual(['relation-broken']);
  expect(said(record, 'equal', 'a')).toBe('3 of 10, 30 %');
});

test('a relation is not asked while one of its facts is absent', () => {
  const relations = [{ holds: { '<=': [{ var: 'a' }, { var: 'b' }] } }];
  const record = recordOf([points('a', 10)], { unit: { facts: { a: 4 } } }, { relations });

  expect(said(record, 'unit', 'a')).toBe('4 of 10, 40 %');
});

test('a share requires that the part is within the whole', () => {
  const share: Node = { id: 'share', max: 10, rule: { share: { part: 'part', whole: 'whole', whenZero: 'zero' } } };
  const record = recordOf([share], { over: { facts: { part: 4, whole: 3 } }, all: { facts: { part: 3, whole: 3 } } });

  expect(said(record, 'over', 'share')).toBe('unscorable: relation-broken');
  expect(said(record, 'all', 'share')).toBe('10 of 10, 100 %');
});

test('a case of best-of that lacks a fact counts nothing, though another of its parts can do without it', () => {
  const parts = [
    { max: 4, rule: { checklist: { items: { yes: 4 }, need: 'sum', unanswered: 'not-met' } } },
    { max: 4, rule: { flag: { when: 'yes' } } },
  ];
  const cases = [
    { max: 8, rule: { 'sum-of': parts } },
    { max: 5, rule: { 'per-item': { count: 'a', each: 1, atMost: 5 } } },
  ];
  const best: Node = { id: 'best', max: 8, rule: { 'best-of': { cases, unanswered: 'not-met' } } };
  const record = recordOf([best], { without: { facts: { a: 3 } }, with: { facts: { a: 3, yes: true } } });

  expect(said(record, 'without', 'best')).toBe('3 of 8, 37.5 %');
  expect(said(record, 'with', 'best')).toBe('8 of 8, 100 %');
});

test('a relation that reads an attribute asks it of the tier that has its facts, and is not asked of another', () => {
  const title = { vi: 'Tên' };
  const tier = (id: string, fact: string) => ({
    id,
    title,
    cohorts: [{ id: 'all' }],
    criteria: [{ id: `${id}-1`, title, max: 9, rule: { logic: { var: fact } } }],
  });
  const pack = {
    format: 'tieuchi/pack@1',
    id: 'related',
    version: '1.0.0',
    title,
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
    policies: { whenMissing: 'withhold', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    attributes: [{ id: 'size', type: 'number', title }],
    facts: [
      { id: 'staff', type: 'count', title },
      { id: 'homes', type: 'count', title },
    ],
    relations: [{ holds: { '<=': [{ '+': [{ attribute: 'size' }, 1] }, { var: 'staff' }] } }],
    tiers: [tier('district', 'staff'), tier('commune', 'homes')],
    gaps: [],
  };
  const at = '2019-10-01T08:00:00+07:00';
  const assessment = (attributes: object) => ({
    format: 'tieuchi/assessment@1',
    id: 'related-1',
    pack: { id: 'related', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2019-12-01T00:00:00+07:00',
    units: [
      { id: 'd', tier: 'district', attributes },
      { id: 'c', tier: 'commune' },
    ],
    submissions: [
      { unit: 'd', at, facts: { staff: 5 } },
      { unit: 'c', at, facts: { homes: 7 } },
    ],
  });
  const compiled = compilePack(pack);
  const lacking = safeAssess(compiled, assessment({}));
  const record = assess(compiled, assessment({ size: 5 }));

  expect(lacking.ok ? [] : lacking.errors.map(({ code }) => code)).toEqual(['attribute-missing']);
  expect(said(record, 'd', 'district-1')).toBe('unscorable: relation-broken');
  expect(said(record, 'c', 'commune-1')).toBe('7 of 9, 700/9 %');
});
