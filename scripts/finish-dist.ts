// Adds to dist/ what tsup does not write: the packs as JSON, and the licences of the libraries bundled in.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bundled } from './bundled.js';

const at = (path: string) => new URL(`../${path}`, import.meta.url);

for (const id of readdirSync(at('criteria-packs/'))) {
  copyFileSync(at(`criteria-packs/${id}/${id}.pack.json`), at(`dist/packs/${id}.json`));
}

const licences = bundled.map((name) => {
  const file = readdirSync(at(`node_modules/${name}/`)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} is bundled and has no licence file`);
  return `## ${name}\n\n${readFileSync(at(`node_modules/${name}/${file}`), 'utf8').trim()}\n`;
});
writeFileSync(at('dist/THIRD-PARTY-LICENSES.md'), `# Bundled libraries\n\n${licences.join('\n')}`);
