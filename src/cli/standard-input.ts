import type { Command } from 'commander';
import { wrongUsage } from './usage-error.js';

/** The name by which a call means standard input, wherever it names a file to read. A file of that name is `./-`. */
const STDIN = '-';
/** The path of standard input on systems that have one; `openInput` knows it on every system. */
const PATH = '/dev/stdin';
/** Names of the same stream: what one of them reads is not there for another. */
const NAMES: readonly string[] = [STDIN, PATH, '/dev/fd/0'];

/** Whether a name of a file to read means standard input. */
export function isStdin(file: string): boolean {
  return file === STDIN;
}

/** The path of a file to read: as it is given, or that of standard input. */
export function pathRead(file: string): string {
  return isStdin(file) ? PATH : file;
}

/** A file as messages name it: `<stdin>:3:5:` for standard input. */
export function shownFile(file: string): string {
  return isStdin(file) ? '<stdin>' : file;
}

/** The files that a call names, to read and to write. */
interface NamedFiles {
  readonly read: readonly string[];
  readonly written: readonly string[];
}

/** Refuses a call that asks of standard input what it cannot give: to be read twice, written, loaded as a module, watched. */
export function refuseStdin(command: Command, { read, written }: NamedFiles): void {
  const { plugins, watch } = command.opts<{ readonly plugins?: string; readonly watch?: true }>();
  if (written.includes(STDIN)) wrongUsage('stdin-written');
  if (plugins === STDIN) wrongUsage('stdin-module');
  const named = read.filter((file) => NAMES.includes(file));
  if (named.length > 1) wrongUsage('stdin-twice');
  if (watch && named.length > 0) wrongUsage('stdin-watched');
}
