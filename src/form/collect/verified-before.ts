import { type CompiledPack, compiledPack } from '../../engine.js';
import type { Submission } from '../../model/assessment.js';
import { isVerificationRead } from '../../model/may-verify.js';
import type { Language } from '../../words/index.js';
import { type FormFault, formFaults } from '../read/form-fault.js';
import { countingById } from '../verifying/counting.js';
import { instantOf } from './content-of.js';
import type { BeforeAndAfter } from './several-submissions.js';

/**
 * A fault for each new submission that counts and whose unit was verified before the form was collected: those
 * verifications are of another form, and they still hold. A form may be received early and be collected late, so that its
 * instant does not show this.
 */
export function faultsOfVerifiedBefore(
  added: readonly Submission[],
  { before, after }: BeforeAndAfter,
  compiled: CompiledPack,
  lang: Language,
): ReadonlyMap<Submission, FormFault> {
  const latest = new Map<string, string>();
  const { pack } = compiledPack(compiled).plan;
  const tiers = new Map(before.units.map(({ id, tier }) => [id, tier]));
  for (const verification of before.verifications ?? []) {
    const { unit, at } = verification;
    const counts = isVerificationRead(pack, tiers.get(unit) ?? '', verification);
    if (counts && instantOf(at) > instantOf(latest.get(unit) ?? '')) latest.set(unit, at);
  }
  const ofVerified = added.filter(({ unit }) => latest.has(unit));
  if (ofVerified.length === 0) return new Map();
  const countingOf = countingById(compiled, after);
  return new Map(
    ofVerified
      .filter(({ unit, at }) => instantOf(countingOf(unit)?.at ?? '') === instantOf(at))
      .flatMap((submission) => {
        const faults = formFaults(lang);
        faults.report('verified-other-form', {}, { at: latest.get(submission.unit) ?? '' });
        return faults.list.map((fault) => [submission, fault] as const);
      }),
  );
}
