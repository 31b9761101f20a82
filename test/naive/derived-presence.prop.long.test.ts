import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import { opinionOn } from '../second-opinion/opinion-on.js';
import { disagreements, engineRecord, naiveRecord } from '../support/naive-agreement.js';
import { outsideBounds } from '../support/outside-bounds.js';

const title = { vi: 'Tên' };
const orElse = (id: string, otherwise: unknown) => ({ if: [{ present: id }, { var: id }, otherwise] });

/** Derived facts of every sort: that need two figures, that may have no number, that have a word for a blank, and one of another. */
const DERIVED = [
  { id: 'both', derive: { '+': [{ var: 'a' }, { var: 'b' }] } },
  { id: 'ratio', derive: { '/': [{ var: 'a' }, { var: 'b' }] } },
  { id: 'lenient', derive: orElse('a', 0) },
  { id: 'either', derive: orElse('a', { var: 'b' }) },
  { id: 'twice', derive: orElse('both', { var: 'c' }) },
];
const YES = [
  { id: 'yes-both', derive: { '>=': [{ var: 'both' }, 4] } },
  { id: 'yes-lenient', derive: { '>=': [{ var: 'lenient' }, 4] } },
  { id: 'yes-either', derive: { '>=': [{ var: 'either' }, 4] } },
];
const publish = { points: { places: 2, mode: 'half-up' } };
const capped = (e: unknown) => ({ min: [e, { number: '10' }] });
const perItem = (id: string) => ({ 'per-item': { count: id, each: '1', atMost: '10' } });

/** Every kind that asks whether a derived fact is there, by itself or by an expression. */
const RULES: Readonly<Record<string, (id: string, yes: string) => object>> = {
  logic: (id) => ({ logic: capped(orElse(id, 0)) }),
  'logic-not': (id) => ({ logic: { if: [{ '!': [{ present: id }] }, 0, capped({ var: id })] } }),
  checklist: (_, yes) => ({ checklist: { items: { [yes]: '6', sure: '4' }, need: 'sum', unanswered: 'not-met' } }),
  'checklist-all': (_, yes) => ({ checklist: { items: [yes, 'sure'], need: 'all', unanswered: 'not-met' } }),
  'best-of': (id) => ({
    'best-of': {
      cases: [
        { max: '10', rule: perItem(id) },
        { max: '5', rule: { logic: { min: [{ var: 'c' }, { number: '5' }] } } },
      ],
      unanswered: 'not-met',
    },
  }),
  'per-item': (id) => ({ 'per-item': { count: orElse(id, 0), each: '1', atMost: '10' } }),
  'sum-of': (id) => ({ 'sum-of': [{ max: '10', rule: { logic: capped(orElse(id, 0)) } }] }),
};
const COMBINERS = ['sum', 'mean', 'min', 'max'];

function packOf(rule: object, id: string, combine: string, isCondition: boolean) {
  const policies = { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'zero' };
  const asked = { id: 'x', title, max: '10', publish, rule, ...(isCondition ? { appliesTo: { present: id } } : {}) };
  const beside = {
    id: 'y',
    title,
    max: '10',
    publish,
    rule: { logic: { if: [{ var: 'sure' }, { number: '10' }, 0] } },
  };
  const facts = [
    ...['a', 'b', 'c'].map((one) => ({ id: one, type: 'count', max: '6', title })),
    { id: 'sure', type: 'boolean', title },
    ...[...DERIVED, ...YES].map((one) => ({ ...one, title })),
  ];
  return {
    ...{ format: 'tieuchi/pack@1', id: 'p', version: '1.0.0', title, languages: ['vi'], standing: 'reconstructed' },
    ...{ texts: [], period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' }, policies, facts, gaps: [] },
    ...{ procedure: { ranked: 'reported' }, attributes: [], relations: [], constants: [] },
    tiers: [
      {
        ...{ id: 't', title, cohorts: [{ id: 'all' }], rankings: [] },
        criteria: [{ id: 'total', title, max: '20', publish, combine, children: [asked, beside] }],
      },
    ],
  };
}

const given = fc.record({ a: fc.nat(6), b: fc.nat(6), c: fc.nat(6), sure: fc.boolean() }, { requiredKeys: [] });

const assessmentOf = (all: readonly object[]) => ({
  ...{ format: 'tieuchi/assessment@1', id: 'a', pack: { id: 'p', version: '1.0.0' }, state: 'draft' },
  ...{ figures: 'synthetic', asOf: '2020-01-01T00:00:00+07:00', verifications: [], marks: [], decisions: [] },
  units: all.map((_, index) => ({ id: `u${index}`, tier: 't', attributes: {} })),
  submissions: all.map((facts, index) => ({ unit: `u${index}`, at: '2019-12-01T00:00:00+07:00', facts, criteria: {} })),
});

const CASES = Object.entries(RULES).flatMap(([kind, rule]) =>
  DERIVED.map(({ id }, index) => ({ kind, id, rule: rule(id, YES[index % YES.length]?.id ?? ''), index })),
);

test.each(CASES)('$kind over $id: the derived fact is there where it has a value, to all who compute it', (one) => {
  const combine = COMBINERS[(one.index + one.kind.length) % COMBINERS.length] ?? 'sum';
  const units = fc.sample(given, { seed: 20191018 + one.index, numRuns: 12 });
  const assessment = assessmentOf([{}, { a: 0, b: 0 }, ...units]);

  for (const isCondition of [false, true]) {
    const pack = packOf(one.rule, one.id, combine, isCondition);
    const compiled = createEngine(BUILT_IN).compilePack(pack);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));

    expect(disagreements(engineRecord(pack, assessment), naiveRecord(pack, assessment))).toEqual([]);
    expect(opinionOn(pack, assessment).differences).toEqual([]);
    expect(outsideBounds(compiled.value, assessment)).toEqual([]);
  }
});
