// `npm run demo`, `npm run demo -- --lang en`: the year of scripts/demo-year/, bundled first, as the program is that is
// published. Run from source by tsx it takes half as long again, since tsx names each function that is made.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { buildConstants } from './source-digest.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const year = `${root}scripts/demo-year/main.ts`;
const program = 'node_modules/.cache/tieuchi/demo.mjs';

/** Mebibytes of young objects: a record of 257 units is made of millions, few of which outlive their command. */
const YOUNG = 64;

buildSync({
  absWorkingDir: root,
  entryPoints: [year],
  outfile: program,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  // files are found from where the source stands
  define: { ...buildConstants(), 'import.meta.url': JSON.stringify(pathToFileURL(year)) },
  logLevel: 'error',
});
const { status } = spawnSync(process.execPath, [`--max-semi-space-size=${YOUNG}`, program, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
