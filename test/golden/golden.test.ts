import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordText } from '../../src/audit/record-text.js';
import { GOLDEN, goldenOf } from '../support/golden.js';
import { IS_READ_BACK } from '../support/road.js';

/** The record that is kept of a golden case, as text. */
function keptOf({ name }: (typeof GOLDEN)[number]): string {
  return readFileSync(new URL(`${name}.record.json`, import.meta.url), 'utf8');
}

test.each(GOLDEN)('$name: the results have not moved, nor has any byte but for the engine', (golden) => {
  const [kept, made] = [keptOf(golden), goldenOf(golden)].map((text) => JSON.parse(text));

  expect(made.digests.results).toBe(kept.digests.results);
  expect(recordText(made) === recordText(kept)).toBe(true);
});

// a record that is read back from its text has its keys in the order of the text
test.skipIf(IS_READ_BACK).each(GOLDEN)(
  '$name: the keys of the record stand in the order in which they are kept',
  (golden) => {
    expect(goldenOf(golden) === keptOf(golden)).toBe(true);
  },
);
