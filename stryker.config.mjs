const room = process.env.MUTATION_ROOM;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} For `npm run mutate`, which names the room. */
export default {
  plugins: ['./scripts/mutate/resident-runner.ts'],
  testRunner: 'resident',
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `reports/mutation/${room}.incremental.json`,
  concurrency: 1,
  // an endless loop is found by counting; a test beside other work may take ten times as long as it was timed at first
  timeoutMS: 60_000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${room}.json` },
};
