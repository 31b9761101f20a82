import { BUILT_IN, type CompiledPack, compiledPack } from './engine.js';
import { listGiven, notGiven, partGiven } from './model/given-as.js';
import { type Checked, checked } from './model/issue.js';
import { optionsGiven } from './model/options-given.js';
import type { Ranking } from './model/ranking.js';
import type { Statistic } from './model/statistic.js';
import {
  type Answer,
  answersOf,
  headOf,
  orThrow,
  orThrown,
  type StreamOptions,
  type Submissions,
  startScoring,
} from './open-stream.js';
import type { Answered } from './stages/stream/answers-of.js';
import { type ComparedUnit, compareBlock, takeRound } from './stages/stream/compared-units.js';
import { candidateMaker, type RankCandidate, rankCandidates as rankGiven } from './stages/stream/rank-candidate.js';
import { roundsOf } from './stages/stream/rounds.js';
import { scoreBlock } from './stages/stream/score-block.js';
import type { RefusedUnit, ScoredUnit, StreamedUnit } from './stages/stream/streamed-unit.js';

export type { StreamOptions, Submissions } from './open-stream.js';
export type { Valued } from './stages/evaluate/statistics.js';
export type { Measured } from './stages/rank/states.js';
export type { StreamProgress } from './stages/stream/answer-stream.js';
export type { ComparedUnit } from './stages/stream/compared-units.js';
export type { StopSignal } from './stages/stream/next-of.js';
export type { CandidateLayer, CandidateNode, RankCandidate } from './stages/stream/rank-candidate.js';
export type { RefusedUnit, ScoredUnit, StreamedUnit } from './stages/stream/streamed-unit.js';

/**
 * Scores submissions as they come, in memory that does not grow with their number. `assessment` has all but its
 * `submissions`. Each unit is answered when its submissions, which must follow one another, have come; units that sent
 * nothing are answered last. The same digits as `score`. A submission with an error throws an `AssessmentError`, as does
 * a pack that compares units if `statistics` are not given.
 *
 * @param pack The compiled pack.
 * @param assessment The assessment without its submissions.
 * @param submissions The submissions, those of one unit together.
 * @param options Statistics, the part of the units, the signal to stop, and the limits.
 * @throws AssessmentError where a submission has an error, or the pack compares units and `statistics` are not given.
 * @example
 * for await (const { unit, node } of scoreStream(pack, assessment, lines)) print(unit, node('reported', 'total'));
 */
export function scoreStream(
  pack: CompiledPack,
  assessment: unknown,
  submissions: Submissions,
  options?: StreamOptions,
): AsyncGenerator<ScoredUnit, void, undefined> {
  return orThrown<ScoredUnit>(orThrow(safeScoreStream(pack, assessment, submissions, options)));
}

/**
 * As `scoreStream`, but a submission with an error is answered as a unit that is refused, and those after it are scored.
 * What is wrong with the assessment beside its submissions is given at once, and warnings stand beside the stream.
 *
 * @param pack The compiled pack.
 * @param assessment The assessment without its submissions.
 * @param submissions The submissions, those of one unit together.
 * @param options Statistics, the part of the units, the signal to stop, and the limits.
 * @example
 * const checked = safeScoreStream(pack, assessment, lines);
 * if (checked.ok) for await (const unit of checked.value) print(unit.ok);
 */
export function safeScoreStream(
  pack: CompiledPack,
  assessment: unknown,
  submissions: Submissions,
  options: StreamOptions = {},
): Checked<AsyncGenerator<StreamedUnit, void, undefined>> {
  const { plan } = compiledPack(pack);
  const settings = optionsGiven(options);
  const rankCandidateOf = candidateMaker(plan);
  const asked = roundsOf(plan).flatMap(({ statistics }) => statistics);
  const scoring = startScoring(pack, assessment, asked, settings);
  if (!scoring.ok) return scoring;
  const answer: Answer<ScoredUnit> = (groups) => scoreBlock({ ...scoring.value, rankCandidateOf }, groups);
  return checked(answersOf(submissions, scoring.value, answer, settings), scoring.warnings);
}

/**
 * Ranks the candidates of one stream or several, in any order: the rankings that `score` gives.
 *
 * @param pack The compiled pack.
 * @param assessment The assessment without its submissions.
 * @param given The candidates of all units of the register.
 * @param options The limits of the assessment; by default `LIMITS`.
 * @throws AssessmentError where a unit of the register is not there, or there twice.
 * @example
 * rankCandidates(pack, assessment, candidates)[0]?.rows;
 */
export function rankCandidates(
  pack: CompiledPack,
  assessment: unknown,
  given: Iterable<RankCandidate>,
  options?: Pick<StreamOptions, 'limits'>,
): readonly Ranking[] {
  const head = orThrow(headOf(pack, assessment, options));
  return orThrow(rankGiven(pack.plan, head, candidatesGiven(given), BUILT_IN.ties));
}

/**
 * The statistics over all units, for `scoreStream`. `open` gives the submissions anew for each round; of each unit only the
 * compared values are kept.
 *
 * @param pack The compiled pack.
 * @param assessment The assessment without its submissions.
 * @param open Gives the submissions from the first on; it is called once for each round.
 * @param options The signal to stop, and the limits.
 * @throws AssessmentError where the assessment or a submission has an error.
 * @example
 * const statistics = await statisticsOfStream(pack, assessment, () => linesOf(file));
 */
export async function statisticsOfStream(
  pack: CompiledPack,
  assessment: unknown,
  open: () => Submissions,
  options: Omit<StreamOptions, 'statistics' | 'part'> = {},
): Promise<readonly Statistic[]> {
  optionsGiven(options);
  if (typeof open !== 'function') notGiven('A function that gives the submissions', open);
  const statistics: Statistic[] = [];
  for (let round = 0; round < statisticRounds(pack); round += 1) {
    const compared: ComparedUnit[] = [];
    for await (const unit of compareStream(pack, assessment, open(), { ...options, statistics, round }))
      compared.push(unit);
    statistics.push(...takeStatistics(pack, assessment, compared, { ...options, round }));
  }
  return statistics;
}

/**
 * How many times submissions are read for statistics: 0 for a pack that compares no units, 1 unless statistics rest on others.
 *
 * @param pack The compiled pack.
 * @example
 * for (let round = 0; round < statisticRounds(pack); round += 1) await readAgain(round);
 */
export function statisticRounds(pack: CompiledPack): number {
  return roundsOf(compiledPack(pack).plan).length;
}

/** The settings of a round; rounds count from 0. `statistics`: those of the rounds before. */
export interface RoundOptions extends StreamOptions {
  /** Which round it is; by default 0, the first. */
  readonly round?: number | undefined;
}

/**
 * The values that are compared, of each unit, as submissions come: a round of `statisticsOfStream`, or the part of a
 * worker in it.
 *
 * @param pack The compiled pack.
 * @param assessment The assessment without its submissions.
 * @param submissions The submissions, those of one unit together.
 * @param options Which round it is, the statistics of the rounds before, and the limits.
 * @throws AssessmentError where the assessment or a submission has an error.
 * @throws RangeError where the pack has no such round.
 * @example
 * for await (const compared of compareStream(pack, assessment, lines)) post(compared);
 */
export function compareStream(
  pack: CompiledPack,
  assessment: unknown,
  submissions: Submissions,
  options: RoundOptions = {},
): AsyncGenerator<ComparedUnit, void, undefined> {
  const rounds = roundsOf(compiledPack(pack).plan);
  const settings = optionsGiven(options);
  const round = roundGiven(settings.round, rounds);
  const before = rounds.slice(0, round).flatMap(({ statistics }) => statistics);
  const scoring = orThrow(startScoring(pack, assessment, before, settings));
  const now = rounds[round] ?? { steps: [], statistics: [] };
  const answer: Answer<Answered & { readonly compared: ComparedUnit }> = (groups) => compareBlock(scoring, now, groups);
  return comparedOf(answersOf(submissions, scoring, answer, settings));
}

/**
 * The statistics of a round, of the values of all units, which may come of several streams, in any order.
 *
 * @param pack The compiled pack.
 * @param assessment The assessment without its submissions.
 * @param compared The values of all units, as `compareStream` gives them.
 * @param options The round (by default 0) and the limits.
 * @throws AssessmentError where the assessment has an error, or a unit of the register is not there, or there twice.
 * @throws RangeError where the pack has no such round.
 * @example
 * const statistics = takeStatistics(pack, assessment, compared, { round: 0 });
 */
export function takeStatistics(
  pack: CompiledPack,
  assessment: unknown,
  compared: Iterable<ComparedUnit>,
  options: Pick<RoundOptions, 'round' | 'limits'> = {},
): readonly Statistic[] {
  const { round, limits } = optionsGiven(options);
  const head = orThrow(headOf(pack, assessment, limits && { limits }));
  const rounds = roundsOf(pack.plan);
  const now = rounds[roundGiven(round, rounds)];
  return now ? orThrow(takeRound(pack.plan, head, now, comparedGiven(compared))) : [];
}

/** The round that is asked for, by default the first; a pack that compares no units has that one alone, in which nothing is taken. */
function roundGiven(round: number | undefined, { length }: readonly unknown[]): number {
  if (round === undefined || round === 0 || round < length) return round ?? 0;
  throw new RangeError(`There is no round ${round}: the pack takes statistics in ${length}, counted from 0.`);
}

function candidatesGiven(given: Iterable<RankCandidate>): readonly RankCandidate[] {
  return unitsGiven('A list of candidates', given, 'A candidate, as `candidate()` of a scored unit gives it,');
}

function comparedGiven(given: Iterable<ComparedUnit>): readonly ComparedUnit[] {
  return unitsGiven('A list of compared units', given, 'A compared unit, as `compareStream` gives it,');
}

/** The units that are given; for anything else a `TypeError` that names the list, or a unit, that is needed. */
function unitsGiven<U extends RankCandidate | ComparedUnit>(list: string, given: Iterable<U>, unit: string) {
  return listGiven(list, allOf(given)).map((each: U) => partGiven(unit, each, 'unit', 'state', 'layers'));
}

/** All that an iterable gives; given something else, that. */
function allOf<T>(given: Iterable<T>): readonly T[] {
  return typeof Object(given)[Symbol.iterator] === 'function' ? [...given] : (given as never);
}

async function* comparedOf(
  answers: AsyncIterable<{ readonly ok: true; readonly compared: ComparedUnit } | RefusedUnit>,
): AsyncGenerator<ComparedUnit, void, undefined> {
  for await (const { compared } of orThrown(answers)) yield compared;
}
