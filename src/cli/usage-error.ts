import type { UsageKey } from '../words/index.js';

/** Thrown where the program cannot go on because of how it was called; told by `name`. */
export interface UsageError extends Error {
  readonly name: 'UsageError';
  readonly key: UsageKey;
  readonly params: Readonly<Record<string, string>>;
}

/** Ends the command with exit code 2 and this sentence. */
export function wrongUsage(key: UsageKey, params: Readonly<Record<string, string>> = {}): never {
  throw Object.assign(new Error(key), { name: 'UsageError', key, params });
}

/** Whether an error says how the program was called wrongly. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
