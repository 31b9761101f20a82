import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { shown } from './table.js';

/** What a child says of one job that it ran alone. */
export interface AloneReport {
  readonly row: string;
  readonly units: number;
  readonly runs: number;
  /** Median milliseconds of a run, the first left out where there are three or more. */
  readonly ms: number;
  /** Megabytes resident before the job, with its inputs. */
  readonly inputs: number;
  /** Megabytes at most beyond those while it ran. */
  readonly beyond: number;
  /** Megabytes of what it answered, kept after a collection. */
  readonly kept: number;
}

/** The rows that are run alone, and for how many units: growth of time, and memory. `long` is run with `--long`. */
const ALONE: readonly { readonly row: string; readonly units: readonly number[]; readonly long: readonly number[] }[] =
  [
    { row: 'hard-coded', units: [1000, 20_000], long: [1_000_000] },
    { row: 'score', units: [1000, 4000], long: [20_000] },
    { row: 'columns', units: [1000, 20_000], long: [100_000] },
    { row: 'from-columns', units: [1000, 20_000], long: [100_000] },
    { row: 'written-in-parts', units: [1000, 20_000], long: [] },
    { row: 'stream-file', units: [1000, 20_000], long: [1_000_000] },
    { row: 'stream-file-ranked', units: [1000, 20_000], long: [] },
    { row: 'assess', units: [1000, 4000], long: [] },
    { row: 'verify', units: [1000], long: [] },
    { row: 'second-opinion', units: [100, 200], long: [400] },
    { row: 'second-opinion-cohort', units: [100, 200], long: [400] },
  ];

const CHILD = fileURLToPath(new URL('alone-child.ts', import.meta.url));
const LOADER = new URL('load-ts.mjs', import.meta.url).href;

/** Each job in a process of its own, one after another; of these rows, or of all where none is named. */
export async function aloneTable(
  { long: isLong, only }: { readonly long: boolean; readonly only: readonly string[] },
  say: (line: string) => void,
): Promise<string> {
  const unknown = only.filter((name) => !ALONE.some(({ row }) => row === name));
  if (unknown.length > 0) throw new Error(`no row ${unknown} alone; rows: ${ALONE.map(({ row }) => row).join(', ')}`);
  const lines: string[] = [];
  for (const { row, units, long } of ALONE.filter((job) => only.length === 0 || only.includes(job.row))) {
    let fewest: AloneReport | undefined;
    for (const size of isLong ? [...units, ...long] : units) {
      const report = await runAlone(row, size);
      say(`${row}, ${size} units: ${shown(report.ms)} ms`);
      fewest ??= report;
      lines.push(lineOf(report, fewest));
    }
  }
  return [HEAD, ...lines].join('\n');
}

/** One job in a child, which may take most of the memory of the machine. */
export async function runAlone(row: string, units: number): Promise<AloneReport> {
  const flags = ['--expose-gc', '--max-old-space-size=12000', '--import', LOADER, CHILD, row, String(units)];
  const { stdout } = await promisify(execFile)(process.execPath, flags);
  return JSON.parse(stdout) as AloneReport;
}

const HEAD = `| row | units | runs | µs per unit × criterion | × the fewest units | inputs, MB | beyond them at most, MB | answer kept, MB |
|---|---:|---:|---:|---:|---:|---:|---:|`;

function lineOf(report: AloneReport, fewest: AloneReport): string {
  const { row, units, runs, inputs, beyond, kept } = report;
  const figures = [timeOf(report), timeOf(report) / timeOf(fewest), inputs, beyond, kept].map(shown);
  return `| ${[`\`${row}\``, units, runs, ...figures].join(' | ')} |`;
}

function timeOf({ ms, units }: AloneReport): number {
  return (ms * 1000) / units / 100;
}
