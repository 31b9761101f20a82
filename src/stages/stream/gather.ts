import type { Limits } from '../../model/document.js';
import { type Issue, issue } from '../../model/issue.js';
import { instantsRead } from '../read-columns/submission-heads.js';
import type { StreamHead } from './stream-head.js';
import type { RefusedUnit } from './streamed-unit.js';
import { issuesOf, type StreamedSubmission, type SubmissionGroup, streamedSubmission } from './submission-group.js';

/** Units to be scored together, and submissions that are of none of them. */
export interface Block {
  readonly groups: readonly SubmissionGroup[];
  readonly refused: readonly RefusedUnit[];
}

/** Gathers submissions into blocks of units, as they come. */
export interface Gathering {
  /** Takes the next submission; gives a block when that is full. The last unit is not in it, since more of it may follow. */
  readonly take: (raw: unknown) => Block | undefined;
  /** The units that are in no block yet, after the last submission. */
  readonly rest: () => Block;
  /** The units that the stream is about and that sent nothing, in blocks. */
  readonly absent: () => Iterable<Block>;
}

/** How submissions are gathered. */
interface GatheringSettings {
  readonly limits: Limits;
  /** Units of a block at most. */
  readonly size: number;
  /** The units of the register that the stream is about. */
  readonly part: (unit: string) => boolean;
}

interface OpenGroup extends SubmissionGroup {
  readonly submissions: StreamedSubmission[];
}

/**
 * Throws where the same object is given as the submission of one unit and later of another: a caller that fills one object
 * again and again writes over figures that are not scored yet.
 */
function refuseRefilled(units: Map<unknown, string>, { raw, unit }: StreamedSubmission): void {
  if (unit === undefined) return;
  const before = units.get(raw) ?? unit;
  if (before !== unit)
    throw new TypeError(`The object of the submission of '${before}' was filled again for '${unit}': give a new one.`);
  units.set(raw, unit);
}

function refusedAlone({ position, unit }: StreamedSubmission, errors: readonly Issue[]): RefusedUnit {
  return { ok: false, positions: [position], errors, ...(unit === undefined ? {} : { unit }) };
}

/** So many refusals wait at most, so that a stream in which everything is refused is answered before it ends. */
const MOST_WAITING = 1000;

/** Refusals of a block. One waits for the unit that sent before it, more of which may follow, and is told behind that. */
function refusing() {
  let ready: RefusedUnit[] = [];
  let waiting: RefusedUnit[] = [];
  const waitNoMore = (): void => {
    ready.push(...waiting);
    waiting = [];
  };
  return {
    waitNoMore,
    add: (refused: RefusedUnit, waits: boolean): void => {
      waiting.push(refused);
      if (!waits || waiting.length === MOST_WAITING) waitNoMore();
    },
    count: () => ready.length,
    take: (): readonly RefusedUnit[] => {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}

/** Submissions of a block for each of its units, on average: those of units that send again and again would fill the memory. */
const SUBMISSIONS_EACH = 4;

/** Starts to gather: no submission was taken yet. */
export function gathering({ context }: StreamHead, { limits, size, part }: GatheringSettings): Gathering {
  const seen = new Set<string>();
  let [position, cutAt] = [0, 0];
  let instants = instantsRead(context);
  let groups: OpenGroup[] = [];
  const refusals = refusing();
  let last: OpenGroup | undefined;
  let units = new Map<unknown, string>();
  const refuse = (submission: StreamedSubmission, errors: readonly Issue[]) =>
    refusals.add(refusedAlone(submission, errors), last !== undefined);
  /** The last unit has all its submissions: it is scored, and what was refused behind it is told. */
  const endGroup = (): void => {
    if (last) groups.push(last);
    last = undefined;
    refusals.waitNoMore();
  };
  /** Ends the block: the groups and refusals so far, but for the group that may grow. */
  const cut = (): Block => {
    const block = { groups, refused: refusals.take() };
    groups = [];
    cutAt = position;
    // instants repeat among neighbours, and would else be kept for the whole stream
    instants = instantsRead(context);
    units = new Map(last?.submissions.map(({ raw, unit = '' }) => [raw, unit]));
    return block;
  };
  const add = (submission: StreamedSubmission): void => {
    const { unit, position: at } = submission;
    if (unit === undefined) refuse(submission, issuesOf(context, limits, [submission]));
    else if (unit === last?.unit) last.submissions.push(submission);
    else if (!part(unit)) refuse(submission, [issue('unit-of-another-part', ['submissions', at, 'unit'], { unit })]);
    else if (seen.has(unit)) refuse(submission, [issue('submission-apart', ['submissions', at, 'unit'], { unit })]);
    else {
      endGroup();
      last = { unit, submissions: [submission] };
      seen.add(unit);
    }
  };
  return {
    take: (raw) => {
      const submission = streamedSubmission(context, limits, { raw, position, instants });
      refuseRefilled(units, submission);
      add(submission);
      position += 1;
      const isHeavy = groups.length > 0 && position - cutAt > size * SUBMISSIONS_EACH;
      return isHeavy || groups.length + refusals.count() >= size ? cut() : undefined;
    },
    rest: () => {
      endGroup();
      return cut();
    },
    absent: function* () {
      for (const unit of context.register.keys()) {
        if (!seen.has(unit) && part(unit)) groups.push({ unit, submissions: [] });
        if (groups.length === size) yield cut();
      }
      yield cut();
    },
  };
}
