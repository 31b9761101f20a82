import { squareRoot } from '../../kit/decimal.js';
import { compileExpression, OPERATORS } from '../../logic/index.js';
import type { Typed } from '../../model/expression.js';
import type { Evaluate } from '../../model/operator.js';
import type { Plan } from '../../model/plan.js';
import type { ModuleParts } from './module.js';

/** The plan with the functions that JSON does not hold: each expression is compiled when it is first evaluated. */
export function revivePlan(parts: ModuleParts['plan']): Plan {
  return revived(parts) as Plan;
}

function revived(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(revived);
  if (typeof part !== 'object' || part === null) return part;
  const fields = part as Readonly<Record<string, unknown>>;
  if ('typed' in fields && 'references' in fields)
    return { ...fields, evaluate: compiledOnDemand(fields.typed as Typed) };
  const parts = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, revived(value)]));
  // only a statistic has `keeps`; its deviation takes the root
  return 'keeps' in fields ? { ...parts, squareRoot } : parts;
}

function compiledOnDemand(typed: Typed): Evaluate {
  let compiled: Evaluate | undefined;
  return (reader) => {
    compiled ??= compileExpression(typed, OPERATORS);
    return compiled(reader);
  };
}
