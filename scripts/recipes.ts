// Carries out every recipe that adds a word, all in one copy of the repository, and runs there what `npm test` and `npm run types`
// run here. It takes as long as they do, and so CI does not run it; test/docs/add-a-word.long.test.ts walks each recipe alone.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { repositoryCopy, writeInto } from './recipe-copy.js';
import { changedBy, editsOf, RECIPES } from './recipe-edits.js';

const folder = repositoryCopy();
try {
  writeInto(folder, changedBy(RECIPES.flatMap(editsOf)));
  for (const command of ['format', 'docs:format', 'types', 'test'])
    execFileSync('npm', ['run', command], { cwd: folder, stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
