import { defineConfig } from 'vitest/config';
import { buildConstants } from './scripts/source-digest.js';

export default defineConfig({
  define: buildConstants(),
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
