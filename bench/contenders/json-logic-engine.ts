import { LogicEngine } from 'json-logic-engine';
import type { Facts } from '../assessment.js';
import type { BenchData } from '../data.js';
import type { Contender } from '../limit.js';
import { loweredLeaves } from './lowered.js';
import { contenderOf, DOUBLES } from './tally.js';

/** json-logic-engine, each rule made into a function by its compiler (which needs `eval`), in doubles. */
export function logicEngineContender(data: BenchData): Contender {
  const engine = new LogicEngine();
  const leaves = loweredLeaves(data);
  const rules = leaves.map(({ rule }) => engine.build(presentAsRead(rule)) as (facts: Facts) => number);
  return contenderOf(leaves, DOUBLES, (leaf, facts) => (rules[leaf] as (facts: Facts) => number)(facts));
}

/** `present` in its own words, so that it is compiled and not called: an absent fact is read as null. */
function presentAsRead(rule: unknown): never {
  if (Array.isArray(rule)) return rule.map(presentAsRead) as never;
  if (typeof rule !== 'object' || rule === null) return rule as never;
  const [[operator, operand] = ['', null]] = Object.entries(rule);
  if (operator === 'present') return { '!==': [{ var: operand }, null] } as never;
  return { [operator]: presentAsRead(operand) } as never;
}
