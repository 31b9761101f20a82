import { expect, test } from 'vitest';
import { type Callable, FUNCTIONS, isOptions } from './functions.js';

const CALLS = FUNCTIONS.flatMap(([name, called, args = []]) =>
  args.flatMap((arg, at) =>
    isOptions(arg) ? Object.keys(arg).map((key) => [name, key, called, args, at] as const) : [],
  ),
);

/** What comes of a call: the answer as JSON, or what it throws. */
async function outcome(called: Callable, args: readonly unknown[]): Promise<string> {
  try {
    const answer = await called(...args);
    return JSON.stringify(answer, (_, value) => (typeof value === 'bigint' ? String(value) : value)) ?? 'undefined';
  } catch (error) {
    return `throws ${String(error)}`;
  }
}

test('functions with options are tried', () => {
  expect(CALLS.length).toBeGreaterThan(100);
});

test.each(CALLS)(
  '%s takes an option %s that is undefined as one that is not there',
  async (_, key, called, args, at) => {
    const { [key]: __, ...others } = args[at] as Readonly<Record<string, unknown>>;
    const calledWith = (options: object) => outcome(called, args.with(at, options));

    expect(await calledWith({ ...others, [key]: undefined })).toBe(await calledWith(others));
  },
);
