import fc from 'fast-check';
import { fraction, print, read, times } from './naive-fractions.js';

/** Choices of one generated case; each is an arbitrary of fast-check, so that a counterexample shrinks. */
export interface Draw {
  readonly int: (from: number, to: number) => number;
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** A list of at least one of the items, in their order. */
  readonly some: <T>(list: readonly T[]) => readonly T[];
}

type Generate = fc.GeneratorValue;

/** One function for each range, since fast-check finds an arbitrary again by its function. */
const RANGES = new Map<number, () => fc.Arbitrary<number>>();

export function drawing(generate: Generate): Draw {
  const int = (min: number, max: number) => {
    const key = 1000 * min + max;
    const between = RANGES.get(key) ?? (() => fc.noBias(fc.integer({ min, max })));
    RANGES.set(key, between);
    return generate(between);
  };
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T;
  const some = <T>(list: readonly T[]): readonly T[] => {
    const chosen = list.filter(() => int(0, 1) === 1);
    return chosen.length > 0 ? chosen : [pick(list)];
  };
  return { int, pick, some, chance: (percent) => int(0, 99) >= 100 - percent };
}

/** So many eighths of a decimal, as a decimal. */
export function eighths(max: string, count: number): string {
  return print(times(read(max), fraction(BigInt(count), 8n)));
}
