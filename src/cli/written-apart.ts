import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isSameFile } from './files.js';
import { wrongUsage } from './usage-error.js';

/** Options that name what a command writes. */
const WRITTEN = ['out', 'report'] as const;
/** Options that name what a command reads, a file or a list of them. */
const READ = ['plugins', 'head', 'pack', 'assessment', 'key', 'signature', 'base'] as const;
/** Arguments are files that are read, but of the command whose argument is a word of a list. */
const NAMED_BY_WORD = 'schema';

/**
 * Refuses a call that would write over a file that it reads, by force too, or two things into one file: what was there
 * is what the call was for, and a hurried person has named it twice.
 */
export function refuseWrittenInput(cwd: string, command: Command): void {
  const options = command.opts<Readonly<Record<string, string | readonly string[]>>>();
  const named = (names: readonly string[]) => names.flatMap((name) => options[name] ?? []);
  const [written, read] = [named(WRITTEN), [...(command.name() === NAMED_BY_WORD ? [] : command.args), ...named(READ)]];
  const over = written.find((out) => read.some((file) => isSameFile(cwd, out, file)));
  if (over !== undefined) wrongUsage('file-is-read', { file: over });
  const twice = written.find((out, index) =>
    written.slice(0, index).some((one) => resolve(cwd, one) === resolve(cwd, out)),
  );
  if (twice !== undefined) wrongUsage('file-twice', { file: twice });
}
