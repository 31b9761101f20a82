// Runs every program of examples/ against src/, in order of path; one that throws ends the run. Then builds the page of
// examples/embed-form, of the package as it was built.
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildConstants } from './source-digest.js';

const folder = new URL('../examples/', import.meta.url);
const PAGE = 'embed-form';

for (const [name, json] of Object.entries(buildConstants())) {
  Object.defineProperty(globalThis, name, { value: JSON.parse(json) });
}
// the server of embed-service would never end: `walk.ts` beside it starts one and asks it
const isProgram = (name: string) =>
  name.endsWith('.ts') && !name.startsWith(PAGE) && name !== join('embed-service', 'main.ts');

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isProgram).sort()) {
  console.log(`\n# examples/${name}`);
  await import(new URL(name, folder).href);
}

console.log(`\n# examples/${PAGE}`);
if (existsSync(new URL('../dist/esm/index.js', import.meta.url))) {
  const root = fileURLToPath(new URL(PAGE, folder));
  const outDir = mkdtempSync(join(tmpdir(), 'tieuchi-page-'));
  await build({ root, configFile: join(root, 'vite.config.ts'), build: { outDir, emptyOutDir: true } });
} else console.log('not built: it is made of dist/, which `npm run build` makes');
