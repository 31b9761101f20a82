import { readdirSync, readFileSync } from 'node:fs';
import { type ScoredCell, scoredCells } from './scored-cells.js';

const ROOM = new URL('.', import.meta.url);
/** A line of a table of sentences with what they earn: maximum | title | scoring | figures=points. */
const LINE = /^\d+(?:\.\d+)? \|[^|]*\|[^|]+\| \S+=\S+/;

/** Every sentence of the tables of this room that is read, once. */
export function readSentences(): readonly ScoredCell[] {
  const lines = readdirSync(ROOM)
    .filter((file) => file.endsWith('.test.ts'))
    .toSorted()
    .flatMap((file) => readFileSync(new URL(file, ROOM), 'utf8').split('\n'))
    .filter((line) => LINE.test(line));
  const cells = scoredCells(lines.join('\n'));
  return [...new Map(cells.map((cell) => [`${cell.max}|${cell.title}|${cell.scoring}`, cell])).values()];
}
