import type { Command } from 'commander';
import type { ProgramCommand } from './command.js';
import { isFolder } from './files.js';
import { wrongUsage } from './usage-error.js';

/** Endings by which Excel, Word and readers of PDF open a file. */
const OFFICE = /\.(?:csv|tsv|xlsx|xlsm|xlsb|xls|ods|docx|docm|doc|odt|rtf|pdf)$/i;

/**
 * Refuses to write plain text into a file whose name says that it is a workbook or a document, which its program would call
 * broken; and to make a new folder with such a name, where a file was meant.
 */
export function refuseOtherEnding(cwd: string, commands: readonly ProgramCommand[], called: Command): void {
  const { out } = called.opts<{ out?: string }>();
  const { options = [] } = commands.find(({ name }) => name === called.name()) ?? {};
  const option = options.find(({ flags }) => flags.startsWith('--out '));
  if (out === undefined || option === undefined || !OFFICE.test(out)) return;
  const { plain, flags } = option;
  if (plain) wrongUsage('ending-plain', { file: out, known: plain.endings, instead: plain.instead ?? '' });
  if (flags === '--out <{folder}>' && !isFolder(cwd, out)) wrongUsage('folder-as-file', { file: out });
}
