import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';
import { numberOfExact } from './node-texts.js';
import { constantNumber, extreme, type NumberText, plus } from './numbers.js';
import { rounded } from './rounding.js';
import type { FormulaContext } from './values.js';

/** What a node earned after its roundings; undefined where doubles do not hold the last digit. */
export function roundedBy({ round }: PlanNode, value: NumberText, { refuse }: FormulaContext): NumberText | undefined {
  let current: NumberText | undefined = value;
  for (const how of round) current = current && rounded(current, how);
  return current ?? refuse('too-many-digits');
}

/** Bonus and penalty of a group, which stand outside its maximum. */
interface Outside {
  readonly bonus: NumberText;
  readonly penalty: NumberText;
}

/** Points with bonus and penalty: bonus and penalty nodes themselves from 0 to their maximum, groups not below their lowest. */
export function withOutside(node: PlanNode, inside: NumberText, { bonus, penalty }: Outside): NumberText | undefined {
  const value = plus(plus(inside, bonus), penalty, -1);
  const max = numberOfExact(node.max);
  if (!max) return undefined;
  const capped = ROLE_IS[node.role].besides ? within(value, max) : value;
  const lowest = node.kind === 'group' && node.notBelow ? numberOfExact(node.notBelow) : undefined;
  if (!lowest) return node.kind === 'group' && node.notBelow ? undefined : capped;
  return capped.low >= lowest.low ? capped : extreme([capped, lowest], 'highest');
}

function within(value: NumberText, max: NumberText): NumberText {
  const below = value.high <= max.low ? value : extreme([value, max], 'lowest');
  return below.low >= 0 ? below : extreme([below, constantNumber(0)], 'highest');
}

/** A number as the node prints it; undefined where doubles do not hold the last digit. */
export function printedAs(
  { publish }: PlanNode,
  measure: 'points' | 'converted' | 'percent',
  value: NumberText,
): NumberText | undefined {
  const how = publish[measure];
  return how ? rounded(value, how) : value;
}
