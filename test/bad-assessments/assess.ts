import { readFileSync } from 'node:fs';
import { figureOptions, readAssessmentCsv, readSource, type Source } from '../../src/author/index.js';
import { compilePack, safeAssess } from '../../src/index.js';
import { type Told, toldOf } from '../bad-packs/told.js';

/** The text of a file of this folder. */
export const read = (file: string): string => readFileSync(`${import.meta.dirname}/${file}`, 'utf8');

/** The pack of every assessment here. */
export const PACK = compilePack(readSource(read('base.pack.yaml')).document);

/** What stands beside a table. */
const HEAD = {
  format: 'tieuchi/assessment@1',
  id: 'dot-2019',
  pack: { id: 'vi-du', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-12-01T00:00:00+07:00',
};

/** All that is wrong with an assessment; in a table, line 1 is the heading row, after the lines that say what to expect. */
export function told(file: string): readonly Told[] {
  const text = read(file);
  const source = file.endsWith('.csv') ? readTable(text.replaceAll(/^# .*\n/gm, '')) : readSource(text);
  return toldOf(source, (document) => safeAssess(PACK, document));
}

/** A table as the command line reads it: columns by the types that the pack declares. */
export function readTable(text: string): Source {
  return readAssessmentCsv(text, HEAD, figureOptions(PACK));
}
