import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../support/naive-fractions.js';
import { SEED } from '../support/seed.js';
import { type Node, nodeOf, points, recordOf } from './tree.js';

const IDS = ['a', 'b', 'c', 'd'] as const;
const MEASURES = ['points', 'percent', 'converted'] as const;

/** What a child is to a group of the best so many: a mark, or one that is missing and left out, or counted as nothing. */
const mark = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 10 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

test('a higher mark never lowers a total of the best, whatever the other children are', () => {
  const property = fc.property(
    fc.tuple(mark, mark, mark, mark),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom('zero', 'exclude'),
    (marks, raised, best, whenMissing) => {
      const before = marks[raised];
      fc.pre(before !== undefined && before < 10);
      const group: Node = {
        id: 'total',
        max: 10 * best,
        combine: { best },
        whenMissing,
        children: IDS.map((id) => points(id, 10)),
      };
      const factsOf = (all: readonly (number | undefined)[]) =>
        Object.fromEntries(IDS.flatMap((id, at) => (all[at] === undefined ? [] : [[id, all[at]]])));
      const higher = marks.map((value, at) => (at === raised ? Number(value) + 1 : value));
      const record = recordOf([group], { lower: { facts: factsOf(marks) }, higher: { facts: factsOf(higher) } });
      const [lower, upper] = ['lower', 'higher'].map(
        (unit) => nodeOf(record, unit, 'total') as unknown as Record<string, string>,
      );

      for (const measure of MEASURES) {
        const [x, y] = [lower, upper].map((group) => read(group?.[measure] ?? 'no measure'));
        expect(Number(y?.n) * Number(x?.d)).toBeGreaterThanOrEqual(Number(x?.n) * Number(y?.d));
      }
    },
  );

  fc.assert(property, { seed: SEED, numRuns: 150 });
});
