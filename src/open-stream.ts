import { type CompiledPack, compiledPack, type Options } from './engine.js';
import { limitsOf } from './model/document.js';
import { assessmentError } from './model/errors.js';
import { documentGiven, notGiven, partGiven } from './model/given-as.js';
import { type Checked, checked, type Issue, issue } from './model/issue.js';
import { optionsGiven } from './model/options-given.js';
import { HAS_FINDING, isHandedInByParent } from './model/pack-words.js';
import type { Statistic } from './model/statistic.js';
import { programsOf } from './stages/score/tier-program.js';
import { type Answering, answerStream, type StreamProgress } from './stages/stream/answer-stream.js';
import type { Answered } from './stages/stream/answers-of.js';
import { gathering } from './stages/stream/gather.js';
import { takenOf } from './stages/stream/known-statistics.js';
import type { StopSignal } from './stages/stream/next-of.js';
import type { AskedStatistic } from './stages/stream/rounds.js';
import type { StreamScoring } from './stages/stream/score-block.js';
import { readStreamHead, type StreamHead } from './stages/stream/stream-head.js';
import type { RefusedUnit } from './stages/stream/streamed-unit.js';

/**
 * Submissions as an assessment holds them, one after another: from a file, a database, a queue, or a list. A generator is read
 * once: given a second time it is empty, and every unit is answered as one that sent nothing.
 */
export type Submissions = AsyncIterable<unknown> | Iterable<unknown>;

/** Settings of a stream; each has a default. */
export interface StreamOptions {
  /** `nodes` holds for each submission, `totalNodes` for the assessment without them. */
  readonly limits?: Options['limits'] | undefined;
  /** Statistics over all units, where the pack compares units: of `statisticsOfStream`, or of the `Results` of other units. */
  readonly statistics?: readonly Statistic[] | undefined;
  /** When it is given, the stream fails at once with its reason: an AbortError, unless another was named. */
  readonly signal?: StopSignal | undefined;
  /** Called when a block of units was scored, before its units are answered. */
  readonly onProgress?: ((progress: StreamProgress) => void) | undefined;
  /** The units of the register that the stream is about, by id; by default all. A submission of another is refused. */
  readonly part?: ((unit: string) => boolean) | undefined;
  /**
   * The units of which a submission counts, by id. Only with it is it told that a unit sent without those below it, where
   * the pack asks that they hand in together: a stream has not seen the others yet.
   */
  readonly senders?: ReadonlySet<string> | undefined;
  /**
   * Units that are read and scored together, at least 1; by default 256, and fewer where they sent more than four submissions each.
   * More are not faster; fewer are answered sooner.
   */
  readonly block?: number | undefined;
}

const BLOCK = 256;

/** What a block of submissions comes to. */
export type Answer<T> = Answering<T>['answer'];

/** What every block is scored with. */
type Scoring = Omit<StreamScoring, 'rankCandidateOf'>;

/** The assessment beside its submissions, read against the pack. */
export function headOf(
  compiled: CompiledPack,
  assessment: unknown,
  options: Pick<StreamOptions, 'limits' | 'senders'> = {},
): Checked<StreamHead> {
  const { limits: given, senders } = optionsGiven(options);
  const { pack, plan } = compiledPack(compiled);
  return readStreamHead(documentGiven('An assessment', assessment), {
    plan,
    packDigest: pack.digest,
    limits: limitsOf(given),
    senders,
  });
}

/** Reads all but the submissions; `asked`: statistics that must be given. */
export function startScoring(
  pack: CompiledPack,
  assessment: unknown,
  asked: readonly AskedStatistic[],
  { limits: given, statistics, senders }: StreamOptions,
): Checked<Scoring> {
  const limits = limitsOf(given);
  const { plan } = pack;
  const [first] = asked;
  if (first && !statistics)
    return { ok: false, errors: [issue('statistics-needed', [], { criterion: first.statistic.at })] };
  const head = headOf(pack, assessment, { limits, ...(senders ? { senders } : {}) });
  if (!head.ok) return head;
  const taken = takenOf(plan, (statistics ?? []).map(statisticGiven));
  const { tiers, procedure } = plan.pack;
  const asksSenders = HAS_FINDING[procedure.handedIn ?? 'off'] && tiers.some(isHandedInByParent);
  const warnings = asksSenders && !senders ? [...head.warnings, issue('senders-needed', [])] : head.warnings;
  return checked({ plan, programOf: programsOf(plan), head: head.value, limits, taken, asked }, warnings);
}

function statisticGiven(given: Statistic): Statistic {
  return partGiven('A statistic, as `statisticsOfStream` gives it,', given, 'id', 'layer', 'tier', 'values');
}

/** The answers of a stream, block by block. */
export function answersOf<T extends Answered>(
  submissions: Submissions,
  { head, limits }: Scoring,
  answer: Answer<T>,
  { part = () => true, block = BLOCK, signal, onProgress }: StreamOptions,
): AsyncGenerator<T | RefusedUnit, void, undefined> {
  const { [Symbol.asyncIterator]: later, [Symbol.iterator]: now } = Object(submissions);
  if (typeof (later ?? now) !== 'function' || typeof submissions === 'string')
    notGiven('A list of submissions, or what gives one after the other,', submissions);
  const gather = gathering(head, { limits, part, size: block });
  return answerStream({ submissions, gather, answer, fail: failWith, signal, onProgress });
}

function failWith(issues: readonly Issue[]): never {
  throw assessmentError(issues);
}

/** The value; an `AssessmentError` where there is none. */
export function orThrow<T>(result: Checked<T>): T {
  return result.ok ? result.value : failWith(result.errors);
}

/** The units that were scored; one that was refused is thrown. */
export async function* orThrown<T extends { readonly ok: true }>(
  answers: AsyncIterable<T | RefusedUnit>,
): AsyncGenerator<T, void, undefined> {
  for await (const answer of answers) yield answer.ok ? answer : failWith(answer.errors);
}
