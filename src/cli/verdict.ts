import type { Verification } from '../audit/index.js';
import { isOfPlugin } from '../model/plugins/call-plugin.js';
import { type Language, type VerifyKey, verifySentence } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';

/** What must be said first of a replay: its verdict; that nothing could be derived again, and why; that it is another record. */
export function verdictKey({ verdict, units, issues, other }: Verification): VerifyKey {
  if (verdict === 'not-re-derived' && units.rederived === 0)
    return issues.some(isOfPlugin) ? 'plugins-failed' : issues.length > 0 ? 'plugins-needed' : 'nothing-rederived';
  return verdict === 'another-assessment' && other.every(({ what }) => what === 'record') ? 'another-record' : verdict;
}

/** The verdict as a sentence, the same wherever a record is judged. */
export function verdictSentence(verification: Verification, language: Language): string {
  const { all, rederived } = verification.units;
  const counts = { count: verification.differences.length, all, rederived, hidden: all - rederived };
  const params = Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)]));
  return verifySentence(verdictKey(verification), language, params);
}

/** How the program ends on a verdict; an assessment that was named and has errors is a document with errors. */
export function verdictExit(
  { verified, verdict, issues }: Verification,
  { assessment }: { readonly assessment?: string },
): ExitCode {
  if (assessment !== undefined && issues.length > 0 && verdict === 'another-assessment') return EXIT.issues;
  return verified ? EXIT.fine : EXIT.unverified;
}
