// Reads each criteria-packs/<id>/<id>.pack.yaml and writes it as JSON beside it, for the typed modules and the build.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readSource } from '../src/author/source.js';

const folder = new URL('../criteria-packs/', import.meta.url);

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!name.endsWith('.pack.yaml')) continue;
  const { document, issues } = readSource(readFileSync(new URL(name, folder), 'utf8'));
  for (const { severity, code, path, params } of issues) {
    console.error(`${name}: ${severity} ${code} at ${path.join('.')} ${JSON.stringify(params)}`);
  }
  if (issues.some(({ severity }) => severity === 'error')) process.exit(1);
  writeFileSync(new URL(name.replace(/yaml$/, 'json'), folder), `${JSON.stringify(document, null, 2)}\n`);
}
