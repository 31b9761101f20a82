import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { compilePack, safeAssess, safeCompilePack } from '../../src/index.js';
import type { Checked } from '../../src/model/issue.js';
import { expectedOf, shownPlace, toldOf } from '../bad-packs/told.js';

const read = (file: string) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
const PACK = compilePack(readSource(read('rich.pack.yaml')).document);

test.each<readonly [string, (document: unknown) => Checked<unknown>]>([
  ['twelve.pack.yaml', safeCompilePack],
  ['twelve.assessment.yaml', (document) => safeAssess(PACK, document)],
])('%s: exactly its twelve mistakes, in the order of the text, each at its line and column', (file, check) => {
  const expected = expectedOf(read(file));

  expect(expected).toHaveLength(12);
  expect(new Set(expected.map((line) => line.split(' ')[0])).size).toBe(12);
  expect(toldOf(readSource(read(file)), check).map(shownPlace)).toEqual(expected);
});
