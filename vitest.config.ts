import { defineConfig } from 'vitest/config';
import { buildConstants } from './scripts/source-digest.js';

export default defineConfig({
  define: buildConstants(),
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
