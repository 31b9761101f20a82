import { Bench } from 'tinybench';
import { type Chance, chance } from '../test/jsonlogic/chance.js';
import { dataSource } from './data.js';
import { MEASURES, type Ready, type Row } from './row.js';

/** How the rows are run. */
export interface Measuring {
  readonly units: number;
  readonly rounds: number;
  /** Seconds after which a row leaves the rounds, once it has `FEWEST` samples. */
  readonly seconds: number;
  /** Milliseconds of the process's own processors, or of the clock on the wall. */
  readonly clock: () => number;
  readonly say: (line: string) => void;
}

/** A row that was measured. */
export interface Measured {
  readonly row: Row;
  readonly units: number;
  /** In the row's unit of measure, lowest first. */
  readonly samples: readonly number[];
  readonly median: number;
  readonly note: string;
}

const FEWEST = 3;

/**
 * Runs every row once a round, in an order drawn anew, all in this process: what slows one down slows the others down as
 * well, so that ratios hold where times do not. The first round warms up, and is not counted.
 */
export async function measure(rows: readonly Row[], measuring: Measuring): Promise<readonly Measured[]> {
  const { rounds, seconds, say } = measuring;
  const entries = await prepare(rows, measuring);
  const order = chance(169);
  for (let round = 0; round <= rounds; round += 1) {
    const due = entries.filter(({ times, spent }) => times.length < FEWEST || spent.ms < seconds * 1000);
    await runRound(shuffled(due, order), round > 0, measuring.clock);
    say(round === 0 ? 'warmed up' : `round ${round} of ${rounds}: ${due.length} rows`);
  }
  return entries.map(({ row, ready, units, times }) => {
    const samples = times.map((ms) => MEASURES[row.unit](ms / (ready.calls ?? 1), units)).toSorted((a, b) => a - b);
    return { row, units, samples, median: medianOf(samples), note: ready.note ?? '' };
  });
}

interface Entry {
  readonly row: Row;
  readonly units: number;
  readonly ready: Ready;
  readonly times: number[];
  readonly spent: { ms: number };
}

async function prepare(rows: readonly Row[], { units: asked, say }: Measuring): Promise<readonly Entry[]> {
  const data = dataSource();
  const entries: Entry[] = [];
  for (const row of rows) {
    const units = Math.min(asked, row.most ?? asked);
    const ready = await row.prepare(data, units);
    say('skipped' in ready ? `${row.name}: skipped, ${ready.skipped}` : `${row.name}: ready, ${units} units`);
    if (!('skipped' in ready)) entries.push({ row, units, ready, times: [], spent: { ms: 0 } });
  }
  return entries;
}

async function runRound(entries: readonly Entry[], counts: boolean, clock: () => number): Promise<void> {
  const bench = new Bench({ iterations: 1, time: 0, warmup: false, retainSamples: true, throws: true, now: clock });
  // what one row leaves behind is not collected in the time of the next
  const beforeEach = () => globalThis.gc?.();
  for (const { row, ready } of entries) bench.add(row.name, ready.run, { async: true, beforeEach });
  await bench.run();
  for (const { row, times, spent } of entries) {
    const result = bench.getTask(row.name)?.result;
    const [ms] = (result && 'latency' in result && result.latency.samples) || [];
    if (ms === undefined) throw new Error(`${row.name} was not measured`);
    spent.ms += ms;
    if (counts) times.push(ms);
  }
}

function shuffled<T>(items: readonly T[], draws: Chance): readonly T[] {
  return items
    .map((item) => ({ item, at: draws.below(2 ** 30) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The middle one; of an even number, the mean of the middle two. */
export function medianOf(sorted: readonly number[]): number {
  const upper = Math.floor(sorted.length / 2);
  const [a, b] = [sorted[sorted.length - 1 - upper] ?? Number.NaN, sorted[upper] ?? Number.NaN];
  return (a + b) / 2;
}
