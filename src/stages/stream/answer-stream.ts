import type { Checked, Issue } from '../../model/issue.js';
import type { Answered } from './answers-of.js';
import type { Block, Gathering } from './gather.js';
import { nextOf, type StopSignal } from './next-of.js';
import type { RefusedUnit } from './streamed-unit.js';
import type { SubmissionGroup } from './submission-group.js';

/** How far a stream has come. */
export interface StreamProgress {
  /** Submissions that were read. */
  readonly read: number;
  /** Units that were scored, with those that sent nothing. */
  readonly scored: number;
  /** Units that cannot be scored, and submissions of none. */
  readonly refused: number;
}

/** How the units of a stream are answered. */
export interface Answering<T> {
  readonly submissions: AsyncIterable<unknown> | Iterable<unknown>;
  readonly gather: Gathering;
  /** The answers of the units of a block, in their order. */
  readonly answer: (groups: readonly SubmissionGroup[]) => Checked<readonly (T | RefusedUnit)[]>;
  /** Throws the issues of the stream as a whole. */
  readonly fail: (issues: readonly Issue[]) => never;
  readonly signal?: StopSignal | undefined;
  readonly onProgress?: ((progress: StreamProgress) => void) | undefined;
}

/**
 * The answer of each unit, in the order in which their first submissions came, then those of units that sent nothing. The
 * next block is read only when the answers of the block before are taken. The source is closed when the caller stops or
 * anything fails.
 */
export async function* answerStream<T extends Answered>(
  answering: Answering<T>,
): AsyncGenerator<T | RefusedUnit, void, undefined> {
  const { submissions, gather, signal } = answering;
  const answered = answerer(answering);
  const source = nextOf(submissions, signal);
  try {
    for (let next = await source.next(); !next.done; next = await source.next()) {
      const block = gather.take(next.value);
      answered.count();
      if (block) yield* answered.of(block);
    }
    yield* answered.of(gather.rest());
    for (const block of gather.absent()) yield* answered.of(block);
  } catch (thrown) {
    // the reason for which the stream failed is thrown, also where closing the source fails too
    await source.close().catch(() => {});
    throw thrown;
  } finally {
    await source.close();
  }
}

function answerer<T extends Answered>({ answer, fail, signal, onProgress }: Answering<T>) {
  const progress = { read: 0, scored: 0, refused: 0 };
  return {
    count: () => {
      progress.read += 1;
    },
    of: function* ({ groups, refused }: Block): Generator<T | RefusedUnit, void, undefined> {
      if (groups.length === 0 && refused.length === 0) return;
      const answers = answer(groups);
      if (!answers.ok) return fail(answers.errors);
      const all = [...answers.value, ...refused].sort((a, b) => (a.positions[0] ?? 0) - (b.positions[0] ?? 0));
      for (const { ok } of all) progress[ok ? 'scored' : 'refused'] += 1;
      onProgress?.({ ...progress });
      for (const answer of all) {
        if (signal?.aborted) throw signal.reason;
        yield answer;
      }
    },
  };
}
