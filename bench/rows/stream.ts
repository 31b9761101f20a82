import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CompiledPack } from '../../src/engine.js';
import { type RankCandidate, rankCandidates, type Submissions, scoreStream } from '../../src/score.js';
import { benchHead, benchLines } from '../assessment.js';
import { engine, OPTIONS, okOf } from '../engine.js';
import type { Doc } from '../pack/makers.js';
import { benchPack } from '../pack.js';
import type { Row } from '../row.js';

const shared = { table: 'score', unit: 'µs per unit × criterion' } as const;

/** Scores as they come, of each unit its total. */
async function totalsOf(compiled: CompiledPack, head: unknown, submissions: Submissions): Promise<number> {
  let scored = 0;
  for await (const { node } of scoreStream(compiled, head, submissions, OPTIONS))
    if (node('reported', 'total')?.outcome.status === 'scored') scored += 1;
  return scored;
}

async function* parsed(lines: AsyncIterable<string>): AsyncGenerator<unknown> {
  for await (const line of lines) yield JSON.parse(line);
}

/** A file of submissions, a line each; it is drawn line by line, so that they never stand in memory together. */
function file(units: number) {
  const pack = benchPack('plain');
  const compiled = okOf(engine.compilePack(pack.document, {}, OPTIONS));
  const folder = mkdtempSync(join(tmpdir(), 'tieuchi-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const path = join(folder, 'submissions.ndjson');
  for (const line of benchLines(pack, { units })) writeFileSync(path, line, { flag: 'a' });
  const submissions = () => parsed(createInterface({ input: createReadStream(path) }));
  return { compiled, head: benchHead(units), submissions };
}

export const STREAM: readonly Row[] = [
  {
    ...shared,
    name: 'stream',
    what: '**scoreStream** of parsed objects: read, check, score, the total of each unit, without places',
    against: 'columns',
    prepare: (data, units) => {
      const { compiled, assessment } = data({ units });
      const { submissions, ...head } = assessment as Doc & { readonly submissions: readonly unknown[] };
      return { run: () => totalsOf(compiled, head, submissions) };
    },
  },
  {
    ...shared,
    name: 'stream-file',
    what: 'the same from a file, a line for each unit: JSON.parse, scoreStream',
    against: 'columns',
    prepare: (_, units) => {
      const { compiled, head, submissions } = file(units);
      return { run: async () => void (await totalsOf(compiled, head, submissions())) };
    },
  },
  {
    ...shared,
    name: 'stream-file-ranked',
    what: 'the same, and the ranking',
    against: 'columns',
    prepare: (_, units) => {
      const { compiled, head, submissions } = file(units);
      return {
        run: async () => {
          const candidates: RankCandidate[] = [];
          for await (const { candidate } of scoreStream(compiled, head, submissions(), OPTIONS))
            candidates.push(candidate());
          return rankCandidates(compiled, head, candidates);
        },
      };
    },
  },
];
