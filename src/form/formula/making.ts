import type { WithoutFormula } from './sheet-cells.js';
import type { Making } from './values.js';
import { writeExpression } from './write-expression.js';

/** A making that keeps the first reason why there is no formula. */
export function startMaking(base: Pick<Making, 'plan' | 'tier' | 'cells' | 'nodes'>): {
  readonly making: Making;
  readonly why: () => WithoutFormula;
} {
  const reasons: WithoutFormula[] = [];
  const refuse = (reason: WithoutFormula) => {
    reasons.push(reason);
    return undefined;
  };
  const making = {
    ...base,
    known: new Set<string>(),
    denied: new Set<string>(),
    isWary: false,
    make: writeExpression,
    refuse,
  };
  return { making, why: () => reasons[0] ?? 'function' };
}
