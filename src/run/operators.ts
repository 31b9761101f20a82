/**
 * Operators of plugins, for a plan that has any.
 *
 * @module tieuchi/run/operators
 */
import { packError } from '../model/errors.js';
import { anyError } from '../model/issue.js';
import type { Operator } from '../model/operator.js';
import { withPlugins } from '../model/tables.js';
import type { RunFunctions } from './open-plan.js';

/**
 * Operators of plugins, for a plan that has any.
 *
 * @param operators What `defineOperator` of `tieuchi` made.
 * @throws PackError Where one is no operator, or has the name of another.
 * @example
 * openPlan(plan, [pluginOperators([halved])]);
 */
export function pluginOperators(operators: readonly Operator[]): RunFunctions {
  const { tables, issues } = withPlugins({ kinds: {}, combiners: {}, operators: {} }, { operators });
  if (anyError(issues)) throw packError(issues);
  const admitted = Object.values(tables.operators);
  return {
    values: Object.fromEntries(admitted.map(({ name, compile }) => [name, compile])),
    versions: Object.fromEntries(admitted.map(({ name, version = 0 }) => [name, version])),
  };
}
