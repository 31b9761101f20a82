import fc from 'fast-check';
import { expect } from 'vitest';
import { digitsOf, type Fraction, fraction, fractionText } from '../../src/audit/second-opinion/fraction.js';
import { exponential, logarithm, power, rootOf } from '../../src/audit/second-opinion/irrational.js';
import { orDeclined, orStopped } from '../../src/audit/second-opinion/stop.js';
import { type Approximation, exp, ln, pow, root } from '../../src/kit/decimal.js';
import { ratio, reduced } from '../../src/kit/exact.js';
import { SEED } from '../support/seed.js';

/** A number as two whole numbers, the second above 0. */
type Ratio = readonly [top: bigint, bottom: bigint];

const upTo = (most: bigint) => fc.bigInt(1n, most);
const size = fc.oneof(...[9n, 1000n, 10n ** 6n, 10n ** 15n, 10n ** 30n, 10n ** 60n].map(upTo));
const tens = (most: number) => fc.integer({ min: 1, max: most }).map((zeros) => 10n ** BigInt(zeros));

/** Above 0: any ratio, tiny and huge ones, a little above or below 1, two squares. */
const positive: fc.Arbitrary<Ratio> = fc.oneof(
  fc.tuple(size, size),
  fc.tuple(size, tens(55)),
  fc.tuple(tens(45), upTo(50n)).map(([one, more]): Ratio => [one + more, one]),
  fc.tuple(tens(45), upTo(9n)).map(([one, less]): Ratio => [one - less, one]),
  fc.tuple(size, size).map(([a, b]): Ratio => [a * a, b * b]),
);
const signed = fc
  .tuple(positive, fc.boolean())
  .map(([[top, bottom], isBelow]): Ratio => [isBelow ? -top : top, bottom]);

/** Exponents of a power: a few halves, thirds and ninths, whole ones, and any. */
const exponent: fc.Arbitrary<Ratio> = fc.oneof(fc.tuple(fc.bigInt(-20n, 20n), upTo(9n)), signed);
const degree = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 500 }));

const exact = ([top, bottom]: Ratio) => ratio(top, bottom);
const asFraction = ([top, bottom]: Ratio) => fraction(String(top), String(bottom));

function engineText(answer: Approximation | undefined): string {
  if (answer === undefined) return 'none';
  const { n, d } = reduced(answer.value);
  return fractionText(fraction(String(n), String(d)));
}

function opinionText(work: () => Fraction): string {
  const came = orDeclined(() => orStopped(work));
  if ('declined' in came) return came.declined.code;
  return 'status' in came.done || digitsOf(came.done) > 20_000 ? 'none' : fractionText(came.done);
}

/** Each function of both on so many drawn numbers: the digits are the same, but where a tie cannot be decided. */
export function compareFunctions(numRuns: number): void {
  const counts = { same: 0, undecided: 0 };
  const compare = (engine: Approximation | undefined, opinion: () => Fraction) => {
    const said = opinionText(opinion);
    if (said === 'near-tie') counts.undecided += 1;
    else {
      expect(said).toBe(engineText(engine));
      counts.same += 1;
    }
  };
  fc.assert(
    fc.property(positive, signed, exponent, degree, (x, any, y, times) => {
      compare(root(exact(any), times), () => rootOf(asFraction(any), fraction(times)));
      compare(ln(exact(x)), () => logarithm(asFraction(x)));
      compare(exp(exact(any)), () => exponential(asFraction(any)));
      compare(pow(exact(x), exact(y)), () => power(asFraction(x), asFraction(y)));
    }),
    { seed: SEED, numRuns },
  );
  expect(counts.same).toBeGreaterThan(3.9 * numRuns);
}
