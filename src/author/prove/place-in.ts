import { fromDecimal, isDecimal, toText } from '../../kit/exact-text.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { PlanLeaf, PlanNode } from '../../model/plan.js';
import { placesIn } from '../drop/edits.js';

/** The first place in a rule at which this id or number is written; the rule where it stands nowhere as it is. */
export function placeIn({ path, document }: PlanLeaf, written: string): Path {
  const rule: Path = [...path, 'rule'];
  const place = placesIn(ruleIn(document)).find(
    ({ value }) => value === written || (isDecimal(value) && toText(fromDecimal(value)) === written),
  );
  return [...rule, ...(place?.path ?? [])];
}

/** The rule of a criterion as its pack writes it; null of a group. */
export function ruleIn({ rule }: PlanNode['document']): Json {
  return (rule ?? null) as Json;
}
