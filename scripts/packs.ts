// Reads each criteria-packs/<id>/<id>.pack.yaml, compiles it, and writes it beside as JSON in canonical form (decimals as
// text), with the TypeScript declaration of its names, for the typed modules and the build. A pack with any issue, warnings included, stops the build.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { locateIssue, readSource } from '../src/author/index.js';
import { packTypes } from '../src/build/pack-types.js';
import { issueSentence, safeCompilePack } from '../src/index.js';

const folder = new URL('../criteria-packs/', import.meta.url);

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!name.endsWith('.pack.yaml')) continue;
  const source = readSource(readFileSync(new URL(name, folder), 'utf8'));
  const compiled = safeCompilePack(source.document);
  const issues = [...source.issues, ...(compiled.ok ? compiled.warnings : compiled.errors)];
  for (const issue of issues) {
    const { line, column } = locateIssue(source, issue);
    console.error(`${name}:${line}:${column}: ${issueSentence(issue, 'en')}`);
  }
  if (!compiled.ok || issues.length > 0) process.exit(1);
  writeFileSync(
    new URL(name.replace(/yaml$/, 'json'), folder),
    `${JSON.stringify(compiled.value.pack.document, null, 2)}\n`,
  );
  writeFileSync(new URL(name.replace(/pack\.yaml$/, 'types.ts'), folder), packTypes(compiled.value));
}
