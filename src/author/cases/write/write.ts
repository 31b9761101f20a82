import type { PlanNode } from '../../../model/plan.js';
import type { UnfilledCase } from './unfilled-case.js';

/** Adds a case to those that are missing where it exercises one of these clauses that is still open. */
export type Write = (
  base: string,
  serves: readonly string[],
  contentFor: (clauses: readonly string[]) => Omit<UnfilledCase, 'id' | 'tier'>,
) => void;

/** The clauses of a tier that no case exercises yet; what is written leaves them. */
export interface OpenAt {
  /** Whether one of a node is among them whose key has this part. */
  readonly isAny: (node: PlanNode, part?: string) => boolean;
}

/** Those of the set that stand at nodes of the tier, found by node. */
export function openAt(tier: string, open: ReadonlySet<string>): OpenAt {
  const at = new Map<string, string[]>();
  for (const key of open) {
    if (!key.startsWith(`${tier}/`)) continue;
    const [node = ''] = key.slice(tier.length + 1).split(/[ #]/, 1);
    at.set(node, at.get(node) ?? []);
    at.get(node)?.push(key);
  }
  return {
    isAny: ({ id }, part = '') => (at.get(id) ?? []).some((key) => open.has(key) && key.includes(part)),
  };
}
