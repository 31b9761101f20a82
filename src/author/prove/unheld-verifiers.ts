import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Plan } from '../../model/plan.js';

/**
 * Facts that name a body as their verifier, which the procedure does not let verify them: `verifier` of a fact is for
 * readers; who may verify is checked by `verification.verifiers` alone.
 */
export function unheldVerifiers({ pack }: Plan): readonly CheckFinding[] {
  const { verification } = pack.procedure;
  if (!verification?.verifiers && !verification?.byOthers) return [];
  const { verifiers = [] } = verification;
  return pack.facts.flatMap(({ id, verifier }, index) => {
    const isHeld = verifiers.some(({ id: body, facts }) => body === verifier && (!facts || facts.includes(id)));
    if (verifier === undefined || isHeld) return [];
    return [checkFinding('verifier-not-held', ['facts', index, 'verifier'], { fact: id, verifier })];
  });
}
