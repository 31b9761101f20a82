import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCases, readSource } from '../../src/author/index.js';
import { codeOf, expectedOf, shownPlace, toldOf } from '../bad-packs/told.js';
import { packOf } from '../cases/loading.js';
import sentences from './sentences.json' with { type: 'json' };

const PACK = packOf('examples/shapes/A5/pack.yaml');
const FILES = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();

const read = (file: string) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
const told = (file: string) => toldOf(readSource(read(file)), (document) => readCases(PACK, document));

describe('cases with a mistake: every issue is told at its line and column, and no other', () => {
  test.each(FILES)('%s', (file) => {
    const expected = expectedOf(read(file));

    expect(told(file).map(shownPlace)).toEqual(expected);
    expect(expected.map((line) => line.split(' ')[0])).toContain(codeOf(file));
  });
});

describe('cases with a mistake: the sentence is the one that was read and found plain', () => {
  test.each(FILES)('%s', (file) => {
    const one = told(file).find(({ code }) => code === codeOf(file));
    const known: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = sentences;

    expect({ vi: one?.vi, en: one?.en }).toEqual(known[file]);
  });
});
