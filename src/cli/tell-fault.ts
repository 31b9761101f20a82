import { issueOf } from '../model/issue.js';
import { isPluginFault } from '../model/plugins/call-plugin.js';
import type { Language } from '../words/language.js';
import { usageSentence } from '../words/usage/usage-words.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import type { Io } from './io.js';
import { isUsageError } from './usage-error.js';

/** Prints a sentence as an error. */
export function tell(io: Io, language: Language, sentence: string, exit: ExitCode = EXIT.usage): ExitCode {
  io.err(`${usageSentence('error', language, { sentence })}\n`);
  return exit;
}

/** Prints a file that cannot be used, or a plugin that fails, and gives the exit code; undefined for any other error. */
export async function tellFault(error: unknown, io: Io, language: Language): Promise<ExitCode | undefined> {
  if (isUsageError(error)) return tell(io, language, usageSentence(error.key, language, error.params), error.exit);
  if (!isPluginFault(error)) return undefined;
  const { code, params } = error.pluginFault;
  const { issueSentence } = await import('../words/index.js');
  return tell(io, language, issueSentence(issueOf(code, [], params), language), EXIT.issues);
}
