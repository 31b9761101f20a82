import { defineConfig, type Options } from 'tsup';
import { bundled } from './scripts/bundled.js';
import { buildConstants } from './scripts/source-digest.js';

const shared: Options = {
  target: ['node20', 'es2022'],
  // json-logic-js would hand itself to a page's AMD loader
  define: { ...buildConstants(), define: 'undefined' },
  noExternal: bundled,
  treeshake: true,
};

const doors: Options = {
  ...shared,
  entry: {
    index: 'src/index.ts',
    score: 'src/score.ts',
    author: 'src/author/index.ts',
    audit: 'src/audit/index.ts',
    build: 'src/build/index.ts',
    sheet: 'src/sheet/index.ts',
    'packs/gia-lai-2019': 'criteria-packs/gia-lai-2019/index.ts',
  },
  format: ['esm', 'cjs'],
  platform: 'neutral',
  splitting: true,
  dts: true,
};

const cli: Options = {
  ...shared,
  entry: { cli: 'src/cli/main.ts' },
  format: 'esm',
  platform: 'node',
  // each command is loaded when it is called
  splitting: true,
};

export default defineConfig([doors, cli]);
