import { expect, test } from 'vitest';
import type { ModuleUnit } from '../../src/build/index.js';
import { type Chance, chance } from '../jsonlogic/chance.js';
import { halfOf, PRIMES, ratioAssessment, ratioPack } from '../support/ratio-pack.js';
import { compiledPack, loadModule, sameAsEngine } from '../support/scoring-module.js';
import { SEED } from '../support/seed.js';

const ranking = (id: string, by: 'points' | 'percent', basis: 'exact' | 'published', ties = 'competition') => ({
  ...{ id, of: 'total', by, basis, ties },
  cohort: 'all',
  tieBreak: [],
  notSubmitted: 'last-shared',
});

const RANKINGS = [
  ranking('exact-points', 'points', 'exact'),
  ranking('exact-percent', 'percent', 'exact', 'dense'),
  ranking('printed-percent', 'percent', 'published', 'average'),
  {
    ...ranking('printed-points', 'points', 'published'),
    tieBreak: [{ of: 'first', by: 'points', prefer: 'low' }],
  },
  { ...ranking('fewest-points', 'points', 'exact', 'modified'), prefer: 'low' },
];

/** Each unit beside or exactly at half of all points, which is where level A begins. */
const AT_A_LEVEL = {
  half: halfOf({}),
  'just-below': halfOf({ bpart0: -1 }),
  'just-above': halfOf({ apart3: 1, bpart3: 1 }),
  'one-group-short': halfOf({ apart0: 9, bpart5: -9 }),
  'far-below': halfOf({ apart1: -8000, bpart1: -8000 }),
};

test('of sums that no double holds, only the one that is exactly at a level is scored exactly, with the groups that it adds', async () => {
  const module = await loadModule(compiledPack(ratioPack()));
  const results = module.scoreAll(Object.entries(AT_A_LEVEL).map(([id, facts]) => ({ id, facts })));
  const levels = Object.keys(AT_A_LEVEL).map((_, at) => results.unitAt(at).nodes.total?.level);

  expect(results.oddCells).toBe(3);
  expect(levels).toEqual(['A', 'B', 'A', 'B', 'C']);
  // 30 points of a group, and one more of its 9973 in one part
  expect(results.unitAt(3).nodes.first?.points).toBe('299280/9973');
});

/** Wholes whose common multiple is 60. */
const SMALL = [2, 3, 4, 5, 6, 10] as const;

const smallOf = (parts: readonly number[]) =>
  Object.fromEntries(
    ['a', 'b'].flatMap((of) =>
      SMALL.flatMap((whole, at) => [
        [`${of}whole${at}`, whole],
        [`${of}part${at}`, parts[at] ?? 0],
      ]),
    ),
  );

const { apart0: _, ...WITHOUT_A_PART } = halfOf({});

/** What a sum of ratios may meet. */
const UNITS: Readonly<Record<string, Readonly<Record<string, number | string>>>> = {
  ...AT_A_LEVEL,
  'same-as-half': halfOf({ apart0: 5, apart1: -5 }),
  // 10 × 1/2000 = 0.005 more than whole points: a half of the last digit that is printed
  'half-of-a-digit': { ...halfOf({}), awhole0: 2000, apart0: 1, apart1: 0 },
  'two-halves-of-a-digit': { ...halfOf({}), awhole0: 2000, apart0: 1, apart1: 0, bwhole0: 2000, bpart0: 1, bpart1: 0 },
  'no-part': halfOf({ apart2: -1236, bpart4: -1238 }),
  'no-whole': { ...halfOf({}), awhole3: 0, apart3: 0 },
  'no-whole-of-a-group': { ...halfOf({}), ...Object.fromEntries(SMALL.map((_, at) => [`bwhole${at}`, 0])) },
  'all-fits': smallOf([1, 1, 1, 1, 1, 1]),
  'one-group-fits': { ...halfOf({}), ...Object.fromEntries(Object.entries(smallOf([1, 2, 3, 4, 5, 9])).slice(0, 12)) },
  'a-part-missing': WITHOUT_A_PART,
  'all-missing': {},
  'out-of-bounds': halfOf({ apart0: 1_000_000 }),
  'as-text': { ...halfOf({ apart0: 3 }), apart2: '1000', bwhole2: '9949' },
  wide: {
    ...halfOf({}),
    awhole0: 999_999_999_999_989,
    awhole2: 999_999_999_999_947,
    bwhole1: 999_999_999_999_883,
  },
};

test.each([
  ['exact percent', { by: 'percent', basis: 'exact', atLeast: 50 }, 'zero'],
  ['exact points', { by: 'points', basis: 'exact', atLeast: 60 }, 'not-applicable'],
  ['printed percent', { by: 'percent', basis: 'published', atLeast: 50 }, 'not-applicable'],
  ['printed points', { by: 'points', basis: 'published', atLeast: 60 }, 'zero'],
] as const)(
  'with levels by %s, a module says of sums of ratios what the engine says',
  async (_, levelsBy, whenZero) => {
    const pack = ratioPack({ rankings: RANKINGS, levelsBy, whenZero });
    const { cells, rankings } = await sameAsEngine(pack, ratioAssessment(UNITS));

    expect(cells).toBe(18 * 15);
    expect(rankings).toBe(5);
  },
);

/** Ratios of each group that come to half of its maximum, each with what is left of its whole three criteria later: in doubles the sum is off. */
function halfInDisorder(draws: Chance): Record<string, number> {
  const facts: Record<string, number> = {};
  for (const of of ['a', 'b'])
    for (const [at, whole] of PRIMES.slice(0, 3).entries()) {
      const part = draws.below(whole);
      for (const [place, own] of [part, whole - part].entries()) {
        facts[`${of}whole${at + 3 * place}`] = whole;
        facts[`${of}part${at + 3 * place}`] = own;
      }
    }
  return facts;
}

/** Exactly half, half of a printed digit more, or one part more or less. */
function besideHalf(draws: Chance): Readonly<Record<string, number>> {
  const facts = halfInDisorder(draws);
  const part = `${draws.pick(['a', 'b'])}part${draws.below(6)}`;
  if (draws.percent(60)) return { ...facts, [part]: Math.max((facts[part] ?? 0) + draws.pick([-1, 1]), 0) };
  return draws.percent(50) ? facts : { ...facts, awhole0: 2000, apart0: draws.below(5), apart3: 0 };
}

test('of 300 units near a level, a module says what the engine says', async () => {
  // nothing that is printed is ranked: at a half of its last digit the evaluator would score the unit anyway
  const pack = ratioPack({ rankings: RANKINGS.slice(0, 2), levelsBy: { by: 'points', basis: 'exact', atLeast: 60 } });
  const draws = chance(SEED);
  const units = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`unit-${at}`, besideHalf(draws)]));
  const { cells, odd } = await sameAsEngine(pack, ratioAssessment(units));

  expect(cells).toBe(300 * 15);
  // both roads are taken: at a level, and beside it
  expect(odd).toBeGreaterThan(10);
  expect(odd).toBeLessThan(700);
});

test('what is known nearly is scored exactly when somebody asks, and results that are written over know nothing of it', async () => {
  const module = await loadModule(compiledPack(ratioPack({ rankings: RANKINGS })));
  const given = Object.values(UNITS).map((facts) => ({ facts }) as ModuleUnit);
  const first = module.scoreAll(given);
  const again = module.scoreAll(given.toReversed(), { into: first });
  const fresh = module.scoreAll(given.toReversed());

  for (const { id } of RANKINGS) expect([...again.places(id)]).toEqual([...fresh.places(id)]);
  for (const at of given.keys()) expect(again.unitAt(at).nodes).toEqual(fresh.unitAt(at).nodes);
});

test('places by exact sums ask the evaluator only for units that may share one', async () => {
  const module = await loadModule(compiledPack(ratioPack({ rankings: RANKINGS })));
  const given = [
    halfOf({ apart0: 3 }),
    halfOf({}),
    halfOf({ apart0: -40 }),
    // of one whole the same number of parts moves from one criterion to the other: exactly half again
    halfOf({ apart0: 5, apart1: -5 }),
    halfOf({ bpart0: 1 }),
  ].map((facts) => ({ facts }) as ModuleUnit);
  const results = module.scoreAll(given);
  // whoever is asked again cannot be read any more
  for (const at of [0, 2, 4]) (given[at] as { facts: unknown }).facts = null;

  expect([...results.places('exact-points')]).toEqual([1, 3, 5, 3, 2]);
  expect([...results.places('exact-percent')]).toEqual([1, 3, 4, 3, 2]);
});
