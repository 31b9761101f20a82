import { bug } from '../../kit/bug.js';
import { groupByKey } from '../../kit/group-by-key.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Plan } from '../../model/plan.js';

/**
 * Bodies that facts name as their `verifier` and that may not verify them, each once, with all those facts. `verifier` of a fact
 * is for readers; `verification.verifiers` of the procedure says who may verify.
 */
export function unheldVerifiers({ pack }: Plan): readonly CheckFinding[] {
  const { verification } = pack.procedure;
  if (!verification?.verifiers && !verification?.byOthers) return [];
  const { verifiers = [] } = verification;
  const unheld = pack.facts.flatMap(({ id, verifier }, index) => {
    const isHeld = verifiers.some(({ id: body, facts }) => body === verifier && (!facts || facts.includes(id)));
    return verifier === undefined || isHeld ? [] : [[verifier, { id, index }] as const];
  });
  return [...groupByKey(unheld)].map(([verifier, facts]) => {
    const [{ id, index } = bug('a group without a fact'), ...others] = facts;
    const rest = others.map((fact) => fact.id).join(', ');
    return checkFinding('verifier-not-held', ['facts', index, 'verifier'], { fact: id, verifier, others: rest });
  });
}
