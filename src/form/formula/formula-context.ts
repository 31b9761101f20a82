import type { WithoutFormula } from './sheet-cells.js';
import type { FormulaContext } from './values.js';
import { writeExpression } from './write-expression.js';

/** A context that keeps the first reason why there is no formula. */
export function startContext(base: Pick<FormulaContext, 'plan' | 'tier' | 'cells' | 'nodes'>): {
  readonly context: FormulaContext;
  readonly why: () => WithoutFormula;
} {
  const reasons: WithoutFormula[] = [];
  const refuse = (reason: WithoutFormula) => {
    reasons.push(reason);
    return undefined;
  };
  const context = {
    ...base,
    known: new Set<string>(),
    denied: new Set<string>(),
    isWary: false,
    make: writeExpression,
    refuse,
  };
  return { context, why: () => reasons[0] ?? 'function' };
}
