import { expect, test } from 'vitest';
import { readRecord } from '../../src/audit/read-record.js';
import { recordText } from '../../src/audit/record-text.js';
import { verbatim } from '../../src/audit/verify/verbatim-record.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 as hash } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import { documentOf } from '../support/documents.js';
import { edited, leavesOf, other, resealed } from '../support/tampering.js';

const SMALL = assess(
  compilePack(documentOf('test/fixtures/format/small.pack.yaml')),
  documentOf('test/fixtures/format/small.assessment.yaml'),
  { hash },
);

const byText = (text: string): boolean => verbatim({ text }, 'inputs', { hash }) !== undefined;

/** Whether the record is read and verifies. */
function isVerified(text: string): boolean {
  const read = readRecord(text);
  return read.ok && verify(read.value.record, { hash }).verified;
}

test('whatever leaf of a record is another, with digests that fit or not: it is known by its text exactly where it verifies', () => {
  const texts = leavesOf(SMALL).flatMap(({ path, value }) => {
    const changed = edited(SMALL, path, other(value));
    return [recordText(changed), recordText(resealed(changed))];
  });
  const known = texts.filter(byText);

  expect(texts.length).toBeGreaterThan(700);
  // such as another version of the engine
  expect(known.length).toBeGreaterThan(3);
  expect(known.filter((text) => !isVerified(text))).toEqual([]);
  expect(texts.filter((text) => isVerified(text) && !byText(text))).toEqual([]);
});
