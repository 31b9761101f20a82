import { closestOrEmpty } from '../../kit/unicode.js';
import type { Path } from '../../model/issue.js';
import type { Compiling } from './context.js';

/** Checks who verifies, and when: bodies are named once, by tiers and facts that are declared; the days are in order. */
export function checkVerification({ pack, report }: Compiling): void {
  const { verifiers = [], field } = pack.procedure.verification ?? {};
  const at: Path = ['procedure', 'verification'];
  const tiers = pack.tiers.map(({ id }) => id);
  const facts = pack.facts.map(({ id }) => id);
  const bodies = verifiers.map(({ id }) => id);
  for (const [index, verifier] of verifiers.entries()) {
    const path = [...at, 'verifiers', index];
    const { id } = verifier;
    if (bodies.indexOf(id) !== index) report('id-duplicate', [...path, 'id'], { id });
    for (const [place, tier] of (verifier.tiers ?? []).entries())
      if (!tiers.includes(tier))
        report('tier-undeclared', [...path, 'tiers', place], { tier, suggestion: closestOrEmpty(tier, tiers) });
    for (const [place, fact] of (verifier.facts ?? []).entries())
      if (!facts.includes(fact))
        report('fact-undeclared', [...path, 'facts', place], { fact, suggestion: closestOrEmpty(fact, facts) });
  }
  if (field && field.from > field.through)
    report('period-order', [...at, 'field', 'through'], { from: field.from, to: field.through });
}
