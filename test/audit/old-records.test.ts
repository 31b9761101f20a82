import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecord } from '../../src/audit/read-record.js';
import { verify } from '../../src/audit/verify.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { edited, resealed } from '../support/tampering.js';

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

/** Records that the first edition wrote, before semantics 2 was released: what it came to otherwise, at most. */
const FIRST_EDITION: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'blank-by-rule.record.json',
    'the first builds did not remark a blank for which a rule says itself what it comes to; every difference above is such a remark, and points, places and levels are the same',
    ['finding'],
  ],
  [
    'derived-present.record.json',
    'the first builds took a derived fact as present only where every figure that its formula names was there; this pack asks whether a derived fact is present, so points may differ though nobody changed anything',
    ['converted', 'earned', 'finding', 'percent', 'points'],
  ],
];

function firstEdition(name: string) {
  const text = readFileSync(new URL(`../fixtures/first-edition/${name}`, import.meta.url), 'utf8');
  const read = readRecord(text);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.value.record as AssessmentRecord;
}

test.each(FIRST_EDITION)(
  '%s of the same semantics differs, and it is said which builds came to it',
  (name, text, what) => {
    const { verdict, broken, differences, engine } = verify(firstEdition(name));

    expect([verdict, broken]).toEqual(['results-differ', []]);
    expect([...new Set(differences.map((difference) => difference.what))].toSorted()).toEqual(what);
    expect(engine.changes.map((change) => [change.semantics, change.text.en])).toEqual([[2, text]]);
  },
);

test('a record that differs otherwise is not excused by what the first builds came to', () => {
  const record = firstEdition('blank-by-rule.record.json');
  const points = ['entries', 1, 'layers', 'reported', 'criteria', 0, 'points'];
  const changesOf = (forged: AssessmentRecord) => verify(resealed(forged)).engine.changes;

  expect(changesOf(edited(record, points, '1'))).toEqual([]);
  expect(changesOf(edited(record, ['engine', 'name'], 'another-program'))).toEqual([]);
  expect(
    changesOf(
      edited(record, ['entries', 0, 'findings'], [{ code: 'unverified', severity: 'warning', at: '', params: {} }]),
    ),
  ).toEqual([]);
});
