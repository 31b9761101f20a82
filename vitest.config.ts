import { configDefaults, defineConfig } from 'vitest/config';
import { SlowestFirst } from './scripts/slowest-first.js';
import { buildConstants } from './scripts/source-digest.js';

/** Tests that hold both roads against each other, and so have none that could be forced. */
const OF_BOTH_ROADS = ['test/score/{both-roads,blocks,claimed,nearly}*.test.ts', 'test/loops/*.test.ts'];

/** Milliseconds. */
const LONGEST = 300_000;

export default defineConfig({
  define: buildConstants(),
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.env.TIEUCHI_ROAD === undefined ? [] : OF_BOTH_ROADS)],
    // names what a run makes once for all its files
    env: { TIEUCHI_RUN: process.env.TIEUCHI_RUN ?? `${process.pid}-${Date.now()}` },
    setupFiles: ['test/support/seed.ts', 'test/support/road.ts'],
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    // only a test that hangs meets it: machines are shared, and slower by the hour
    testTimeout: LONGEST,
    hookTimeout: LONGEST,
  },
});
