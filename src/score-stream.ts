import { BUILT_IN, type CompiledPack, compiledPack, type Options } from './engine.js';
import { LIMITS } from './model/document.js';
import { assessmentError } from './model/errors.js';
import { type Checked, checked, type Issue, issue } from './model/issue.js';
import type { Ranking } from './model/ranking.js';
import type { Statistic } from './model/statistic.js';
import { programsOf } from './stages/score/tier-program.js';
import { type Answering, answerStream, type StreamProgress } from './stages/stream/answer-stream.js';
import { type ComparedUnit, compareBlock, takeRound } from './stages/stream/compared-units.js';
import { gathering } from './stages/stream/gather.js';
import { takenOf } from './stages/stream/known-statistics.js';
import type { StopSignal } from './stages/stream/next-of.js';
import { candidateMaker, type RankCandidate, rankCandidates as rankGiven } from './stages/stream/rank-candidate.js';
import { type AskedStatistic, roundsOf } from './stages/stream/rounds.js';
import { type StreamScoring, scoreBlock } from './stages/stream/score-block.js';
import { readStreamHead, type StreamHead } from './stages/stream/stream-head.js';
import type { RefusedUnit, ScoredUnit, StreamedUnit } from './stages/stream/streamed-unit.js';

export type { Valued } from './stages/evaluate/statistics.js';
export type { Measured } from './stages/rank/states.js';
export type { StreamProgress } from './stages/stream/answer-stream.js';
export type { ComparedUnit } from './stages/stream/compared-units.js';
export type { StopSignal } from './stages/stream/next-of.js';
export type { CandidateLayer, CandidateNode, RankCandidate } from './stages/stream/rank-candidate.js';
export type { RefusedUnit, ScoredUnit, StreamedUnit } from './stages/stream/streamed-unit.js';

/** Submissions as an assessment holds them, one after another: from a file, a database, a queue, or a list. */
export type Submissions = AsyncIterable<unknown> | Iterable<unknown>;

/** Settings of a stream; each has a default. */
export interface StreamOptions {
  /** `nodes` holds for each submission, `totalNodes` for the assessment without them. */
  readonly limits?: Options['limits'];
  /** Statistics over all units, where the pack compares units: of `statisticsOfStream`, or of the `Results` of other units. */
  readonly statistics?: readonly Statistic[];
  /** When it is given, the stream fails at once with its reason: an AbortError, unless another was named. */
  readonly signal?: StopSignal;
  /** Called when a block of units was scored, before its units are answered. */
  readonly onProgress?: (progress: StreamProgress) => void;
  /** The units of the register that the stream is about, by id: all, unless said. A submission of another is refused. */
  readonly part?: (unit: string) => boolean;
  /** Units that are read and scored together: 256, unless said. More are not faster; fewer are answered sooner. */
  readonly block?: number;
}

const BLOCK = 256;

/**
 * Scores submissions as they come, in memory that does not grow with their number. `assessment` has all but its
 * `submissions`. Each unit is answered when its submissions, which must follow one another, have come; units that sent
 * nothing are answered last. The same digits as `score`. A submission with an error throws an `AssessmentError`, as does
 * a pack that compares units if `statistics` are not given.
 * `for await (const { unit, node } of scoreStream(pack, assessment, lines)) print(unit, node('reported', 'total'))`
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
 */
export function safeScoreStream(
  pack: CompiledPack,
  assessment: unknown,
  submissions: Submissions,
  options: StreamOptions = {},
): Checked<AsyncGenerator<StreamedUnit, void, undefined>> {
  const { plan } = compiledPack(pack);
  const rankCandidateOf = candidateMaker(plan);
  const asked = roundsOf(plan).flatMap(({ statistics }) => statistics);
  const scoring = startScoring(pack, assessment, asked, options);
  if (!scoring.ok) return scoring;
  const answer: Answer<ScoredUnit> = (groups) => scoreBlock({ ...scoring.value, rankCandidateOf }, groups);
  return checked(answersOf(submissions, scoring.value, answer, options), scoring.warnings);
}

/**
 * Ranks the candidates of one stream or several, in any order: the rankings that `score` gives. Throws
 * an `AssessmentError` that names the units of the register that are not there, or there twice.
 */
export function rankCandidates(
  pack: CompiledPack,
  assessment: unknown,
  given: Iterable<RankCandidate>,
  options?: Pick<StreamOptions, 'limits'>,
): readonly Ranking[] {
  const head = orThrow(headOf(pack, assessment, options));
  return orThrow(rankGiven(pack.plan, head, [...given], BUILT_IN.ties));
}

/**
 * The statistics over all units, for `scoreStream`. `open` gives the submissions anew for each round; of each unit only the
 * compared values are kept. Throws an `AssessmentError` where a submission has an error.
 * `await statisticsOfStream(pack, assessment, () => linesOf(file))`
 */
export async function statisticsOfStream(
  pack: CompiledPack,
  assessment: unknown,
  open: () => Submissions,
  options: Omit<StreamOptions, 'statistics' | 'part'> = {},
): Promise<readonly Statistic[]> {
  const statistics: Statistic[] = [];
  for (let round = 0; round < statisticRounds(pack); round += 1) {
    const compared: ComparedUnit[] = [];
    for await (const unit of compareStream(pack, assessment, open(), { ...options, statistics, round }))
      compared.push(unit);
    statistics.push(...takeStatistics(pack, assessment, compared, { ...options, round }));
  }
  return statistics;
}

/** How many times submissions are read for statistics: 0 for a pack that compares no units, 1 unless statistics rest on others. */
export function statisticRounds(pack: CompiledPack): number {
  return roundsOf(compiledPack(pack).plan).length;
}

/** The settings of a round; rounds count from 0. `statistics`: those of the rounds before. */
export interface RoundOptions extends StreamOptions {
  /** Which round it is; by default 0, the first. */
  readonly round?: number;
}

/**
 * The values that are compared, of each unit, as submissions come: a round of `statisticsOfStream`, or the part of a
 * worker in it. Throws an `AssessmentError` as `scoreStream` does.
 */
export function compareStream(
  pack: CompiledPack,
  assessment: unknown,
  submissions: Submissions,
  options: RoundOptions = {},
): AsyncGenerator<ComparedUnit, void, undefined> {
  const rounds = roundsOf(compiledPack(pack).plan);
  const { round = 0 } = options;
  const before = rounds.slice(0, round).flatMap(({ statistics }) => statistics);
  const scoring = orThrow(startScoring(pack, assessment, before, options));
  const now = rounds[round] ?? { steps: [], statistics: [] };
  const answer: Answer<{ readonly ok: true; readonly compared: ComparedUnit }> = (groups) =>
    compareBlock(scoring, now, groups);
  return comparedOf(answersOf(submissions, scoring, answer, options));
}

/** The statistics of a round, of the values of all units, which may come of several streams, in any order. */
export function takeStatistics(
  pack: CompiledPack,
  assessment: unknown,
  compared: Iterable<ComparedUnit>,
  { round = 0, limits }: Pick<RoundOptions, 'round' | 'limits'> = {},
): readonly Statistic[] {
  const head = orThrow(headOf(pack, assessment, limits && { limits }));
  const now = roundsOf(pack.plan)[round];
  return now ? orThrow(takeRound(pack.plan, head, now, [...compared])) : [];
}

type Answer<T> = Answering<T>['answer'];

type Scoring = Omit<StreamScoring, 'rankCandidateOf'>;

function headOf(
  compiled: CompiledPack,
  assessment: unknown,
  { limits = LIMITS }: Pick<StreamOptions, 'limits'> = {},
): Checked<StreamHead> {
  const { pack, plan } = compiledPack(compiled);
  return readStreamHead(assessment, { plan, packDigest: pack.digest, limits });
}

/** Reads all but the submissions; `asked`: statistics that must be given. */
function startScoring(
  pack: CompiledPack,
  assessment: unknown,
  asked: readonly AskedStatistic[],
  { limits = LIMITS, statistics }: StreamOptions,
): Checked<Scoring> {
  const { plan } = pack;
  const [first] = asked;
  if (first && !statistics)
    return { ok: false, errors: [issue('statistics-needed', [], { criterion: first.statistic.at })] };
  const head = headOf(pack, assessment, { limits });
  if (!head.ok) return head;
  const taken = takenOf(plan, statistics ?? []);
  return checked({ plan, programOf: programsOf(plan), head: head.value, limits, taken, asked }, head.warnings);
}

function answersOf<T extends { readonly ok: true }>(
  submissions: Submissions,
  { head, limits }: Scoring,
  answer: Answer<T>,
  { part = () => true, block = BLOCK, signal, onProgress }: StreamOptions,
): AsyncGenerator<T | RefusedUnit, void, undefined> {
  const gather = gathering(head, { limits, part, size: Math.max(1, block) });
  return answerStream({ submissions, gather, answer, fail: failWith, signal, onProgress });
}

function failWith(issues: readonly Issue[]): never {
  throw assessmentError(issues);
}

function orThrow<T>(result: Checked<T>): T {
  return result.ok ? result.value : failWith(result.errors);
}

/** The units that were scored; one that was refused is thrown. */
async function* orThrown<T extends { readonly ok: true }>(
  answers: AsyncIterable<T | RefusedUnit>,
): AsyncGenerator<T, void, undefined> {
  for await (const answer of answers) yield answer.ok ? answer : failWith(answer.errors);
}

async function* comparedOf(
  answers: AsyncIterable<{ readonly ok: true; readonly compared: ComparedUnit } | RefusedUnit>,
): AsyncGenerator<ComparedUnit, void, undefined> {
  for await (const { compared } of orThrown(answers)) yield compared;
}
