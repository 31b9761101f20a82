/** A seeded source of chance: the same seed gives the same draws on every platform. */
export interface Chance {
  /** A whole number from 0, below the limit. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True so many times in a hundred. */
  readonly percent: (times: number) => boolean;
  readonly some: <T>(least: number, most: number, make: () => T) => readonly T[];
}

/** Mulberry32: 32 bits of state, enough for a test and short enough to read. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    percent: (times) => below(100) < times,
    some: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make),
  };
}
