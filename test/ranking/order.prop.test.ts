import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import { firstCases } from '../support/naive-cases.js';
import { SEED } from '../support/seed.js';

const LISTS = ['units', 'submissions', 'verifications', 'marks', 'extensions', 'decisions'] as const;

test('the order in which units and what is said of them are listed never changes anything', () => {
  const engine = createEngine(BUILT_IN);
  const compiled = firstCases(25).map(({ pack, assessment }) => {
    const plan = engine.compilePack(pack);
    if (!plan.ok) throw new Error(JSON.stringify(plan.errors));
    return { pack: plan.value, assessment };
  });
  const keys = fc.array(fc.integer(), { minLength: 200, maxLength: 200 });

  fc.assert(
    fc.property(fc.constantFrom(...compiled), keys, ({ pack, assessment }, order) => {
      const shuffled = (list: readonly unknown[]) =>
        list
          .map((item, at) => ({ item, key: order[at % order.length] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const other = { ...assessment, ...Object.fromEntries(LISTS.map((name) => [name, shuffled(assessment[name])])) };

      const [one, two] = [engine.assess(pack, assessment), engine.assess(pack, other)];
      if (!one.ok || !two.ok) throw new Error('a case of the run is refused');
      expect(two.value.digests).toEqual(one.value.digests);
      expect(two.value.rankings).toEqual(one.value.rankings);
    }),
    { seed: SEED, numRuns: 40 },
  );
});
