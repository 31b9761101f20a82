import type { Drawing } from './assessment.js';
import type { DataSource } from './data.js';

/** What a figure counts. */
export type MeasureName = 'µs per unit × criterion' | 'µs per unit' | 'ms';

/** The milliseconds of one sample, by what its figure counts; a unit has 100 criteria. */
export const MEASURES: Readonly<Record<MeasureName, (ms: number, units: number) => number>> = {
  'µs per unit × criterion': (ms, units) => (ms * 1000) / units / 100,
  'µs per unit': (ms, units) => (ms * 1000) / units,
  ms: (ms) => ms,
};

/** On how many units a contender is held against the engine before it is measured; of these a tenth of the figures are missing. */
const CHECKED = 200;

/** The units on which it is held against the engine, where `units` are measured. */
export function checkedOn(units: number): Drawing {
  return { units: Math.min(units, CHECKED), missing: 10 };
}

/** The tables of the page, in order. */
export const TABLES = {
  score: 'Scores and places from parsed objects',
  live: 'One figure among all units, as it is typed',
  read: 'Reading',
  record: 'The record',
  pack: 'The pack and its author',
} as const;

/** One call of what is measured. */
export type Run = () => unknown;

/** A job, ready to be measured: all that is not measured is done. */
export interface Ready {
  readonly run: Run;
  /** How often one `run` does the job, where once is too short to be timed; once unless said. */
  readonly calls?: number;
  /** What there is to say beside the figure. */
  readonly note?: string;
}

/** Why a job cannot be measured here. */
export interface Skipped {
  readonly skipped: string;
}

/** A job that is measured, and stands in one line of a table. */
export interface Row {
  /** By which `--only` finds it. */
  readonly name: string;
  readonly table: keyof typeof TABLES;
  /** What is done, as the table says it. */
  readonly what: string;
  readonly unit: MeasureName;
  /** The name of the row whose median divides this one's. */
  readonly against: string;
  /** The most units that it is given, where all would take too long. */
  readonly most?: number;
  /** Whether it takes many seconds: it is run by its name, or with `--long`. */
  readonly isLong?: true;
  /** Makes ready, and throws where the job does not give what the engine gives. */
  readonly prepare: (data: DataSource, units: number) => Ready | Skipped | Promise<Ready | Skipped>;
}
