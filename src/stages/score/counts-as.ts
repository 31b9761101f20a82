import { COUNTS_AS, type CountsAs, RULED_BY } from '../../model/pack-policies.js';
import type { PlanNode } from '../../model/plan.js';
import { STATUS_CODES } from '../../model/results.js';

/** What a child counts as for its parent, by the code of its status; of a scored one `itself`. */
export function countsByStatus({ policies }: PlanNode): readonly (CountsAs | 'itself')[] {
  return STATUS_CODES.map((status) => (status === 'scored' ? 'itself' : COUNTS_AS[policies[RULED_BY[status]]]));
}
