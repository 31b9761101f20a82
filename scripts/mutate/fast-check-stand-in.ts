import fc from '../../node_modules/fast-check/lib/fast-check.js';

export * from '../../node_modules/fast-check/lib/fast-check.js';

/** Draws for each generated test while it is run once for every broken line; so a score is a lower bound. */
const DRAWS = 20;

const assert: typeof fc.assert = (property, params) =>
  fc.assert(property as never, { ...params, numRuns: Math.min(params?.numRuns ?? DRAWS, DRAWS) } as never) as never;

/** What the tests import as `fast-check` while they are run by `resident-runner.ts`. */
const fewer: typeof fc = { ...fc, assert };

// the tests import it by default
// biome-ignore lint/style/noDefaultExport: as the package does
export default fewer;
