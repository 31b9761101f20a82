import { expect, test } from 'vitest';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import { figuresOf } from '../../src/stages/figures.js';
import { programsOf } from '../../src/stages/score/tier-program.js';
import { scoreColumns } from '../../src/stages/score.js';
import { bothRoads, shownScores } from '../support/both-roads.js';

/** So many wholes without a common divisor that the sum of their ratios has a denominator far beyond 2^53. */
const PRIMES = [9973, 9967, 9949, 9941, 9931, 9929];
const POINTS = { places: 2, mode: 'half-up' } as const;

const titled = (title: string) => ({ title: { vi: title } });
const sharesOf = (group: string) =>
  PRIMES.map((_, at) => ({
    id: `${group}${at}`,
    ...titled('Tỷ lệ'),
    max: 10,
    rule: { share: { part: `${group}part${at}`, whole: `${group}whole${at}`, whenZero: 'zero' } },
  }));

const group = (id: string, children: readonly object[], more: object = {}) => ({
  id,
  ...titled('Nhóm'),
  max: children.length === 2 ? 120 : 60,
  combine: 'sum',
  publish: { points: POINTS, percent: POINTS },
  children,
  ...more,
});

/** Two groups of six ratios each, levels of the total by its exact percent, and a gate on the exact percent of each group. */
const PACK = {
  format: 'tieuchi/pack@1',
  id: 'ratios',
  version: '1.0.0',
  ...titled('Tỷ lệ không làm tròn'),
  languages: ['vi'],
  standing: 'reconstructed',
  texts: [],
  period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
  policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
  procedure: { ranked: 'reported' },
  facts: ['a', 'b'].flatMap((of) =>
    PRIMES.flatMap((_, at) => [
      { id: `${of}part${at}`, ...titled('Số đạt'), type: 'count' },
      { id: `${of}whole${at}`, ...titled('Tổng số'), type: 'count' },
    ]),
  ),
  tiers: [
    {
      id: 'commune',
      ...titled('Cấp xã'),
      cohorts: [{ id: 'all' }],
      criteria: [
        group('total', [group('first', sharesOf('a')), group('second', sharesOf('b'))], {
          levels: {
            by: 'percent',
            basis: 'exact',
            steps: [
              {
                id: 'A',
                atLeast: 50,
                gate: { all: [{ nodes: ['total', 'children'] }, { '>=': [{ var: 'percent' }, 50] }] },
              },
              { id: 'B', atLeast: 40 },
            ],
            floor: { id: 'C' },
          },
        }),
      ],
      rankings: [],
    },
  ],
  gaps: [],
};

/** Three pairs of ratios of each group come to 1 each, so that all is half of its maximum; one part is `more` than that. */
function factsOf(more: Readonly<Record<string, number>>) {
  const facts: Record<string, number> = {};
  for (const of of ['a', 'b'])
    for (const [at, prime] of PRIMES.entries()) {
      const whole = PRIMES[at - (at % 2)] ?? prime;
      facts[`${of}whole${at}`] = whole;
      facts[`${of}part${at}`] = (at % 2 === 0 ? 1234 + at : whole - 1234 - (at - 1)) + (more[`${of}part${at}`] ?? 0);
    }
  return facts;
}

const UNITS = {
  half: {},
  'just-below': { bpart0: -1 },
  'just-above': { apart3: 1, bpart3: 1 },
  'one-group-short': { apart0: 9, bpart5: -9 },
  'far-below': { apart1: -8000, bpart1: -8000 },
};

const ASSESSMENT = {
  format: 'tieuchi/assessment@1',
  id: 'ratios-2019',
  pack: { id: 'ratios', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2020-02-01T00:00:00+07:00',
  units: Object.keys(UNITS).map((id) => ({ id, tier: 'commune' })),
  submissions: Object.entries(UNITS).map(([unit, more]) => ({
    unit,
    at: '2020-01-10T08:00:00+07:00',
    facts: factsOf(more),
  })),
};

function scoredColumns() {
  const engine = createEngine(BUILT_IN);
  const compiled = engine.compilePack(PACK);
  const scored = compiled.ok ? engine.score(compiled.value, ASSESSMENT) : compiled;
  if (!compiled.ok || !scored.ok) throw new Error(JSON.stringify(compiled.ok ? scored : compiled.errors));
  const { plan } = compiled.value;
  const [layer] = scoreColumns(plan, figuresOf(plan, scored.value.inputs), programsOf(plan)).layers;
  return { layer, inputs: scored.value.inputs };
}

test('sums of ratios with a denominator beyond 2^53 say on both roads what the evaluator says, at a level and beside it', () => {
  const { exact, columns } = bothRoads(PACK, ASSESSMENT);
  const levels = Object.fromEntries(exact.scores.map(({ unit, layers }) => [unit, layers.reported?.total?.level]));

  expect(levels).toEqual({ half: 'A', 'just-below': 'B', 'just-above': 'A', 'one-group-short': 'B', 'far-below': 'C' });
  expect(shownScores(columns)).toEqual(shownScores(exact));
});

test('only the unit that is exactly at a level is scored exactly before somebody asks; to ask for another scores that one', () => {
  const { layer, inputs } = scoredColumns();
  const total = layer?.nodes.total;
  const rowOf = (unit: string) => layer?.rowOf[inputs.units.findIndex(({ id }) => id === unit)] ?? -1;

  expect(total?.singles.size).toBe(1);
  expect(total?.singles.get(rowOf('half'))?.score.level).toBe('A');
  expect(total?.singles.size).toBe(1);
  expect(total?.singles.get(rowOf('just-above'))?.score.outcome).toMatchObject({ status: 'scored' });
  expect(total?.singles.size).toBe(2);
});
