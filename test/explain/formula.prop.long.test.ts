import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../src/audit/index.js';
import { printExplanation } from '../../src/cli/print/explanation.js';
import type { Json } from '../../src/model/expression.js';
import { SEED } from '../support/seed.js';
import { type Case, packOf, recordOf } from './house.js';
import { calculate, written } from './recompute.js';

const FACTS = ['staff', 'errors', 'files', 'cost'];

const leaf: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...FACTS).map((fact) => ({ var: fact })),
  fc.integer({ min: 0, max: 999 }).map((tenths) => ({ number: String(tenths / 10) })),
);

const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'tree' },
    leaf,
    fc
      .tuple(fc.constantFrom('+', '*', 'min', 'max'), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
      .map(([operator, operands]) => ({ [operator]: operands })),
    fc.tuple(fc.constantFrom('-', '/'), tie('tree'), tie('tree')).map(([operator, a, b]) => ({ [operator]: [a, b] })),
    fc
      .tuple(tie('tree'), tie('tree'), tie('tree'), tie('tree'))
      .map(([a, b, yes, no]) => ({ if: [{ '>': [a, b] }, yes, no] })),
  ),
}));

const figures = fc.record({
  staff: fc.integer({ min: 0, max: 60 }),
  errors: fc.integer({ min: 0, max: 9 }),
  files: fc.integer({ min: 1, max: 7 }),
  cost: fc.integer({ min: 0, max: 500 }).map((tenths) => String(tenths / 10)),
});

test('whatever a rule computes, its formula on the page comes to the points in the record', () => {
  fc.assert(
    fc.property(tree, figures, (expression, facts) => {
      // the figures are there whatever the expression reads, so that no branch is missing any
      const rule = { logic: { '+': [expression, { '*': [0, { var: 'staff' }] }] } };
      const one: Case = { rule, max: '9', facts, pack: { facts: FREE } };
      const pack = packOf(one);
      const record = recordOf(one, pack);
      const [entry] = record.entries;
      const row = entry?.state === 'redacted' ? undefined : entry?.layers.reported?.criteria[0];
      fc.pre(
        row?.status === 'scored' && !row.points.startsWith('~') && /^-?[\d.]{1,15}$|^-?\d+\/\d+$/.test(row.points),
      );
      const result = explain({ record, pack }, { unit: 'huyen-a', criterion: 'asked', exact: true }, 'vi');
      const page = result.ok ? printExplanation(result.value, 100_000) : '';
      const [, formula = ''] = /Tính: (.*?)(?: [=≈] [^=≈]*)? điểm \(tối đa/.exec(page) ?? [];

      expect(written(calculate(formula)), page).toBe(row?.status === 'scored' ? row.points : '');
    }),
    { seed: SEED, numRuns: 150 },
  );
});

/** Facts of numbers without bounds, and the one that another criterion reads. */
const FREE = [
  ...FACTS.map((id) => ({ id, type: 'number', title: { vi: `Số liệu ${id.length}`, en: id } })),
  { id: 'has-firewall', type: 'boolean', title: { vi: 'Có tường lửa', en: 'Has a firewall' } },
];
