// Runs one row for so many units, alone in its process, and prints what it took: `alone-child.ts ROW UNITS`.
import { readFileSync, writeFileSync } from 'node:fs';
import type { AloneReport } from './alone.js';
import { processorClock } from './clock.js';
import { dataSource } from './data.js';
import { medianOf } from './measure.js';
import { ROWS } from './rows.js';

const MEGABYTE = 1e6;

/** After this many milliseconds no run is begun. */
const ENOUGH = 5000;
const MOST_RUNS = 50;

const [, , name = '', size = ''] = process.argv;
const row = ROWS.find((known) => known.name === name);
if (!row) throw new Error(`no row ${name}`);
const units = Number(size);
const ready = await row.prepare(dataSource(), units);
if ('skipped' in ready) throw new Error(ready.skipped);

const collect = globalThis.gc ?? (() => {});
collect();
const before = { resident: process.memoryUsage.rss(), heap: heapBytes() };
resetPeak();
const times: number[] = [];
let answer: unknown;
for (let spent = 0; times.length < MOST_RUNS && (times.length === 0 || spent < ENOUGH); spent += times.at(-1) ?? 0) {
  answer = undefined;
  const start = processorClock();
  answer = await ready.run();
  times.push(processorClock() - start);
}
const peak = peakResident();
collect();
collect();
const kept = heapBytes() - before.heap;
const counted = times.length > 2 ? times.slice(1) : times;
const report: AloneReport = {
  row: name,
  units,
  runs: times.length,
  ms: medianOf(counted.toSorted((a, b) => a - b)),
  inputs: before.resident / MEGABYTE,
  beyond: Math.max(0, peak - before.resident) / MEGABYTE,
  kept: answer === undefined ? 0 : Math.max(0, kept) / MEGABYTE,
};
console.log(JSON.stringify(report));

/** Bytes of objects and of arrays of numbers. */
function heapBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Linux forgets the highest residence when told to; elsewhere the peak is that since the process began. */
function resetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {}
}

function peakResident(): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {}
  return process.resourceUsage().maxRSS * 1024;
}
