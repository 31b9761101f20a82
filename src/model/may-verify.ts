import type { Verification } from './assessment.js';
import type { Pack } from './pack.js';
import { BY_OTHERS_IS } from './pack-words.js';

/** Whether the pack names the body of a verification as a verifier of this tier and subject; true where it names none. */
export function mayVerify({ procedure: { verification } }: Pack, tier: string, given: Verification): boolean {
  const { verifiers } = verification ?? {};
  if (!verifiers) return true;
  return verifiers.some(
    ({ id, tiers = [tier], facts }) =>
      id === given.by && tiers.includes(tier) && (!facts || ('fact' in given && facts.includes(given.fact))),
  );
}

/** Whether a verification counts: one by a body that is no verifier may be refused. */
export function isVerificationRead(pack: Pack, tier: string, given: Verification): boolean {
  return BY_OTHERS_IS[pack.procedure.verification?.byOthers ?? 'off'].counts || mayVerify(pack, tier, given);
}
