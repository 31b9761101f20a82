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
export interface GatheringSettings {
  readonly limits: Limits;
  /** Units of a block. */
  readonly size: number;
  /** The units of the register that the stream is about. */
  readonly part: (unit: string) => boolean;
}

interface OpenGroup extends SubmissionGroup {
  readonly submissions: StreamedSubmission[];
}

/**
 * Throws where an object that was given as the submission of one unit comes again as that of another: a caller that fills one
 * object again and again writes over figures that are not scored yet.
 */
function refuseRefilled(units: Map<unknown, string>, { raw, unit }: StreamedSubmission): void {
  if (unit === undefined) return;
  const before = units.get(raw) ?? unit;
  if (before !== unit)
    throw new TypeError(`The object of the submission of '${before}' was filled again for '${unit}': give a new one.`);
  units.set(raw, unit);
}

/** Starts to gather: no submission was taken yet. */
export function gathering({ context }: StreamHead, { limits, size, part }: GatheringSettings): Gathering {
  const seen = new Set<string>();
  let position = 0;
  let instants = instantsRead(context);
  let groups: OpenGroup[] = [];
  let refused: RefusedUnit[] = [];
  let last: OpenGroup | undefined;
  let units = new Map<unknown, string>();
  const refuse = ({ position: at, unit }: StreamedSubmission, errors: readonly Issue[]) =>
    void refused.push({ ok: false, positions: [at], errors, ...(unit === undefined ? {} : { unit }) });
  /** Ends the block: the groups and refusals so far, but for the group that may grow. */
  const cut = (): Block => {
    const block = { groups, refused };
    groups = [];
    refused = [];
    // instants repeat among neighbours, and would else be kept for the whole stream
    instants = instantsRead(context);
    const pending = last;
    units = new Map(pending?.submissions.map(({ raw }) => [raw, pending.unit]));
    return block;
  };
  const add = (submission: StreamedSubmission): void => {
    const { unit, position: at } = submission;
    if (unit === undefined) refuse(submission, issuesOf(context, limits, [submission]));
    else if (unit === last?.unit) last.submissions.push(submission);
    else if (!part(unit)) refuse(submission, [issue('unit-of-another-part', ['submissions', at, 'unit'], { unit })]);
    else if (seen.has(unit)) refuse(submission, [issue('submission-apart', ['submissions', at, 'unit'], { unit })]);
    else {
      if (last) groups.push(last);
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
      return groups.length + refused.length < size ? undefined : cut();
    },
    rest: () => {
      if (last) groups.push(last);
      last = undefined;
      return cut();
    },
    absent: function* () {
      for (const unit of context.register.keys()) {
        if (seen.has(unit) || !part(unit)) continue;
        groups.push({ unit, submissions: [] });
        if (groups.length === size) yield cut();
      }
      yield cut();
    },
  };
}
