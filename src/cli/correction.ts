import { type Correcting, correctionFault } from '../audit/index.js';
import type { AssessmentRecord } from '../model/record.js';
import { correctionFaultSentence, verifySentence } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import type { HeldAgainst } from './held-against.js';
import type { Io } from './io.js';
import { tellFault } from './print/issues.js';
import { relyOn } from './rely-on.js';
import { tell } from './tell-fault.js';

/** What a record corrects, where it corrects something; or the exit code. */
type Corrected = { readonly before?: AssessmentRecord } | { readonly exit: ExitCode };

/**
 * The record that `record` corrects, read from `file` and verified; refused where it is another, and where `record` corrects
 * one and no file is named.
 */
export async function correctedRecord(
  io: Io,
  record: Correcting & Pick<AssessmentRecord, 'assessment'>,
  file: string | undefined,
  options: Pick<HeldAgainst, 'lang' | 'plugins'>,
): Promise<Corrected> {
  const { lang } = options;
  const stated = record.assessment.supersedes?.record;
  const refuse = (sentence: string): Corrected => ({ exit: tell(io, lang, sentence, EXIT.issues) });
  if (file === undefined)
    return stated === undefined ? {} : refuse(correctionFaultSentence('record-needed', lang, { record: stated }));
  const relied = await relyOn(io, file, { ...options, isWhole: true });
  if ('exit' in relied) return relied;
  const { record: before } = relied;
  if ('entry' in before) {
    tellFault(io, file, verifySentence('not-whole', lang), lang);
    return { exit: EXIT.issues };
  }
  const fault = correctionFault(before, record);
  if (fault === undefined) return { before };
  const { digests, pack } = before;
  const params = { file, record: digests.record, stated: stated ?? '', pack: pack.id };
  if (fault === 'corrects-another' && stated === digests.results)
    return refuse(correctionFaultSentence('digest-of-results', lang, params));
  if (fault === 'corrects-another' && stated === pack.digest)
    return refuse(correctionFaultSentence('digest-of-pack', lang, params));
  return refuse(correctionFaultSentence(fault, lang, params));
}
