import type { Facts } from '../assessment.js';
import type { BenchData } from '../data.js';
import type { Contender } from '../limit.js';
import { freshJsonLogic } from './fresh.js';
import { loweredLeaves } from './lowered.js';
import { contenderOf, DOUBLES } from './tally.js';

/** json-logic-js on the rules as the engine lowered them, in doubles: fast to have, and not exact. */
export function jsonLogicContender(data: BenchData): Contender {
  const jsonLogic = freshJsonLogic();
  jsonLogic.add_operation('present', function present(this: Facts, fact: string) {
    return this[fact] !== undefined;
  });
  const leaves = loweredLeaves(data);
  const rules = leaves.map(({ rule }) => rule as never);
  return contenderOf(leaves, DOUBLES, (leaf, facts) => jsonLogic.apply(rules[leaf] as never, facts) as number);
}
