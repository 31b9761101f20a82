// Runs every examples/**/*.ts against src/, in order of path. One that throws ends the run.
import { readdirSync } from 'node:fs';
import { buildConstants } from './source-digest.js';

const folder = new URL('../examples/', import.meta.url);

for (const [name, json] of Object.entries(buildConstants())) {
  Object.defineProperty(globalThis, name, { value: JSON.parse(json) });
}
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!name.endsWith('.ts')) continue;
  console.log(`\n# examples/${name}`);
  await import(new URL(name, folder).href);
}
