// Writes the golden records anew. A digit that moves in one is a Result change: docs/recipes/change-a-result.md.
import { writeFileSync } from 'node:fs';
import { GOLDEN, goldenOf } from '../test/support/golden.js';

for (const golden of GOLDEN) {
  writeFileSync(new URL(`../test/golden/${golden.name}.record.json`, import.meta.url), goldenOf(golden));
}
