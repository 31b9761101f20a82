import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Plan } from '../../model/plan.js';
import { mentions } from '../mentions.js';

/** Constants that no rule, condition, gate, relation or derived fact names: a number was written in its place, or it is left over. */
export function unreadConstants({ pack }: Plan): readonly CheckFinding[] {
  const { constants = [], facts, relations = [], tiers } = pack;
  const readers = [tiers, relations, facts.map(({ derive = null }) => derive)] as unknown as Json;
  return constants.flatMap(({ id }, index) =>
    mentions(readers, id) ? [] : [checkFinding('constant-unread', ['constants', index], { constant: id })],
  );
}
