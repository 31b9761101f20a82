// Adds to dist/ what tsup does not write: the packs as JSON, the JSON Schemas, and the licences of the libraries bundled in;
// takes away the modules of which nothing is left but types.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  amendmentJsonSchema,
  assessmentJsonSchema,
  casesJsonSchema,
  coreJsonSchema,
  packJsonSchema,
  recordJsonSchema,
} from '../src/index.js';
import { describedIn, LANGUAGES } from '../src/words/index.js';
import { bundled, bundledInProgram } from './bundled.js';

const at = (path: string) => new URL(`../${path}`, import.meta.url);

for (const id of readdirSync(at('criteria-packs/'))) {
  copyFileSync(at(`criteria-packs/${id}/${id}.pack.json`), at(`dist/packs/${id}.json`));
}

mkdirSync(at('dist/schema/'), { recursive: true });
for (const language of LANGUAGES) {
  const schemas = {
    pack: packJsonSchema(),
    core: coreJsonSchema(),
    amendment: amendmentJsonSchema(),
    assessment: assessmentJsonSchema(),
    record: recordJsonSchema(),
    cases: casesJsonSchema(),
  };
  for (const [name, schema] of Object.entries(schemas))
    writeFileSync(
      at(`dist/schema/${name}.${language}.json`),
      `${JSON.stringify(describedIn(schema, language), null, 2)}\n`,
    );
}

const licences = [...bundled, ...bundledInProgram].toSorted().map((name) => {
  const file = readdirSync(at(`node_modules/${name}/`)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} is bundled and has no licence file`);
  return `## ${name}\n\n${readFileSync(at(`node_modules/${name}/${file}`), 'utf8').trim()}\n`;
});
writeFileSync(at('dist/THIRD-PARTY-LICENSES.md'), `# Bundled libraries\n\n${licences.join('\n')}`);

const MAP_LINE = /^\/\/# sourceMappingURL=.*$/m;

for (const file of readdirSync(at('dist/esm/'), { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.js')) continue;
  const text = readFileSync(at(`dist/esm/${file}`), 'utf8');
  if (text.replace(MAP_LINE, '').trim() !== '') continue;
  rmSync(at(`dist/esm/${file}`));
  rmSync(at(`dist/esm/${file}.map`), { force: true });
}
