import type { UsageKey } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';

/** An error that ends the command: a wrong call, or a refusal of the system. It is known by its `name`. */
interface UsageError extends Error {
  readonly name: 'UsageError';
  readonly key: UsageKey;
  readonly params: Readonly<Record<string, string>>;
  readonly exit: ExitCode;
}

/** Ends the command with exit code 2 and this sentence. */
export function wrongUsage(key: UsageKey, params: Readonly<Record<string, string>> = {}): never {
  throw usageError(key, params, EXIT.usage);
}

/** The call that prints the help of a command, or of the program. */
export function helpOf(command?: string): string {
  return command === undefined ? 'tieuchi --help' : `tieuchi ${command} --help`;
}

/** Ends the command with exit code 74 and this sentence: the system did not take what was to be written. */
export function cannotWrite(key: UsageKey, params: Readonly<Record<string, string>>): never {
  throw usageError(key, params, EXIT.output);
}

function usageError(key: UsageKey, params: Readonly<Record<string, string>>, exit: ExitCode): UsageError {
  return Object.assign(new Error(key), { name: 'UsageError' as const, key, params, exit });
}

export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
