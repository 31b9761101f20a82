// Carries out every recipe that adds a word, all in one copy of the repository, and runs there what `npm test` and `npm run types`
// run here. It takes as long as they do, and so CI does not run it; test/docs/add-a-word.long.test.ts walks each recipe alone.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryCopy, writeInto } from './recipe-copy.js';
import { changedBy, editsOf, RECIPES } from './recipe-edits.js';

const BUNDLES = 'test/browser/bundle.long.test.ts';

const folder = repositoryCopy();
try {
  writeInto(folder, changedBy(RECIPES.flatMap(editsOf)));
  writeInto(folder, new Map([[BUNDLES, roomForWords(readFileSync(join(folder, BUNDLES), 'utf8'))]]));
  for (const command of ['format', 'docs:format', 'sentences', 'types', 'test'])
    execFileSync('npm', ['run', command], { cwd: folder, stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The bounds of the bundles are those of what is shipped; in the copy the words of all recipes may take a kilobyte more. */
function roomForWords(test: string): string {
  const bound = /(?<=\['(?:core|audit)', [A-Z]+, )\d+(?=\])/g;
  if (test.match(bound)?.length !== 2) throw new Error(`${BUNDLES}: two bounds were expected`);
  return test.replaceAll(bound, (kilobytes) => String(Number(kilobytes) + 1));
}
