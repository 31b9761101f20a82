/**
 * Scores and places: one unit of a form, an assessment that stays open, many units in columns, submissions as they come.
 *
 * @module tieuchi/score
 */

import { type CompiledPack, compiledPack, type Options } from './engine.js';
import { deepFreeze } from './kit/deep-freeze.js';
import { type Hash, sha256 } from './kit/sha256.js';
import { assessmentError } from './model/errors.js';
import { positionGiven } from './model/given-as.js';
import { type Checked, checked } from './model/issue.js';
import { optionsGiven } from './model/options-given.js';
import type { PackNames } from './model/pack-names.js';
import type { Ranking } from './model/ranking.js';
import type { UnitScores } from './model/scores.js';
import type { Statistic } from './model/statistic.js';
import { scoreSource } from './score-source.js';
import { scoredFigures } from './scored-figures.js';
import { type ProgramOf, programsOf } from './stages/score/tier-program.js';
import { recordChunks, recordLines, recordParts, recordText } from './stages/write.js';
import type { ResultSource, Sourced } from './views/result-source.js';

export * from './live.js';
export {
  type CandidateLayer,
  type CandidateNode,
  type ComparedUnit,
  compareStream,
  type Measured,
  type RankCandidate,
  type RefusedUnit,
  type RoundOptions,
  rankCandidates,
  type ScoredUnit,
  type StopSignal,
  type StreamedUnit,
  type StreamOptions,
  type StreamProgress,
  type Submissions,
  safeScoreStream,
  scoreStream,
  statisticRounds,
  statisticsOfStream,
  takeStatistics,
  type Valued,
} from './score-stream.js';
export * from './score-unit.js';
export * from './submission-schema.js';

/**
 * An assessment, scored and ranked without a record. Its figures were read once: what becomes of the document afterwards
 * changes nothing.
 */
export interface Results<N extends PackNames = PackNames> extends Sourced<N> {
  /** Every ranking, rows in order of place; numbers are exact. Units are placed at once; rows are made when they are asked for. */
  readonly rankings: readonly Ranking[];
  /** What was taken of units together, in the order of the plan. */
  readonly statistics: readonly Statistic[];
  /** How many units there are. */
  readonly count: number;
  /**
   * All scores, findings and roundings of one unit; `position` counts from 0 in code-unit order of ids, and any other is a
   * `RangeError`. By its id `resultOf` gives a unit, to be shown.
   */
  readonly unitAt: (position: number) => UnitScores;
  /**
   * The record as canonical JSON text: byte for byte that of the record that `assess` makes of the same assessment. A file of it
   * ends with a line feed besides, as `recordText` of the door `tieuchi/audit` gives it.
   * `hash` is SHA-256, to be given where the platform has a faster one.
   */
  readonly recordText: (hash?: Hash) => string;
  /** The same text in parts, an entry at a time, so that it never stands in memory as a whole. */
  readonly recordChunks: (hash?: Hash) => Generator<string>;
  /**
   * The record as lines, each with its line feed: the head, an entry a line, the rankings with the digests. For one that is too
   * large for one text; `readRecordLines` of the door `tieuchi/audit` reads them, and `recordLines` there gives the same ones.
   */
  readonly recordLines: (hash?: Hash) => Generator<string>;
}

/** Scores assessments of one pack; what it needs of the pack is made once. */
export type Scorer<N extends PackNames = PackNames> = (assessment: unknown, options?: Options) => Results<N>;

/**
 * Scores and ranks an assessment: the way for many units, and for whoever needs scores and places alone. The same digits
 * as `assess`.
 *
 * @param pack The compiled pack.
 * @param assessment The document of the assessment as plain data.
 * @param options Limits of the document; by default `LIMITS`.
 * @throws AssessmentError where the assessment has an error, with every issue in document order.
 * @throws TypeError where `pack` is not compiled.
 * @example
 * score(pack, assessment).rankings[0]?.rows[0]?.unit;
 */
export function score<N extends PackNames>(pack: CompiledPack<N>, assessment: unknown, options?: Options): Results<N> {
  return scorer(pack)(assessment, options);
}

/**
 * As `score`, but gives the issues instead of throwing; warnings stand beside the results.
 *
 * @param pack The compiled pack.
 * @param assessment The document of the assessment as plain data.
 * @param options Limits of the document; by default `LIMITS`.
 * @throws TypeError where `pack` is not compiled.
 * @example
 * const checked = safeScore(pack, assessment);
 * if (!checked.ok) show(checked.errors);
 */
export function safeScore<N extends PackNames>(
  pack: CompiledPack<N>,
  assessment: unknown,
  options?: Options,
): Checked<Results<N>> {
  return scored(pack, programsOf(compiledPack(pack).plan), assessment, options);
}

/**
 * `score` for many assessments of one pack.
 *
 * @param pack The compiled pack.
 * @throws TypeError where `pack` is not compiled.
 * @example
 * const scoreOf = scorer(pack);
 * const results = assessments.map((assessment) => scoreOf(assessment));
 */
export function scorer<N extends PackNames>(pack: CompiledPack<N>): Scorer<N> {
  const programOf = programsOf(compiledPack(pack).plan);
  return (assessment, options) => {
    const result = scored(pack, programOf, assessment, options);
    if (!result.ok) throw assessmentError(result.errors);
    return result.value;
  };
}

function scored<N extends PackNames>(
  compiled: CompiledPack<N>,
  programOf: ProgramOf,
  assessment: unknown,
  options: Options = {},
): Checked<Results<N>> {
  const scored = scoredFigures(compiled, programOf, assessment, options);
  if (!scored.ok) return scored;
  const { read, results, written } = scored.value;
  const { plan, statistics, count, unitAt } = results;
  let resultSource: ResultSource | undefined;
  return checked(
    {
      get rankings() {
        return frozenRows(results.rankings);
      },
      statistics: deepFreeze(statistics),
      count,
      unitAt: (position) => deepFreeze(unitAt(positionGiven(position, count))),
      source: () => {
        resultSource ??= scoreSource({
          plan,
          assessment: read.assessment,
          inputAt: read.figures.unitAt,
          scoresAt: unitAt,
          rankings: () => results.rankings,
        });
        return resultSource;
      },
      recordText: (hash = sha256) => recordText(written(), hashGiven(hash)),
      recordChunks: (hash = sha256) => recordChunks(recordParts(written(), hashGiven(hash))),
      recordLines: (hash = sha256) => recordLines(recordParts(written(), hashGiven(hash))),
    },
    scored.warnings,
  );
}

function hashGiven(hash: Hash): Hash {
  return optionsGiven({ hash }).hash;
}

/** The rankings, so that nobody who sorts their rows changes later answers; once they are frozen it is one look. */
function frozenRows(rankings: readonly Ranking[]): readonly Ranking[] {
  if (Object.isFrozen(rankings)) return rankings;
  for (const ranking of rankings) {
    // by hand, since there may be very many rows
    for (const row of ranking.rows) frozenRow(row);
    Object.freeze(ranking.rows);
    Object.freeze(ranking);
  }
  return Object.freeze(rankings);
}

function frozenRow(row: Ranking['rows'][number]): void {
  Object.freeze(row);
  Object.freeze(row.place);
  Object.freeze(row.value);
  Object.freeze(row.value?.exact);
  Object.freeze(row.value?.published);
  deepFreeze(row.brokenBy);
  deepFreeze(row.because);
}
