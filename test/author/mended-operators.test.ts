import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allIssues, locateIssue, mendedLine, readSource } from '../../src/author/index.js';
import { safeCompilePack } from '../../src/index.js';

const PACK = readFileSync('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml', 'utf8');

/** The lines, mended, of what is told of the pack after one change. */
function mended(written: string, otherwise: string): readonly (string | undefined)[] {
  const text = PACK.replace(written, otherwise);
  if (text === PACK) throw new Error(`not there: ${written}`);
  const source = readSource(text);
  const checked = safeCompilePack(source.document);
  return allIssues(source, checked.ok ? checked.warnings : checked.errors).map((issue) =>
    mendedLine(issue, text, locateIssue(source, issue)),
  );
}

const lineWith = (part: string) => PACK.split('\n').find((line) => line.includes(part));

test.each([
  ['{ ">": [ { var: files-received }', '{ >: [ { var: files-received }'],
  ['{ ">=": [ { var: percent }', '{ >=: [ { var: percent }'],
  ['{ "*": [ 4, {', '{ *: [ 4, {'],
])('an operator without its quotation marks is shown with them: %s', (written, otherwise) => {
  expect(mended(written, otherwise)).toEqual([lineWith(written)]);
});

test.each([
  ['target: 80,', 'target: 80%,'],
  ['max: 3000,', 'max: 3 000,'],
])('a number with a sign or a blank too many is shown as it is to be written: %s', (written, otherwise) => {
  expect(mended(written, otherwise)).toEqual([lineWith(written)]);
});

test('a zero before a blank and three digits is not taken for thousands', () => {
  expect(mended('max: 3000,', 'max: 0 300,')).toEqual([undefined]);
});

test('a percent where none is meant is not taken for a number', () => {
  expect(mended('each: 0.5 } ], notBelow: 0', 'each: 50% } ], notBelow: 0')).toEqual([undefined]);
});
