import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isSameFile } from './files.js';
import { refuseStdin } from './standard-input.js';
import { wrongUsage } from './usage-error.js';

/** Options that name a file to write. */
const WRITTEN = ['out', 'report'] as const;
/** Options that name a file to read, or a list of them. */
const READ = ['plugins', 'head', 'pack', 'assessment', 'key', 'signature', 'base', 'cases', 'register'] as const;
/** The commands whose argument is no file. */
const NAMED_BY_WORD: readonly string[] = ['schema', 'completion'];

/**
 * Refuses a call that would write over a file that it reads, even with `--force`, or that writes two results into one file:
 * such a name is a slip of the caller.
 */
export function refuseWrittenInput(cwd: string, command: Command): void {
  const options = command.opts<Readonly<Record<string, string | readonly string[]>>>();
  const named = (names: readonly string[]) => names.flatMap((name) => options[name] ?? []);
  const [written, read] = [
    named(WRITTEN),
    [...(NAMED_BY_WORD.includes(command.name()) ? [] : command.args), ...named(READ)],
  ];
  refuseStdin(command, { read, written });
  const over = written.find((out) => read.some((file) => isSameFile(cwd, out, file)));
  if (over !== undefined) wrongUsage('file-is-read', { file: over });
  const twice = written.find((out, index) =>
    written.slice(0, index).some((earlier) => resolve(cwd, earlier) === resolve(cwd, out)),
  );
  if (twice !== undefined) wrongUsage('file-twice', { file: twice });
}
