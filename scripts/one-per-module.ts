import type { Plugin } from 'esbuild';

/**
 * Writes each file of `src/` as a file of its own, which imports the others as the source does; a library that is bundled
 * goes into the file of `src/vendor/` that imports it.
 */
export const onePerModule: Plugin = {
  name: 'one-per-module',
  setup: (build) => {
    build.onResolve({ filter: /^\./ }, ({ path, kind, importer }) =>
      kind === 'entry-point' || path.endsWith('.json') || importer.includes('/node_modules/')
        ? undefined
        : { path, external: true },
    );
  },
};
