import type { Measured } from './measure.js';
import { TABLES } from './row.js';

/** The rows as one Markdown table for each group of them. */
export function tablesOf(measured: readonly Measured[]): string {
  const medians = new Map(measured.map(({ row, median }) => [row.name, median]));
  const tables = Object.entries(TABLES).map(([name, title]) => {
    const lines = measured.filter(({ row }) => row.table === name).map((row) => lineOf(row, medians));
    return lines.length === 0 ? '' : [`**${title}**`, '', HEAD, ...lines].join('\n');
  });
  return tables.filter((table) => table !== '').join('\n\n');
}

const HEAD = `| row | what | units | median | lowest | highest | unit | × | of | |
|---|---|---:|---:|---:|---:|---|---:|---|---|`;

function lineOf({ row, units, samples, median, note }: Measured, medians: ReadonlyMap<string, number>): string {
  const against = medians.get(row.against);
  const ratio = against === undefined ? '' : shown(median / against);
  const of = against === undefined ? `${row.against}: not run` : row.against;
  const figures = [median, samples[0], samples.at(-1)].map((value) => shown(value ?? Number.NaN));
  return `| ${[`\`${row.name}\``, row.what, units, ...figures, row.unit, ratio, of, note].join(' | ')} |`;
}

/** Three digits: 0.0871, 5.41, 109, 1240. */
export function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
