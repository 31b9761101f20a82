import type { RecordVerification } from '../audit/index.js';
import { isOfPlugin } from '../model/plugins/call-plugin.js';
import { type Language, type VerifyKey, verifySentence } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';

/**
 * The key of the verdict, or, where nothing could be derived again, the key of the reason; `another-record` and
 * `another-plugin` where only the record, or only a plugin, is another.
 */
function verdictKey({ verdict, units, issues, other, replay }: RecordVerification): VerifyKey {
  if (verdict === 'not-re-derived' && units.rederived === 0) {
    if (issues.length > 0) return issues.some(isOfPlugin) ? 'plugins-failed' : 'plugins-needed';
    return replay === undefined ? 'nothing-rederived' : 'all-hidden';
  }
  if (verdict === 'another-pack' && other.every(({ what }) => what !== 'pack')) return 'another-plugin';
  return verdict === 'another-assessment' && other.every(({ what }) => what === 'record') ? 'another-record' : verdict;
}

/** The verdict as a sentence, the same for every command. */
export function verdictSentence(verification: RecordVerification, language: Language): string {
  const { all, rederived } = verification.units;
  const counts = { count: verification.differences.length, all, rederived, hidden: all - rederived };
  const params = Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)]));
  return verifySentence(verdictKey(verification), language, params);
}

/** The exit code of a verdict. An assessment that the caller named and that has errors is a document with errors. */
export function verdictExit(
  { verified, verdict, issues }: RecordVerification,
  { assessment }: { readonly assessment?: string },
): ExitCode {
  if (assessment !== undefined && issues.length > 0 && verdict === 'another-assessment') return EXIT.issues;
  return verified ? EXIT.fine : EXIT.unverified;
}
