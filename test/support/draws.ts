/** Whether a run tries all that its long tests are meant for. */
export const TRIES_ALL = process.env.DRAWS === 'all';

/** A run of the long tests makes one of so many draws. */
const ONE_OF = 4;

/**
 * How many draws a law makes of those that it is meant for: a quarter, so that a run of all tests stays short, and all of
 * them with `DRAWS=all`. They are the first ones of the same seed, so that a run with fewer tries nothing that the whole does not.
 */
export const drawsOf = (all: number): number => (TRIES_ALL ? all : Math.ceil(all / ONE_OF));
