import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import { bothRoads } from '../support/both-roads.js';
import type { Doc } from '../support/naive-expressions.js';
import {
  type Fraction,
  fraction,
  HUNDRED,
  least,
  minus,
  NOUGHT,
  order,
  over,
  plus,
  read,
  times,
} from '../support/naive-fractions.js';
import { opinionOf } from '../support/opinion-of.js';
import { sameAsEngine } from '../support/scoring-module.js';
import { SEED } from '../support/seed.js';
import { smallPack } from '../support/small-pack.js';

const UNITS = 8;

/** A rule of fact `a`, and `b` where it has two, with what each unit reports and earns. */
interface Drawn {
  readonly max: string;
  readonly rule: (a: string, b: string) => Doc;
  readonly figures: readonly { readonly a: number; readonly b: number; readonly points: Fraction }[];
}

const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((count) => String(count / 100));
const whole = (number: number) => fraction(BigInt(number));

/** Figures of a share are as near to its floor as whole numbers come, and one or two beside it. */
const share = fc
  .record({
    max: fc.integer({ min: 1, max: 20 }).map(String),
    atLeast: hundredths(100, 10_000),
    target: fc.option(fc.integer({ min: 0, max: 4_000 }), { nil: undefined }),
    complement: fc.boolean(),
    wholes: fc.array(fc.tuple(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: -2, max: 2 })), {
      minLength: UNITS,
      maxLength: UNITS,
    }),
  })
  .map(({ max, atLeast, target, complement, wholes }): Drawn => {
    const goal = target === undefined ? '100' : String(Math.min(10_000, Number(atLeast) * 100 + target) / 100);
    return {
      max,
      rule: (part, all) => ({
        share: {
          ...{ part, whole: all, atLeast },
          ...(target === undefined ? {} : { target: goal, whenOver: 'cap' }),
          ...(complement ? { complement } : {}),
        },
      }),
      figures: wholes.map(([all, beside]) => {
        const counted = Math.min(all, Math.max(0, Math.round((Number(atLeast) * all) / 100) + beside));
        const percent = over(times(HUNDRED, whole(counted)), whole(all));
        const inProportion = least(read(max), over(times(read(max), percent), read(goal)));
        return {
          a: complement ? all - counted : counted,
          b: all,
          points: order(percent, read(atLeast)) < 0 ? NOUGHT : inProportion,
        };
      }),
    };
  });

const goalposts = fc
  .record({
    max: fc.integer({ min: 5, max: 20 }).map(String),
    from: hundredths(0, 499),
    low: fc.integer({ min: -50, max: 50 }),
    width: fc.integer({ min: 1, max: 60 }),
    prefer: fc.constantFrom('high', 'low'),
    values: fc.array(fc.integer({ min: -60, max: 120 }), { minLength: UNITS, maxLength: UNITS }),
  })
  .map(
    ({ max, from, low, width, prefer, values }): Drawn => ({
      max,
      rule: (of) => ({ goalposts: { of, low, high: low + width, prefer, from, whenOutside: 'clamp' } }),
      figures: values.map((x) => {
        const way = Math.min(width, Math.max(0, prefer === 'high' ? x - low : low + width - x));
        const rest = minus(read(max), read(from));
        return { a: x, b: 1, points: plus(read(from), over(times(rest, whole(way)), whole(width))) };
      }),
    }),
  );

function packOf(rules: readonly Drawn[]): Doc {
  return smallPack(
    rules.flatMap((_, at) => [
      { id: `a-${at}`, type: 'number' },
      { id: `b-${at}`, type: 'count', min: 1 },
    ]),
    rules.map(({ max, rule }, at) => ({ id: `c-${at}`, max, rule: rule(`a-${at}`, `b-${at}`) })),
  );
}

function assessmentOf(rules: readonly Drawn[]): Doc {
  const ids = Array.from({ length: UNITS }, (_, unit) => `u-${unit}`);
  return {
    format: 'tieuchi/assessment@1',
    id: 'nho-2019',
    pack: { id: 'nho', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2020-02-01T00:00:00+07:00',
    units: ids.map((id) => ({ id, tier: 'commune' })),
    submissions: ids.map((unit, index) => ({
      unit,
      at: '2020-01-10T08:00:00+07:00',
      facts: Object.fromEntries(
        rules.flatMap(({ figures }, at) => [
          [`a-${at}`, figures[index]?.a],
          [`b-${at}`, figures[index]?.b],
        ]),
      ),
    })),
  };
}

const shown = ({ n, d }: Fraction) => `${n}/${d}`;

const tally = { below: 0, above: 0 };

/** The points of a criterion, unit by unit, as fractions. */
function pointsIn(scores: readonly Doc[], node: string): readonly string[] {
  return scores.map(({ layers }) => {
    const { outcome } = layers.reported[node];
    return outcome.status === 'scored'
      ? shown(fraction(BigInt(outcome.points.n), BigInt(outcome.points.d)))
      : outcome.status;
  });
}

test('near its floor a share, and between its posts a value, earns on every road what fractions by hand say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(share, { minLength: 4, maxLength: 4 }),
      fc.array(goalposts, { minLength: 2, maxLength: 2 }),
      async (shares, posts) => {
        const rules = [...shares, ...posts];
        const [pack, assessment] = [packOf(rules), assessmentOf(rules)];
        const { exact, columns } = bothRoads(pack, assessment);
        for (const [at, { figures }] of rules.entries()) {
          const byHand = figures.map(({ points }) => shown(points));
          expect(pointsIn(exact.scores, `c-${at}`)).toEqual(byHand);
          expect(pointsIn(columns.scores, `c-${at}`)).toEqual(byHand);
        }
        expect(opinionOf(assess(compilePack(pack), assessment))).toMatchObject({ differing: 0, notCheckable: 0 });
        await sameAsEngine(pack, assessment);
        for (const { points } of shares.flatMap(({ figures }) => figures))
          tally[order(points, NOUGHT) === 0 ? 'below' : 'above'] += 1;
      },
    ),
    { seed: SEED, numRuns: 7 },
  );

  expect(tally.below).toBeGreaterThan(50);
  expect(tally.above).toBeGreaterThan(50);
});
