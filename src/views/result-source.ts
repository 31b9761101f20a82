import { positionByKey } from '../kit/position-by-key.js';
import type { AssessmentUnit } from '../model/assessment.js';
import { partGiven } from '../model/given-as.js';
import type { Pack } from '../model/pack.js';
import type { Naming, PackNames } from '../model/pack-names.js';
import type { AssessmentRecord, RecordEntry, RecordRanking, RecordRow, RedactedEntry } from '../model/record.js';
import { packIn } from '../model/record-given.js';
import type { Language, Titles } from '../words/index.js';

/** The results of one unit; of a redacted one, only who it is. */
export type UnitOutcome = Pick<RecordEntry, 'unit' | 'tier' | 'state' | 'layers' | 'findings'> | RedactedEntry;

/** A ranking whose rows are made when they are asked for. */
export interface RankingSource {
  /** What the ranking is of and by, without its rows. */
  readonly of: Omit<RecordRanking, 'rows'>;
  /** How many rows there are. */
  readonly count: number;
  /** The rows from a position until before another, in order of place. */
  readonly rows: (from: number, end: number) => readonly RecordRow[];
  /** At which position the row of a unit stands; -1 where it is not in the ranking. */
  readonly positionOf: (unit: string) => number;
  /** How many units are ranked. */
  readonly among: number;
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

/** The source of any of them, as `openRecord` has it. */
export function sourceIn(from: Resultful): ResultSource {
  return openRecord(from).source();
}

/**
 * A record whose results are read many times: the names of its units are made once. `resultOf` and `rankingOf` take a record as
 * it is, too, and make them at each call, which among thousands of units takes milliseconds. The record may not change meanwhile.
 *
 * @param record The record, with its pack in it. An answer of `score` and an open assessment are given back as they are.
 * @returns What `resultOf` and `rankingOf` take.
 * @throws A `TypeError` for a detached record, which leaves out the document of the pack, and with it every title; and for
 * anything else that has no results.
 * @example
 * const opened = openRecord(record);
 * record.register.map(({ id }) => resultOf(opened, id, { lang: 'vi' })?.total?.points?.shown);
 */
export function openRecord<N extends PackNames>(record: Resultful<N>): Sourced<N> {
  if (typeof Object(record).source === 'function') return record as Sourced<N>;
  const { pack, register, assessment, entries, rankings } = partGiven(
    'An answer of `score`, an open assessment or a record',
    record as AssessmentRecord,
    'pack',
    'register',
    'assessment',
    'entries',
    'rankings',
  );
  const entryOf = positionByKey(entries, ({ unit }) => unit);
  const sources = rankings.map((ranking) => rankingSource(ranking, (row) => row));
  const source: ResultSource = {
    pack: packIn(pack),
    register,
    figures: assessment.figures,
    rankings: () => sources,
    outcomeOf: (unit) => entries[entryOf(unit)],
    titlesMade: new Map(),
  };
  return { source: () => source };
}

/** A ranking as the source of results for people; each row as a record has it is made when it is asked for. */
export function rankingSource<R extends Pick<RecordRow, 'unit' | 'state'>>(
  { rows, ...of }: Omit<RecordRanking, 'rows'> & { readonly rows: readonly R[] },
  recorded: (row: R) => RecordRow,
): RankingSource {
  return {
    of,
    count: rows.length,
    rows: (from, end) => rows.slice(from, end).map(recorded),
    positionOf: positionByKey(rows, ({ unit }) => unit),
    among: rows.filter(({ state }) => state === 'ranked').length,
  };
}
