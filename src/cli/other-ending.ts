import type { Command } from 'commander';
import type { ProgramCommand } from './command.js';
import { wrongUsage } from './usage-error.js';

/** Endings by which Excel, Word and readers of PDF open a file. */
const OFFICE = /\.(?:csv|tsv|xlsx|xlsm|xlsb|xls|ods|docx|docm|doc|odt|rtf|pdf)$/i;

/** Refuses to write plain text under a name by which a spreadsheet or a word processor would open it, and call the file broken. */
export function refuseOtherEnding(commands: readonly ProgramCommand[], called: Command): void {
  const { out } = called.opts<{ out?: string }>();
  const { options = [] } = commands.find(({ name }) => name === called.name()) ?? {};
  const plain = options.find(({ flags }) => flags.startsWith('--out '))?.plain;
  if (out !== undefined && plain && OFFICE.test(out))
    wrongUsage('ending-plain', { file: out, known: plain.endings, instead: plain.instead ?? '' });
}
