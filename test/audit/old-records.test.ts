import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecord } from '../../src/audit/read-record.js';
import { verify } from '../../src/audit/verify.js';

const FOLDER = new URL('../fixtures/records/', import.meta.url);

/** Records as builds of the past wrote them: a file is added for each semantics, and none is ever written again. */
const OLD = readdirSync(FOLDER);

test.each(OLD)('%s is read, is whole, and is derived again by this build to every digit', (name) => {
  const read = readRecord(readFileSync(new URL(name, FOLDER), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const found = verify(read.value.record);

  expect(read.value.canonical).toBe(true);
  expect(found).toMatchObject({ broken: [], other: [], issues: [], differences: [] });
  expect(found.verdict).toBe('verified-by-another-engine');
});

test('there is one for every semantics that there has been', () => {
  expect(OLD).toEqual(['small-semantics-1.record.json']);
});
