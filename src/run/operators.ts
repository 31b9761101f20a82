import { packError } from '../model/errors.js';
import { anyError } from '../model/issue.js';
import type { Operator } from '../model/operator.js';
import { withPlugins } from '../model/tables.js';
import type { RunFunctions } from './open-plan.js';

/**
 * Operators of plugins, made by `defineOperator` of `tieuchi`, for a plan that has any. Throws a `PackError` where one is no operator.
 * `openPlan(plan, [ownOperators([halved])])`
 */
export function ownOperators(operators: readonly Operator[]): RunFunctions {
  const { tables, issues } = withPlugins({ kinds: {}, combiners: {}, operators: {} }, { operators });
  if (anyError(issues)) throw packError(issues);
  const admitted = Object.values(tables.operators);
  return {
    values: Object.fromEntries(admitted.map(({ name, compile }) => [name, compile])),
    versions: Object.fromEntries(admitted.map(({ name, version = 0 }) => [name, version])),
  };
}
