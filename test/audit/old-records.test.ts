import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecord } from '../../src/audit/read-record.js';
import { verify } from '../../src/audit/verify.js';

const FOLDER = new URL('../fixtures/records/', import.meta.url);

/** Records as builds of the past wrote them: a file is added for each semantics, and none is ever written again. */
const OLD = readdirSync(FOLDER);

/** What moved since, by name of the record; points, places and levels never did. */
const MOVED: Readonly<Record<string, readonly string[]>> = {
  // xa-c sent no files-on-time, which semantics 2 remarks
  'small-semantics-1.record.json': ['xa-c finding figure-missing at on-time'],
};

test.each(OLD)('%s is read, is whole, and is derived again by this build but for what moved since', (name) => {
  const read = readRecord(readFileSync(new URL(name, FOLDER), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const found = verify(read.value.record);
  const moved = found.differences.map(({ unit, what, rederived }) => {
    const { code, at } = JSON.parse(rederived ?? '{}');
    return `${unit} ${what} ${code} at ${at}`;
  });

  expect(read.value.canonical).toBe(true);
  expect(found).toMatchObject({ broken: [], other: [], issues: [] });
  expect(moved).toEqual(MOVED[name] ?? []);
  expect(found.verdict).toBe(moved.length > 0 ? 'results-differ' : 'verified-by-another-engine');
});

test('there is one for every semantics that there has been', () => {
  expect(OLD).toEqual(['small-semantics-1.record.json', 'small-semantics-2.record.json']);
});
