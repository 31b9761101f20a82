import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toText } from '../../src/kit/exact-text.js';
import { bothRoads, cellsOf } from '../support/both-roads.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN } from '../support/golden.js';
import { caseOf, RUN } from '../support/naive-cases.js';

test.each(GOLDEN)('$name: columns say of every unit what the evaluator says', ({ pack, assessment }) => {
  const { exact, columns, layers } = bothRoads(documentOf(pack), documentOf(assessment));

  expect(shown(columns)).toEqual(shown(exact));
  console.log(cellsOf(layers));
  expect(cellsOf(layers).columns).toBeGreaterThan(0);
});

test('on generated packs columns say of every unit what the evaluator says', () => {
  const total = { columns: 0, singles: 0 };

  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const drawn = caseOf(generate);
      const { exact, columns, layers } = bothRoads(drawn.pack, drawn.assessment);
      const cells = cellsOf(layers);
      total.columns += cells.columns;
      total.singles += cells.singles;
      expect(shown(columns)).toEqual(shown(exact));
    }),
    RUN,
  );

  console.log(total);
  expect(Math.min(total.columns, total.singles)).toBeGreaterThan(1_000);
}, 300_000);

/** Numbers as text, so that 1/2 is 2/4. */
function shown(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner) =>
      typeof inner === 'object' && inner !== null && 'n' in inner && 'd' in inner ? toText(inner) : inner,
    ),
  );
}
