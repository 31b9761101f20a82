import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GOLDEN, goldenOf } from '../support/golden.js';

test.each(GOLDEN)('$name: the results have not moved, nor has any byte but for the engine', (golden) => {
  const kept = readFileSync(new URL(`${golden.name}.record.json`, import.meta.url), 'utf8');
  const made = goldenOf(golden);

  expect(JSON.parse(made).digests.results).toBe(JSON.parse(kept).digests.results);
  expect(made === kept).toBe(true);
});
