import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import { type StreamProgress, safeScoreStream, scoreStream } from '../../src/score.js';
import { all, inStream, later } from '../support/streams.js';
import { assessmentOf, packOf } from '../together/house.js';

const pack = compilePack(packOf({ c: [200, { logic: { '*': [2, { var: 'x' }] } }] }));
const units = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`u${index}`, { facts: { x: index } }]));
const { head, submissions } = inStream(assessmentOf({ ...units, absent: {} }));

/** The submissions, and what was asked of them: how many were taken, and whether the source was closed. */
function watched() {
  const seen = { taken: 0, closed: false };
  const source = async function* () {
    try {
      for (const submission of submissions) {
        seen.taken += 1;
        yield submission;
      }
    } finally {
      seen.closed = true;
    }
  };
  return { seen, source: source() };
}

test('nothing is read while the units of the block before are not taken', async () => {
  const { seen, source } = watched();
  const stream = scoreStream(pack, head, source, { block: 4 });
  const takenAt: number[] = [];
  for await (const _ of stream) takenAt.push(seen.taken);

  // a block of four is full when the fifth unit begins
  expect(takenAt).toEqual([5, 5, 5, 5, 9, 9, 9, 9, 13, 13, 13, 13, 17, 17, 17, 17, 20, 20, 20, 20, 20]);
});

test('units that send again and again do not wait for one another: no more than four submissions for each unit of a block are kept', async () => {
  const seen = { taken: 0 };
  const again = function* () {
    for (const sent of submissions as readonly object[])
      for (let second = 10; second < 30; second += 1) {
        seen.taken += 1;
        yield { ...sent, at: `2019-06-01T00:00:${second}+07:00` };
      }
  };
  const takenAt: number[] = [];
  for await (const _ of scoreStream(pack, head, again(), { block: 4 })) takenAt.push(seen.taken);

  // the first unit has sent 20 times, which is more than 16, when the second begins
  expect(takenAt.slice(0, 4)).toEqual([21, 41, 61, 81]);
  expect(takenAt).toHaveLength(21);
});

test('whoever leaves the stream closes its source', async () => {
  const { seen, source } = watched();
  for await (const { unit } of scoreStream(pack, head, source, { block: 4 })) if (unit === 'u1') break;

  expect(seen).toEqual({ taken: 5, closed: true });
});

test('a source that fails is the failure of the stream', async () => {
  const failing = async function* () {
    yield submissions[0];
    throw new Error('the file is gone');
  };

  await expect(all(scoreStream(pack, head, failing()))).rejects.toThrow('the file is gone');
});

test('a stream that is stopped before it begins reads nothing', async () => {
  const { seen, source } = watched();
  const stream = scoreStream(pack, head, source, { signal: AbortSignal.abort() });

  await expect(all(stream)).rejects.toMatchObject({ name: 'AbortError' });
  expect(seen.taken).toBe(0);
});

test('a stream is stopped though its source never answers', async () => {
  const stop = new AbortController();
  let isClosed = false;
  const silent = {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        queueMicrotask(() => stop.abort());
        return new Promise<IteratorResult<unknown>>(() => {});
      },
      return: () => {
        isClosed = true;
        return new Promise<IteratorResult<unknown>>(() => {});
      },
    }),
  };

  await expect(all(scoreStream(pack, head, silent, { signal: stop.signal }))).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(isClosed).toBe(true);
});

/** What a source answers that never does. */
const NEVER = () => new Promise<IteratorResult<unknown>>(() => {});

test('a stream is stopped by a source that gives the signal itself when it is asked, and then never answers', async () => {
  const stop = new AbortController();
  const next = () => {
    stop.abort(new Error('enough'));
    return NEVER();
  };
  const source = { [Symbol.asyncIterator]: () => ({ next }) };

  await expect(all(scoreStream(pack, head, source, { signal: stop.signal }))).rejects.toThrow('enough');
});

/** A source of all submissions whose closing comes to this. */
const closedBy = (close: () => Promise<IteratorResult<unknown>>) => {
  const { source } = watched();
  return { [Symbol.asyncIterator]: () => ({ next: () => source.next(), return: close }) };
};

test.each([
  ['never ends', NEVER],
  ['fails', () => Promise.reject(new Error('the file is gone'))],
])('a stream that is stopped fails with the reason of its signal, though closing the source %s', async (_, close) => {
  const stop = new AbortController();
  const reading = async () => {
    for await (const _ of scoreStream(pack, head, closedBy(close), { block: 4, signal: stop.signal }))
      stop.abort(new Error('enough'));
  };

  await expect(reading()).rejects.toThrow('enough');
});

test('a stream that fails tells why, and not that its source could not be closed as well', async () => {
  const close = () => Promise.reject(new Error('the file is gone'));
  const onProgress = () => {
    throw new Error('the bar is full');
  };
  const stream = safeScoreStream(pack, head, closedBy(close), { block: 4, onProgress });

  await expect(all(stream.ok ? stream.value : later([]))).rejects.toThrow('the bar is full');
});

test('a stream is stopped between two units of a block, and tells no progress after that', async () => {
  const stop = new AbortController();
  const { seen, source } = watched();
  const told: StreamProgress[] = [];
  const read: string[] = [];
  const reading = async () => {
    const options = { block: 4, signal: stop.signal, onProgress: (progress: StreamProgress) => told.push(progress) };
    for await (const { unit } of scoreStream(pack, head, source, options)) {
      read.push(unit);
      if (unit === 'u5') stop.abort(new Error('enough'));
    }
  };

  await expect(reading()).rejects.toThrow('enough');
  expect(read).toEqual(['u0', 'u1', 'u2', 'u3', 'u4', 'u5']);
  expect(told).toHaveLength(2);
  expect(seen.closed).toBe(true);
});

test('progress counts what was read and scored, block by block', async () => {
  const told: StreamProgress[] = [];
  await all(scoreStream(pack, head, submissions, { block: 8, onProgress: (progress) => told.push(progress) }));

  expect(told).toEqual([
    { read: 9, scored: 8, refused: 0 },
    { read: 17, scored: 16, refused: 0 },
    { read: 20, scored: 20, refused: 0 },
    { read: 20, scored: 21, refused: 0 },
  ]);
});

test('a list, an iterable and an asynchronous one are read alike', async () => {
  const idsOf = async (source: Parameters<typeof scoreStream>[2]) =>
    (await all(scoreStream(pack, head, source))).map(({ unit }) => unit);

  expect(await idsOf(submissions)).toEqual(await idsOf(watched().source));
  expect(await idsOf(new Set(submissions))).toEqual([...Object.keys(units), 'absent']);
});

test('of a source that fails, units of the block that was being filled are not answered, and those of full blocks are', async () => {
  const failing = async function* () {
    yield* submissions.slice(0, 6);
    throw new Error('the connection is lost');
  };
  const answered: string[] = [];
  const reading = (async () => {
    for await (const { unit } of scoreStream(pack, head, failing(), { block: 4 })) answered.push(unit);
  })();

  await expect(reading).rejects.toThrow('the connection is lost');
  expect(answered).toEqual(['u0', 'u1', 'u2', 'u3']);
});

test('a stream that is left before its first unit neither opens nor closes its source', async () => {
  const seen: string[] = [];
  const source = {
    [Symbol.asyncIterator]: () => {
      seen.push('opened');
      return { next: async () => ({ done: true as const, value: undefined }), return: async () => seen.push('closed') };
    },
  };
  await scoreStream(pack, head, source as never).return();

  expect(seen).toEqual([]);
});

test('a generator that was read before gives no submission: progress says that none was read', async () => {
  const read: number[] = [];
  const once = (function* () {
    yield* submissions;
  })();
  const onProgress = (progress: StreamProgress) => read.push(progress.read);
  const points = async () =>
    (await all(scoreStream(pack, head, once, { onProgress }))).filter(
      ({ node }) => node('reported', 'c')?.outcome.status === 'scored',
    );

  const [first, second] = [await points(), await points()];
  expect([first.length, second.length]).toEqual([20, 0]);
  expect([read[0], read.at(-1)]).toEqual([20, 0]);
});
