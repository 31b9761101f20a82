import { isObject } from '../kit/plain-data.js';
import type { AssessmentUnit } from '../model/assessment.js';
import { notGiven } from '../model/given-as.js';
import type { Pack } from '../model/pack.js';
import type { Naming, PackNames } from '../model/pack-names.js';
import type { AssessmentRecord, RecordEntry, RecordRanking, RecordRow, RedactedEntry } from '../model/record.js';
import type { Language, Titles } from '../words/index.js';

/** The results of one unit; of a redacted one, only who it is. */
export type UnitOutcome = Pick<RecordEntry, 'unit' | 'tier' | 'state' | 'layers' | 'findings'> | RedactedEntry;

/** A ranking whose rows are made when they are asked for. */
export interface RankingSource {
  /** What the ranking is of and by, without its rows. */
  readonly of: Omit<RecordRanking, 'rows'>;
  /** How many rows there are. */
  readonly count: () => number;
  /** The rows from a position until before another, in order of place. */
  readonly rows: (from: number, end: number) => readonly RecordRow[];
  /** At which position the row of a unit stands; -1 where it is not in the ranking. */
  readonly positionOf: (unit: string) => number;
  /** The row of a unit; undefined where it is not in the ranking. */
  readonly rowOf: (unit: string) => RecordRow | undefined;
  /** How many units are ranked. */
  readonly among: () => number;
}

/** All that a result for people is made of, whether it comes from a scored assessment, a live one or a record. */
export interface ResultSource {
  /** The pack as written. */
  readonly pack: Pack;
  /** Every unit, in code-unit order of ids. */
  readonly register: readonly AssessmentUnit[];
  /** Whether the figures are those of real units. */
  readonly figures: AssessmentRecord['assessment']['figures'];
  /** Every ranking in every layer, in the order of the pack. */
  readonly rankings: () => readonly RankingSource[];
  /** The results of the unit with this id; undefined where there is none. */
  readonly outcomeOf: (unit: string) => UnitOutcome | undefined;
  /** Titles that were made so far, by language: those of a thousand units are made once. */
  readonly titlesMade: Map<Language, Titles>;
}

/** Whatever has a source: the answer of `score`, a live assessment. `N` are the names of its pack. */
export interface Sourced<N extends PackNames = PackNames> extends Naming<N> {
  /** What `resultOf` and `rankingOf` read. */
  readonly source: () => ResultSource;
}

/** Where results are read from: the answer of `score`, a live assessment, or a record that is not detached. */
export type Resultful<N extends PackNames = PackNames> = Sourced<N> | AssessmentRecord;

/**
 * The source of any of them. A `TypeError` for a detached record: it leaves out the document of the pack, and with it
 * every title.
 */
export function sourceIn(from: Resultful): ResultSource {
  if (isObject(from) && typeof from.source === 'function') return (from as Sourced).source();
  if (!isRecord(from)) return notGiven('An answer of `score`, an open assessment or a record', from);
  const { document } = from.pack as Partial<AssessmentRecord['pack']>;
  if (!document) throw new TypeError('This record is detached: show the `record` that `reliance` gives for it.');
  const entries = new Map<string, UnitOutcome>(from.entries.map((entry) => [entry.unit, entry]));
  return {
    pack: document as unknown as Pack,
    register: from.register,
    figures: from.assessment.figures,
    rankings: () => from.rankings.map(recordedRanking),
    outcomeOf: (unit) => entries.get(unit),
    titlesMade: new Map(),
  };
}

function isRecord(from: unknown): from is AssessmentRecord {
  return isObject(from) && isObject(from.pack) && Array.isArray(from.entries);
}

function recordedRanking({ rows, ...of }: RecordRanking): RankingSource {
  return {
    of,
    count: () => rows.length,
    rows: (from, end) => rows.slice(from, end),
    positionOf: (unit) => rows.findIndex((row) => row.unit === unit),
    rowOf: (unit) => rows.find((row) => row.unit === unit),
    among: () => rows.filter(({ state }) => state === 'ranked').length,
  };
}
