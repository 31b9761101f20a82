import { readdirSync, readFileSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';
import { SlowestFirst } from './scripts/slowest-first.js';
import { buildConstants } from './scripts/source-digest.js';

/** Tests that hold both roads against each other, and so have none that could be forced. */
const OF_BOTH_ROADS = ['test/score/{both-roads,blocks,claimed,nearly}*.test.ts', 'test/loops/*.test.ts'];

const OF_ONE_ROAD = process.env.TIEUCHI_ROAD === undefined ? [] : OF_BOTH_ROADS;

const LONG = 'test/**/*.long.test.ts';

/** Files that put a module of their own in the place of one of `src/`, which no other file may meet. */
const MOCKING = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name}`)
  .filter((file) => /vi\.(?:m|doM)ock\(/.test(readFileSync(file, 'utf8')));

// `npm test` runs one process for each core, whose modules all of its files share
const shortMocking = MOCKING.filter((file) => !file.endsWith('.long.test.ts'));
if (shortMocking.length > 0) throw new Error(`a test that mocks a module is a long one: ${shortMocking.join(', ')}`);

/** Milliseconds. */
const LONGEST = 300_000;

export default defineConfig({
  define: buildConstants(),
  resolve: { tsconfigPaths: true },
  test: {
    // names what a run makes once for all its files
    env: { TIEUCHI_RUN: process.env.TIEUCHI_RUN ?? `${process.pid}-${Date.now()}` },
    setupFiles: ['test/support/seed.ts', 'test/support/road.ts'],
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    // only a test that hangs meets it: machines are shared, and slower by the hour
    testTimeout: LONGEST,
    hookTimeout: LONGEST,
    // each says what it leaves out: `--exclude` of the command line does not reach them
    projects: [
      {
        extends: true,
        test: {
          name: 'short',
          // a module of src/ keeps nothing between calls, so that files can share it, and need not read it each for itself
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...OF_ONE_ROAD, LONG],
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          isolate: false,
          include: [LONG],
          exclude: [...configDefaults.exclude, ...OF_ONE_ROAD, ...MOCKING],
        },
      },
      {
        extends: true,
        test: { name: 'mocking', include: MOCKING, exclude: [...configDefaults.exclude, ...OF_ONE_ROAD] },
      },
    ],
  },
});
