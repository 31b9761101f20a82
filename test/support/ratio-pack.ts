import type { Doc } from './naive-expressions.js';
import { packOf } from './proof-packs.js';

/** So many wholes without a common divisor that the sum of their ratios has a denominator far beyond 2^53. */
export const PRIMES = [9973, 9967, 9949, 9941, 9931, 9929] as const;

const POINTS = { places: 2, mode: 'half-up' } as const;

const sharesOf = (group: string, whenZero: string) =>
  PRIMES.map((_, at) => ({
    id: `${group}${at}`,
    max: 10,
    rule: { share: { part: `${group}part${at}`, whole: `${group}whole${at}`, whenZero } },
  }));

const group = (id: string, children: readonly object[], more: object = {}) => ({
  id,
  max: children.length === 2 ? 120 : 60,
  combine: 'sum',
  publish: { points: POINTS, percent: POINTS },
  children,
  ...more,
});

/** What may differ in a pack of ratios. */
interface RatioPack {
  readonly rankings?: readonly object[];
  /** What a whole of 0 means. */
  readonly whenZero?: 'zero' | 'not-applicable';
  /** By what levels are decided, and where the first begins. */
  readonly levelsBy?: {
    readonly by: 'points' | 'percent';
    readonly basis: 'exact' | 'published';
    readonly atLeast: number;
  };
}

/**
 * Two groups of six unrounded ratios each, `a0` to `a5` and `b0` to `b5`, of 10 points each: levels of the total, half of
 * its maximum and 40, and above the first a gate on the exact percent of each group.
 */
export function ratioPack({ rankings = [], whenZero = 'zero', levelsBy }: RatioPack = {}) {
  const { by, basis, atLeast } = levelsBy ?? { by: 'percent', basis: 'exact', atLeast: 50 };
  const facts = ['a', 'b'].flatMap((of) =>
    PRIMES.flatMap((_, at) => [
      { id: `${of}part${at}`, type: 'count', max: 1_000_000 },
      { id: `${of}whole${at}`, type: 'count' },
    ]),
  );
  const gate = { all: [{ nodes: ['total', 'children'] }, { '>=': [{ var: 'percent' }, 50] }] };
  const steps = [
    { id: 'A', atLeast, gate },
    { id: 'B', atLeast: 40 },
  ];
  const groups = [group('first', sharesOf('a', whenZero)), group('second', sharesOf('b', whenZero))];
  const total = group('total', groups, { levels: { by, basis, steps, floor: { id: 'C' } } });
  const { tiers, ...pack } = packOf(facts, [total], { id: 'ratios' });
  return { ...pack, tiers: tiers.map((tier: Doc) => ({ ...tier, rankings })) };
}

/** Three pairs of ratios of each group come to 1 each, so that all is half of its maximum; one part is `more` than that. */
export function halfOf(more: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const facts: Record<string, number> = {};
  for (const of of ['a', 'b'])
    for (const [at, prime] of PRIMES.entries()) {
      const whole = PRIMES[at - (at % 2)] ?? prime;
      facts[`${of}whole${at}`] = whole;
      facts[`${of}part${at}`] = (at % 2 === 0 ? 1234 + at : whole - 1234 - (at - 1)) + (more[`${of}part${at}`] ?? 0);
    }
  return facts;
}

/** What these units report, each by its id. */
export function ratioAssessment(units: Readonly<Record<string, Readonly<Record<string, number | string>>>>) {
  return {
    format: 'tieuchi/assessment@1',
    id: 'ratios-2019',
    pack: { id: 'ratios', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2020-02-01T00:00:00+07:00',
    units: Object.keys(units).map((id) => ({ id, tier: 'commune' })),
    submissions: Object.entries(units).map(([unit, facts]) => ({ unit, at: '2020-01-10T08:00:00+07:00', facts })),
  };
}
