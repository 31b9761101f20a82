/** What a stream looks at of an `AbortSignal`. */
export interface StopSignal {
  /** Whether the signal was given. */
  readonly aborted: boolean;
  /** What the stream then throws. */
  readonly reason: unknown;
  /** Calls the listener when the signal is given. */
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
  /** The listener is not called any more. */
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
}

/** A source of values, one at a time. */
interface Source {
  /** The next value; fails with the reason of the signal as soon as that is given, though the source may not have answered. */
  readonly next: () => Promise<IteratorResult<unknown>> | IteratorResult<unknown>;
  /** Tells the source that no more is wanted, unless it ended by itself. Waits for its answer, unless the signal was given. */
  readonly close: () => Promise<void>;
}

/** Reads an iterable, of promises or not, until it ends or the signal is given. */
export function nextOf(values: AsyncIterable<unknown> | Iterable<unknown>, signal: StopSignal | undefined): Source {
  const iterator =
    Symbol.asyncIterator in values ? values[Symbol.asyncIterator]() : (values as Iterable<unknown>)[Symbol.iterator]();
  let isOver = false;
  let isWaiting = false;
  const over = <T>(result: T): T => {
    isOver = true;
    return result;
  };
  const noted = (result: IteratorResult<unknown>) => (result.done ? over(result) : result);
  return {
    next: () => {
      if (signal?.aborted) throw signal.reason;
      // a source that throws is over
      isOver = true;
      const next = iterator.next();
      isOver = false;
      if (!('then' in next)) return noted(next);
      isWaiting = true;
      const settled = next.then(
        (result) => {
          isWaiting = false;
          return noted(result);
        },
        (thrown: unknown) => {
          isWaiting = false;
          throw over(thrown);
        },
      );
      return signal ? orStopped(settled, signal) : settled;
    },
    close: async () => {
      if (isOver) return;
      isOver = true;
      const closing = iterator.return?.();
      // a source that still owes a value closes when it has given it
      if (!isWaiting && !signal?.aborted) await closing;
      else if (closing && 'then' in closing) closing.then(undefined, () => {});
    },
  };
}

/** The value, or the reason of the signal where that comes first. */
function orStopped<T>(value: Promise<T>, signal: StopSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    // asking the source for a value may itself have aborted the signal
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    const listenNoMore = () => signal.removeEventListener('abort', stop);
    value.then(
      (result) => {
        listenNoMore();
        resolve(result);
      },
      (thrown: unknown) => {
        listenNoMore();
        reject(thrown);
      },
    );
  });
}
