import { defineConfig, type Options } from 'tsup';
import { bundled, bundledInProgram } from './scripts/bundled.js';
import { onePerModule } from './scripts/one-per-module.js';
import { buildConstants } from './scripts/source-digest.js';

const doors = {
  index: 'src/index.ts',
  score: 'src/score.ts',
  exact: 'src/exact-door.ts',
  format: 'src/format.ts',
  author: 'src/author/index.ts',
  audit: 'src/audit/index.ts',
  build: 'src/build/index.ts',
  run: 'src/run/index.ts',
  'run/irrational': 'src/run/irrational.ts',
  'run/procedure': 'src/run/procedure.ts',
  'run/operators': 'src/run/operators.ts',
  sheet: 'src/sheet/index.ts',
  form: 'src/form/index.ts',
  report: 'src/report/index.ts',
  'packs/gia-lai-2019': 'criteria-packs/gia-lai-2019/index.ts',
};

const shared: Options = {
  target: ['node20', 'es2022'],
  // json-logic-js would hand itself to a page's AMD loader
  define: { ...buildConstants(), define: 'undefined' },
  noExternal: bundled,
  platform: 'neutral',
};

/** For import: a file per module, so that a bundler takes what is used; a debugger shows its source. */
const modules: Options = {
  ...shared,
  entry: ['src/**/*.ts', '!src/cli/**', '!src/vendor/**'],
  outDir: 'dist/esm',
  format: 'esm',
  splitting: false,
  esbuildPlugins: [onePerModule],
  sourcemap: true,
};

/** The libraries that those modules import; maps of them would be two thirds of all. */
const vendor: Options = { ...modules, entry: ['src/vendor/*.ts'], outDir: 'dist/esm/vendor', sourcemap: false };

const pack: Options = { ...shared, entry: { 'packs/gia-lai-2019': doors['packs/gia-lai-2019'] }, format: 'esm' };

/** For require: a file per door; what several need stands in chunks, once. */
const required: Options = { ...shared, entry: doors, format: 'cjs', splitting: true, treeshake: true };

const declarations: Options = { ...shared, entry: doors, format: ['esm', 'cjs'], dts: { only: true } };

const cli: Options = {
  ...shared,
  entry: { cli: 'src/cli/main.ts' },
  format: 'esm',
  platform: 'node',
  noExternal: [...bundled, ...bundledInProgram],
  // cli-table3 asks for it only to paint borders, which no table here has
  external: ['@colors/colors'],
  // commander is a CommonJS module, which requires modules of Node
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
  // each command is loaded when it is called
  splitting: true,
  treeshake: true,
};

export default defineConfig(({ dts }) => [
  modules,
  vendor,
  pack,
  required,
  cli,
  ...(dts === false ? [] : [declarations]),
]);
